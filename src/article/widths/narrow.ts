import { elementsOf, parentOf } from '../../place/tree.js';
import { hidesItsWords } from '../hidden-words.js';
import {
  contentSpan,
  isCutOrScrolled,
  isInFlow,
  isInLeftAlone,
  isPlacedBySite,
  isScrolled,
  LEAST_LINE_EM,
  pixels,
  reachesOut,
  readerSize,
  TOLERANCE_PX,
  type Span,
} from './boxes.js';
import type { Changes } from './changes.js';
import { rowRemedies } from './remedies.js';
import type { Suspects } from './suspects.js';

/** In a column of more than so many em no indent eats the line. */
const ROOMY_EM = 20;
/** Eight letters cannot be asked of a column that has hardly as many itself. */
const SHARE_OF_COLUMN = 0.85;
/** How much of the visible width an indent may take where lines are short; a list of the first order needs room for its numbers. */
const INDENT_SHARE = 0.05;
const LIST_INDENT_SHARE = 0.12;
/** Boxes stand in boxes: after each round it is looked anew. */
const MOST_ROUNDS = 6;
/** A letter's mean width, in em, and that of the letters of one word in a wide font. */
const LETTER_EM = 0.5;
const WIDE_LETTER_EM = 0.72;
/** A word of more than so many em is cut if it has to be. */
const LONGEST_WORD_EM = 8;

/** Columns as wide as their words. WebKit (2.50) makes them narrower where the text around breaks within words. */
const OWN_COLUMNS = { 'table-layout': 'auto', 'overflow-wrap': 'normal' };

interface Step {
  readonly element: HTMLElement;
  readonly styles: Readonly<Record<string, string>>;
}

/** Gives lines on which no word fits more room: boxes side by side go below one another, indents become smaller. */
export class NarrowLines {
  readonly #article: HTMLElement;
  readonly #suspects: Suspects;
  readonly #changes: Changes;
  readonly #visible: Span;
  readonly #column: Span;
  /** What was tried already: a second time it would not help either. */
  readonly #tried = new Map<Element, Set<string>>();

  constructor(article: HTMLElement, suspects: Suspects, visible: Span, changes: Changes) {
    this.#article = article;
    this.#suspects = suspects;
    this.#visible = visible;
    this.#changes = changes;
    this.#column = contentSpan(article);
  }

  mend(): void {
    this.#apply(this.#floatsThatLeaveNoRoom());
    this.#apply(this.#fixedTables());
    const boxes = this.#boxes();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const steps: Step[] = [];
      for (const box of boxes) {
        // What helps around a box may be all that it needs.
        if (!steps.some(({ element }) => element !== box && element.contains(box))) steps.push(...this.#stepsFor(box));
      }
      if (steps.length === 0) return;
      this.#apply(steps);
    }
  }

