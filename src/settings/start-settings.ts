import { isServer } from 'lit';
import { tellCopies } from '../events/additions.js';
import { warn } from '../warnings/warn.js';
import { STORAGE, SettingsStore } from './settings-store.js';
import { localStoragePort, noStoragePort, type StoragePort } from './storage.js';
import { cookiePort } from './storage-cookie.js';

/** What a page can write into its `<meta name="bantin-storage">`. */
const META_CONTENT = 'cookie;domain=.a.vn;path=/;max-age=31536000, up to 4096 bytes, or none';

/** The store of this copy of the library. Another copy's may be the one that answers. */
let store: SettingsStore | undefined;

/**
 * Lets the page keep settings, unless something on it does already. The files that register a tag call this;
 * call it yourself when you register the classes under names of your own, or bring your own storage.
 *
 * A storage can be brought at any time, such as when the reader agrees to it: from then on it is the one, what was chosen before
 * is kept in it, and what it holds already holds. Whichever copy of the library keeps the settings, it goes on with that storage.
 *
 * ```js
 * import { startSettings, localStoragePort } from 'bantin';
 * banner.addEventListener('consent', () => startSettings(localStoragePort));
 * ```
 * @param storage by default what the page's `<meta name="bantin-storage">` says: a cookie for `cookie`, nothing for `none`; without
 * it `localStorage`.
 */
export function startSettings(storage?: StoragePort): void {
  if (isServer) return;
  if (!store) {
    store = new SettingsStore(document, storage ?? storageOfPage());
    // document.open() takes every listener away, the store's as well. Of all that watches, this alone stays.
    new MutationObserver(() => store?.start()).observe(document, { childList: true });
  }
  store.start();
  if (storage) tellCopies({ kind: STORAGE, added: { port: storage } });
}

function storageOfPage(): StoragePort {
  const meta = document.querySelector<HTMLMetaElement>('[name=bantin-storage]');
  if (!meta) return localStoragePort;
  const refuse = (reason: string): void =>
    warn(meta, 'name=bantin-storage content', meta.content, `${META_CONTENT}${reason && `. ${reason}`}`);
  if (meta.content === 'none') return noStoragePort;
  const attributes = /^cookie(?<attributes>(; *(domain|path|max-age)=[^;]+)*)$/.exec(meta.content)?.groups?.['attributes'];
  if (attributes !== undefined) return cookiePort(attributes, refuse);
  refuse('');
  return localStoragePort;
}
