// Lines: which are cut off, and which lie over another. A line is a rectangle of a text node; its key is the same in every
// page of the fragment, so that what the fragment does by itself can be told apart.
import { Clips, cutBy, visiblePart } from './clip.js';
import { setLevel } from './level.js';
import { pathOf } from './path.js';
import { styleOf, visibleTexts } from './text.js';
import { parentOf } from './tree.js';

/** Raised, lowered and small by design. */
const OFF_THE_LINE = 'sub, sup, rt, rp';

/** Two lines of a paragraph are at least 1.1 em apart: so much of it below the upper's baseline, so much above the lower's. */
const BELOW = 0.25;
const ABOVE = 0.85;

/** Lines of different paragraphs may touch: letters do not fill their rectangles. */
const SHARE_OF_HEIGHT = 0.25;
const SIDEWAYS = 4;

const canvas = document.createElement('canvas').getContext('2d');
const ascents = new Map();

/** How much of a line's rectangle is above the baseline. */
function ascentShare(style) {
  const font = `${style.fontStyle} ${style.fontWeight} 100px ${style.fontFamily}`;
  if (!ascents.has(font)) {
    canvas.font = font;
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = canvas.measureText('x');
    ascents.set(font, fontBoundingBoxAscent / (fontBoundingBoxAscent + fontBoundingBoxDescent));
  }
  return ascents.get(font);
}

/** The paragraph, cell or inline block a text stands in. */
function blockOf(text) {
  let element = parentOf(text);
  while (/^(inline|contents|ruby.*)$/.test(getComputedStyle(element).display) && parentOf(element)) element = parentOf(element);
  return element;
}

/** Every line that is seen: `{ index, element, block, rect, seen, clips, size, baseline }`. */
function collect() {
  const clipsOf = new Clips();
  return visibleTexts().flatMap(({ index, text, element, lines }) => {
    const style = styleOf(text);
    if (style.writingMode !== 'horizontal-tb') return [];
    const clips = clipsOf.of(parentOf(text));
    const block = blockOf(text);
    const size = Number.parseFloat(style.fontSize);
    const share = ascentShare(style);
    const isOff = Boolean(element.closest(OFF_THE_LINE));
    return lines.map(rect => ({
      index,
      element,
      block,
      rect,
      clips,
      size,
      isOff,
      seen: visiblePart(rect, clips),
      baseline: rect.top + rect.height * share,
    }));
  });
}

function clipped(lines) {
  return lines.flatMap(({ index, element, rect, clips }) => {
    const by = cutBy(rect, clips);
    return by ? [{ key: index, path: pathOf(element), by: pathOf(by) }] : [];
  });
}

/** Rectangles of one line of text never lie over one another sideways, so two that do are two lines. */
function overlaps(a, b) {
  // A line with an ellipsis is two rectangles: what it is, and what is left of it.
  if (a.index === b.index && Math.abs(a.rect.top - b.rect.top) < 1) return false;
  if (Math.min(a.seen.right, b.seen.right) - Math.max(a.seen.left, b.seen.left) < SIDEWAYS) return false;
  const height = Math.min(a.seen.bottom, b.seen.bottom) - Math.max(a.seen.top, b.seen.top);
  if (a.block !== b.block) {
    const smaller = Math.min(a.seen.bottom - a.seen.top, b.seen.bottom - b.seen.top);
    return height > SHARE_OF_HEIGHT * smaller;
  }
  const [upper, lower] = a.baseline <= b.baseline ? [a, b] : [b, a];
  return lower.baseline - upper.baseline < BELOW * upper.size + ABOVE * lower.size - 0.5;
}

function overlapping(all) {
  const lines = all.filter(({ seen, isOff }) => seen && !isOff).sort((a, b) => a.seen.top - b.seen.top);
  const tallest = Math.max(0, ...lines.map(({ seen }) => seen.bottom - seen.top));
  // Without the library the article is no block, and bare text stands in the body.
  const number = element => Math.max(0, globalThis.corpus.elements.indexOf(element));
  const found = [];
  for (const [position, line] of lines.entries()) {
    for (let before = position - 1; before >= 0 && lines[before].seen.top > line.seen.top - 1.2 * tallest; before -= 1) {
      const other = lines[before];
      if (!overlaps(other, line)) continue;
      // Where the wrapping differs other lines of the same paragraphs meet.
      const key = [number(other.block), number(line.block)].sort((a, b) => a - b).join();
      found.push({ key, path: pathOf(line.element), over: pathOf(other.element) });
      break;
    }
  }
  return found;
}

/** Text out of sight that is not laid out yet has only the room of a guess: all of it is shown, as when it comes into sight. */
const shown = new CSSStyleSheet();
shown.replaceSync('* { content-visibility: visible !important; --bantin-reader-content-visibility: visible !important }');

export default async function lines(level) {
  document.adoptedStyleSheets.push(shown);
  if (level) await setLevel(level);
  scrollTo(0, 0);
  const all = collect();
  const found = { clipped: clipped(all), overlapping: overlapping(all), count: all.length };
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== shown);
  if (level) await setLevel(100);
  return found;
}
