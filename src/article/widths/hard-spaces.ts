import { FORMULA, isInLeftAlone } from './boxes.js';

/** So many words in a row that hang together by hard spaces are no wish of an author, but what a paste left behind. */
const RUN = /(?:[^\s\u00A0]+\u00A0+){4,}(?=[^\s\u00A0])/;
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
 * Lets lines break between words that hang together by hard spaces (`&nbsp;`), in runs of at least five. No property of CSS does so
 * in all browsers, and to break anywhere would cut words; so behind each hard space of such a run stands a `<wbr>`.
 */
export class HardSpaces {
  #splits: Split[] = [];

  /** Looks for runs in text that has none of ours yet. Returns whether anything was changed. */
  soften(article: HTMLElement): boolean {
    if (!article.textContent.includes('\u00A0')) return false;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      if (RUN.test(node.data) && canBeSplit(node, article)) texts.push(node);
    }
    this.#splits.push(...texts.map(split));
    return texts.length > 0;
  }

  /** Makes one text of each again. What somebody else has written meanwhile stays. */
  undo(): void {
    for (const { text, pieces, data } of this.#splits) {
      const isAsWeLeftIt = text.data === data;
      for (const piece of pieces) {
        if (isAsWeLeftIt && text.nextSibling === piece.chance && piece.chance.nextSibling === piece.text) {
          text.appendData(piece.text.data);
          piece.text.remove();
        } else if (!isAsWeLeftIt && piece.text.data === piece.data) piece.text.remove();
        piece.chance.remove();
      }
    }
    this.#splits = [];
  }
}

function canBeSplit(text: Text, article: HTMLElement): boolean {
  const parent = text.parentElement!;
  // In a row each would be an item of its own; by hand, nobody would assign it to a slot.
  if (parent === article && article.shadowRoot?.slotAssignment === 'manual') return false;
  return !parent.closest(NO_PROSE) && !isInLeftAlone(parent) && !/flex|grid/.test(getComputedStyle(parent).display);
}

function split(text: Text): Split {
  const pieces = [];
  let last = text;
  for (const end of ends(text.data).toReversed()) {
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
