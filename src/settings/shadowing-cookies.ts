/** How many cookies of a name a script can see: one for each path, domain and partition. */
export function countCookies(name: string): number {
  return document.cookie.split('; ').filter(cookie => cookie.startsWith(`${name}=`)).length;
}

/**
 * Removes cookies of a name that come before the one that was meant: of a longer path or of another domain, as an older template of
 * the site may have left them. Browsers do not say where a cookie belongs, so all places are tried where this page could see it.
 * @param isDone asked after each removal; what comes behind is left alone.
 * @returns where they were, such as `path=/tin`.
 */
export function expireShadows(name: string, isDone: () => boolean): string[] {
  const found: string[] = [];
  for (const place of placesOf(location)) {
    if (isDone()) break;
    const before = countCookies(name);
    document.cookie = `${name}=;max-age=0;${place}`;
    if (countCookies(name) < before) found.push(place);
  }
  return found;
}

/** Wherever a cookie can be that a page sees, as attributes; longer paths first, as browsers have them. */
function placesOf({ hostname, pathname, protocol }: Location): string[] {
  const domains = ['', ...domainsOf(hostname).map(domain => `;domain=${domain}`)];
  // A partitioned cookie is another one, and has to be named as such.
  const partitions = protocol === 'https:' ? ['', ';secure;partitioned'] : [''];
  return pathsOf(pathname).flatMap(path =>
    domains.flatMap(domain => partitions.map(partition => `path=${path}${domain}${partition}`)),
  );
}

/** `/tin/1` may see cookies of `/tin/1`, `/tin/`, `/tin` and `/`. */
function pathsOf(pathname: string): string[] {
  const paths = [pathname];
  for (let end = pathname.lastIndexOf('/'); end >= 0; end = pathname.lastIndexOf('/', end - 1)) {
    paths.push(pathname.slice(0, end + 1));
    if (end === 0) break;
    paths.push(pathname.slice(0, end));
  }
  return [...new Set(paths)];
}

/** `tin.backan.gov.vn` may see cookies of itself and of each domain above, but for the topmost, which can have none. */
function domainsOf(hostname: string): string[] {
  const labels = hostname.split('.');
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'));
}
