import { elementsOf } from '../place/tree.js';
import { FIRST_SKIPPED } from './skipping.js';

/** Dispatched by browsers that skip what is out of sight, at what they begin or cease to skip. */
const STATE_CHANGE = 'contentvisibilityautostatechange';

/** Browsers lay out what is up to a screen and a half away, or less. */
const SCREENS_NEAR = 2.5;

/** The paragraphs near the screen of those that are skipped out of sight: what is laid out and painted of a long article. */
export class NearScreen {
  readonly #paragraphs = new Set<HTMLElement>();
  readonly #article: HTMLElement;
  readonly #came: (paragraphs: readonly Element[]) => void;

  /** @param came called with those that have come near, before they are painted. */
  constructor(article: HTMLElement, came: (paragraphs: readonly Element[]) => void) {
    this.#article = article;
    this.#came = came;
  }

  watch(): void {
    for (const root of this.#roots) root.addEventListener(STATE_CHANGE, this.#note, true);
  }

  /** Finds those that came near before anybody listened. */
  find(): void {
    const paragraphs = elementsOf(this.#article).filter(isSkippable) as HTMLElement[];
    const last = SCREENS_NEAR * innerHeight;
    for (let index = firstBelow(paragraphs, -last); index < paragraphs.length; index += 1) {
      if (paragraphs[index]!.getBoundingClientRect().top > last) break;
      this.#paragraphs.add(paragraphs[index]!);
    }
  }

  /** All children of the article that are not skipped. */
  get parts(): Element[] {
    return elementsOf(this.#article).filter(
      (child, index) => !isSkippable(child, index) || this.#paragraphs.has(child as HTMLElement),
    );
  }

  undo(): void {
    for (const root of this.#roots) root.removeEventListener(STATE_CHANGE, this.#note, true);
    this.#paragraphs.clear();
  }

  some(holds: (paragraph: HTMLElement) => boolean): boolean {
    return [...this.#paragraphs].some(paragraph => paragraph.isConnected && holds(paragraph));
  }

  /**
   * Events of slots, which may be skipped with all that is in them, do not leave the shadow root. They are caught on their way down:
   * in Firefox they do not bubble.
   */
  get #roots(): EventTarget[] {
    return [this.#article, this.#article.shadowRoot].filter(root => root !== null);
  }

  readonly #note = (event: Event): void => {
    const { skipped, target } = event as ContentVisibilityAutoStateChangeEvent;
    const elements = (target instanceof HTMLSlotElement ? target.assignedElements() : [target]) as HTMLElement[];
    for (const element of elements) {
      if (skipped) this.#paragraphs.delete(element);
      else this.#paragraphs.add(element);
    }
    if (!skipped) this.#came(elements);
  };
}

/** The children of an article that are never skipped. */
export function alwaysLaidOut(article: Element): Element[] {
  return elementsOf(article).filter((child, index) => !isSkippable(child, index));
}

function isSkippable({ localName }: Element, index: number): boolean {
  return index + 1 >= FIRST_SKIPPED && localName === 'p';
}

/** The first of paragraphs, which stand below one another, that ends below a height. */
function firstBelow(paragraphs: readonly HTMLElement[], edge: number): number {
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (paragraphs[middle]!.getBoundingClientRect().bottom > edge) high = middle;
    else low = middle + 1;
  }
  return low;
}
