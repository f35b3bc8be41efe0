// Browsers without something that is needed: the page stays as it was printed, and nothing is thrown.
// Not in webkit: its WebDriver has no script before the page’s.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { parse } from 'acorn';
import { launch } from '../tools/engines.js';
import { openSite, page } from '../tools/site.js';

const HEAD = '<link rel="stylesheet" href="/dist/prose.css"><script src="/dist/early.js"></script>';
const BODY = `<bantin-toolbar><time datetime="2023-05-24">24/05/2023</time></bantin-toolbar>
<bantin-article><h1 slot="headline">Truyền thông</h1><p>Theo đó, năm 2023.</p></bantin-article>`;

/** What is needed, and how a browser looks that has none of it. */
const NEEDED = {
  'constructable style sheets': () => {
    globalThis.CSSStyleSheet = function CSSStyleSheet() {
      throw new TypeError('Illegal constructor');
    };
  },
  adoptedStyleSheets: () => delete Document.prototype.adoptedStyleSheets,
  attachInternals: () => delete HTMLElement.prototype.attachInternals,
  'Array.prototype.toSorted': () => delete Array.prototype.toSorted,
  ResizeObserver: () => delete globalThis.ResizeObserver,
  customElements: () => delete globalThis.customElements,
  '@property': () => delete globalThis.CSSPropertyRule,
  'nesting, or anything else in CSS': () => (CSS.supports = () => false),
};

/** What bantin does without. */
const SPARED = {
  localStorage: () => delete globalThis.localStorage,
  IntersectionObserver: () => delete globalThis.IntersectionObserver,
  'Intl.DateTimeFormat.prototype.formatToParts': () => delete Intl.DateTimeFormat.prototype.formatToParts,
  'Intl.getCanonicalLocales': () => delete Intl.getCanonicalLocales,
};

/** Pages by their paths: what they have, and how they are made. */
const PAGES = {
  '/': ['the single file, with prose.css and early.js', { head: HEAD }],
  '/bare': ['the single file alone', {}],
  '/modules': ['the modules of the package', { script: '/dist/define.js' }],
};

let browser, site;
before(async () => {
  const pages = Object.fromEntries(Object.entries(PAGES).map(([path, [, options]]) => [path, page(BODY, options)]));
  [browser, site] = await Promise.all([launch(), openSite(pages, {}, undefined, { nodeResolve: true })]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function seen(path, takeAway) {
  const tab = await browser.newPage();
  const thrown = [];
  tab.on('pageerror', error => thrown.push(error.message));
  await tab.evaluateOnNewDocument(takeAway);
  await tab.goto(site.url + path);
  // After `load` all modules have run, and by the second frame what they have asked for.
  const shown = await tab.evaluate(async () => {
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // An element is there for the reader when it has a box and its letters have a size.
    const isShown = selector => {
      const element = document.querySelector(selector);
      return element.getClientRects().length > 0 && Number.parseFloat(getComputedStyle(element).fontSize) >= 16;
    };
    document.dispatchEvent(
      new CustomEvent('bantin-request', { cancelable: true, detail: { scope: '', name: 'text-size', value: 140 } }),
    );
    return {
      text: isShown('p'),
      date: isShown('bantin-toolbar time'),
      headline: isShown('h1'),
      buttons: document.querySelector('bantin-toolbar').shadowRoot?.querySelectorAll('button').length ?? 0,
    };
  });
  await tab.close();
  return { ...shown, thrown };
}

for (const [path, [what]] of Object.entries(PAGES)) {
  describe(what, () => {
    for (const [feature, takeAway] of Object.entries(NEEDED)) {
      test(`without ${feature} the page is as it was printed`, async () => {
        assert.deepEqual(await seen(path, takeAway), { text: true, date: true, headline: true, buttons: 0, thrown: [] });
      });
    }
    for (const [feature, takeAway] of Object.entries(SPARED)) {
      test(`without ${feature} everything is there`, async () => {
        // The upgraded toolbar shows the date itself.
        assert.deepEqual(await seen(path, takeAway), { text: true, date: false, headline: true, buttons: 3, thrown: [] });
      });
    }
  });
}

test('a parser from before 2022 takes nothing of the file, so that nothing runs half', () => {
  const code = readFileSync(new URL('../../dist/bantin.min.js', import.meta.url), 'utf8');
  const parseAs = ecmaVersion => parse(code, { ecmaVersion, sourceType: 'module' });
  assert.throws(() => parseAs(2020), SyntaxError);
  assert.throws(() => parseAs(2021), SyntaxError);
  parseAs(2022);
});
