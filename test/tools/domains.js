// Pages of any domain: every name is answered here, for a test has no such domains.
import { readFile } from 'node:fs/promises';

const TYPES = { css: 'text/css', js: 'text/javascript' };

/**
 * Opens a page of any address in a browser's context.
 * @param html the page, whatever the address; a function of the address where there are several.
 * @returns the tab, and what its console warned of and its scripts threw.
 */
export async function openOn(context, url, html) {
  const tab = await context.newPage();
  const heard = [];
  tab.on('console', message => message.type() === 'warn' && heard.push(message.text()));
  tab.on('pageerror', ({ message }) => {
    // Firefox tells of each cookie that it rejects as if a script had thrown.
    if (!message.startsWith('Cookie “')) heard.push(message);
  });
  await tab.setRequestInterception(true);
  tab.on('request', async request => {
    const address = new URL(request.url());
    const { pathname } = address;
    if (!/^\/(dist|node_modules)\//.test(pathname)) {
      const body = typeof html === 'function' ? html(address) : html;
      return request.respond({ contentType: 'text/html', ...(typeof body === 'string' ? { body } : body) });
    }
    const body = await readFile(new URL(`../..${pathname}`, import.meta.url));
    const headers = { 'access-control-allow-origin': '*' };
    return request.respond({ headers, contentType: TYPES[pathname.split('.').at(-1)] ?? 'text/plain', body });
  });
  await tab.goto(url);
  return { tab, heard };
}

/** Waits until a toolbar, the page's first if no other is named, shows a size. */
export const shows = (frame, size, selector = 'bantin-toolbar') =>
  frame.waitForFunction(
    (wanted, which) => document.querySelector(which)?.shadowRoot?.querySelector('[part=size]')?.textContent === wanted,
    { timeout: 5000 },
    size,
    selector,
  );

/** Presses a button of a toolbar, as a script would. */
export const press = (frame, action = 'increase', selector = 'bantin-toolbar') =>
  frame.evaluate(
    (part, which) => document.querySelector(which).shadowRoot.querySelector(`[part=${part}]`).click(),
    action,
    selector,
  );
