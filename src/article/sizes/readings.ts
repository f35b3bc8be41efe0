import { parentOf } from '../../place/tree.js';
import { elementsIn } from '../left-alone.js';
import { readLabels, type Label } from './labels.js';

/** Elements whose size the typography sets. What is in them has their size, so that a pasted heading is a heading. */
const TYPED = 'h1, h2, h3, h4, h5, h6, [slot="headline"], caption, figcaption, pre, code, kbd, samp, sub, sup, rt';

/** Those of them that a site may have designed: with a class, each has the size that the site wants. */
const DESIGNABLE = ':is(h1, h2, h3, h4, h5, h6, caption, figcaption):not([slot="headline"])';

/** Sizes of headings where no sheet says any, as multiples of what is around them. */
const BROWSERS_RATIO: Readonly<Record<string, number>> = { h1: 2, h2: 1.5, h3: 1.17, h4: 1, h5: 0.83, h6: 0.67 };
const RATIO_TOLERANCE = 0.01;

/** Their letters stand in no text node of the page's. */
const CONTROLS = 'input, select, textarea, button';

/** Classes that come with a paste, from Word and from mail programs: they name no design of the site. */
const PASTED_CLASS = /^(Mso|Apple-|x_Mso|gmail_|docs-)/;

/** What lays its letters out in a box of its own, as buttons and badges do. */
const BOXES = /^(inline-block|inline-flex|inline-grid|flex|grid)$/;

/** What is a box of its own where it stands in a row: then it has the display of a block. */
const INLINE_NAMES = 'a, span, strong, b, em, i, small, label, time, mark';

/** An initial is a letter, maybe with a quotation mark before it. */
const INITIAL_LETTERS = 2;

/** Fonts whose letters are drawings. */
const ICON_FONTS = /icon|awesome|material|glyph|symbol/i;

/** What stands for a word of a parent that has not been read. */
const NO_PARENT = { size: Number.NaN, parentSize: Number.NaN, isTyped: false };

/** An element as the author and the site made it. */
export interface Reading {
  readonly element: HTMLElement;
  /** The font size in px; `NaN` where it means nothing, because no letters have it. */
  readonly size: number;
  /** That of the nearest element around it whose size means something; `NaN` where there is none. */
  readonly parentSize: number;
  /** How many letters have that size. */
  readonly letters: number;
  /** Whether the typography sets the size here. */
  readonly isTyped: boolean;
  /** Whether it is a heading or a caption for which the site has a class, on it or on what it is the caption of. */
  readonly isDesignedHeading: boolean;
  /** Whether it is a box that the site has designed, such as a button or a badge. */
  readonly isDesignedBox: boolean;
  readonly isIcon: boolean;
  /** Whether it is a large letter beside which the text begins. */
  readonly isInitial: boolean;
  /** The line height of a designed box, or of words that stand as one in a row, as a multiple of its size, where the site gave it one. */
  readonly lineHeight: string | undefined;
  /** What the site's style sheets write beside the text. */
  readonly labels: readonly Label[];
}

/** Whether somebody has given the element a class that says what it is on this site. */
function hasDesign(element: HTMLElement): boolean {
  const names = element.getAttribute('class')?.trim();
  return names ? names.split(/\s+/).some(name => !PASTED_CLASS.test(name)) : false;
}

/** Whether a heading has the size that the browser gives it: then its class says nothing of it. */
function hasBrowsersSize(element: HTMLElement, size: number): boolean {
  const ratio = BROWSERS_RATIO[element.localName];
  const around = Number.parseFloat(getComputedStyle(parentOf(element)!).fontSize);
  return ratio !== undefined && Math.abs(size / around - ratio) < RATIO_TOLERANCE;
}

/** Whether a caption belongs to a table or figure that the site has designed: these are often styled by what is around them. */
function isDesignedCaption(element: HTMLElement): boolean {
  if (!element.matches('caption, figcaption')) return false;
  const owner = parentOf(element) as HTMLElement;
  if (!owner.matches('table, figure')) return false;
  const wrapper = parentOf(owner) as HTMLElement;
  return hasDesign(owner) || (wrapper.localName !== 'bantin-article' && hasDesign(wrapper));
}

