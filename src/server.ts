import { readCookie } from './settings/cookie.js';
import { storedSizes } from './settings/stored-sizes.js';

/**
 * For servers: CSS that gives a reader's articles, with `prose.css`, the size that the cookie of
 * `<meta name="bantin-storage" content="cookie">` keeps, without any script. Serve it as a style sheet of its own
 * (`Cache-Control: private, no-cache`), or print it in a `<style>`: whatever the header holds, it does no harm there.
 * @param cookies the `Cookie` header of the request, if there is one.
 * @returns an empty text when nothing is stored, or nothing that can be read.
 */
export function readerSizes(cookies: string | null | undefined): string {
  try {
    return storedSizes(readCookie(cookies ?? '') ?? '');
  } catch {
    return '';
  }
}
