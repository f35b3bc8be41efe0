// The playground: what a visitor chooses, writes and pastes is shown by the built bundle, and runs nothing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from '../tools/engines.js';
import { buildSite, serve, visit } from './site.js';

const built = await buildSite();
let browser, site;
before(async () => {
  [browser, site] = await Promise.all([launch(), serve(built.folder)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
  await built.remove();
});

const times = tab => tab.$eval('iframe', frame => Number(frame.dataset.shown ?? 0));
const shown = (tab, before) =>
  tab.waitForFunction(count => Number(document.querySelector('iframe').dataset.shown ?? 0) > count, {}, before);

/** Does something to the form and waits until the frame shows it. */
async function change(tab, act, ...given) {
  const before = await times(tab);
  await act(...given);
  await shown(tab, before);
}
const write = (tab, name, text) =>
  change(tab, () =>
    tab.$eval(
      `[name=${name}]`,
      (field, value) => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    ),
  );
const choose = (tab, name, value) => change(tab, () => tab.select(`[name=${name}]`, value));

async function open(url) {
  const opened = await visit(browser, url);
  await shown(opened.tab, 0);
  const frame = await (await opened.tab.$('iframe')).contentFrame();
  await frame.waitForFunction(() => document.querySelector('bantin-toolbar').shadowRoot?.querySelector('[part=size]'));
  return { ...opened, frame };
}
const inToolbar = (frame, part) =>
  frame.evaluate(async name => {
    const toolbar = document.querySelector('bantin-toolbar');
    await toolbar.updateComplete;
    return toolbar.shadowRoot.querySelector(`[part=${name}]`)?.textContent.trim();
  }, part);
const sizeOf = (frame, selector) => frame.$eval(selector, element => Number.parseFloat(getComputedStyle(element).fontSize));
const markup = tab => tab.$eval('[name=markup]', ({ value }) => value);
const press = (frame, part) =>
  frame.evaluate(async name => {
    const toolbar = document.querySelector('bantin-toolbar');
    toolbar.shadowRoot.querySelector(`[part=${name}]`).click();
    await toolbar.updateComplete;
  }, part);

test('what runs is the built bundle, to the byte, without its exports', () => {
  const bundle = readFileSync(fileURLToPath(new URL('../../dist/bantin.min.js', import.meta.url)), 'utf8');
  const code = bundle.slice(0, bundle.lastIndexOf('export{'));
  assert.ok(code.length > 30_000);
  assert.ok(built.read('dist/bantin.js').includes(code));
  assert.doesNotMatch(built.read('dist/bantin.js'), /\b(?:import|export)\s*[{(*]/);
});

for (const [where, urlOf] of [
  ['under a strict policy', () => `${site.url}/vi/playground.html`],
  ['from a folder', () => pathToFileURL(join(built.folder, 'vi/playground.html')).href],
]) {
  describe(where, () => {
    test('attributes take effect, and stand in the HTML to copy', async () => {
      const { tab, frame, wrong, close } = await open(urlOf());
      assert.equal(await inToolbar(frame, 'date'), '24/05/2023, 16:31');
      await choose(tab, 'date-style', 'long');
      await choose(tab, 'time-zone', 'America/Los_Angeles');
      assert.equal(await inToolbar(frame, 'date'), '24 tháng 5, 2023, 02:31');
      await choose(tab, 'lang', 'en');
      await write(tab, 'datetime', '2023-05-25');
      assert.equal(await inToolbar(frame, 'date'), '25 May 2023');
      await choose(tab, 'for', 'news');
      assert.match(
        await markup(tab),
        /<bantin-toolbar datetime="2023-05-25" date-style="long" time-zone="America\/Los_Angeles" for="news">/,
      );
      assert.match(await markup(tab), /<bantin-article id="news">/);
      assert.deepEqual(wrong, []);
      await close();
    });

    test('the page’s stylesheet takes effect, and the reader’s size wins over it', async () => {
      const { tab, frame, wrong, close } = await open(urlOf());
      await write(tab, 'css', 'body { background: rgb(1, 2, 3); color: #fff } p { font-size: 9px !important }');
      assert.equal(await frame.$eval('body', body => getComputedStyle(body).backgroundColor), 'rgb(1, 2, 3)');
      assert.equal(await sizeOf(frame, 'bantin-article > p:not([slot])'), 18);
      await choose(tab, 'where', 'site');
      assert.equal(await sizeOf(frame, 'bantin-article > p:not([slot])'), 9);
      await choose(tab, 'where', 'adopt');
      await press(frame, 'increase');
      assert.equal(await sizeOf(frame, '.bodytext > p:not([slot])'), 10.08);
      assert.deepEqual(wrong, []);
      await close();
    });

    test('a press of the toolbar scales the letters', async () => {
      const { frame, wrong, close } = await open(urlOf());
      await press(frame, 'increase');
      assert.equal(await inToolbar(frame, 'size'), '112%');
      assert.equal(await sizeOf(frame, 'bantin-article > p:not([slot])'), 20.16);
      assert.deepEqual(wrong, []);
      await close();
    });

    test('a paste from Word comes as its HTML, with the sizes that mean something', async () => {
      const { tab, frame, wrong, close } = await open(urlOf());
      await write(tab, 'html', '');
      const word = `<html><head><style>p.MsoNormal { font-size: 12pt }</style></head><body><p class="MsoNormal">${'Thân bài. '.repeat(20)}</p><p class="MsoNormal"><span style="font-size:18.0pt">Câu mở đầu</span></p></body></html>`;
      const paste = (html, text) =>
        change(tab, () =>
          tab.$eval(
            '[name=html]',
            (field, [rich, plain]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData('text/html', rich);
              clipboardData.setData('text/plain', plain);
              const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
              // What the browser itself would do.
              if (field.dispatchEvent(event)) field.setRangeText(plain);
              field.dispatchEvent(new Event('input', { bubbles: true }));
            },
            [html, text],
          ),
        );
      await paste(word, 'Thân bài.');
      await frame.waitForFunction(() => getComputedStyle(document.querySelector('span')).fontSize === '27px');
      assert.equal(await sizeOf(frame, 'p'), 18);
      await press(frame, 'increase');
      assert.equal(await sizeOf(frame, 'p'), 20.16);
      // A source is meant as it is.
      await write(tab, 'html', '');
      await paste('<span style="color:red">&lt;p id="x"&gt;</span>', '<p id="x">Nguồn</p>');
      assert.equal(await frame.$eval('#x', element => element.textContent), 'Nguồn');
      assert.deepEqual(wrong, []);
      await close();
    });

    test('pasted content runs nothing', async () => {
      const { tab, frame, wrong, close } = await open(urlOf());
      await write(
        tab,
        'html',
        `<p id="there">Còn đây</p><script>ran = 1</script><img src="x" onerror="ran = 2"><svg onload="ran = 3"></svg>
<iframe srcdoc="<script>parent.ran = 4</script>"></iframe><a href="javascript:ran = 5">liên kết</a><p onclick="ran = 6" style="color: red">nhấn</p>`,
      );
      await frame.$eval('#there + *', element => element.ownerDocument.querySelector('a').click());
      await frame.evaluate(() => document.querySelector('#there ~ p').click());
      const found = await frame.evaluate(() => ({
        ran: 'ran' in globalThis,
        handlers: [...document.querySelectorAll('main *')]
          .flatMap(({ attributes }) => [...attributes])
          .filter(({ name }) => name.startsWith('on')).length,
        scripts: document.querySelectorAll('main script, main iframe').length,
        text: document.querySelector('#there').textContent,
        origin,
      }));
      assert.deepEqual(found, { ran: false, handlers: 0, scripts: 0, text: 'Còn đây', origin: 'null' });
      // The picture, which is nowhere, is all there is to complain of.
      assert.deepEqual(
        wrong.filter(line => !/img-src|\/x\b|ERR_BLOCKED_BY_CSP/.test(line)),
        [],
      );
      await close();
    });
  });
}
