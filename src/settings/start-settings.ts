import { isServer } from 'lit';
import { warn } from '../warnings/warn.js';
import { SettingsStore } from './settings-store.js';
import { localStoragePort, type StoragePort } from './storage.js';
import { cookiePort } from './storage-cookie.js';

let ofPage: StoragePort | undefined;

/**
 * Lets the page keep settings, unless something on it does already. The files that register a tag call this;
 * call it yourself when you register the classes under names of your own or bring your own storage (then before them).
 * @param storage by default a cookie where the page has `<meta name="bantin-storage" content="cookie">`, else `localStorage`.
 */
export function startSettings(storage?: StoragePort): void {
  if (isServer) return;
  const start = (): unknown => new SettingsStore(document, storage ?? (ofPage ??= storageOfPage())).start();
  start();
  // document.open() takes every listener away, the store's as well. Of all that watches, this alone stays.
  new MutationObserver(start).observe(document, { childList: true });
}

function storageOfPage(): StoragePort {
  const meta = document.querySelector<HTMLMetaElement>('[name=bantin-storage]');
  if (!meta) return localStoragePort;
  const refused = (): void =>
    warn(meta, 'name=bantin-storage content', meta.content, 'cookie;domain=.a.vn;path=/;max-age=31536000, up to 4096 bytes');
  const attributes = /^cookie((; *(domain|path|max-age)=[^;]+)*)$/.exec(meta.content)?.[1];
  if (attributes !== undefined) return cookiePort(attributes, refused);
  refused();
  return localStoragePort;
}
