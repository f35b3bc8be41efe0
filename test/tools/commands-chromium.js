import { puppeteerCommands } from './commands-puppeteer.js';

const sessions = new WeakMap();

async function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

/** Through the DevTools. */
export const chromiumCommands = {
  ...puppeteerCommands,
  /** { media: 'print', features: [{ name: 'forced-colors', value: 'active' }] } */
  async media(page, { media = '', features = [] }) {
    await (await devtools(page)).send('Emulation.setEmulatedMedia', { media, features });
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
};
