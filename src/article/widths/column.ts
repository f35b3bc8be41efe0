import { parentOf } from '../../place/tree.js';
import { hostSheet } from '../../prose/prose-controller.js';
import { LEAST_LINE_EM, pixels, readerSize, TOLERANCE_PX, viewOf, visibleSpan } from './boxes.js';

/**
 * Some columns grow with what is in them: items of a row or a grid, cells, floats. An article in one is never wider than its box, and
 * the page scrolls. Then it is held to the width that its column has without it.
 */
export class Column {
  readonly #article: HTMLElement;
  #sheet: CSSStyleSheet | undefined;
  #view: Element | undefined;

  constructor(article: HTMLElement) {
    this.#article = article;
  }

  /** In what an article that is held is seen: its width tells how much room there is. `undefined` where it is not held. */
  get view(): Element | undefined {
    return this.#view;
  }

  /** Holds the article if it reaches out of what it is seen in, and only because its column has grown with it. */
  hold(): void {
    const article = this.#article;
    const { left, right, width } = article.getBoundingClientRect();
    const visible = visibleSpan(article);
    if (left >= visible.left - TOLERANCE_PX && right <= visible.right + TOLERANCE_PX) return;
    this.#write('contain:inline-size');
    const withoutContent = article.getBoundingClientRect().width;
    this.#write('');
    // What shrinks around its content has no width without it.
    const least = Math.min(LEAST_LINE_EM * readerSize(article), (visible.right - visible.left) / 2);
    const room = withoutContent < least ? this.#roomInView(Math.max(left, visible.left), visible.right) : withoutContent;
    if (room <= 0 || room >= width - TOLERANCE_PX) return;
    this.#view = viewOf(article);
    this.#write(`max-inline-size:${room}px`);
  }

  /** Lets the article be as wide as it is by itself. */
  release(): void {
    if (!this.#view) return;
    this.#view = undefined;
    this.#write('');
  }

  #write(declaration: string): void {
    this.#sheet = hostSheet(this.#article, this.#sheet);
    this.#sheet.replaceSync(declaration && `:host{${declaration}!important}`);
  }

  /** The room from the left of the article to the right of the view, without what is around it there. */
  #roomInView(left: number, right: number): number {
    const view = viewOf(this.#article);
    let room = right - left;
    for (let node = parentOf(this.#article); node && node !== view; node = parentOf(node)) {
      if (node.getBoundingClientRect().right <= right + TOLERANCE_PX) break;
      const { paddingRight, borderRightWidth, marginRight } = getComputedStyle(node);
      room -= pixels(paddingRight) + pixels(borderRightWidth) + pixels(marginRight);
    }
    return room;
  }
}
