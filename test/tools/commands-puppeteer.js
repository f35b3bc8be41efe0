// What puppeteer does alike in Chromium and in Firefox.
export const puppeteerCommands = {
  /** A key or a chord, such as ['Shift', 'Tab']. */
  async keys(page, keys) {
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1)) await page.keyboard.up(key);
  },
  /** A real click in the middle of a rectangle. */
  async click(page, { x, y }) {
    await page.mouse.click(x, y);
  },
  async viewport(page, { width, height }) {
    await page.setViewport({ width, height });
  },
  async timeZone(page, zone) {
    await page.emulateTimezone(zone);
  },
  /** Runs localStorage.setItem in a second tab. */
  async otherTab(page, { key, value }) {
    const other = await page.browserContext().newPage();
    try {
      await other.goto(new URL('/__blank', page.url()).href);
      await other.evaluate((name, text) => localStorage.setItem(name, text), key, value);
    } finally {
      await other.close();
    }
  },
};
