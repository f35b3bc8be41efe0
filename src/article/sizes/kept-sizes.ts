import { parentOf } from '../../place/tree.js';
import { styleOf, type InlineStyles } from '../../sizes/inline-styles.js';
import { elementsIn } from '../left-alone.js';
import { labelStyles } from './labels.js';
import { Lookalikes, areAlike } from './lookalikes.js';
import { lettersIn, readSizes, type Reading } from './readings.js';
import { bodySize, headingRatio, iconRatio, initialRatio, sizeRatio } from './size-ratios.js';

/** What an author may have made `!important`, and the reader's size needs. */
const STUBBORN = ['font-size', 'line-height', 'letter-spacing', 'word-spacing'];

/** What an author may have made `!important` as well, and the custom property that it gives way to where a reader has chosen. */
const CHOSEN_INSTEAD = {
  'font-family': '--bantin-reader-font-family',
  'text-align': '--bantin-reader-text-align',
  color: '--bantin-reader-theme-color',
  'background-color': '--bantin-reader-theme-background',
};

/** What is known of an element after it was taken in. */
interface Kept {
  readonly reading: Reading;
  /** Its size as a multiple of the body's. */
  readonly ratio: number;
}

/**
 * What is worth keeping of the sizes that an author and a site gave an article's text: the ratios that carry a meaning, each in
 * relation to the element's parent, and nothing where a size is just the body's. The sheet lets all text have its parent's size,
 * so this is all that is left of any pt, px or class. A change of level then needs none of it.
 */
export class KeptSizes {
  readonly #article: HTMLElement;
  readonly #styles: InlineStyles;
  #kept = new WeakMap<Element, Kept>();
  #lookalikes: Lookalikes;
  #body: number | undefined;
  /** How many letters of plain text have which size. */
  readonly #letters = new Map<number, number>();

  constructor(article: HTMLElement, styles: InlineStyles) {
    this.#article = article;
    this.#styles = styles;
    this.#lookalikes = new Lookalikes(article);
  }

  /** What would be read of some elements, if they look like others that were read; else they have to be. */
  guess(roots: Iterable<Element>): Reading[] | undefined {
    const readings: Reading[] = [];
    for (const root of roots) {
      for (const element of elementsIn(root)) {
        const letters = lettersIn(element);
        const alike = this.#lookalikes.find(element, letters > 0);
        // Of a table more is read than its sizes.
        if (!alike || element.localName === 'table') return undefined;
        readings.push({ ...alike, element, letters });
      }
    }
    return readings;
  }

