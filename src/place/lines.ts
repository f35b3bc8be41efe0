import { letterBox, pieceBoxes } from './spot.js';

/** Two pieces of a text are on one line where their tops differ by less, in px. */
const SAME_LINE = 1;

/** A line of one text, as it is laid out, in px from the window's edges. */
export interface Line {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/**
 * The lines of a text, in the order of the text: in columns a later one may stand higher. A line with words of both directions
 * has several pieces.
 */
export function linesOf(text: Text): Line[] {
  const lines: Line[] = [];
  for (const { top, bottom, left, right, width, height } of pieceBoxes(text)) {
    if (width === 0 || height === 0) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - top) < SAME_LINE) {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    } else lines.push({ top, bottom, left, right });
  }
  return lines;
}

/** The first letter of a line that is no blank, found by halves; `undefined` where there are blanks alone. */
export function firstLetterOf(text: Text, lines: readonly Line[], index: number): number | undefined {
  let [low, high] = [0, text.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineAt(text, lines, middle) >= index) high = middle;
    else low = middle + 1;
  }
  // Blanks are on the line where code is indented, but what ends a line is not on the next one.
  while (low < text.length && isBlank(text, low)) low += 1;
  return low < text.length && lineAt(text, lines, low) === index ? low : undefined;
}

/** On which line a letter is. One that has no place, as a blank at the end of a line, is where the next one is. */
function lineAt(text: Text, lines: readonly Line[], offset: number): number {
  for (let at = offset; at < text.length; at += 1) {
    const { left, top, width, height } = letterBox(text, at);
    if (width === 0) continue;
    const [x, y] = [left + width / 2, top + height / 2];
    return lines.findIndex(line => line.top <= y && y <= line.bottom && line.left <= x && x <= line.right);
  }
  return lines.length;
}

function isBlank(text: Text, offset: number): boolean {
  return text.data.charAt(offset).trim() === '';
}
