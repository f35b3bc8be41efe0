import { holdPlace } from '../place/place.js';
import { InlineStyles } from './inline-styles.js';

const SCALE = '--bantin-reader-scale';

/** Left alone, with all that is in it. Some frameworks print `false` for what is not so. */
const PLAIN = '[data-bantin-plain]:not([data-bantin-plain=false])';

/**
 * Text in the site's own typography, which is only scaled: at 100 % it is the author's markup, byte for byte; away from it
 * every size that was found is written down once, times the reader's scale.
 */
export class SiteText {
  readonly #root: HTMLElement;
  readonly #styles = new InlineStyles();
  readonly #observer = new MutationObserver(() => {
    const scale = this.#scale;
    this.undo();
    this.scale(scale);
  });
  #scale = 1;

  constructor(root: HTMLElement) {
    this.#root = root;
    // From a copy that was made of scaled text: that is a size of its own no more.
    root.style.removeProperty(SCALE);
  }

  scale(scale: number): void {
    if (scale === this.#scale) return;
    holdPlace();
    if (scale === 1) this.undo();
    else if (this.#scale === 1) this.#pin();
    this.#scale = scale;
    if (scale !== 1) this.#styles.write(this.#root, { [SCALE]: String(scale) });
    this.#observer.takeRecords();
  }

  /** Gives the author's markup back. */
  undo(): void {
    this.#observer.disconnect();
    this.#styles.undo();
    this.#scale = 1;
  }

  #pin(): void {
    this.#styles.write(this.#root, { [SCALE]: '1' });
    const elements = [this.#root, ...this.#root.querySelectorAll<HTMLElement>(`:not(svg *, math *, ${PLAIN}, ${PLAIN} *)`)];
    const pins = elements.map(element => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      // A line height that the reader has chosen is a custom property of the text.
      return { 'font-size': times(fontSize), 'line-height': `var(--bantin-reader-chosen-line-height, ${times(lineHeight)})` };
    });
    for (const [index, pin] of pins.entries()) this.#styles.write(elements[index]!, pin);
    this.#observer.observe(this.#root, { subtree: true, childList: true, attributeFilter: ['style', 'class'] });
  }
}

function times(size: string): string {
  return size === 'normal' ? size : `calc(${size} * var(${SCALE}, 1))`;
}
