import { elementsWithin, parentOf } from '../../place/tree.js';
import type { ColorFinding } from './finding.js';
import { elementsWithLetters } from './letters.js';
import { hasPicture } from './looks.js';
import { isNeverChanged } from './pasted.js';
import type { Sight } from './sight.js';

/** What is put elsewhere has a class, or says so itself; cells stick by the class of their table. */
const MAYBE_PLACED = '[class], [style*="position"], [style*="float"], thead, th, td';
/** Where a box may stand in front of other text. */
const PLACED = new Set(['absolute', 'fixed', 'sticky']);
/** Not drawings, which are icons beside words more often than what is behind them. */
const PICTURES = 'img, picture, video, canvas, iframe';

/** By less than this a box does not leave the article, in px. */
const TOLERANCE_PX = 1;

const GROUND = 'var(--bantin-reader-theme-background)';
/** The letters' colour is the theme's, which no sheet says of what has a ground in its own style. */
const ON_OWN_GROUND = { color: 'inherit', 'background-color': GROUND };
/** In front of a picture, which a ground would hide. */
const WITH_HALO = {
  color: 'inherit',
  'text-shadow': ['0.1em', '0.1em', '0.2em', '0.3em'].map(blur => `0 0 ${blur} ${GROUND}`).join(),
};

/**
 * What takes the ground of a reader's theme with it, for its letters have the theme's colours and stand elsewhere: notes in the
 * margin, heads that stick while a table scrolls, and boxes that were moved in front of a picture or of the page. It only reads.
 */
export function outsideOfTheme(roots: Iterable<Element>, article: Element, sight: Sight): ColorFinding[] {
  return [...roots]
    .flatMap(root => elementsWithin(root, MAYBE_PLACED))
    .filter(element => isElsewhere(element, article, sight) && !isNeverChanged(element))
    .filter(element => (sight.looks.of(element).ground?.alpha ?? 1) < 1 && elementsWithLetters(element).size > 0)
    .map(element => ({ element, styles: isOnPicture(element, sight) ? WITH_HALO : ON_OWN_GROUND }));
}

function isElsewhere(element: Element, article: Element, sight: Sight): boolean {
  const { position, cssFloat } = sight.looks.of(element).style;
  if (PLACED.has(position)) return true;
  return cssFloat !== 'none' && reachesOutOf(article, element);
}

function reachesOutOf(article: Element, element: Element): boolean {
  const [around, box] = [article.getBoundingClientRect(), element.getBoundingClientRect()];
  return box.left < around.left - TOLERANCE_PX || box.right > around.right + TOLERANCE_PX;
}

/** Whether an element stands in front of something drawn, in the box in which it is placed. */
function isOnPicture(element: HTMLElement, sight: Sight): boolean {
  if (sight.looks.of(element).style.position !== 'absolute') return false;
  const around = element.offsetParent ?? parentOf(element)!;
  return hasPicture(sight.looks.of(around)) || [...around.querySelectorAll(PICTURES)].some(picture => !element.contains(picture));
}
