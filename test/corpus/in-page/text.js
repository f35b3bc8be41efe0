// The text of the article that a reader sees.
import { Clips } from './clip.js';
import { parentOf } from './tree.js';

const { corpus } = globalThis;

/** Letters as a reader counts them: neither spaces nor what has no ink. */
const lettersIn = text => text.data.replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').length;

/** The style of a text. One that stands in the article itself inherits from its slot. */
export const styleOf = text => getComputedStyle(parentOf(text));

/** Hidden from eyes and kept for screen readers: a clip without area, or a box of a pixel that cuts. */
function isForScreenReaders(element, clips) {
  const isTiny = ({ left, top, right, bottom }) => Math.min(right - left, bottom - top) <= 1;
  if (clips.of(element).some(({ x, y, box }) => (x === 'cuts' || y === 'cuts') && isTiny(box))) return true;
  for (let node = element; node && node !== document.body; node = node.parentElement) {
    const { clip, clipPath, position } = getComputedStyle(node);
    if (/^rect\((0px|1px)(, \1){3}\)$/.test(clip) && /absolute|fixed/.test(position)) return true;
    if (/^inset\((50|100)%\)$/.test(clipPath)) return true;
  }
  return false;
}

/** One rectangle for each line of a text, without the spaces at its ends. */
export function linesOf(text) {
  const range = document.createRange();
  range.setStart(text, text.data.search(/\S/));
  range.setEnd(text, text.data.trimEnd().length);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** All text that can be seen now, islands included: `{ index, text, element, letters, lines }`. */
export function everyVisibleText() {
  const clips = new Clips();
  const found = [];
  for (const [index, text] of corpus.texts.entries()) {
    const element = text.parentElement;
    const letters = lettersIn(text);
    if (!letters || !text.isConnected) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isForScreenReaders(element, clips))
      continue;
    const lines = linesOf(text);
    if (lines.length) found.push({ index, text, element, letters, lines });
  }
  return found;
}

/** The text that is to grow, to be whole and to be legible. */
export const visibleTexts = () => everyVisibleText().filter(({ element }) => !element.closest('[data-bantin-plain]'));
