import { contentSpan, FORMULA, isInLeftAlone, isLaidOut, readerSize } from './boxes.js';

const HARD_SPACE = '\u00A0';

/** So many words in a row that hang together by hard spaces are no wish of an author, but what a paste left behind. */
const RUN = /(?:[^\s\u00A0]+\u00A0+){4,}(?=[^\s\u00A0])/;
/** Two words or more. */
const SHORT_RUN = /[^\s\u00A0]\u00A0+[^\s\u00A0]/;
const SHORT_RUNS = /[^\s\u00A0]+(?:\u00A0+[^\s\u00A0]+)+/g;
const SPACES = /\u00A0+(?=[^\s\u00A0])/g;
/** Lines here are the author's, or nobody reads them as text. */
const NO_PROSE = `pre, svg, textarea, select, ${FORMULA}`;

interface Split {
  readonly text: Text;
  readonly pieces: readonly { readonly chance: HTMLElement; readonly text: Text; readonly data: string }[];
  /** What was left of the text. */
  readonly data: string;
}

/**
 * Lets lines break between words that hang together by hard spaces (`&nbsp;`): always in runs of at least five, and in shorter ones
 * where the browser would have to cut a word, for the run is longer than its line. No property of CSS does so in all browsers, and to
 * break anywhere would cut words; so behind each hard space of such a run stands a `<wbr>`.
 */
export class HardSpaces {
  #long: Split[] = [];
  /** Those that hold at the size that the text has now. */
  #cut: Split[] = [];
  /** What has texts with shorter runs. */
  #holders = new Set<Element>();

  /** Looks for runs in text that has none of ours yet. Returns whether anything was changed. */
  soften(root: Element, article: HTMLElement): boolean {
    if (!root.textContent.includes(HARD_SPACE)) return false;
    const texts = textsIn(root).filter(text => text.data.includes(HARD_SPACE) && canBeSplit(text, article));
    for (const text of texts) {
      if (SHORT_RUN.test(text.data)) this.#holders.add(text.parentElement!);
    }
    const long = texts.filter(({ data }) => RUN.test(data));
    this.#long.push(...long.map(text => split(text, ends(text.data))));
    return long.length > 0;
  }

  /** Lets runs break that are on more than one line, as the article is laid out now. Returns whether anything was changed. */
  softenWhatIsCut(article: HTMLElement): boolean {
    if (this.#holders.size === 0) return false;
    const { left, right } = contentSpan(article);
    // No letter is wider than it is high.
    const lettersInLine = (right - left) / readerSize(article);
    const cut: [Text, number[]][] = [];
    for (const holder of this.#holders) {
      if (!article.contains(holder)) this.#holders.delete(holder);
      else if (isLaidOut(holder)) {
        for (const text of holder.childNodes) {
          const places = text instanceof Text ? endsOfCut(text, lettersInLine) : [];
          if (places.length > 0) cut.push([text as Text, places]);
        }
      }
    }
    this.#cut.push(...cut.map(([text, places]) => split(text, places)));
    return cut.length > 0;
  }

  /** Joins what broke because of the size, to see whether it is still needed. Returns whether anything was changed. */
  join(): boolean {
    const had = this.#cut.length > 0;
    for (const one of this.#cut.toReversed()) makeOneText(one);
    this.#cut = [];
    return had;
  }

  /** Makes one text of each again. What somebody else has written meanwhile stays. */
  undo(): void {
    this.join();
    for (const one of this.#long) makeOneText(one);
    this.#long = [];
    this.#holders.clear();
  }
}

function textsIn(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) texts.push(node);
  return texts;
}

/** The hard spaces, behind each, of runs that have been cut. */
function endsOfCut(text: Text, lettersInLine: number): number[] {
  const range = document.createRange();
  return [...text.data.matchAll(SHORT_RUNS)].flatMap(({ 0: run, index }) => {
    // Most are shorter than any line, and need not be measured.
    if (run.length < lettersInLine) return [];
    range.setStart(text, index);
    range.setEnd(text, index + run.length);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return lines.size > 1 ? [...run.matchAll(SPACES)].map(space => index + space.index + space[0].length) : [];
  });
}

function makeOneText({ text, pieces, data }: Split): void {
  const isAsWeLeftIt = text.data === data;
  for (const piece of pieces) {
    if (isAsWeLeftIt && text.nextSibling === piece.chance && piece.chance.nextSibling === piece.text) {
      text.appendData(piece.text.data);
      piece.text.remove();
    } else if (!isAsWeLeftIt && piece.text.data === piece.data) piece.text.remove();
    piece.chance.remove();
  }
}

function canBeSplit(text: Text, article: HTMLElement): boolean {
  const parent = text.parentElement!;
  // In a row each would be an item of its own; by hand, nobody would assign it to a slot.
  if (parent === article && article.shadowRoot?.slotAssignment === 'manual') return false;
  return !parent.closest(NO_PROSE) && !isInLeftAlone(parent) && !/flex|grid/.test(getComputedStyle(parent).display);
}

/** @param places where lines may break, in letters from the beginning. */
function split(text: Text, places: readonly number[]): Split {
  const pieces = [];
  let last = text;
  for (const end of places.toReversed()) {
    const rest = text.splitText(end);
    const chance = document.createElement('wbr');
    rest.before(chance);
    last = rest;
    pieces.unshift({ chance, text: last, data: last.data });
  }
  return { text, pieces, data: text.data };
}

/** Where hard spaces of runs end. */
function ends(data: string): number[] {
  const found: number[] = [];
  for (const run of data.matchAll(new RegExp(RUN, 'g'))) {
    const words = run[0] + data.slice(run.index + run[0].length).match(/^\S*/)![0];
    for (const space of words.matchAll(SPACES)) found.push(run.index + space.index + space[0].length);
    if (run[0].endsWith('\u00A0')) found.push(run.index + run[0].length);
  }
  return [...new Set(found)].toSorted((a, b) => a - b);
}
