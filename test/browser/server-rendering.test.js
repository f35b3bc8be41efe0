// Both tags printed by a server, and taken over by the built modules in a browser.
// Not in webkit: its WebDriver has no script before the page’s, and switches no scripts off.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, setScripting } from '../tools/engines.js';
import { openSite, page } from '../tools/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const STORED = '{"version":1,"scopes":{"":{"text-size":140}}}';
/** Lit's own builds: what a bundler takes for production, and the one that warns. */
const CONDITIONS = ['production', 'development'];

let browser;
const sites = {};
const pages = {};

/** What a server on the other side of the world prints, in a process of its own. */
const serve = (markup, { connects = false } = {}) =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import { LitElementRenderer, render } from '@lit-labs/ssr';
       import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
       import { html } from 'lit';
       import 'bantin/define.js';
       if (${connects}) LitElementRenderer.renderOptions.push(() => ({ connectedCallback: true }));
       process.stdout.write(await collectResult(render(html\`${markup}\`)));`,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, TZ: 'America/Los_Angeles', LANG: 'C' } },
  );

/** Before any module runs: what is there, and what becomes of it. */
const WATCH = `<script>
  globalThis.served = [];
  globalThis.changes = [];
  for (const { shadowRoot } of document.querySelectorAll('bantin-toolbar, bantin-article')) {
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.nodeType === 1 || walker.currentNode.data.trim()) served.push(walker.currentNode);
    // A box that measures the root's size is added.
    const isProbe = ({ addedNodes }) => [...addedNodes].some(({ style }) => style?.contain === 'strict');
    new MutationObserver(records => changes.push(...records.filter(record => !isProbe(record)).map(({ type, attributeName, target }) => [type, attributeName, (target.part ?? target.parentElement?.part)?.value].join(' '))))
      .observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
  }
</script>`;
/** Just as the README says. */
const MODULES = `<script type="module">import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import '/dist/define.js';</script>`;
const printed = body => page(body + WATCH + MODULES, { script: '' });

const open = async (site, path, { stored, timeZone } = {}) => {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  tab.setDefaultTimeout(5000);
  const heard = [];
  tab.on('console', message => heard.push(message.text()));
  tab.on('pageerror', error => heard.push(error.message));
  if (timeZone) await tab.emulateTimezone(timeZone);
  if (stored) await tab.evaluateOnNewDocument(text => localStorage.setItem('bantin:settings', text), stored);
  await tab.goto(site.url + path);
  await tab.waitForFunction(() => document.querySelector('bantin-toolbar')?.hasUpdated);
  await tab.evaluate(() => document.querySelector('bantin-toolbar').updateComplete);
  // Lit's development build introduces itself.
  return { tab, heard: () => heard.filter(text => !text.startsWith('Lit is in dev mode')), close: () => context.close() };
};
const look = tab =>
  tab.evaluate(() => {
    const { shadowRoot } = document.querySelector('bantin-toolbar');
    const part = name => shadowRoot.querySelector(`[part="${name}"]`);
    return {
      date: part('date')?.textContent,
      size: part('size').textContent,
      names: [...shadowRoot.querySelectorAll('button')].map(({ ariaLabel, title }) => [...new Set([ariaLabel, title])].join()),
      groups: shadowRoot.querySelectorAll('[role=group]').length,
      kept: (globalThis.served ?? []).filter(node => node.isConnected).length,
      served: globalThis.served?.length,
      changes: globalThis.changes,
      text: Math.round(Number.parseFloat(getComputedStyle(document.querySelector('bantin-article p')).fontSize)),
    };
  });

const ARTICLE = '<bantin-article><h1 slot="headline">Truyền thông</h1><p>Theo đó, năm 2023</p></bantin-article>';
const VIETNAMESE = ['Giảm cỡ chữ', 'Cỡ chữ mặc định', 'Tăng cỡ chữ'];

before(async () => {
  browser = await launch();
  for (const condition of CONDITIONS) {
    sites[condition] = await openSite(pages, {}, undefined, { nodeResolve: { exportConditions: [condition] } });
  }
  const vietnamese = serve(
    `<bantin-toolbar lang="vi" datetime="2023-05-24T23:31:00Z" date-style="full"></bantin-toolbar>${ARTICLE}`,
  );
  pages['/served'] = printed(vietnamese);
  pages['/no-lang'] = printed(serve(`<bantin-toolbar datetime="2023-05-24"></bantin-toolbar>${ARTICLE}`));
  pages['/single-file'] = page(vietnamese);
});
after(async () => {
  await browser?.close();
  await Promise.all(Object.values(sites).map(site => site.close()));
});

