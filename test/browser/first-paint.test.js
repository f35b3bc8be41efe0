// From the first frame on everything has its size and its place, however late the files arrive; and without JavaScript too.
// Not in webkit: its WebDriver stops no requests and switches no scripts off.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { engine, launch, setScripting, skipIn } from '../tools/engines.js';
import { openSite, page } from '../tools/site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const HEAD = '<link rel="stylesheet" href="/dist/prose.css"><script src="/dist/early.js"></script>';
const TIME = '<time datetime="2023-05-24">24/05/2023</time>';
const LONG_TIME = '<time datetime="2023-05-24">Thứ Tư, 24/05/2023</time>';
const TEXT = '<p>Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị.</p>'.repeat(3);
const pages = {
  '/empty': page('', { script: '' }),
  '/unprepared': page(`<bantin-toolbar></bantin-toolbar><bantin-article>${TEXT.repeat(5)}</bantin-article>`),
  '/scopes': page(
    `<bantin-article id="a">${TEXT}</bantin-article>
    <div id="b"><div id="c"><bantin-article>${TEXT}</bantin-article></div><bantin-article id="ộ &quot;d">${TEXT}</bantin-article></div>
    <bantin-article>${TEXT}</bantin-article>
    <bantin-toolbar for="a"><p slot="summary">một</p></bantin-toolbar>
    <div id="b"><bantin-toolbar><p slot="summary">hai</p></bantin-toolbar></div>`,
    { head: HEAD },
  ),
};
/** Toolbars of every kind, and what articles may hold, above something that may not move. */
const KINDS = {
  'a <time>': `<bantin-toolbar>${TIME}</bantin-toolbar>`,
  'a <time> that is no longer in a row on a phone': `<bantin-toolbar date-style="full">${LONG_TIME}</bantin-toolbar>`,
  'a datetime': '<bantin-toolbar datetime="24/05/2023"></bantin-toolbar>',
  'no date': '<bantin-toolbar></bantin-toolbar>',
  'further tools': `<bantin-toolbar>${TIME}<button>In bài này</button><a href="/">Nghe</a></bantin-toolbar>`,
  'headline and summary': `<bantin-toolbar date-style="full">${LONG_TIME}<h1 slot="headline">Tiêu đề</h1><p slot="summary">Tóm tắt</p></bantin-toolbar>`,
  'headline and no date': '<bantin-toolbar><h1 slot="headline">Tiêu đề</h1></bantin-toolbar>',
  'large letters': `<div class="large"><bantin-toolbar>${TIME}</bantin-toolbar></div>`,
  'a gap of its own': `<bantin-toolbar class="gap">${TIME}</bantin-toolbar>`,
  'a class that hides it': `<bantin-toolbar class="gone">${TIME}</bantin-toolbar>`,
  'an island': `<bantin-article><div data-bantin-plain>${TEXT}</div><p>một</p></bantin-article>`,
  'the attribute hidden': `<bantin-toolbar hidden>${TIME}</bantin-toolbar>`,
};
const STYLE = '<style>.large{font-size:26px}.gap{--bantin-toolbar-gap:1.5rem}.gone{display:none}</style>';
for (const [name, body] of Object.entries(KINDS))
  pages[`/${encodeURIComponent(name)}`] = page(`${body}<p>dưới</p>`, { head: HEAD + STYLE });

const folder = new URL('../../demo/', import.meta.url);
const demos = (await readdir(folder, { recursive: true }))
  .filter(name => name.endsWith('.html') && !name.startsWith('docs'))
  .toSorted();

/** Its table is smaller than its text by the page's own classes: a ratio that is kept, but read by the library. */
const HOSTILE = 'hostile.html';

/** Its tables are wider than a phone: they scroll on their own, and their captions break, once the library has seen them. */
const WIDE = 'typography.html';

/** The library that never comes. */
const without = Infinity;

