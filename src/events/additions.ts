/**
 * The fourth event of the protocol: `bantin-add` on `document`. A page can load two copies of the library without wanting to, such
 * as `bantin.min.js?ver=6.4` and `bantin.min.js`, or the package beside the single file. Each copy has its own languages and
 * preferences, so what is added to one is told to all.
 */

/** Said on `document`: this is added. Also asked there by a copy that comes later: what was added before me? */
export interface AddDetail {
  /** What kind of thing, such as `strings`. */
  readonly kind: string;
  /** What is added, by its key, such as a language. Empty where something is only asked. */
  readonly added: Readonly<Record<string, unknown>>;
  /** Where it is there, every copy that hears it writes into it what it was given so far. */
  readonly known?: Record<string, unknown>;
}

/** Something is added for all copies of the library on the page. */
export type AddEvent = CustomEvent<AddDetail>;

/** The event type of {@link AddEvent}. */
export const ADD = 'bantin-add';

/** Tells all copies of the library on the page what is added; nobody has to be there to hear it, and a server has no page. */
export function tellCopies(detail: AddDetail): void {
  if (typeof document !== 'undefined') document.dispatchEvent(new CustomEvent(ADD, { detail }));
}

/** The detail of a {@link AddEvent} of that kind, or `undefined` when it is another. */
export function readAdd(event: Event, kind: string): AddDetail | undefined {
  const detail = (event as CustomEvent<Partial<AddDetail> | null>).detail;
  return detail?.kind === kind && isObject(detail.added) ? (detail as AddDetail) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * What pages have added, by key, the same in all copies of the library:
 *
 * ```ts
 * const added = new Additions<Words>('strings', (before, more) => ({ ...before, ...more }), renderAgain);
 * added.add('fr', fr); // this copy and all others have it now
 * added.get('fr'); // also what was added to others, before or after this one was loaded
 * ```
 */
export class Additions<Value extends object> {
  readonly #kind: string;
  readonly #join: (before: Value | undefined, more: Value) => Value;
  readonly #onAdded: () => void;
  readonly #values = new Map<string, Value>();
  #hasAsked = false;

  /**
   * @param kind one word, the same in every version of the library.
   * @param join what holds when something is added under a key for the second time.
   * @param onAdded called after something was added, here or in another copy.
   */
  constructor(kind: string, join: (before: Value | undefined, more: Value) => Value, onAdded: () => void) {
    this.#kind = kind;
    this.#join = join;
    this.#onAdded = onAdded;
  }

  /** What was added under a key. */
  get(key: string): Value | undefined {
    this.#meetCopies();
    return this.#values.get(key);
  }

  /** All that was added, by key, in the order in which it came. */
  entries(): [string, Value][] {
    this.#meetCopies();
    return [...this.#values];
  }

  /** Adds something to this copy and all others. */
  add(key: string, value: Value): void {
    const added = { [key]: value };
    if (typeof document === 'undefined') {
      this.#take(added);
      return;
    }
    this.#meetCopies();
    tellCopies({ kind: this.#kind, added }); // this copy hears it as well
  }

  /** Listens to other copies, and the first time asks them what they know. Nothing is done before somebody wants to know. */
  #meetCopies(): void {
    if (typeof document === 'undefined') return;
    // Each time, for `document.open()` takes listeners away. It is one listener however often it is added.
    document.addEventListener(ADD, this.#hear);
    if (this.#hasAsked) return;
    this.#hasAsked = true;
    const known: Record<string, unknown> = {};
    tellCopies({ kind: this.#kind, added: {}, known });
    this.#take(known);
  }

  readonly #hear = (event: Event): void => {
    const detail = readAdd(event, this.#kind);
    if (!detail) return;
    if (isObject(detail.known)) Object.assign(detail.known, Object.fromEntries(this.#values));
    this.#take(detail.added);
    if (Object.keys(detail.added).length > 0) this.#onAdded();
  };

  #take(added: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(added)) {
      if (isObject(value)) this.#values.set(key, this.#join(this.#values.get(key), value as Value));
    }
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bantin-add': AddEvent;
  }
}
