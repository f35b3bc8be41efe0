// What a reader hears: the portal's article by eSpeak's Vietnamese voice, through the browser's own API.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import puppeteer from 'puppeteer-core';
import { choose, finished, openReading, openReadingSite, press, pressFast, state, told, until } from './page.js';
import { startSpeech } from './speech-system.js';

/** From the beginning of a sound to its mark, in ms. */
const IN_STEP = 150;
/** As fast as it gets, so that the whole article takes a minute. */
const FAST = 3;

const HEADLINE = 'Đẩy mạnh công tác truyền thông về Chương trình mục tiêu quốc gia giảm nghèo bền vững';

/** The tests, in a browser that is started with options of puppeteer's. */
export function describeRealVoice(name, optionsOf) {
  describe(`A real voice in ${name}`, () => {
    let speech, site, browser;
    const open = async (path = '/bai') => {
      const tab = await openReading(browser, `${site.url}${path}`);
      await tab.waitForFunction(() => speechSynthesis.getVoices().some(({ lang }) => lang.startsWith('vi')));
      return tab;
    };
    before(async () => {
      speech = await startSpeech();
      site = await openReadingSite();
      browser = await puppeteer.launch({ ...optionsOf(), env: speech.env });
    });
    after(async () => {
      await browser?.close();
      await site?.close();
      await speech?.stop();
    });

    test('reads the article from headline to author, the marks in step with the sound', async () => {
      const tab = await open();
      await choose(tab, 'read-aloud-rate-vi', FAST);
      await press(tab, 'listen');
      await finished(tab);
      const sentences = await told(tab, 'sentence');
      assert.equal(sentences[0].text, HEADLINE);
      assert.equal(sentences.at(-1).text, 'Minh Huyền');
      const whole = await tab.evaluate(() => document.querySelector('bantin-article').textContent.replaceAll(/\s+/g, ' ').trim());
      assert.equal(
        sentences
          .map(({ text }) => text)
          .join(' ')
          .replaceAll(/\s+/g, ' '),
        whole.normalize('NFC'),
      );
      const starts = await told(tab, 'start');
      assert.equal(starts.length, sentences.length);
      const late = sentences.map(({ time }, index) => time - starts[index].time);
      assert.ok(Math.max(...late.map(Math.abs)) <= IN_STEP, String(late));
      const spoken = await told(tab, 'speak');
      assert.ok(spoken.some(({ text }) => text.includes('Ủy ban nhân dân tỉnh vừa ban hành')));
      // In true time: a sound that is heard takes what its letters take.
      const [start, end] = [starts[2], (await told(tab, 'end'))[2]];
      assert.ok(end.time - start.time > 1000, `${end.time - start.time} ms for ${start.text.length} letters`);
      await tab.close();
    });

    test('lands five fast presses of "next" on the fifth sentence', async () => {
      const tab = await open();
      await press(tab, 'listen');
      await until(tab, 'start', 1);
      await pressFast(tab, 'next', 5);
      await until(tab, 'sentence', 2);
      const [, fifth] = await told(tab, 'sentence');
      assert.match(fifth.text, /^công tác đào tạo nghề|^các hoạt động về nâng cao|^Cùng với đó|^hỗ trợ/);
      const { text } = (await told(tab, 'start')).at(-1);
      assert.equal(fifth.text.slice(0, 12), text.slice(0, 12));
      await press(tab, 'stop');
      assert.equal(await state(tab), 'idle');
      await tab.close();
    });

    test('pauses, and goes on with the sentence', async () => {
      const tab = await open();
      await press(tab, 'listen');
      await until(tab, 'start', 1, HEADLINE);
      await press(tab, 'listen');
      assert.equal(await state(tab), 'Đọc tiếp');
      await tab.waitForFunction(() => !speechSynthesis.speaking);
      await press(tab, 'listen');
      await until(tab, 'start', 2, HEADLINE);
      await press(tab, 'stop');
      await tab.close();
    });

    test('marks the word where the engine tells it, in composed and decomposed letters and around signs', async () => {
      const tab = await open('/kho');
      await press(tab, 'listen');
      await until(tab, 'start', 1);
      const boundary = word =>
        tab.evaluate(wanted => {
          const utterance = globalThis.lastUtterance;
          const charIndex = utterance.text.indexOf(wanted);
          const more = { name: 'word', utterance, charIndex, charLength: wanted.length };
          utterance.dispatchEvent(new SpeechSynthesisEvent('boundary', more));
        }, word);
      await boundary('Nghị');
      await boundary('năm');
      await boundary('B');
      await press(tab, 'next');
      await until(tab, 'start', 1, 'Ủy ban');
      await boundary('Ủy');
      await boundary('báo');
      const words = await told(tab, 'word');
      assert.deepEqual(
        words.map(({ text }) => text),
        ['Nghị', '42/2022/NĐ-CP', 'B', 'Ủy', 'báo'],
      );
      await press(tab, 'stop');
      await tab.close();
    });

    test("plays a voice service of the site's own, with its marks", async () => {
      const tab = await openReading(browser, `${site.url}/dich-vu`);
      const button = await tab.evaluateHandle(() => globalThis.tool.shadowRoot.querySelector('[part=listen]'));
      // Browsers play nothing before a reader has pressed something.
      await button.click();
      await finished(tab);
      assert.equal((await told(tab, 'sentence')).length, 2);
      assert.deepEqual(
        (await told(tab, 'word')).map(({ text }) => text),
        ['Nghị', 'định', 'Ủy'],
      );
      assert.deepEqual(await told(tab, 'speak'), []);
      await tab.close();
    });

    test('is silent after a reload, and after the page is left', async () => {
      const tab = await open();
      await press(tab, 'listen');
      await until(tab, 'start', 1);
      await tab.reload();
      await tab.waitForFunction(() => !speechSynthesis.speaking && !speechSynthesis.pending);
      await tab.close();
      const other = await open();
      await press(other, 'listen');
      await until(other, 'start', 1);
      await other.goto(`${site.url}/khac`);
      await other.waitForFunction(() => !speechSynthesis.speaking && !speechSynthesis.pending);
      await other.goBack();
      // Back from the cache it stands at its sentence; else it begins anew.
      await other.waitForFunction(() =>
        /^(Đọc tiếp)?$/.test(
          document.querySelector('bantin-read-aloud').shadowRoot.querySelector('[part=listen]').ariaLabel ?? '',
        ),
      );
      await other.close();
    });

    test('reads two tabs one at a time, each to where it is told', async () => {
      const [one, other] = [await open(), await open()];
      await one.bringToFront();
      await press(one, 'listen');
      await until(one, 'start', 1);
      await press(one, 'listen');
      await other.bringToFront();
      await press(other, 'listen');
      await until(other, 'start', 1);
      assert.equal(await state(one), 'Đọc tiếp');
      assert.equal(await state(other), 'Tạm dừng');
      await press(other, 'stop');
      for (const tab of [one, other]) await tab.close();
    });
  });
}
