// For a reader with a contrast theme of the system: every colour is the theme's, and shadows are gone.
// Not in webkit: WebKitGTK has no forced colours.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openDemo, painted, visit } from './pages.js';
import { contrast, ground, pixelsOf, strongest } from './pixels.js';
import { launchWith, themes } from './themes.js';

/** WCAG 1.4.11 for what is drawn, 1.4.3 for what is written. */
const [DRAWN, WRITTEN] = [3, 4.5];

const PLAIN = '<p id="plain">chữ thường</p><p><a id="link" href="#x">liên kết</a></p>';
const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body { background: #fff; color: #222 } a { color: #333; text-decoration: none } button { border: 0; outline: 0 }</style>
<link rel="stylesheet" href="/dist/prose.css"><script type="module" src="/dist/bantin.min.js"></script>
<bantin-toolbar datetime="2023-05-24"></bantin-toolbar>
<bantin-article>${PLAIN}<pre id="short">ngắn</pre><pre id="wide">${'rất dài '.repeat(40)}</pre></bantin-article>
<p id="highlight" style="block-size: 20px; background: Highlight; forced-color-adjust: none"></p>`;

let site;
before(async () => {
  site = await openDemo({ '/page': page });
});
after(() => site?.close());

/** Where something is on the page, with so many px around it. */
const boxOf = (tab, selector, around = 0) =>
  tab.evaluate(
    (css, margin) => {
      const { shadowRoot } = document.querySelector('bantin-toolbar');
      const box = (shadowRoot.querySelector(css) ?? document.querySelector(css)).getBoundingClientRect();
      return { x: box.x - margin, y: box.y + scrollY - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
    },
    selector,
    around,
  );
const look = async (tab, selector, around) => pixelsOf(tab, await boxOf(tab, selector, around));

for (const theme of themes) {
  describe(theme, () => {
    let browser, tab;
    before(async () => {
      browser = await launchWith(theme);
      tab = await visit(browser, site, '/page', { width: 320, height: 900, level: 80 });
      assert.ok(await tab.evaluate(() => matchMedia('(forced-colors: active)').matches));
    });
    after(() => browser?.close());

    test('text, links, and the date can be read', async () => {
      for (const selector of ['#plain', '#link', '[part=date]', '[part=size]'])
        assert.ok(strongest(await look(tab, selector)).ratio >= WRITTEN, selector);
    });

    test('a link has a line below it or a colour of its own', async () => {
      const [text, link] = [strongest(await look(tab, '#plain')), strongest(await look(tab, '#link'))];
      const rows = await look(tab, '#link');
      const isLined = rows.some(row => row.filter(pixel => contrast(pixel, ground(rows)) >= DRAWN).length > row.length * 0.8);
      assert.ok(isLined || contrast(text.colour, link.colour) > 1.2);
    });

    test('every button has an edge and a drawing, and the one at its limit is told apart by both', async () => {
      const edge = {};
      const drawing = {};
      for (const part of ['decrease', 'default', 'increase']) {
        const rows = await look(tab, `[part=${part}]`);
        const behind = ground(rows);
        // Away from the round corners.
        edge[part] = rows[0].slice(8, -8).map(pixel => contrast(pixel, behind) >= DRAWN);
        drawing[part] = strongest(
          rows.slice(6, -6).map(row => row.slice(6, -6)),
          behind,
        );
        assert.ok(drawing[part].ratio >= DRAWN, part);
      }
      const covered = part => edge[part].filter(Boolean).length / edge[part].length;
      assert.equal(covered('increase'), 1);
      assert.equal(covered('default'), 1);
      assert.ok(covered('decrease') > 0.3 && covered('decrease') < 0.9, 'dashed');
      assert.ok(contrast(drawing.decrease.colour, drawing.increase.colour) > 1.2, 'grey');
    });

    test('the focus is seen, on a button and on what scrolls', async () => {
      await tab.evaluate(() => scrollTo(0, 0));
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Tab');
      assert.equal(
        await tab.evaluate(() => document.querySelector('bantin-toolbar').shadowRoot.activeElement?.part.value),
        'default',
      );
      // A theme may be weak itself: the headless shell's dark one has Chromium's everyday blue.
      const highlight = ground(await look(tab, '#highlight'));
      const enough = behind => Math.min(DRAWN, contrast(highlight, behind));
      const ring = rows => rows.slice(0, 3).flatMap(row => row.slice(12, -12));
      const around = await look(tab, '[part=default]', 5);
      assert.ok(strongest([ring(around)], ground(around)).ratio >= enough(ground(around)), 'button');
      for (const key of ['Tab', 'Tab', 'Tab']) await tab.keyboard.press(key);
      assert.equal(await tab.evaluate(() => document.activeElement.id), 'wide');
      const wide = await look(tab, '#wide', 5);
      assert.ok(strongest([ring(wide)], ground(wide)).ratio >= enough(ground(wide)), 'code');
      await tab.evaluate(() => document.activeElement.blur());
      await painted(tab);
    });

    test('what goes on out of sight has an edge that tells so', async () => {
      const marked = async selector => {
        const rows = await look(tab, selector);
        const edge = rows.slice(8, -20).flatMap(row => row.slice(0, 3));
        return edge.filter(pixel => contrast(pixel, ground(rows)) >= DRAWN).length / edge.length;
      };
      assert.ok((await marked('#wide')) > 0.3);
      assert.equal(await marked('#short'), 0);
    });
  });
}
