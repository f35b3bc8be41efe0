/**
 * A stretch of a block's text: from `at` on, its letters are those of `node` from `offset` on. Without a node they are said but
 * stand nowhere, such as a list's number; a picture stands for all of its alternative text.
 */
export interface Stretch {
  readonly at: number;
  readonly node: Text | Element | undefined;
  readonly offset: number;
}

/** What is said of one block, such as a paragraph or the row of a table, and where each letter of it stands. */
export interface BlockText {
  readonly element: Element;
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** A language tag such as `vi`. */
  readonly language: string;
}

/** Where a letter stands in the page. */
interface Spot {
  readonly node: Text | Element;
  readonly offset: number;
}

/** Puts the text of one block together: blanks collapse, as they do on the screen. */
export class BlockBuilder {
  text = '';
  stretches: Stretch[] = [];
  /** Said before the first letter, if there is one. */
  prefix = '';

  /** Adds text of the page. */
  add(node: Text): void {
    for (const { 0: run, index } of node.data.matchAll(/\s+|\S+/g)) {
      if (run.trim() === '') this.#blank(node, index);
      else this.#append(run, node, index);
    }
  }

  /** Adds what is said but does not stand in the page. */
  insert(text: string): void {
    this.#append(text, undefined, 0);
  }

  /** Adds the alternative text of a picture. */
  addPicture(picture: Element, text: string): void {
    this.#append(text, picture, 0);
  }

  /** Adds a blank, unless there is one. */
  #blank(node: Text | undefined, offset: number): void {
    if (this.text !== '' && !this.text.endsWith(' ')) this.#append(' ', node, offset);
  }

  /** A line's end: what follows is another word. */
  insertBlank(): void {
    this.#blank(undefined, 0);
  }

  #append(run: string, node: Text | Element | undefined, offset: number): void {
    if (this.text === '' && this.prefix) {
      const { prefix } = this;
      this.prefix = '';
      this.#append(prefix, undefined, 0);
    }
    const last = this.stretches.at(-1);
    const goesOn =
      last && last.node === node && node?.nodeType === Node.TEXT_NODE && this.text.length - last.at === offset - last.offset;
    if (!goesOn) this.stretches.push({ at: this.text.length, node, offset });
    this.text += run;
  }
}

/** The range in the page of a part of a block's text; none where nothing of it stands in the page. */
export function rangeOf({ text, stretches }: BlockText, start: number, end: number): Range | undefined {
  let first: Spot | undefined;
  let last: Spot | undefined;
  for (let i = stretchAt(stretches, start); i < stretches.length && stretches[i]!.at < end; i += 1) {
    const { at, node, offset } = stretches[i]!;
    if (!node) continue;
    const until = stretches[i + 1]?.at ?? text.length;
    first ??= { node, offset: offset + Math.max(start - at, 0) };
    last = { node, offset: offset + Math.min(end, until) - at };
  }
  if (!first || !last) return undefined;
  const range = document.createRange();
  if (isText(first.node)) range.setStart(first.node, Math.min(first.offset, first.node.length));
  else range.setStartBefore(first.node);
  if (isText(last.node)) range.setEnd(last.node, Math.min(last.offset, last.node.length));
  else range.setEndAfter(last.node);
  return range;
}

/** Whether something of a part of a block's text stands in the page, or all of it is only said, such as a number. */
export function standsInPage({ stretches }: BlockText, start: number, end: number): boolean {
  for (let i = stretchAt(stretches, start); i < stretches.length && stretches[i]!.at < end; i += 1) {
    if (stretches[i]!.node) return true;
  }
  return false;
}

/** Whether the page still says what was read from it. */
export function isIntact({ text, stretches }: BlockText, start: number, end: number): boolean {
  for (let i = stretchAt(stretches, start); i < stretches.length && stretches[i]!.at < end; i += 1) {
    const { at, node, offset } = stretches[i]!;
    if (!node) continue;
    if (!node.isConnected) return false;
    if (!isText(node)) continue;
    const from = Math.max(start, at);
    const until = Math.min(end, stretches[i + 1]?.at ?? text.length);
    const there = node.data.slice(offset + from - at, offset + until - at);
    if (there.replaceAll(/\s/g, ' ') !== text.slice(from, until)) return false;
  }
  return true;
}

/** The last stretch that begins at a place or before it, found by halves. */
function stretchAt(stretches: readonly Stretch[], place: number): number {
  let [low, high] = [0, stretches.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.at <= place) low = middle;
    else high = middle;
  }
  return low;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}
