import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * A child that asks for a slot which the element does not have would not be shown: a name misspelt in a template, or left from
 * another library. It gets a slot of that name, before or behind the text, and the page's author a warning.
 */
export class UnknownSlotsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #known: readonly string[];
  readonly #given = new Map<string, HTMLSlotElement>();
  readonly #observer = new MutationObserver(() => this.#look());

  /** @param known the slots that the element has, besides the one without a name. */
  constructor(host: ReactiveElement, known: readonly string[]) {
    this.#host = host;
    this.#known = known;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true });
    // A child whose attribute changes leaves one slot or comes into another.
    this.#host.renderRoot.addEventListener('slotchange', this.#look);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#host.renderRoot.removeEventListener('slotchange', this.#look);
  }

  hostUpdated(): void {
    this.#look();
  }

  /** Gives a slot to whom it is missing, and takes those away that nobody asks for any more. */
  readonly #look = (): void => {
    const strangers = this.#strangers();
    const names = new Set(strangers.map(nameOf));
    for (const [name, slot] of this.#given) {
      if (names.has(name)) continue;
      slot.remove();
      this.#given.delete(name);
    }
    for (const child of strangers) {
      if (!this.#given.has(nameOf(child))) this.#give(child);
    }
  };

  #give(child: Element): void {
    const text = this.#host.shadowRoot?.querySelector('slot:not([name])');
    if (!text) return;
    const slot = document.createElement('slot');
    slot.name = nameOf(child);
    if (this.#isBeforeText(child)) text.before(slot);
    else text.after(slot);
    this.#given.set(slot.name, slot);
    console.warn(
      `<${this.#host.localName}> has no slot "${slot.name}": it is shown as text. Known are ${this.#known.join(', ')}.`,
      child,
    );
  }

  /** Whether no text stands before a child. */
  #isBeforeText(child: Element): boolean {
    const firstText = [...this.#host.children].find(other => !nameOf(other));
    return !firstText || Boolean(child.compareDocumentPosition(firstText) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  #strangers(): Element[] {
    return [...this.#host.children].filter(child => {
      const name = nameOf(child);
      return name && !this.#known.includes(name);
    });
  }
}

function nameOf(child: Element): string {
  return child.getAttribute('slot') ?? '';
}
