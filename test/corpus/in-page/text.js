// The text of the article that a reader sees.
const { corpus } = globalThis;

/** Letters as a reader counts them: neither spaces nor what has no ink. */
const lettersIn = text => text.data.replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/g, '').length;

/** What an element or text stands in on the screen: through slots and shadow hosts. */
export const parentOf = node => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;

/** The style of a text. One that stands in the article itself inherits from its slot. */
export const styleOf = text => getComputedStyle(parentOf(text));

/** Whether an element has a box of its own, which can cut or scroll. */
export const isBox = display => !/^(inline|contents|none)$/.test(display);

/** Hidden from eyes and kept for screen readers: a box of one pixel that cuts, or a clip without area. */
function isForScreenReaders(element) {
  for (let node = element; node && node !== document.body; node = node.parentElement) {
    const { overflowX, clip, clipPath, position, display } = getComputedStyle(node);
    if (/hidden|clip/.test(overflowX) && isBox(display) && Math.min(node.offsetWidth, node.offsetHeight) <= 1) return true;
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
  const found = [];
  for (const [index, text] of corpus.texts.entries()) {
    const element = text.parentElement;
    const letters = lettersIn(text);
    if (!letters || !text.isConnected) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || isForScreenReaders(element)) continue;
    const lines = linesOf(text);
    if (lines.length) found.push({ index, text, element, letters, lines });
  }
  return found;
}

/** The text that is to grow, to be whole and to be legible. */
export const visibleTexts = () => everyVisibleText().filter(({ element }) => !element.closest('[data-bantin-plain]'));
