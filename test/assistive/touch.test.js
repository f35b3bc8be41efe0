// For a reader with a finger, or another pointer that is not exact.
// Not in webkit: WebKitGTK has a mouse only.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { engine, launch, skipIn } from '../tools/engines.js';
import { openDemo, painted, visit } from './pages.js';

let browser, site;
before(async () => {
  // 1 is a coarse pointer that cannot hover.
  const prefs = { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1 };
  [browser, site] = await Promise.all([launch({ prefs }), openDemo()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const phone = { width: 320, height: 640, ...(engine === 'chromium' && { isMobile: true, hasTouch: true }) };
const buttons = tab =>
  tab.evaluate(() =>
    [...document.querySelector('bantin-toolbar').shadowRoot.querySelectorAll('button')].map(button =>
      button.getBoundingClientRect().toJSON(),
    ),
  );

test('every button is 44 px or more both ways, also in small letters, and none touches another', async () => {
  for (const path of ['portal/index.html', 'typography.html', 'hostile.html']) {
    const tab = await visit(browser, site, path, phone);
    assert.ok(await tab.evaluate(() => matchMedia('(pointer: coarse)').matches));
    await tab.evaluate(() => (document.querySelector('bantin-toolbar').style.fontSize = '8px'));
    const boxes = await buttons(tab);
    assert.equal(boxes.length, 3);
    for (const [index, { left, width, height }] of boxes.entries()) {
      assert.ok(width >= 44 && height >= 44, `${path}: ${width} × ${height}`);
      if (index) assert.ok(left - boxes[index - 1].right >= 1, path);
    }
    await tab.close();
  }
});

test('what opens and closes is 24 px high or more', async () => {
  for (const level of [80, 100]) {
    const tab = await visit(browser, site, 'typography.html', { ...phone, level });
    const heights = await tab.evaluate(() =>
      [...document.querySelectorAll('bantin-article summary')].map(element => element.getBoundingClientRect().height),
    );
    assert.ok(heights.length > 0);
    for (const height of heights) assert.ok(height >= 24, `${level} %: ${height}`);
    await tab.close();
  }
});

test(
  'two taps in a row are two presses and no zoom, and a finger moves a wide table',
  skipIn('firefox', 'its BiDi gives pages of the desktop no gestures'),
  async () => {
    const tab = await visit(browser, site, 'typography.html', phone);
    const { left, top, width, height } = (await buttons(tab))[2];
    for (let tap = 0; tap < 2; tap += 1) await tab.touchscreen.tap(left + width / 2, top + height / 2);
    await painted(tab);
    const state = await tab.evaluate(() => [
      document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=size]').textContent,
      visualViewport.scale,
    ]);
    assert.deepEqual(state, ['125%', 1]);
    const table = await tab.evaluate(() => {
      const wide = document.querySelector('bantin-article table[tabindex]');
      wide.scrollIntoView({ block: 'center' });
      const box = wide.getBoundingClientRect();
      return { x: box.right - 20, y: box.top + box.height / 2 };
    });
    const finger = await tab.touchscreen.touchStart(table.x, table.y);
    for (let moved = 10; moved <= 150; moved += 10) await finger.move(table.x - moved, table.y);
    await finger.end();
    await tab.waitForFunction(() => document.querySelector('bantin-article table[tabindex]').scrollLeft > 80);
    assert.equal(await tab.evaluate(() => scrollX), 0);
    await tab.close();
  },
);
