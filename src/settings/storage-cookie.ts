import { COOKIE, readCookie } from './cookie.js';
import type { StoragePort } from './storage.js';

const SECONDS_PER_YEAR = 31_536_000;

/**
 * A cookie, which the subdomains of a site can share and its server can read.
 * @param attributes what follows the cookie's value, such as `;domain=.backan.gov.vn`. Without them it is the host's own,
 * for all its pages, for a year.
 * @param refused called when the browser does not take the cookie: of another domain, or longer than 4096 bytes.
 */
export const cookiePort = (attributes = '', refused?: () => void): StoragePort => ({
  read() {
    try {
      return readCookie(document.cookie);
    } catch {
      return undefined;
    }
  },
  write(text) {
    try {
      const secure = location.protocol === 'https:' ? ';secure' : '';
      // Of an attribute that is there twice, the second holds.
      const defaults = `;path=/;max-age=${SECONDS_PER_YEAR}`;
      document.cookie = `${COOKIE}=${encodeURIComponent(text)}${defaults}${attributes};samesite=lax${secure}`;
      // A browser that refuses a cookie does not say so.
      if (readCookie(document.cookie) === text) return true;
      refused?.();
    } catch {
      // Forbidden in this frame.
    }
    return false;
  },
  watch(changed) {
    // Not every browser tells, and none over http: then the cookie is read when the reader comes back to this tab.
    globalThis.cookieStore?.addEventListener('change', changed);
    for (const hint of ['focus', 'pageshow', 'visibilitychange']) addEventListener(hint, changed);
  },
});
