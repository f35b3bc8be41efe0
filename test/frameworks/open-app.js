// One app in a page of its own, with what a check needs of it.
import { installTools } from './in-page.js';

export async function openApp(browser, url, isLate = false) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on('console', message => {
    // Lit's development build introduces itself.
    const isComplaint = ['warn', 'error', 'assert'].includes(message.type()) && !message.text().startsWith('Lit is in dev mode');
    if (isComplaint) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.evaluateOnNewDocument(installTools, isLate);
  await page.goto(url);
  await page.waitForFunction(
    isLate => globalThis.app && check.hasArrived() && (isLate || check.find('#attributes').hasUpdated),
    {},
    isLate,
  );
  await page.evaluate(() => check.settle());

  return {
    complaints,
    evaluate: (...args) => page.evaluate(...args),
    /** Changes what the app shows, and waits until it is shown. */
    async set(changes) {
      const missing = Object.keys(changes).filter(name => changes[name] === undefined);
      // `undefined` does not survive the way into the page.
      const revision = await page.evaluate(
        (changes, missing) => {
          for (const name of missing) changes[name] = undefined;
          return app.set(changes);
        },
        changes,
        missing,
      );
      await page.waitForFunction(revision => check.find('#revision').textContent === String(revision), {}, revision);
      await page.evaluate(() => check.settle());
    },
    /** The names that a screen reader hears of what the page has. */
    async names() {
      const { children = [] } = await page.accessibility.snapshot({ interestingOnly: false });
      const names = [];
      const collect = nodes => {
        for (const node of nodes) {
          if (node.role === 'article') names.push(node.name);
          collect(node.children ?? []);
        }
      };
      collect(children);
      return names;
    },
    close: () => context.close(),
  };
}
