import { isSaid } from './article-text.js';
import { segmenterFor, type Part } from './sentences.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/**
 * Whether an engine knows where its words are. Some count letters of another text than they were given: each place it tells has to
 * be where a word begins, and behind the one before. One that is not, and no place is believed any more.
 */
export class WordWatch {
  readonly #ends = new Map<number, number>();
  #last = -1;
  #isTrusted = true;

  constructor(text: string, language: string) {
    for (const { start, end } of wordsIn(text, language)) this.#ends.set(start, end);
  }

  get isTrusted(): boolean {
    return this.#isTrusted;
  }

  /** The word at a place that the engine has told; none, if that is no such place. */
  reached(at: number, length: number | undefined): Part | undefined {
    const end = this.#ends.get(at);
    if (end === undefined || at < this.#last) this.#isTrusted = false;
    if (!this.#isTrusted || end === undefined) return undefined;
    this.#last = at;
    return { start: at, end: Math.max(end, at + (length ?? 0)) };
  }
}

function wordsIn(text: string, language: string): Part[] {
  const segments = segmenterFor(language, 'word')?.segment(text);
  if (segments) {
    return (
      Array.from(segments)
        // `isWordLike` says no of numbers in WebKit.
        .filter(({ segment }) => isSaid(segment))
        .map(({ index, segment }) => ({ start: index, end: index + segment.length }))
    );
  }
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
