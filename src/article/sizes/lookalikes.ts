import { parentOf } from '../../place/tree.js';
import type { Reading } from './readings.js';

/** So many elements have to have been read alike before the next one is taken to be like them. */
const ENOUGH = 3;

interface Seen {
  readonly reading: Reading;
  count: number;
  isAlike: boolean;
}

/**
 * Elements that look alike: with the same name, class and style, in the same of these. Where several of them were read and all had
 * the same sizes, another one that comes later needs not be read, which would cost the page its styles twice.
 */
export class Lookalikes {
  readonly #article: Element;
  readonly #ids = new Map<string, number>();
  readonly #ways = new WeakMap<Element, number>();
  readonly #seen = new Map<number, Seen>();

  constructor(article: Element) {
    this.#article = article;
  }

  /** Remembers what was read of an element, before anything is written into it. */
  add(reading: Reading): void {
    const way = this.#wayTo(reading.element, reading.letters > 0);
    const seen = this.#seen.get(way);
    if (!seen) this.#seen.set(way, { reading, count: 1, isAlike: true });
    else {
      seen.count += 1;
      seen.isAlike &&= areAlike(seen.reading, reading);
    }
  }

  /** What would be read of an element, if that can be told. */
  find(element: Element, hasLetters: boolean): Reading | undefined {
    const seen = this.#seen.get(this.#wayTo(element, hasLetters));
    return seen?.isAlike && seen.count >= ENOUGH ? seen.reading : undefined;
  }

  /** A number for all elements that are reached by the same names, classes and styles. */
  #wayTo(element: Element, hasLetters: boolean): number {
    const parent = parentOf(element);
    const around = element === this.#article || !parent ? 0 : (this.#ways.get(parent) ?? this.#wayTo(parent, true));
    const own = ['class', 'style', 'size'].map(name => element.getAttribute(name) ?? '').join('|');
    const key = `${around} ${element.localName} ${hasLetters} ${own}`;
    const way = this.#ids.get(key) ?? this.#ids.size + 1;
    this.#ids.set(key, way);
    this.#ways.set(element, way);
    return way;
  }
}

/** Whether two elements were read alike, but for how much text there is. */
export function areAlike(one: Reading, other: Reading): boolean {
  return comparable(one) === comparable(other);
}

function comparable({ size, isTyped, isDesignedHeading, isDesignedBox, isIcon, isInitial, lineHeight, labels }: Reading): string {
  return JSON.stringify([size, isTyped, isDesignedHeading, isDesignedBox, isIcon, isInitial, lineHeight, labels]);
}
