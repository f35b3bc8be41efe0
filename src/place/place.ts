import { findPlace } from './find-place.js';
import { FramesAfter } from './frames-after.js';
import { HeldPlace } from './held-place.js';
import { isAnchored, scrollerOf } from './scroller.js';

/** Whatever holds text in the reader's size. */
const hosts = new Set<HTMLElement>();

/** What is held. One reader has one place, whatever number of elements there is. */
const held: {
  /** The line the reader is at. It stays the same over many presses, so that there and back again is exact. */
  line: HeldPlace | undefined;
  /** The toolbar that was pressed last. */
  toolbar: HeldPlace | undefined;
  /** Whether the change that is under way comes from that toolbar, while it is in view. */
  isPressed: boolean;
  /** Whether a change is under way, after which the place is put back. */
  isChanging: boolean;
} = { line: undefined, toolbar: undefined, isPressed: false, isChanging: false };

const framesAfter = new FramesAfter();

/** Begins to care for the place in a text. */
export function watchPlace(host: HTMLElement): void {
  hosts.add(host);
}

/** Cares no longer for the place in a text. */
export function unwatchPlace(host: HTMLElement): void {
  hosts.delete(host);
}

/** Before a press takes effect: a toolbar in view is to stay under the pointer, should it move with the text. */
export function holdToolbar(toolbar: HTMLElement): void {
  if (held.toolbar?.spot.node !== toolbar || !held.toolbar.isThere) {
    held.toolbar = new HeldPlace({ node: toolbar, offset: 0 }, scrollerOf(toolbar));
  }
  held.isPressed = held.toolbar.top > 0;
}

/** Before text changes its size: what the reader reads is to stay where it is. */
export function holdPlace(): void {
  if (held.isChanging) return;
  held.isChanging = true;
  const line = readersLine();
  // After all that changes with it, and before the next frame.
  queueMicrotask(() => {
    const hasToolbarMoved = held.isPressed && held.toolbar?.restore();
    framesAfter.hold(hasToolbarMoved ? held.toolbar : line);
    held.isPressed = held.isChanging = false;
  });
}

/**
 * Makes a change that the reader has not asked for, as when content is taken in that has come into a text, and holds what is read
 * meanwhile. The browsers that hold the place themselves when content above it changes are left to do that, for this change and
 * for the one it follows: to scroll as well would make them forget their place.
 * @param host the text in which the change is made.
 * @param change makes the change, in the same task.
 */
export function changeInPlace(host: HTMLElement, change: () => void): void {
  const line = held.isChanging || isAnchored(scrollerOf(host)) ? undefined : readersLine();
  change();
  if (line) framesAfter.hold(line);
}

/** The line that is held already, if the reader is still there; else the one the reader is at now. */
function readersLine(): HeldPlace | undefined {
  if (!held.line?.isThere) held.line = findPlace(hosts);
  return held.line;
}
