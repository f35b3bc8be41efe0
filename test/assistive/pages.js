// The demo pages, as a reader opens them who has set something in the browser.
import { openSite } from '../tools/site.js';

/** A portal, a page with every element there is, and a page whose sheet is as bad as they come. */
export const PAGES = ['portal/index.html', 'typography.html', 'hostile.html'];

/** A phone and a desk. */
export const SCREENS = [
  { width: 320, height: 640 },
  { width: 1280, height: 900 },
];

const pages = { '/blank': '<!doctype html><title>blank</title><link rel="icon" href="data:,">' };

/** @param more pages of a test's own, by their path. */
export const openDemo = (more = {}) => openSite({ ...pages, ...more });

/** Opens a page in a tab of its own, in the size that was chosen before. */
export async function visit(browser, site, path, { level = 100, ...screen } = SCREENS[1]) {
  const tab = await browser.newPage();
  await tab.setViewport(screen);
  await tab.goto(`${site.url}/blank`);
  const settings = JSON.stringify({ version: 1, scopes: { '': { 'text-size': level } } });
  await tab.evaluate(text => localStorage.setItem('bantin:settings', text), settings);
  await tab.goto(`${site.url}${path.startsWith('/') ? path : `/demo/${path}`}`);
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('bantin-article, bantin-toolbar')].every(({ shadowRoot }) => shadowRoot?.querySelector('slot')),
  );
  return tab;
}

/** Waits until what happened has been painted. */
export const painted = tab =>
  tab.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))),
  );

/** Presses a button of the first toolbar, and gives what the toolbar says of it. */
export async function press(tab, part = 'increase') {
  const size = await tab.evaluate(async name => {
    const toolbar = document.querySelector('bantin-toolbar');
    toolbar.shadowRoot.querySelector(`[part=${name}]`).click();
    await toolbar.updateComplete;
    return toolbar.shadowRoot.querySelector('[part=size]').textContent;
  }, part);
  await painted(tab);
  return size;
}