  #apply(steps: readonly Step[]): void {
    for (const { element, styles } of steps) this.#changes.write(element, styles);
  }

  #boxes(): Iterable<HTMLElement> {
    const isRoomy = this.#column.right - this.#column.left > ROOMY_EM * readerSize(this.#article);
    return isRoomy ? this.#suspects.boxes : this.#suspects.texts;
  }

  #stepsFor(box: HTMLElement): Step[] {
    const style = getComputedStyle(box);
    const size = pixels(style.fontSize);
    const columns = columnWidth(box, style);
    if (columns !== undefined && columns < this.#leastLine(size) - TOLERANCE_PX && this.#isNew(box, 'columns')) {
      return this.#isOurs(box) ? [{ element: box, styles: { 'column-width': `${LEAST_LINE_EM}em` } }] : [];
    }
    if (!this.#isNarrow(box, style, size) || !this.#isOurs(box)) return [];
    for (let node = box; node !== this.#article; node = parentOf(node) as HTMLElement) {
      const steps = this.#causeAt(node);
      if (steps) return steps;
      if (getComputedStyle(node).display.startsWith('table')) break; // its widths are shared out by the browser
    }
    return [];
  }

  #leastLine(size: number): number {
    return Math.min(LEAST_LINE_EM * size, SHARE_OF_COLUMN * (this.#column.right - this.#column.left));
  }

  /** Whether an element has text of which fewer than eight letters fit on a line, and more would be there. */
  #isNarrow(box: HTMLElement, style: CSSStyleDeclaration, size: number): boolean {
    const { display, writingMode } = style;
    if (
      box.clientWidth === 0 ||
      !isInFlow(style) ||
      !/^(block|flow-root|list-item|inline-block|inline-flex|flex|grid|table-cell)$/.test(display)
    )
      return false;
    if (writingMode !== 'horizontal-tb' || hidesItsWords(style)) return false;
    const { left, right } = contentSpan(box, style);
    const room = right - left;
    if (room >= this.#leastLine(size) - TOLERANCE_PX || box.textContent.trim().length * LETTER_EM * size <= room) return false;
    // Letters may be narrower than that.
    return !isOnOneLine(box, room, size);
  }

  /** What makes a narrow line narrow, if it is this element. */
  #causeAt(node: HTMLElement): Step[] | undefined {
    const style = getComputedStyle(node);
    const indents = this.#indents(node, style);
    if (Object.keys(indents).length > 0 && this.#isNew(node, 'indents')) return [{ element: node, styles: indents }];
    const parent = parentOf(node) as HTMLElement;
    const parentStyle = getComputedStyle(parent);
    if (/flex|grid/.test(parentStyle.display) && parent.childElementCount > 1 && parent !== this.#article) {
      const styles = rowRemedies(parentStyle).find((_, index) => this.#isNew(parent, `row ${index}`));
      if (styles) return [{ element: parent, styles }, ...(parentStyle.display.includes('flex') ? leastItems(parent) : [])];
    }
    const room = contentSpan(parent, parentStyle);
    const { width } = node.getBoundingClientRect();
    const margins = pixels(style.marginLeft) + pixels(style.marginRight);
    const isBlock = style.cssFloat === 'none' && !style.display.startsWith('inline');
    const isNarrowed = width + (isBlock ? 0 : margins) < room.right - room.left - TOLERANCE_PX;
    if (isNarrowed && !style.display.startsWith('table') && this.#isNew(node, 'width'))
      return [{ element: node, styles: leastWidth(node, style) }];
    return undefined;
  }

  /** Indents that take more of the line than they may. */
  #indents(node: HTMLElement, style: CSSStyleDeclaration): Record<string, string> {
    const isList = node.matches('ul, ol') && !parentOf(node)?.closest('li');
    const most = (isList ? LIST_INDENT_SHARE : INDENT_SHARE) * (this.#visible.right - this.#visible.left);
    // The room is for an icon or a box to check.
    if (holdsSomethingPlaced(node)) return {};
    const names = ['padding-left', 'padding-right'];
    // Equal ones may be `auto`, by which a box stands in the middle.
    if (style.marginLeft !== style.marginRight) names.push('margin-left', 'margin-right');
    const large = names.filter(name => pixels(style.getPropertyValue(name)) > most + TOLERANCE_PX);
    const styles = Object.fromEntries(large.map(name => [name, `${most}px`]));
    // A first line that hangs out into its indent would hang out of the screen.
    if (large.length > 0 && pixels(style.textIndent) < -most) styles['text-indent'] = `${-most}px`;
    return styles;
  }

  /** Tables whose columns have widths given by their page, in which no word fits: their cells give them others. */
  #fixedTables(): Step[] {
    const tables = [...this.#suspects.fixed].filter(
      table => table.localName === 'table' && table.offsetWidth > 0 && getComputedStyle(table).tableLayout === 'fixed',
    );
    return tables.filter(table => this.#hasNarrowCell(table)).map(element => ({ element, styles: OWN_COLUMNS }));
  }

  #hasNarrowCell(table: HTMLElement): boolean {
    return [...table.querySelectorAll<HTMLElement>('td, th')].some(cell => {
      const style = getComputedStyle(cell);
      return this.#isNarrow(cell, style, pixels(style.fontSize));
    });
  }

  /** Floats beside which no word fits. */
  #floatsThatLeaveNoRoom(): Step[] {
    const steps: Step[] = [];
    for (const element of this.#suspects.floats) {
      const style = getComputedStyle(element);
      if (style.cssFloat === 'none' || !isInFlow(style) || !this.#isOurs(element)) continue;
      let parent = parentOf(element) as HTMLElement;
      while (getComputedStyle(parent).display === 'inline') parent = parentOf(parent) as HTMLElement;
      const parentStyle = getComputedStyle(parent);
      const { left, right } = contentSpan(parent, parentStyle);
      const margins = Math.max(0, pixels(style.marginLeft)) + Math.max(0, pixels(style.marginRight));
      const rest = right - left - element.getBoundingClientRect().width - margins;
      if (rest < LEAST_LINE_EM * pixels(parentStyle.fontSize) && element.offsetWidth > 0)
        steps.push({ element, styles: { float: 'none' } });
    }
    return steps;
  }

  #isNew(element: Element, what: string): boolean {
    const tried = this.#tried.get(element) ?? new Set();
    if (tried.has(what)) return false;
    this.#tried.set(element, tried.add(what));
    return true;
  }

  /** Not in a box that the site lets scroll, or places itself. */
  #isOurs(element: HTMLElement): boolean {
    if (isInLeftAlone(element)) return false;
    for (let node = element; node !== this.#article; node = parentOf(node) as HTMLElement) {
      const style = getComputedStyle(node);
      if (isPlacedBySite(style)) return false;
      // What hides its overflow, and has none, only holds its floats.
      if (node !== element && (isScrolled(style) || (isCutOrScrolled(style) && reachesOut(node)))) return false;
    }
    return true;
  }
}

