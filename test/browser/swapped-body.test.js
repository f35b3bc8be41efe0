// The whole body of a page is swapped while the reader is on it: level, date, focus and place stay right.
// Not in webkit: its WebDriver tells nothing of the console and has no contexts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  complaints,
  context,
  focus,
  goToPlace,
  news,
  open,
  pages,
  place,
  press,
  seen,
  settled,
  shows,
  site,
  sizes,
  tab,
  upgraded,
  useSwappedPages,
} from './swapping.js';

useSwappedPages();

describe('the body is swapped', () => {
  test('htmx boost, there and back through its history', async () => {
    await open('/htmx');
    await press('increase', 3);
    await tab.click('#boosted');
    await shows('26/05/2023');
    assert.deepEqual(await seen(), ['26/05/2023', '140%', 25]);
    await press('decrease');
    await tab.goBack();
    await shows('24/05/2023');
    assert.deepEqual(await seen(), ['24/05/2023', '125%', 23]);
    assert.deepEqual(complaints, []);
  });

  test('Turbo, there and back through its cache', async () => {
    await open('/turbo');
    await tab.evaluate(() => (globalThis.stillHere = true));
    await press('increase', 3);
    await tab.click('#next');
    await shows('25/05/2023');
    assert.deepEqual(await seen(), ['25/05/2023', '140%', 25]);
    await press('decrease');
    await tab.goBack();
    await shows('24/05/2023');
    assert.deepEqual(await seen(), ['24/05/2023', '125%', 23]);
    await press();
    assert.deepEqual(await seen(), ['24/05/2023', '140%', 25]);
    assert.equal(await tab.evaluate(() => globalThis.stillHere), true);
    assert.deepEqual(complaints, []);
  });

  for (const [library, path] of [
    ['Turbo', '/turbo-site'],
    ['htmx', '/htmx-site'],
  ]) {
    test(`${library}: text in the site's own typography is not scaled twice when it comes back`, async () => {
      await open(path);
      assert.deepEqual([...new Set(await sizes('[style] p'))], [20]);
      await press('increase', 3);
      assert.deepEqual([...new Set(await sizes('[style] p'))], [28]);
      await tab.click('#next, #boosted');
      await tab.waitForFunction(() => !document.querySelector('.bodytext'));
      await upgraded();
      await tab.goBack();
      await tab.waitForFunction(() => document.querySelector('.bodytext'));
      await settled();
      assert.deepEqual([...new Set(await sizes('[style] p'))], [28]);
      await press('increase');
      assert.deepEqual([...new Set(await sizes('[style] p'))], [32]);
      await press('default');
      assert.deepEqual([...new Set(await sizes('[style] p'))], [20]);
      assert.deepEqual(complaints, []);
    });

    test(`${library}: text in the site's own typography comes back as what was chosen meanwhile`, async () => {
      await open(path);
      await press('increase', 3);
      await tab.click('#next, #boosted');
      await tab.waitForFunction(() => !document.querySelector('.bodytext'));
      await upgraded();
      await press('default');
      await tab.goBack();
      await tab.waitForFunction(() => document.querySelector('.bodytext'));
      await settled();
      assert.deepEqual([...new Set(await sizes('[style] p'))], [20]);
    });
  }

  test('Turbo, morphed: the same button keeps the focus, the text its place', async () => {
    await open('/turbo-morph');
    await press('increase', 3);
    await tab.evaluate(() => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]').focus());
    await goToPlace();
    const before = await place();
    pages['/turbo-morph'] = pages['/turbo-morph'].replace('2023-05-24', '2023-05-27');
    await tab.evaluate(() => {
      document.addEventListener('turbo:morph', () => (globalThis.morphed = true));
      Turbo.session.refresh(location.href);
    });
    await tab.waitForFunction(() => globalThis.morphed);
    await shows('27/05/2023');
    assert.deepEqual(await seen(), ['27/05/2023', '140%', 25]);
    assert.equal(await focus(), 'increase');
    assert.ok(Math.abs((await place()) - before) < 1);
    assert.deepEqual(complaints, []);
  });

  test('Turbo, permanent: the toolbar goes along', async () => {
    await open('/turbo-permanent');
    await press('increase', 3);
    await tab.evaluate(() => (globalThis.theToolbar = document.querySelector('bantin-toolbar')));
    await tab.click('#next');
    await tab.waitForFunction(() => document.body.textContent.includes('tin sau') && !document.querySelector('#next'));
    assert.deepEqual(await seen(), ['24/05/2023', '140%', 25]);
    assert.equal(await tab.evaluate(() => globalThis.theToolbar === document.querySelector('bantin-toolbar')), true);
    await press();
    assert.deepEqual(await seen(), ['24/05/2023', '160%', 29]);
    assert.deepEqual(complaints, []);
  });

  /** How pjax and Liferay's senna do it: another document is parsed, and its nodes come over. */
  for (const [way, swap] of Object.entries({
    'the body adopted': html =>
      document.body.replaceWith(document.adoptNode(new DOMParser().parseFromString(html, 'text/html').body)),
    'the body imported': html =>
      document.body.replaceWith(document.importNode(new DOMParser().parseFromString(html, 'text/html').body, true)),
    'the root element replaced': html =>
      document.documentElement.replaceWith(new DOMParser().parseFromString(html, 'text/html').documentElement),
    'the body’s innerHTML': html => (document.body.innerHTML = html),
    'a fragment of a range': html => {
      const range = document.createRange();
      range.selectNodeContents(document.body);
      range.deleteContents();
      range.insertNode(range.createContextualFragment(html));
    },
  })) {
    test(`pjax, ${way}`, async () => {
      await open('/plain');
      await press('increase', 3);
      await tab.evaluate(swap, `<html lang="vi"><body>${news(25)}</body></html>`);
      assert.deepEqual(await seen(), ['25/05/2023', '140%', 25]);
      await press();
      assert.deepEqual(await seen(), ['25/05/2023', '160%', 29]);
      assert.deepEqual(complaints, []);
    });
  }

  test('document.open, which takes every listener away', async () => {
    await open('/plain');
    await press('increase', 3);
    await tab.evaluate(
      html => {
        document.open();
        document.write(html);
        document.close();
      },
      pages['/plain'].replace('05-24', '05-25'),
    );
    await upgraded();
    assert.deepEqual(await seen(), ['25/05/2023', '140%', 25]);
    await press();
    assert.deepEqual(await seen(), ['25/05/2023', '160%', 29]);
    // Another tab is heard again, too.
    const other = await context.newPage();
    await other.goto(`${site.url}/late`);
    await other.evaluate(() => localStorage.setItem('bantin:settings', '{"version":1,"scopes":{"":{"text-size":200}}}'));
    await other.close();
    await tab.waitForFunction(
      () => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=size]').textContent === '200%',
    );
    assert.deepEqual(complaints, []);
  });
});
