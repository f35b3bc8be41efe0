// The built single file with the reading settings: right from the first frame on, under a strict policy, and what servers print.
// Not in webkit: its WebDriver has no script before the page’s, and switches no scripts off.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { READING_PREFERENCES } from '../../dist/preferences/reading-preferences.js';
import { readerSettings } from '../../dist/server.js';
import { engine, launch, setScripting } from '../tools/engines.js';
import { openSite, page } from '../tools/site.js';

const SCRIPT = '/dist/bantin-reading.min.js';
const SHEETS = '<link rel="stylesheet" href="/dist/prose.css"><link rel="stylesheet" href="/dist/reading.css">';
const HEAD = `${SHEETS}<script src="/dist/early.js"></script>`;
const BODY = `<main><bantin-toolbar><time datetime="2023-05-24">24/05/2023</time><h1 slot="headline">Đẩy mạnh</h1><bantin-settings></bantin-settings></bantin-toolbar>
<bantin-article><p slot="summary">Tóm tắt</p>${'<p>Theo đó, năm 2023, UBND <b>tỉnh</b> yêu cầu <a href="#x">các đơn vị</a>.</p>'.repeat(8)}
<ul><li>một</li><li>hai</li></ul><table><tr><td>ba</td></tr></table><pre>mã</pre><p lang="ar">عربي</p></bantin-article>
<bantin-article id="a"><p>Bài khác</p></bantin-article><p>dưới</p></main>`;
const cookieOf = scopes => `bantin=${encodeURIComponent(JSON.stringify({ version: 1, scopes }))}`;

const ALL = {
  'text-size': 140,
  'line-height': 2,
  'paragraph-spacing': 2,
  'letter-spacing': 0.12,
  'word-spacing': 0.25,
  measure: 25,
  'text-align': 'justify',
  'font-family': 'mono',
  'font-weight': 'lighter',
  theme: 'dark',
  images: 'dimmed',
};

const pages = {
  '/empty': page('', { script: '' }).replace('<link rel="icon" href="data:,">', ''),
  '/page': page(BODY, { head: HEAD, script: SCRIPT }),
  '/without-module': page(BODY, { head: HEAD, script: '' }),
  '/strict': page(BODY, { head: HEAD, script: SCRIPT }).replace('<link rel="icon" href="data:,">', ''),
};
const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
};

let browser, site, locked;
const delays = {};
before(async () => {
  const delay = path => (/\.(js|css)$/.test(path) ? ((/min\.js/.test(path) ? delays.library : delays.others) ?? 0) : 0);
  [browser, site, locked] = await Promise.all([launch(), openSite(pages, {}, delay), openSite(pages, STRICT)]);
});
after(async () => {
  await browser?.close();
  await Promise.all([site?.close(), locked?.close()]);
});

/** A page of a reader who has stored something. */
async function open(path, scopes, { at = site, watch } = {}) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const wrong = [];
  // The icon, which Firefox asks for by itself, is the page's matter.
  const note = text => text.includes('/favicon.ico') || wrong.push(text);
  tab.on('pageerror', error => note(error.message));
  tab.on('console', message => ['error', 'warn'].includes(message.type()) && note(message.text()));
  await tab.goto(`${at.url}/empty`);
  await tab.evaluate(text => localStorage.setItem('bantin:settings', text), JSON.stringify({ version: 1, scopes }));
  if (watch) await tab.evaluateOnNewDocument(watch);
  await tab.goto(at.url + path);
  return { tab, context, wrong };
}

/** What a reader sees of every element in the articles. */
const looks = tab =>
  tab.evaluate(() =>
    [...document.querySelectorAll('bantin-article, bantin-article *, bantin-toolbar [slot]')].map(element => {
      const style = getComputedStyle(element);
      const names = [
        'letterSpacing',
        'wordSpacing',
        'lineHeight',
        'textAlign',
        'fontFamily',
        'fontWeight',
        'marginTop',
        'maxInlineSize',
      ];
      const colours = ['color', 'backgroundColor', 'boxShadow', 'colorScheme', 'webkitTextStrokeWidth'];
      return [element.localName, ...[...names, ...colours].map(name => `${name} ${style[name]}`)].join('; ');
    }),
  );

/** In what two looks differ, each as one short line. */
function differences(one, other) {
  return one.flatMap((element, index) => {
    const before = element.split('; ');
    const after = other[index].split('; ');
    return before.flatMap((text, at) => (text === after[at] ? [] : [`${before[0]}: ${text} / ${after[at]}`]));
  });
}

