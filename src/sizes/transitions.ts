/** The size of letters and of their lines: whatever moves these would falsify what is read. */
const SIZES_OF_TEXT = new Set(['font-size', 'line-height', 'letter-spacing', 'word-spacing', 'text-indent']);

/** Lengths that pages write in em, so that they change together with the size of the letters. */
const LENGTHS_IN_EM = new Set([
  ...['top', 'right', 'bottom', 'left'].flatMap(side => [side, `margin-${side}`, `padding-${side}`]),
  ...['width', 'height'].flatMap(side => [side, `min-${side}`, `max-${side}`]),
  'column-gap',
  'row-gap',
  'column-width',
  'flex-basis',
  'vertical-align',
]);

const COLORS = new Set(['color', 'background-color']);

/** The properties of this library, of which sizes are made. */
const OWN_PROPERTY = '--bantin-';

/** A tree that is deeper than this, with transitions on every element of it, is settled in the browser's own time. */
const DEEPEST_CHAIN = 64;

/**
 * Lets a change of size take effect at once: a page that animates every change (`* { transition: all .3s }`) would have its
 * text grow for a while, and what is read meanwhile would be neither the old size nor the new one. To be called right after the
 * change, in the same task. The page's other transitions go on, and their `transitionend` comes.
 * @param root the element whose size has changed; what is in it is settled too.
 */
export function settleSizeTransitions(root: Element): void {
  settle(root, isOfSize);
}

/** The same for a change of colours: what begins with it ends with it. */
export function settleColorTransitions(root: Element): void {
  settle(root, isOfColor);
}

function settle(root: Element, isMeant: (animation: Animation) => boolean): void {
  // An element inherits what has been settled only then, and may begin a transition of its own: once a level of the tree.
  for (let level = 0; level < DEEPEST_CHAIN; level += 1) {
    const transitions = root.getAnimations({ subtree: true }).filter(isMeant);
    if (transitions.length === 0) return;
    for (const transition of transitions) transition.cancel();
  }
}

function isOfColor(animation: Animation): boolean {
  return animation.pending && COLORS.has((animation as Partial<CSSTransition>).transitionProperty ?? '');
}

function isOfSize(animation: Animation): boolean {
  const { transitionProperty } = animation as Partial<CSSTransition>;
  if (transitionProperty === undefined) return false;
  if (SIZES_OF_TEXT.has(transitionProperty) || transitionProperty.startsWith(OWN_PROPERTY)) return true;
  // A menu that slides open is the page's business. Only what has begun with the change of size comes from it.
  return animation.pending && LENGTHS_IN_EM.has(transitionProperty);
}
