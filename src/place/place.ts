import { readingLine, topOf, type Spot } from './reading-line.js';

/** What must not move on the screen: a spot, and how far from the top it was when the reader came to it. */
interface Place extends Spot {
  readonly top: number;
  readonly scroller: Element;
}

/** Whatever holds text in the reader's size. */
const hosts = new Set<HTMLElement>();
/** The line the reader is at. It stays the same over many presses, so that there and back again is exact. */
let line: Place | undefined;
/** The toolbar that was pressed. */
let pressed: Place | undefined;
let isPressed = false;
let isWaiting = false;
/** What is held through the frames after a change, in which text near the screen finds its height, and how many are left. */
let held: Place | undefined;
let heldAt: number | undefined;
let inTextAt = 0;
let frames = 0;

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
  if (pressed?.node !== toolbar || !isThere(pressed)) pressed = placeOf({ node: toolbar, offset: 0 }, scrollerOf(toolbar));
  isPressed = pressed.top > 0;
}

/** Before text changes its size: what the reader reads is to stay where it is. */
export function holdPlace(): void {
  if (isWaiting) return;
  if (!isThere(line)) line = findLine();
  isWaiting = true;
  // After all that changes with it, and before the next frame.
  queueMicrotask(() => {
    held = isPressed && restore(pressed) ? pressed : line;
    hold();
    isWaiting = isPressed = false;
    if (!held) return;
    if (frames < 1) requestAnimationFrame(countFrame);
    frames = 2;
  });
}

function hold(): void {
  restore(held);
  heldAt = held?.scroller.scrollTop;
  inTextAt = inText();
}

/** How far into what scrolls the place is. */
function inText(): number {
  return held ? topOf(held) + held.scroller.scrollTop : 0;
}

function countFrame(): void {
  // Since the last layout somebody has scrolled.
  if (held?.scroller.scrollTop !== heldAt) frames = 1;
  frames -= 1;
  if (frames < 1) return;
  // Called once, when this frame is laid out: an observer that listened on would complain of what holding changes.
  new ResizeObserver((_, observer) => {
    observer.disconnect();
    // The layout has moved it, and not the reader.
    if (Math.abs(inText() - inTextAt) > 0.1) hold();
  }).observe(document.documentElement);
  requestAnimationFrame(countFrame);
}

function isThere(place: Place | undefined): boolean {
  return Boolean(place?.node.isConnected && Math.abs(topOf(place) - place.top) < 1);
}

/** Whether the place had moved. */
function restore(place: Place | undefined): boolean {
  if (!place?.node.isConnected) return false;
  const moved = topOf(place) - place.top;
  if (Math.abs(moved) < 0.1) return false;
  // In some pages it is not the page that scrolls, but body. By how much, Firefox would round: once it has anchored, by almost a pixel.
  for (const scroller of [place.scroller, place.scroller.ownerDocument.body])
    scroller.scrollTo({ top: scroller.scrollTop + topOf(place) - place.top, behavior: 'instant' });
  return true;
}

function placeOf(spot: Spot, scroller: Element): Place {
  return { ...spot, top: topOf(spot), scroller };
}

function findLine(): Place | undefined {
  let found: Place | undefined;
  for (const host of hosts) {
    const scroller = scrollerOf(host);
    const { left, width, top, bottom } = host.getBoundingClientRect();
    const middle = left + width / 2;
    const edge = topEdge(host, scroller, middle);
    // With its beginning in view there is nothing to hold: it grows downwards.
    if (top >= edge) continue;
    // Where it grows out of sight, what stands below it is to stay.
    const root = bottom > edge ? host : host.ownerDocument.elementFromPoint(middle, edge + 1);
    if (root) found = placeOf(readingLine(root, edge), scroller);
    if (root === host) break;
  }
  return found;
}

/** Where the text comes into sight: below the edge of what scrolls, its scroll padding, and bars that stay. */
export function topEdge(host: Element, scroller: Element, middle: number): number {
  const start = Math.max(scroller.getBoundingClientRect().top, 0);
  let edge = start + (Number.parseFloat(getComputedStyle(scroller).scrollPaddingTop) || 0);
  for (let bars = 0; bars < 3; bars += 1) {
    const bar = stickyBar(host.ownerDocument.elementFromPoint(middle, edge + 1), host);
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
export function scrollerOf(element: Element): Element {
  let node: Element | null = element;
  while ((node = node.assignedSlot ?? node.parentElement ?? ((node.getRootNode() as Partial<ShadowRoot>).host || null))) {
    const scrolls = /auto|scroll/.test(getComputedStyle(node).overflowY) && node.scrollHeight > node.clientHeight;
    if (scrolls && node.localName !== 'body') return node;
  }
  return element.ownerDocument.scrollingElement!;
}
