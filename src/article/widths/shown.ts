/** Dispatched by browsers that skip what is out of sight, at what they begin or cease to skip. */
const STATE_CHANGE = 'contentvisibilityautostatechange';

/** What the sheet may let be skipped. */
const SKIPPABLE = ':scope > p:nth-child(n + 20)';
/** Browsers lay out what is up to a screen and a half away, or less. */
const SCREENS_NEAR = 2.5;

/**
 * The paragraphs near the screen of those that are skipped out of sight. What reaches out of these reaches out of no box around them, so
 * each has to be asked itself.
 */
export class Shown {
  readonly #paragraphs = new Set<HTMLElement>();
  readonly #article: HTMLElement;
  readonly #came: () => void;

  /** @param came called when some have come near, before they are painted. */
  constructor(article: HTMLElement, came: () => void) {
    this.#article = article;
    this.#came = came;
  }

  watch(): void {
    for (const root of this.#roots) root.addEventListener(STATE_CHANGE, this.#note);
  }

  /** Finds those that came near before anybody listened. */
  find(): void {
    const paragraphs = [...this.#article.querySelectorAll<HTMLElement>(SKIPPABLE)];
    const last = SCREENS_NEAR * innerHeight;
    for (let index = firstBelow(paragraphs, -last); index < paragraphs.length; index += 1) {
      if (paragraphs[index]!.getBoundingClientRect().top > last) break;
      this.#paragraphs.add(paragraphs[index]!);
    }
  }

  undo(): void {
    for (const root of this.#roots) root.removeEventListener(STATE_CHANGE, this.#note);
    this.#paragraphs.clear();
  }

  some(holds: (paragraph: HTMLElement) => boolean): boolean {
    return [...this.#paragraphs].some(paragraph => paragraph.isConnected && holds(paragraph));
  }

  /** Events of slots, which may be skipped with all that is in them, do not leave the shadow root. */
  get #roots(): EventTarget[] {
    return [this.#article, this.#article.shadowRoot].filter(root => root !== null);
  }

  readonly #note = (event: Event): void => {
    const { skipped, target } = event as ContentVisibilityAutoStateChangeEvent;
    const elements = target instanceof HTMLSlotElement ? target.assignedElements() : [target];
    for (const element of elements as HTMLElement[]) {
      if (skipped) this.#paragraphs.delete(element);
      else this.#paragraphs.add(element);
    }
    if (!skipped) this.#came();
  };
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