/**
 * Reads what is in some elements, parents first, while the article is without the reader's sizes.
 * @param known what was read of an element before; a root's parent may be among it.
 */
export function readSizes(roots: Iterable<Element>, known: (element: Element) => Reading | undefined): Reading[] {
  const readings = new Map<Element, Reading>();
  /** Elements of one kind look alike: when one of them has no labels, the others are not asked. */
  const withoutLabels = new Set<string>();
  for (const root of roots) {
    for (const element of elementsIn(root)) {
      const parent = parentOf(element);
      const around = (parent && (readings.get(parent) ?? known(parent))) ?? NO_PARENT;
      readings.set(element, readElement(element, around, withoutLabels));
    }
  }
  return [...readings.values()];
}

function readElement(
  element: HTMLElement,
  parent: Pick<Reading, 'size' | 'parentSize' | 'isTyped'>,
  withoutLabels: Set<string>,
): Reading {
  const letters = lettersIn(element);
  const isControl = element.matches(CONTROLS);
  const isDesigned = isControl || hasDesign(element);
  // To ask for a property takes longer than all else here, so only those are asked whose answer is needed.
  const isAsked = letters > 0 || isDesigned || element.hasAttribute('style');
  const style = isAsked ? getComputedStyle(element) : undefined;
  const size = style ? Number.parseFloat(style.fontSize) : Number.NaN;
  const isInitial = style !== undefined && letters > 0 && letters <= INITIAL_LETTERS && style.cssFloat !== 'none';
  const isDesignedBox = isDesigned && style !== undefined && (isControl || BOXES.test(style.display));
  return {
    element,
    size,
    parentSize: Number.isNaN(parent.size) ? parent.parentSize : parent.size,
    letters,
    isTyped: parent.isTyped || element.matches(TYPED),
    isDesignedHeading:
      element.matches(DESIGNABLE) &&
      (isDesigned || isDesignedCaption(element)) &&
      element.textContent.trim() !== '' &&
      !hasBrowsersSize(element, size),
    isDesignedBox,
    isIcon: !isControl && style !== undefined && (isDrawing(element) || (isDesigned && isIcon(element, letters, style))),
    isInitial,
    lineHeight:
      letters > 0 && (isDesignedBox || isInitial || (isDesigned && isBlockOfWords(element, style)))
        ? lineHeightOf(style!, size)
        : undefined,
    labels: readLabels(element, size, withoutLabels),
  };
}

function isBlockOfWords(element: HTMLElement, style: CSSStyleDeclaration | undefined): boolean {
  return style?.display === 'block' && element.matches(INLINE_NAMES);
}

/** An element without anything in it shows what its class draws; one with letters may draw them by a font of icons. */
function isIcon(element: HTMLElement, letters: number, style: CSSStyleDeclaration): boolean {
  if (element.firstElementChild || element.localName === 'img') return false;
  return letters === 0 || ICON_FONTS.test(style.fontFamily);
}

/** A drawing alone in an element has its size from it, in em. */
function isDrawing(element: HTMLElement): boolean {
  return element.childElementCount === 1 && element.firstElementChild!.localName === 'svg' && element.textContent.trim() === '';
}

function lineHeightOf({ lineHeight }: CSSStyleDeclaration, size: number): string | undefined {
  const ratio = Number.parseFloat(lineHeight) / size;
  return ratio > 0 ? String(Number(ratio.toFixed(3))) : undefined;
}

/** How many letters stand in an element itself, and not in one inside it. */
export function lettersIn(element: Element): number {
  let letters = 0;
  for (const child of Node.prototype.hasChildNodes.call(element) ? element.childNodes : []) {
    if (child instanceof Text) letters += child.data.trim().length;
  }
  return letters;
}
