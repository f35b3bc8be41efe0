interface Written {
  /** The author's `style` attribute. */
  readonly before: string | null;
  /** What became of it. */
  readonly after: string | null;
  /** What was written, as the browser says it. */
  readonly values: Readonly<Record<string, string>>;
}

/** Inline styles that can be taken back so that the author's markup is what it was, byte for byte. */
export class InlineStyles {
  readonly #written = new Map<HTMLElement, Written>();

  /** Writes over whatever the author says, `!important` included. */
  write(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
    const { before, values } = this.#written.get(element) ?? { before: element.getAttribute('style'), values: {} };
    const { style } = element;
    const all: Record<string, string> = { ...values };
    for (const [name, value] of Object.entries(styles)) {
      style.setProperty(name, value, 'important');
      all[name] = style.getPropertyValue(name);
    }
    this.#written.set(element, { before, after: element.getAttribute('style'), values: all });
  }

  /** Takes back all that was written. What somebody else has changed meanwhile stays changed. */
  undo(): void {
    const author = document.createElement('p').style;
    for (const [element, { before, after, values }] of this.#written) {
      const { style } = element;
      if (element.getAttribute('style') !== after) {
        author.cssText = before ?? '';
        for (const [name, value] of Object.entries(values)) {
          const isOurs = style.getPropertyValue(name) === value;
          if (isOurs) style.setProperty(name, author.getPropertyValue(name), author.getPropertyPriority(name));
        }
        // A framework may have emptied an attribute that was ours alone.
        if (before === null && !element.getAttribute('style')) element.removeAttribute('style');
      } else if (before === null) element.removeAttribute('style');
      else {
        // A page's policy may forbid the attribute. What its scripts have said through CSSOM comes back that way.
        style.cssText = before;
        if (element.getAttribute('style') !== before) element.setAttribute('style', before);
      }
    }
    this.#written.clear();
  }
}
