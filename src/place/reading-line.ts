/** A letter on the screen, or something drawn. */
export interface Spot {
  readonly node: Node;
  readonly offset: number;
}

/** How far a spot is from the top of the screen, in px. */
export function topOf({ node, offset }: Spot): number {
  return box(node, offset).top;
}

/**
 * The first line of `root` that lies whole below `edge` and can be seen, in a few hundred looks at the layout, however long
 * the text is: blocks stand below one another, and letters too, so both can be searched by halves.
 */
export function readingLine(root: Node, edge: number): Spot {
  const first = search(root, edge, edge);
  // A line that is cut by the edge, a picture or a hidden word is passed over, by steps smaller than any line.
  for (let below = edge; below < edge + innerHeight; below += 8) {
    const spot = search(root, below, edge);
    if (isLine(spot, edge)) return spot;
  }
  return first;
}

function isLine({ node, offset }: Spot, edge: number): boolean {
  const parent = node.parentElement;
  if (!(node instanceof Text) || parent?.closest('svg, math')) return false;
  // What ends a line of code is not on the next one. Blanks are, where code is indented.
  if (node.data[offset] === '\n') return false;
  const { left, top, width, height } = box(node, offset);
  return (
    top >= edge &&
    Boolean(parent?.contains((node.getRootNode() as Document).elementFromPoint(left + width / 2, top + height / 2)))
  );
}

/** The block that reaches below one height, and in it the first letter that lies below another. */
function search(root: Node, below: number, edge: number): Spot {
  let node = root;
  while (!(node instanceof Text)) {
    const next = firstBelow(node.childNodes, below);
    if (!next) return { node, offset: 0 };
    node = next;
  }
  let [low, high] = [0, node.data.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (box(node, middle).top >= edge) high = middle;
    else low = middle + 1;
  }
  // An empty line of code is no line.
  while (low < node.length - 1 && !node.data[low]!.trim()) low += 1;
  return { node, offset: low };
}

function firstBelow(nodes: NodeListOf<ChildNode>, edge: number): ChildNode | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe < high && !areaOf(blockOf(nodes[probe]!))) probe += 1; // comments, blanks and empty elements are nowhere
    if (probe === high || box(blockOf(nodes[probe]!)).bottom > edge + 1) high = middle;
    else low = probe + 1;
  }
  for (; low < nodes.length; low += 1) {
    if (areaOf(nodes[low]!) && box(nodes[low]!).bottom > edge + 1) break;
  }
  return nodes[low];
}

/** A slot that has a box stands for what is in it: were that out of sight, it would have to be laid out to be asked. */
function blockOf(node: ChildNode): Node {
  const { assignedSlot } = node as Partial<Element>;
  return assignedSlot?.offsetHeight ? assignedSlot : node;
}

/** None, if there is nothing to be seen: an anchor without text has a line's height. */
function areaOf(node: Node): number {
  const { width, height } = box(node);
  return width * height;
}

/** The rectangle of a letter of a text, or of a whole node. */
function box(node: Node, offset?: number): DOMRect {
  // In Firefox the range around an element reaches over what its shadow root hides from view.
  if ((node as HTMLElement).offsetHeight) return (node as HTMLElement).getBoundingClientRect();
  const range = document.createRange();
  range.selectNode(node);
  if (offset !== undefined && node instanceof Text) {
    range.setStart(node, offset);
    range.setEnd(node, Math.min(offset + 1, node.length));
  }
  return range.getBoundingClientRect();
}