/** Whether all that is in a box stands on one line of it. */
function isOnOneLine(box: HTMLElement, room: number, size: number): boolean {
  const range = document.createRange();
  range.selectNodeContents(box);
  const { width, height } = range.getBoundingClientRect();
  return width <= room + TOLERANCE_PX && height < 2 * size;
}

/** Boxes in a row wrap once each of them keeps room for a word. */
function leastItems(row: HTMLElement): Step[] {
  const items = elementsOf(row).filter(
    (item): item is HTMLElement => item instanceof HTMLElement && Boolean(item.textContent.trim()),
  );
  return items.map(element => ({ element, styles: leastWidth(element, getComputedStyle(element)) }));
}

/** Room for eight letters and the longest word, or for all there is, whatever width the site or its author has set. */
function leastWidth(element: HTMLElement, style: CSSStyleDeclaration): Record<string, string> {
  const { paddingLeft, paddingRight, borderLeftWidth, borderRightWidth } = style;
  const around = [paddingLeft, paddingRight, borderLeftWidth, borderRightWidth].reduce((sum, width) => sum + pixels(width), 0);
  const text = element.textContent.trim();
  const longestWord = Math.max(...text.split(/\s+/).map(word => word.length)) * WIDE_LETTER_EM;
  const letters = Math.min(text.length * WIDE_LETTER_EM, Math.max(LEAST_LINE_EM, Math.min(longestWord, LONGEST_WORD_EM)));
  return { 'min-inline-size': `min(100%, ${letters}em + ${around}px)`, 'box-sizing': 'border-box' };
}

/** How wide the columns of text in a box are; `undefined` where there are none. */
function columnWidth(box: HTMLElement, style: CSSStyleDeclaration): number | undefined {
  const { columnCount, columnWidth: width, columnGap, fontSize } = style;
  if (columnCount === 'auto' && width === 'auto') return undefined;
  const { left, right } = contentSpan(box, style);
  const room = right - left;
  const gap = columnGap === 'normal' ? pixels(fontSize) : pixels(columnGap);
  const fitting = width === 'auto' ? Infinity : Math.max(1, Math.floor((room + gap) / (pixels(width) + gap)));
  const count = Math.min(fitting, columnCount === 'auto' ? Infinity : Number(columnCount));
  return count === 1 ? Infinity : (room - (count - 1) * gap) / count;
}

function holdsSomethingPlaced(element: Element): boolean {
  const labels = ['::before', '::after'].map(name => getComputedStyle(element, name));
  return (
    labels.some(style => style.content !== 'none' && isPlaced(style)) ||
    elementsOf(element).some(child => isPlaced(getComputedStyle(child)))
  );
}

function isPlaced({ position, marginLeft, marginRight }: CSSStyleDeclaration): boolean {
  return position === 'absolute' || pixels(marginLeft) < 0 || pixels(marginRight) < 0;
}
