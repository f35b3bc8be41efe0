// Settings in a cookie, on the subdomains of a province and on a server.
// Not in webkit: its WebDriver answers no requests, so it has no domains.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { readerSizes } from '../../dist/server.js';
import { launch, setScripting } from '../tools/engines.js';
import { ARTICLE, page } from '../tools/site.js';

const NEWS = 'https://tin.backan.gov.vn/';
const OTHER = 'https://sotttt.backan.gov.vn/bai/1';
/** An address, for of names browsers make https by themselves. */
const HTTP = 'http://10.0.0.1/bai/2';
const META = '<meta name="bantin-storage" content="cookie; domain=.backan.gov.vn; path=/; max-age=31536000">';
const HEAD = '<link rel="stylesheet" href="/dist/prose.css"><script src="/dist/early.js"></script>';

let browser, context, heard, shown;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());
beforeEach(async () => {
  heard = [];
  shown = page(ARTICLE, { head: META + HEAD });
  context = await browser.createBrowserContext();
});
afterEach(() => context.close());

/** Opens a page of any name; every name is answered here, for there is no such domain in a test. */
async function open(url, { ready = true } = {}) {
  const tab = await context.newPage();
  tab.on('console', message => message.type() === 'warn' && heard.push(message.text()));
  tab.on('pageerror', error => heard.push(error.message));
  await tab.setRequestInterception(true);
  tab.on('request', async request => {
    const { pathname } = new URL(request.url());
    if (!pathname.startsWith('/dist/')) return request.respond({ contentType: 'text/html', body: shown });
    const body = await readFile(new URL(`../..${pathname}`, import.meta.url));
    return request.respond({ contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body });
  });
  await tab.goto(url);
  if (ready) await until(tab, /%/);
  return tab;
}
const until = (tab, size) =>
  tab.waitForFunction(
    pattern =>
      new RegExp(pattern).test(document.querySelector('bantin-toolbar').shadowRoot?.querySelector('[part=size]')?.textContent),
    { timeout: 5000 },
    size.source ?? `^${size}$`,
  );
const press = (tab, action = 'increase') =>
  tab.evaluate(part => document.querySelector('bantin-toolbar').shadowRoot.querySelector(`[part=${part}]`).click(), action);
const textSize = tab =>
  tab.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('bantin-article p')).fontSize));
const cookies = async () => (await context.cookies()).filter(({ name }) => name === 'bantin');
const stored = value => encodeURIComponent(JSON.stringify({ version: 1, scopes: { '': { 'text-size': value } } }));

