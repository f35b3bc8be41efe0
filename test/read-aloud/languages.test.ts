import { expect } from '@open-wc/testing';
import type { ReadAloudStrings } from '../../src/locales/read-aloud/strings.js';
import { en } from '../../src/locales/read-aloud/en.js';

const TAGS = 'ar bn en es fa fr he hi id ja km ko lo my pt ru th vi zh'.split(' ');

/** What is a language's own letters, for a word in another one would be said by the wrong voice. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  bn: /\p{Script=Bengali}/u,
  fa: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  km: /\p{Script=Khmer}/u,
  ko: /\p{Script=Hangul}/u,
  lo: /\p{Script=Lao}/u,
  my: /\p{Script=Myanmar}/u,
  ru: /\p{Script=Cyrillic}/u,
  th: /\p{Script=Thai}/u,
  zh: /\p{Script=Han}/u,
};

describe('the words of reading aloud', () => {
  for (const tag of TAGS) {
    it(`are there in ${tag}, each with letters of its own`, async () => {
      const module = (await import(`../../src/locales/read-aloud/${tag}.ts`)) as Readonly<Record<string, ReadAloudStrings>>;
      const words = module[tag]!;
      expect(Object.keys(words)).to.have.members(Object.keys(en));
      expect(words.noVoice).to.contain('{language}');
      for (const text of Object.values(words)) {
        expect(text.trim()).to.equal(text);
        expect(text).to.match(SCRIPTS[tag] ?? /\p{Script=Latin}/u);
      }
      const names = [
        words.listen,
        words.pauseReading,
        words.resumeReading,
        words.previousSentence,
        words.nextSentence,
        words.stopReading,
      ];
      expect(new Set(names).size).to.equal(names.length);
    });
  }
});
