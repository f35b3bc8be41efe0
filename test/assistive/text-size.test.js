// For a reader whose browser has another default size of text, or a smallest one.
// Not in webkit: MiniBrowser has no setting for either.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { engine, launch } from '../tools/engines.js';
import { layoutFaults } from './layout.js';
import { PAGES, openDemo, painted, press, visit } from './pages.js';

const PHONE = { width: 320, height: 640 };

let site;
before(async () => {
  site = await openDemo();
});
after(() => site?.close());

/**
 * How large letters are painted, in px: the height of a letter's box beside one of 100 px. (Firefox computes the size that was
 * asked for, and paints the smallest one allowed.)
 */
const sizes = tab =>
  tab.evaluate(() => {
    const heightOf = node => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getClientRects()[0].height;
    };
    const hundred = {};
    const heightOf100 = fontFamily => {
      const probe = document.createElement('span');
      probe.textContent = 'x';
      probe.style.cssText = `position: absolute; line-height: normal; font: 100px/1 ${fontFamily}`;
      document.body.append(probe);
      const height = heightOf(probe.firstChild);
      probe.remove();
      return height;
    };
    const measure = element => {
      const { fontFamily } = getComputedStyle(element);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && !walker.currentNode.data.trim());
      return (heightOf(walker.currentNode) / (hundred[fontFamily] ??= heightOf100(fontFamily))) * 100;
    };
    const date = document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=date]');
    const article = document.querySelector('bantin-article');
    const text = [...article.querySelectorAll('p, li, td, h1, h2, h3, figcaption')].filter(
      element => element.textContent.trim() && element.checkVisibility() && !element.closest('[data-bantin-plain]'),
    );
    return {
      date: measure(date),
      body: measure(article.querySelector('p:not([slot])')),
      smallest: Math.min(...text.map(measure)),
      headline: measure(article.querySelector('h1')),
    };
  });

/** In Firefox's boxes of letters what is above the line and what is below are whole pixels, each by itself. */
const ROUNDED = engine === 'firefox' ? 1.75 : 1;
const isAbout = (value, expected) =>
  assert.ok(Math.abs(value - expected) < Math.max(ROUNDED, expected * 0.04), `${value}, and not ${expected}`);

// 16 px is everybody’s, and that of all other tests.
for (const textSize of [12, 24, 32]) {
  describe(`a default of ${textSize} px`, () => {
    let browser;
    before(async () => {
      browser = await launch({ textSize });
    });
    after(() => browser?.close());

    test('is what text, headline and date grow from, and the buttons with them', async () => {
      const tab = await visit(browser, site, 'typography.html', PHONE);
      const { date, body, headline } = await sizes(tab);
      isAbout(body, textSize * 1.125);
      isAbout(date, textSize);
      isAbout(headline, textSize * 1.125 * 1.728);
      const buttons = await tab.evaluate(() =>
        [...document.querySelector('bantin-toolbar').shadowRoot.querySelectorAll('button')].map(button => {
          const [outer, drawing] = [button, button.firstElementChild].map(element => element.getBoundingClientRect());
          return [outer.width, outer.height, drawing.height];
        }),
      );
      for (const [width, height, drawing] of buttons) {
        assert.ok(Math.min(width, height) >= 44);
        isAbout(drawing, Math.max(22, textSize * 1.5));
      }
      assert.equal(await press(tab), '112%');
      isAbout((await sizes(tab)).body, textSize * 1.125 * 1.12);
      await tab.close();
    });

    for (const path of textSize === 32 ? PAGES : ['typography.html']) {
      test(`cuts nothing off, on a phone: ${path}`, async () => {
        const tab = await visit(browser, site, path, PHONE);
        assert.deepEqual(await layoutFaults(tab), []);
        await tab.close();
      });
    }
  });
}

describe('a smallest size of 24 px', () => {
  let browser;
  before(async () => {
    browser = await launch({ minimumTextSize: 24 });
  });
  after(() => browser?.close());

  for (const path of PAGES) {
    test(`holds for all text, and cuts nothing off: ${path}`, async () => {
      for (const level of path === 'typography.html' ? [80, 400] : [100]) {
        const tab = await visit(browser, site, path, { ...PHONE, level });
        assert.ok((await sizes(tab)).smallest > 23, `${level} %`);
        assert.deepEqual(await layoutFaults(tab), [], `${level} %`);
        await tab.close();
      }
    });
  }

  test('is left behind by the buttons, in the sizes they say, and the place is held', async () => {
    const tab = await visit(browser, site, 'portal/index.html', PHONE);
    const line = await tab.evaluate(() => {
      const range = document.createRange();
      const text = document.querySelectorAll('bantin-article > p')[2].firstChild;
      range.setStart(text, 60);
      range.setEnd(text, 61);
      const letter = (globalThis.letter = range);
      scrollBy(0, letter.getBoundingClientRect().top - 4);
      return letter.getBoundingClientRect().top;
    });
    await painted(tab);
    let before = 0;
    for (const said of ['112%', '125%', '140%', '160%', '180%', '200%']) {
      assert.equal(await press(tab), said);
      const { body } = await sizes(tab);
      isAbout(body, Math.max(24, (18 * Number.parseInt(said, 10)) / 100));
      assert.ok(body >= before);
      before = body;
      const now = await tab.evaluate(() => globalThis.letter.getBoundingClientRect().top);
      // The line that is read is the first one that is whole on the screen: the letter is in it or near it.
      assert.ok(Math.abs(now - line) < 80, `${said}: ${now}`);
    }
    await tab.close();
  });
});
