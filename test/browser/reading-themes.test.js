// Every theme on every demo page: nothing that axe finds wrong in the articles, the contrast of each word included.
// Not in webkit: axe takes a minute a page there.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { THEMES, colorsOfTheme } from '../../dist/preferences/theme.js';
import { launch } from '../tools/engines.js';
import { openSite } from '../tools/site.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const reading = readFileSync(new URL('../../dist/bantin-reading.min.js', import.meta.url), 'utf8');
const demos = (await readdir(new URL('../../demo/', import.meta.url), { recursive: true }))
  .filter(name => name.endsWith('.html') && !name.startsWith('docs') && !/^(index|frame|late-script|two-copies)/.test(name))
  .toSorted();

/** A colour as browsers compute it. */
const rgb = hex => `rgb(${[1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

let browser, site;
before(async () => {
  // The pages have the file without the settings; here it has them.
  [browser, site] = await Promise.all([launch(), openSite({ '/dist/bantin.min.js': reading })]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

for (const theme of [...Object.keys(THEMES), 'own/#ffe9c7/#2d1b4e']) {
  describe(`the theme ${theme}`, () => {
    for (const name of demos) {
      test(`on ${name}`, async () => {
        const tab = await browser.newPage();
        await tab.goto(`${site.url}/demo/${name}`);
        await tab.evaluate(
          text => localStorage.setItem('bantin:settings', text),
          JSON.stringify({ version: 1, scopes: { '': { theme } } }),
        );
        await tab.reload();
        await tab.waitForFunction(() => document.querySelector('bantin-article:defined, bantin-toolbar:defined'));
        await tab.evaluate(async () => {
          for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        });
        await tab.evaluate(axe);
        const wrong = await tab.evaluate(async () => {
          const texts = [...document.querySelectorAll('bantin-article, bantin-toolbar > [slot]')];
          const { violations } = await globalThis.axe.run(
            { include: texts },
            { runOnly: ['color-contrast', 'link-in-text-block'] },
          );
          return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, any }) => `${id}: ${html.slice(0, 90)}: ${any[0]?.message}`),
          );
        });
        assert.deepEqual(wrong, []);
        const grounds = await tab.evaluate(() =>
          [...document.querySelectorAll('bantin-article')].map(article => getComputedStyle(article).backgroundColor),
        );
        assert.ok(
          grounds.every(ground => ground === rgb(colorsOfTheme(theme).ground)),
          grounds.join(),
        );
        await tab.close();
      });
    }
  });
}
