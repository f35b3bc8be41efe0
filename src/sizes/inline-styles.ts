/** The `style` of every element, where nothing can stand before it. */
const { get: getStyle } = Object.getOwnPropertyDescriptor(globalThis.HTMLElement?.prototype ?? {}, 'style') ?? {};

/** An element's own style; a form with a field of that name would answer with the field. */
export function styleOf(element: HTMLElement): CSSStyleDeclaration {
  return element instanceof HTMLElement ? (getStyle!.call(element) as CSSStyleDeclaration) : (element as HTMLElement).style;
}

interface Written {
  /** The author's `style` attribute; `null` where there was none. */
  readonly before: string | null;
  /** What the attribute became when we wrote. */
  after: string | null;
  /** What was written, as the browser says it. */
  readonly values: Map<string, string>;
}

/**
 * Inline styles that can be taken back so that the author's markup is what it was, byte for byte. One article has one of these,
 * and all that writes into the article writes through it: two of them on one element would each take back what the other wrote.
 */
export class InlineStyles {
  readonly #written = new Map<HTMLElement, Written>();

  /** Writes over whatever the author says, `!important` included. */
  write(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
    const written = this.#writtenNow(element);
    const style = styleOf(element);
    for (const [name, value] of Object.entries(styles)) {
      style.setProperty(name, value, 'important');
      written.values.set(name, style.getPropertyValue(name));
    }
    written.after = element.getAttribute('style');
    this.#written.set(element, written);
  }

  /** What was written before, on top of what the author's attribute is now: a script may have changed it since. */
  #writtenNow(element: HTMLElement): Written {
    const known = this.#written.get(element);
    if (known && known.after === element.getAttribute('style')) return known;
    this.undoElement(element);
    return { before: element.getAttribute('style'), after: null, values: new Map() };
  }

  /** Takes some of what was written into an element back, and leaves the rest of it. */
  takeBack(element: HTMLElement, names: Iterable<string>): void {
    const values = this.#written.get(element)?.values;
    if (!values) return;
    const remaining = new Map(values);
    for (const name of names) remaining.delete(name);
    if (remaining.size === values.size) return;
    this.undoElement(element);
    if (remaining.size > 0) this.write(element, Object.fromEntries(remaining));
  }

  /** Whether a property of an element is ours at the moment. */
  has(element: HTMLElement, name: string): boolean {
    return this.#written.get(element)?.values.has(name) ?? false;
  }

  /** The author's `style` attribute of an element, without what was written here; `null` where there is none. */
  authorStyle(element: Element): string | null {
    const written = this.#written.get(element as HTMLElement);
    const now = element.getAttribute('style');
    return written && written.after === now ? written.before : now;
  }

  /** Takes back all that was written into one element. What somebody else has changed meanwhile stays changed. */
  undoElement(element: HTMLElement): void {
    const written = this.#written.get(element);
    if (!written) return;
    this.#written.delete(element);
    if (element.getAttribute('style') === written.after) restore(element, written.before);
    else takeOut(element, written);
  }

  /** Takes back all that was written. */
  undo(): void {
    for (const element of this.#written.keys()) this.undoElement(element);
  }
}

/** Gives the author's attribute back as it was. */
function restore(element: HTMLElement, before: string | null): void {
  if (before === null) {
    element.removeAttribute('style');
    return;
  }
  // A page's policy may forbid the attribute. What its scripts have said through CSSOM comes back that way.
  styleOf(element).cssText = before;
  if (element.getAttribute('style') !== before) element.setAttribute('style', before);
}

/** Takes our values out of an attribute that somebody else has written since. */
function takeOut(element: HTMLElement, { before, values }: Written): void {
  const style = styleOf(element);
  const author = document.createElement('p').style;
  author.cssText = before ?? '';
  for (const [name, value] of values) {
    const isOurs = style.getPropertyValue(name) === value;
    if (isOurs) style.setProperty(name, author.getPropertyValue(name), author.getPropertyPriority(name));
  }
  // A framework may have emptied an attribute that was ours alone.
  if (before === null && !element.getAttribute('style')) element.removeAttribute('style');
}
