import { scrollerOf } from '../../place/scroller.js';
import { topEdge } from '../../place/top-edge.js';

/** Between what is read and the edge of what can be seen, in lines. */
const MARGIN_LINES = 1;

/**
 * Keeps what is read in view: it scrolls by as many lines as are missing, and only while the reader has not scrolled away. When
 * he comes back, it goes on.
 */
export class Following {
  /** Whether what is read is kept in view. */
  isOn = true;
  readonly #changed: () => void;
  /** How much of the screen's bottom is covered, in CSS pixels. */
  readonly #covered: () => number;
  #range: Range | undefined;
  /** It is on its way to what is read: what scrolls now is not the reader. */
  #isComing = false;

  /** @param changed called when the reader has scrolled away, or back. */
  constructor(changed: () => void, covered: () => number) {
    this.#changed = changed;
    this.#covered = covered;
  }

  start(): void {
    this.isOn = true;
    document.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    for (const type of ['wheel', 'touchmove', 'keydown'])
      document.addEventListener(type, this.#onHand, { capture: true, passive: true });
    document.addEventListener('bantin-change', this.#onLayout);
    addEventListener('resize', this.#onLayout);
  }

  stop(): void {
    this.#range = undefined;
    document.removeEventListener('scroll', this.#onScroll, { capture: true });
    for (const type of ['wheel', 'touchmove', 'keydown']) document.removeEventListener(type, this.#onHand, { capture: true });
    document.removeEventListener('bantin-change', this.#onLayout);
    removeEventListener('resize', this.#onLayout);
  }

  /** What is read now. */
  follow(range: Range): void {
    this.#range = range;
    if (!this.isOn) return;
    const view = viewOf(range, this.#covered());
    const { first, last } = linesOf(range);
    if (!view || !first || !last) return;
    const margin = MARGIN_LINES * first.height;
    let distance = 0;
    // The beginning is in view in any case: of a sentence taller than the screen that is all that can be.
    if (last.bottom > view.bottom) distance = Math.min(last.bottom + margin - view.bottom, first.top - margin - view.top);
    else if (first.top < view.top) distance = first.top - margin - view.top;
    if (Math.abs(distance) < 1) return;
    this.#isComing = true;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const behavior = isCalm || Math.abs(distance) > view.bottom - view.top ? 'instant' : 'smooth';
    view.scroller.scrollBy({ top: distance, behavior });
  }

  /** Something has come over what is read. */
  again(): void {
    if (this.#range) this.follow(this.#range);
  }

  /** The reader wants to see what is read. */
  comeBack(): void {
    this.isOn = true;
    this.again();
    this.#changed();
  }

  readonly #onScroll = (): void => {
    if (!this.#range?.startContainer.isConnected) return;
    const isSeen = isInView(this.#range, this.#covered());
    if (isSeen) this.#isComing = false;
    if (this.#isComing || isSeen === this.isOn) return;
    this.isOn = isSeen;
    this.#changed();
  };

  /** The reader's own hand ends our scrolling. */
  readonly #onHand = (event: Event): void => {
    if (event.type !== 'keydown' || /^(Arrow|Page|Home|End| )/.test((event as KeyboardEvent).key)) this.#isComing = false;
  };

  /** Another size moves the text, and not the reader. */
  readonly #onLayout = (): void => {
    if (!this.isOn || !this.#range) return;
    this.#isComing = true;
    requestAnimationFrame(() => requestAnimationFrame(() => this.again()));
  };
}

/** Whether a line of it can be seen. */
export function isInView(range: Range, covered = 0): boolean {
  const view = viewOf(range, covered);
  return Boolean(view && [...range.getClientRects()].some(({ top, bottom }) => bottom > view.top && top < view.bottom));
}

/** What of the screen shows the text: below bars that stay, above our own. */
function viewOf(range: Range, covered: number): { top: number; bottom: number; scroller: Element } | undefined {
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) return undefined;
  const scroller = scrollerOf(element);
  const { left, width } = range.getBoundingClientRect();
  const isPage = scroller === document.scrollingElement;
  const end = isPage ? innerHeight : Math.min(scroller.getBoundingClientRect().bottom, innerHeight);
  return { top: topEdge(element, scroller, left + width / 2), bottom: Math.min(end, innerHeight - covered), scroller };
}

function linesOf(range: Range): { first: DOMRect | undefined; last: DOMRect | undefined } {
  const lines = [...range.getClientRects()].filter(({ height }) => height > 0);
  return { first: lines[0], last: lines.at(-1) };
}
