import { layoutParentOf, parentOf } from '../place/tree.js';
import { isInFlow, isScrolled } from './widths/boxes.js';

/** Says in the markup that the site has laid an element out itself: the typography has no rule for it then. */
const MARK = 'data-bantin-site';

/** Lists for which the typography has rules. */
const LISTS = 'ul:not([class]), ol:not([class]), dl';
const MEDIA = 'img, svg, video, canvas, iframe, embed, object';

/**
 * What a site's sheets lay out in a way that no class tells: lists that are a row or a grid (tabs, breadcrumbs, facts in two columns),
 * and media in a box that scrolls or is placed by the site (a panorama, a picture that slides over another).
 */
export class SiteLayout {
  readonly #article: HTMLElement;
  readonly #marked = new Set<Element>();

  constructor(article: HTMLElement) {
    this.#article = article;
  }

  /** What is such in some elements, and not yet marked. */
  read(roots: Iterable<Element>): Element[] {
    const found: Element[] = [];
    /** Whether what is in a box is seen only as the box shows it. */
    const isFramed = new Map<Element, boolean>();
    for (const root of roots) {
      for (const list of within(root, LISTS)) if (isRow(list)) found.push(list, ...list.querySelectorAll(':scope > :is(dt, dd)'));
      for (const media of within(root, MEDIA)) if (this.#isInFrame(media, isFramed)) found.push(media);
    }
    return found.filter(element => !element.hasAttribute(MARK));
  }

  write(elements: readonly Element[]): void {
    for (const element of elements) {
      element.setAttribute(MARK, '');
      this.#marked.add(element);
    }
  }

  /** Gives the author's markup of one element back. */
  undoElement(element: Element): void {
    if (this.#marked.delete(element)) element.removeAttribute(MARK);
  }

  /** Gives all of it back. */
  undo(): void {
    for (const element of this.#marked) this.undoElement(element);
  }

  #isInFrame(media: Element, known: Map<Element, boolean>): boolean {
    const parent = layoutParentOf(media);
    if (!parent || parent === this.#article || !this.#article.contains(parentOf(media))) return false;
    const answer = known.get(parent) ?? (isFrame(parent) || this.#isInFrame(parent, known));
    known.set(parent, answer);
    return answer;
  }
}

function within(root: Element, selector: string): Element[] {
  const inside = [...root.querySelectorAll(selector)];
  return root.matches(selector) ? [root, ...inside] : inside;
}

function isRow(list: Element): boolean {
  const { display } = getComputedStyle(list);
  return display.includes('flex') || display.includes('grid');
}

function isFrame(element: Element): boolean {
  const style = getComputedStyle(element);
  // What hides its overflow may only hold its floats.
  return isScrolled(style) || !isInFlow(style);
}
