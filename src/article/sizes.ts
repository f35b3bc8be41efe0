import type { InlineStyles } from '../sizes/inline-styles.js';
import type { Reading } from './readings.js';
import { bodySize, sizeRatio } from './size-ratios.js';

/** What an author may have made `!important`. */
const STUBBORN = ['font-size', 'line-height', 'min-width', 'white-space', 'letter-spacing', 'word-spacing'];

/** What an author may have made `!important` as well, and the custom property that it gives way to where a reader has chosen. */
const CHOSEN_INSTEAD = {
  'font-family': '--bantin-reader-font-family',
  'text-align': '--bantin-reader-text-align',
  color: '--bantin-reader-theme-color',
  'background-color': '--bantin-reader-theme-background',
};

/**
 * Writes down what is worth keeping of the sizes that were read: the ratios that carry a meaning, each in relation to the
 * element's parent, and nothing where a size is just the body's. The sheet lets all text have its parent's size, so this
 * is all that is left of any pt, px or class. A change of level then needs none of it.
 */
export function keepRatios([article, ...readings]: readonly Reading[], styles: InlineStyles): void {
  const letters = new Map<number, number>();
  for (const reading of [article!, ...readings]) {
    const { size, letters: own, typed } = reading;
    if (own > 0 && !typed) letters.set(size, (letters.get(size) ?? 0) + own);
  }
  const body = bodySize(letters) ?? article!.size;
  const ratios = new Map<Reading | undefined, number>();
  for (const reading of readings) {
    const { element, size, letters: own, typed } = reading;
    const parent = ratios.get(reading.parent) ?? 1;
    const ratio = typed || own === 0 ? parent : (sizeRatio(size, body) ?? parent);
    // A table begins anew from the body's size.
    ratios.set(reading, element.localName === 'table' ? 1 : ratio);
    const kept: Record<string, string> = {};
    // Inline and !important, an author's value beats any sheet; so the sheet's is asked for.
    const author = element.getAttribute('style') ?? '';
    if (author.includes('!')) {
      for (const name of STUBBORN) if (element.style.getPropertyPriority(name)) kept[name] = 'revert-layer';
      for (const [name, chosen] of Object.entries(CHOSEN_INSTEAD)) {
        if (element.style.getPropertyPriority(name)) kept[name] = `var(${chosen}, ${element.style.getPropertyValue(name)})`;
      }
    }
    if (/(?<!-)height:/.test(author) && holdsText(element)) {
      kept['min-height'] = element.style.height;
      kept['height'] = 'auto';
    }
    if (ratio !== parent) kept['font-size'] = `${ratio / parent}em`;
    // In a slot of another element its size comes from there, where no sheet of ours is.
    if (element.assignedSlot && reading.parent !== article) {
      kept['font-size'] = `calc(var(--bantin-reader-text) * ${ratio})`;
      kept['line-height'] = 'var(--bantin-reader-line-height)';
    }
    if (Object.keys(kept).length > 0) styles.write(element, kept);
  }
}

/**
 * Whether text could outgrow an author's height. Pictures and frames may have theirs from it, a box may scroll, the sheet lets
 * paragraphs and tables grow, and formulas are built of spans.
 */
function holdsText(element: HTMLElement): boolean {
  const { height, overflow } = element.style;
  const isBox = /^div(?!.*(auto|scroll))/.test(element.localName + overflow);
  // Not empty, nor 0 of anything.
  return isBox && height > '1' && !element.querySelector('img, video, iframe');
}
