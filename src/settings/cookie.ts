/** The cookie that keeps the settings. A colon, as in the key of `localStorage`, is not allowed in its name. */
export const COOKIE = 'bantin';

/**
 * The text that is stored among the cookies of a document or of a request; `null` when there is none. Where there are two of the
 * name, of two paths or domains, browsers send the one of the longer path first, and it is the one that holds, here and in
 * `early.js` and on servers.
 * @throws {URIError} when the cookie was not written by us.
 */
export function readCookie(cookies: string): string | null {
  const value = /(?:^|; )bantin=([^;]*)/.exec(cookies)?.[1];
  return value ? decodeURIComponent(value) : null;
}
