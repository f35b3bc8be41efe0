import { layoutParentOf } from '../../place/tree.js';
import { EDITED, FORMULAS, ISLANDS } from '../left-alone.js';

/** What is never looked into: islands, what is being edited, drawings, and what is not shown. */
const LEFT_ALONE = `${ISLANDS}, ${EDITED}, bantin-toolbar, script, style, template, noscript`;

/** Formulas: their inner boxes are placed to the hair, so only a formula as a whole may be changed. */
export const FORMULA = `math, ${FORMULAS}`;

/** Letters of text are about half as wide as they are high; with fewer than eight of them, a line holds no word. */
export const LEAST_LINE_EM = 4;

/** Layout is counted in fractions of a pixel, `scrollWidth` in whole ones. */
export const TOLERANCE_PX = 1;

/** The left and right end of something, in px from the left of the window. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Whether an element, with all that is in it, is not ours to change. */
export function isLeftAlone(element: Element): boolean {
  return element.matches(LEFT_ALONE);
}

/** Whether an element is in something that is not ours to change. */
export function isInLeftAlone(element: Element): boolean {
  return element.closest(LEFT_ALONE) !== null;
}

/** A length as the browser computes it, in px; 0 for `auto` and `normal`. */
export function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}

/** How large the letters of an article's text are for its reader, in px. */
export function readerSize(article: Element): number {
  return pixels(getComputedStyle(article).getPropertyValue('--bantin-reader-size'));
}

/** The room for what is in an element, without its border, padding and scroll bar. */
export function contentSpan(element: HTMLElement, style: CSSStyleDeclaration = getComputedStyle(element)): Span {
  const { left } = element.getBoundingClientRect();
  const inner = left + element.clientLeft;
  return {
    left: inner + pixels(style.paddingLeft),
    right: inner + element.clientWidth - pixels(style.paddingRight),
  };
}

/** Whether what is in a box is seen only within it: it may be as wide as it likes. */
export function isCutOrScrolled({ overflowX }: CSSStyleDeclaration): boolean {
  return overflowX !== 'visible';
}

/** Whether a box scrolls by itself, and does not only cut what is too wide. */
export function isScrolled({ overflowX }: CSSStyleDeclaration): boolean {
  return overflowX === 'auto' || overflowX === 'scroll';
}

/** Whether a box is in the flow of the text, and not placed by the site. */
export function isInFlow({ position }: CSSStyleDeclaration): boolean {
  return position !== 'absolute' && position !== 'fixed';
}

/** What an article is seen in: the nearest box that scrolls or cuts, or the page. */
export function viewOf(article: Element): Element {
  const { documentElement: root, body } = article.ownerDocument;
  for (let node = layoutParentOf(article); node && node !== root && node !== body; node = layoutParentOf(node)) {
    if (isCutOrScrolled(getComputedStyle(node))) return node;
  }
  return root;
}

/** Whether what is in a box is where the site has placed it. */
export function isPlacedBySite(style: CSSStyleDeclaration): boolean {
  return style.transform !== 'none' || !isInFlow(style);
}

/** Whether something reaches over the column, as the browser counted it when it last laid out. */
export function reachesOut(element: Element): boolean {
  return element.scrollWidth > element.clientWidth + TOLERANCE_PX;
}

/** Whether an element is shown, and not skipped out of sight: what is skipped would have to be laid out to be asked. */
export function isLaidOut(element: Element): boolean {
  return element.checkVisibility({ contentVisibilityAuto: true });
}

/** From where to where the reader sees an article. */
export function visibleSpan(article: Element): Span {
  const view = viewOf(article);
  const left = view === article.ownerDocument.documentElement ? 0 : view.getBoundingClientRect().left + view.clientLeft;
  return { left, right: left + view.clientWidth };
}

/** Whether text or media of an element begins left of an edge. */
export function hasSomethingLeftOf(element: Element, edge: number): boolean {
  if (isReplaced(element)) return element.getBoundingClientRect().left < edge - TOLERANCE_PX;
  const range = document.createRange();
  return [...element.childNodes].some(node => {
    if (node instanceof Element) return hasSomethingLeftOf(node, edge);
    if (!(node instanceof Text) || !node.data.trim()) return false;
    range.selectNodeContents(node);
    return range.getBoundingClientRect().left < edge - TOLERANCE_PX;
  });
}

/** Whether an element shows something of its own in the place of what is in it. */
export function isReplaced(element: Element): boolean {
  return element.matches('img, svg, video, canvas, iframe, embed, object, audio, input, select, textarea');
}
