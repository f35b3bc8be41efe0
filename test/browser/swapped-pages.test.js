// Pages whose parts or whole body are swapped while the reader is on them: level, date and place stay right.
// Not in webkit: its WebDriver tells nothing of the console and has no contexts.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { launch } from '../tools/engines.js';
import { openSite, page } from '../tools/site.js';

let browser, site, context, tab, complaints;

const TEXT = Array.from(
  { length: 60 },
  (_, index) => `<p>Đoạn ${index}. Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tổ chức thực hiện.</p>`,
);
const news = (day, id = '') =>
  `<bantin-toolbar datetime="2023-05-${day}"></bantin-toolbar><bantin-article ${id && `id="${id}"`}><h1>Tin ${day}</h1>${TEXT.join('')}</bantin-article>`;
const SITES_OWN = '<div class="bodytext" style="font-size:16px"><p style="font-size:20px">Của trang</p></div>';

const HTMX = '<script src="/node_modules/htmx.org/dist/htmx.min.js"></script>';
const TURBO = `<script type="module" src="/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>`;
const withScripts = head => `<script type="module" src="/dist/bantin.min.js"></script>${head}`;
const whole = (body, head = '') => page(body, { head: withScripts(head), script: '' });

const pages = {
  '/panel': whole(`<button id="outside">Tải</button><div id="panel">${news(24)}</div>`),
  '/htmx': whole(
    `<button id="inner" hx-get="/part" hx-target="#panel">1</button><button id="outer" hx-get="/part" hx-target="#panel" hx-swap="outerHTML">2</button>
     <a id="boosted" hx-boost="true" href="/htmx-next">3</a><div id="panel">${news(24)}</div>`,
    HTMX,
  ),
  '/htmx-next': whole(`<a href="/htmx">quay lại</a>${news(26)}`, HTMX),
  '/htmx-site': whole(
    `<bantin-toolbar adopt=".bodytext"></bantin-toolbar><a id="boosted" hx-boost="true" href="/htmx-next">3</a>${SITES_OWN}`,
    HTMX,
  ),
  '/part': `<div id="panel">${news(25)}</div>`,
  '/turbo': whole(`<a id="next" href="/turbo-next">tin sau</a>${news(24)}`, TURBO),
  '/turbo-next': whole(`<a id="next" href="/turbo">tin trước</a>${news(25)}`, TURBO),
  '/turbo-site': whole(
    `<a id="next" href="/turbo-next">tin sau</a><bantin-toolbar adopt=".bodytext"></bantin-toolbar>${SITES_OWN}
    <bantin-article typography="site" style="font-size:16px"><p style="font-size:20px">Của trang</p></bantin-article>`,
    TURBO,
  ),
  '/turbo-morph': whole(
    news(24),
    `${TURBO}<meta name="turbo-refresh-method" content="morph"><meta name="turbo-refresh-scroll" content="preserve">`,
  ),
  '/turbo-permanent': whole(
    `<a id="next" href="/turbo-permanent-next">tin sau</a><div id="bar" data-turbo-permanent>${news(24)}</div>`,
    TURBO,
  ),
  '/turbo-permanent-next': whole(`<p>tin sau</p><div id="bar" data-turbo-permanent>${news(25)}</div>`, TURBO),
  '/late': page(news(24), { script: '' }),
  '/plain': whole(news(24)),
  '/two': whole(`${news(24)}<iframe></iframe>`),
};

const open = async path => {
  tab = await context.newPage();
  tab.setDefaultTimeout(5000);
  for (const type of ['pageerror', 'requestfailed'])
    tab.on(type, problem => complaints.push(String(problem.message ?? problem.url())));
  tab.on('console', message => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  await tab.goto(site.url + path);
  await upgraded();
  return tab;
};
const upgraded = () =>
  tab.waitForFunction(() => document.querySelector('bantin-toolbar')?.shadowRoot?.querySelector('[part=size]'));
const settled = () =>
  tab.evaluate(async () => {
    for (const element of document.querySelectorAll('bantin-toolbar, bantin-article')) await element.updateComplete;
  });
const press = (action = 'increase', count = 1) =>
  tab.evaluate(
    async (part, times) => {
      const toolbar = document.querySelector('bantin-toolbar');
      for (let time = 0; time < times; time += 1) {
        toolbar.shadowRoot.querySelector(`[part=${part}]`).click();
        await toolbar.updateComplete;
      }
    },
    action,
    count,
  );
/** What the reader sees. */
const seen = async () => {
  await settled();
  return tab.evaluate(() => {
    const part = name => document.querySelector('bantin-toolbar').shadowRoot.querySelector(`[part=${name}]`).textContent;
    return [
      part('date'),
      part('size'),
      Math.round(Number.parseFloat(getComputedStyle(document.querySelector('bantin-article p')).fontSize)),
    ];
  });
};
const sizes = selector =>
  tab.$$eval(selector, found =>
    found.map(element => Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 10) / 10),
  );
/** How far a paragraph in the middle of the text is from the top of the screen. */
/** Reads on until the middle of the text. */
const goToPlace = () =>
  tab.evaluate(async () => {
    const paragraph = document.querySelectorAll('bantin-article p')[30];
    while (paragraph.getBoundingClientRect().top > 100) {
      scrollBy({ top: Math.min(300, paragraph.getBoundingClientRect().top - 50), behavior: 'instant' });
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    }
  });
const place = () => tab.evaluate(() => document.querySelectorAll('bantin-article p')[30].getBoundingClientRect().top);
const focus = () =>
  tab.evaluate(() => {
    const { activeElement } = document;
    return activeElement.shadowRoot?.activeElement?.part.value ?? (activeElement.id || activeElement.localName);
  });
const shows = date =>
  tab.waitForFunction(
    expected => document.querySelector('bantin-toolbar')?.shadowRoot?.querySelector('[part=date]')?.textContent === expected,
    {},
    date,
  );

before(async () => {
  [browser, site] = await Promise.all([launch(), openSite(pages)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  await context?.close();
  context = await browser.createBrowserContext();
  complaints = [];
});

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

describe('elements come in other ways', () => {
  test('a framework sets properties before the script is there', async () => {
    tab = await context.newPage();
    await tab.goto(`${site.url}/late`);
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
