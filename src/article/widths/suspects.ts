import { isInLeftAlone } from './boxes.js';

/** What may stand side by side, or be indented. Bare paragraphs are as wide as what they are in. */
const BOXES =
  'div, section, article, aside, header, footer, main, nav, form, fieldset, figure, figcaption, ul, ol, dl, blockquote, p[class]:not([class*="Mso"]), p[style], h1[class], h2[class], h3[class], h4[class]';
/** What is in them, and has less room by their indents. */
const INDENTED = 'li, dd, dt, blockquote p, div p, section p, li p';
const FLOATS = 'img, figure, div, aside, section, table, blockquote, iframe, video, [align], [style*="float"]';
/** What may be put outside of the column: any but a bare paragraph. */
const OUTER = ':scope > :not(p:not([class], [style])), :scope > :not(p) > :not(p, li, dt, dd, tbody, thead, tr)';

/** What in an article is asked at each change of size, found once: in most, there is hardly anything but bare paragraphs. */
export class Suspects {
  /** What may stand side by side, or be indented. */
  readonly boxes: readonly HTMLElement[];
  /** The same, and what is in it. */
  readonly texts: readonly HTMLElement[];
  /** What may float beside text. */
  readonly floats: readonly HTMLElement[];
  /** What may be put outside of the column. */
  readonly outer: readonly HTMLElement[];
  readonly numbered: readonly HTMLOListElement[];
  readonly code: readonly HTMLPreElement[];
  /** What may become wider when its words change, while its box and the article's stay the same. */
  readonly fixed: readonly HTMLElement[];

  constructor(article: HTMLElement) {
    const find = <Found extends HTMLElement>(selector: string): Found[] =>
      [...article.querySelectorAll<Found>(selector)].filter(element => !isInLeftAlone(element));
    const withText = (selector: string): HTMLElement[] => find(selector).filter(({ textContent }) => textContent.trim() !== '');
    this.boxes = withText(BOXES);
    this.texts = withText(`${BOXES}, ${INDENTED}`);
    this.floats = find(FLOATS);
    this.outer = find(OUTER);
    this.numbered = find('ol');
    this.code = find('pre');
    this.fixed = find('pre, table');
  }
}
