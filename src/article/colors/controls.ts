import { elementsWithin } from '../../place/tree.js';
import { isDark, isMostlyOpaque } from './color.js';
import type { ColorFinding } from './finding.js';
import type { Judge } from './judge.js';
import { hasPicture } from './looks.js';
import { isNeverChanged } from './pasted.js';
import type { Sight } from './sight.js';

/** Controls with letters; of the others a browser draws all. */
const CONTROLS = `button, select, textarea, input:not(${['checkbox', 'radio', 'range', 'color', 'image', 'hidden']
  .map(type => `[type="${type}"]`)
  .join(', ')})`;

/**
 * The colours that controls need in a reader's theme, which their designer has not seen: on the theme's ground, on the browser's own
 * in the dark, and on the designer's where letters are as hard to read as they were. It only reads.
 */
export function colorsOfControls(roots: Iterable<Element>, sight: Sight, judge: Judge): ColorFinding[] {
  const findings: ColorFinding[] = [];
  for (const root of roots) {
    for (const element of elementsWithin(root, CONTROLS)) {
      if (judge.isLegible(element) || isNeverChanged(element)) continue;
      const color = colorOn(element, sight);
      if (color) findings.push({ element, styles: { color } });
    }
  }
  return findings;
}

function colorOn(control: Element, sight: Sight): string | undefined {
  const look = sight.looks.of(control);
  if (isMostlyOpaque(look.ground)) return isDark(look.ground) ? 'white' : 'black';
  return hasPicture(look) ? undefined : 'inherit';
}
