import { elementsOf, parentOf } from '../../place/tree.js';
import { styleOf } from '../../sizes/inline-styles.js';
import { FORMULA, hasSomethingLeftOf, LEAST_LINE_EM, pixels, type Span } from './boxes.js';

/**
 * What is wrong: a box is wider than its column, or stands beside it; a table or a formula, whose shape is to stay, is wider; what
 * was put outside of the column on purpose leaves the screen; boxes in a row do not fit beside one another; a line is too long; a
 * cell is wider than the column of its table.
 */
export type Fault = 'box' | 'shape' | 'bleed' | 'row' | 'line' | 'cell';

/** What is changed: properties of the element, or it scrolls on its own, or what is around it does: Firefox lets no `math` scroll. */
export type Remedy = 'scroll' | 'scroll around' | Readonly<Record<string, string>>;

/** A margin beyond this part of the column leaves no line beside it. */
const LARGEST_MARGIN_SHARE = 0.15;

export const WITHIN_ITS_COLUMN = { 'max-inline-size': '100%', 'min-inline-size': '0', 'box-sizing': 'border-box' };

/** What helps against a fault, from the least to the most. Each is tried after the ones before it. */
export function remediesFor(
  fault: Fault,
  element: HTMLElement,
  style: CSSStyleDeclaration,
  column: Span,
  visible: Span,
): readonly Remedy[] {
  switch (fault) {
    case 'box':
      return boxRemedies(element, style, column);
    case 'shape':
      return shapeRemedies(element, style, column);
    case 'bleed':
      return bleedRemedies(element, style, column, visible);
    case 'row':
      return rowRemedies(style);
    case 'line':
      return lineRemedies(element, style);
    default:
      return [{ 'inline-size': 'auto', 'min-inline-size': '0', 'text-wrap-mode': 'wrap' }];
  }
}

/** Percentages mean nothing to what shrinks around its content, so at last the room is said in px. */
function boxRemedies(element: HTMLElement, style: CSSStyleDeclaration, column: Span): Remedy[] {
  // Lines that run downwards go on sideways.
  if (style.writingMode !== 'horizontal-tb') return [{ 'max-width': '100%', 'overflow-x': 'auto', 'box-sizing': 'border-box' }];
  const remedies: Remedy[] = [];
  const shape = shapeOf(element, style);
  if (/^(inline-)?table$/.test(style.display)) remedies.push(hasCells(element) ? CELLS_BELOW_ONE_ANOTHER : { display: 'block' });
  const largest = LARGEST_MARGIN_SHARE * (column.right - column.left);
  const margins = (['margin-left', 'margin-right'] as const).filter(name => pixels(style.getPropertyValue(name)) > largest);
  if (margins.length > 0) remedies.push(Object.fromEntries(margins.map(name => [name, `${largest}px`])));
  remedies.push(
    { ...WITHIN_ITS_COLUMN, ...leastOfItem(element), ...shape },
    { 'max-inline-size': roomIn(column, style), ...shape },
  );
  return remedies;
}

/** An item of a row, which may become narrower than its words, keeps room for eight letters. */
function leastOfItem(element: HTMLElement): Record<string, string> {
  const isItem = getComputedStyle(parentOf(element)!).display.includes('flex') && element.textContent.trim() !== '';
  return isItem ? { 'min-inline-size': `min(100%, ${LEAST_LINE_EM}em)` } : {};
}

/** What the page lays out as a table, of one row. */
const CELLS_BELOW_ONE_ANOTHER = { display: 'flex', 'flex-wrap': 'wrap' };

function hasCells(element: HTMLElement): boolean {
  return elementsOf(element).some(child => getComputedStyle(child).display === 'table-cell');
}

/** What says that it is no table, though it is laid out as one, cannot have a name: what is around it scrolls. */
function shapeRemedies(element: HTMLElement, style: CSSStyleDeclaration, column: Span): Remedy[] {
  const remedies: Remedy[] = ['scroll', { 'max-inline-size': roomIn(column, style) }, 'scroll around'];
  return element.matches('[role="presentation"], [role="none"]') ? remedies.toReversed() : remedies;
}

/** A picture that becomes narrower becomes lower, unless its author says how it is to fill its box. */
function shapeOf(element: HTMLElement, { objectFit }: CSSStyleDeclaration): Record<string, string> {
  return element.matches('img, video, canvas') && objectFit === 'fill' ? { 'block-size': 'auto' } : {};
}

function roomIn({ left, right }: Span, { marginLeft, marginRight }: CSSStyleDeclaration): string {
  const margins = Math.max(0, pixels(marginLeft)) + Math.max(0, pixels(marginRight));
  return `${Math.max(0, right - left - margins)}px`;
}

/** First as far out as the screen goes, then in the column. What is as wide as the screen stays so, wherever the column stands. */
function bleedRemedies(element: HTMLElement, style: CSSStyleDeclaration, column: Span, visible: Span): Remedy[] {
  const [toTheLeft, toTheRight] = [visible.left - column.left, column.right - visible.right];
  let left = pixels(style.marginLeft);
  let right = Math.max(pixels(style.marginRight), toTheRight);
  if (left < 0 && element.getBoundingClientRect().width >= visible.right - visible.left) [left, right] = [toTheLeft, toTheRight];
  else if (hasSomethingLeftOf(element, visible.left)) left = Math.max(left, toTheLeft);
  const inTheColumn = { 'margin-inline': '0', inset: 'auto', transform: 'none', translate: 'none' };
  return [
    {
      'margin-left': `${left}px`,
      'margin-right': `${right}px`,
      'max-inline-size': `${column.right - column.left - left - right}px`,
      'box-sizing': 'border-box',
    },
    { ...inTheColumn, ...WITHIN_ITS_COLUMN },
  ];
}

/** Boxes in a row go below one another. */
export function rowRemedies({ display, flexDirection }: CSSStyleDeclaration): readonly Readonly<Record<string, string>>[] {
  if (display.includes('flex')) return flexDirection.startsWith('row') ? [{ 'flex-wrap': 'wrap' }] : [];
  return GRID_REMEDIES;
}

/** As many columns as fit with words in them; where boxes have places of their own, one below another, with their gaps. */
const GRID_REMEDIES: readonly Readonly<Record<string, string>>[] = [
  { 'grid-template-columns': 'repeat(auto-fill, minmax(min(100%, 8em), 1fr))' },
  { display: 'flex', 'flex-direction': 'column', 'flex-wrap': 'nowrap' },
];

/** A word is cut only where it is longer than a whole line. */
function lineRemedies(element: HTMLElement, { textWrapMode }: CSSStyleDeclaration): Remedy[] {
  if (element.closest(FORMULA)) return [];
  const cut = { 'overflow-wrap': 'anywhere', 'word-break': 'normal' };
  return textWrapMode === 'nowrap' || styleOf(element).getPropertyValue('text-wrap-mode')
    ? [{ 'text-wrap-mode': 'wrap' }, cut]
    : [cut];
}
