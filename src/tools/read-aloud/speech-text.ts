import { readBlocks, type ReadingOptions } from './article-text.js';
import { isIntact, rangeOf, standsInPage, type BlockText } from './block-text.js';
import { sentencesOf, type Part } from './sentences.js';
import { speak, writtenPart, type Spoken } from './spoken.js';

/** What is read at one go: a sentence, or a part of a long one. */
export class Piece {
  readonly block: BlockText;
  readonly part: Part;
  #spoken: Spoken | undefined;

  constructor(block: BlockText, part: Part) {
    this.block = block;
    this.part = part;
  }

  /** As it stands in the page, blanks collapsed. */
  get text(): string {
    return this.block.text.slice(this.part.start, this.part.end);
  }

  /** What an engine is given to say. */
  get spoken(): string {
    return this.#words.text;
  }

  get language(): string {
    return this.block.language;
  }

  /** Whether it still stands in the page. */
  get isThere(): boolean {
    return isIntact(this.block, this.part.start, this.part.end);
  }

  /** Where it stands in the page. */
  range(): Range | undefined {
    return rangeOf(this.block, this.part.start, this.part.end);
  }

  /** Where a part of what is said stands in the page. */
  rangeOfSpoken(start: number, length: number): Range | undefined {
    const written = writtenPart(this.#words, start, length);
    return written && rangeOf(this.block, this.part.start + written.start, this.part.start + written.end);
  }

  get #words(): Spoken {
    return (this.#spoken ??= speak(this.text, this.language));
  }
}

/** All that is read of articles, in their order. Writes nothing into the page. */
export function piecesOf(articles: Iterable<Element>, options: ReadingOptions): Piece[] {
  const pieces: Piece[] = [];
  for (const article of articles) {
    for (const block of readBlocks(article, options)) {
      for (const part of sentencesOf(block.text, block.language)) {
        const piece = new Piece(block, part);
        if (standsInPage(block, part.start, part.end)) pieces.push(piece);
      }
    }
  }
  return pieces;
}
