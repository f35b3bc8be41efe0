import { isServer } from 'lit';
import { SettingsStore } from './settings-store.js';
import { localStoragePort, type StoragePort } from './storage.js';

/**
 * Lets the page keep settings, unless something on it does already. The files that register a tag call this;
 * call it yourself when you register the classes under names of your own or bring your own storage (then before them).
 */
export function startSettings(storage: StoragePort = localStoragePort): void {
  if (!isServer) new SettingsStore(document, storage).start();
}
