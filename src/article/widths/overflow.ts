import { elementsOf, parentOf } from '../../place/tree.js';
import {
  contentSpan,
  FORMULA,
  hasSomethingLeftOf,
  isCutOrScrolled,
  isInFlow,
  isLaidOut,
  isLeftAlone,
  isReplaced,
  pixels,
  reachesOut,
  TOLERANCE_PX,
  type Span,
} from './boxes.js';
import type { Changes } from './changes.js';
import { remediesFor, type Fault, type Remedy } from './remedies.js';
import type { Scrollers } from './scrollers.js';

/** Displays of what stands in a line as a box, and is not broken with it. */
const BOX_IN_A_LINE = /^inline-/;

/** After each round it is asked anew what still reaches out. One cause may hide another, but not many. */
const MOST_ROUNDS = 12;

/**
 * Looks for what makes an article wider than its column, and changes the least that helps there. What reaches out of the
 * column on purpose, by negative margins, may do so as far as the reader can see it.
 */
export class Overflow {
  readonly #changes: Changes;
  readonly #scrollers: Scrollers;
  readonly #visible: Span;
  /** How many remedies of a fault were tried. */
  readonly #tried = new Map<Element, Map<Fault, number>>();
  /** What is to be changed in this round. */
  #round: [HTMLElement, Fault, Remedy][] = [];

  constructor(visible: Span, changes: Changes, scrollers: Scrollers) {
    this.#visible = visible;
    this.#changes = changes;
    this.#scrollers = scrollers;
  }

  mend(article: HTMLElement): void {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      this.#round = [];
      this.#lookInto(article, contentSpan(article));
      if (this.#round.length === 0) break;
      for (const [element, fault, remedy] of this.#round) {
        if (remedy === 'scroll') this.#scrollers.add(element);
        else if (remedy === 'scroll around') this.#scrollAround(element, article);
        else this.#changes.write(element, remedy);
        const tried = this.#tried.get(element) ?? new Map<Fault, number>();
        this.#tried.set(element, tried.set(fault, (tried.get(fault) ?? 0) + 1));
      }
    }
    this.#narrowTablesThatFit();
  }

  /** A table of a given width may have room for its cells in its column: then it is only narrower, and need not scroll. */
  #narrowTablesThatFit(): void {
    for (const table of this.#tried.keys()) {
      if (!(table instanceof HTMLTableElement) || !this.#scrollers.has(table) || reachesOut(table)) continue;
      // It was wider than all of its column; WebKit would not limit a width that is given.
      this.#changes.write(table, { 'inline-size': '100%' });
    }
  }

