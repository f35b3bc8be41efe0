// What cuts off a text: the boxes around it whose overflow is not visible, and the edge of the page.
import { parentOf } from './tree.js';

/** Whether an element has a box of its own, which can cut or scroll. */
const isBox = display => !/^(inline|contents|none)$/.test(display);

/** A box that holds what is positioned in it. */
const holdsPositioned = ({ transform, filter, contain, willChange, containerType }) =>
  transform !== 'none' ||
  filter !== 'none' ||
  /paint|layout|strict|content/.test(contain) ||
  willChange === 'transform' ||
  (containerType !== undefined && containerType !== 'normal');

const paddingBox = element => {
  const { left, top } = element.getBoundingClientRect();
  const [x, y] = [left + element.clientLeft, top + element.clientTop];
  return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight };
};

/** `hidden` and `clip` cut; the others scroll. */
const how = overflow => (overflow === 'visible' ? undefined : /hidden|clip/.test(overflow) ? 'cuts' : 'scrolls');

/** The boxes around a text that cut or scroll, the innermost first, each asked once. */
export class Clips {
  #known = new Map();

  of(element) {
    let clips = this.#known.get(element);
    if (!clips) this.#known.set(element, (clips = this.#find(element)));
    return clips;
  }

  #find(element) {
    const clips = [];
    /** The position of what is to be held: what is absolute is not cut by a box that is not positioned. */
    let held = 'static';
    for (let node = element; node && node !== document.body; node = parentOf(node)) {
      const style = getComputedStyle(node);
      const holds =
        held === 'static' ||
        held === 'relative' ||
        held === 'sticky' ||
        holdsPositioned(style) ||
        (held === 'absolute' && style.position !== 'static');
      if (!holds) continue;
      held = style.position;
      const [x, y] = [how(style.overflowX), how(style.overflowY)];
      if ((x || y) && isBox(style.display)) clips.push({ x, y, box: paddingBox(node), element: node });
    }
    return clips;
  }
}

/** The part of a line that is seen, be it by scrolling; `undefined` when nothing is. */
export function visiblePart({ left, top, right, bottom }, clips) {
  for (const { x, y, box } of clips) {
    if (x) [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    if (y) [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  return left < right && top < bottom ? { left, top, right, bottom } : undefined;
}

/** The element that cuts a line off by more than a pixel; a line that can be scrolled to is not cut off. */
export function cutBy({ left, top, right, bottom }, clips) {
  for (const { x, y, box, element } of clips) {
    if (x === 'cuts' && (left < box.left - 1 || right > box.right + 1)) return element;
    if (y === 'cuts' && (top < box.top - 1 || bottom > box.bottom + 1)) return element;
    if (x === 'scrolls') [left, right] = [box.left, box.right];
    if (y === 'scrolls') [top, bottom] = [box.top, box.bottom];
  }
  // Before the page's beginning nobody can scroll.
  const { direction } = getComputedStyle(document.documentElement);
  const before = direction === 'rtl' ? right + scrollX - document.documentElement.clientWidth : -left - scrollX;
  return before > 1 ? document.documentElement : undefined;
}
