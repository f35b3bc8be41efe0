// Every demo page, as a visitor opens it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { launch } from '../tools/engines.js';
import { openSite } from '../tools/site.js';

const folder = new URL('../../demo/', import.meta.url);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const demos = (await readdir(folder, { recursive: true }))
  .filter(name => name.endsWith('.html') && !name.startsWith('docs'))
  .toSorted();

let browser, darkBrowser, site;
before(async () => {
  [browser, darkBrowser, site] = await Promise.all([
    launch(),
    launch({ isDark: true }),
    openSite({ '/blank': '<!doctype html><title>blank</title><link rel="icon" href="data:,">' }),
  ]);
});
after(async () => {
  await browser?.close();
  await darkBrowser?.close();
  await site?.close();
});

async function open(from, name, level) {
  const tab = await from.newPage();
  const complaints = [];
  tab.on('pageerror', error => complaints.push(error.message));
  tab.on('console', message => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  tab.on('response', response => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
  tab.on(
    'request',
    request => new URL(request.url()).origin === site.url || request.url().startsWith('data:') || complaints.push(request.url()),
  );
  const settings = JSON.stringify({ version: 1, scopes: { '': { 'text-size': level } } });
  await tab.goto(`${site.url}/blank`);
  await tab.evaluate(text => localStorage.setItem('bantin:settings', text), settings);
  await tab.setViewport({ width: 320, height: 640 });
  await tab.goto(`${site.url}/demo/${name}`);
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('bantin-article, bantin-toolbar')].every(({ shadowRoot }) => shadowRoot?.querySelector('slot')),
  );
  return { tab, complaints };
}

for (const name of demos) {
  describe(name, () => {
    for (const level of [100, 200, 400]) {
      test(`at 320 px and ${level} % nothing runs over and nothing complains`, async () => {
        const { tab, complaints } = await open(browser, name, level);
        await tab.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
        const { scrollWidth, clientWidth } = await tab.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { scrollWidth, clientWidth };
        });
        assert.equal(scrollWidth, clientWidth);
        assert.deepEqual(complaints, []);
        await tab.close();
      });
    }

    for (const scheme of ['light', 'dark']) {
      test(`axe finds nothing wrong, in ${scheme}`, async () => {
        const { tab } = await open(scheme === 'dark' ? darkBrowser : browser, name, 100);
        await tab.setViewport({ width: 1280, height: 900 });
        assert.ok(await tab.evaluate(value => matchMedia(`(prefers-color-scheme: ${value})`).matches, scheme));
        await tab.evaluate(axe);
        // What is wide is known after a frame.
        await tab.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
        const wrong = await tab.evaluate(
          async tags =>
            (await axe.run(document, { runOnly: tags })).violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`,
            ),
          runOnly,
        );
        assert.deepEqual(wrong, []);
        await tab.close();
      });
    }
  });
}
