import { HeldPlace } from './held-place.js';
import { readingLine } from './reading-line.js';
import { scrollerOf } from './scroller.js';
import { topEdge } from './top-edge.js';

/** Where the reader is in one of several texts, or below one. With the beginning of a text in view there is nothing to hold. */
export function findPlace(hosts: Iterable<HTMLElement>): HeldPlace | undefined {
  let below: HeldPlace | undefined;
  for (const host of hosts) {
    const scroller = scrollerOf(host);
    const { left, width, top, bottom } = host.getBoundingClientRect();
    const middle = left + width / 2;
    const edge = topEdge(host, scroller, middle);
    // A text grows downwards: nothing moves that is above it, nor its first line.
    if (top >= edge) continue;
    if (bottom > edge) return new HeldPlace(readingLine(host, edge), scroller);
    // It grows out of sight: what stands below it is to stay.
    const seen = host.ownerDocument.elementFromPoint(middle, edge + 1);
    if (seen) below = new HeldPlace(readingLine(seen, edge), scroller);
  }
  return below;
}
