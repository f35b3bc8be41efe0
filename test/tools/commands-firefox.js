import { puppeteerCommands } from './commands-puppeteer.js';
import { callInWindow } from './firefox.js';

/** Through BiDi, and where that has no word for it, through the browser's own window. */
export const firefoxCommands = {
  ...puppeteerCommands,
  async media(page, { media = '', features = [] }) {
    const wanted = Object.fromEntries(features.map(({ name, value }) => [name, value]));
    await callInWindow(page, emulate, { media, wanted });
    // The page hears of it by a message, and has it at a frame behind that.
    const expected = [media, ...features.map(({ name, value }) => `(${name}: ${value})`)].filter(Boolean);
    await page.waitForFunction(queries => queries.every(query => matchMedia(query).matches), {}, expected);
  },
  async accessible(page, selector) {
    const place = await page.evaluate(async css => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame); // the tree follows the page
      const element = document.querySelector(css);
      return { tag: element.localName, index: [...document.querySelectorAll(element.localName)].indexOf(element) };
    }, selector);
    return callInWindow(page, lookUp, place);
  },
};

/* oxlint-disable no-undef -- these are called in the browser's window */

function emulate(browsingContext, { media, wanted }) {
  browsingContext.mediumOverride = media;
  browsingContext.forcedColorsOverride = wanted['forced-colors'] ?? 'none';
  browsingContext.prefersColorSchemeOverride = wanted['prefers-color-scheme'] ?? 'none';
  browsingContext.prefersReducedMotionOverride = wanted['prefers-reduced-motion'] ?? 'none';
  // Firefox has no word for contrast: it asks for more where the system's theme has it, as black on white does.
  const contrast = { 'ui.useAccessibilityTheme': 1, 'browser.display.document_color_use': 1 };
  for (const [name, value] of Object.entries(contrast)) {
    if (wanted['prefers-contrast'] === 'more') Services.prefs.setIntPref(name, value);
    else Services.prefs.clearUserPref(name);
  }
}

async function lookUp({ top: { embedderElement } }, { tag, index }) {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const find = accessible => {
    const found = [];
    for (let child = accessible?.firstChild; child; child = child.nextSibling) {
      if (child.attributes?.has('tag') && child.attributes.getStringProperty('tag') === tag) found.push(child);
      found.push(...find(child));
    }
    return found;
  };
  // The service begins with the first question, and sees the page a moment later.
  for (let turn = 0; turn < 500; turn += 1) {
    const accessible = find(service.getAccessibleFor(embedderElement))[index];
    if (accessible) return { role: accessible.computedARIARole, name: accessible.name ?? '' };
    await new Promise(done => setTimeout(done, 10));
  }
  return { role: '', name: '' };
}
