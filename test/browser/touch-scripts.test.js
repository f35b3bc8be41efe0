// Libraries of the time before browsers were quick to the touch: they stop the browser's clicks and send their own.
// Not in webkit: WebKitGTK has a mouse only.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { engine, launch } from '../tools/engines.js';
import { ARTICLE, openSite, page } from '../tools/site.js';

const FAST_CLICK = `<script src="/node_modules/fastclick/lib/fastclick.js"></script>
<script>document.addEventListener('DOMContentLoaded', () => FastClick.attach(document.body));</script>`;
const I_SCROLL = `<script src="/node_modules/iscroll/build/iscroll.js"></script>
<script>document.addEventListener('DOMContentLoaded', () => new IScroll('#wrapper', { click: true, disablePointer: POINTER, disableTouch: TOUCH }));</script>`;
const wrapped = `<div id="wrapper" style="height: 500px; overflow: hidden"><div>${ARTICLE}</div></div>`;
const iScroll = (pointer, touch) => I_SCROLL.replace('POINTER', String(!pointer)).replace('TOUCH', String(!touch));

const PAGES = {
  '/fastclick': page(ARTICLE, { head: FAST_CLICK }),
  '/iscroll-touch': page(wrapped, { head: iScroll(false, true) }),
  '/iscroll-pointer': page(wrapped, { head: iScroll(true, false) }),
};

let browser, site;
before(async () => {
  const prefs = { 'dom.w3c_touch_events.enabled': 1, 'dom.w3c_touch_events.legacy_apis.enabled': true };
  [browser, site] = await Promise.all([launch({ prefs }), openSite(PAGES)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

for (const path of Object.keys(PAGES)) {
  test(`a tap presses the button under the finger, once: ${path}`, async () => {
    const tab = await browser.newPage();
    await tab.setViewport({ width: 800, height: 600, ...(engine === 'chromium' && { hasTouch: true }) });
    // On other phones FastClick knows that it is not needed any more.
    await tab.evaluateOnNewDocument(() => {
      const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 8_0 like Mac OS X) AppleWebKit/600.1 Mobile/12A Safari/600.1';
      Object.defineProperty(navigator, 'userAgent', { get: () => userAgent });
    });
    await tab.goto(site.url + path);
    await tab.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('button'));
    // That the library does what this test is about: the page has heard a click of its making.
    await tab.evaluate(() => {
      window.sent = 0;
      const note = event => (window.sent += Number(!event.isTrusted && event.target.localName === 'bantin-toolbar'));
      addEventListener('click', note, true);
    });
    for (const [action, size] of [
      ['increase', '112%'],
      ['increase', '125%'],
      ['decrease', '112%'],
      ['default', '100%'],
    ]) {
      const { x, y } = await tab.evaluate(part => {
        const box = document.querySelector('bantin-toolbar').shadowRoot.querySelector(`[part=${part}]`).getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, action);
      await tab.touchscreen.tap(x, y);
      await tab.waitForFunction(
        wanted => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=size]').textContent === wanted,
        { timeout: 5000 },
        size,
      );
    }
    assert.ok((await tab.evaluate(() => window.sent)) > 0);
    await tab.close();
  });
}
