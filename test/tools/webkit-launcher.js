import { startWebKit } from './webkit.js';

/** A launcher of Web Test Runner: one WebKit with one window, in which one file after another is run. */
export function webkitLauncher(options = {}) {
  let starting, active;
  const start = () => (starting ??= startWebKit(options));
  const stop = async () => {
    const started = starting;
    starting = undefined;
    await (await started)?.close();
  };
  return {
    name: ['WebKitGTK', options.zone, options.theme].filter(Boolean).join(', '),
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      const { driver } = await start();
      active = id;
      await driver.goto(url);
    },
    isActive: id => active === id,
    /** Nothing, once a test has brought the browser down. */
    getBrowserUrl: async () => (await start()).driver.url().catch(() => undefined),
    async stopSession() {
      active = undefined;
      try {
        await (await start()).driver.goto('about:blank');
      } catch (error) {
        // The next file has a new browser.
        await stop();
        throw error;
      }
      return {};
    },
    stop,
    /** What the commands are run on. */
    getPage: async () => (await start()).driver,
  };
}
