import { storedPreferences } from './prose/stored-preferences.js';
import { readCookie } from './settings/cookie.js';
import { storedSettings } from './settings/stored-settings.js';

/**
 * For servers: CSS that gives a reader's articles, with `prose.css`, the size that the cookie of
 * `<meta name="bantin-storage" content="cookie">` keeps, without any script. Serve it as a style sheet of its own
 * (`Cache-Control: private, no-cache`), or print it in a `<style>`: whatever the header holds, it does no harm there.
 * @param cookies the `Cookie` header of the request, if there is one.
 * @returns an empty text when nothing is stored, or nothing that can be read.
 */
export function readerSizes(cookies: string | null | undefined): string {
  return ofCookie(cookies, storedSettings);
}

/**
 * The same with all that a reader has chosen in the reading settings: spacing, type and colours. It needs no `reading.css`.
 * @param cookies the `Cookie` header of the request, if there is one.
 * @returns an empty text when nothing is stored, or nothing that can be read.
 */
export function readerSettings(cookies: string | null | undefined): string {
  return ofCookie(cookies, text => storedSettings(text, storedPreferences));
}

function ofCookie(cookies: string | null | undefined, styles: (text: string) => string): string {
  try {
    return styles(readCookie(cookies ?? '') ?? '');
  } catch {
    return '';
  }
}
