/** A letter on the screen, or something drawn. */
export interface Spot {
  readonly node: Node;
  /** Which letter it is, in a text; else 0. */
  readonly offset: number;
}

/** How far a spot is from the top of the window, in px. */
export function topOf({ node, offset }: Spot): number {
  return (node instanceof Text ? letterBox(node, offset) : boxOf(node)).top;
}

/** The rectangle of a letter, in px. */
export function letterBox(text: Text, offset: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, Math.min(offset + 1, text.length));
  // In WebKit the range around the first letter of a line of code begins at the end of the line before.
  const pieces = range.getClientRects();
  return pieces[pieces.length - 1] ?? range.getBoundingClientRect();
}

/** The rectangle of an element or of a whole text, in px. */
export function boxOf(node: Node): DOMRect {
  // In Firefox the range around an element reaches over what its shadow root hides from view.
  if ((node as HTMLElement).offsetHeight) return (node as HTMLElement).getBoundingClientRect();
  return rangeAround(node).getBoundingClientRect();
}

/** A rectangle for each piece of a text: at least one a line, in the order of the text. */
export function pieceBoxes(text: Text): DOMRectList {
  return rangeAround(text).getClientRects();
}

function rangeAround(node: Node): Range {
  const range = document.createRange();
  range.selectNode(node);
  return range;
}
