import type { InlineStyles } from '../sizes/inline-styles.js';
import { bodySize, sizeRatio } from './size-ratios.js';

/** Left alone, with all that is in them. */
const SKIPPED = 'svg, math, style, script, noscript, [data-bantin-plain]';

/** Elements whose size the typography sets. What is in them has their size, so that a pasted heading is a heading. */
const TYPED = 'h1, h2, h3, h4, h5, h6, [slot="headline"], caption, figcaption, pre, code, kbd, samp, sub, sup, rt';

/** What an author may have made `!important`. */
const STUBBORN = ['font-size', 'line-height', 'min-width', 'white-space'];

/** An element, the size the author and the page gave it in px, and how many letters have it. */
interface Reading {
  readonly element: HTMLElement;
  readonly size: number;
  readonly letters: number;
  /** Whether the typography sets the size here. */
  readonly typed: boolean;
}

/** Reads the sizes in an article, while the typography is switched off. */
export function readSizes(article: HTMLElement): Reading[] {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT, node =>
    (node as Element).matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const readings: Reading[] = [];
  let typing: Element | undefined;
  for (let node: Node | null = article; node; node = walker.nextNode()) {
    const element = node as HTMLElement;
    if (!typing?.contains(element)) typing = element.matches(TYPED) ? element : undefined;
    readings.push({
      element,
      size: Number.parseFloat(getComputedStyle(element).fontSize),
      letters: lettersIn(element),
      typed: typing !== undefined,
    });
  }
  return readings;
}

/**
 * Writes down what is worth keeping of the sizes that were read: the ratios that carry a meaning, each in relation to the
 * element's parent, and nothing where a size is just the body's. The sheet lets all text have its parent's size, so this
 * is all that is left of any pt, px or class. A change of level then needs none of it.
 */
export function keepRatios([article, ...readings]: readonly Reading[], styles: InlineStyles): void {
  const letters = new Map<number, number>();
  for (const reading of [article!, ...readings]) {
    if (!reading.typed) letters.set(reading.size, (letters.get(reading.size) ?? 0) + reading.letters);
  }
  const body = bodySize(letters) ?? article!.size;
  const ratios = new Map<Element | null, number>([[article!.element, 1]]);
  for (const { element, size, letters: own, typed } of readings) {
    const parent = ratios.get(element.parentElement) ?? 1;
    const ratio = typed || own === 0 ? parent : (sizeRatio(size, body) ?? parent);
    // A table begins anew from the body's size.
    ratios.set(element, element.localName === 'table' ? 1 : ratio);
    const kept: Record<string, string> = {};
    // Inline and !important, an author's value beats any sheet; so the sheet's is asked for.
    for (const name of STUBBORN) if (element.style.getPropertyPriority(name)) kept[name] = 'revert-layer';
    if (ratio !== parent) kept['font-size'] = `${ratio / parent}em`;
    // In a slot of another element its size comes from there, where no sheet of ours is.
    if (element.assignedSlot && element.parentElement !== article!.element) {
      kept['font-size'] = `calc(var(--bantin-reader-size) * ${ratio})`;
      kept['line-height'] = 'var(--bantin-reader-line-height)';
    }
    if (Object.keys(kept).length > 0) styles.write(element, kept);
  }
}

function lettersIn(element: Element): number {
  let letters = 0;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) letters += (child as Text).data.trim().length;
  }
  return letters;
}
