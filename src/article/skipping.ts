import { kindOf } from './kinds.js';
import { elementsIn } from './left-alone.js';

/**
 * From so many paragraphs on, those out of sight are skipped. Below, a press takes less than a frame of 16 ms without it, on a
 * processor of a quarter of the speed; and whoever takes a picture of the whole page sees all of a usual article.
 */
export const LONG_ARTICLE = 100;

/** The sheet lets no child of an article be skipped that comes before this one, which a reader sees first. */
export const FIRST_SKIPPED = 20;

/** What lets paragraphs out of sight be skipped, for the article's own sheet. */
export const SKIPPED = ':host{--bantin-reader-content-visibility:auto;--bantin-reader-contain:content}';

/**
 * Whether an article has so many paragraphs that it pays to skip those out of sight; not in WebKit, which does not keep the
 * reader's place while heights out of sight become known.
 */
export function isLong(article: Element): boolean {
  return CSS.supports('overflow-anchor', 'auto') && hasManyParagraphs(article);
}

/** Counts no further than it has to: this is asked whenever something comes. */
function hasManyParagraphs(article: Element): boolean {
  let count = 0;
  for (let child = article.firstElementChild; child && count < LONG_ARTICLE; child = child.nextElementSibling) {
    if (child.localName === 'p') count += 1;
  }
  return count >= LONG_ARTICLE;
}

/** What an element's own style can say that sets it apart from its kind. Its labels are never among that. */
const OF_ITS_OWN = /float|position|counter/i;

/**
 * Whether paragraphs out of sight can be skipped without harm. A skipped one is clipped at its edges, flows around nothing, and
 * counts for itself alone: so each is asked, with all that is in it.
 */
export class Skipping {
  readonly #article: Element;
  /** What would look or count otherwise. While one of them is there, nothing is skipped. */
  readonly #obstacles = new Set<Element>();
  readonly #harmlessKinds = new Set<string>();
  #barsStayAbove = true;

  constructor(article: Element) {
    this.#article = article;
  }

  /** Asks some elements and all that is in them. */
  read(roots: Iterable<Element>): void {
    if (!isLong(this.#article)) return;
    for (const root of roots) {
      if (root === this.#article) this.#barsStayAbove = barsStayAbove(this.#article);
      for (const element of elementsIn(root)) {
        if (element !== this.#article && !this.#isHarmless(element)) this.#obstacles.add(element);
      }
    }
  }

  /** Whether paragraphs out of sight are to be skipped now. */
  isPossible(): boolean {
    for (const obstacle of this.#obstacles) {
      if (!this.#article.contains(obstacle)) this.#obstacles.delete(obstacle);
    }
    return isLong(this.#article) && this.#barsStayAbove && this.#obstacles.size === 0;
  }

  /** Forgets all answers. */
  forget(): void {
    this.#obstacles.clear();
    this.#harmlessKinds.clear();
  }

  #isHarmless(element: Element): boolean {
    const kind = kindOf(element);
    const isLikeItsKind = !OF_ITS_OWN.test(element.getAttribute('style') ?? '');
    if (isLikeItsKind && this.#harmlessKinds.has(kind)) return true;
    const isHarmless = flowsWithTheText(element) && !countsThroughTheText(element);
    if (isHarmless && isLikeItsKind) this.#harmlessKinds.add(kind);
    return isHarmless;
  }
}

/** Whether an element neither floats nor, in a paragraph, reaches out of it. */
function flowsWithTheText(element: Element): boolean {
  const { cssFloat, position } = getComputedStyle(element);
  const isPlaced = position === 'absolute' || position === 'fixed';
  return cssFloat === 'none' && !(isPlaced && element.closest('p'));
}

function countsThroughTheText(element: Element): boolean {
  if (element.localName === 'q') return true;
  const { counterIncrement, counterReset, counterSet } = getComputedStyle(element);
  if ([counterIncrement, counterReset, counterSet].some(namesCounter)) return true;
  return ['::before', '::after'].some(name => {
    const label = getComputedStyle(element, name);
    const isThere = label.content !== 'none' && label.content !== 'normal';
    return isThere && (/counter|quote/.test(label.content) || label.counterIncrement !== 'none');
  });
}

/** Firefox names the counter of list items, which lists have anyway. */
function namesCounter(value: string): boolean {
  return value.replaceAll(/list-item( -?\d+)?|none/g, '').trim() !== '';
}

/** A bar of the page that stays in view without a `z-index` would be painted below skipped paragraphs. */
function barsStayAbove(article: Element): boolean {
  const around = article.ownerDocument.querySelectorAll('body :not(bantin-article *)');
  return [...around].every(element => {
    const { position, zIndex } = getComputedStyle(element);
    return zIndex !== 'auto' || (position !== 'fixed' && position !== 'sticky');
  });
}
