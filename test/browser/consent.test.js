// A page that may not store anything until its reader agrees, and scripts that keep storage back for it.
// Not in webkit: its WebDriver answers no requests, so it has no domains.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { openOn, press, shows } from '../tools/domains.js';
import { launch } from '../tools/engines.js';
import { ARTICLE, page } from '../tools/site.js';

const NEWS = 'https://tin.backan.gov.vn/';
const HEAD = '<link rel="stylesheet" href="/dist/prose.css"><script src="/dist/early.js"></script>';

/** In our own words what consent scripts do: until the reader agrees, an object of theirs that keeps nothing stands for the storage. */
const WRAPPER = `<script>
  if (!document.cookie.includes('consent=1')) {
    const real = Object.getOwnPropertyDescriptor(Window.prototype, 'localStorage') ?? Object.getOwnPropertyDescriptor(window, 'localStorage');
    const nothing = { getItem: () => null, setItem() {}, removeItem() {}, clear() {}, key: () => null, length: 0 };
    Object.defineProperty(window, 'localStorage', { configurable: true, get: () => nothing });
    window.agree = () => {
      document.cookie = 'consent=1;path=/;secure';
      delete window.localStorage;
      if (!('localStorage' in window) || window.localStorage === nothing) Object.defineProperty(window, 'localStorage', real);
    };
  }
</script>`;

/** What a webmaster writes beside it; the file is the one of the page or, with another address, a copy. */
const consent = file => `<script type="module">
  import { startSettings, localStoragePort, cookiePort } from '${file}';
  window.consent = kind => {
    window.agree?.();
    startSettings(kind === 'cookie' ? cookiePort() : localStoragePort);
  };
</script>`;
const wrapped = (file = '/dist/bantin.min.js') => page(ARTICLE, { head: WRAPPER + HEAD + consent(file) });
const none = page(ARTICLE, { head: `<meta name="bantin-storage" content="none">${HEAD}${consent('/dist/bantin.min.js')}` });

let browser, context;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());
beforeEach(async () => {
  context = await browser.createBrowserContext();
});
afterEach(() => context.close());

const keys = tab => tab.evaluate(() => Object.keys(localStorage));
const stored = tab => tab.evaluate(() => JSON.parse(localStorage.getItem('bantin:settings'))?.scopes);
/** As another tab does, or a script of the page for keys of its own. */
const otherTab = (tab, key) => tab.evaluate(name => void dispatchEvent(new StorageEvent('storage', { key: name })), key);

describe('a storage that keeps nothing, and does not say so', () => {
  test('what is chosen holds for the page, whatever other tabs store', async () => {
    const { tab, heard } = await openOn(context, NEWS, wrapped());
    await shows(tab, '100%');
    await press(tab);
    await press(tab);
    await shows(tab, '125%');
    for (const key of ['cart', 'bantin:settings', null]) await otherTab(tab, key);
    await shows(tab, '125%');
    await press(tab, 'default');
    await shows(tab, '100%');
    assert.deepEqual(heard, []);
  });

  test('and the page’s own is not read for the keys of others', async () => {
    const { tab } = await openOn(context, NEWS, page(ARTICLE));
    await shows(tab, '100%');
    await tab.evaluate(() => {
      window.reads = 0;
      const { getItem } = Storage.prototype;
      Storage.prototype.getItem = function (key) {
        window.reads += 1;
        return getItem.call(this, key);
      };
    });
    await otherTab(tab, 'cart');
    assert.equal(await tab.evaluate(() => window.reads), 0);
    await otherTab(tab, 'bantin:settings');
    assert.equal(await tab.evaluate(() => window.reads), 1);
  });
});

describe('consent that comes later, without a reload', () => {
  for (const [name, html] of Object.entries({
    'with a wrapper around the storage': wrapped(),
    'with another copy of the library': wrapped('/dist/bantin.min.js?ver=6.4'),
    'with <meta content="none">': none,
  })) {
    test(`${name}: what was chosen before is kept from then on`, async () => {
      const { tab, heard } = await openOn(context, NEWS, html);
      await shows(tab, '100%');
      await press(tab);
      await shows(tab, '112%');
      await tab.evaluate(() => window.consent());
      await shows(tab, '112%');
      assert.deepEqual(await stored(tab), { '': { 'text-size': 112 } });
      await press(tab);
      await shows(tab, '125%');
      assert.deepEqual(await stored(tab), { '': { 'text-size': 125 } });
      assert.deepEqual(heard, []);
    });
  }

  test('what was stored at an earlier visit is joined: of both, what was chosen now holds', async () => {
    const { tab } = await openOn(context, NEWS, none);
    const earlier = '{"version":1,"scopes":{"":{"text-size":200,"font":"serif"},"b":{"text-size":140}}}';
    await tab.evaluate(text => localStorage.setItem('bantin:settings', text), earlier);
    await shows(tab, '100%');
    await press(tab);
    await tab.evaluate(() => window.consent());
    await shows(tab, '112%');
    assert.deepEqual(await stored(tab), { '': { 'text-size': 112, font: 'serif' }, b: { 'text-size': 140 } });
  });

  test('the default, chosen before, is a choice too', async () => {
    const { tab } = await openOn(context, NEWS, none);
    await tab.evaluate(() => localStorage.setItem('bantin:settings', '{"version":1,"scopes":{"":{"text-size":200}}}'));
    await shows(tab, '100%');
    await press(tab);
    await press(tab, 'default');
    await tab.evaluate(() => window.consent());
    await shows(tab, '100%');
    assert.deepEqual(await stored(tab), { '': {} });
  });

  test('nothing chosen: what was stored holds, and nothing is written', async () => {
    const { tab } = await openOn(context, NEWS, none);
    await shows(tab, '100%');
    await tab.evaluate(() => window.consent());
    assert.deepEqual(await keys(tab), []);
    await tab.evaluate(() => localStorage.setItem('bantin:settings', '{"version":1,"scopes":{"":{"text-size":200}}}'));
    await otherTab(tab, 'bantin:settings');
    await shows(tab, '200%');
  });

  test('into a cookie', async () => {
    const { tab } = await openOn(context, NEWS, none);
    await shows(tab, '100%');
    await press(tab);
    await tab.evaluate(() => window.consent('cookie'));
    await press(tab);
    await shows(tab, '125%');
    const cookie = (await context.cookies()).find(({ name }) => name === 'bantin');
    assert.match(decodeURIComponent(cookie.value), /"text-size":125/);
    assert.deepEqual(await keys(tab), []);
  });
});
