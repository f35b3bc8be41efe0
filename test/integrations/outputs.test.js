// The HTML of systems that cannot run here, in a browser, with the built file. See outputs.js for what is a stand-in.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { launch } from '../tools/engines.js';
import { audit, enlargeFully, notGrown, press, shownDate, textSizes, untilSize, visit } from '../tools/reader.js';
import { openSite } from '../tools/site.js';
import { OUTPUTS, UPDATE } from './outputs.js';

const TEMPLATES = new URL('../../integrations/', import.meta.url);

/** What the toolbar shows where it is not date and time: a date alone, and the skin that knows none. */
const DATES = { sharepoint: '24/05/2023', dnn: undefined };

let browser, site;
before(async () => {
  const pages = Object.entries(OUTPUTS).map(([name, page]) => [`/${name}`, page]);
  [browser, site] = await Promise.all([launch(), openSite({ ...Object.fromEntries(pages), '/update': UPDATE })]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

for (const name of Object.keys(OUTPUTS)) {
  describe(name, () => {
    let context;
    const open = async options => {
      context = await browser.createBrowserContext();
      const opened = await visit(context, `${site.url}/${name}`, options);
      await untilSize(opened.tab, '100%');
      return opened;
    };

    test('every letter grows to 400 %, nothing runs over at 320 px, nothing complains', async () => {
      const { tab, complaints } = await open({ width: 320 });
      const normal = await textSizes(tab);
      assert.ok(normal.length > 6);
      await enlargeFully(tab);
      assert.deepEqual(notGrown(normal, await textSizes(tab), 4), []);
      const over = await tab.evaluate(() => {
        const { right } = document.querySelector('bantin-article').getBoundingClientRect();
        return Math.max(right, document.querySelector('bantin-toolbar').getBoundingClientRect().right) - innerWidth;
      });
      assert.ok(over <= 0, `${over} px`);
      assert.deepEqual(complaints, []);
      await context.close();
    });

    test('the date is that of the article, and the size is kept over pages', async () => {
      const { tab } = await open();
      assert.equal(await shownDate(tab), name in DATES ? DATES[name] : '24/05/2023, 16:31');
      await press(tab);
      await untilSize(tab, '112%');
      await tab.reload();
      await untilSize(tab, '112%');
      await context.close();
    });

    test('axe finds nothing wrong', async () => {
      const { tab } = await open();
      assert.deepEqual(await audit(tab, 'main'), []);
      await context.close();
    });

    test('the page has the tags that its template prints, in their order', async () => {
      const folder = new URL(`${name}/`, TEMPLATES);
      const files = (await readdir(folder, { recursive: true })).filter(file => /\.(aspx|ascx|php|html|twig)$/.test(file));
      const texts = await Promise.all(files.map(file => readFile(new URL(file, folder), 'utf8')));
      const text = texts.find(content => content.includes('<bantin-article'));
      const tags = markup => [...markup.matchAll(/<\/?bantin-\w+|slot="(?:headline|byline)"/g)].map(([tag]) => tag);
      // Drupal's page has its headline elsewhere.
      const expected = name === 'drupal' ? tags(text).filter(tag => !tag.includes('headline')) : tags(text);
      assert.deepEqual(tags(OUTPUTS[name]), expected);
    });
  });
}

test('an UpdatePanel is swapped: the size holds, the date is the new one, every letter follows', async () => {
  const context = await browser.createBrowserContext();
  const { tab, complaints } = await visit(context, `${site.url}/aspnet-webforms`);
  await untilSize(tab, '100%');
  await press(tab);
  await untilSize(tab, '112%');
  await tab.$eval('#Main_Next', link => link.click());
  await tab.waitForFunction(() => document.querySelector('bantin-article h1')?.textContent === 'Thăm hộ nghèo');
  await untilSize(tab, '112%');
  assert.equal(await shownDate(tab), '25/05/2023, 08:05');
  const { px } = (await textSizes(tab)).find(({ text }) => text.startsWith('Sáng'));
  assert.ok(Math.abs(px - 18 * 1.12) < 0.01, `${px} px`);
  await enlargeFully(tab);
  assert.equal(await tab.$eval('#__VIEWSTATE', field => field.value), '/wEPDwUKLTUxMTcwNzgxMGRk');
  assert.deepEqual(complaints, []);
  await context.close();
});