/** Notes what shifts, and the colours of each frame that shows an article. */
function watchFrames() {
  const seen = { shift: 0, looks: new Set() };
  globalThis.seen = seen;
  new PerformanceObserver(list => {
    for (const { value } of list.getEntries()) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const [article] = document.querySelectorAll('bantin-article');
    const paragraph = document.querySelector('bantin-article p');
    if (paragraph) {
      const [ground, text] = [article, paragraph].map(element => getComputedStyle(element));
      seen.looks.add([ground.backgroundColor, text.color, text.letterSpacing, text.lineHeight].join('; '));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

describe('a page of a reader who has chosen everything', () => {
  for (const [name, late] of Object.entries({
    'at once': {},
    'all 150 ms late': { library: 150, others: 150 },
    'the module 800 ms late': { library: 800 },
    'all 800 ms late': { library: 800, others: 800 },
  })) {
    test(`is from the first frame on as it will be, with its files ${name}`, async () => {
      Object.assign(delays, { library: 0, others: 0 }, late);
      const { tab, context } = await open('/page', { '': ALL }, { watch: watchFrames });
      await tab.waitForFunction(() => document.querySelector('bantin-settings:defined')?.shadowRoot.querySelector('button'));
      await tab.evaluate(async () => {
        for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
      });
      const { shift, seen } = await tab.evaluate(() => ({ shift: globalThis.seen.shift, seen: [...globalThis.seen.looks] }));
      assert.equal(seen.length, 1, seen.join('\n'));
      assert.match(seen[0], /^rgb\(27, 28, 31\); rgb\(227, 227, 225\)/);
      // Firefox does not measure it.
      if (engine === 'chromium') assert.equal(shift, 0);
      await context.close();
      Object.assign(delays, { library: 0, others: 0 });
    });
  }

  test('looks without the module as with it', async () => {
    for (const scopes of [
      { '': ALL },
      { a: ALL },
      { '': { theme: 'sepia' }, a: { theme: 'own/#ffffff/#102030', 'font-family': 'site/Lexend' } },
    ]) {
      const before = await open('/without-module', scopes);
      const after = await open('/page', scopes);
      const [first, last] = [await looks(before.tab), await looks(after.tab)];
      // Whether a pair is dark is not known before.
      const plain = text => text.replace(/colorScheme \w+/, '');
      assert.deepEqual(differences(first.map(plain), last.map(plain)), []);
      await before.context.close();
      await after.context.close();
    }
  });

  test('looks the same where an optimizer has joined the blocks of the sheet', async () => {
    const text = readFileSync(new URL('../../dist/reading.css', import.meta.url), 'utf8');
    const [before, ...blocks] = text.split('@media bantin-stored{');
    assert.ok(blocks.length > 1);
    // Each ends with the brace of its block.
    pages['/merged.css'] = `${before}@media bantin-stored{${blocks.map(block => block.trim().slice(0, -1)).join('')}}`;
    pages['/merged'] = page(BODY, { head: HEAD.replace('/dist/reading.css', '/merged.css'), script: '' });
    const [whole, joined] = [await open('/without-module', { '': ALL }), await open('/merged', { '': ALL })];
    assert.deepEqual(differences(await looks(whole.tab), await looks(joined.tab)), []);
    await whole.context.close();
    await joined.context.close();
  });

  test('costs a page nothing where nothing is stored: no rule for what is stored is in force', async () => {
    const inForce = tab =>
      tab.evaluate(() => {
        const sheet = [...document.styleSheets].find(({ href }) => href?.endsWith('reading.css'));
        return [...sheet.cssRules].filter(
          ({ cssText, media }) => cssText.includes('bantin-stored=') && matchMedia(media?.mediaText ?? 'all').matches,
        ).length;
      });
    const nothing = await open('/page', {});
    assert.equal(await inForce(nothing.tab), 0);
    await nothing.context.close();
    const one = await open('/page', { '': { 'line-height': 2 } });
    // One for the value, one for the rules that all values have.
    assert.equal(await inForce(one.tab), 2);
    await one.context.close();
  });

  test('who has chosen nothing sees nothing of the sheet', async () => {
    pages['/without-sheet'] = page(BODY, { head: HEAD.replace(/<link[^>]*reading.css">/, ''), script: '' });
    const { tab, context } = await open('/without-sheet', {});
    const without = await looks(tab);
    for (const scopes of [{}, { '': { theme: 'x}', 'line-height': '2"]', measure: null } }]) {
      await tab.evaluate(text => localStorage.setItem('bantin:settings', text), JSON.stringify({ version: 1, scopes }));
      await tab.goto(`${site.url}/without-module`);
      assert.deepEqual(differences(await looks(tab), without), []);
    }
    await context.close();
  });

  test('holds its scopes apart, and takes all back', async () => {
    const { tab, context, wrong } = await open('/page', { a: { theme: 'dark' } });
    const ground = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('bantin-article')].map(article => getComputedStyle(article).backgroundColor),
      );
    assert.deepEqual(await ground(), ['rgba(0, 0, 0, 0)', 'rgb(27, 28, 31)']);
    await tab.evaluate(() => {
      const detail = { scope: 'a', name: 'theme', value: undefined };
      document.dispatchEvent(new CustomEvent('bantin-request', { cancelable: true, detail }));
    });
    await tab.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(await ground(), ['rgba(0, 0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    assert.deepEqual(wrong, []);
    await context.close();
  });
});

test('under the strictest policy the panel works, and nothing is refused', async () => {
  const { tab, context, wrong } = await open('/strict', { '': ALL }, { at: locked });
  await tab.waitForFunction(() => document.querySelector('bantin-settings:defined')?.shadowRoot.querySelector('button'));
  const chosen = await tab.evaluate(async () => {
    const { shadowRoot, updateComplete } = document.querySelector('bantin-settings');
    await updateComplete;
    shadowRoot.querySelector('button').click();
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    shadowRoot.querySelector('input[value="sepia"]').click();
    await new Promise(requestAnimationFrame);
    return [
      shadowRoot.querySelector('dialog').matches(':popover-open'),
      getComputedStyle(document.querySelector('bantin-article')).backgroundColor,
    ];
  });
  assert.deepEqual(chosen, [true, 'rgb(245, 236, 217)']);
  assert.deepEqual(wrong, []);
  await context.close();
});

describe('a server that has the cookie', () => {
  test('prints what early.js shows, value for value, without any script', async () => {
    const { tab, context } = await open('/empty', {});
    for (const { name, values } of READING_PREFERENCES) {
      for (const value of values) {
        const scopes = { '': { [name]: value }, a: { theme: 'sepia' } };
        await tab.evaluate(text => localStorage.setItem('bantin:settings', text), JSON.stringify({ version: 1, scopes }));
        await tab.goto(`${site.url}/without-module`);
        const early = await looks(tab);
        pages['/served'] = page(BODY, {
          head: `<link rel="stylesheet" href="/dist/prose.css"><style>${readerSettings(cookieOf(scopes))}</style>`,
          script: '',
        });
        await tab.goto(`${site.url}/served`);
        assert.deepEqual(differences(await looks(tab), early), [], `${name}: ${value}`);
      }
    }
    await context.close();
  });

  test('prints nothing that could do harm, whatever it holds', () => {
    const hostile = ['</style><script>', '}*{display:none', 'own/#000000/url(x)', 'site/a}b', '1;color:red'];
    for (const text of hostile) {
      for (const { name } of READING_PREFERENCES) assert.equal(readerSettings(cookieOf({ '': { [name]: text } })), '');
      assert.doesNotMatch(readerSettings(cookieOf({ [text]: ALL })), /<|display:none|color:red/);
    }
    for (const cookie of [undefined, null, '', 'bantin=%', 'bantin={}']) assert.equal(readerSettings(cookie), '');
  });

  test('needs no JavaScript in the browser', async () => {
    const { tab, context } = await open('/empty', {});
    await setScripting(tab, false);
    pages['/served'] = page(BODY, {
      head: `<link rel="stylesheet" href="/dist/prose.css"><style>${readerSettings(cookieOf({ '': ALL }))}</style>`,
      script: '',
    });
    await tab.goto(`${site.url}/served`);
    await setScripting(tab, true);
    const [article] = await looks(tab);
    assert.match(article, /color rgb\(227, 227, 225\)/);
    await context.close();
  });
});

test('a server prints the button, and the browser takes it over', async t => {
  const printed = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { render } from '@lit-labs/ssr';
       import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
       import { html } from 'lit';
       import 'bantin/define.js';
       import 'bantin/bantin-settings.js';
       process.stdout.write(await collectResult(render(html\`<bantin-toolbar lang="vi"><bantin-settings lang="vi"></bantin-settings></bantin-toolbar>\`)));`,
    ],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)), encoding: 'utf8' },
  );
  const modules = `<script type="module">import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import '/dist/define.js'; import '/dist/tools/settings/bantin-settings.js';</script>`;
  const rendered = await openSite({ '/empty': pages['/empty'], '/page': page(printed + modules, { script: '' }) }, {}, () => 0, {
    nodeResolve: { exportConditions: ['production'] },
  });
  t.after(() => rendered.close());
  const { tab, context, wrong } = await open('/page', { '': { theme: 'dark' } }, { at: rendered });
  const found = await tab.evaluate(async () => {
    await customElements.whenDefined('bantin-settings');
    const settings = document.querySelector('bantin-settings');
    await settings.updateComplete;
    settings.shadowRoot.querySelector('button').click();
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    return [
      settings.shadowRoot.querySelectorAll('dialog').length,
      settings.shadowRoot.querySelector('input[value="dark"]').checked,
      settings.shadowRoot.querySelector('button').ariaLabel,
    ];
  });
  assert.deepEqual([found, wrong], [[1, true, 'Cài đặt đọc'], []]);
  await context.close();
});
