import { STORAGE_KEY } from './storage-key.js';

/** Where settings are kept between pages. A store takes any; a page can bring its own. */
export interface StoragePort {
  /** The stored text, `null` when there is none, `undefined` when it cannot be known. */
  read(): string | null | undefined;
  /** Stores the text; false when it could not be kept. */
  write(text: string): boolean;
  /** Calls back whenever the text may have changed without us. */
  watch(changed: () => void): void;
}

/**
 * `localStorage`, if the browser allows it: reading the property itself throws where cookies are blocked or the page
 * is sandboxed, and writing throws when the quota is used up. Scripts that wait for a consent put an object of theirs in its
 * place, which keeps nothing and does not say so: so what was written is read back.
 */
export const localStoragePort: StoragePort = {
  read() {
    try {
      return localStorage.getItem(STORAGE_KEY);
    } catch {
      return undefined;
    }
  },
  write(text) {
    try {
      localStorage.setItem(STORAGE_KEY, text);
      return localStorage.getItem(STORAGE_KEY) === text;
    } catch {
      return false;
    }
  },
  watch(changed) {
    // Another tab; the key is null where it has cleared all.
    addEventListener('storage', ({ key }) => {
      if (key === STORAGE_KEY || key === null) changed();
    });
    // Back from the cache, where no storage event is heard.
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) changed();
    });
  },
};

/** Keeps nothing: what is chosen holds for the page. For a page that waits for its reader's consent. */
export const noStoragePort: StoragePort = {
  read: () => null,
  write: () => false,
  watch: () => undefined,
};
