import { scrollBy } from './scroller.js';
import { topOf, type Spot } from './spot.js';

/** By less than this nothing has moved, in px. */
const UNMOVED = 0.1;

/** A spot is where it was as long as it is off by less, in px: browsers scroll to whole pixels of the screen. */
const STILL_THERE = 1;

/** A spot that is not to move on the screen, and where it was when the reader came to it. */
export class HeldPlace {
  readonly spot: Spot;
  readonly scroller: Element;
  /** How far the spot was from the top of the window, in px. */
  readonly top: number;

  constructor(spot: Spot, scroller: Element) {
    this.spot = spot;
    this.scroller = scroller;
    this.top = topOf(spot);
  }

  /** Whether the spot still is where the reader came to it: nobody has scrolled since. */
  get isThere(): boolean {
    return this.#isConnected && Math.abs(this.#moved) < STILL_THERE;
  }

  /** How far the spot is from the beginning of what scrolls, in px: it changes with the layout, and not when the reader scrolls. */
  get depth(): number {
    return topOf(this.spot) + this.scroller.scrollTop;
  }

  /** Scrolls so that the spot is where it was. Whether it had moved. */
  restore(): boolean {
    if (!this.#isConnected) return false;
    const moved = this.#moved;
    if (Math.abs(moved) < UNMOVED) return false;
    scrollBy(this.scroller, moved);
    const remaining = this.#moved;
    const came = moved - remaining;
    // In a box under `zoom` or `transform` text moves by another distance than is scrolled: now it is known by which.
    if (Math.abs(remaining) > STILL_THERE && Math.abs(came) > UNMOVED) scrollBy(this.scroller, (remaining * moved) / came);
    return true;
  }

  get #isConnected(): boolean {
    return this.spot.node.isConnected;
  }

  get #moved(): number {
    return topOf(this.spot) - this.top;
  }
}
