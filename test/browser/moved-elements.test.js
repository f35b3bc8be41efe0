// Elements that are made late, cloned, or moved into shadow roots, frames and other documents.
// Not in webkit: its WebDriver tells nothing of the console and has no contexts.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complaints, focus, news, open, openTab, press, seen, settled, sizes, tab, useSwappedPages } from './swapping.js';

useSwappedPages();

describe('elements come in other ways', () => {
  test('a framework sets properties before the script is there', async () => {
    await openTab('/late');
    await tab.evaluate(async () => {
      const toolbar = document.querySelector('bantin-toolbar');
      Object.assign(toolbar, { datetime: '2023-06-01', dateStyle: 'full', htmlFor: 'one', lang: 'vi' });
      Object.assign(document.querySelector('bantin-article'), { id: 'one', typography: 'site' });
      await import('/dist/bantin.min.js');
    });
    await settled();
    await press();
    assert.deepEqual(
      await tab.evaluate(() => {
        const { shadowRoot } = document.querySelector('bantin-toolbar');
        return [
          shadowRoot.querySelector('[part=date]').textContent,
          document.querySelector('bantin-article').getAttribute('typography'),
          localStorage.getItem('bantin:settings'),
        ];
      }),
      ['Thứ Năm, 01/06/2023', 'site', '{"version":1,"scopes":{"one":{"text-size":112}}}'],
    );
    assert.deepEqual(await sizes('bantin-article p:first-of-type'), [17.9]);
  });

  test('a template is cloned, and imported', async () => {
    await open('/plain');
    await press('increase', 3);
    await tab.evaluate(html => {
      const template = document.createElement('template');
      template.innerHTML = html;
      document.body.replaceChildren(template.content.cloneNode(true), document.importNode(template.content, true));
    }, news(25));
    assert.deepEqual(await seen(), ['25/05/2023', '140%', 25]);
    assert.deepEqual([...new Set(await sizes('bantin-article p'))], [25.2]);
    assert.deepEqual(
      await tab.$$eval('bantin-toolbar', found =>
        found.map(({ shadowRoot }) => shadowRoot.querySelector('[part=date]').textContent),
      ),
      ['25/05/2023', '25/05/2023'],
    );
    assert.deepEqual(complaints, []);
  });

  test('an article that is there is cloned: ratios stay what they were', async () => {
    await open('/plain');
    await press('increase', 3);
    await tab.evaluate(async () => {
      document.querySelector('bantin-article').innerHTML =
        '<p style="font:14pt Arial !important">Theo đó, năm 2023, UBND tỉnh yêu cầu</p><p style="font-size:20pt">lớn <span style="font-size:1.3em !important">hơn</span></p>';
    });
    const before = await sizes('bantin-article :is(p, span)');
    assert.equal(new Set(before).size, 3);
    await tab.evaluate(() => {
      const article = document.querySelector('bantin-article');
      article.replaceWith(article.cloneNode(true));
    });
    await settled();
    assert.deepEqual(await sizes('bantin-article :is(p, span)'), before);
    await press('default');
    assert.deepEqual(
      await sizes('bantin-article :is(p, span)'),
      before.map(size => Math.round(size / 0.14) / 10),
    );
  });

  test('into a shadow root and back', async () => {
    await open('/plain');
    await press('increase', 3);
    const styles = () =>
      tab.evaluate(() => {
        const toolbar = (globalThis.theToolbar ??= document.querySelector('bantin-toolbar'));
        const article = (globalThis.theArticle ??= document.querySelector('bantin-article'));
        return [
          getComputedStyle(toolbar.shadowRoot.querySelector('button')).minBlockSize,
          getComputedStyle(article.querySelector('p')).fontSize,
          getComputedStyle(article.querySelector('p')).marginBlockEnd,
          toolbar.shadowRoot.querySelector('[part=size]').textContent,
        ];
      });
    const before = await styles();
    await tab.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'closed' }).append(globalThis.theToolbar, globalThis.theArticle);
    });
    assert.deepEqual(await styles(), before);
    await tab.evaluate(() => document.body.append(globalThis.theToolbar, globalThis.theArticle));
    assert.deepEqual(await styles(), before);
  });

  test('into a frame, pressed there and here, and back', async () => {
    await open('/two');
    await press('increase', 3);
    const look = () =>
      tab.evaluate(async () => {
        const toolbar = (globalThis.theToolbar ??= document.querySelector('bantin-toolbar'));
        const article = (globalThis.theArticle ??= document.querySelector('bantin-article'));
        await toolbar.updateComplete;
        await article.updateComplete;
        const view = article.ownerDocument.defaultView;
        const { fontSize, marginBlockEnd } = view.getComputedStyle(article.querySelector('p'));
        const { minBlockSize } = view.getComputedStyle(toolbar.shadowRoot.querySelector('button'));
        return [
          fontSize,
          marginBlockEnd,
          minBlockSize,
          ...['size', 'date'].map(part => toolbar.shadowRoot.querySelector(`[part=${part}]`).textContent),
        ];
      });
    const before = await look();
    assert.deepEqual(before, ['25.2px', '25.2px', '44px', '140%', '24/05/2023']);
    await tab.evaluate(() => {
      const inner = document.querySelector('iframe').contentDocument;
      inner.documentElement.lang = 'vi';
      inner.body.append(inner.adoptNode(globalThis.theToolbar), globalThis.theArticle);
    });
    assert.deepEqual(await look(), before, 'in the frame');
    await tab.evaluate(() => globalThis.theToolbar.shadowRoot.querySelector('[part=increase]').click());
    assert.deepEqual((await look())[3], '160%', 'pressed in the frame');
    await tab.evaluate(html => document.body.insertAdjacentHTML('afterbegin', html), news(25));
    assert.deepEqual(await seen(), ['25/05/2023', '160%', 29]);
    await press();
    assert.deepEqual((await look()).slice(3), ['180%', '24/05/2023'], 'pressed in the page');
    await press('default');
    await press('increase', 3);
    await tab.evaluate(() => document.body.append(globalThis.theToolbar, globalThis.theArticle));
    assert.deepEqual(await look(), before, 'back');
    assert.deepEqual(complaints, []);
  });

  test('into a frame: the place in the text is held there, and the page does not move', async () => {
    await open('/two');
    const read = () =>
      tab.evaluate(() => {
        const frame = document.querySelector('iframe');
        const paragraph = frame.contentDocument.querySelectorAll('p')[30];
        return { paragraph: paragraph.getBoundingClientRect().top, frame: frame.getBoundingClientRect().top };
      });
    await tab.evaluate(async () => {
      const frame = document.querySelector('iframe');
      Object.assign(frame, { width: 700, height: 500 });
      document.body.style.paddingBlock = '2000px';
      const article = document.querySelector('bantin-article');
      frame.contentDocument.body.append(article);
      await article.updateComplete;
      scrollTo(0, 300);
      article.querySelectorAll('p')[30].scrollIntoView();
      frame.contentWindow.scrollBy(0, -1);
    });
    const before = await read();
    await press('increase', 3);
    const after = await read();
    assert.ok(Math.abs(after.frame - before.frame) <= 1, `the frame moved from ${before.frame} to ${after.frame}`);
    assert.ok(Math.abs(after.paragraph - before.paragraph) < 2, `moved from ${before.paragraph} to ${after.paragraph}`);
  });

  test('into a document without a window, and back', async () => {
    await open('/plain');
    await press('increase', 3);
    await tab.evaluate(() => {
      const nodes = [document.querySelector('bantin-toolbar'), document.querySelector('bantin-article')];
      document.implementation.createHTMLDocument().body.append(...nodes);
      document.body.append(...nodes);
    });
    assert.deepEqual(await seen(), ['24/05/2023', '140%', 25]);
    assert.equal(
      await tab.evaluate(
        () => getComputedStyle(document.querySelector('bantin-toolbar').shadowRoot.querySelector('button')).minBlockSize,
      ),
      '44px',
    );
    assert.deepEqual(complaints, []);
  });

  test('moved with moveBefore, the button keeps the focus', async () => {
    await open('/plain');
    await tab.evaluate(() => {
      document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]').focus();
      document.body.moveBefore(document.querySelector('bantin-toolbar'), null);
    });
    assert.equal(await focus(), 'increase');
    await tab.keyboard.press('Enter');
    assert.deepEqual(await seen(), ['24/05/2023', '112%', 20]);
    assert.equal(await focus(), 'increase');
  });
});
