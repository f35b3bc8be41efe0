import { elementsWithin, parentOf } from '../../place/tree.js';
import { kindOf } from '../kinds.js';
import { isInLeftAlone } from './boxes.js';

/** What may stand side by side, or be indented. Bare paragraphs are as wide as what they are in. */
const BOXES =
  'div, section, article, aside, header, footer, main, nav, form, fieldset, figure, figcaption, ul, ol, dl, blockquote, p[class]:not([class*="Mso"]), p[style], h1[class], h2[class], h3[class], h4[class]';
/** What is in them, and has less room by their indents. */
const INDENTED = 'li, dd, dt, blockquote p, div p, section p, li p';
const FLOATS = 'img, figure, div, aside, section, table, blockquote, iframe, video, [align], [style*="float"]';
/** Paragraphs are where the text is, unless somebody has styled them. */
const PLAIN_PARAGRAPH = 'p:not([class], [style])';
/** What may be a box of its own in a line, of a width that its page gives it: buttons, terms, labels. */
const BOXES_IN_LINES = 'a[class], span[class]:not([class*="Mso"]), label, dt, [style*="inline-block"], [style*="float"]';
const PARTS_OF_TEXT = 'p, li, dt, dd, tbody, thead, tr';

/** What in the style of a paragraph gives its lines another width. */
const CHANGES_WIDTH =
  /((margin|padding)(-left|-right|-inline[\w-]*)?|width|float|display|columns?[\w-]*|text-indent|position)\s*:/i;

/** Of elements that look alike so many are asked: where their lines are narrow, the lines of all of them are. */
const ASKED_OF_A_KIND = 30;

/** What in an article is asked at each change of size, found once: in most, there is hardly anything but bare paragraphs. */
export class Suspects {
  /** What may stand side by side, or be indented. */
  readonly boxes = new Set<HTMLElement>();
  /** The same, and what is in it. */
  readonly texts = new Set<HTMLElement>();
  /** What may float beside text. */
  readonly floats = new Set<HTMLElement>();
  /** What may be put outside of the column. */
  readonly outer = new Set<HTMLElement>();
  readonly numbered = new Set<HTMLOListElement>();
  readonly code = new Set<HTMLPreElement>();
  readonly pictures = new Set<HTMLImageElement>();
  /** What may become wider when its words change, while its box and the article's stay the same. */
  readonly fixed = new Set<HTMLElement>();
  readonly #article: Element;
  readonly #asked = new Map<string, number>();

  constructor(article: HTMLElement) {
    this.#article = article;
    this.add(article);
  }

  get all(): Set<HTMLElement> {
    return new Set([...this.texts, ...this.floats, ...this.outer, ...this.numbered, ...this.fixed]);
  }

  /** Looks into an element that has come, or into the whole article. */
  add(root: Element): void {
    const inRoot = elementsWithin(root, '*').filter(element => element !== this.#article);
    for (const element of inRoot) {
      if (element instanceof HTMLElement) this.#addOne(element);
    }
  }

  #addOne(element: HTMLElement): void {
    if (element instanceof HTMLImageElement && !isInLeftAlone(element)) this.pictures.add(element);
    // Most elements are words in a line, or bare paragraphs.
    const isBox = element.matches(BOXES) && isStyledForWidth(element);
    const isText = isBox || element.matches(INDENTED);
    const isFloat = element.matches(FLOATS);
    const isOuter = this.#isOuter(element);
    const isWide = element.matches('ol, pre, table');
    const mayBeBoxInLine = !isText && element.matches(BOXES_IN_LINES);
    if (!(isText || isFloat || isOuter || isWide || mayBeBoxInLine) || isInLeftAlone(element)) return;

    if (element instanceof HTMLOListElement) this.numbered.add(element);
    if (element instanceof HTMLPreElement) this.code.add(element);
    if (element.matches('pre, table')) this.fixed.add(element);
    if (this.#areEnoughAsked(element)) return;
    const isBoxInLine = mayBeBoxInLine && getComputedStyle(element).display !== 'inline';
    if ((isText || isBoxInLine) && element.textContent.trim() !== '') {
      this.texts.add(element);
      if (isBox || isBoxInLine) this.boxes.add(element);
    }
    if (isFloat) this.floats.add(element);
    if (isOuter) this.outer.add(element);
  }

  #areEnoughAsked(element: HTMLElement): boolean {
    if (element.hasAttribute('style')) return false;
    const kind = kindOf(element);
    const count = (this.#asked.get(kind) ?? 0) + 1;
    this.#asked.set(kind, count);
    return count > ASKED_OF_A_KIND;
  }

  /** Whether an element may be put outside of the column: any but text that nobody has styled. */
  #isOuter(element: HTMLElement): boolean {
    const parent = parentOf(element);
    if (parent === this.#article) return !element.matches(PLAIN_PARAGRAPH) && isStyledForWidth(element);
    return parent !== null && parentOf(parent) === this.#article && parent.localName !== 'p' && !element.matches(PARTS_OF_TEXT);
  }
}

/** Whether a paragraph has a class, or a style that gives its lines another width; of other elements it is not asked. */
function isStyledForWidth(element: HTMLElement): boolean {
  if (element.localName !== 'p' || element.matches('[class]:not([class*="Mso"])')) return true;
  return CHANGES_WIDTH.test(element.getAttribute('style') ?? '');
}
