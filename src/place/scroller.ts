import { layoutParentOf } from './tree.js';

/** What scrolls the element: the nearest box around it that can, or the page. */
export function scrollerOf(element: Element): Element {
  for (let node = layoutParentOf(element); node; node = layoutParentOf(node)) {
    if (scrolls(node) && !isOfViewport(node)) return node;
  }
  const { scrollingElement, documentElement } = element.ownerDocument;
  return scrollingElement ?? documentElement;
}

function scrolls(element: Element): boolean {
  return /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight;
}

/** What is said of the root's overflow is the window's, and so is what is said of body's where nothing is said of the root's. */
function isOfViewport(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  if (element === documentElement) return true;
  return element === body && getComputedStyle(documentElement).overflowY === 'visible';
}

/**
 * Scrolls at once to where it is asked. Not by how much: Firefox would round that, once it has anchored, by almost a pixel. And not
 * by `scrollTo`, for libraries on older pages have a method of that name on elements, which scrolls the window.
 */
export function scrollBy(scroller: Element, distance: number): void {
  const top = scroller.scrollTop + distance;
  scroller.scroll({ top, behavior: 'instant' });
  // WebKit knows whole pixels alone and cuts off the rest: then the next one may be nearer.
  if (top - scroller.scrollTop > 0.5) scroller.scroll({ top: Math.ceil(top), behavior: 'instant' });
}

/** Whether the browser itself holds the place in a scroller while content above changes. */
export function isAnchored(scroller: Element): boolean {
  return CSS.supports('overflow-anchor', 'auto') && getComputedStyle(scroller).getPropertyValue('overflow-anchor') !== 'none';
}
