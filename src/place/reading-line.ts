/** A letter on the screen, or something drawn. */
export interface Spot {
  readonly node: Node;
  readonly offset: number;
}

/** How far a spot is from the top of the screen, in px. */
export function topOf({ node, offset }: Spot): number {
  return node instanceof Text ? letter(node, offset).top : box(node).top;
}

/**
 * The first line of `root` that lies whole below `edge`, in a few dozen looks at the layout, however long the text is:
 * blocks stand below one another, and letters too, so both can be searched by halves.
 */
export function readingLine(root: Node, edge: number): Spot {
  let node = root;
  while (!(node instanceof Text)) {
    const next = firstBelow(node.childNodes, edge);
    if (!next) return { node, offset: 0 };
    node = next;
  }
  let [low, high] = [0, node.data.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (letter(node, middle).top >= edge) high = middle;
    else low = middle + 1;
  }
  return { node, offset: low };
}

function firstBelow(nodes: NodeListOf<ChildNode>, edge: number): ChildNode | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe < high && box(nodes[probe]!).height === 0) probe += 1; // comments and blanks are nowhere
    if (probe === high || box(nodes[probe]!).bottom > edge + 1) high = middle;
    else low = probe + 1;
  }
  while (nodes[low] && box(nodes[low]!).height === 0) low += 1;
  return nodes[low];
}

function box(node: Node): DOMRect {
  const range = document.createRange();
  range.selectNode(node);
  return range.getBoundingClientRect();
}

function letter(text: Text, offset: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, Math.min(offset + 1, text.data.length));
  return range.getBoundingClientRect();
}
