/** Through WebDriver. */
export const webkitCommands = {
  async keys(driver, keys) {
    await driver.keys(keys);
  },
  async click(driver, { x, y }) {
    await driver.click(x, y);
  },
  async viewport(driver, { width, height }) {
    await driver.setViewport(width, height);
  },
  /** It has only what its system was given when it was started. */
  async media(driver, { media = '', features = [] }) {
    const queries = [media, ...features.map(({ name, value }) => `(${name}: ${value})`)].filter(Boolean);
    const isSo = await driver.evaluate(asked => asked.every(query => matchMedia(query).matches), queries);
    if (!isSo) throw new Error('WebKitGTK cannot emulate media: use skipIn, or start it with a theme that is so.');
  },
  accessible: (driver, selector) => driver.accessible(selector),
  async otherTab(driver, { key, value }) {
    const address = new URL('/__blank', await driver.url()).href;
    await driver.inNewTab(async () => {
      await driver.goto(address);
      await driver.evaluate((name, text) => localStorage.setItem(name, text), key, value);
    });
  },
};
