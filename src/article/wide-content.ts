import { languageOf, stringsFor } from '../locales/locales.js';

/**
 * Lets readers with a keyboard or a screen reader reach what is out of sight in tables and code that are wider than their
 * column: only while something is out of sight are these focusable and named.
 */
export class WideContent {
  readonly #given = new Map<Element, readonly string[]>();
  readonly #observer = new ResizeObserver(entries => {
    for (const { target } of entries) {
      this.#takeBack(target);
      if (target.scrollWidth > target.clientWidth + 1) this.#give(target);
    }
  });

  /** Begins to look after the wide content of an article. */
  watch(article: Element): void {
    for (const element of article.querySelectorAll('table, pre')) {
      if (!element.closest('[data-bantin-plain]')) this.#observer.observe(element);
    }
  }

  /** Gives the author's markup back. */
  undo(): void {
    this.#observer.disconnect();
    for (const element of this.#given.keys()) this.#takeBack(element);
  }

  #give(element: Element): void {
    const isNamed = element.matches('[aria-label], [aria-labelledby]') || element.querySelector('caption');
    const { strings } = stringsFor(languageOf(element));
    const attributes: Record<string, string> = { tabindex: '0', ...(!isNamed && { 'aria-label': strings.wide }) };
    // A table keeps its own role: rows and headers are announced.
    if (element.localName === 'pre') attributes['role'] = 'group';
    const missing = Object.entries(attributes).filter(([name]) => !element.hasAttribute(name));
    for (const [name, value] of missing) element.setAttribute(name, value);
    this.#given.set(
      element,
      missing.map(([name]) => name),
    );
  }

  #takeBack(element: Element): void {
    for (const name of this.#given.get(element) ?? []) element.removeAttribute(name);
    this.#given.delete(element);
  }
}
