import { expect } from '@open-wc/testing';
import { BrowserEngine } from '../../src/tools/read-aloud/browser-engine.js';
import type { Speech, SpeechListener } from '../../src/tools/read-aloud/speech-engine.js';
import { voicesFor } from '../../src/tools/read-aloud/voice-choice.js';
import { WordWatch } from '../../src/tools/read-aloud/word-watch.js';
import { TestClock, standDown, standIn, type Synthesis } from './stand-in.js';

const SETTLED = 60;
const speech = (text: string, more: Partial<Speech> = {}): Speech => ({
  text,
  language: 'vi',
  voice: undefined,
  rate: 1,
  ...more,
});

describe('the engine of the browser', () => {
  let synthesis: Synthesis;
  let clock: TestClock;
  let engine: BrowserEngine;
  let heard: string[];

  const listener = (name = ''): SpeechListener => ({
    started: () => heard.push(`${name}started`),
    reached: (at, length) => heard.push(`${name}reached ${at} ${length}`),
    ended: () => heard.push(`${name}ended`),
    failed: why => heard.push(`${name}failed ${why}`),
  });

  beforeEach(() => {
    synthesis = standIn('en-US David', 'vi-VN Linh');
    clock = new TestClock();
    engine = new BrowserEngine(synthesis as unknown as SpeechSynthesis, clock);
    heard = [];
  });
  afterEach(() => {
    // Whatever happened: on Linux a pause blocks the engine for every program, on Android it ends the speech.
    expect(synthesis.calls.filter(call => /pause|resume/.test(call))).to.deep.equal([]);
    standDown();
  });

  it('says something within the press, with voice, language and speed', () => {
    engine.speak(speech('Xin chào', { rate: 1.5 }), listener());
    expect(synthesis.calls).to.deep.equal(['speak Xin chào']);
    expect([synthesis.last.voice?.name, synthesis.last.lang, synthesis.last.rate]).to.deep.equal(['Linh', 'vi-VN', 1.5]);
    synthesis.start();
    synthesis.word('chào');
    synthesis.end();
    expect(heard).to.deep.equal(['started', 'reached 4 4', 'ended']);
    engine.speak(speech('tiếp'), listener());
    expect(synthesis.calls).to.deep.equal(['speak Xin chào', 'speak tiếp']);
  });

  it('holds speeds between ×.5 and ×3', () => {
    for (const [asked, given] of [
      [0.1, 0.5],
      [9, 3],
    ] as const) {
      engine.speak(speech('a', { rate: asked }), listener());
      clock.pass(SETTLED);
      expect(synthesis.last.rate).to.equal(given);
    }
  });

  for (const afterCancel of ['error', 'end'] as const) {
    it(`of five wishes in one task says the last, a task after the cancel (${afterCancel})`, async () => {
      synthesis.afterCancel = afterCancel;
      engine.speak(speech('một'), listener('một '));
      synthesis.start();
      for (const word of ['hai', 'ba', 'bốn', 'năm', 'sáu']) engine.speak(speech(word), listener(`${word} `));
      expect(synthesis.calls).to.deep.equal(['speak một', 'cancel']);
      await Promise.resolve();
      clock.pass(SETTLED);
      expect(synthesis.calls).to.deep.equal(['speak một', 'cancel', 'speak sáu']);
      synthesis.start();
      expect(heard).to.deep.equal(['một started', 'sáu started']);
    });
  }

  it('hears nothing of what it has cancelled', async () => {
    engine.speak(speech('một'), listener());
    const old = synthesis.last;
    engine.cancel();
    for (const type of ['start', 'boundary', 'end', 'error']) old.tell(type, { error: 'network', charIndex: 0 });
    await Promise.resolve();
    clock.pass(600_000);
    expect(heard).to.deep.equal([]);
    expect(synthesis.calls).to.deep.equal(['speak một', 'cancel']);
  });

  it('cancels nothing where it says nothing: another tab may speak', () => {
    engine.cancel();
    engine.speak(speech('một'), listener());
    synthesis.end();
    engine.cancel();
    expect(synthesis.calls).to.deep.equal(['speak một']);
  });

  it('never asks whether the browser speaks: in Firefox other tabs count', () => {
    Object.defineProperty(synthesis, 'speaking', { get: () => expect.fail('asked') });
    engine.speak(speech('một'), listener());
    engine.cancel();
    clock.pass(SETTLED);
  });

  it('says nothing where there is nothing to say: blanks hang all later speech in Chromium', () => {
    for (const text of ['', '   ', '… – *']) {
      engine.speak(speech(text), listener());
      clock.pass(1);
    }
    expect(synthesis.calls).to.deep.equal([]);
    expect(heard).to.deep.equal(['ended', 'ended', 'ended']);
    engine.speak(speech('  '), listener());
    engine.cancel();
    clock.pass(1);
    expect(heard.length).to.equal(3);
  });

  it('that never begins is asked once more, then says so', () => {
    engine.speak(speech('một hai ba'), listener());
    clock.pass(8000 + SETTLED);
    expect(synthesis.calls).to.deep.equal(['speak một hai ba', 'cancel', 'speak một hai ba']);
    expect(heard).to.deep.equal([]);
    clock.pass(8000);
    expect(heard).to.deep.equal(['failed silent']);
    clock.pass(100_000);
    expect(synthesis.calls.slice(3)).to.deep.equal(['cancel']);
  });

  it('that falls silent is asked once more: after 4 s and three times what it should take', () => {
    engine.speak(speech('một hai ba '.repeat(12)), listener()); // 132 letters, 11 s
    synthesis.start();
    clock.pass(36_000);
    expect(synthesis.given.length).to.equal(1);
    synthesis.word('hai');
    clock.pass(36_000);
    expect(synthesis.given.length).to.equal(1);
    clock.pass(1000 + SETTLED);
    expect(synthesis.given.length).to.equal(2);
    synthesis.start();
    synthesis.end();
    expect(heard.at(-1)).to.equal('ended');
    clock.pass(100_000);
    expect(heard.at(-1)).to.equal('ended');
  });

  it('with an error is asked once more', () => {
    engine.speak(speech('một'), listener());
    synthesis.last.tell('error', { error: 'synthesis-failed' });
    clock.pass(SETTLED);
    expect(synthesis.given.length).to.equal(2);
    synthesis.last.tell('error', { error: 'voice-unavailable' });
    expect(heard).to.deep.equal(['failed silent']);
  });

  it('that another tab or program has taken says so, and so does one that wants a press', () => {
    for (const [error, why] of [
      ['interrupted', 'interrupted'],
      ['canceled', 'interrupted'],
      ['not-allowed', 'blocked'],
    ] as const) {
      engine.speak(speech('một'), listener());
      clock.pass(SETTLED);
      synthesis.last.tell('error', { error });
      expect(heard.at(-1)).to.equal(`failed ${why}`);
    }
    expect(synthesis.calls.filter(call => call === 'cancel')).to.deep.equal([]);
  });

  it('knows no word behind a boundary of a sentence', () => {
    engine.speak(speech('một hai'), listener());
    synthesis.last.tell('boundary', { name: 'sentence', charIndex: 0 });
    synthesis.last.tell('boundary', { charIndex: 4, charLength: 0 });
    expect(heard).to.deep.equal(['reached 4 undefined']);
  });

  it('tells when voices come', () => {
    let times = 0;
    const stop = engine.watchVoices(() => (times += 1));
    synthesis.bring('vi-VN An');
    expect([times, engine.voices('vi')[0]!.name]).to.deep.equal([1, 'An']);
    stop();
    synthesis.bring();
    expect([times, engine.voices('vi').length]).to.deep.equal([1, 0]);
  });
});

