// Every page of the documentation site, in both languages, as a visitor opens it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch } from '../tools/engines.js';
import { buildSite, serve, upgraded, visit } from './site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const built = await buildSite();
const paths = [
  'index.html',
  ...Object.entries(built.pages).flatMap(([language, names]) => names.map(name => `${language}/${name}`)),
];

let browser, darkBrowser, site;
before(async () => {
  [browser, darkBrowser, site] = await Promise.all([launch(), launch({ isDark: true }), serve(built.folder)]);
});
after(async () => {
  await Promise.all([browser?.close(), darkBrowser?.close()]);
  await site?.close();
  await built.remove();
});

const audit = async tab => {
  await tab.evaluate(axe);
  return tab.evaluate(async tags => {
    const { violations } = await axe.run(document, { runOnly: tags, iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target)}`);
  }, runOnly);
};
/** By how much the page is wider than its window, once the library has seen in a frame how wide that is. */
const overflow = tab =>
  tab.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(resolve => requestAnimationFrame(resolve));
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });

/** The reader chooses a size, as any script may ask for it. */
const enlarge = (tab, value) =>
  tab.evaluate(async level => {
    const detail = { scope: '', name: 'text-size', value: level };
    document.dispatchEvent(new CustomEvent('bantin-request', { bubbles: true, cancelable: true, detail }));
    await Promise.all([...document.querySelectorAll('bantin-article, bantin-toolbar')].map(element => element.updateComplete));
  }, value);

test('the build says where to open it', () => {
  assert.ok(built.said.includes(pathToFileURL(join(built.folder, 'index.html')).href), built.said);
});

test('each page has its translation, and says so', () => {
  assert.deepEqual(built.pages.en, built.pages.vi);
  assert.ok(built.pages.en.length > 20);
  for (const [language, other] of [
    ['en', 'vi'],
    ['vi', 'en'],
  ]) {
    for (const name of built.pages[language]) {
      const html = built.read(`${language}/${name}`);
      assert.match(html, new RegExp(`<html lang="${language}">`));
      assert.equal(html.split(`href="../${other}/${name}"`).length, 3, `${language}/${name}: in the head and in the masthead`);
    }
  }
});

test('no link is broken, none needs a server, and nothing is asked of another site', () => {
  const anchors = {};
  const idsOf = path => (anchors[path] ??= new Set([...built.read(path).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)));
  const wrong = [];
  for (const path of paths) {
    const html = built.read(path);
    const given = html.match(/\sid="[^"]+"/g) ?? [];
    if (new Set(given).size < given.length) wrong.push(`${path}: an id twice`);
    for (const [, tag, href] of html.matchAll(/<(\w+)\s[^>]*?(?:href|src)="([^"]*)"/g)) {
      if (href.startsWith('https:') && tag === 'a') continue;
      const [file, fragment] = href.split('#');
      const target = file ? join(dirname(path), file) : path;
      if (/^(?:\/|\w+:)/.test(href) || !existsSync(join(built.folder, target))) wrong.push(`${path}: ${href}`);
      else if (fragment && !idsOf(target).has(fragment)) wrong.push(`${path}: ${href}`);
    }
  }
  assert.deepEqual(wrong, []);
});

describe('under a strict policy', () => {
  for (const path of paths) {
    test(`${path}: nothing complains, axe finds nothing wrong, nothing runs over`, async () => {
      const { tab, wrong, close } = await visit(browser, `${site.url}/${path}`);
      await upgraded(tab);
      assert.deepEqual(await audit(tab), []);
      await tab.setViewport({ width: 320, height: 640 });
      assert.equal(await overflow(tab), 0);
      if (path.includes('/')) await enlarge(tab, 400);
      assert.equal(await overflow(tab), 0, 'at 400 %');
      assert.deepEqual(wrong, []);
      await close();
    });
  }

  for (const path of ['index.html', 'vi/index.html', 'en/accessibility.html', 'vi/playground.html', 'en/how-it-works.html']) {
    test(`${path}: axe finds nothing wrong in the dark`, async () => {
      const { tab, close } = await visit(darkBrowser, `${site.url}/${path}`);
      await upgraded(tab);
      assert.ok(await tab.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches));
      assert.deepEqual(await audit(tab), []);
      await close();
    });
  }

  test('the size is kept from page to page', async () => {
    const { tab, close } = await visit(browser, `${site.url}/en/index.html`);
    await upgraded(tab);
    await enlarge(tab, 140);
    await tab.goto(`${site.url}/vi/webmaster.html`);
    await upgraded(tab);
    const size = await tab.evaluate(
      () => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=size]').textContent,
    );
    assert.equal(size, '140%');
    await close();
  });
});

describe('from a folder', () => {
  for (const path of [...paths, 'demo/portal/index.html', 'demo/rtl.html', 'demo/two-copies.html', 'demo/languages.html']) {
    test(`${path}: the tags stand, and nothing complains`, async () => {
      const { tab, wrong, close } = await visit(browser, pathToFileURL(join(built.folder, path)).href);
      await upgraded(tab);
      assert.deepEqual(wrong, []);
      await close();
    });
  }
});

test('without JavaScript a page reads, with its date and its contents', async () => {
  const { tab, close } = await visit(browser, 'about:blank');
  await tab.setJavaScriptEnabled(false);
  await tab.goto(`${site.url}/vi/webmaster.html`);
  assert.equal(await tab.$eval('time', element => element.checkVisibility()), true);
  assert.equal(await tab.$eval('#contents a', element => element.checkVisibility()), true);
  assert.equal(await tab.$eval('bantin-article > p:not([slot])', element => getComputedStyle(element).fontSize), '18px');
  await close();
});
