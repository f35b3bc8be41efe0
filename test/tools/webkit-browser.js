import { startWebKit } from './webkit.js';

/**
 * WebKitGTK with those of puppeteer's words that the tests use. Its WebDriver tells nothing of the console and of requests:
 * whoever listens for complaints hears none.
 */
export async function launchWebKit(options) {
  const { driver, close } = await startWebKit(options);
  const first = await driver.call('GET', '/window');
  return {
    close,
    async newPage() {
      const handle = await driver.inTurn(async () => {
        await driver.switchTo(first); // which is never closed
        return driver.newTab();
      });
      return pageOf(driver, handle);
    },
  };
}

function pageOf(driver, handle) {
  // The one driver speaks to one tab at a time.
  const inTab = act =>
    driver.inTurn(async () => {
      await driver.switchTo(handle);
      return act();
    });
  const waitForFunction = async (check, { timeout = 10_000 } = {}, ...args) => {
    for (const end = Date.now() + timeout; Date.now() < end;) {
      if (await inTab(() => driver.evaluate(check, ...args))) return;
    }
    throw new Error(`For ${timeout} ms it was not so: ${check}`);
  };
  return {
    on() {},
    goto: url => inTab(() => driver.goto(url)),
    reload: () => inTab(() => driver.call('POST', '/refresh', {})),
    evaluate: (run, ...args) => inTab(() => driver.evaluate(run, ...args)),
    waitForFunction,
    bringToFront: () => inTab(() => {}),
    setViewport: ({ width, height }) => inTab(() => driver.setViewport(width, height)),
    keyboard: { press: key => inTab(() => driver.keys([key])) },
    close: () => inTab(() => driver.closeTab()),
  };
}
