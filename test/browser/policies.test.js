// Pages that are locked down, and pages without a server.
// Not in webkit: its WebDriver tells nothing of the console and has no script before the page’s.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromiumLaunchOptions } from '../tools/chromium.js';
import { engine, launch } from '../tools/engines.js';
import { ARTICLE, openSite, page } from '../tools/site.js';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const bundle = readFileSync(fileURLToPath(new URL('../../dist/bantin.min.js', import.meta.url)));
const integrity = `sha384-${createHash('sha384').update(bundle).digest('base64')}`;

/** Work for every part: sizes to keep, colours to set aside, a wide table, an island, containers of the site's own. */
const MARKUP = `<bantin-toolbar datetime="2023-05-24" adopt=".bodytext"></bantin-toolbar>
<bantin-article><h1>Truyền thông</h1><p>Theo đó, năm 2023, UBND tỉnh yêu cầu <font size="5">các đơn vị</font> <font color="#ffffff">địa phương</font></p>
<table><tr>${'<td>1.234.567.890</td>'.repeat(40)}</tr></table></bantin-article>
<bantin-article typography="site"><p>Của trang</p></bantin-article><div class="bodytext"><p>Cũng của trang</p></div>`;
/** Without the data: icon of other test pages, which this policy forbids. */
const strict = body =>
  page(body, { head: '<link rel="stylesheet" href="/dist/prose.css">' }).replace('<link rel="icon" href="data:,">', '');
const withIntegrity = (hash, from) =>
  page(ARTICLE, { script: '' }).replace(
    '</body>',
    `<script type="module" src="${from}/dist/bantin.min.js" integrity="${hash}" crossorigin="anonymous"></script></body>`,
  );

let browser, elsewhere;
const open = [];
const site = async (...given) => {
  const opened = await openSite(...given);
  open.push(opened);
  return opened;
};

before(async () => {
  browser = await launch();
  elsewhere = await site({}, { 'access-control-allow-origin': '*' });
});
after(async () => {
  await browser?.close();
  await Promise.all(open.map(opened => opened.close()));
});

/** Opens a page and hears all that is wrong on it. */
async function visit(url, within = browser) {
  const context = await within.createBrowserContext();
  const tab = await context.newPage();
  tab.setDefaultTimeout(5000);
  const wrong = [];
  // The icon, which Firefox asks for by itself, is the page's matter.
  const note = text => text.includes('/favicon.ico') || wrong.push(text);
  tab.on('pageerror', error => note(error.message));
  tab.on('console', message => ['error', 'warn'].includes(message.type()) && note(message.text()));
  await tab.exposeFunction('noteViolation', note);
  await tab.evaluateOnNewDocument(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      globalThis.noteViolation(`${violatedDirective} ${blockedURI} ${sample}`),
    ),
  );
  await tab.goto(url);
  return { tab, wrong, close: () => context.close() };
}
const upgraded = target =>
  target.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('[part=size]'));
/** Presses, and says what the reader sees then. */
const press = (target, action = 'increase') =>
  target.evaluate(async part => {
    const toolbar = document.querySelector('bantin-toolbar');
    toolbar.shadowRoot.querySelector(`[part=${part}]`).click();
    await toolbar.updateComplete;
    await new Promise(resolve => setTimeout(resolve)); // microtasks, and what observers have to say
    const size = element => Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 10) / 10;
    return [toolbar.shadowRoot.querySelector('[part=size]').textContent, ...[...document.querySelectorAll('p')].map(size)];
  }, action);

