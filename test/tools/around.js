// What has to hold on a page of any system, whatever other scripts are there; the page is open, and its toolbar shows 100%.
import assert from 'node:assert/strict';
import { press, untilSize } from './reader.js';

/** Enter and space on a button press it, and the form around does not search; Enter in its field does. */
export async function keysStayWithTheToolbar(tab) {
  await tab.evaluate(() => document.querySelector('bantin-toolbar').shadowRoot.querySelector('[part=increase]').focus());
  await tab.keyboard.press('Enter');
  await untilSize(tab, '112%');
  await tab.keyboard.press('Space');
  await untilSize(tab, '125%');
  assert.equal(await tab.evaluate(() => window.searches), 0);
  await tab.focus('[name=q]');
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(() => window.searches > 0);
}

/** A size holds for the page before the reader agrees, and from then on for the next ones. */
export async function consentIsWaitedFor(tab, file) {
  await press(tab);
  await untilSize(tab, '112%');
  await tab.evaluate(() => dispatchEvent(new StorageEvent('storage', { key: 'cart' })));
  await press(tab);
  await untilSize(tab, '125%');
  await tab.evaluate(async address => {
    window.agree();
    const { startSettings, localStoragePort } = await import(address);
    startSettings(localStoragePort);
  }, file);
  await untilSize(tab, '125%');
  await tab.reload();
  await untilSize(tab, '125%');
}
