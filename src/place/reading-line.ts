import { firstLetterOf, linesOf, type Line } from './lines.js';
import { boxOf, letterBox, type Spot } from './spot.js';
import { childrenOf, parentOf } from './tree.js';

/** A line of which less than this is cut off at the top can be read as a whole, as a share of its height. */
const CUT_OFF = 0.1;

/**
 * So many boxes are all asked where they are. More of them, that stand below one another, are searched by halves, and so many are
 * asked before the one that is found: one of them may float beside it.
 */
const MANY = 64;

/** A box that reaches less than this below the edge shows nothing there, in px. */
const LEAST_REACH = 1;

interface Found extends Spot {
  readonly top: number;
}

type Accepts = (text: Text, offset: number) => boolean;

/**
 * The first line in `root` that is whole below `edge` and can be seen: the highest one, wherever it stands, for in cells and
 * columns lines stand beside one another. It takes a few hundred looks at the layout, however long the text is.
 * @param edge where the text comes into sight, in px from the top of the window.
 * @returns without such a line, one that something covers, or what is drawn there.
 */
export function readingLine(root: Node, edge: number): Spot {
  return highestLine(root, edge, isInSight) ?? highestLine(root, edge, () => true) ?? boxAt(root, edge);
}

/** The highest line that is whole below `edge`, higher than `limit`, and begins with a letter that is accepted. */
function highestLine(node: Node, edge: number, accepts: Accepts, limit = edge + innerHeight): Found | undefined {
  if (node instanceof Text) return firstLineOf(node, edge, accepts, limit);
  let found: Found | undefined;
  for (const child of childrenBelow(node, edge)) {
    const lowest = found?.top ?? limit;
    if (boxOf(child).top < lowest) found = highestLine(child, edge, accepts, lowest) ?? found;
  }
  return found;
}

function firstLineOf(text: Text, edge: number, accepts: Accepts, limit: number): Found | undefined {
  const lines = linesOf(text);
  const candidates = lines.filter(line => isWhole(line, edge) && line.top < limit);
  // In columns, a later line may be higher.
  for (const line of candidates.toSorted((one, other) => one.top - other.top)) {
    const offset = firstLetterOf(text, lines, lines.indexOf(line));
    if (offset !== undefined && accepts(text, offset)) return { node: text, offset, top: line.top };
  }
  return undefined;
}

function isWhole({ top, bottom }: Line, edge: number): boolean {
  return top >= edge - (bottom - top) * CUT_OFF;
}

/** Whether nothing covers a letter, and no box that scrolls hides it. */
function isInSight(text: Text, offset: number): boolean {
  const root = text.getRootNode() as Document | ShadowRoot;
  const { left, top, width, height } = letterBox(text, offset);
  const seen = root.elementFromPoint(left + width / 2, top + height / 2);
  return parentOf(text)?.contains(seen) ?? false;
}

/** What is drawn where no line is: of the boxes that reach below `edge` the first, and in it the first, and so on. */
function boxAt(root: Node, edge: number): Spot {
  let node = root;
  for (let next: Node | undefined = root; next; next = childrenBelow(node, edge).next().value) node = next;
  return { node, offset: 0 };
}

/** What is in a node and reaches below `edge`, in the order of the text. */
function* childrenBelow(node: Node, edge: number): Generator<ChildNode, undefined> {
  const children = childrenOf(node);
  const isSearched = children.length > MANY && !isSideBySide(node);
  const first = isSearched ? Math.max(firstBelow(children, edge) - MANY, 0) : 0;
  for (let index = first; index < children.length; index += 1) {
    const child = children[index]!;
    if (!isText(child) || !reachesBelow(blockOf(child), edge)) continue;
    const isBelow = reachesBelow(child, edge);
    if (isBelow) yield child;
    // What stands below one another and out of sight has nothing to say.
    if (isSearched && isBelow && boxOf(child).top > edge + innerHeight) return undefined;
  }
  return undefined;
}

/** Drawings and formulas have letters, but no lines. */
function isText(node: ChildNode): boolean {
  return !(node instanceof Element && ['svg', 'math'].includes(node.localName));
}

/** Whether what is in an element need not stand below one another. */
function isSideBySide(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  const { display, columnCount, columnWidth } = getComputedStyle(node);
  return /flex|grid|table-row/.test(display) || columnCount !== 'auto' || columnWidth !== 'auto';
}

/** The index of the first that reaches below `edge`, where all stand below one another. */
function firstBelow(nodes: NodeListOf<ChildNode>, edge: number): number {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    // Comments, blanks and empty elements are nowhere.
    while (probe < high && !hasArea(blockOf(nodes[probe]!))) probe += 1;
    if (probe === high || reachesBelow(blockOf(nodes[probe]!), edge)) high = middle;
    else low = probe + 1;
  }
  return low;
}

/** A slot that has a box stands for what is in it: were that out of sight, it would have to be laid out to be asked. */
function blockOf(node: ChildNode): Node {
  const { assignedSlot } = node as Partial<Element>;
  return assignedSlot?.offsetHeight ? assignedSlot : node;
}

function reachesBelow(node: Node, edge: number): boolean {
  return hasArea(node) && boxOf(node).bottom > edge + LEAST_REACH;
}

/** Whether there is something to be seen: an anchor without text has a line's height and no width. */
function hasArea(node: Node): boolean {
  const { width, height } = boxOf(node);
  return width > 0 && height > 0;
}