describe('the voices for a language', () => {
  const of = (language: string, ...voices: string[]): string[] =>
    voicesFor(
      voices.map(words => ({ language: words.split(' ')[0]!, name: words.split(' ').slice(1).join(' ') })),
      language,
    ).map(({ name }) => name);

  it('are found in any spelling of it', () => {
    expect(of('vi', 'vi-VN a', 'vi_VN b', 'vie-VNM-f000 c', 'VI d', 'en-US e', 'vie f', ' g', 'zh h')).to.deep.equal([
      'a',
      'b',
      'c',
      'd',
      'f',
    ]);
    expect(of('he', 'iw-IL a', 'he b')).to.deep.equal(['a', 'b']);
    expect(of('zh-TW', 'cmn-Hant-TW a', 'zh-TW b')).to.deep.equal(['b', 'a']);
  });

  it('are those that read prose well first, and eSpeak last', () => {
    expect(
      of(
        'vi',
        'vi Vietnamese (Northern) espeak-ng',
        'vi Something',
        'vi Linh',
        'vi Google Tiếng Việt',
        'vi Microsoft NamMinh Online (Natural)',
      ),
    ).to.deep.equal([
      'Microsoft NamMinh Online (Natural)',
      'Google Tiếng Việt',
      'Linh',
      'Something',
      'Vietnamese (Northern) espeak-ng',
    ]);
  });

  it('are those of the region first, where it says one', () => {
    expect(of('pt-BR', 'pt-PT a', 'pt_BR b')).to.deep.equal(['b', 'a']);
    expect(of('pt', 'pt-PT a', 'pt_BR b')).to.deep.equal(['a', 'b']);
  });

  it("are none twice, and without eSpeak's timbres", () => {
    const thousands = Array.from({ length: 5000 }, (_, index) => `vi Vietnamese+Timbre${index} espeak-ng`);
    expect(of('vi', ...thousands, 'vi Vietnamese espeak-ng', 'vi Vietnamese espeak-ng')).to.deep.equal(['Vietnamese espeak-ng']);
    expect(of('vi', 'vi Vietnamese+Adam', 'vi Vietnamese+Eve').length).to.equal(2);
  });

  it('are all of them for no language', () => {
    expect(of('', 'en a', 'vi b')).to.deep.equal(['a', 'b']);
    expect(of('vi')).to.deep.equal([]);
  });
});

describe('where the engine says its words are', () => {
  const text = 'Năm 2023, Ủy ban nhân dân tỉnh "yêu cầu".';
  const words = (...places: number[]): (string | undefined)[] => {
    const watch = new WordWatch(text, 'vi');
    return places.map(at => {
      const word = watch.reached(at, undefined);
      return word && text.slice(word.start, word.end);
    });
  };

  it('is believed while each is the beginning of a word, and behind the one before', () => {
    const at = (word: string): number => text.indexOf(word);
    expect(words(at('Năm'), at('2023'), at('ban'), at('yêu'))).to.deep.equal(['Năm', '2023', 'ban', 'yêu']);
    expect(words(0, 0, 4)).to.deep.equal(['Năm', 'Năm', '2023']);
  });

  it('is never believed again after a wrong one', () => {
    expect(words(0, 1, 4)).to.deep.equal(['Năm', undefined, undefined]);
    expect(words(10, 4, 10)).to.deep.equal(['Ủy', undefined, undefined]);
    expect(words(8)).to.deep.equal([undefined]);
    expect(words(text.length + 5, 0)).to.deep.equal([undefined, undefined]);
  });
});