  /** Reads some elements and all that is in them, while the article is without the reader's sizes. */
  read(roots: Iterable<Element>): Reading[] {
    return readSizes(roots, element => this.#kept.get(element)?.reading);
  }

  /** Whether an element had letters of its own, and so a size that was read. */
  knowsSize(element: Element): boolean {
    return (this.#kept.get(element)?.reading.letters ?? 0) > 0;
  }

  /**
   * Whether with what was read now another size is that of plain text: then all ratios are others. To be asked once for each
   * reading, and before it is kept.
   */
  hasOtherBody(readings: readonly Reading[]): boolean {
    for (const reading of readings) {
      this.#count(this.#kept.get(reading.element)?.reading, -1);
      this.#count(reading, 1);
    }
    return this.#body !== undefined && (bodySize(this.#letters) ?? this.#body) !== this.#body;
  }

  /** Forgets what was read of an element that has gone, and of all that is in it. */
  release(root: Element): void {
    for (const element of elementsIn(root)) {
      this.#count(this.#kept.get(element)?.reading, -1);
      this.#kept.delete(element);
    }
  }

  /** Writes down what is worth keeping of what was read. */
  keep(readings: readonly Reading[]): void {
    if (this.#body === undefined) {
      this.hasOtherBody(readings);
      this.#body = bodySize(this.#letters) ?? Number.parseFloat(getComputedStyle(this.#article).fontSize);
    }
    const body = this.#body;
    for (const reading of readings) {
      this.#lookalikes.add(reading);
      if (reading.element === this.#article) {
        this.#kept.set(reading.element, { reading, ratio: 1 });
        continue;
      }
      const styles = this.#stylesFor(reading, body);
      if (Object.keys(styles).length > 0) this.#styles.write(reading.element, styles);
    }
  }

  /** Whether an element, and all that is in it, is in new readings what it was in the last. */
  isUnchanged(root: Element, readings: readonly Reading[]): boolean {
    return readings.every(
      reading => !root.contains(reading.element) || isSame(reading, this.#kept.get(reading.element)?.reading),
    );
  }

  /** Forgets all that was read. What was written is taken back elsewhere. */
  forget(): void {
    this.#kept = new WeakMap();
    this.#body = undefined;
    this.#letters.clear();
    this.#lookalikes = new Lookalikes(this.#article);
  }

  /** Counts the letters of plain text: what the typography sizes, and boxes of the site, tell nothing of it. */
  #count(reading: Reading | undefined, sign: 1 | -1): void {
    if (!reading || reading.letters === 0 || !(reading.size > 0) || reading.isTyped || reading.isDesignedBox) return;
    const letters = (this.#letters.get(reading.size) ?? 0) + sign * reading.letters;
    if (letters > 0) this.#letters.set(reading.size, letters);
    else this.#letters.delete(reading.size);
  }

  #stylesFor(reading: Reading, body: number): Record<string, string> {
    const { element, isTyped, lineHeight, labels } = reading;
    const around = parentOf(element);
    const parent = around && this.#kept.get(around);
    const parentRatio = parent?.ratio ?? 1;
    const isHidden = isHiddenBySize(reading);
    const ratio = isHidden ? 0 : ratioOf(reading, parentRatio, body);
    // A table begins anew from the body's size.
    this.#kept.set(element, { reading, ratio: element.localName === 'table' ? 1 : ratio });

    const styles: Record<string, string> = { ...stubbornStyles(element), ...labelStyles(labels) };
    if (isHidden) styles['font-size'] = '0';
    else if (parentRatio === 0 && ratio !== 0) styles['font-size'] = `calc(var(--bantin-reader-text) * ${ratio})`;
    // An initial takes no more than half of a line on a phone: letters are about as wide as high.
    else if (reading.isInitial && ratio > parentRatio) styles['font-size'] = `min(${ratio / parentRatio}em, 40vw)`;
    else if (ratio !== parentRatio) styles['font-size'] = `${ratio / parentRatio}em`;
    else if (isTyped && isBoxInTyped(reading)) styles['font-size'] = sizeInTyped(reading, body);
    else if (isSubheading(reading)) styles['font-size'] = `${sizeRatio(reading.size, reading.parentSize) ?? 1}em`;
    if (reading.isDesignedHeading) {
      const ownRatio = headingRatio(reading.size, body) ?? 1;
      // A class around a caption may say nothing of its size: then the typography does.
      if (ownRatio !== 1 || element.hasAttribute('class')) styles['font-size'] = headingSize(ownRatio);
    }
    if (lineHeight) styles['line-height'] = lineHeight;
    // In a slot of another element its size comes from there, where no sheet of ours is.
    if (element.assignedSlot && around !== this.#article) {
      styles['font-size'] = `calc(var(--bantin-reader-text) * ${ratio})`;
      styles['line-height'] = 'var(--bantin-reader-line-height)';
    }
    return styles;
  }
}

function ratioOf(
  { size, letters, isTyped, isDesignedBox, isIcon, isInitial }: Reading,
  parentRatio: number,
  body: number,
): number {
  if (isTyped) return parentRatio;
  if (isIcon) return iconRatio(size, body) ?? parentRatio;
  if (isInitial) return initialRatio(size, body) ?? parentRatio;
  if (letters === 0 && !isDesignedBox) return parentRatio;
  return sizeRatio(size, body) ?? parentRatio;
}

/** Text of no size that the site wants so: words behind a drawing, or blanks between boxes. In a paste it is a mistake. */
function isHiddenBySize({ element, size, parentSize }: Reading): boolean {
  if (size !== 0) return false;
  const isPasted = /font/i.test(element.getAttribute('style') ?? '');
  if (isPasted) return element.querySelector('img, svg') !== null;
  return parentSize !== 0;
}

function isSame(one: Reading, other: Reading | undefined): boolean {
  return other !== undefined && areAlike(one, other);
}

/** Words in a heading that the site's sheets have smaller than the heading. What a paste has smaller there is no subheading. */
function isSubheading({ element, size, parentSize, letters }: Reading): boolean {
  if (letters === 0 || !(size < parentSize) || element.hasAttribute('style')) return false;
  return element.matches(':is(h1, h2, h3, h4, h5, h6) :not(code, kbd, samp, sub, sup, rt)');
}

function isBoxInTyped({ isDesignedBox, size, parentSize }: Reading): boolean {
  return isDesignedBox && size > 0 && parentSize > 0;
}

/** A button in a heading that has the text's size grows with the text; a badge is smaller than the heading, whatever that is. */
function sizeInTyped({ size, parentSize }: Reading, body: number): string {
  const toBody = sizeRatio(size, body) ?? 1;
  return toBody <= 1 ? `calc(var(--bantin-reader-text) * ${toBody})` : `${sizeRatio(size, parentSize) ?? 1}em`;
}

/** What is larger than the text grows less than the text does: at 400 % a line must still hold a word. */
function headingSize(ratio: number): string {
  const growth = Number((ratio - 1).toFixed(3));
  if (growth <= 0) return `calc(var(--bantin-reader-text) * ${ratio})`;
  return `calc(var(--bantin-reader-text) * (1 + ${growth} / var(--bantin-reader-scale, 1)))`;
}

/** Inline and `!important`, an author's value beats any sheet; so the sheet's is asked for. */
function stubbornStyles(element: HTMLElement): Record<string, string> {
  const styles: Record<string, string> = {};
  const author = element.getAttribute('style') ?? '';
  if (!author.includes('!')) return styles;
  const style = styleOf(element);
  for (const name of STUBBORN) {
    if (style.getPropertyPriority(name)) styles[name] = 'revert-layer';
  }
  for (const [name, chosen] of Object.entries(CHOSEN_INSTEAD)) {
    if (style.getPropertyPriority(name)) styles[name] = `var(${chosen}, ${style.getPropertyValue(name)})`;
  }
  return styles;
}
