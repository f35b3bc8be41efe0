import type { ReactiveController } from 'lit';
import { withoutProse } from '../prose/prose-controller.js';
import { InlineStyles } from './inline-styles.js';
import { keepRatios, readSizes } from './sizes.js';

/** What in the text can change its sizes. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['style', 'class', 'size', 'data-bantin-plain'],
};

const waiting = new Set<SizesController>();

/** Lets every letter of an article follow the reader's size: at once, and whenever its content changes. */
export class SizesController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #styles = new InlineStyles();
  readonly #observer = new MutationObserver(() => this.hostConnected());

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Waits for others: reading sizes costs the page a recalculation of styles, however many articles are read. */
  hostConnected(): void {
    if (waiting.size === 0) queueMicrotask(takeInAll);
    waiting.add(this);
  }

  hostDisconnected(): void {
    waiting.delete(this);
    this.undo();
  }

  /** Gives the author's markup back, and watches no longer. */
  undo(): void {
    this.#observer.disconnect();
    for (const element of this.#styles.elements) this.#styles.undo(element);
  }

  /** Reads the sizes, and returns how to keep what is worth keeping of them. */
  read(): () => void {
    const readings = readSizes(this.#host);
    return () => {
      keepRatios(readings, this.#styles);
      this.#observer.observe(this.#host, WATCHED);
    };
  }
}

function takeInAll(): void {
  const controllers = [...waiting];
  waiting.clear();
  for (const controller of controllers) controller.undo();
  const keep = withoutProse(() => controllers.map(controller => controller.read()));
  for (const write of keep) write();
}
