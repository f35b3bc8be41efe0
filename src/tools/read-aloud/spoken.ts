import { Additions } from '../../events/additions.js';
import { segmenterFor } from './sentences.js';
import { everywhere } from './rules-everywhere.js';
import type { SpeechRule } from './speech-rule.js';
import { vietnamese } from './rules-vi.js';
import { primaryLanguage } from './text-language.js';

/** What an engine is given to say, and where in the text each of its letters stands. */
export interface Spoken {
  readonly text: string;
  /** For each letter of what is said, where that begins in the text which it stands for; and where that ends. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const BUILT_IN: Readonly<Record<string, readonly SpeechRule[]>> = { vi: vietnamese };

/** What sites have added, by language, in every copy of the library. */
const added = new Additions<readonly SpeechRule[]>(
  'speech-rules',
  (before = [], more) => [...more, ...before],
  () => undefined,
);

/**
 * Adds rules for how text of a language is said. They come before those there are.
 *
 * ```js
 * addSpeechRules('vi', [[/\bBBT\b/, 'Ban biên tập']]);
 * ```
 * @param language a language such as `vi`, or `''` for every language.
 */
export function addSpeechRules(language: string, rules: readonly SpeechRule[]): void {
  const key = language && primaryLanguage(language);
  added.add(key, rules);
}

/** What is said of a text in a language: composed letters, and the rules applied. */
export function speak(text: string, language: string): Spoken {
  const primary = primaryLanguage(language);
  const composed = compose(text);
  const rules = [...(added.get(primary) ?? []), ...(added.get('') ?? []), ...(BUILT_IN[primary] ?? []), ...everywhere(primary)];
  return applyRules(composed, rules);
}

/** Where in the text a part of what is said stands. */
export function writtenPart({ from, to }: Spoken, start: number, length: number): { start: number; end: number } | undefined {
  const first = from[start];
  const last = to[Math.min(start + length, to.length) - 1];
  return first === undefined || last === undefined ? undefined : { start: first, end: last };
}

/** Engines expect letters with their marks in one; what stands in the page may have them apart. */
function compose(text: string): Spoken {
  const said = { text: '', from: [] as number[], to: [] as number[] };
  if (text === text.normalize('NFC')) append(said, text, index => [index, index + 1]);
  else {
    for (const [letter, index] of letters(text)) append(said, letter.normalize('NFC'), () => [index, index + letter.length]);
  }
  return said;
}

function letters(text: string): Iterable<readonly [string, number]> {
  const segmenter = segmenterFor('en', 'grapheme');
  if (segmenter) return Array.from(segmenter.segment(text), ({ segment, index }) => [segment, index] as const);
  return Array.from(text.matchAll(/\P{M}\p{M}*/gsu), ({ 0: letter, index }) => [letter, index] as const);
}

/** Goes through the text once: what one rule has said, no other sees. Of two that begin at one place the earlier in the list wins. */
function applyRules(source: Spoken, rules: readonly SpeechRule[]): Spoken {
  const { text } = source;
  const said = { text: '', from: [] as number[], to: [] as number[] };
  const copy = (start: number, end: number): void =>
    append(said, text.slice(start, end), index => [source.from[start + index]!, source.to[start + index]!]);
  const searches = rules.map(rule => new Search(rule, text));
  for (let at = 0; at < text.length;) {
    let first: Search | undefined;
    for (const search of searches) if (search.index(at) < (first?.index(at) ?? Infinity)) first = search;
    if (!first) {
      copy(at, text.length);
      break;
    }
    const [start, end] = [first.index(at), first.index(at) + first.length];
    copy(at, start);
    append(said, first.words, () => [source.from[start]!, source.to[end - 1]!]);
    at = end;
  }
  return said;
}

/** Where a rule has something to say next. */
class Search {
  words = '';
  length = 0;
  readonly #text: string;
  readonly #pattern: RegExp;
  readonly #say: SpeechRule[1];
  /** Infinity behind the last. */
  #index = -1;

  constructor([written, say]: SpeechRule, text: string) {
    this.#text = text;
    this.#pattern = new RegExp(written.source, `${written.flags.replaceAll(/[gy]/g, '')}g`);
    this.#say = say;
  }

  /** Where the next begins at a place or behind it. */
  index(at: number): number {
    if (this.#index >= at) return this.#index;
    this.#pattern.lastIndex = at;
    this.#index = Infinity;
    for (let match = this.#pattern.exec(this.#text); match; match = this.#pattern.exec(this.#text)) {
      const words = match[0] ? this.#wordsFor(match) : undefined;
      if (words !== undefined) {
        [this.#index, this.length, this.words] = [match.index, match[0].length, words];
        break;
      }
      this.#pattern.lastIndex = match.index + 1;
    }
    return this.#index;
  }

  #wordsFor(match: RegExpExecArray): string | undefined {
    const say = this.#say;
    return typeof say === 'string' ? say.replaceAll(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '') : say(match);
  }
}

function append(
  said: { text: string; from: number[]; to: number[] },
  words: string,
  place: (index: number) => readonly [number, number],
): void {
  for (let index = 0; index < words.length; index += 1) {
    const [from, to] = place(index);
    said.from.push(from);
    said.to.push(to);
  }
  said.text += words;
}
