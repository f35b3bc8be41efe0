// Measures one fragment: opens it with and without the library, asks in-page/ in each page, and compares.
import { emptyPage, pageOf } from './page.js';
import { judge } from './judge.js';

const WIDTHS = [320, 1280];
const LEVELS = [200, 400];
const PLACE_VIEWPORT = { width: 800, height: 600 };

/** Runs the default export of a module of in-page/ in the page. */
const ask = (page, module, ...given) =>
  page.evaluate(async (path, values) => (await import(path)).default(...values), `/in-page/${module}.js`, given);

/** Opens pages of one fragment, each for a reader who was never here. */
class Visits {
  #browser;
  #server;
  /** What was thrown in pages with the library, and in those without. */
  errors = { library: [], fragment: [] };

  constructor(browser, server) {
    this.#browser = browser;
    this.#server = server;
  }

  async open(html, { width, height = 800 }, look) {
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const hasLibrary = html.includes('/dist/bantin');
    page.on('pageerror', error => this.errors[hasLibrary ? 'library' : 'fragment'].push(error.message));
    try {
      await page.setViewport({ width, height });
      this.#server.show('/page', html);
      await page.goto(`${this.#server.url}/page`);
      await ask(page, 'ready', hasLibrary);
      return await look(page);
    } finally {
      await context.close();
    }
  }
}

/** What the fragment is like without the library. */
async function lookUntouched(page) {
  const [visible, lines, contrast] = [await ask(page, 'visible'), await ask(page, 'lines'), await ask(page, 'contrast')];
  return { visible, lines, contrast, axe: await ask(page, 'axe') };
}

/** The order matters: axe wants the page as it came, undo takes the article out of it. */
async function lookTouched(page) {
  const visible = await ask(page, 'visible');
  const contrast = await ask(page, 'contrast');
  const axe = { 100: await ask(page, 'axe') };
  const growth = await ask(page, 'growth');
  const overflow = await ask(page, 'overflow');
  const lines = {};
  for (const level of LEVELS) lines[level] = await ask(page, 'lines', level);
  // Colours do not change with the size; what scrolls and what can be pressed does.
  axe[400] = await ask(page, 'axe', 400, ['color-contrast']);
  const undo = await ask(page, 'undo');
  return { visible, contrast, axe, growth, overflow, lines, undo };
}

export async function measure(browser, server, fragment) {
  const visits = new Visits(browser, server);
  const { hostSheets } = server;
  const plain = pageOf(fragment, { hostSheets, library: false });
  const light = pageOf(fragment, { hostSheets });
  const dark = pageOf(fragment, { hostSheets, dark: true });
  const untouched = {};
  const touched = {};
  for (const width of WIDTHS) {
    untouched[width] = await visits.open(plain, { width }, lookUntouched);
    touched[width] = await visits.open(light, { width }, lookTouched);
  }
  const withTools = pageOf(fragment, { hostSheets, tools: true });
  const extremes = await visits.open(withTools, { width: 320 }, page => ask(page, 'extremes'));
  const inTheDark = await visits.open(dark, { width: 1280 }, page => ask(page, 'contrast'));
  const place = await visits.open(light, PLACE_VIEWPORT, page => ask(page, 'place'));
  const time = await visits.open(emptyPage(fragment, { hostSheets }), { width: 1280 }, page => ask(page, 'time', fragment.html));
  return judge(fragment, { untouched, touched, extremes, inTheDark, place, time, errors: visits.errors });
}
