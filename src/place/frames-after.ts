import type { HeldPlace } from './held-place.js';

/** In so many frames after a change text near the screen finds its height. */
const FRAMES = 2;

/** Where the layout has moved a place by less than this, it has not moved it, in px. */
const UNMOVED = 0.1;

/** Holds a place after a change, and through the frames that follow. */
export class FramesAfter {
  #place: HeldPlace | undefined;
  /** Where the scroller was left: if it is somewhere else, somebody has scrolled. */
  #scrollTop: number | undefined;
  /** How deep in the scroller the place was left: if it is somewhere else, the layout has moved it. */
  #depth = 0;
  #framesLeft = 0;

  /** Puts a place back, and looks after it; without one, after none. */
  hold(place: HeldPlace | undefined): void {
    this.#place = place;
    this.#restore();
    if (!place) return;
    if (this.#framesLeft === 0) requestAnimationFrame(this.#onFrame);
    this.#framesLeft = FRAMES;
  }

  #restore(): void {
    this.#place?.restore();
    this.#scrollTop = this.#place?.scroller.scrollTop;
    this.#depth = this.#place?.depth ?? 0;
  }

  readonly #onFrame = (): void => {
    const hasScrolled = this.#place?.scroller.scrollTop !== this.#scrollTop;
    this.#framesLeft = hasScrolled ? 0 : this.#framesLeft - 1;
    if (this.#framesLeft === 0) return;
    // Called once, when this frame is laid out: an observer that listened on would complain of what holding changes.
    new ResizeObserver((_, observer) => {
      observer.disconnect();
      const hasMoved = Math.abs((this.#place?.depth ?? 0) - this.#depth) > UNMOVED;
      if (hasMoved) this.#restore();
    }).observe(document.documentElement);
    requestAnimationFrame(this.#onFrame);
  };
}
