/** Inline styles that can be taken back so that the author's markup is what it was, byte for byte. */
export class InlineStyles {
  readonly #written = new Map<
    HTMLElement,
    { readonly before: string | null; readonly after: string | null; readonly names: Iterable<string> }
  >();

  /** Writes over whatever the author says, `!important` included. */
  write(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
    const { before, names } = this.#written.get(element) ?? { before: element.getAttribute('style'), names: [] };
    for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
    this.#written.set(element, {
      before,
      after: element.getAttribute('style'),
      names: new Set([...names, ...Object.keys(styles)]),
    });
  }

  /** Takes back all that was written. */
  undoAll(): void {
    for (const element of this.#written.keys()) this.#undo(element);
  }

  /** What somebody else has changed meanwhile stays changed. */
  #undo(element: HTMLElement): void {
    const { before, after, names } = this.#written.get(element) ?? {};
    if (!this.#written.delete(element)) return;
    if (element.getAttribute('style') === after) {
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before!);
      return;
    }
    const author = document.createElement('p').style;
    author.cssText = before ?? '';
    for (const name of names!) element.style.setProperty(name, author.getPropertyValue(name), author.getPropertyPriority(name));
  }
}
