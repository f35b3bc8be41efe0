// Two copies of the library on one page: the same file under two addresses, or the npm package beside the single file.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from '../tools/engines.js';
import { openSite, page } from '../tools/site.js';

const FILE = '/dist/bantin.min.js';
const WITH_VERSION = '/dist/bantin.min.js?ver=6.4.2';
const PACKAGE = '/dist/index.js';
const load = file => `<script type="module" src="${file}"></script>`;
const add = file =>
  `<script type="module">import { addStrings } from '${file}'; import { fr } from '/dist/locales/fr.js'; addStrings('fr', fr);</script>`;
const TOOLBAR = '<bantin-toolbar datetime="2023-05-24"></bantin-toolbar><bantin-article><p>Texte.</p></bantin-article>';
const french = (...scripts) => page(TOOLBAR + scripts.join(''), { lang: 'fr', script: '' });

const PAGES = {
  '/page-then-version': french(load(WITH_VERSION), add(FILE)),
  '/version-then-page': french(add(WITH_VERSION), load(FILE)),
  '/package-then-file': french(add(PACKAGE), load(FILE)),
  '/file-then-package': french(load(FILE), add(PACKAGE)),
  // The copy that gets the words has no element on the page when they come, and no other has when it asks.
  '/late-element': page(load(WITH_VERSION) + add(FILE), { lang: 'fr', script: '' }),
  '/event': french(load(FILE)),
};

let browser, site;
before(async () => {
  [browser, site] = await Promise.all([launch(), openSite(PAGES, {}, undefined, { nodeResolve: true })]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const open = async path => {
  const tab = await browser.newPage();
  await tab.goto(site.url + path);
  return tab;
};
const speaksFrench = (tab, label = 'Augmenter la taille du texte') =>
  tab.waitForFunction(
    expected => document.querySelector('bantin-toolbar')?.shadowRoot?.querySelector('[part=increase]')?.ariaLabel === expected,
    { timeout: 5000 },
    label,
  );

describe('a language that is added to one copy is known to the other', () => {
  for (const path of Object.keys(PAGES).filter(name => name.includes('-then-'))) {
    test(path.slice(1).replaceAll('-', ' '), async () => {
      const tab = await open(path);
      await speaksFrench(tab);
      await tab.close();
    });
  }

  test('also by elements that come later', async () => {
    const tab = await open('/late-element');
    await tab.evaluate(html => document.body.insertAdjacentHTML('beforeend', html), TOOLBAR);
    await speaksFrench(tab);
    await tab.close();
  });

  test('and after document.open() took all listeners away', async () => {
    const tab = await open('/event');
    await tab.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot);
    await tab.evaluate(html => {
      document.open();
      document.write(`<!doctype html><html lang="fr"><body>${html}</body></html>`);
      document.close();
    }, TOOLBAR);
    await speaksFrench(tab, 'Increase text size');
    await tab.evaluate(() => {
      const detail = { kind: 'strings', added: { fr: { increase: 'Plus grand' } } };
      document.dispatchEvent(new CustomEvent('bantin-add', { detail }));
    });
    await speaksFrench(tab, 'Plus grand');
    await tab.close();
  });
});

test('a script that knows only the events can add words, and hear what was added', async () => {
  const tab = await open('/event');
  await speaksFrench(tab, 'Increase text size');
  const known = await tab.evaluate(() => {
    const say = detail => document.dispatchEvent(new CustomEvent('bantin-add', { detail }));
    for (const detail of [
      null,
      5,
      {},
      { kind: 'strings' },
      { kind: 'strings', added: null },
      { kind: 'strings', added: { fr: 5 } },
    ])
      say(detail);
    say({ kind: 'strings', added: { fr: { increase: 'Plus grand' } } });
    const question = { kind: 'strings', added: {}, known: {} };
    say(question);
    return question.known;
  });
  assert.deepEqual(known, { fr: { increase: 'Plus grand' } });
  await speaksFrench(tab, 'Plus grand');
  await tab.close();
});
