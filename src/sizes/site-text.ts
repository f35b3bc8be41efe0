import { changeInPlace, holdPlace } from '../place/place.js';
import { InlineStyles, styleOf } from './inline-styles.js';
import { settleSizeTransitions } from './transitions.js';

const SCALE = '--bantin-reader-scale';

/**
 * Left alone, with all that is in it: drawings and formulas, which grow with what is around them, and islands. Some frameworks
 * print `false` for what is no island.
 */
const LEFT_ALONE = ':is(svg, math, [data-bantin-plain]:not([data-bantin-plain=false]))';

/** What can change a size that was written down. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['style', 'class', 'data-bantin-plain'],
};

/**
 * Text in the site's own typography, which is only scaled: at 100 % it is the author's markup, byte for byte; away from it
 * every size that was found is written down once, times the reader's scale.
 */
export class SiteText {
  readonly #root: HTMLElement;
  readonly #styles = new InlineStyles();
  readonly #observer = new MutationObserver(records => this.#onChange(records));
  #scale = 1;

  constructor(root: HTMLElement) {
    this.#root = root;
    // From a copy that was made of scaled text: that is a size of its own no more.
    styleOf(root).removeProperty(SCALE);
  }

  /** @param scale the reader's size, where 1 is the site's own. */
  scale(scale: number): void {
    if (scale === this.#scale) return;
    holdPlace();
    this.#apply(scale);
  }

  /** Gives the author's markup back. */
  undo(): void {
    this.#observer.disconnect();
    this.#styles.undo();
    this.#scale = 1;
  }

  #apply(scale: number): void {
    if (scale === 1) this.undo();
    else {
      if (this.#scale === 1) this.#pin();
      this.#styles.write(this.#root, { [SCALE]: String(scale) });
      this.#scale = scale;
      this.#observer.takeRecords();
    }
    settleSizeTransitions(this.#root);
  }

  /** Writes the site's own sizes down, such as they are once nothing is animated, and in text that is scaled already. */
  #pin(): void {
    this.#styles.write(this.#root, { [SCALE]: '1' });
    settleSizeTransitions(this.#root);
    const pins = this.#elements().map(element => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      // A line height that the reader has chosen is a custom property of the text.
      const line = `var(--bantin-reader-chosen-line-height, ${times(lineHeight)})`;
      return { element, sizes: { 'font-size': times(fontSize), 'line-height': line } };
    });
    for (const { element, sizes } of pins) this.#styles.write(element, sizes);
    this.#observer.observe(this.#root, WATCHED);
  }

  /** All whose size is to follow. What is being edited is the editor's, who would save what is written into it. */
  #elements(): HTMLElement[] {
    const selector = `:not(${LEFT_ALONE}, ${LEFT_ALONE} *)`;
    return [this.#root, ...this.#root.querySelectorAll<HTMLElement>(selector)].filter(element => !element.isContentEditable);
  }

  #onChange(records: readonly MutationRecord[]): void {
    if (!records.some(record => this.#mayChangeSizes(record))) return;
    const scale = this.#scale;
    changeInPlace(this.#root, () => {
      this.undo();
      this.#apply(scale);
    });
  }

  /** A script may move a line of news each frame. As long as it leaves what was written, the sizes are as they were. */
  #mayChangeSizes({ type, attributeName, target }: MutationRecord): boolean {
    if (type === 'childList') return true;
    const element = target as HTMLElement;
    if (element.matches(`${LEFT_ALONE} *`) || element.isContentEditable) return false;
    return attributeName !== 'style' || !styleOf(element).fontSize.includes(SCALE);
  }
}

/** A size of the site's, times the reader's scale. */
function times(size: string): string {
  return size === 'normal' ? size : `calc(${size} * var(${SCALE}, 1))`;
}
