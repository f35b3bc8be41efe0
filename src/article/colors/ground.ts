import { canvasOf } from './canvas.js';
import { over, type Color } from './color.js';
import { parentOf, type Looks } from './looks.js';

const PICTURES = 'img, picture, video, canvas, iframe, object, embed, svg';

/** A layer that is smaller than this in one direction is no ground for a line of text. */
const SMALLEST_LAYER_PX = 32;

/** Says whether a box has lost the ground it was given. */
export type IsUnpainted = (box: Element) => boolean;

/** Finds what letters stand on. It holds until something is written, as the looks do. */
export class Grounds {
  readonly #looks: Looks;
  readonly #canvas: Color;
  readonly #layers = new Map<Element, readonly Element[]>();

  constructor(looks: Looks, page: Document) {
    this.#looks = looks;
    this.#canvas = canvasOf(page);
  }

  /** The colour behind the letters of an element; `undefined` where nobody can say. */
  of(element: Element, isUnpainted: IsUnpainted): Color | undefined {
    const painted: Color[] = [];
    for (let box: Element | undefined = element; box; box = parentOf(box)) {
      if (isUnpainted(box)) continue;
      const { ground } = this.#looks.of(box);
      if (!ground) return undefined;
      if (ground.alpha > 0) painted.push(ground);
      if (ground.alpha === 1) break;
    }
    return painted.reduceRight((behind, ground) => over(ground, behind), this.#canvas);
  }

  /**
   * Whether that colour is all that is behind the letters: no picture or gradient, no layer that lies behind them, and no box
   * that was moved to where it stands.
   */
  isKnown(element: Element, isUnpainted: IsUnpainted): boolean {
    let inside: Element | undefined;
    for (let box: Element | undefined = element; box; inside = box, box = parentOf(box)) {
      const { hasPicture, ground, position } = this.#looks.of(box);
      if (hasPicture || this.#hasLayer(box, inside)) return false;
      if (ground?.alpha === 1 && !isUnpainted(box)) return true;
      if (position === 'absolute' || position === 'fixed') return false;
    }
    return true;
  }

  /** Whether a box has a child that may lie behind the letters in another child of it, or in the box itself. */
  #hasLayer(box: Element, inside: Element | undefined): boolean {
    let layers = this.#layers.get(box);
    if (!layers) this.#layers.set(box, (layers = [...box.children].filter(child => isLayer(child, this.#looks))));
    if (layers.some(layer => layer !== inside)) return true;
    if (!inside || !this.#looks.of(box).style.display.endsWith('grid')) return false;
    return [...box.children].some(child => child !== inside && isPicture(child) && areInOneCell(child, inside, this.#looks));
  }
}

/** Whether an element is moved out of the flow, has no letters, and shows something. */
function isLayer(element: Element, looks: Looks): boolean {
  const { position, ground, hasPicture, style } = looks.of(element);
  // What is fixed on the screen stands in front of the page, such as a button that leads to the top, unless it is put behind.
  const isMoved = position === 'absolute' || (position === 'fixed' && Number(style.zIndex) < 0);
  if (!isMoved || style.display === 'none' || isSmall(style.width) || isSmall(style.height)) return false;
  const isSeen = hasPicture || (ground?.alpha ?? 1) > 0 || isPicture(element);
  return isSeen && element.textContent.trim() === '';
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