describe(`under ${STRICT}`, () => {
  test('everything works, and nothing is violated', async () => {
    const { url } = await site({ '/': strict(MARKUP) }, { 'content-security-policy': STRICT });
    const { tab, wrong, close } = await visit(`${url}/`);
    await upgraded(tab);
    assert.deepEqual(await press(tab), ['112%', 20.2, 17.9, 17.9]);
    const looks = await tab.evaluate(() => {
      const toolbar = document.querySelector('bantin-toolbar').shadowRoot;
      return {
        button: getComputedStyle(toolbar.querySelector('button')).minBlockSize,
        large: Math.round(Number.parseFloat(getComputedStyle(document.querySelector('font')).fontSize)),
        white: getComputedStyle(document.querySelector('font[color]')).color,
        scrolls: document.querySelector('table').tabIndex,
      };
    });
    assert.deepEqual(looks, { button: '44px', large: 30, white: 'rgb(255, 255, 255)', scrolls: 0 });
    // A change of the text, and back to the default: all is taken in again, and taken back.
    await tab.evaluate(() => document.querySelector('bantin-article').append(document.createElement('p')));
    assert.deepEqual(await press(tab, 'default'), ['100%', 18, 18, 16, 16]);
    await tab.evaluate(() =>
      document.querySelector('bantin-article').replaceWith(...document.querySelector('bantin-article').childNodes),
    );
    assert.deepEqual(wrong, []);
    await close();
  });

  test('what the page’s scripts say about styles is kept, byte for byte', async () => {
    const { url } = await site({ '/': strict(MARKUP) }, { 'content-security-policy': STRICT });
    const { tab, wrong, close } = await visit(`${url}/`);
    await upgraded(tab);
    const styles = await tab.evaluate(async () => {
      const font = document.querySelector('font');
      const article = font.closest('bantin-article');
      const settle = () => new Promise(resolve => setTimeout(resolve));
      font.style.fontSize = '30px';
      const before = font.getAttribute('style');
      await settle();
      const during = font.getAttribute('style');
      article.replaceWith(...article.childNodes);
      await settle();
      return { before, isWritten: during !== before, after: font.getAttribute('style'), size: getComputedStyle(font).fontSize };
    });
    assert.deepEqual(styles, { before: 'font-size: 30px;', isWritten: true, after: 'font-size: 30px;', size: '30px' });
    assert.deepEqual(wrong, []);
    await close();
  });

  test('the policy is in force: a style of the page’s own is a violation', async () => {
    const { url } = await site({ '/': strict('<p style="color:red">đỏ</p>') }, { 'content-security-policy': STRICT });
    const { wrong, close } = await visit(`${url}/`);
    assert.ok(
      wrong.some(text => text.includes('style-src-attr')),
      wrong.join('\n'),
    );
    await close();
  });
});

test('where the policy of Trusted Types leaves no room for the tags, the page reads', async () => {
  const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
  const { url } = await site({ '/': page(ARTICLE) }, { 'content-security-policy': policy });
  const { tab, wrong, close } = await visit(`${url}/`);
  await tab.waitForFunction(() => document.readyState === 'complete');
  assert.match(wrong.join('\n'), /lit-html/);
  assert.match(await tab.evaluate(() => document.body.innerText), /Theo đó, năm 2023/);
  await close();
});

