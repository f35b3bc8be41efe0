// Libraries that portals have beside bantin, as they are on npm.
// Not in webkit: its driver has no contexts, of readers who were never here.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../tools/engines.js';
import { audit, notGrown, press, textSizes, untilSize, visit } from '../tools/reader.js';
import { openSite, page } from '../tools/site.js';

const TOOLBAR = '<bantin-toolbar datetime="2023-05-24"></bantin-toolbar>';
const PASTED = `<h1 slot="headline">Giảm nghèo bền vững</h1>
<p id="text" style="font-size:14pt;color:black">Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị.</p>
<p><span style="font-size:11pt">Các xã báo cáo trước ngày 30.</span></p>`;
const BODY = `${TOOLBAR}<bantin-article>${PASTED}</bantin-article>`;
const script = path => `<script src="/node_modules/${path}"></script>`;

const PAGES = {
  '/tin/cookie': page(BODY, {
    head: `<meta name="bantin-storage" content="cookie; path=/">${script('js-cookie/dist/js.cookie.min.js')}`,
  }),
  '/trap': page(
    `<button id="outside">Ngoài</button><div id="dialog" role="dialog" aria-label="Bản tin">${BODY}<button id="close">Đóng</button></div>`,
    { head: script('tabbable/dist/index.umd.min.js') + script('focus-trap/dist/focus-trap.umd.min.js') },
  ),
  '/dark': page(BODY, { head: `<link rel="stylesheet" href="/dist/prose.css">${script('darkreader/darkreader.js')}` }),
  '/morph': page(`<div id="news">${BODY}</div>`, {
    head: `<script type="module">
      import morph from '/node_modules/@alpinejs/morph/dist/module.esm.min.js';
      import Alpine from '/node_modules/alpinejs/dist/module.esm.min.js';
      Alpine.plugin(morph);
      globalThis.morph = html => Alpine.morph(document.querySelector('#news'), html);
    </script>`,
  }),
  '/sienna': page(BODY, {
    head: '<script src="/node_modules/sienna-accessibility/dist/sienna-accessibility.umd.js" data-asw-lang="en" defer></script>',
  }),
};

let browser, site;
before(async () => {
  [browser, site] = await Promise.all([launch(), openSite(PAGES)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** A reader who was never here, and what the page complains of. */
async function open(t, path) {
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const opened = await visit(context, site.url + path);
  await untilSize(opened.tab, '100%');
  return opened;
}

/** The names of what has the focus, through shadow roots. */
const focused = tab =>
  tab.evaluate(() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.id || element.getAttribute('part');
  });

test('js-cookie: a cookie of the same name in a folder of the site gives way to what the reader chooses', async t => {
  const { tab } = await open(t, '/tin/cookie');
  const old = JSON.stringify({ version: 1, scopes: { '': { 'text-size': 200 } } });
  await tab.evaluate(value => globalThis.Cookies.set('bantin', value, { path: '/tin' }), old);
  await tab.reload();
  await untilSize(tab, '200%');
  await press(tab, 'default');
  await untilSize(tab, '100%');
  await tab.reload();
  await untilSize(tab, '100%');
  // What others keep with it stays.
  assert.equal(await tab.evaluate(() => (globalThis.Cookies.set('menu', 'mở'), globalThis.Cookies.get('menu'))), 'mở');
});

test('focus-trap: with getShadowRoot the buttons of the toolbar are in the round of Tab', async t => {
  const { tab } = await open(t, '/trap');
  await tab.evaluate(() => {
    const tabbableOptions = { getShadowRoot: node => node.shadowRoot };
    globalThis.focusTrap.createFocusTrap('#dialog', { tabbableOptions }).activate();
  });
  await tab.waitForFunction(() => document.activeElement !== document.body);
  const round = [await focused(tab)];
  for (let presses = 0; presses < 4; presses += 1) {
    await tab.keyboard.press('Tab');
    round.push(await focused(tab));
  }
  assert.deepEqual(round, ['decrease', 'default', 'increase', 'close', 'decrease']);
  for (let presses = 0; presses < 2; presses += 1) await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await untilSize(tab, '112%');
});

test('Dark Reader: every letter follows the size, pasted black can be read, and nothing goes on for ever', async t => {
  const { tab, complaints } = await open(t, '/dark');
  await tab.evaluate(() => globalThis.DarkReader.enable({ brightness: 100, contrast: 100 }));
  await tab.waitForFunction(() => /^rgb\((\d|[1-7]\d), /.test(getComputedStyle(document.body).backgroundColor));
  const before = await textSizes(tab);
  await press(tab);
  await untilSize(tab, '112%');
  assert.deepEqual(notGrown(before, await textSizes(tab), 1.12), []);
  assert.deepEqual(await audit(tab, 'bantin-article'), []);
  const changes = await tab.evaluate(async () => {
    const frames = async count => {
      for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    };
    await frames(30);
    let count = 0;
    const observer = new MutationObserver(records => (count += records.length));
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    await frames(60);
    observer.disconnect();
    return count;
  });
  assert.equal(changes, 0);
  assert.deepEqual(complaints, []);
});

test('Alpine’s morph: text from the server has the reader’s size at once, and the page keeps its markup', async t => {
  const { tab, complaints } = await open(t, '/morph');
  await press(tab);
  await press(tab);
  await untilSize(tab, '125%');
  const before = await textSizes(tab);
  const fresh = BODY.replace('Theo đó', 'Ngày 31/5, theo đó');
  await tab.evaluate(html => globalThis.morph(`<div id="news">${html}</div>`), fresh);
  await tab.waitForFunction(() => document.querySelector('#text').textContent.startsWith('Ngày 31/5'));
  await tab.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const px = sizes => sizes.map(size => size.px);
  assert.deepEqual(px(await textSizes(tab)), px(before));
  await untilSize(tab, '125%');
  // What bantin wrote goes with the article; what the server sent is what is left.
  const left = await tab.evaluate(() => {
    const article = document.querySelector('bantin-article');
    article.remove();
    return article.innerHTML;
  });
  assert.equal(left, fresh.slice(fresh.indexOf('<bantin-article>') + 16, fresh.indexOf('</bantin-article>')));
  assert.deepEqual(complaints, []);
});

test('Sienna: what it writes on each element is taken for the author’s; bantin’s buttons go on, and its own reset leaves nothing', async t => {
  const { tab } = await open(t, '/sienna');
  const before = await textSizes(tab);
  await tab.waitForSelector('.asw-menu-btn');
  await tab.evaluate(() => document.querySelector('.asw-menu-btn').click());
  await tab.waitForSelector('.asw-plus');
  await tab.evaluate(() => document.querySelector('.asw-plus').click());
  await tab.waitForFunction(() => document.querySelector('#text').style.fontSize !== '14pt');
  await press(tab);
  await untilSize(tab, '112%');
  assert.deepEqual(notGrown(before, await textSizes(tab), 1.12), []);
  await tab.evaluate(() => document.querySelector('.asw-minus').click());
  await press(tab, 'default');
  await untilSize(tab, '100%');
  assert.deepEqual(notGrown(before, await textSizes(tab), 1), []);
});
