// Parts of a page are swapped while the reader is on it: level, date, focus and place stay right.
// Not in webkit: its WebDriver tells nothing of the console and has no contexts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complaints, focus, goToPlace, news, open, place, press, seen, shows, tab, useSwappedPages } from './swapping.js';

useSwappedPages();

describe('parts of the page are swapped', () => {
  /**
   * What the script of ASP.NET's UpdatePanel does with an answer, for it is on no registry: `length|updatePanel|id|html|`
   * is parsed, and the html becomes the panel's innerHTML.
   */
  const UPDATE_PANEL = delta => {
    for (let rest = delta; rest;) {
      const [, length, type, id] = /^(\d+)\|(\w+)\|(\w*)\|/.exec(rest);
      const start = length.length + type.length + id.length + 3;
      if (type === 'updatePanel') document.getElementById(id).innerHTML = rest.slice(start, start + Number(length));
      rest = rest.slice(start + Number(length) + 1);
    }
  };
  const delta = html => `${html.length}|updatePanel|panel|${html}|0|hiddenField|__EVENTTARGET||`;

  test('UpdatePanel: level, date and the place in the text; the focus outside stays', async () => {
    await open('/panel');
    await press('increase', 3);
    await goToPlace();
    await tab.evaluate(() => document.querySelector('#outside').focus({ preventScroll: true }));
    const before = await place();
    await tab.evaluate(UPDATE_PANEL, delta(news(25)));
    assert.deepEqual(await seen(), ['25/05/2023', '140%', 25]);
    assert.ok(Math.abs((await place()) - before) < 1, `moved from ${before} to ${await place()}`);
    assert.equal(await focus(), 'outside');
    await press();
    assert.deepEqual(await seen(), ['25/05/2023', '160%', 29]);
    assert.deepEqual(complaints, []);
  });

  test('UpdatePanel around the text alone: the focus on the button stays, and it works on', async () => {
    await open('/plain');
    await tab.evaluate(() => {
      const article = document.querySelector('bantin-article');
      article.outerHTML = `<div id="panel">${article.outerHTML}</div>`;
      document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]').focus();
    });
    await tab.keyboard.press('Enter');
    await tab.evaluate(UPDATE_PANEL, delta('<bantin-article><p>Chỉ chữ</p></bantin-article>'));
    assert.deepEqual(await seen(), ['24/05/2023', '112%', 20]);
    assert.equal(await focus(), 'increase');
    await tab.keyboard.press('Enter');
    assert.deepEqual(await seen(), ['24/05/2023', '125%', 23]);
    assert.deepEqual(complaints, []);
  });

  for (const button of ['inner', 'outer']) {
    test(`htmx, ${button}HTML`, async () => {
      await open('/htmx');
      await press('increase', 3);
      await tab.focus(`#${button}`);
      await tab.keyboard.press('Enter');
      await shows('25/05/2023');
      assert.deepEqual(await seen(), ['25/05/2023', '140%', 25]);
      assert.equal(await focus(), button);
      await press('default');
      assert.deepEqual(await seen(), ['25/05/2023', '100%', 18]);
      assert.deepEqual(complaints, []);
    });
  }

  test('a view transition', async () => {
    await open('/panel');
    await press('increase', 3);
    await tab.evaluate(async html => {
      document.querySelector('#outside').focus();
      await document.startViewTransition(() => (document.querySelector('#panel').innerHTML = html)).finished;
    }, news(25));
    assert.deepEqual(await seen(), ['25/05/2023', '140%', 25]);
    assert.equal(await focus(), 'outside');
    assert.deepEqual(complaints, []);
  });
});