let browser, site, delays, context;
before(async () => {
  delays = {};
  const delay = path => (/\.min\.js/.test(path) ? delays.library : /\.(js|css|svg)$/.test(path) ? delays.others : 0) ?? 0;
  [browser, site] = await Promise.all([launch(), openSite(pages, {}, delay)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** Notes from the first frame on: how much shifts, and the size of the text in each frame. */
function watch(selector) {
  const seen = { shift: 0, shifted: [], sizes: [] };
  globalThis.seen = seen;
  new PerformanceObserver(list => {
    for (const { value, sources } of list.getEntries()) {
      seen.shift += value;
      seen.shifted.push(...sources.map(({ node }) => node?.nodeName ?? 'none'));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const text = document.querySelector(selector);
    if (text) seen.sizes.push([Boolean(customElements.get('bantin-article')), getComputedStyle(text).fontSize]);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function open(path, { scopes, size = [1280, 900], library = 0, others = 0, script = true } = {}) {
  await context?.close();
  context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport({ width: size[0], height: size[1] });
  await tab.setCacheEnabled(false);
  delays = {};
  if (scopes) {
    await tab.goto(`${site.url}/empty`);
    await tab.evaluate(text => localStorage.setItem('bantin:settings', text), JSON.stringify({ version: 1, scopes }));
  }
  await tab.evaluateOnNewDocument(watch, 'bantin-article p');
  if (library === without) await tab.setRequestInterception(true);
  tab.on('request', request => {
    if (library !== without) return;
    if (request.url().includes('.min.js')) request.abort();
    else request.continue();
  });
  await setScripting(tab, script);
  delays = { library: library === without ? 0 : library, others };
  await tab.goto(site.url + path);
  if (script && library !== without) await tab.waitForFunction(upgraded);
  return tab;
}
const upgraded = () =>
  [...document.querySelectorAll('bantin-toolbar, bantin-article')].every(({ shadowRoot }) => shadowRoot?.querySelector('slot'));

/** Waits until what happened has been painted and noted. */
const painted = tab =>
  tab.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))),
  );

/** Where everything is, but the printed date and what the page does not show. */
const layout = tab =>
  tab.evaluate(() =>
    [...document.body.querySelectorAll(':not(bantin-toolbar > time, script, details:not([open]) *)')].map(element => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { name: `${element.localName}.${element.className}`, box: [x, y, width, height] };
    }),
  );

/** What is elsewhere in the one than in the other, by more than a pixel. */
function moved(one, other) {
  assert.deepEqual(
    one.map(({ name }) => name),
    other.map(({ name }) => name),
  );
  return one.flatMap(({ name, box }, index) => {
    const now = other[index].box;
    return box.some((value, side) => Math.abs(value - now[side]) > 1)
      ? [`${name} ${box.map(Math.round)} → ${now.map(Math.round)}`]
      : [];
  });
}

const NETWORKS = {
  'everything at once': {},
  'everything 150 ms late': { library: 150, others: 150 },
  'everything 800 ms late': { library: 800, others: 800 },
  'the library 150 ms later than the rest': { library: 150 },
  'the library 800 ms later than the rest': { library: 800 },
};
const page200 = { '': { 'text-size': 200 } };
const STORED = { 'nothing stored': [undefined, '18px'], '200 % stored': [page200, '36px'] };
const SCREENS = { 'a desk': [1280, 900], 'a phone': [320, 640] };
const DEMO = '/demo/portal/index.html';

test('a page that is not prepared moves and has the wrong size: so this can be seen', async () => {
  const tab = await open('/unprepared', { scopes: page200, library: 150, size: [320, 640] });
  await painted(tab);
  const { shift, sizes } = await tab.evaluate(() => globalThis.seen);
  // Firefox tells nothing of shifts: there the frames' sizes and the layout without JavaScript speak for it.
  if (engine !== 'firefox') assert.ok(shift > 0.01, shift);
  assert.ok(sizes.some(([, size]) => size === '16px') && sizes.at(-1)[1] === '36px', sizes);
});

describe('a news page', () => {
  for (const [stored, [scopes, expected]] of Object.entries(STORED)) {
    for (const [name, network] of Object.entries(NETWORKS)) {
      test(`${stored}, ${name}: no shift, no frame of a wrong size`, async () => {
        for (const [screen, size] of Object.entries(SCREENS)) {
          const tab = await open(DEMO, { scopes, size, ...network });
          await painted(tab);
          const { shift, shifted, sizes } = await tab.evaluate(() => globalThis.seen);
          assert.equal(shift.toFixed(3), '0.000', `${screen}: ${shifted}`);
          assert.deepEqual([...new Set(sizes.map(([, value]) => value))], [expected], screen);
          if (network.library && !network.others) assert.equal(sizes[0][0], false, 'there were frames before the upgrade');
        }
      });
    }
  }

  test('without JavaScript axe finds nothing wrong', async () => {
    const tab = await open(DEMO, { script: false });
    await setScripting(tab, true); // for axe itself: the page has not run any
    await tab.evaluate(axe);
    assert.deepEqual(await tab.evaluate(async () => (await axe.run()).violations.map(({ id }) => id)), []);
  });
});

describe('without JavaScript everything is where it is with it, to a pixel', () => {
  for (const path of [
    ...demos.filter(name => name !== HOSTILE && name !== WIDE).map(name => `/demo/${name}`),
    ...Object.keys(KINDS),
  ]) {
    // It takes fonts of nineteen languages, which machines have or not, for both to have the same letters.
    const options = path.endsWith('languages.html') ? skipIn('firefox', 'it draws letters that no font has in boxes') : {};
    test(path, options, async () => {
      for (const [screen, size] of Object.entries(SCREENS)) {
        const url = path.startsWith('/demo/') ? path : `/${encodeURIComponent(path)}`;
        const still = await layout(await open(url, { size, script: false }));
        assert.deepEqual(moved(still, await layout(await open(url, { size }))), [], screen);
      }
    });
  }
});

describe('what early.js has found', () => {
  const scopes = {
    '': { 'text-size': 200 },
    a: { 'text-size': 400 },
    b: { 'text-size': 80 },
    c: { 'text-size': 140 },
    'ộ "d': { 'text-size': 112.9 },
  };
  /** The sizes of all text there is, in the order of the page. */
  const sizes = tab =>
    tab.evaluate(() =>
      [...document.querySelectorAll('bantin-article p:first-child, [slot]')].map(text =>
        Number.parseFloat(getComputedStyle(text).fontSize),
      ),
    );

  test('holds for each scope as it will, the nearest first, and toolbars for theirs', async () => {
    const expected = [72, 25.2, 20.16, 36, 72, 36];
    const before = await sizes(await open('/scopes', { scopes, library: without }));
    assert.deepEqual(
      before.map(size => Math.round(size * 100) / 100),
      expected,
    );
    assert.deepEqual(await sizes(await open('/scopes', { scopes })), before);
  });

  test('of a scope does not hold for a toolbar that is for the page', async () => {
    const { b } = scopes;
    assert.deepEqual(
      (await sizes(await open('/scopes', { scopes: { b }, library: without }))).slice(1),
      [14.4, 14.4, 18, 18, 18],
    );
    assert.deepEqual((await sizes(await open('/scopes', { scopes: { b } }))).slice(1), [14.4, 14.4, 18, 18, 18]);
  });

  test('holds until the reader chooses something else, or nothing', async () => {
    const tab = await open('/scopes', { scopes });
    const press = action =>
      tab.evaluate(async part => {
        const toolbar = document.querySelector('bantin-toolbar[for=a]');
        toolbar.shadowRoot.querySelector(`[part=${part}]`).click();
        await new Promise(resolve => requestAnimationFrame(resolve));
        return Number.parseFloat(getComputedStyle(document.querySelector('#a p')).fontSize);
      }, action);
    assert.equal(await press('decrease'), 63.9);
    assert.equal(await press('default'), 36, 'the size of the page');
    await tab.reload();
    await tab.waitForFunction(upgraded);
    assert.deepEqual((await sizes(tab)).slice(0, 2), [36, 25.2]);
  });

  test('does not hold where the storage is forbidden, and nothing is thrown', async () => {
    const tab = await open('/scopes', { scopes, library: without });
    const errors = [];
    tab.on('pageerror', error => errors.push(error.message));
    await tab.evaluateOnNewDocument(() => {
      const get = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(window, 'localStorage', { get });
      Object.defineProperty(Document.prototype, 'cookie', { get });
    });
    await tab.reload();
    assert.deepEqual(new Set(await sizes(tab)), new Set([18]));
    assert.deepEqual(errors, []);
  });
});

describe('under a policy that allows nothing inline', () => {
  test('early.js works without a violation', async () => {
    const strict = await openSite(pages, {
      'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:",
    });
    try {
      const tab = await browser.newPage();
      const complaints = [];
      tab.on('console', message => complaints.push(message.text()));
      await tab.goto(`${strict.url}/scopes`);
      await tab.evaluate(() => localStorage.setItem('bantin:settings', '{"version":1,"scopes":{"a":{"text-size":400}}}'));
      await tab.reload();
      const level = await tab.evaluate(() =>
        getComputedStyle(document.querySelector('#a')).getPropertyValue('--bantin-reader-level'),
      );
      assert.equal(level, '400');
      assert.deepEqual(complaints, []);
    } finally {
      await strict.close();
    }
  });
});
