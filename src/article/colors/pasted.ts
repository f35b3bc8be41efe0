import { layoutParentOf } from '../../place/tree.js';
import { EDITED, ISLANDS } from '../left-alone.js';
import { areAlike, type Color } from './color.js';
import { hasPicture, type Looks } from './looks.js';
import { resolveColor } from './resolve-color.js';

/** What of an element's look stands in the content itself, and not in the site's sheets. */
export interface Pasted {
  readonly color: boolean;
  readonly ground: boolean;
}

const NOTHING: Pasted = { color: false, ground: false };

/** Word's classes: their rules come with the paste. */
const OF_WORD = '[class^="Mso"], [class*=" Mso"]';

/** All that may have a pasted colour or ground. The last two are what old editors write. */
export const MAYBE_PASTED = `[style*="color" i], [style*="background" i], ${OF_WORD}, font[color], [bgcolor]`;

/** Left alone, with all that is in it: islands, drawings, formulas and what is being edited. */
const NEVER_CHANGED = `${ISLANDS}, ${EDITED}, svg, math`;

/** What can be pressed or filled in has the look that its designer gave it. */
const CONTROLS = 'input, select, textarea, button, [role="button"], [role="tab"], [role="menuitem"]';

/** What says that a colour is another's … */
const INHERITED = new Set(['', 'inherit', 'unset', 'currentcolor', 'revert', 'revert-layer']);
/** … and that there is no ground of its own. */
const UNPAINTED = new Set(['', 'none', 'transparent', 'inherit', 'initial', 'unset', 'revert', 'revert-layer']);

/** What two ways to write the same colour may differ by in a channel. */
const SAME_CHANNEL = 0.01;

/** Finds what was pasted into an element, unless it is one whose look is nobody else's business. */
export function pastedIn(element: Element, looks: Looks): Pasted {
  if (!element.matches(MAYBE_PASTED) || !mayBeChanged(element, looks)) return NOTHING;
  const { style } = element as HTMLElement;
  const { color, ground, colorText } = looks.of(element);
  const declared = style.color.toLowerCase();
  // A shorthand with a variable in it leaves its parts empty.
  const declaredGround = (style.backgroundColor || style.background).toLowerCase();
  const parent = layoutParentOf(element);
  const isOfWord = element.matches(OF_WORD);
  const isColored = parent !== null && colorText !== looks.of(parent).colorText;
  const isPainted = ground !== undefined && ground.alpha > 0;
  return {
    color: INHERITED.has(declared) ? isColored && (isOfWord || element.matches('font[color]')) : isWhatHolds(declared, color),
    ground:
      isPainted &&
      (UNPAINTED.has(declaredGround) ? isOfWord || element.matches('[bgcolor]') : isWhatHolds(declaredGround, ground)),
  };
}

/** Whether an element is in an island, a drawing, a formula or an editor. */
export function isNeverChanged(element: Element): boolean {
  return element.closest(NEVER_CHANGED) !== null;
}

/** Whether letters are left as they are, whatever they look like. */
export function isLeftAlone(element: Element, looks: Looks): boolean {
  if (isNeverChanged(element) || element.closest(CONTROLS)) return true;
  const link = element.closest('a');
  return link !== null && looksLikeButton(link, looks);
}

/** Not a form: a field that is named `style` hides the form's own. Not a custom element: it looks as its script wants it. */
function mayBeChanged(element: Element, looks: Looks): boolean {
  return element.matches(':not(form)') && !element.localName.includes('-') && !isLeftAlone(element, looks);
}

/** A link is a button where it has a box that can be seen, with room around its letters. */
function looksLikeButton(link: Element, looks: Looks): boolean {
  const look = looks.of(link);
  const { ground, style } = look;
  if (!(Number.parseFloat(style.paddingLeft) > 0)) return false;
  return hasPicture(look) || (ground?.alpha ?? 1) > 0 || Number.parseFloat(style.borderTopWidth) > 0;
}

/** Whether an inline style holds, and not an important rule of the page. What cannot be read, such as a variable, is taken to hold. */
function isWhatHolds(declared: string, seen: Color | undefined): boolean {
  const said = resolveColor(declared);
  if (!said || !seen) return true;
  return areAlike(said, seen, SAME_CHANNEL);
}
