// Every starter, built as its README says, and read in a browser.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from '../tools/engines.js';
import { audit, enlargeFully, notGrown, press, shownDate, textSizes, untilSize, visit } from '../tools/reader.js';
import { STARTERS, serve } from './starters.js';

const FIRST = '/posts/giam-ngheo/';
const SECOND = '/posts/tham-ho-ngheo/';

for (const [name, { build, site }] of Object.entries(STARTERS)) {
  describe(name, () => {
    let browser, server, context;
    before(async () => {
      await build();
      [browser, server] = await Promise.all([launch(), serve(site)]);
    });
    after(async () => {
      await browser?.close();
      await server?.close();
    });
    const open = async (path, options) => {
      context = await browser.createBrowserContext();
      return visit(context, server.url + path, options);
    };

    test('the tags stand, with the whole post in them, and nothing complains', async () => {
      const { tab, complaints } = await open(FIRST);
      await untilSize(tab, '100%');
      const parts = await tab.evaluate(() => {
        const article = document.querySelector('bantin-article');
        const slotted = slot => [...article.querySelectorAll(`:scope > [slot=${slot}]`)].map(part => part.textContent);
        const count = selector => article.querySelectorAll(`:scope > ${selector}`).length;
        return {
          headline: slotted('headline'),
          summary: slotted('summary'),
          byline: slotted('byline'),
          blocks: ['p:not([slot])', 'h2', 'ul', 'table', 'blockquote'].map(count),
          isInParagraph: article.closest('p') !== null,
        };
      });
      assert.deepEqual(parts, {
        headline: ['Đẩy mạnh công tác truyền thông về giảm nghèo bền vững'],
        summary: ['UBND tỉnh vừa ban hành Kế hoạch truyền thông.'],
        byline: ['Minh Huyền'],
        blocks: [2, 1, 1, 1, 1],
        isInParagraph: false,
      });
      assert.deepEqual(complaints, []);
      await context.close();
    });

    test('the date is shown as it was printed', async () => {
      const { tab } = await open(FIRST);
      await untilSize(tab, '100%');
      assert.equal(await tab.$eval('bantin-toolbar > time', time => time.textContent), '24/05/2023, 16:31');
      assert.equal(await shownDate(tab), '24/05/2023, 16:31');
      await context.close();
    });

    test('every letter grows to 400 %, and nothing runs over at 320 px', async () => {
      const { tab, complaints } = await open(FIRST, { width: 320 });
      await untilSize(tab, '100%');
      const normal = await textSizes(tab);
      assert.ok(normal.length > 10);
      await enlargeFully(tab);
      assert.deepEqual(notGrown(normal, await textSizes(tab), 4), []);
      const [wide, narrow] = await tab.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth];
      });
      assert.equal(wide, narrow);
      assert.deepEqual(complaints, []);
      await context.close();
    });

    test('the size is kept over pages, from the first paint, when the module has not come', async () => {
      const { tab, complaints } = await open(FIRST);
      await untilSize(tab, '100%');
      await press(tab);
      await untilSize(tab, '112%');
      await tab.goto(server.url + SECOND);
      await untilSize(tab, '112%');
      assert.deepEqual(complaints, []);

      const late = await context.newPage();
      await late.setRequestInterception(true);
      const isModule = request => request.resourceType() === 'script' && !request.url().endsWith('early.js');
      late.on('request', request => (isModule(request) ? request.abort() : request.continue()));
      await late.goto(server.url + SECOND);
      const [isThere, px] = await late.evaluate(() => {
        const { fontSize } = getComputedStyle(document.querySelector('bantin-article li'));
        return [customElements.get('bantin-article') !== undefined, Number.parseFloat(fontSize)];
      });
      assert.equal(isThere, false);
      assert.ok(Math.abs(px - 18 * 1.12) < 0.01, `${px} px`);
      await context.close();
    });

    for (const path of ['/', FIRST, SECOND]) {
      test(`axe finds nothing wrong: ${path}`, async () => {
        const { tab, complaints } = await open(path);
        if (path !== '/') await untilSize(tab, '100%');
        assert.deepEqual(await audit(tab), []);
        assert.deepEqual(complaints, []);
        await context.close();
      });
    }

    test('it has the built files of this very package', async () => {
      const built = file => readFile(new URL(`../../dist/${file}`, import.meta.url));
      if (name === 'astro') {
        // Astro bundles the modules, and prints early.js.
        const page = await readFile(join(site, FIRST, 'index.html'), 'utf8');
        assert.ok(page.includes(String(await built('early.js')).trim()));
        return;
      }
      for (const file of ['prose.css', 'early.js', 'bantin.min.js']) {
        assert.ok((await built(file)).equals(await readFile(join(site, 'bantin', file))), file);
      }
    });
  });
}
