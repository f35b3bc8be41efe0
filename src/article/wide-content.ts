import { languageOf, stringsFor } from '../locales/locales.js';

/** Left alone, with all that is in it. */
const PLAIN = '[data-bantin-plain]:not([data-bantin-plain=false])';

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
    for (const element of article.querySelectorAll(`:is(table, pre):not(${PLAIN}, ${PLAIN} *)`)) this.#observer.observe(element);
  }

  /** Gives the author's markup back. */
  undo(): void {
    this.#observer.disconnect();
    for (const element of this.#given.keys()) this.#takeBack(element);
  }

  #give(element: Element): void {
    const attributes: Record<string, string> = { tabindex: '0' };
    // A table keeps its own role, or its rows and headers would not be announced.
    if (element.localName === 'pre') attributes['role'] = 'group';
    const isNamed = element.matches('[aria-labelledby]') || element.querySelector(':scope > caption');
    if (!isNamed) attributes['aria-label'] = stringsFor(languageOf(element)).strings.wide;
    const missing = Object.keys(attributes).filter(name => !element.hasAttribute(name));
    for (const name of missing) element.setAttribute(name, attributes[name]!);
    this.#given.set(element, missing);
  }

  #takeBack(element: Element): void {
    for (const name of this.#given.get(element) ?? []) element.removeAttribute(name);
    this.#given.delete(element);
  }
}