  #scrollAround(element: HTMLElement, article: HTMLElement): void {
    const parent = parentOf(element) as HTMLElement;
    if (parent !== article && !getComputedStyle(parent).display.startsWith('inline')) this.#scrollers.add(parent);
  }

  /** Looks at what is in an element that has a column for it. Returns whether a cause was found. */
  #lookInto(element: HTMLElement, column: Span): boolean {
    let isFound = false;
    // What is skipped out of sight would have to be laid out to be asked, and is once it comes near.
    if (isSkipped(element)) return false;
    for (const child of elementsOf(element)) {
      if (child instanceof HTMLElement || child.matches('svg, math')) {
        if (!isLeftAlone(child) && this.#lookAt(child as HTMLElement, element, column)) isFound = true;
      }
    }
    if (!isFound && hasLineOutside(element, column)) isFound = this.#blame('line', element, column);
    return isFound;
  }

  #lookAt(element: HTMLElement, parent: HTMLElement, column: Span): boolean {
    const style = getComputedStyle(element);
    const { display } = style;
    if (display === 'none' || !isInFlow(style)) return false;
    if (display === 'contents') return this.#lookInto(element, column);
    // What is turned stands where its site has put it.
    if (style.rotate !== 'none' || /matrix\((?!1, 0, 0, 1)/.test(style.transform)) return false;
    if (display.startsWith('table-') && display !== 'table-caption') return this.#lookAtTablePart(element, display, column);

    const isFormula = element.matches(FORMULA) || isBuiltOfBoxes(element, style);
    const isWhole = isFormula || isReplaced(element);
    const isScrolling = this.#scrollers.has(element) && reachesOut(element);
    const rect = isFormula && !isScrolling ? spanOfContents(element) : spanOf(element, isScrolling);
    if (display === 'inline' && !isWhole) {
      if (isWithin(rect, column) && !element.firstElementChild) return false;
      if (this.#lookIntoInline(element, column)) return true;
      return !isWithin(rect, column) && style.textWrapMode === 'nowrap' && this.#blame('line', element, column, style);
    }

    const isPlaced = isPlacedOutside(style);
    const outerWidth = rect.right - rect.left + Math.max(0, pixels(style.marginLeft)) + Math.max(0, pixels(style.marginRight));
    const isInlineBox = display.startsWith('inline') && !isFormula && outerWidth <= column.right - column.left + TOLERANCE_PX;
    // A box in a line stands where the line has brought it.
    if (!isInlineBox && (isPlaced ? leaves(element, rect, this.#visible) : !isWithin(rect, column))) {
      if (isPlaced && this.#blame('bleed', element, column, style)) return true;
      const isItem = /flex|grid/.test(getComputedStyle(parent).display) && parent.childElementCount > 1;
      if (isItem && this.#blame('row', parent, column)) return true;
      if (element.localName === 'table' || isFormula) {
        if (this.#blame('shape', element, column, style)) return true;
      } else if (this.#blame('box', element, column, style)) return true;
    }
    if (element.localName === 'table' && this.#scrollers.has(element)) return this.#lookIntoInline(element, column);
    if (isWhole || isCutOrScrolled(style)) return false;
    // Text that is not taken out of its column reaches out of no box around it either.
    return this.#lookInto(element, contentSpan(element, style));
  }

  #lookIntoInline(element: HTMLElement, column: Span): boolean {
    let isFound = false;
    for (const child of elementsOf(element)) {
      if (child instanceof HTMLElement && !isLeftAlone(child) && this.#lookAt(child, element, column)) isFound = true;
    }
    return isFound;
  }

  /** In a table that scrolls a cell may stand anywhere, but no line in it is to be longer than the column of the table. */
  #lookAtTablePart(element: HTMLElement, display: string, column: Span): boolean {
    if (display !== 'table-cell') return this.#lookIntoInline(element, column);
    const span = contentSpan(element);
    const width = column.right - column.left;
    if (span.right - span.left <= width + TOLERANCE_PX) return this.#lookInto(element, span);
    return this.#lookInto(element, { left: span.left, right: span.left + width }) || this.#blame('cell', element, column);
  }

  /** Returns whether there is something left to try. */
  #blame(fault: Fault, element: HTMLElement, column: Span, style = getComputedStyle(element)): boolean {
    const remedies = remediesFor(fault, element, style, column, this.#visible);
    const remedy = remedies[this.#tried.get(element)?.get(fault) ?? 0];
    if (!remedy) return false;
    if (!this.#round.some(([known, name]) => known === element && name === fault)) this.#round.push([element, fault, remedy]);
    return true;
  }
}

/** Whether what is in an element is not laid out, for it is out of sight. What is not displayed at all says nothing of that. */
function isSkipped({ firstElementChild: child }: Element): boolean {
  return child !== null && child.checkVisibility() && !isLaidOut(child);
}

/**
 * Whether a box in a line that must not break has boxes with letters in it, as formulas have that a page builds itself. Where these
 * stand to one another is what they say.
 */
function isBuiltOfBoxes(element: Element, { display, textWrapMode }: CSSStyleDeclaration): boolean {
  if (textWrapMode !== 'nowrap' || !BOX_IN_A_LINE.test(display)) return false;
  return [...element.querySelectorAll('*')].some(
    inner => inner.textContent.trim() !== '' && BOX_IN_A_LINE.test(getComputedStyle(inner).display),
  );
}

/** In WebKit a table of a given width keeps that width, and what is in it reaches out. */
function spanOf(element: Element, isScrolling: boolean): Span {
  const { left, right } = element.getBoundingClientRect();
  const isOutgrownTable = element.localName === 'table' && !isScrolling && reachesOut(element);
  return { left, right: isOutgrownTable ? left + element.scrollWidth : right };
}

/** Inline formulas are no boxes, and what is in them may be wider than they are. */
function spanOfContents(element: Element): Span {
  const range = document.createRange();
  range.selectNodeContents(element);
  const [own, contents] = [element.getBoundingClientRect(), range.getBoundingClientRect()];
  return { left: Math.min(own.left, contents.left), right: Math.max(own.right, contents.right) };
}

function isWithin({ left, right }: Span, column: Span): boolean {
  return left >= column.left - TOLERANCE_PX && right <= column.right + TOLERANCE_PX;
}

/** Whether the site has put a box outside of its column on purpose. */
function isPlacedOutside(style: CSSStyleDeclaration): boolean {
  const { display, direction, marginLeft, marginRight, position, left, right, transform, translate } = style;
  const isShifted = position === 'relative' && (pixels(left) !== 0 || pixels(right) !== 0);
  const [start, end] = direction === 'rtl' ? [marginRight, marginLeft] : [marginLeft, marginRight];
  // A table that its content widens has a negative margin at its end by itself, where that is `auto`.
  const isPulled = pixels(start) < 0 || (pixels(end) < 0 && !display.includes('table'));
  return isPulled || isShifted || transform !== 'none' || translate !== 'none';
}

/**
 * Whether something in a box that was put outside on purpose is out of sight, or the page scrolls because of it. Grids reach out to
 * the left by nothing but their gutter.
 */
function leaves(element: Element, rect: Span, visible: Span): boolean {
  if (rect.right > visible.right + TOLERANCE_PX) return true;
  return rect.left < visible.left - TOLERANCE_PX && hasSomethingLeftOf(element, visible.left);
}

/** Whether a line of an element's own text, or of inline text in it, ends outside of a column. */
function hasLineOutside(element: HTMLElement, column: Span): boolean {
  if (!reachesOut(element)) return false;
  const range = document.createRange();
  for (const node of element.childNodes) {
    let rects: Iterable<DOMRect> = [];
    if (node instanceof Element && getComputedStyle(node).display.startsWith('inline')) rects = node.getClientRects();
    else if (node instanceof Text && node.data.trim()) {
      range.selectNodeContents(node);
      rects = range.getClientRects();
    }
    for (const rect of rects) if (!isWithin(rect, column)) return true;
  }
  return false;
}
