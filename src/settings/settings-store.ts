import { ADD, readAdd } from '../events/additions.js';
import { QUERY, REQUEST, createChange, createQuery, readQuery, readRequest, type RequestDetail } from '../events/events.js';
import { NOTHING_SAVED, choose, difference, parse, resolve, together, type SavedSettings } from './saved-settings.js';
import { PAGE } from './scopes.js';
import { STORAGE_KEY } from './storage-key.js';
import type { StoragePort } from './storage.js';

/** The kind of `bantin-add` by which a page gives the store another storage; its key is `port`. */
export const STORAGE = 'storage';

/**
 * Keeps what was chosen: answers `bantin-query`, fulfils `bantin-request` and says `bantin-change`, all on one target.
 * Elements never see it; they speak the protocol.
 */
export class SettingsStore {
  readonly #target: EventTarget;
  #storage: StoragePort;
  #saved = NOTHING_SAVED;
  /** What the storage did not keep, in the order in which it was chosen: it lives in memory, on top of what is stored. */
  readonly #unstored = new Map<string, RequestDetail>();

  /** @param target where the protocol is spoken: the `document`, or any node whose part of the page this store keeps. */
  constructor(target: EventTarget, storage: StoragePort) {
    this.#target = target;
    this.#storage = storage;
  }

  /**
   * Begins to answer, and announces what is stored to those who asked before. Stays silent and returns false when
   * a store answers here already: the question is the lock, so copies of the library agree without any global.
   */
  start(): boolean {
    const query = createQuery([PAGE]);
    this.#target.dispatchEvent(query);
    if (query.detail.settings) return false;

    this.#saved = this.#latest();
    this.#target.addEventListener(QUERY, this.#answer);
    this.#target.addEventListener(REQUEST, this.#fulfil);
    this.#target.addEventListener(ADD, this.#hearOfStorage);
    this.#watch();
    for (const scope of new Set([PAGE, ...Object.keys(this.#saved.scopes)])) this.#announce(scope);
    return true;
  }

  readonly #answer = (event: Event): void => {
    const query = readQuery(event);
    if (query) query.settings ??= resolve(this.#saved, query.scopes);
  };

  readonly #fulfil = (event: Event): void => {
    const request = readRequest(event);
    if (!request || event.defaultPrevented) return;
    this.#unstored.set(JSON.stringify([request.scope, request.name]), request);
    // Another tab may have written since: on top of that, so that its choices are not lost.
    this.#keep(this.#latest());
  };

  /** A page that may not store anything before its reader agrees gives the storage when he has. */
  readonly #hearOfStorage = (event: Event): void => {
    const port = readAdd(event, STORAGE)?.added['port'] as StoragePort | undefined;
    if (port) this.#goOnWith(port);
  };

  /** Goes on with another storage, or with the same that keeps something now: there it keeps what was chosen until now, too. */
  #goOnWith(storage: StoragePort): void {
    const before = this.#saved;
    if (storage !== this.#storage) {
      this.#storage = storage;
      this.#watch();
    }
    const stored = this.#stored();
    const next = this.#withUnstored(together(stored, before));
    if (difference(stored, next).length > 0) this.#keep(next);
    else this.#replace(next);
  }

  #watch(): void {
    const storage = this.#storage;
    storage.watch(() => {
      if (storage === this.#storage) this.#replace(this.#latest());
    });
  }

  #keep(next: SavedSettings): void {
    if (this.#storage.write(JSON.stringify(next))) this.#unstored.clear();
    this.#replace(next);
  }

  /** What is stored; on top of it what could not be. */
  #latest(): SavedSettings {
    return this.#withUnstored(this.#stored());
  }

  #withUnstored(saved: SavedSettings): SavedSettings {
    return [...this.#unstored.values()].reduce(choose, saved);
  }

  /** What is stored, or, where that cannot be known, what was known last. */
  #stored(): SavedSettings {
    const text = this.#storage.read();
    if (text === undefined) return this.#saved;
    return text === null ? NOTHING_SAVED : parseOrWarn(text);
  }

  #replace(next: SavedSettings): void {
    const changed = difference(this.#saved, next);
    this.#saved = next;
    for (const scope of changed) this.#announce(scope);
  }

  #announce(scope: string): void {
    this.#target.dispatchEvent(createChange(scope, resolve(this.#saved, [scope])));
  }
}

function parseOrWarn(text: string): SavedSettings {
  const stored = parse(text);
  if (!stored) console.warn(`${STORAGE_KEY}: unreadable, set aside.`);
  return stored ?? NOTHING_SAVED;
}
