// A cookie of the same name for another path or domain: browsers send the longer path first, and nobody sees where it comes from.
// Not in webkit: its WebDriver answers no requests, so it has no domains.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { readerSizes } from '../../dist/server.js';
import { openOn, press, shows } from '../tools/domains.js';
import { launch, skipIn } from '../tools/engines.js';
import { ARTICLE, page } from '../tools/site.js';

const URL_OF_NEWS = 'https://tin.backan.gov.vn/tin/2023/bai.html';
const HEAD = '<link rel="stylesheet" href="/dist/prose.css"><script src="/dist/early.js"></script>';
const meta = content => page(ARTICLE, { head: `<meta name="bantin-storage" content="${content}">${HEAD}` });
const stored = value => encodeURIComponent(JSON.stringify({ version: 1, scopes: { '': { 'text-size': value } } }));

let browser, context;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());
beforeEach(async () => {
  context = await browser.createBrowserContext();
});
afterEach(() => context.close());

const cookies = async () => (await context.cookies()).filter(({ name }) => name === 'bantin');

/** What holds for scripts of the head, elements and servers after a page was loaded again. */
async function afterReload(tab) {
  const request = tab.waitForRequest(URL_OF_NEWS);
  await tab.reload();
  const { cookie } = (await request).headers();
  await tab.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('[part=size]'));
  const [early, shown] = await tab.evaluate(() => [
    getComputedStyle(document.documentElement).getPropertyValue('--bantin-reader-level'),
    document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=size]').textContent,
  ]);
  const server = /level:(\d+)/.exec(readerSizes(cookie ?? (await cookies()).map(c => `bantin=${c.value}`).join('; ')))?.[1] ?? '';
  return { early, shown, server };
}

describe('a cookie that comes before ours', () => {
  for (const [name, shadow] of Object.entries({
    'of the folder': { path: '/tin/2023' },
    'of the folder, with a slash': { path: '/tin/' },
    'of the page itself': { path: '/tin/2023/bai.html' },
    'of the host, where ours is the domain’s': { path: '/' },
    'of a longer path and another domain': { path: '/tin', domain: '.gov.example' },
  })) {
    const domain = shadow.domain ? '.backan.gov.vn' : 'tin.backan.gov.vn';
    test(`${name} gives way to what the reader chooses, and a warning says where it was`, async () => {
      await context.setCookie({ name: 'bantin', value: stored(200), secure: true, ...shadow, domain });
      const content = shadow.path === '/' ? 'cookie; domain=.backan.gov.vn' : 'cookie; path=/';
      const { tab, heard } = await openOn(context, URL_OF_NEWS, meta(content));
      await shows(tab, '200%');
      await press(tab, 'default');
      await shows(tab, '100%');
      assert.deepEqual(await afterReload(tab), { early: '', shown: '100%', server: '' });
      await press(tab);
      await shows(tab, '112%');
      assert.deepEqual(await afterReload(tab), { early: '112', shown: '112%', server: '112' });
      assert.equal((await cookies()).length, 1);
      const [warning, ...more] = heard;
      assert.deepEqual(more, []);
      assert.ok(warning.includes(`path=${shadow.path}`) && warning.includes('bantin'), warning);
    });
  }

  test('several at once', async () => {
    for (const path of ['/tin/2023', '/tin', '/']) {
      await context.setCookie({ name: 'bantin', value: stored(200), secure: true, path, domain: 'tin.backan.gov.vn' });
    }
    const { tab } = await openOn(context, URL_OF_NEWS, meta('cookie; domain=.backan.gov.vn; path=/'));
    await shows(tab, '200%');
    await press(tab);
    await shows(tab, '225%');
    assert.deepEqual(await afterReload(tab), { early: '225', shown: '225%', server: '225' });
  });

  test('of the partition, as frames of others may have', async () => {
    const leftBehind = `<script>
      if (!sessionStorage.seen) document.cookie = 'bantin=${stored(200)};path=/tin;secure;partitioned;samesite=none';
      sessionStorage.seen = 1;
    </script>`;
    const { tab } = await openOn(context, URL_OF_NEWS, meta('cookie; path=/').replace('<meta', `${leftBehind}<meta`));
    await shows(tab, '200%');
    await press(tab, 'default');
    await shows(tab, '100%');
    assert.equal((await afterReload(tab)).shown, '100%');
  });

  test('is left alone while nothing is chosen, and so are cookies of other names', async () => {
    await context.setCookie({ name: 'bantin', value: stored(200), secure: true, path: '/tin', domain: 'tin.backan.gov.vn' });
    await context.setCookie({ name: 'bantin2', value: 'x', secure: true, path: '/tin', domain: 'tin.backan.gov.vn' });
    const { tab } = await openOn(context, URL_OF_NEWS, meta('cookie; path=/'));
    await shows(tab, '200%');
    assert.deepEqual(
      (await cookies()).map(({ path }) => path),
      ['/tin'],
    );
    await press(tab);
    await shows(tab, '225%');
    assert.ok((await context.cookies()).some(({ name }) => name === 'bantin2'));
  });
});

describe('a cookie that is not kept: the reason is named, once, and the choice holds for the page', () => {
  const warned = async (content, prepare) => {
    await prepare?.();
    const { tab, heard } = await openOn(context, URL_OF_NEWS, meta(content));
    await shows(tab, '100%');
    for (const size of ['112%', '125%']) {
      await press(tab);
      await shows(tab, size);
    }
    assert.equal(heard.length, 1, heard.join('\n'));
    assert.ok((await context.cookies()).every(({ name }) => !name.includes('probe')));
    return heard[0];
  };

  test('HttpOnly', skipIn('firefox', 'its pages are shown a cookie that it has not kept'), async () => {
    const warning = await warned('cookie; path=/', () =>
      context.setCookie({ name: 'bantin', value: 'x', secure: true, httpOnly: true, path: '/', domain: 'tin.backan.gov.vn' }),
    );
    assert.match(warning, /HttpOnly/);
  });
  test('the domain of others', async () => assert.match(await warned('cookie; domain=.caobang.gov.vn'), /domain or path/));
  test('a path that the page is not in', async () => assert.match(await warned('cookie; path=/van-ban'), /domain or path/));

  test('blocked in a frame of another site', skipIn('firefox', 'its cookies of frames are kept apart, not blocked'), async () => {
    const frame = page(ARTICLE, { head: '<meta name="bantin-storage" content="cookie">', script: '/dist/bantin.min.js' });
    const outer = page('<iframe src="https://tin.backan.gov.vn/khung"></iframe>', { script: '' });
    const { tab, heard } = await openOn(context, 'https://trang.example/', ({ pathname }) =>
      pathname === '/khung' ? frame : outer,
    );
    const inner = await (await tab.waitForSelector('iframe')).contentFrame();
    await shows(inner, '100%');
    await press(inner);
    await shows(inner, '112%');
    assert.equal(heard.length, 1);
    assert.match(heard[0], /blocked here/);
  });
});
