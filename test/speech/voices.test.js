// Voices of every manner behind Chromium's own API: an extension that speaks without a sound.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { choose, finished, openReading, openReadingSite, press, pressAtWord, state, told, until } from './page.js';

describe('Voices of every manner', () => {
  let site, browser;
  const open = async (voice, path = '/kho') => {
    const tab = await openReading(browser, `${site.url}${path}`);
    await tab.waitForFunction(() => speechSynthesis.getVoices().some(({ name }) => name === 'words'));
    await choose(tab, 'read-aloud-voice-vi', voice);
    await tab.evaluate(() => (globalThis.told.length = 0));
    return tab;
  };
  const texts = async (tab, type) => (await told(tab, type)).map(({ text }) => text);
  before(async () => {
    site = await openReadingSite();
    browser = await puppeteer.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      pipe: true,
      enableExtensions: [fileURLToPath(new URL('extension', import.meta.url))],
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--enable-speech-dispatcher'],
    });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  test('one that tells its words has them marked', async () => {
    const tab = await open('words');
    await press(tab, 'listen');
    await finished(tab);
    assert.deepEqual(await texts(tab, 'sentence'), ['Nghị định 42/2022/NĐ-CP & “A < B”', 'Ủy ban nhân dân họp, Sở báo cáo.']);
    assert.deepEqual(await texts(tab, 'word'), [
      'Nghị',
      'định',
      '42/2022/NĐ-CP',
      '&',
      'A',
      'B',
      ...'Ủy ban nhân dân họp Sở báo cáo'.split(' '),
    ]);
    await tab.close();
  });

  test('goes on at the word where it was paused', async () => {
    const tab = await open('words');
    await press(tab, 'listen');
    await pressAtWord(tab, 'định');
    assert.deepEqual(await texts(tab, 'word'), ['Nghị', 'định']);
    await press(tab, 'listen');
    await until(tab, 'speak', 2);
    assert.match((await texts(tab, 'speak'))[1], /^định 42/);
    // Until the voice is given the next sentence, which on a slow machine may have happened by now.
    const told = await tab.evaluate(() => globalThis.told);
    const [, , next = told.length] = told.flatMap(({ type }, index) => (type === 'speak' ? [index] : []));
    assert.equal(told.slice(0, next).filter(({ type }) => type === 'sentence').length, 1);
    await press(tab, 'stop');
    await tab.close();
  });

  test('one without words has its sentences marked', async () => {
    const tab = await open('none');
    await press(tab, 'listen');
    await finished(tab);
    assert.equal((await texts(tab, 'sentence')).length, 2);
    assert.deepEqual(await texts(tab, 'word'), []);
    await tab.close();
  });

  test('one with words in wrong places has none marked that is none', async () => {
    const tab = await open('wrong');
    await press(tab, 'listen');
    await finished(tab);
    assert.equal((await texts(tab, 'sentence')).length, 2);
    // The first letters take a byte each: until then it is right.
    assert.deepEqual(await texts(tab, 'word'), ['Nghị']);
    await tab.close();
  });

  for (const manner of ['silent', 'never']) {
    test(`one that ${manner === 'silent' ? 'falls silent' : 'never begins'} is tried twice, then it is said`, async () => {
      const tab = await open(manner);
      await press(tab, 'listen');
      await tab.waitForFunction(() => globalThis.tool.shadowRoot.querySelector('[part=message]').textContent, {
        timeout: 120_000,
      });
      assert.equal((await texts(tab, 'speak')).length, 2);
      assert.equal(
        await tab.evaluate(() => globalThis.tool.shadowRoot.querySelector('[part=message]').textContent),
        'Giọng đọc không lên tiếng. Hãy chọn giọng khác.',
      );
      assert.equal(await state(tab), 'Đọc tiếp');
      // Another one is chosen, and reads on.
      await choose(tab, 'read-aloud-voice-vi', 'none');
      await press(tab, 'listen');
      await finished(tab);
      await tab.close();
    });
  }
});
