// A classic script for the head: what is stored holds from the first paint on. A page can carry it inline, so it leaves to the
// browser what settings/stored-sizes.ts does itself for servers, such as writing an id as CSS; a test compares the two.
import { isSettingValue } from './events/events.js';
import { TEXT_SIZE, toLevel } from './preferences/text-size.js';
import { readCookie } from './settings/cookie.js';
import { STORAGE_KEY } from './settings/storage-key.js';

/** Longer texts are cut off, which makes them unreadable: for so many rules browsers would need seconds. */
const LONGEST_TEXT = 100_000;

try {
  const isInCookie = document.querySelector('[name=bantin-storage]');
  const text = isInCookie ? readCookie(document.cookie) : localStorage.getItem(STORAGE_KEY);
  // Whatever else may be stored throws here, or has no scopes with settings.
  const { version, scopes } = JSON.parse(text!.slice(0, LONGEST_TEXT)) as {
    version: number;
    scopes: Record<string, Record<string, unknown> | null>;
  };
  const sheet = new CSSStyleSheet();
  if (version >= 1) {
    for (const [scope, settings] of Object.entries(scopes)) {
      const size = settings?.[TEXT_SIZE];
      if (!isSettingValue(size)) continue;
      const id = CSS.escape(scope);
      const selector = scope ? `#${id},[for=${id}]` : 'html,bantin-toolbar';
      sheet.insertRule(`${selector}{--bantin-reader-level:${toLevel(size)}}`);
    }
  }
  document.adoptedStyleSheets.push(sheet);
} catch {
  // Nothing can be known: the page is as it was.
}
