/** With fewer paragraphs an article has one slot for all of its text. */
const LONG = 40;
/** So much of it is always laid out, each by itself: a screenful and more. */
const FIRST = 20;
/** So many paragraphs share a block. */
const LENGTH = 12;
/** Where a block was tried in vain so often, there will be none. */
const TRIES = 9;

type Slotted = Element | Text;

/**
 * How much of the margins between two paragraphs is lost between blocks, where margins do not collapse, in em of the body text:
 * 0 or 1. `undefined` where a block can neither begin nor end.
 */
type Overlap = (before: Element, after: Element) => number | undefined;

/** The same for the typography, in an article of such a size that no length in px is mistaken for it. */
export function overlapOf(before: Element, after: Element): number | undefined {
  const { marginBlockEnd } = getComputedStyle(before);
  const { marginBlockStart, display } = getComputedStyle(after);
  const size = getComputedStyle(before).getPropertyValue('--bantin-reader-size');
  if (display !== 'block') return undefined;
  if (marginBlockEnd === '0px' || marginBlockStart === '0px') return 0;
  return marginBlockEnd === size && marginBlockStart === size ? 1 : undefined;
}

/**
 * Whether an article is to have its paragraphs in blocks. It is decided once, for a shadow root assigns its slots either by name
 * or by hand. Browsers that do not keep the place while heights become known are to lay all text out.
 */
export function isLong(article: Element): boolean {
  return CSS.supports('overflow-anchor', 'auto') && article.querySelectorAll(':scope > p').length >= LONG;
}

/**
 * Shares out what is in a long article among the slots of its shadow root, where a dozen paragraphs that follow one another are a
 * block. A block out of sight costs the browser next to nothing, be it styles, layout or paint.
 */
export function assignSlots({ childNodes, shadowRoot }: HTMLElement, overlapOf: Overlap): void {
  if (shadowRoot!.slotAssignment !== 'manual') return;
  const nodes = [...childNodes].filter((node): node is Slotted => node instanceof Element || node instanceof Text);
  const named = (name: string): Slotted[] => nodes.filter(node => ((node as Partial<Element>).slot ?? '') === name);
  const slots: HTMLSlotElement[] = [];
  for (const slot of shadowRoot!.querySelectorAll('slot')) {
    if (slot.name || slots.length === 0) slot.assign(...named(slot.name));
    if (!slot.name) slots.push(slot);
  }
  // Now that all has a slot, its margins can be asked for.
  const rows = rowsOf(named(''), overlapOf);
  for (const [index, [overlap, row]] of rows.entries()) {
    if (!slots[index]) slots[index - 1]!.after((slots[index] = document.createElement('slot')));
    slots[index]!.className = overlap === undefined ? '' : overlap ? 'block overlapping' : 'block';
    slots[index]!.assign(...row);
  }
  for (const slot of slots.slice(rows.length)) slot.remove();
}

/** What is to share a slot, and for blocks how they overlap their neighbours. */
function rowsOf(nodes: readonly Slotted[], overlapOf: Overlap): [number | undefined, Slotted[]][] {
  // Blanks stay with what is before them.
  const words = nodes.filter(node => node instanceof Element || node.data.trim());
  const starts = new Map<Slotted, number | undefined>();
  const overlapAt = (index: number): number | undefined => overlapOf(words[index - 1] as Element, words[index] as Element);
  let tries = 0;
  let at = FIRST;
  while (at + LENGTH < words.length && tries < TRIES) {
    // Also its neighbours are paragraphs: what margins others have depends on the size.
    const areParagraphs = words.slice(at - 1, at + LENGTH + 1).every(({ nodeName }) => nodeName === 'P');
    const overlap = areParagraphs ? overlapAt(at) : undefined;
    if (overlap !== undefined && overlap === overlapAt(at + LENGTH)) {
      starts.set(words[at]!, overlap).set(words[(at += LENGTH)]!, undefined);
    } else {
      if (areParagraphs) tries += 1;
      at += 1;
    }
  }
  const rows: [number | undefined, Slotted[]][] = [[undefined, []]];
  for (const node of nodes) {
    if (starts.has(node)) rows.push([starts.get(node), []]);
    rows.at(-1)![1].push(node);
  }
  return rows;
}
