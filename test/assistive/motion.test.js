// For a reader who asks for less motion: what changes, changes at once, also on a page that animates what it can.
// Not in webkit: WebKitGTK cannot be told so from outside.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../tools/engines.js';
import { openDemo, visit } from './pages.js';

let browser, site;
before(async () => {
  const settings = { args: ['--force-prefers-reduced-motion'], prefs: { 'ui.prefersReducedMotion': 1 } };
  [browser, site] = await Promise.all([launch(settings), openDemo()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

test('a press has two sizes and no third, and two places of the page and no third', async () => {
  const tab = await visit(browser, site, 'portal/index.html', { width: 320, height: 640 });
  assert.ok(await tab.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches));
  const seen = await tab.evaluate(async () => {
    const page = document.createElement('style');
    page.textContent = 'html { scroll-behavior: smooth } * { transition: all 1s }';
    document.head.append(page);
    const text = document.querySelectorAll('bantin-article > p')[2];
    scrollTo({ top: text.getBoundingClientRect().top + 40, behavior: 'instant' });
    const { shadowRoot } = document.querySelector('bantin-toolbar');
    const frames = [];
    const note = () => frames.push([getComputedStyle(text).fontSize, Math.round(scrollY)]);
    const frame = () => new Promise(requestAnimationFrame);
    for (let turn = 0; turn < 3; turn += 1) await frame();
    note();
    shadowRoot.querySelector('[part=increase]').click();
    for (let turn = 0; turn < 12; turn += 1) {
      await frame();
      note();
    }
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect.target.closest('bantin-article, bantin-toolbar')?.matches('bantin-article'));
    return {
      sizes: new Set(frames.map(([size]) => size)).size,
      places: new Set(frames.map(([, y]) => y)).size,
      moving: moving.length,
    };
  });
  assert.deepEqual(seen, { sizes: 2, places: 2, moving: 0 });
  await tab.close();
});
