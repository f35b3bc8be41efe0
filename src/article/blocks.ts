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
 * By how much the margins between two paragraphs overlap, in em of the body text: 0 or 1. Between blocks they would not.
 * `undefined` where a block can neither begin nor end. The article has a size for which no length in px is mistaken.
 */
function overlapOf(before: Element, after: Element): number | undefined {
  const { marginBlockEnd } = getComputedStyle(before);
  const { marginBlockStart, display } = getComputedStyle(after);
  const size = getComputedStyle(before).getPropertyValue('--bantin-reader-size');
  if (display !== 'block') return undefined;
  if (marginBlockEnd === '0px' || marginBlockStart === '0px') return 0;
  return marginBlockEnd === size && marginBlockStart === size ? 1 : undefined;
}

/**
 * Whether an article is to have its paragraphs in blocks. It is decided once, for a shadow root assigns its slots either by name
 * or by hand. Browsers that do not keep the place while heights become known are to lay all text out: WebKit, and Firefox, which
 * has scroll anchoring but loses the place in a frame.
 */
export function isLong(article: Element): boolean {
  const paragraphs = article.querySelectorAll(':scope:not([typography=site]) > p');
  return 'computedStyleMap' in article && CSS.supports('overflow-anchor', 'auto') && paragraphs.length >= LONG;
}

/**
 * Puts all that is in an article into the slots of its template, by their names, where the browser does not: without a slot it
 * would have no styles.
 * @returns whether it is an article that was long.
 */
export function assignSlots({ childNodes, shadowRoot }: HTMLElement): boolean {
  if (shadowRoot!.slotAssignment !== 'manual') return false;
  const nodes = [...childNodes].filter((node): node is Slotted => node instanceof Element || node instanceof Text);
  for (const slot of shadowRoot!.querySelectorAll<HTMLSlotElement>('slot:not(.row)')) {
    slot.assign(...nodes.filter(node => ((node as Partial<Element>).slot ?? '') === slot.name));
  }
  return true;
}

/**
 * Shares out the text of a long article among rows of slots, where a dozen paragraphs that follow one another are a block. A block
 * out of sight costs the browser next to nothing, be it styles, layout or paint.
 * @param canBeSkipped whether there may be any blocks.
 */
export function shareOut({ shadowRoot }: HTMLElement, canBeSkipped: boolean): void {
  const slots = [...shadowRoot!.querySelectorAll<HTMLSlotElement>('slot:not([name])')];
  const rows = rowsOf(slots[0]!.assignedNodes() as Slotted[], canBeSkipped ? FIRST : Infinity);
  for (const [index, [overlap, nodes]] of rows.entries()) {
    if (index > 0) {
      const slot = (slots[index] ??= document.createElement('slot'));
      slot.className = `row ${overlap === undefined ? '' : overlap ? 'block overlapping' : 'block'}`;
      slots[index - 1]!.after(slot);
    }
    slots[index]!.assign(...nodes);
  }
  for (const slot of slots.slice(rows.length)) slot.remove();
}

/** What is to share a slot, and for blocks how they overlap their neighbours. */
function rowsOf(nodes: readonly Slotted[], first: number): [number | undefined, Slotted[]][] {
  // Blanks stay with what is before them.
  const words = nodes.filter(node => node instanceof Element || node.data.trim());
  const starts = new Map<Slotted, number | undefined>();
  const overlapAt = (index: number): number | undefined => overlapOf(words[index - 1] as Element, words[index] as Element);
  let tries = 0;
  let at = first;
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
