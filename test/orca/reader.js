import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';
import { openSite } from '../tools/site.js';
import { startDesktop } from './desktop.js';

const BLANK = '<!doctype html><html lang="en"><title>blank</title><link rel="icon" href="data:,">';

/** A reader with a keyboard and a screen reader, in a browser. */
export class Reader {
  /** How many pages were opened. */
  count = 0;

  /** @param browser one of browsers.js. */
  static async start(browser) {
    const reader = new Reader();
    try {
      reader.desktop = await startDesktop();
      reader.site = await openSite({ '/blank': BLANK });
      reader.browser = await puppeteer.launch({ ...browser(reader.desktop.home), env: reader.desktop.env });
      [reader.tab] = await reader.browser.pages();
      // Only what a reader opens by hand gets the focus from the browser's own bars.
      await reader.desktop.press('ctrl+l');
      await reader.desktop.type(`${reader.site.url}/blank`);
      await reader.desktop.press('Return');
      await reader.desktop.transcript.until(line => line === 'Finished loading blank.');
    } catch (error) {
      await reader.stop();
      throw error;
    }
    return reader;
  }

  async stop() {
    await this.browser?.close();
    await this.desktop?.close();
    await this.site?.close();
  }

  /**
   * Opens a demo page, and waits until Orca has said all that it says of a page at first, to its first line; gives what was
   * said. The reader has chosen a size before.
   */
  async open(path, firstLine, level = 100) {
    const settings = JSON.stringify({ version: 1, scopes: { '': { 'text-size': level } } });
    await this.tab.evaluate(text => localStorage.setItem('bantin:settings', text), settings);
    const { transcript } = this.desktop;
    transcript.rest();
    // Under an address of its own no link in the page was visited before.
    this.count += 1;
    await this.tab.goto(`${this.site.url}/demo/${path}?${this.count}`);
    const said = await transcript.until(line => line.startsWith('Page has'));
    return [...said, ...(await transcript.until(line => line === firstLine))];
  }

  /** Presses a key, and compares all that is said from the last time on with what must be said. */
  async hears(key, ...expected) {
    await this.desktop.press(key);
    assert.deepEqual(await this.desktop.transcript.next(expected.length), expected, key);
  }

  /** Presses a key, and gives what is said until an utterance is, or matches, this one. */
  async listens(key, last) {
    await this.desktop.press(key);
    return this.desktop.transcript.until(line => (typeof last === 'string' ? line === last : last.test(line)));
  }
}
