import { readingLine } from '../../place/reading-line.js';
import { scrollerOf } from '../../place/scroller.js';
import { topEdge } from '../../place/top-edge.js';
import type { Piece } from './speech-text.js';

/** Where reading begins: at what the reader has selected, else at the first sentence in view, else at the beginning. */
export function startingPlace(pieces: readonly Piece[], articles: readonly Element[], selection: Range | undefined): number {
  const selected = selection && articles.some(article => article.contains(selection.startContainer));
  if (selected) return pieceBehind(pieces, selection.startContainer, selection.startOffset) ?? 0;
  for (const article of articles) {
    const { top, bottom, left, width } = article.getBoundingClientRect();
    const edge = topEdge(article, scrollerOf(article), left + width / 2);
    if (bottom <= edge || top >= innerHeight) continue;
    // With its beginning in view it is read from there.
    if (top >= edge)
      return Math.max(
        pieces.findIndex(({ block }) => article.contains(block.element)),
        0,
      );
    const { node, offset } = readingLine(article, edge);
    const found = pieceBehind(pieces, node, offset);
    if (found !== undefined) return found;
  }
  return 0;
}

/** The piece in which a place of the page is, or the first behind it. */
function pieceBehind(pieces: readonly Piece[], node: Node, offset: number): number | undefined {
  let behind: number | undefined;
  for (const [index, piece] of pieces.entries()) {
    const range = piece.range();
    // Another tree has no order with this one.
    if (!range || range.startContainer.getRootNode() !== node.getRootNode()) continue;
    const side = range.comparePoint(node, offset);
    // The end of a sentence is where the blank before the next one is.
    if (side === 0 && !(range.endContainer === node && range.endOffset === offset)) return index;
    if (side === -1) behind ??= index;
  }
  return behind;
}

/** The piece at a point of the screen; none beside the text. */
export function pieceAtPoint(pieces: readonly Piece[], target: Node, x: number, y: number): number | undefined {
  const index = pieces.findIndex(
    piece =>
      piece.block.element.contains(target) &&
      [...(piece.range()?.getClientRects() ?? [])].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ),
  );
  return index === -1 ? undefined : index;
}
