import { layoutParentOf, parentOf } from '../../place/tree.js';
import { contrast, isMostlyOpaque, over, type Color } from './color.js';
import { Grounds } from './ground.js';
import { Looks } from './looks.js';
import { pastedIn, type Pasted } from './pasted.js';

/** Elements whose pasted colour and ground are set aside, both of them or neither: they go together. */
export type Taken = Pick<ReadonlySet<Element>, 'has'>;

export const NONE: Taken = new Set();

/** Letters as a reader sees them. */
export interface Seen {
  readonly ground: Color;
  readonly contrast: number;
}

/**
 * What one sees of an article's letters, and would see if some pasted colours were set aside. It only reads; what it has read
 * holds until something is written.
 */
export class Sight {
  readonly looks = new Looks();
  readonly #article: Element;
  readonly #grounds: Grounds;
  readonly #pasted = new Map<Element, Pasted>();

  /** @param inArticle those children of the article that may lie behind others. */
  constructor(article: Element, inArticle: () => Element[]) {
    this.#article = article;
    this.#grounds = new Grounds(this.looks, article, inArticle);
  }

  /** What one sees of letters; `undefined` for those without a colour, and where nobody can say. */
  see(element: Element, taken: Taken): Seen | undefined {
    const { color } = this.looks.of(isWithin(element, taken) ? this.colorOwner(element, taken) : element);
    const ground = this.#grounds.of(element, this.#unpainted(taken));
    if (!color || !ground || color.alpha === 0) return undefined;
    return { ground, contrast: contrast(over(color, ground), ground) };
  }

  /** Whether nothing but that ground is behind letters. */
  isGroundKnown(element: Element, taken: Taken): boolean {
    return this.#grounds.isKnown(element, this.#unpainted(taken));
  }

  /** What was pasted into an element. */
  pasted(element: Element): Pasted {
    let pasted = this.#pasted.get(element);
    if (!pasted) this.#pasted.set(element, (pasted = pastedIn(element, this.looks)));
    return pasted;
  }

  /** The element whose pasted colour an element has; `undefined` where its colour is the page's. */
  colorSource(element: Element, taken: Taken): Element | undefined {
    const owner = this.colorOwner(element, taken);
    return this.#isOfContent(owner) && this.pasted(owner).color ? owner : undefined;
  }

  /** The element with the pasted ground on which letters stand; `undefined` where the ground is the page's. */
  groundSource(element: Element, taken: Taken): Element | undefined {
    const isUnpainted = this.#unpainted(taken);
    for (let box: Element | null = element; box && this.#isOfContent(box); box = layoutParentOf(box)) {
      const { ground } = this.looks.of(box);
      if (isUnpainted(box) || !isMostlyOpaque(ground)) continue;
      return this.pasted(box).ground ? box : undefined;
    }
    return undefined;
  }

  /** The element that gives an element its colour. Where it has its parent's, it is taken to inherit it. */
  colorOwner(element: Element, taken: Taken): Element {
    const parent = layoutParentOf(element);
    if (!parent || !this.#isOfContent(element)) return element;
    const isOwn = this.pasted(element).color
      ? !taken.has(element)
      : this.looks.of(element).colorText !== this.looks.of(parent).colorText;
    return isOwn ? element : this.colorOwner(parent, taken);
  }

  #unpainted(taken: Taken): (box: Element) => boolean {
    return box => taken.has(box) && this.pasted(box).ground;
  }

  /** Whether an element is in the article, perhaps as a slot of another element there: what is around it is the page's. */
  #isOfContent(element: Element): boolean {
    if (this.#article.contains(element)) return element !== this.#article;
    const { host } = element.getRootNode() as Partial<ShadowRoot>;
    return host !== undefined && this.#isOfContent(host);
  }
}

/** Whether an element or one around it has been set aside. Where none has, its colour is the one the browser says. */
function isWithin(element: Element, taken: Taken): boolean {
  for (let around: Element | null = element; around; around = parentOf(around)) if (taken.has(around)) return true;
  return false;
}

/** Whether an element stands on the ground of a theme that the reader has chosen. */
export function isThemed(element: Element): boolean {
  return getComputedStyle(element).getPropertyValue('--bantin-reader-theme-background') !== '';
}
