import { isLong } from './skipping.js';

/** So many paragraphs of a long article are always laid out, each by itself: a screenful and more. */
const ALWAYS_LAID_OUT = 20;
/** So many paragraphs share a block. */
const BLOCK_LENGTH = 12;
/** Where a block was tried in vain so often, there will be none. */
const MOST_TRIES = 9;

type Slotted = Element | Text;

/** How the margins between two paragraphs overlap where one is to end a block or the next to begin one. */
type Overlap = 'none' | 'whole';

/** A slot of the article's text: what is in it, and for a block how its margins overlap those around. */
interface Row {
  readonly nodes: Slotted[];
  readonly overlap: Overlap | undefined;
}

/**
 * Whether an article's shadow root is to assign its slots by hand, so that paragraphs can share blocks. It is decided once, for
 * good. Where the browser loses the place while heights become known (Firefox, in a frame), all text stays in one slot.
 */
export function hasBlocks(article: Element): boolean {
  const isRightBrowser = 'computedStyleMap' in article;
  return isRightBrowser && isLong(article) && !article.matches('[typography="site"]');
}

/** Puts all that is in an article into the slots of its template, by their names, where the browser does not. */
export function assignSlots(article: HTMLElement): void {
  const nodes = slottedIn(article);
  for (const slot of article.shadowRoot!.querySelectorAll<HTMLSlotElement>('slot:not(.row)')) {
    slot.assign(...nodes.filter(node => slotNameOf(node) === slot.name));
  }
}

/**
 * Puts what has come, or has another slot now, beside what stands before it; all else stays where it is.
 * @param newcomers in any order; those that are no longer in the article are passed over.
 */
export function assignNewcomers(article: HTMLElement, newcomers: ReadonlySet<Node>): void {
  const slots = [...article.shadowRoot!.querySelectorAll<HTMLSlotElement>('slot:not(.row)')];
  const text = slots.find(({ name }) => name === '')!;
  const placed = new Map<Node, HTMLSlotElement>();
  for (const node of newcomers) {
    if (!isSlotted(node) || node.parentNode !== article) continue;
    const name = slotNameOf(node);
    const slot = name === '' ? (slotBefore(node, newcomers, placed) ?? text) : slots.find(candidate => candidate.name === name);
    // What asks for a slot that is not there stays where it is, and is shown.
    if (slot) placed.set(node, slot);
  }
  for (const slot of new Set(placed.values())) {
    const here = [...placed].filter(([, its]) => its === slot).map(([node]) => node);
    const others = slot.assignedNodes().filter(node => !newcomers.has(node));
    slot.assign(...([...others, ...here] as Slotted[]).toSorted(inOrder));
  }
}

/** The slot of the text before a node: of other newcomers those that have been placed. */
function slotBefore(
  node: Node,
  newcomers: ReadonlySet<Node>,
  placed: ReadonlyMap<Node, HTMLSlotElement>,
): HTMLSlotElement | undefined {
  for (let before = node.previousSibling; before; before = before.previousSibling) {
    if (!isSlotted(before) || slotNameOf(before) !== '') continue;
    const slot = newcomers.has(before) ? placed.get(before) : before.assignedSlot;
    if (slot) return slot;
  }
  return undefined;
}

/** Whether an article's slots are assigned by hand. */
export function isAssignedByHand(article: HTMLElement): boolean {
  return article.shadowRoot?.slotAssignment === 'manual';
}

/**
 * Shares out the text of a long article among rows of slots, where a dozen paragraphs that follow one another are a block. A block
 * out of sight costs the browser next to nothing, be it styles, layout or paint.
 * @param canBeSkipped whether there may be any blocks.
 */
