import { elementsWithin } from '../../place/tree.js';
import { TINT_PERCENT } from '../../prose/tint.js';
import { areAlike } from './color.js';
import type { ColorFinding } from './finding.js';
import type { Judge } from './judge.js';
import type { Sight } from './sight.js';

/** What the typography paints where the site does not. */
const TINTED = 'pre, code, kbd, samp, th';

/** Browsers round channels and opacities to one of 255 steps. */
const ROUNDED = 1 / 255;

/** What loses the typography's tint, for the site has given its letters a colour that cannot be read on it. It only reads. */
export function withoutTint(roots: Iterable<Element>, sight: Sight, judge: Judge): ColorFinding[] {
  return [...roots]
    .flatMap(root => elementsWithin(root, TINTED))
    .filter(element => hasTint(element, sight) && !judge.isLegible(element))
    .map(element => ({ element, styles: { 'background-color': 'transparent' } }));
}

/** Whether a box is painted with its own letters' colour, as thinly as the typography does. */
function hasTint(element: Element, sight: Sight): boolean {
  const { color, ground } = sight.looks.of(element);
  return color !== undefined && ground !== undefined && areAlike(ground, { ...color, alpha: TINT_PERCENT / 100 }, ROUNDED);
}
