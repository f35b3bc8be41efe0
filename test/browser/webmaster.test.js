// The built file in a real page, as a webmaster uses it.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch, skipIn } from '../tools/engines.js';
import { ARTICLE, openSite, page } from '../tools/site.js';

let browser, site, elsewhere, tab, complaints;

const pages = {
  '/bare': page(ARTICLE),
  '/two-copies': page(`${ARTICLE}<script type="module" src="/dist/bantin.min.js?another"></script>`),
  '/other': page('<p>trang khác</p>', { script: '' }),
  '/small': page(ARTICLE, { head: '<style>html{font-size:62.5%}body{font:11px Arial}</style>' }),
  '/forbidden': page(ARTICLE, {
    head: `<script>
      addEventListener('error', ({ message }) => (window.thrown = message));
      Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });
    </script>`,
  }),
};

const open = async path => {
  const opened = await browser.newPage();
  for (const type of ['pageerror', 'requestfailed'])
    opened.on(type, problem => complaints.push(String(problem.message ?? problem.url())));
  opened.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  await opened.goto(path.startsWith('http') ? path : site.url + path);
  return opened;
};
const upgraded = target =>
  target.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('[part=size]'));
const shown = target =>
  target.evaluate(() => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=size]').textContent);
const textSize = target =>
  target.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('bantin-article p')).fontSize));
const press = (target, action) =>
  target.evaluate(part => document.querySelector('bantin-toolbar').shadowRoot.querySelector(`[part=${part}]`).click(), action);
const until = (target, size) =>
  target.waitForFunction(
    expected => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('[part=size]')?.textContent === expected,
    { timeout: 5000 },
    size,
  );

before(async () => {
  [browser, site, elsewhere] = await Promise.all([
    launch(),
    openSite(pages),
    openSite({}, { 'access-control-allow-origin': '*' }),
  ]);
  pages['/from-elsewhere'] = page(ARTICLE, { script: `${elsewhere.url}/dist/bantin.min.js` });
});
after(async () => {
  await browser?.close();
  await Promise.all([site?.close(), elsewhere?.close()]);
});
beforeEach(async () => {
  complaints = [];
  const cleaner = await open('/other');
  await cleaner.evaluate(() => localStorage.clear());
  await cleaner.close();
});

describe('one script and two tags', () => {
  for (const path of ['/bare', '/from-elsewhere', '/two-copies']) {
    test(`work: ${path}`, async () => {
      tab = await open(path);
      await upgraded(tab);
      assert.equal(await shown(tab), '100%');
      await press(tab, 'increase');
      await until(tab, '112%');
      assert.equal(Math.round((await textSize(tab)) * 100), 2016);
      assert.deepEqual(complaints, []);
      await tab.close();
    });
  }

  test('two copies agree: one press is one step, one store keeps it', async () => {
    tab = await open('/two-copies');
    await upgraded(tab);
    await tab.waitForFunction(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('bantin.min.js')).length === 2,
    );
    const changes = await tab.evaluate(async () => {
      let count = 0;
      document.addEventListener('bantin-change', () => (count += 1));
      document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]').click();
      return count;
    });
    assert.equal(changes, 1);
    await until(tab, '112%');
    await tab.close();
  });
});

test('a reader with the keyboard goes through the top limit and keeps the focus; a reload keeps the size', async () => {
  tab = await open('/bare');
  await upgraded(tab);
  for (const key of ['Tab', 'Tab', 'Tab']) await tab.keyboard.press(key);
  for (let count = 0; count < 14; count += 1) await tab.keyboard.press('Enter');
  await until(tab, '400%');
  const state = await tab.evaluate(() => {
    const { shadowRoot } = document.querySelector('bantin-toolbar');
    return { focus: shadowRoot.activeElement?.getAttribute('part'), said: shadowRoot.querySelector('output').textContent };
  });
  assert.deepEqual(state, { focus: 'increase', said: 'Cỡ chữ 400%, lớn nhất' });
  await tab.reload();
  await upgraded(tab);
  assert.deepEqual([await shown(tab), await textSize(tab)], ['400%', 72]);
  await tab.close();
});

