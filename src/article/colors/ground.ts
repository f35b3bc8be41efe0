import { elementsOf, layoutParentOf } from '../../place/tree.js';
import { canvasOf } from './canvas.js';
import { over, type Color } from './color.js';
import { hasPicture, type Looks } from './looks.js';

const PICTURES = 'img, picture, video, canvas, iframe, object, embed, svg';

/** A layer that is smaller than this in one direction is no ground for a line of text. */
const SMALLEST_LAYER_PX = 32;

/** Positions that take a box away from where it stands in the text. */
const MOVED = new Set(['absolute', 'fixed']);

/** Says whether a box has lost the ground it was given. */
export type IsUnpainted = (box: Element) => boolean;

/** Finds what letters stand on. It holds until something is written, as the looks do. */
export class Grounds {
  readonly #looks: Looks;
  readonly #article: Element;
  /** What is behind the article's letters, and so behind most of what is in it. */
  readonly behind: Color | undefined;
  readonly #inArticle: () => Element[];
  readonly #layers = new Map<Element, readonly Element[]>();
  #isBehindKnown: boolean | undefined;

  /** @param inArticle those children of the article that may lie behind others. */
  constructor(looks: Looks, article: Element, inArticle: () => Element[]) {
    this.#looks = looks;
    this.#article = article;
    this.#inArticle = inArticle;
    this.behind = this.#blend(article, undefined, canvasOf(article.ownerDocument));
  }

  /** The colour behind the letters of an element; `undefined` where nobody can say. */
  of(element: Element, isUnpainted: IsUnpainted): Color | undefined {
    return this.#blend(element, this.#article, this.behind, isUnpainted);
  }

  /** What boxes are painted with, from one outwards to the first that nothing can be seen through, or up to another. */
  #blend(from: Element, end: Element | undefined, behind: Color | undefined, isUnpainted?: IsUnpainted): Color | undefined {
    const painted: Color[] = [];
    for (let box: Element | null = from; box !== end && box; box = layoutParentOf(box)) {
      if (isUnpainted?.(box)) continue;
      const { ground } = this.#looks.of(box);
      if (!ground) return undefined;
      if (ground.alpha > 0) painted.push(ground);
      // What is behind it does not matter, even if nobody can say.
      if (ground.alpha === 1) return blend(painted, ground);
    }
    return behind && blend(painted, behind);
  }

  /**
   * Whether that colour is all that is behind the letters: no picture or gradient, no layer that lies behind them, and no box
   * that was moved to where it stands.
   */
  isKnown(element: Element, isUnpainted: IsUnpainted): boolean {
    let inside: Element | undefined;
    for (let box: Element | null = element; box && box !== this.#article; inside = box, box = layoutParentOf(box)) {
      const answer = this.#isOpaque(box, inside);
      if (answer === false || (answer && !isUnpainted(box))) return answer;
    }
    this.#isBehindKnown ??= this.#isKnownAround();
    return this.#isBehindKnown;
  }

  /** Whether all is known that is behind the article. */
  #isKnownAround(): boolean {
    let inside: Element | undefined;
    for (let box: Element | null = this.#article; box; inside = box, box = layoutParentOf(box)) {
      const answer = this.#isOpaque(box, inside);
      if (answer !== undefined) return answer;
    }
    return true;
  }

  /**
   * Whether a box hides with one colour what is behind it: no, where there is a picture, or where it was moved to in front of
   * something else; `undefined` where one sees what is behind.
   */
  #isOpaque(box: Element, inside: Element | undefined): boolean | undefined {
    const look = this.#looks.of(box);
    if (hasPicture(look) || this.#hasLayer(box, inside)) return false;
    if (look.ground?.alpha === 1) return true;
    return MOVED.has(look.style.position) ? false : undefined;
  }

  /** Whether a box has a child that may lie behind the letters in another child of it, or in the box itself. */
  #hasLayer(box: Element, inside: Element | undefined): boolean {
    let layers = this.#layers.get(box);
    if (!layers) {
      const children = box === this.#article ? this.#inArticle() : elementsOf(box);
      this.#layers.set(box, (layers = children.filter(child => isLayer(child, this.#looks))));
    }
    if (layers.some(layer => layer !== inside)) return true;
    if (!inside || !this.#looks.of(box).style.display.endsWith('grid')) return false;
    return elementsOf(box).some(child => child !== inside && isPicture(child) && areInOneCell(child, inside, this.#looks));
  }
}

/** What one sees of grounds that are painted upon one another, the foremost first. */
function blend(painted: readonly Color[], behind: Color): Color {
  return painted.reduceRight((back, front) => over(front, back), behind);
}

/** Whether an element is moved out of the flow, has no letters, and shows something. */
function isLayer(element: Element, looks: Looks): boolean {
  // Asked first: most of what is in a text has letters, and then its style need not be computed.
  if (element.textContent.trim() !== '') return false;
  const look = looks.of(element);
  const { style, ground } = look;
  const { position } = style;
  // What is fixed on the screen stands in front of the page, such as a button that leads to the top, unless it is put behind.
  const isMoved = position === 'absolute' || (position === 'fixed' && Number(style.zIndex) < 0);
  if (!isMoved || style.display === 'none' || isSmall(style.width) || isSmall(style.height)) return false;
  return hasPicture(look) || (ground?.alpha ?? 1) > 0 || isPicture(element);
}

function isPicture(element: Element): boolean {
  return element.matches(PICTURES) || element.querySelector(PICTURES) !== null;
}

/** A size that is not in px is one that depends on what is around. */
function isSmall(size: string): boolean {
  return size.endsWith('px') && Number.parseFloat(size) < SMALLEST_LAYER_PX;
}

/** Whether two children of a grid were put upon one another. */
function areInOneCell(one: Element, other: Element, looks: Looks): boolean {
  const [first, second] = [looks.of(one).style, looks.of(other).style];
  const isSame = (name: 'gridRowStart' | 'gridColumnStart'): boolean => first[name] !== 'auto' && first[name] === second[name];
  return isSame('gridRowStart') && isSame('gridColumnStart');
}
