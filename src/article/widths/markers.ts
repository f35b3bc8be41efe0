import { contentSpan, pixels, TOLERANCE_PX, type Span } from './boxes.js';
import type { Changes } from './changes.js';

/** So wide are letters of numbers at most, in em, in the widest of the common fonts (Verdana, DejaVu Sans). Most figures have one width. */
const FIGURE_EM = 0.64;
const ROMAN_EM: Readonly<Record<string, number>> = { I: 0.42, V: 0.69, X: 0.69, L: 0.57, C: 0.7, D: 0.77, M: 0.92 };
/** The full stop behind a number, and the space. */
const STOP_EM = 0.7;
/** The sheet's largest marker, as a part of the visible width. */
const MARKER_SHARE = 0.1;
/** A number that would take more of the line than this stands in the text. */
const MOST_SHARE = 0.3;
/** More numbers than this are not written out, to see which is the longest. */
const MOST_NUMBERS = 3000;
/** The widths of figures are estimated. */
const SPARE_PX = 3;

/** Gives lists room for the longest of their numbers, where it would leave the screen or be cut. */
export function makeRoomForMarkers(lists: Iterable<HTMLOListElement>, visible: Span, changes: Changes): void {
  for (const list of lists) {
    const item = list.querySelector<HTMLElement>(':scope > li');
    if (!item || !list.offsetWidth) continue;
    const style = getComputedStyle(item);
    if (style.listStylePosition === 'inside' || style.display !== 'list-item') continue;
    const width = numberWidth(numbersOf(list), style.listStyleType) * markerSize(item, style, visible) + SPARE_PX;
    if (width === SPARE_PX) continue;
    const isRightToLeft = style.direction === 'rtl';
    const span = contentSpan(item, style);
    const room = isRightToLeft ? visible.right - span.right : span.left - visible.left;
    if (room >= width - TOLERANCE_PX) continue;
    const { paddingInlineStart } = getComputedStyle(list);
    const indent = Math.ceil(pixels(paddingInlineStart) + width - room);
    const most = MOST_SHARE * (visible.right - visible.left);
    changes.write(
      list,
      indent > most
        ? { 'list-style-position': 'inside', 'padding-inline-start': '0' }
        : { 'padding-inline-start': `${indent}px` },
    );
  }
}

function markerSize(item: HTMLElement, { fontSize }: CSSStyleDeclaration, visible: Span): number {
  const size = pixels(getComputedStyle(item, '::marker').fontSize);
  return size || Math.min(pixels(fontSize), MARKER_SHARE * (visible.right - visible.left));
}

/** The numbers a list counts. */
function numbersOf(list: HTMLOListElement): number[] {
  const items = list.querySelectorAll<HTMLLIElement>(':scope > li');
  const step = list.reversed ? -1 : 1;
  const first = list.reversed && !list.hasAttribute('start') ? items.length : list.start;
  let number = first - step;
  return [...items].slice(0, MOST_NUMBERS).map(item => (number = item.hasAttribute('value') ? item.value : number + step));
}

/** How wide the widest of the numbers is, in em of the marker; 0 where the markers are no numbers. */
export function numberWidth(numbers: readonly number[], type: string): number {
  if (/^(none|disc|circle|square|disclosure-.*)$|^"/.test(type)) return 0;
  if (!type.endsWith('-roman')) {
    const longest = Math.max(...numbers.map(number => String(number).length));
    return (type.endsWith('-alpha') || type.endsWith('-latin') ? Math.min(longest, 2) * 0.8 : longest * FIGURE_EM) + STOP_EM;
  }
  const shrink = type.startsWith('lower') ? 0.8 : 1;
  const widths = numbers.map(number =>
    toRoman(number)
      .split('')
      .reduce((sum, letter) => sum + ROMAN_EM[letter]!, 0),
  );
  return Math.max(...widths) * shrink + STOP_EM;
}

/** A number from 1 to 3999 in Roman figures. */
export function toRoman(number: number): string {
  let rest = Math.min(Math.max(0, number), 3999);
  let roman = '';
  for (const [letters, value] of ROMAN) {
    for (; rest >= value; rest -= value) roman += letters;
  }
  return roman;
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];