describe('<meta name="bantin-storage" content="cookie; …">', () => {
  test('one cookie with the attributes that are asked for, Lax and Secure; nothing in localStorage', async () => {
    const tab = await open(NEWS);
    await press(tab);
    const [cookie, ...more] = await cookies();
    assert.equal(more.length, 0);
    assert.equal(cookie.value, stored(112));
    assert.deepEqual(
      [cookie.domain, cookie.path, cookie.secure, cookie.sameSite, cookie.httpOnly],
      ['.backan.gov.vn', '/', true, 'Lax', false],
    );
    assert.ok(Math.abs(cookie.expires - Date.now() / 1000 - 31_536_000) < 60);
    assert.equal(await tab.evaluate(() => localStorage.length), 0);
    assert.deepEqual(heard, []);
  });

  test('without attributes it is the host’s own, for all paths and a year; over http it is not Secure', async () => {
    shown = page(ARTICLE, { head: '<meta name="bantin-storage" content="cookie">' });
    const tab = await open(HTTP);
    await press(tab);
    const [cookie] = await cookies();
    assert.deepEqual([cookie.domain, cookie.path, cookie.secure, cookie.sameSite], ['10.0.0.1', '/', false, 'Lax']);
    assert.ok(Math.abs(cookie.expires - Date.now() / 1000 - 31_536_000) < 60);
  });

  test('the size holds on another subdomain, from its first paint', async () => {
    await press(await open(NEWS));
    const early = await open(OTHER, { ready: false });
    assert.equal(
      await early.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--bantin-reader-level')),
      '112',
    );
    await until(early, '112%');
    assert.equal(Math.round((await textSize(early)) * 100), 2016);
  });

  test('names of scopes with any letters, among other cookies', async () => {
    shown = page(ARTICLE.replace('<bantin-toolbar ', '<bantin-toolbar for="bài; 1=%,&quot;" '), { head: META });
    await context.setCookie({ name: 'xbantin', value: stored(400), domain: 'tin.backan.gov.vn', path: '/' });
    const tab = await open(NEWS);
    await tab.evaluate(() => (document.cookie = 'first=1'));
    await press(tab);
    await tab.reload();
    await until(tab, '112%');
    assert.deepEqual(JSON.parse(decodeURIComponent((await cookies())[0].value)).scopes, { 'bài; 1=%,"': { 'text-size': 112 } });
  });

  for (const url of [NEWS, HTTP]) {
    test(`another tab follows when the reader comes to it: ${url}`, async () => {
      shown = page(ARTICLE, { head: '<meta name="bantin-storage" content="cookie">' });
      const [one, two] = [await open(url), await open(url)];
      await press(one);
      await two.bringToFront();
      // Without a window every tab counts as seen and none gets the focus, so this is said for the browser.
      await two.evaluate(() => dispatchEvent(new Event('focus')));
      await until(two, '112%');
    });
  }

  test('another tab follows at once where the browser tells of cookies', async () => {
    const [one, two] = [await open(NEWS), await open(OTHER)];
    await two.evaluate(() => {
      // Not by these.
      for (const hint of ['focus', 'pageshow', 'visibilitychange'])
        addEventListener(hint, event => event.stopImmediatePropagation(), true);
    });
    await press(one);
    await until(two, '112%');
  });

  for (const [name, value] of Object.entries({
    'not encoded': '%',
    empty: '',
    'no JSON': '%7B',
    'no format of ours': encodeURIComponent('{"version":1,"scopes":"x"}'),
    'wrong types': encodeURIComponent('{"version":1,"scopes":{"":{"text-size":{"a":1}},"__proto__":{"text-size":400}}}'),
    'a scope that would be CSS': encodeURIComponent('{"version":1,"scopes":{"x}*{display:none}":{"text-size":400}}}'),
    HTML: encodeURIComponent('{"version":1,"scopes":{"</style><script>alert(1)</script>":{"text-size":"<b>"}}}'),
  })) {
    test(`a cookie is inert: ${name}`, async () => {
      await context.setCookie({ name: 'bantin', value, domain: '.backan.gov.vn', path: '/' });
      const tab = await open(NEWS);
      assert.equal(await textSize(tab), 18);
      await press(tab);
      assert.equal(Math.round((await textSize(tab)) * 100), 2016);
      assert.deepEqual(JSON.parse(decodeURIComponent((await cookies())[0].value)).scopes[''], { 'text-size': 112 });
      assert.deepEqual(
        heard.filter(text => !text.startsWith('bantin:settings: unreadable')),
        [],
      );
    });
  }

  test('what does not fit into 4096 bytes is refused with a warning, and holds for the page', async () => {
    const tab = await open(NEWS);
    await press(tab);
    await tab.evaluate(() => {
      const detail = { scope: 'ộ'.repeat(500), name: 'text-size', value: 140 };
      document.dispatchEvent(new CustomEvent('bantin-request', { cancelable: true, detail }));
    });
    await press(tab);
    await until(tab, '125%');
    assert.equal((await cookies())[0].value, stored(112));
    assert.match(heard[0], /<meta name=bantin-storage content=".*4096 bytes/);
  });

  test('a domain that is not the page’s is told', async () => {
    shown = page(ARTICLE, { head: '<meta name="bantin-storage" content="cookie; domain=.caobang.gov.vn">' });
    const tab = await open(NEWS);
    await press(tab);
    await until(tab, '112%');
    assert.deepEqual(await cookies(), []);
    assert.match(heard[0], /<meta name=bantin-storage content="cookie; domain=.caobang.gov.vn">: expected cookie;domain=/);
  });

  for (const content of ['', 'cookies', 'cookie domain=.backan.gov.vn', 'cookie; Domain', 'cookie; secure', 'localStorage']) {
    test(`content="${content}": one warning, and localStorage`, async () => {
      shown = page(ARTICLE, { head: `<meta name="bantin-storage" content="${content}">` });
      const tab = await open(NEWS);
      await press(tab);
      assert.deepEqual([await cookies(), await tab.evaluate(() => Object.keys(localStorage))], [[], ['bantin:settings']]);
      assert.equal(heard.length, 1);
      assert.ok(heard[0].startsWith(`<meta name=bantin-storage content="${content}">: expected cookie;`), heard[0]);
    });
  }

  test('cookies forbidden: the buttons work for this page, and nothing is thrown', async () => {
    shown = page(
      `<iframe sandbox="allow-scripts" srcdoc="${page(ARTICLE, { head: META + HEAD, script: `${NEWS}dist/bantin.min.js` }).replaceAll('"', '&quot;')}"></iframe>`,
      { script: '' },
    );
    const tab = await context.newPage();
    tab.on('pageerror', error => heard.push(error.message));
    await tab.setRequestInterception(true);
    tab.on('request', async request => {
      const { pathname } = new URL(request.url());
      if (!pathname.startsWith('/dist/')) return request.respond({ contentType: 'text/html', body: shown });
      const headers = { 'access-control-allow-origin': '*' };
      const body = await readFile(new URL(`../..${pathname}`, import.meta.url));
      return request.respond({ headers, contentType: pathname.endsWith('.css') ? 'text/css' : 'text/javascript', body });
    });
    await tab.goto(NEWS);
    const frame = await (await tab.waitForSelector('iframe')).contentFrame();
    await until(frame, '100%');
    await press(frame);
    await press(frame);
    await until(frame, '125%');
    assert.deepEqual(heard, []);
  });
});

describe('a server that reads the cookie', () => {
  let server, url;
  before(async () => {
    // The recipe of the README.
    server = createServer(async (request, response) => {
      if (request.url === '/reader.css') {
        response.setHeader('Content-Type', 'text/css');
        response.setHeader('Cache-Control', 'private, no-cache');
        response.end(readerSizes(request.headers.cookie));
      } else if (request.url === '/inline') {
        response.setHeader('Content-Type', 'text/html');
        response.end(
          page(ARTICLE, {
            head: `<link rel="stylesheet" href="/prose.css"><style>${readerSizes(request.headers.cookie)}</style>`,
          }),
        );
      } else if (request.url === '/prose.css') {
        response.setHeader('Content-Type', 'text/css');
        response.end(await readFile(new URL('../../dist/prose.css', import.meta.url)));
      } else {
        response.setHeader('Content-Type', 'text/html');
        response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'self'");
        response.end(
          page(`${ARTICLE}<bantin-article id="ộ 1"><p>hai</p></bantin-article>`, {
            script: '',
            head: '<link rel="stylesheet" href="/prose.css"><link rel="stylesheet" href="/reader.css">',
          }),
        );
      }
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${server.address().port}`;
  });
  after(() => server.close());

  const visit = async (path, scopes) => {
    if (scopes) {
      const value = encodeURIComponent(JSON.stringify({ version: 1, scopes }));
      await context.setCookie(
        { name: 'first', value: '1', domain: '127.0.0.1', path: '/' },
        { name: 'bantin', value, domain: '127.0.0.1', path: '/' },
      );
    }
    const tab = await context.newPage();
    await setScripting(tab, false);
    await tab.goto(url + path);
    return tab.evaluate(() =>
      [...document.querySelectorAll('bantin-article p:last-child')].map(text =>
        Number.parseFloat(getComputedStyle(text).fontSize),
      ),
    );
  };

  for (const path of ['/', '/inline']) {
    test(`prints the size without any script: ${path}`, async () => {
      assert.equal((await visit(path))[0], 18);
      assert.equal((await visit(path, { '': { 'text-size': 200 } }))[0], 36);
    });
  }
  test('each scope has its own', async () => {
    assert.deepEqual(await visit('/', { '': { 'text-size': 200 }, 'ộ 1': { 'text-size': 400 } }), [36, 72]);
  });
});

describe('readerSizes', () => {
  const cookie = value => `a=1; bantin=${encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value))}; z=2`;
  const scopes = entries => cookie({ version: 1, scopes: entries });

  test('gives the level of each scope, snapped', () => {
    assert.equal(
      readerSizes(scopes({ '': { 'text-size': 121 }, bai: { 'text-size': '80' } })),
      'html,bantin-toolbar{--bantin-reader-level:125}#bai,[for=bai]{--bantin-reader-level:80}',
    );
  });
  test('is empty where there is nothing, or nothing of ours', () => {
    const headers = [
      undefined,
      null,
      '',
      'a=1',
      'xbantin=%7B%7D',
      'bantin=',
      'bantin=%',
      'bantin=%7B',
      cookie('null'),
      cookie('[]'),
      cookie('{"version":1,"scopes":[]}'),
      scopes({ '': { 'text-size': [125] }, a: null, b: 'x', c: { 'text-size': true } }),
    ];
    for (const header of headers) assert.equal(readerSizes(header), '', header);
  });
  test('lets nothing through but letters, escapes and levels', () => {
    const names = [
      '</style><script>',
      'x}*{display:none',
      '\\',
      '"',
      '/*',
      '<!--',
      '\n',
      '\0',
      'ộ',
      '😀',
      '1',
      '-',
      '__proto__',
      ' ',
    ];
    for (const name of names) {
      const css = readerSizes(cookie(`{"version":1,"scopes":{${JSON.stringify(name)}:{"text-size":"</style>"}}}`));
      assert.match(css, /^#((?:\\[\da-f]+ |[a-zA-Z])+),\[for=\1\]\{--bantin-reader-level:100\}$/, name);
    }
  });
});