test('a second tab follows within two frames of hearing of it', async () => {
  const [one, two] = [await open('/bare'), await open('/bare')];
  await upgraded(one);
  await upgraded(two);
  await two.evaluate(() => {
    globalThis.framesNeeded = new Promise(resolve => {
      addEventListener('storage', () => {
        let frames = 0;
        const look = () => {
          if (document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=size]').textContent === '112%')
            resolve(frames);
          else requestAnimationFrame(look, (frames += 1));
        };
        look();
      });
    });
  });
  await one.bringToFront();
  await press(one, 'increase');
  await two.bringToFront();
  assert.ok((await two.evaluate(() => globalThis.framesNeeded)) <= 2);
  assert.equal(Math.round(await textSize(two)), 20);
  await one.close();
  await two.close();
});

for (const [standard, expected] of [
  [12, 13.5],
  [16, 18],
  [24, 27],
]) {
  test(
    `a browser whose default is ${standard} px makes the text ${expected} px, also where the page shrinks html`,
    skipIn('webkit', 'MiniBrowser has no setting for it'),
    async () => {
      const other = await launch({ textSize: standard });
      try {
        tab = await other.newPage();
        await tab.goto(`${site.url}/small`);
        await upgraded(tab);
        assert.equal(await textSize(tab), expected);
      } finally {
        await other.close();
      }
    },
  );
}

describe('a browser that keeps nothing', () => {
  test('storage forbidden: the buttons work for this page, and nothing is thrown', async () => {
    tab = await open('/forbidden');
    await upgraded(tab);
    await press(tab, 'increase');
    await press(tab, 'increase');
    await until(tab, '125%');
    assert.equal(await tab.evaluate(() => window.thrown ?? ''), '');
    await tab.close();
  });

  test(
    'a sandboxed frame without an origin of its own',
    skipIn('webkit', 'its WebDriver loses frames without an origin'),
    async () => {
      tab = await open('/other');
      await tab.setContent(
        `<iframe sandbox="allow-scripts" srcdoc="${page(ARTICLE, { script: `${elsewhere.url}/dist/bantin.min.js` }).replaceAll('"', '&quot;')}"></iframe>`,
      );
      const frame = await (await tab.waitForSelector('iframe')).contentFrame();
      await upgraded(frame);
      await press(frame, 'increase');
      await until(frame, '112%');
      await tab.close();
    },
  );

  test('storage full: the choice holds, and what was stored stays stored', async () => {
    tab = await open('/bare');
    await upgraded(tab);
    await press(tab, 'increase');
    await tab.evaluate(() => {
      for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let count = 0; ; count += 1) localStorage.setItem(`fill-${size}-${count}`, 'x'.repeat(size));
        } catch {
          // smaller pieces until not a letter fits
        }
      }
    });
    const before = await tab.evaluate(() => localStorage.getItem('bantin:settings'));
    await tab.evaluate(() => {
      const detail = { scope: 'a-scope-whose-name-is-longer-than-what-is-left', name: 'text-size', value: 140 };
      document.dispatchEvent(new CustomEvent('bantin-request', { cancelable: true, detail }));
    });
    await press(tab, 'increase');
    await until(tab, '125%');
    assert.equal(await tab.evaluate(() => localStorage.getItem('bantin:settings')), before);
    assert.deepEqual(complaints, []);
    await tab.evaluate(() => localStorage.clear());
    await tab.close();
  });

  test(
    'garbage in the storage is set aside with one warning',
    skipIn('webkit', 'its WebDriver tells nothing of the console'),
    async () => {
      tab = await open('/other');
      await tab.evaluate(() => localStorage.setItem('bantin:settings', '{"version":1,"scopes'));
      const heard = [];
      tab.on('console', message => message.type() === 'warn' && heard.push(message.text()));
      await tab.goto(`${site.url}/bare`);
      await upgraded(tab);
      assert.equal(await shown(tab), '100%');
      assert.equal(heard.length, 1);
      assert.match(heard[0], /bantin:settings/);
      await tab.close();
    },
  );
});
