// For a reader who zooms in the browser: everything to 400 %, or text only.
// Not in webkit: its WebDriver cannot zoom.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engine, launch, skipIn } from '../tools/engines.js';
import { callInWindow } from '../tools/firefox.js';
import { layoutFaults } from './layout.js';
import { PAGES, openDemo, press, visit } from './pages.js';

let browser, site;
before(async () => {
  [browser, site] = await Promise.all([
    launch(),
    openDemo({
      '/headline': `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,">
        <link rel="stylesheet" href="/dist/prose.css"><script type="module" src="/dist/bantin.min.js"></script>
        <bantin-toolbar datetime="24/05/2023"><h1 slot="headline">Tiêu đề</h1><p slot="summary">Tóm tắt</p></bantin-toolbar>
        <bantin-article><h2>Mục</h2><p>chữ</p><pre>mã</pre><table><caption>Bảng</caption><tr><td>ô</td></tr></table></bantin-article>`,
    }),
  ]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

describe('400 % of everything on a screen of 1280 × 1024', () => {
  /** Chromium's own zoom cannot be set from outside; what it does is this: fewer and larger CSS pixels. */
  const zoomed = async (path, level) => {
    if (engine !== 'firefox') return visit(browser, site, path, { level, width: 320, height: 256, deviceScaleFactor: 4 });
    const tab = await visit(browser, site, path, { level, width: 1280, height: 1024 });
    await callInWindow(tab, browsingContext => void (browsingContext.fullZoom = 4));
    await tab.waitForFunction(() => innerWidth === 320);
    // In the first frame of that width the article looks at what is too wide now.
    await tab.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    });
    return tab;
  };
  for (const path of [...PAGES, 'rtl.html']) {
    test(`nothing is cut off or runs over: ${path}`, async () => {
      for (const level of [100, 400]) {
        const tab = await zoomed(path, level);
        assert.deepEqual(await layoutFaults(tab), [], `${level} %`);
        await tab.close();
      }
    });
  }
});

describe('200 % of text only', () => {
  const onlyFirefox = skipIn('chromium', 'it has no zoom of text only');
  const zoomText = async (tab, factor) => {
    const before = await tab.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    await callInWindow(tab, (browsingContext, value) => void (browsingContext.textZoom = value), factor);
    await tab.waitForFunction(was => getComputedStyle(document.documentElement).fontSize !== was, {}, before);
  };
  const sizes = tab =>
    tab.evaluate(() =>
      [...document.querySelectorAll('bantin-article :is(p, h2, pre, caption, td, small), bantin-toolbar > *')].map(element => [
        element.localName,
        Number.parseFloat(getComputedStyle(element).fontSize),
        Number.parseFloat(getComputedStyle(element).lineHeight),
      ]),
    );
  const compare = (before, after, factor) => {
    for (const [index, [name, size, line]] of after.entries()) {
      assert.ok(Math.abs(size / before[index][1] / factor - 1) < 0.01, `${name}: from ${before[index][1]} to ${size} px`);
      if (line) assert.ok(Math.abs(line / before[index][2] / factor - 1) < 0.01, `the line of ${name}`);
    }
  };

  for (const factor of [1.1, 2]) {
    test(`makes every text ${factor} times as large, once`, onlyFirefox, async () => {
      const tab = await visit(browser, site, '/headline');
      const before = await sizes(tab);
      await zoomText(tab, factor);
      compare(before, await sizes(tab), factor);
      await tab.close();
    });
  }

  test('and the buttons go on from there', onlyFirefox, async () => {
    const tab = await visit(browser, site, '/headline');
    const [, , before] = await sizes(tab);
    await zoomText(tab, 2);
    for (const said of ['112%', '125%', '140%']) assert.equal(await press(tab), said);
    compare(
      [before],
      [(await sizes(tab))[2]].map(([name, size]) => [name, size]),
      ((2 * (1 + 0.44 / 1.4)) / (1 + 0.44)) * 1.4,
    );
    await tab.close();
  });

  for (const path of PAGES) {
    test(`cuts nothing off, on a phone: ${path}`, onlyFirefox, async () => {
      const tab = await visit(browser, site, path, { width: 320, height: 640 });
      await zoomText(tab, 2);
      assert.deepEqual(await layoutFaults(tab), []);
      await tab.close();
    });
  }
});
