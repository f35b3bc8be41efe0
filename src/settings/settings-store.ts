import { QUERY, REQUEST, createChange, createQuery, readQuery, readRequest } from '../events/events.js';
import { NOTHING_SAVED, choose, difference, parse, resolve, type SavedSettings } from './saved-settings.js';
import { PAGE } from './scopes.js';
import { STORAGE_KEY } from './storage-key.js';
import type { StoragePort } from './storage.js';

/**
 * Keeps what was chosen: answers `bantin-query`, fulfils `bantin-request` and says `bantin-change`, all on one target.
 * Elements never see it; they speak the protocol.
 */
export class SettingsStore {
  readonly #target: EventTarget;
  readonly #storage: StoragePort;
  #saved = NOTHING_SAVED;
  /** False while the latest choice lives in memory only, because the storage refused it. */
  #isStored = true;

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
    this.#storage.watch(() => this.#replace(this.#latest()));
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
    // Another tab may have written since: choose on top of that, so that its choices are not lost.
    const next = choose(this.#latest(), request);
    this.#isStored = this.#storage.write(JSON.stringify(next));
    this.#replace(next);
  };

  /** What is stored; on top of it what could not be. */
  #latest(): SavedSettings {
    const text = this.#storage.read();
    if (text === undefined) return this.#saved;
    const stored = text === null ? NOTHING_SAVED : parseOrWarn(text);
    if (this.#isStored) return stored;
    return { ...stored, scopes: { ...stored.scopes, ...this.#saved.scopes } };
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
