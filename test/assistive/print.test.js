// For a reader who prints: A4, 19 mm free around it, and no grounds painted.
// Not in webkit: its WebDriver cannot emulate print.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engine, launch } from '../tools/engines.js';
import { callInWindow } from '../tools/firefox.js';
import { layoutFaults } from './layout.js';
import { PAGES, openDemo, painted, visit } from './pages.js';
import { contrast, ground, pixelsOf } from './pixels.js';

/** 210 mm less the edges, at 96 pixels an inch. */
const PAPER = { width: 650, height: 980 };

const own = `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/prose.css"><script type="module" src="/dist/bantin.min.js"></script>
<bantin-toolbar datetime="2023-05-24"><button id="tool">Nghe</button></bantin-toolbar>
<bantin-article><pre tabindex="0">mã</pre>${'<p>Một đoạn <a href="#x">liên kết</a></p>'.repeat(60)}</bantin-article>`;

let browser, site;
before(async () => {
  [browser, site] = await Promise.all([launch(), openDemo({ '/own': own })]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function print(path, screen) {
  const tab = await visit(browser, site, path, screen);
  if (engine === 'firefox') await callInWindow(tab, browsingContext => void (browsingContext.mediumOverride = 'print'));
  else await tab.emulateMediaType('print');
  await tab.setViewport(PAPER);
  await tab.waitForFunction(() => matchMedia('print').matches);
  await painted(tab);
  return tab;
}

describe('on paper', () => {
  for (const path of PAGES) {
    test(`everything is whole: ${path}`, async () => {
      for (const screen of [
        { width: 320, height: 640 },
        { width: 1280, height: 900, level: 200 },
      ]) {
        const tab = await print(path, screen);
        assert.deepEqual(await layoutFaults(tab), []);
        const cut = await tab.evaluate(() =>
          [...document.querySelectorAll('bantin-article :is(table, pre)')]
            .filter(
              element => element.scrollWidth > element.clientWidth + 1 || element.getBoundingClientRect().right > innerWidth,
            )
            .map(({ id, localName }) => `${localName} ${id}`),
        );
        assert.deepEqual(cut, []);
        await tab.close();
      }
    });
  }

  test('there is the date and no button', async () => {
    const tab = await print('/own');
    const shown = await tab.evaluate(() => {
      const { shadowRoot } = document.querySelector('bantin-toolbar');
      const isShown = element => element.checkVisibility() && element.getClientRects().length > 0;
      const buttons = [...shadowRoot.querySelectorAll('button, [part=size]'), document.querySelector('#tool')];
      return [isShown(shadowRoot.querySelector('[part=date]')), buttons.filter(isShown).length];
    });
    assert.deepEqual(shown, [true, 0]);
    await tab.close();
  });

  test('no text is left out, however long the article', async () => {
    const tab = await print('/own');
    const hidden = await tab.evaluate(
      () =>
        [...document.querySelectorAll('bantin-article a')].filter(link => !link.checkVisibility({ contentVisibilityAuto: true }))
          .length,
    );
    assert.equal(hidden, 0);
    await tab.close();
  });

  test('text is black on white, a link has a line, and nothing tells of scrolling', async () => {
    const tab = await print('/own');
    const boxes = await tab.evaluate(() =>
      ['pre', 'a'].map(selector => {
        const { x, y, width, height } = document.querySelector(`bantin-article ${selector}`).getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
    const [code, link] = [await pixelsOf(tab, boxes[0]), await pixelsOf(tab, boxes[1])];
    assert.deepEqual(ground(link), [255, 255, 255]);
    const lined = link.filter(row => row.filter(pixel => contrast(pixel, [255, 255, 255]) > 3).length > row.length * 0.8);
    assert.ok(lined.length > 0);
    assert.equal(new Set(code.map(row => String(row[1]))).size, 1, 'the edge is as the ground');
    assert.deepEqual(code[10][1], ground(code));
    await tab.close();
  });
});
