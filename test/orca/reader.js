import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';
import { openSite } from '../tools/site.js';
import { startDesktop } from './desktop.js';
import { prepareForFences } from './fences.js';
import { PATIENCE, within } from './within.js';

const BLANK = '<!doctype html><html lang="en"><title>blank</title><link rel="icon" href="data:,"><p>Blank.</p>';

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
      const { env, home, transcript } = reader.desktop;
      reader.browser = await puppeteer.launch({ ...browser(home), env, timeout: PATIENCE, protocolTimeout: PATIENCE });
      [reader.tab] = await reader.browser.pages();
      reader.tab.setDefaultTimeout(PATIENCE);
      await prepareForFences(reader.tab);
      // Of the window, or only of the bar in it that has the focus at first.
      await transcript.until(/ frame\.$|address/i);
      // Only what a reader opens by hand gets the focus from the browser's own bars.
      await reader.desktop.press('ctrl+l');
      await transcript.until(/address/i);
      await reader.desktop.type(`${reader.site.url}/blank`);
      await reader.desktop.press('Return');
      await transcript.until('Finished loading blank.');
      await reader.desktop.settled(reader.tab);
    } catch (error) {
      await reader.stop();
      throw error;
    }
    return reader;
  }

  async stop() {
    try {
      if (this.browser) await within(this.browser.close(), 'The browser closes');
    } finally {
      await this.desktop?.close();
      await this.site?.close();
    }
  }

  /** Opens a demo page; gives all that Orca says of it, to its first line. The reader has chosen a size before. */
  async open(path, firstLine, level = 100) {
    const settings = JSON.stringify({ version: 1, scopes: { '': { 'text-size': level } } });
    await this.tab.evaluate(text => localStorage.setItem('bantin:settings', text), settings);
    const { transcript } = this.desktop;
    transcript.rest();
    // Under an address of its own no link in the page was visited before.
    this.count += 1;
    await this.tab.goto(`${this.site.url}/demo/${path}?${this.count}`);
    await transcript.until(firstLine);
    await this.desktop.settled(this.tab);
    return transcript.rest();
  }

  /** Presses a key; gives all that is said then. `answer` waits for what must be said, by which the key has come through. */
  async press(key, answer) {
    const { transcript } = this.desktop;
    await this.desktop.press(key);
    await answer(transcript);
    await this.desktop.settled(this.tab);
    return transcript.rest();
  }

  /** Presses a key, and compares all that is said then with what must be said. */
  async hears(key, ...expected) {
    assert.deepEqual(await this.press(key, transcript => transcript.atLeast(expected.length)), expected, key);
  }
}
