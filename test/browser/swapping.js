// Pages for tests in which parts of them are swapped or moved, and what is done and seen there.
import { after, before, beforeEach } from 'node:test';
import { launch } from '../tools/engines.js';
import { openSite, page } from '../tools/site.js';

/** The browser's profile of a test, the tab that was opened last, and what it complained of. */
export let context, tab, complaints;
/** The pages, served. */
export let site;
let browser;

const TEXT = Array.from(
  { length: 60 },
  (_, index) => `<p>Đoạn ${index}. Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tổ chức thực hiện.</p>`,
);
export const news = (day, id = '') =>
  `<bantin-toolbar datetime="2023-05-${day}"></bantin-toolbar><bantin-article ${id && `id="${id}"`}><h1>Tin ${day}</h1>${TEXT.join('')}</bantin-article>`;
const SITES_OWN = '<div class="bodytext" style="font-size:16px"><p style="font-size:20px">Của trang</p></div>';

const HTMX = '<script src="/node_modules/htmx.org/dist/htmx.min.js"></script>';
const TURBO = `<script type="module" src="/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"></script>`;
const withScripts = head => `<script type="module" src="/dist/bantin.min.js"></script>${head}`;
const whole = (body, head = '') => page(body, { head: withScripts(head), script: '' });

/** The pages, by their paths. */
export const pages = {
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

/** Opens a page, whose script may come later. */
export const openTab = async path => {
  tab = await context.newPage();
  tab.setDefaultTimeout(5000);
  for (const type of ['pageerror', 'requestfailed'])
    tab.on(type, problem => complaints.push(String(problem.message ?? problem.url())));
  tab.on('console', message => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  await tab.goto(site.url + path);
};
export const open = async path => {
  await openTab(path);
  await upgraded();
};
export const upgraded = () =>
  tab.waitForFunction(() => document.querySelector('bantin-toolbar')?.shadowRoot?.querySelector('[part=size]'));
export const settled = () =>
  tab.evaluate(async () => {
    for (const element of document.querySelectorAll('bantin-toolbar, bantin-article')) await element.updateComplete;
  });
export const press = (action = 'increase', count = 1) =>
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
export const seen = async () => {
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
export const sizes = selector =>
  tab.$$eval(selector, found =>
    found.map(element => Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * 10) / 10),
  );
/** Reads on until the middle of the text. */
export const goToPlace = () =>
  tab.evaluate(async () => {
    const paragraph = document.querySelectorAll('bantin-article p')[30];
    while (paragraph.getBoundingClientRect().top > 100) {
      scrollBy({ top: Math.min(300, paragraph.getBoundingClientRect().top - 50), behavior: 'instant' });
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    }
  });
/** How far that paragraph is from the top of the screen. */
export const place = () => tab.evaluate(() => document.querySelectorAll('bantin-article p')[30].getBoundingClientRect().top);
export const focus = () =>
  tab.evaluate(() => {
    const { activeElement } = document;
    return activeElement.shadowRoot?.activeElement?.part.value ?? (activeElement.id || activeElement.localName);
  });
export const shows = date =>
  tab.waitForFunction(
    expected => document.querySelector('bantin-toolbar')?.shadowRoot?.querySelector('[part=date]')?.textContent === expected,
    {},
    date,
  );

/** Opens the pages for the tests of a file, each of which has a profile of its own. */
export function useSwappedPages() {
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
}