test('no line of the source parses a string into HTML or code', () => {
  const sources = fileURLToPath(new URL('../../src', import.meta.url));
  const parsing =
    /innerHTML|outerHTML|insertAdjacentHTML|setHTML|createContextualFragment|DOMParser|parseFromString|document\.write|srcdoc|unsafeHTML|unsafeStatic|\beval\b|Function\(/;
  const files = readdirSync(sources, { recursive: true }).filter(file => file.endsWith('.ts'));
  assert.ok(files.length > 30);
  assert.deepEqual(
    files.filter(file => parsing.test(readFileSync(join(sources, file), 'utf8'))),
    [],
  );
});

describe('without an origin of its own', () => {
  test('a page sandboxed by its server: storage and cookies are forbidden, the buttons work', async () => {
    const { url } = await site(
      { '/': page(ARTICLE) },
      { 'content-security-policy': 'sandbox allow-scripts', 'access-control-allow-origin': '*' },
    );
    const { tab, wrong, close } = await visit(`${url}/`);
    await upgraded(tab);
    assert.equal(
      await tab.evaluate(() => {
        try {
          return localStorage.length;
        } catch (error) {
          return error.name;
        }
      }),
      'SecurityError',
    );
    assert.deepEqual(await press(tab), ['112%', 20.2]);
    assert.deepEqual(await press(tab, 'decrease'), ['100%', 18]);
    assert.deepEqual(wrong, []);
    await close();
  });

  test('a sandboxed frame', async () => {
    const inner = page(ARTICLE, { script: `${elsewhere.url}/dist/bantin.min.js` }).replaceAll('"', '&quot;');
    const { url } = await site({ '/': page(`<iframe sandbox="allow-scripts" srcdoc="${inner}"></iframe>`, { script: '' }) });
    const { tab, wrong, close } = await visit(`${url}/`);
    const frame = await (await tab.waitForSelector('iframe')).contentFrame();
    await upgraded(frame);
    assert.equal(await frame.evaluate(() => origin), 'null');
    assert.deepEqual(await press(frame), ['112%', 20.2]);
    assert.deepEqual(wrong, []);
    await close();
  });

  test('a file on the disk', async () => {
    // No browser loads a module from file:, so the script stands in the page.
    const folder = mkdtempSync(join(tmpdir(), 'bantin-'));
    const file = join(folder, 'tin.html');
    writeFileSync(
      file,
      page(ARTICLE, { script: '' }).replace('</body>', () => `<script type="module">${bundle.toString()}</script></body>`),
    );
    const { tab, wrong, close } = await visit(pathToFileURL(file).href);
    await upgraded(tab);
    assert.deepEqual(await press(tab), ['112%', 20.2]);
    await tab.reload();
    await upgraded(tab);
    assert.deepEqual(await press(tab), ['125%', 22.5]);
    assert.deepEqual(wrong, []);
    await close();
    rmSync(folder, { recursive: true });
  });
});

const notInShell =
  process.env.CHROMIUM_PATH || engine === 'firefox'
    ? false
    : 'the headless shell of Chromium cannot block cookies: run with CHROMIUM_PATH naming a full Chromium';

test('with cookies blocked by the reader: the buttons work for this page', { skip: notInShell }, async () => {
  const profile = mkdtempSync(join(tmpdir(), 'bantin-'));
  mkdirSync(join(profile, 'Default'));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(settings));
  const blocking =
    engine === 'firefox'
      ? await launch({ hasNoCookies: true })
      : await puppeteer.launch({ ...(await chromiumLaunchOptions()), userDataDir: profile });
  const { url } = await site({ '/': page(ARTICLE) });
  const { tab, wrong, close } = await visit(`${url}/`, blocking);
  await upgraded(tab);
  assert.equal(
    await tab.evaluate(() => {
      try {
        return localStorage.length;
      } catch (error) {
        return error.name;
      }
    }),
    'SecurityError',
  );
  assert.deepEqual(await press(tab), ['112%', 20.2]);
  assert.deepEqual(await press(tab), ['125%', 22.5]);
  assert.deepEqual(wrong, []);
  await close();
  await blocking.close();
  rmSync(profile, { recursive: true, force: true });
});

describe('served from elsewhere with Subresource Integrity', () => {
  test('the file that was meant runs', async () => {
    const { url } = await site({ '/': withIntegrity(integrity, elsewhere.url) });
    const { tab, wrong, close } = await visit(`${url}/`);
    await upgraded(tab);
    assert.deepEqual(await press(tab), ['112%', 20.2]);
    assert.deepEqual(wrong, []);
    await close();
  });

  test('another does not, and the page reads', async () => {
    const { url } = await site({ '/': withIntegrity(integrity.replace(/.{8}$/, 'AAAAAAAA'), elsewhere.url) });
    const { tab, wrong, close } = await visit(`${url}/`);
    await tab.waitForFunction(() => document.readyState === 'complete');
    assert.equal(await tab.evaluate(() => customElements.get('bantin-toolbar')), undefined);
    assert.match(await tab.evaluate(() => document.body.innerText), /Theo đó, năm 2023/);
    assert.match(wrong.join('\n'), /integrity/);
    await close();
  });
});