export function shareOut(article: HTMLElement, canBeSkipped: boolean): void {
  const slots = [...article.shadowRoot!.querySelectorAll<HTMLSlotElement>('slot:not([name])')];
  const nodes = slots.flatMap(slot => slot.assignedNodes() as Slotted[]);
  const rows = canBeSkipped ? rowsOf(nodes) : [{ nodes, overlap: undefined }];
  rows.forEach((row, index) => {
    if (index > 0) {
      slots[index] ??= document.createElement('slot');
      slots[index].className = classOf(row);
      slots[index - 1]!.after(slots[index]);
    }
    slots[index]!.assign(...row.nodes);
  });
  for (const slot of slots.slice(rows.length)) slot.remove();
}

/** Whether blocks still overlap as they were made to: a margin in px may have looked like one that follows the size. */
export function overlapsHold(article: HTMLElement): boolean {
  const block = article.shadowRoot!.querySelector<HTMLSlotElement>('slot.overlapping');
  const paragraph = block?.assignedElements()[0];
  return !paragraph || followsSize(getComputedStyle(paragraph), 'marginBlockStart');
}

function slottedIn(article: Element): Slotted[] {
  return [...article.childNodes].filter(isSlotted);
}

function isSlotted(node: Node): node is Slotted {
  return node instanceof Element || node instanceof Text;
}

function inOrder(one: Node, other: Node): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function slotNameOf(node: Slotted): string {
  return node instanceof Element ? node.slot : '';
}

function classOf({ overlap }: Row): string {
  if (overlap === undefined) return 'row';
  return overlap === 'whole' ? 'row block overlapping' : 'row block';
}

/** What is to share a slot, in the order of the text. */
function rowsOf(nodes: readonly Slotted[]): Row[] {
  // Blanks stay with what is before them.
  const words = nodes.filter(node => node instanceof Element || node.data.trim());
  const starts = startsOf(words);
  const rows: Row[] = [{ nodes: [], overlap: undefined }];
  for (const node of nodes) {
    if (starts.has(node)) rows.push({ nodes: [], overlap: starts.get(node) });
    rows.at(-1)!.nodes.push(node);
  }
  return rows;
}

/** Where blocks begin, and where after one the text goes on without. */
function startsOf(words: readonly Slotted[]): Map<Slotted, Overlap | undefined> {
  const starts = new Map<Slotted, Overlap | undefined>();
  let tries = 0;
  let at = ALWAYS_LAID_OUT;
  while (at + BLOCK_LENGTH < words.length && tries < MOST_TRIES) {
    // Also its neighbours are paragraphs: what margins others have depends on the size.
    const areParagraphs = words.slice(at - 1, at + BLOCK_LENGTH + 1).every(({ nodeName }) => nodeName === 'P');
    const overlap = areParagraphs ? blockOverlap(words, at) : undefined;
    if (overlap) {
      starts.set(words[at]!, overlap);
      at += BLOCK_LENGTH;
      starts.set(words[at]!, undefined);
    } else {
      if (areParagraphs) tries += 1;
      at += 1;
    }
  }
  return starts;
}

/** How a block's margins would overlap; `undefined` where it can not begin here, or not end. */
function blockOverlap(words: readonly Slotted[], at: number): Overlap | undefined {
  const overlap = overlapBetween(words[at - 1] as Element, words[at] as Element);
  const end = at + BLOCK_LENGTH;
  return overlap === overlapBetween(words[end - 1] as Element, words[end] as Element) ? overlap : undefined;
}

/**
 * Asks for used margins, and so has the text laid out once: a browser remembers the heights of what it then skips, and the place
 * does not move when that comes near.
 */
function overlapBetween(before: Element, after: Element): Overlap | undefined {
  const [above, below] = [getComputedStyle(before), getComputedStyle(after)];
  if (below.display !== 'block') return undefined;
  if (above.marginBlockEnd === '0px' || below.marginBlockStart === '0px') return 'none';
  return followsSize(above, 'marginBlockEnd') && followsSize(below, 'marginBlockStart') ? 'whole' : undefined;
}

/** Whether a margin is 1 em of the body text. */
function followsSize(style: CSSStyleDeclaration, margin: 'marginBlockStart' | 'marginBlockEnd'): boolean {
  return style[margin] === style.getPropertyValue('--bantin-reader-size');
}
