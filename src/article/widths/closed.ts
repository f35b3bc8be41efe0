/** Tells when something is opened that was closed, and so had no width, when it was looked at last. */
export class Closed {
  readonly #article: HTMLElement;
  readonly #opened: () => void;
  // Of what has no box, an observer tells nothing until it has one.
  readonly #observer = new ResizeObserver(entries => {
    if (entries.some(({ contentRect }) => contentRect.width > 0)) this.#opened();
  });

  constructor(article: HTMLElement, opened: () => void) {
    this.#article = article;
    this.#opened = opened;
  }

  /** Watches those of some elements that have no box, in place of those it watched before. */
  watch(elements: Iterable<Element>): void {
    this.#observer.disconnect();
    for (const element of elements) {
      if (element.getClientRects().length === 0) this.#observer.observe(element);
    }
    // What is in a closed `<details>` may have a box.
    this.#article.addEventListener('toggle', this.#opened, true);
  }

  undo(): void {
    this.#observer.disconnect();
    this.#article.removeEventListener('toggle', this.#opened, true);
  }
}
