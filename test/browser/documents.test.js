// Documents that are not what most are: XHTML, Quirks mode, another base, frames, and a document.domain that was set.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, skipIn } from '../tools/engines.js';
import { ARTICLE, openSite, page } from '../tools/site.js';

const HEAD = '<link rel="stylesheet" href="/dist/prose.css"/><script src="/dist/early.js"></script>';
const XHTML = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi" xml:lang="vi"><head><title>Trang tin</title>${HEAD}</head>
<body>${ARTICLE}<script>window.loaded = import('/dist/bantin.min.js');</script></body></html>`;
const PAGES = {
  '/page.xhtml': XHTML,
  '/package.xhtml': XHTML.replace('/dist/bantin.min.js', '/dist/define.js'),
  '/quirks': page(ARTICLE, { head: HEAD }).replace('<!doctype html>\n', ''),
  '/base': page(ARTICLE, { head: `<base href="https://elsewhere.example/a/" target="_blank">`, script: '' }),
  '/framed': page('<iframe src="/inner" width="600" height="400"></iframe>', { script: '' }),
  '/inner': page(ARTICLE, { head: HEAD }),
  '/domain': page(ARTICLE, { head: `<script>try { document.domain = document.domain } catch {}</script>${HEAD}` }),
  '/without-storage': page('<iframe sandbox="allow-scripts" src="/inner" width="600" height="400"></iframe>', { script: '' }),
};

let browser, site;
before(async () => {
  // A module in a frame without an origin comes from another one.
  [browser, site] = await Promise.all([
    launch(),
    openSite(PAGES, { 'access-control-allow-origin': '*' }, undefined, { nodeResolve: true }),
  ]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(path) {
  const tab = await browser.newPage();
  const errors = [];
  tab.on('pageerror', error => errors.push(error.message));
  tab.on('console', message => message.type() === 'error' && errors.push(message.text()));
  await tab.goto(site.url + path);
  return { tab, errors };
}

/** That a press does what it does everywhere. */
async function works(frame) {
  await frame.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('button'), {
    timeout: 5000,
  });
  const read = () =>
    frame.evaluate(() => [
      document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=size]').textContent,
      getComputedStyle(document.querySelector('bantin-article p')).fontSize,
    ]);
  assert.deepEqual(await read(), ['100%', '18px']);
  await frame.evaluate(() => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]').click());
  await frame.waitForFunction(
    () => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=size]').textContent === '112%',
  );
  assert.deepEqual(await read(), ['112%', '20.16px']);
  await frame.evaluate(() => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=default]').click());
}

describe('XHTML, in which no template of HTML can be read', () => {
  for (const path of ['/page.xhtml', '/package.xhtml']) {
    test(`the page is left as it was printed, without an error: ${path}`, async () => {
      const { tab, errors } = await open(path);
      // Chromium knows no <script type="module"> in XML.
      await tab.evaluate(async () => void (await window.loaded));
      const state = await tab.evaluate(() => [
        document.contentType,
        document.querySelector('bantin-toolbar').shadowRoot,
        customElements.get('bantin-article') ?? null,
        document.querySelector('p').getBoundingClientRect().height > 0,
      ]);
      assert.deepEqual(state, ['application/xhtml+xml', null, null, true]);
      assert.deepEqual(errors, []);
      await tab.close();
    });
  }
});

for (const path of ['/quirks', '/domain']) {
  test(`the toolbar works, without an error: ${path}`, async () => {
    const { tab, errors } = await open(path);
    await works(tab);
    assert.deepEqual(errors, []);
    await tab.close();
  });
}

test('with another <base>, nothing is asked of that address', async () => {
  const { tab, errors } = await open('/base');
  await tab.evaluate(async address => void (await import(address)), `${site.url}/dist/bantin.min.js`);
  await works(tab);
  const asked = await tab.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  assert.deepEqual(
    asked.filter(name => name.includes('elsewhere')),
    [],
  );
  assert.deepEqual(errors, []);
  await tab.close();
});

for (const path of ['/framed', '/without-storage']) {
  test(`in a frame: ${path}`, skipIn('webkit', 'its WebDriver does not enter frames'), async () => {
    const { tab, errors } = await open(path);
    const frame = await (await tab.waitForSelector('iframe')).contentFrame();
    await works(frame);
    assert.deepEqual(errors, []);
    await tab.close();
  });
}
