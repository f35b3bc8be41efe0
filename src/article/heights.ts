import type { InlineStyles } from '../sizes/inline-styles.js';
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

/** So far out nobody indents a line that is to be read. */
const FAR_OUTSIDE_PX = 200;

/** What is written where text has outgrown a height. */
const GIVEN_WAY = { height: 'auto', 'max-height': 'none' };

/**
 * Heights that text outgrows: boxes of a paste, answers that a script opened for the text as it was, buttons and fields of the
 * site. As long as the text is larger than such a height, the height is the text's; what is closed stays closed. A box that hides
 * what is too high gives way only if all of it was to be seen in the sizes of author and site: else it is meant to hide.
 */
export class Heights {
  readonly #styles: InlineStyles;
  readonly #candidates = new Set<HTMLElement>();
  readonly #givenWay = new Set<HTMLElement>();
  readonly #inSizesOfSite: (ask: () => void) => void;
  /** Of boxes that hide something, whether they did so in the sizes of author and site, at the height they had. */
  #hiding = new WeakMap<HTMLElement, { readonly height: number; readonly isHiding: boolean }>();

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

    const outgrown = this.#withoutMeantToHide([...this.#candidates].filter(isOutgrown));
    const before = outgrown.map(element => element.offsetHeight);
    for (const element of outgrown) this.#giveWay(element);
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
    this.#hiding = new WeakMap();
  }

  /** To lay the article out once more costs much, so it is asked only of boxes that hide something now, and once of each. */
  #withoutMeantToHide(outgrown: readonly HTMLElement[]): HTMLElement[] {
    const hidesNow = outgrown.filter(element => isHiding(element) && !element.matches(CONTROLS));
    const unknown = hidesNow.filter(element => this.#hiding.get(element)?.height !== element.clientHeight);
    if (unknown.length > 0) {
      const heights = unknown.map(element => element.clientHeight);
      this.#inSizesOfSite(() => {
        unknown.forEach((element, index) => {
          this.#hiding.set(element, {
            height: heights[index]!,
            isHiding: element.scrollHeight > element.clientHeight + ROUNDING_PX,
          });
        });
      });
    }
    return outgrown.filter(element => !hidesNow.includes(element) || this.#hiding.get(element)?.isHiding === false);
  }

  #giveWay(element: HTMLElement): void {
    this.#styles.write(element, GIVEN_WAY);
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
  if (hidesItsWords(element)) return false;
  if (isButtonLink(element)) return element.scrollHeight > clientHeight + ROUNDING_PX;
  if (element.scrollHeight <= clientHeight + ROUNDING_PX || element.querySelector(MEDIA)) return false;
  return isHiding(element) || getComputedStyle(element).overflowY === 'visible';
}

function isHiding(element: HTMLElement): boolean {
  return /hidden|clip/.test(getComputedStyle(element).overflowY);
}

/** Words far outside of their box, or of no size, are hidden behind a drawing on purpose. */
function hidesItsWords(element: HTMLElement): boolean {
  const { textIndent, fontSize } = getComputedStyle(element);
  return Number.parseFloat(textIndent) < -FAR_OUTSIDE_PX || fontSize === '0px';
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
