// What a test in the page cannot do by itself: keys, viewport, media and a second tab, through the browser's own tools.
export function browserCommands() {
  const sessions = new WeakMap();
  const devtools = async page => {
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
    return sessions.get(page);
  };

  const commands = {
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
    /** { media: 'print', features: [{ name: 'forced-colors', value: 'active' }] } */
    async media(page, { media = '', features = [] }) {
      await (await devtools(page)).send('Emulation.setEmulatedMedia', { media, features });
    },
    async timeZone(page, zone) {
      await page.emulateTimezone(zone);
    },
    /** The role and the name that assistive technology is given for the first element that matches. */
    async accessible(page, selector) {
      const frame = await devtools(page);
      const { result } = await frame.send('Runtime.evaluate', {
        expression: `document.querySelector(${JSON.stringify(selector)})`,
      });
      const { nodes } = await frame.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
      return { role: nodes[0].role?.value ?? '', name: nodes[0].name?.value ?? '' };
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

  return {
    name: 'browser-commands',
    serve: ({ path }) => (path === '/__blank' ? { body: '<!doctype html><title>blank</title>', type: 'html' } : undefined),
    async executeCommand({ command, payload, session }) {
      const run = commands[command];
      if (!run) return undefined;
      return (await run(session.browser.getPage(session.id), payload)) ?? true;
    },
  };
}
