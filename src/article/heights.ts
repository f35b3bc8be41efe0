import type { InlineStyles } from '../sizes/inline-styles.js';
import { hidesItsWords } from './hidden-words.js';
import { elementsIn } from './left-alone.js';

/** Whose height the letters in them have to fit, whoever set it. */
const CONTROLS = 'input, select, textarea, button';

/** Boxes to which a class may have given a height. */
const DESIGNED_BOXES =
  ':is(a, span, b, strong, i, em, small, mark, sub, sup, code, div, section, aside, header, footer, figure, li, label)[class], kbd';

/** A height in an element's own style, and not that of its lines. */
const HEIGHT_IN_STYLE = /(^|[^-\w])(max-)?height\s*:/i;

/** What has its height from pictures and frames may be meant to cut them. */
const MEDIA = 'img, picture, video, iframe, canvas, object, embed';

/** Layout rounds to whole pixels where it is asked what overflows. */
const ROUNDING_PX = 1;

/** The line height of text that has `normal`, as a multiple of its size: more than that of any common font. */
const NORMAL_LINE_HEIGHT = 1.2;

/** What is written where text has outgrown a height. */
const GIVEN_WAY = { height: 'auto', 'max-height': 'none' };

/** A box in the sizes of author and site. */
interface BoxOfSite {
  /** How high it was in the reader's size when that was asked. */
  readonly shown: number;
  readonly height: number;
  readonly fontSize: number;
  readonly isHiding: boolean;
}

/**
 * Heights that text outgrows: boxes of a paste, answers that a script opened for the text as it was, buttons and fields of the
 * site. As long as the text is larger than such a height, the height is the text's; what is closed stays closed. A box that hid a part
 * of its text in the sizes of author and site is meant to: it only grows with its letters, so that what was to be seen still is.
 */
export class Heights {
  readonly #styles: InlineStyles;
  readonly #candidates = new Set<HTMLElement>();
  readonly #givenWay = new Set<HTMLElement>();
  readonly #inSizesOfSite: (ask: () => void) => void;
  /** Boxes that hide something, as they were in the sizes of author and site. */
  #ofSite = new WeakMap<HTMLElement, BoxOfSite>();

  /** @param inSizesOfSite asks while the article is laid out in the sizes that author and site gave it. */
  constructor(styles: InlineStyles, inSizesOfSite: (ask: () => void) => void) {
    this.#styles = styles;
    this.#inSizesOfSite = inSizesOfSite;
  }

  /** Remembers which boxes there are in some elements. */
  add(roots: Iterable<Element>): void {
    for (const root of roots) {
      for (const element of elementsIn(root)) this.addOne(element);
    }
  }

  /** Remembers an element if it is such a box. */
  addOne(element: HTMLElement): void {
    if (element.matches(CONTROLS) || element.matches(DESIGNED_BOXES) || hasHeightInStyle(element)) this.#candidates.add(element);
  }

  /** Looks at all of them, for the text has another size or another width. Asks the layout, and so has it brought up to date. */
  check(): void {
    for (const element of this.#candidates) {
      if (!element.isConnected) this.#candidates.delete(element);
    }
    for (const element of this.#givenWay) this.#styles.takeBack(element, Object.keys(GIVEN_WAY));
    this.#givenWay.clear();

    const outgrown = [...this.#candidates].filter(isOutgrown);
    this.#askWhatHides(outgrown);
    const before = outgrown.map(element => element.offsetHeight);
    const ways = outgrown.map(element => this.#wayOf(element));
    outgrown.forEach((element, index) => this.#styles.write(element, ways[index]!));
    // Where the height was not the cause, it is no larger now: what hangs out of a box, such as a menu, is no text in it.
    const after = outgrown.map(element => element.offsetHeight);
    outgrown.forEach((element, index) => {
      if (after[index]! > before[index]!) this.#givenWay.add(element);
      else this.#styles.takeBack(element, Object.keys(GIVEN_WAY));
    });
  }

  /** Forgets all boxes. What was written is taken back elsewhere. */
  forget(): void {
    this.#candidates.clear();
    this.#givenWay.clear();
    this.#ofSite = new WeakMap();
  }

  /** To lay the article out once more costs much, so it is asked only of boxes that hide something now, and once of each height. */
  #askWhatHides(outgrown: readonly HTMLElement[]): void {
    const unknown = outgrown.filter(
      element => isHiding(element) && !element.matches(CONTROLS) && this.#ofSite.get(element)?.shown !== element.clientHeight,
    );
    if (unknown.length === 0) return;
    const shown = unknown.map(element => element.clientHeight);
    this.#inSizesOfSite(() => {
      unknown.forEach((element, index) => {
        const { height, fontSize } = getComputedStyle(element);
        this.#ofSite.set(element, {
          shown: shown[index]!,
          height: Number.parseFloat(height),
          fontSize: Number.parseFloat(fontSize),
          isHiding: element.scrollHeight > element.clientHeight + ROUNDING_PX,
        });
      });
    });
  }

  /** What is written into a box that text has outgrown. */
  #wayOf(element: HTMLElement): Record<string, string> {
    const ofSite = this.#ofSite.get(element);
    // In less than a line there are words for machines only.
    if (!ofSite?.isHiding || !isHiding(element)) return GIVEN_WAY;
    if (ofSite.height < ofSite.fontSize) return {};
    const growth = Number.parseFloat(getComputedStyle(element).fontSize) / ofSite.fontSize;
    return { height: `${ofSite.height * growth}px`, 'max-height': 'none' };
  }
}

function hasHeightInStyle(element: HTMLElement): boolean {
  return HEIGHT_IN_STYLE.test(element.getAttribute('style') ?? '') && !element.matches(MEDIA);
}

function isOutgrown(element: HTMLElement): boolean {
  const { clientHeight } = element;
  // Closed, not displayed, or in a line of text.
  if (clientHeight === 0) return false;
  if (element.matches(CONTROLS)) return needsMoreThan(element, clientHeight);
  if (hidesItsWords(getComputedStyle(element))) return false;
  if (isButtonLink(element)) return element.scrollHeight > clientHeight + ROUNDING_PX;
  if (element.scrollHeight <= clientHeight + ROUNDING_PX || element.querySelector(MEDIA)) return false;
  return isHiding(element) || getComputedStyle(element).overflowY === 'visible';
}

function isHiding(element: HTMLElement): boolean {
  return /hidden|clip/.test(getComputedStyle(element).overflowY);
}

/** A link that is a box of its own looks like a button, and grows with its letters like one. */
function isButtonLink(element: HTMLElement): boolean {
  return element.matches('a[class]') && getComputedStyle(element).display.startsWith('inline-');
}

/** Whether a line of a control's letters is higher than the room in it. */
function needsMoreThan(element: HTMLElement, clientHeight: number): boolean {
  if (element.matches('[type=checkbox], [type=radio], [type=range], [type=color], [type=image], [type=hidden]')) return false;
  const { lineHeight, fontSize, paddingTop, paddingBottom } = getComputedStyle(element);
  const line = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * NORMAL_LINE_HEIGHT;
  const room = clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return line > room + ROUNDING_PX || (element.localName === 'button' && element.scrollHeight > clientHeight + ROUNDING_PX);
}
