// Firefox for the tests, driven by puppeteer over WebDriver BiDi: the one that FIREFOX_PATH names, else Debian's.
export function firefoxLaunchOptions() {
  return {
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    // What BiDi cannot emulate is said to the browser's own window.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'intl.accept_languages': 'vi' },
  };
}

/** Calls a function in Firefox's own window, where `Services` is known, with the browsing context of a page and a value. */
export async function callInWindow(page, call, value) {
  const { connection } = page.browser();
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: `async (id, value) => {
      const { NavigableManager } = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      const context = NavigableManager.getBrowsingContextById(id);
      return JSON.stringify((await (${call})(context, JSON.parse(value))) ?? null);
    }`,
    // The id that BiDi knows the page by.
    // oxlint-disable-next-line no-underscore-dangle
    arguments: [page.mainFrame()._id, JSON.stringify(value ?? null)].map(text => ({ type: 'string', value: text })),
    target: { context: tree.contexts[0].context },
    awaitPromise: true,
  });
  if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result.value);
}
