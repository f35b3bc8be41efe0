import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { chromiumLaunchOptions } from '../tools/chromium.js';
import { openSite, page } from '../tools/site.js';
import { withScript } from './readme.js';
import { read } from './repository.js';

describe('the script for the head in the README', () => {
  let browser, site;
  const pages = {};
  const headers = {};
  before(async () => {
    [browser, site] = await Promise.all([puppeteer.launch(await chromiumLaunchOptions()), openSite(pages, headers)]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('is the built one: else run `npm run readme`', async () => {
    const readme = await read('README.md');
    assert.equal(readme, withScript(readme, await read('dist/early.js')));
  });

  it('runs inline under the policy that stands beside it, and another does not', async () => {
    const readme = await read('README.md');
    const [script] = /^<script>.*<\/script>$/m.exec(readme);
    const [, policy] = /^Content-Security-Policy: (.*)$/m.exec(readme);
    assert.match(policy, /'sha256-[\w+/]{43}='/);
    headers['content-security-policy'] = policy;
    pages['/inline'] = page('', { head: script, script: '' });
    pages['/other'] = page('', { head: script.replace('</script>', ';</script>'), script: '' });
    const tab = await browser.newPage();
    await tab.goto(`${site.url}/inline`);
    await tab.evaluate(() => localStorage.setItem('bantin:settings', '{"version":1,"scopes":{"":{"text-size":200}}}'));
    const levels = {};
    for (const path of ['/inline', '/other']) {
      await tab.goto(site.url + path);
      levels[path] = await tab.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--bantin-reader-level'),
      );
    }
    assert.deepEqual(levels, { '/inline': '200', '/other': '' });
  });
});

describe('the README in Vietnamese', () => {
  it('has the snippets of the English one, letter by letter, and each links to the other', async () => {
    const [english, vietnamese] = [await read('README.md'), await read('README.vi.md')];
    const snippets = vietnamese.match(/^```\w*\n[\s\S]*?^```$/gm) ?? [];
    assert.equal(snippets.length, 3);
    for (const snippet of snippets) assert.ok(english.includes(snippet), snippet);
    assert.ok(english.includes('](README.vi.md)') && vietnamese.includes('](README.md)'));
  });
});
