import { COOKIE, readCookie } from './cookie.js';
import { countCookies, expireShadows } from './shadowing-cookies.js';
import type { StoragePort } from './storage.js';

const SECONDS_PER_YEAR = 31_536_000;
const LARGEST_COOKIE_BYTES = 4096;

/** A cookie of another name, which tells why ours is refused, and is gone at once. */
const PROBE = 'bantin-probe';

/**
 * A cookie, which the subdomains of a site can share and its server can read.
 * @param attributes what follows the cookie's value, such as `;domain=.backan.gov.vn`. Without them it is the host's own,
 * for all its pages, for a year.
 * @param refused called with a sentence that says why, when the browser does not keep the cookie; once for each reason.
 */
export function cookiePort(attributes = '', refused?: (reason: string) => void): StoragePort {
  const given = new Set<string>();
  const refuse = (reason: string): false => {
    if (!given.has(reason)) refused?.(reason);
    given.add(reason);
    return false;
  };

  return {
    read() {
      try {
        return readCookie(document.cookie);
      } catch {
        return undefined;
      }
    },
    write(text) {
      const cookie = cookieOf(COOKIE, encodeURIComponent(text), attributes);
      try {
        document.cookie = cookie;
        if (holds(text)) return true;
        if (!isAmongCookies(text)) return refuse(whyRefused(cookie, attributes));
        const shadows = expireShadows(COOKIE, () => holds(text));
        document.cookie = cookie; // if it was of the same path as one of them, it has gone as well
        if (!holds(text)) return refuse('Another cookie of the name comes before it, and scripts cannot remove that');
        console.warn(
          `The cookie ${COOKIE} of ${shadows.join(' and ')} came before the one the page asks for, and is removed. Look for what sets it.`,
        );
        return true;
      } catch {
        return refuse('Cookies are blocked in this frame');
      }
    },
    watch(changed) {
      // Not every browser tells, and none over http: then the cookie is read when the reader comes back to this tab.
      globalThis.cookieStore?.addEventListener('change', changed);
      for (const hint of ['focus', 'pageshow', 'visibilitychange']) addEventListener(hint, changed);
    },
  };
}

/** A cookie as `document.cookie` takes it. Of an attribute that is there twice the second holds. */
function cookieOf(name: string, value: string, attributes: string): string {
  const secure = location.protocol === 'https:' ? ';secure' : '';
  return `${name}=${value};path=/;max-age=${SECONDS_PER_YEAR}${attributes};samesite=lax${secure}`;
}

/** Whether a text is what will be read. */
function holds(text: string): boolean {
  try {
    return readCookie(document.cookie) === text;
  } catch {
    return false; // a cookie that is not ours
  }
}

/** Whether a text was taken, be it behind another. */
function isAmongCookies(text: string): boolean {
  return document.cookie.split('; ').includes(`${COOKIE}=${encodeURIComponent(text)}`);
}

/** A browser that refuses a cookie does not say so, and not why. */
function whyRefused(cookie: string, attributes: string): string {
  const [pair = ''] = cookie.split(';');
  if (pair.length > LARGEST_COOKIE_BYTES) return `It would have ${pair.length} bytes, and browsers keep ${LARGEST_COOKIE_BYTES}`;
  if (isKept(attributes))
    return `A cookie ${COOKIE} is there that scripts cannot change here: it is HttpOnly, or Secure and the page is not`;
  if (isKept('')) return `Its domain or path is not that of this page, ${location.hostname}${location.pathname}`;
  return 'Cookies are blocked here, by the browser or because the page is in a frame of another site';
}

/** Whether a cookie of these attributes is kept at all. */
function isKept(attributes: string): boolean {
  document.cookie = cookieOf(PROBE, '1', attributes);
  const found = countCookies(PROBE) > 0;
  document.cookie = cookieOf(PROBE, '', `${attributes};max-age=0`);
  return found;
}
