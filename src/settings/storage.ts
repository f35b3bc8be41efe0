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
 * is sandboxed, and writing throws when the quota is used up.
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
      return true;
    } catch {
      return false;
    }
  },
  watch(changed) {
    addEventListener('storage', changed); // another tab
    addEventListener('pageshow', ({ persisted }) => persisted && changed()); // back from the cache, where no storage event is heard
  },
};
