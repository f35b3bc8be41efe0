import { parentOf } from './tree.js';

/** Pages have no more bars than these above one another. */
const MOST_BARS = 3;

/**
 * Where a text comes into sight, in px from the top of the window: below the edge of what scrolls, its scroll padding, and bars
 * that stay.
 * @param middle the middle of the text, in px from the left of the window.
 */
export function topEdge(host: Element, scroller: Element, middle: number): number {
  const start = Math.max(scroller.getBoundingClientRect().top, 0);
  let edge = start + (Number.parseFloat(getComputedStyle(scroller).scrollPaddingTop) || 0);
  for (let bars = 0; bars < MOST_BARS; bars += 1) {
    const bottom = barAt(host.ownerDocument.elementFromPoint(middle, edge + 1), host)?.bottom;
    // A veil over everything is no bar.
    if (bottom === undefined || bottom > innerHeight / 2) break;
    edge = bottom;
  }
  return edge;
}

/** The bar that an element is in, when the text is not in it too. */
function barAt(element: Element | null, host: Element): DOMRect | undefined {
  for (let node = element; node && !node.contains(host); node = parentOf(node)) {
    if (/fixed|sticky/.test(getComputedStyle(node).position)) return node.getBoundingClientRect();
  }
  return undefined;
}
