import type { InlineStyles } from '../../sizes/inline-styles.js';

/** What was changed because of widths, apart from what others write into the same elements, so that it alone can be taken back. */
export class Changes {
  readonly #styles: InlineStyles;
  readonly #names = new Map<HTMLElement, Set<string>>();

  constructor(styles: InlineStyles) {
    this.#styles = styles;
  }

  /** Whether anything is changed at the moment. */
  get isEmpty(): boolean {
    return this.#names.size === 0;
  }

  /** Changes some properties of an element, unless somebody else of ours has written them. */
  write(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
    const names = this.#names.get(element) ?? new Set();
    const own = Object.entries(styles).filter(([name]) => names.has(name) || !this.#styles.has(element, name));
    for (const [name] of own) names.add(name);
    this.#names.set(element, names);
    this.#styles.write(element, Object.fromEntries(own));
  }

  /** Takes some changes of one element back. */
  takeBack(element: HTMLElement, names: Iterable<string>): void {
    const own = this.#names.get(element);
    if (!own) return;
    const given = [...names].filter(name => own.delete(name));
    this.#styles.takeBack(element, given);
    if (own.size === 0) this.#names.delete(element);
  }

  /** Takes all changes back. */
  undo(): void {
    for (const [element, names] of this.#names) this.#styles.takeBack(element, names);
    this.#names.clear();
  }
}