describe('a server prints', () => {
  test('date, language and size in declarative shadow DOM, whatever its own time zone and language are', () => {
    const [text] = /<template [^>]*shadowrootmode="open".*?<\/template>/s.exec(pages['/served']);
    for (const words of ['>Thứ Năm, 25/05/2023, 06:31<', 'datetime="2023-05-24T23:31Z"', '>100%<', ...VIETNAMESE])
      assert.ok(text.replaceAll(/<!--.*?-->/g, '').includes(words), words);
  });

  test('the role of the article, and its text where it was', () => {
    const article = serve(ARTICLE).replace(/<template .*<\/template>/s, '');
    assert.match(
      article,
      /<bantin-article role="article"[^>]*><h1 slot="headline">Truyền thông<\/h1><p>Theo đó, năm 2023<\/p><\//,
    );
  });

  test('the same when it calls connectedCallback, too', () => {
    const both = `<bantin-toolbar lang="vi"></bantin-toolbar>${ARTICLE}`;
    assert.equal(serve(both, { connects: true }), serve(both));
  });

  test('what the README shows', () => {
    const [, recipe] = /## Server rendering.*?```js\n(.*?)```/s.exec(readFileSync(`${root}/README.md`, 'utf8'));
    const html = execFileSync(process.execPath, ['--input-type=module', '--eval', `${recipe}\nprocess.stdout.write(body);`], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.match(html, /Cỡ chữ mặc định/);
    assert.match(html, /<bantin-article role="article"/);
  });

  test('a page that reads without JavaScript', async () => {
    const tab = await browser.newPage();
    await setScripting(tab, false);
    await tab.goto(`${sites.production.url}/served`);
    const { date, size, groups } = await look(tab);
    assert.deepEqual({ date, size, groups }, { date: 'Thứ Năm, 25/05/2023, 06:31', size: '100%', groups: 1 });
    await tab.close();
  });
});

for (const condition of CONDITIONS) {
  describe(`the browser takes over (Lit for ${condition})`, () => {
    test('every node, and changes nothing', async () => {
      const { tab, heard, close } = await open(sites[condition], '/served', { timeZone: 'Pacific/Kiritimati' });
      const { served, kept, changes, ...seen } = await look(tab);
      assert.deepEqual(seen, {
        date: 'Thứ Năm, 25/05/2023, 06:31',
        size: '100%',
        names: VIETNAMESE,
        groups: 1,
        text: 18,
      });
      assert.ok(served > 15);
      assert.equal(kept, served);
      assert.deepEqual(changes, []);
      assert.deepEqual(heard(), []);
      assert.equal(await tab.evaluate(() => document.querySelector('bantin-article').hasAttribute('role')), false);
      await close();
    });

    test('the buttons, which work', async () => {
      const { tab, heard, close } = await open(sites[condition], '/served');
      await tab.evaluate(async () => {
        const toolbar = document.querySelector('bantin-toolbar');
        toolbar.shadowRoot.querySelector('[part=increase]').click();
        await toolbar.updateComplete;
      });
      const { size, text, served, kept } = await look(tab);
      assert.deepEqual([size, text, kept], ['112%', 20, served]);
      assert.deepEqual(heard(), []);
      await close();
    });

    test('a size the server did not know: the same nodes say it', async () => {
      const { tab, heard, close } = await open(sites[condition], '/served', { stored: STORED });
      const { size, text, served, kept } = await look(tab);
      assert.deepEqual([size, text, kept], ['140%', 25, served]);
      assert.deepEqual(heard(), []);
      await close();
    });

    test('a language the server did not know: the same nodes say it', async () => {
      assert.match(pages['/no-lang'], /Decrease text size|Smaller/i);
      const { tab, heard, close } = await open(sites[condition], '/no-lang');
      const { names, date, served, kept } = await look(tab);
      assert.deepEqual([names, date, kept], [VIETNAMESE, '24/05/2023', served]);
      assert.deepEqual(heard(), []);
      await close();
    });
  });
}

test('the single file, which cannot take over, renders anew and nothing twice', async () => {
  const { tab, heard, close } = await open(sites.production, '/single-file', { stored: STORED });
  const { groups, size, text, names } = await look(tab);
  assert.deepEqual({ groups, size, text, names }, { groups: 1, size: '140%', text: 25, names: VIETNAMESE });
  assert.equal(await tab.evaluate(() => document.querySelector('bantin-article').shadowRoot.querySelectorAll('slot').length), 4);
  assert.deepEqual(heard(), []);
  await close();
});
