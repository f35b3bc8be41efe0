import { parentOf } from '../../place/tree.js';
import { contentSpan, isCutOrScrolled, isPlacedBySite, isScrolled, reachesOut, TOLERANCE_PX } from './boxes.js';
import { WITHIN_ITS_COLUMN } from './remedies.js';

// Boxes in an article that scroll, or hide what is too wide: many of these only hold their floats.

/** For a text, its longest words included. */
export const WITHIN_ITS_FRAME = { ...WITHIN_ITS_COLUMN, 'overflow-wrap': 'anywhere' };

/** What the site lets scroll around an element. */
export function scrollerAround(element: Element, article: Element): HTMLElement | undefined {
  for (const box of boxesAround(element, article)) if (isScrolled(getComputedStyle(box))) return box;
  return undefined;
}

/** The code in a `pre`, where the site lets that scroll and not the `pre`. */
export function scrollerIn(pre: HTMLPreElement): HTMLElement | undefined {
  const code = pre.querySelector<HTMLElement>(':scope > code');
  return code && isScrolled(getComputedStyle(code)) ? code : undefined;
}

/** Whether a table or code ends behind the edge of a box that hides what is too wide. */
export function isCutOff(element: Element, article: Element): boolean {
  for (const box of boxesAround(element, article)) {
    const style = getComputedStyle(box);
    if (isPlacedBySite(style) || isScrolled(style)) return false;
    if (isCutOrScrolled(style) && reachesOut(box)) {
      return element.getBoundingClientRect().right > contentSpan(box, style).right + TOLERANCE_PX;
    }
  }
  return false;
}

/** Whether a text is wider than a box that hides what is too wide: then nobody can ever see all of a line of it. */
export function isWiderThanItsFrame(text: Element, article: Element): boolean {
  const parent = parentOf(text);
  if (!parent || text.scrollWidth <= parent.clientWidth + TOLERANCE_PX) return false;
  for (const box of boxesAround(text, article)) {
    const style = getComputedStyle(box);
    if (isPlacedBySite(style) || isScrolled(style) || style.textWrapMode === 'nowrap') return false;
    if (isCutOrScrolled(style)) return text.scrollWidth > box.clientWidth + TOLERANCE_PX;
  }
  return false;
}

/** The boxes around an element, as far as the article. */
function* boxesAround(element: Element, article: Element): Generator<HTMLElement> {
  for (let box = parentOf(element); box && box !== article; box = parentOf(box)) yield box as HTMLElement;
}
