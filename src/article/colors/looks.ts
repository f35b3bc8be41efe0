import type { Color } from './color.js';
import { resolveColor } from './resolve-color.js';

/** What the browser makes of an element. */
export interface Look {
  /** The colour of its letters as the browser writes it, and in sRGB: `undefined` where nobody can say. */
  readonly colorText: string;
  readonly color: Color | undefined;
  /** What its box is painted with, under a picture. */
  readonly ground: Color | undefined;
  /** For what is asked of few elements: each property takes the browser longer than all else here. */
  readonly style: CSSStyleDeclaration;
}

const NOTHING: Color = { red: 0, green: 0, blue: 0, alpha: 0 };

/** Computed styles, asked once an element. They hold until something is written: make a new one for each reading. */
export class Looks {
  readonly #looks = new Map<Element, Look>();

  of(element: Element): Look {
    let look = this.#looks.get(element);
    if (!look) this.#looks.set(element, (look = lookOf(element)));
    return look;
  }
}

/** Whether a box has a picture or a gradient. */
export function hasPicture({ style }: Look): boolean {
  return style.backgroundImage !== 'none' && style.display !== 'contents';
}

function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const { color, backgroundColor } = style;
  const ground = resolveColor(backgroundColor);
  // Without a box nothing is painted.
  const isPainted = ground?.alpha !== 0 && style.display !== 'contents';
  return { colorText: color, color: resolveColor(color), ground: isPainted ? ground : NOTHING, style };
}
