// Every demo page, as a visitor opens it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumLaunchOptions } from '../tools/chromium.js';
import { openSite } from '../tools/site.js';

const folder = new URL('../../demo/', import.meta.url);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const demos = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.html')).toSorted();

let browser, site;
before(async () => {
  [browser, site] = await Promise.all([puppeteer.launch(await chromiumLaunchOptions()), openSite()]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function open(name, level) {
  const tab = await browser.newPage();
  const complaints = [];
  tab.on('pageerror', error => complaints.push(error.message));
  tab.on('console', message => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  tab.on('response', response => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
  tab.on(
    'request',
    request => new URL(request.url()).origin === site.url || request.url().startsWith('data:') || complaints.push(request.url()),
  );
  const settings = JSON.stringify({ version: 1, scopes: { '': { 'text-size': level } } });
  await tab.evaluateOnNewDocument(text => localStorage.setItem('bantin:settings', text), settings);
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
        const { tab, complaints } = await open(name, level);
        const width = await tab.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(width, 320);
        assert.deepEqual(complaints, []);
        await tab.close();
      });
    }

    test('axe finds nothing wrong, in light and in dark', async () => {
      for (const value of ['light', 'dark']) {
        const { tab } = await open(name, 100);
        await tab.setViewport({ width: 1280, height: 900 });
        await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        await tab.evaluate(axe);
        const wrong = await tab.evaluate(
          async tags =>
            (await axe.run(document, { runOnly: tags })).violations.map(
              ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`,
            ),
          runOnly,
        );
        assert.deepEqual(wrong, [], value);
        await tab.close();
      }
    });
  });
}
