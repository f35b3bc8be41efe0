import { languageOf, stringsFor } from '../../locales/locales.js';
import { isInLeftAlone, TOLERANCE_PX } from './boxes.js';

/** Says in the markup that an element scrolls on its own, and behind which of its edges there is more: the sheet does the rest. */
const MARK = 'data-bantin-wide';

/**
 * What scrolls on its own while it is wider than its column. Readers with a keyboard or a screen reader reach what is out of sight:
 * only while something is, it can be focused and has a name.
 */
export class Scrollers {
  readonly #given = new Map<Element, readonly string[]>();
  readonly #sites = new WeakSet<Element>();
  readonly #showEdges = ({ currentTarget }: Event): void => markEdges(currentTarget as Element);

  has(element: Element): boolean {
    return element.hasAttribute(MARK);
  }

  /** What scrolls at the moment. */
  get all(): readonly Element[] {
    return [...this.#given.keys()];
  }

  /** Lets an element scroll. What can be focused already is left so, for to take the focus away is no part of a new size. */
  add(element: Element): void {
    if (!this.has(element)) element.setAttribute(MARK, '');
    this.#given.set(element, this.#given.get(element) ?? []);
  }

  /** What the site lets scroll is only to be reached and named while it does. */
  addOfSite(element: Element): void {
    this.#sites.add(element);
    this.#given.set(element, this.#given.get(element) ?? []);
  }

  /** Lets those be reached that have something out of sight, and gives the others their markup back. */
  settle(): void {
    for (const element of this.#given.keys()) {
      const isHiding =
        (this.has(element) || this.#sites.has(element)) && element.scrollWidth > element.clientWidth + TOLERANCE_PX;
      // Its author may have said meanwhile that it is to be left alone.
      if (isHiding && !isInLeftAlone(element)) {
        this.#give(element);
      } else this.#takeBack(element);
    }
  }

  /** Gives the author's markup back. */
  undo(): void {
    for (const element of this.#given.keys()) this.#takeBack(element);
  }

  #give(element: Element): void {
    if (this.#given.get(element)!.length === 0) {
      const attributes: Record<string, string> = { tabindex: '0' };
      // A name needs a role. A table keeps its own, or its rows and headers would not be announced; a formula likewise.
      if (element.matches(':is(pre, code, span, div):not([role])')) attributes['role'] = roleFor(element);
      const isNamed = element.matches('[aria-labelledby]') || element.querySelector(':scope > caption');
      if (!isNamed) attributes['aria-label'] = stringsFor(languageOf(element)).strings.wide;
      const missing = Object.keys(attributes).filter(name => !element.hasAttribute(name));
      for (const name of missing) element.setAttribute(name, attributes[name]!);
      this.#given.set(element, missing);
      if (!this.#sites.has(element)) element.addEventListener('scroll', this.#showEdges, { passive: true });
    }
    if (!this.#sites.has(element)) markEdges(element);
  }

  #takeBack(element: Element): void {
    for (const name of this.#given.get(element) ?? []) element.removeAttribute(name);
    element.removeAttribute(MARK);
    element.removeEventListener('scroll', this.#showEdges);
    this.#given.delete(element);
    this.#sites.delete(element);
  }
}

/** A group; some sheets lay out all that has this role, and there a region, of which readers are told more often. */
function roleFor(element: Element): string {
  const { display } = getComputedStyle(element);
  element.setAttribute('role', 'group');
  const isDisplayedOtherwise = getComputedStyle(element).display !== display;
  element.removeAttribute('role');
  return isDisplayedOtherwise ? 'region' : 'group';
}

/** Written only when it changes, for nobody is to be told of each pixel. */
function markEdges(element: Element): void {
  const { scrollLeft, scrollWidth, clientWidth } = element;
  const hidden = scrollWidth - clientWidth;
  // From right to left, what is scrolled is counted below 0.
  const isRightToLeft = getComputedStyle(element).direction === 'rtl';
  const left = isRightToLeft ? hidden + scrollLeft : scrollLeft;
  const edges = [left > TOLERANCE_PX && 'left', left < hidden - TOLERANCE_PX && 'right'].filter(Boolean).join(' ');
  if (element.getAttribute(MARK) !== edges) element.setAttribute(MARK, edges);
}
