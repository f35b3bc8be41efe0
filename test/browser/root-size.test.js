// Other controls of size on a page: a site's own button for larger text, accessibility widgets, CSS zoom and the browser's.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engine, launch, skipIn } from '../tools/engines.js';
import { callInWindow } from '../tools/firefox.js';
import { openSite, page } from '../tools/site.js';

const TEXT = '<p id="text">Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị.</p>';
const BODY = `<p id="site" style="font-size: 1rem">Trang</p><bantin-toolbar datetime="2023-05-24"></bantin-toolbar>
  <bantin-article>${TEXT}</bantin-article>`;
const PAGES = {
  '/page': page(BODY),
  '/small-root': page(BODY, { head: '<style>html { font-size: 62.5% }</style>' }),
  '/late-sheet': page(BODY, { head: '<style>html.large { font-size: 125% }</style>' }),
  '/by-width': page(BODY, { head: '<style>html { font-size: 2vw }</style>' }),
  '/site': page(BODY.replace('<bantin-article>', '<bantin-article typography="site">'), {
    head: '<style>#text { font-size: 20px }</style>',
  }),
  '/widget': page(BODY, { head: '<script src="/node_modules/accessibility/dist/main.bundle.js"></script>' }),
};

let browser, site;
before(async () => {
  [browser, site] = await Promise.all([launch(), openSite(PAGES)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const textSize = (tab, selector = '#text') =>
  tab.evaluate(
    which => Math.round(Number.parseFloat(getComputedStyle(document.querySelector(which)).fontSize) * 100) / 100,
    selector,
  );
/** Waits until text has a size, in px. */
const has = async (tab, size, selector = '#text') => {
  try {
    await tab.waitForFunction(
      (wanted, which) => Math.abs(Number.parseFloat(getComputedStyle(document.querySelector(which)).fontSize) - wanted) < 0.05,
      { timeout: 5000 },
      size,
      selector,
    );
  } catch {
    assert.equal(await textSize(tab, selector), size);
  }
};
/** A page whose first frames have been painted: what the root is until then is its size at load. */
async function open(path, viewport = { width: 800, height: 600 }) {
  const tab = await browser.newPage();
  await tab.setViewport(viewport);
  await tab.goto(site.url + path);
  await tab.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('button'));
  await frames(tab);
  return tab;
}
async function leave(tab) {
  await tab.evaluate(() => localStorage.clear());
  await tab.close();
}
const frames = tab =>
  tab.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
const press = tab =>
  tab.evaluate(() => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]').click());
const setRoot = (tab, size) => tab.evaluate(value => (document.documentElement.style.fontSize = value), size);

describe('the size of the root, changed after load, is followed as a factor', () => {
  test('up, together with bantin’s own size, and back', async () => {
    const tab = await open('/page');
    await has(tab, 18);
    await setRoot(tab, '125%');
    await has(tab, 22.5);
    await press(tab);
    await has(tab, 25.2);
    await setRoot(tab, '');
    await has(tab, 20.16);
    await leave(tab);
  });

  test('from what it is at load, which is the site’s way to write lengths', async () => {
    const tab = await open('/small-root');
    await has(tab, 18);
    await setRoot(tab, '75%');
    await has(tab, 21.6);
    await leave(tab);
  });

  test('by a class, or by a sheet that comes later', async () => {
    const tab = await open('/late-sheet');
    await tab.evaluate(() => document.documentElement.classList.add('large'));
    await has(tab, 22.5);
    await tab.evaluate(() => document.documentElement.classList.remove('large'));
    await has(tab, 18);
    await tab.evaluate(() => document.head.insertAdjacentHTML('beforeend', '<style>html { font-size: 20px }</style>'));
    await has(tab, 22.5);
    await leave(tab);
  });

  test('by elements that come later too', async () => {
    const tab = await open('/page');
    await setRoot(tab, '125%');
    await has(tab, 22.5);
    await tab.evaluate(
      html => document.body.insertAdjacentHTML('beforeend', html.replace('"text"', '"new"')),
      `<bantin-article>${TEXT}</bantin-article>`,
    );
    await has(tab, 22.5, '#new');
    await leave(tab);
  });

  test('and by a widget that is in use (npm accessibility)', async () => {
    const tab = await open('/widget');
    await tab.evaluate(() => {
      window.widget = new globalThis.Accessibility();
    });
    await tab.waitForFunction(() => document.querySelector('._access-menu'));
    const [text, around] = [await textSize(tab), await textSize(tab, '#site')];
    await tab.evaluate(() => window.widget.menuInterface.increaseText());
    await tab.waitForFunction(
      was => Number.parseFloat(getComputedStyle(document.querySelector('#site')).fontSize) > was,
      {},
      around,
    );
    const factor = (await textSize(tab, '#site')) / around;
    assert.ok(factor > 1.05);
    await has(tab, Math.round(text * factor * 100) / 100);
    await leave(tab);
  });

  test('but not where it follows the window: that is layout', async () => {
    const tab = await open('/by-width');
    await has(tab, 18);
    await tab.setViewport({ width: 400, height: 600 });
    await has(tab, 8, '#site');
    await frames(tab);
    await has(tab, 18);
    await setRoot(tab, '4vw');
    await has(tab, 36);
    await leave(tab);
  });

  test('nor in the site’s own typography, which follows by itself or does not', async () => {
    const tab = await open('/site');
    await has(tab, 20);
    await setRoot(tab, '200%');
    await has(tab, 32, '#site');
    await frames(tab);
    assert.equal(await textSize(tab), 20);
    await press(tab);
    await has(tab, 22.4);
    await leave(tab);
  });
});

describe('zoom goes together with bantin’s size', () => {
  const height = tab => tab.evaluate(() => document.querySelector('#text').getBoundingClientRect().height);

  test('CSS zoom of the page', async () => {
    const tab = await open('/page');
    const before = await height(tab);
    await tab.evaluate(() => (document.documentElement.style.zoom = '1.5'));
    await frames(tab);
    assert.equal(await textSize(tab), 18);
    assert.ok(Math.abs((await height(tab)) / before - 1.5) < 0.05 || engine === 'webkit');
    await press(tab);
    await has(tab, 20.16);
    await leave(tab);
  });

  test('the browser’s', skipIn('webkit', 'its WebDriver cannot zoom'), async () => {
    const tab = await open('/page');
    if (engine === 'firefox') await callInWindow(tab, browsingContext => void (browsingContext.fullZoom = 2));
    // Chromium's own cannot be set from outside; what it does is this: fewer and larger CSS pixels.
    else await tab.setViewport({ width: 400, height: 300, deviceScaleFactor: 2 });
    await tab.waitForFunction(() => innerWidth === 400);
    await frames(tab);
    assert.equal(await textSize(tab), 18);
    await press(tab);
    await has(tab, 20.16);
    await leave(tab);
  });
});
