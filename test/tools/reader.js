// A reader of a site that has bantin in it: opens pages, presses buttons, and looks at what becomes of the text.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page of a browser context; `complaints` collects what it says in the console, what fails, and requests to other hosts. */
export async function visit(context, url, { width = 1280, height = 900 } = {}) {
  const tab = await context.newPage();
  const complaints = [];
  tab.on('pageerror', error => complaints.push(error.message));
  tab.on('console', message => ['error', 'warn'].includes(message.type()) && complaints.push(message.text()));
  tab.on('response', response => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
  tab.on('request', request => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(url).origin) complaints.push(request.url());
  });
  await tab.setViewport({ width, height });
  await tab.goto(url);
  return { tab, complaints };
}

/** Waits until both tags are there and the toolbar shows a size. */
export const untilSize = (tab, size) =>
  tab.waitForFunction(
    wanted => {
      const [toolbar, article] = ['toolbar', 'article'].map(name => document.querySelector(`bantin-${name}`));
      return article?.shadowRoot && toolbar?.shadowRoot?.querySelector('[part=size]')?.textContent.trim() === wanted;
    },
    { timeout: 10_000 },
    size,
  );

/** Presses a button of the first toolbar. */
export const press = (tab, part = 'increase') =>
  tab.evaluate(name => document.querySelector('bantin-toolbar').shadowRoot.querySelector(`[part=${name}]`).click(), part);

/** Presses until the largest size is there. */
export async function enlargeFully(tab) {
  await tab.evaluate(async () => {
    const toolbar = document.querySelector('bantin-toolbar');
    const button = toolbar.shadowRoot.querySelector('[part=increase]');
    for (let presses = 0; button.ariaDisabled !== 'true' && presses < 15; presses += 1) {
      button.click();
      await toolbar.updateComplete;
    }
  });
  await untilSize(tab, '400%');
}

/** The date as the toolbar shows it. */
export const shownDate = tab =>
  tab.evaluate(() => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=date]')?.textContent.trim());

/** The sizes of all text in articles, in px, one for each text that is not white space. */
export const textSizes = tab =>
  tab.evaluate(() => {
    const sizes = [];
    for (const article of document.querySelectorAll('bantin-article')) {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: text } = walker;
        const element = text.parentElement;
        if (!text.data.trim() || element.closest('script, style, svg')) continue;
        const isHeading = element.closest('h1, h2, h3') !== null;
        sizes.push({ text: text.data.trim(), isHeading, px: Number.parseFloat(getComputedStyle(element).fontSize) });
      }
    }
    return sizes;
  });

/** The texts that did not become as large as asked; headings grow less than text, but to the double in any case. */
export const notGrown = (before, after, factor) =>
  after.filter(({ px, isHeading }, index) => {
    const grown = px / before[index].px;
    return isHeading ? grown < factor / 2 : Math.abs(grown / factor - 1) > 0.02;
  });

/** What axe finds wrong below a selector, each as one line. */
export async function audit(tab, selector = 'html') {
  await tab.evaluate(AXE);
  return tab.evaluate(
    async (within, runOnly) => {
      const context = within === 'html' ? document : { include: [within] };
      const { violations } = await globalThis.axe.run(context, { runOnly });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
    },
    selector,
    RULES,
  );
}
