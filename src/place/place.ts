import { readingLine, topOf, type Spot } from './reading-line.js';

/** What must not move on the screen: a spot, and how far from the top it was when the reader came to it. */
interface Place extends Spot {
  readonly top: number;
  readonly scroller: Element;
}

/** The line the reader is at. It stays the same over many presses, so that there and back again is exact. */
let line: Place | undefined;
/** The toolbar that is being pressed. */
let pressed: Place | undefined;
let waiting = false;

/** Before a press takes effect: the toolbar is to stay under the pointer, should it move with the text. */
export function holdToolbar(toolbar: HTMLElement): void {
  pressed = placeOf({ node: toolbar, offset: 0 }, toolbar);
}

/** Before text in `host` changes its size: what the reader reads is to stay where it is. */
export function holdPlace(host: HTMLElement): void {
  if (waiting) return;
  const isThere = line?.node.isConnected && Math.abs(topOf(line) - line.top) < 1;
  if (!isThere) line = findLine(host);
  waiting = true;
  // After all that changes with it, and before the next frame.
  queueMicrotask(() => {
    waiting = false;
    if (!restore(pressed)) restore(line);
    pressed = undefined;
  });
}

/** Whether the place had moved. */
function restore(place: Place | undefined): boolean {
  if (!place?.node.isConnected) return false;
  const moved = topOf(place) - place.top;
  if (Math.abs(moved) < 0.1) return false;
  place.scroller.scrollBy({ top: moved, behavior: 'instant' });
  return true;
}

function placeOf(spot: Spot, host: Element): Place {
  return { ...spot, top: topOf(spot), scroller: scrollerOf(host) };
}

function findLine(host: HTMLElement): Place | undefined {
  const edge = topEdge(host);
  const { top, bottom } = host.getBoundingClientRect();
  // With the beginning in view there is nothing to hold: it grows downwards.
  if (top >= edge) return undefined;
  return placeOf(readingLine(bottom > edge ? host : document.body, edge), host);
}

/** Where the text comes into sight: below the edge of what scrolls, its scroll padding, and bars that stay. */
function topEdge(host: HTMLElement): number {
  const scroller = scrollerOf(host);
  const { left, width } = host.getBoundingClientRect();
  const start = Math.max(scroller.getBoundingClientRect().top, 0);
  let edge = start + (Number.parseFloat(getComputedStyle(scroller).scrollPaddingTop) || 0);
  for (let bars = 0; bars < 3; bars += 1) {
    const bar = stickyBar(document.elementFromPoint(left + width / 2, edge + 1), host);
    if (!bar || bar.bottom > innerHeight / 2) break; // a veil over everything is no bar
    edge = bar.bottom;
  }
  return edge;
}

function stickyBar(element: Element | null, host: Element): DOMRect | undefined {
  for (let node = element; node && !node.contains(host); node = node.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(node).position)) return node.getBoundingClientRect();
  }
  return undefined;
}

/** What scrolls the element: the nearest ancestor that can, through slots and shadow hosts, or the page. */
function scrollerOf(element: Element): Element {
  let node: Element | null = element;
  while ((node = node.assignedSlot ?? node.parentElement ?? ((node.getRootNode() as Partial<ShadowRoot>).host || null))) {
    const scrolls = /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight;
    if (scrolls && node !== document.body) return node;
  }
  return document.scrollingElement!;
}
