// Growth: how many letters become as large as asked, and how many larger. Text grows by the factor asked; headings by
// their own law, S · (1 + k / scale), and in any case to the double at 400 %.
import { setLevel } from './level.js';
import { pathOf } from './path.js';
import { styleOf, visibleTexts } from './text.js';

const TOLERANCE = 0.02;
const HEADINGS = { h1: 0.728, h2: 0.44, h3: 0.2, h4: 0, h5: 0, h6: 0 };

/** What a heading is larger than text at 100 %, as a share of the text's size; `undefined` outside headings. */
function headingLaw(element) {
  if (element.closest('[slot="headline"]')) return HEADINGS.h1;
  const heading = element.closest('h1, h2, h3, h4, h5, h6');
  return heading ? HEADINGS[heading.localName] : undefined;
}

const expectedFactor = (law, scale) => (scale + (law ?? 0)) / (1 + (law ?? 0));

const sizeOf = text => Number.parseFloat(styleOf(text).fontSize);

/** Adds a text's letters to what is told of its element. */
function blame(offenders, { element, letters }, measured) {
  const path = pathOf(element);
  const offender = offenders.get(path) ?? { path, letters: 0, ...measured };
  offender.letters += letters;
  offenders.set(path, offender);
}

export default async function growth() {
  await setLevel(100);
  const texts = visibleTexts();
  const normal = texts.map(({ text }) => sizeOf(text));
  const totals = { letters: 0, grown: 0, grown200: 0, grown400: 0, overshoot: 0 };
  const right = texts.map(() => true);
  const over = texts.map(() => false);
  const offenders = new Map();

  for (const level of [200, 400]) {
    await setLevel(level);
    for (const [position, found] of texts.entries()) {
      const law = headingLaw(found.element);
      const asked = expectedFactor(law, level / 100);
      const factor = sizeOf(found.text) / normal[position];
      const grown = Math.abs(factor / asked - 1) <= TOLERANCE && !(level === 400 && factor < 2);
      if (grown) totals[`grown${level}`] += found.letters;
      else {
        right[position] = false;
        const round = number => Math.round(number * 1000) / 1000;
        blame(offenders, found, { level, px: normal[position], factor: round(factor), asked: round(asked) });
      }
      if (factor > asked * (1 + TOLERANCE)) over[position] = true;
    }
  }
  for (const [position, { letters }] of texts.entries()) {
    totals.letters += letters;
    if (right[position]) totals.grown += letters;
    if (over[position]) totals.overshoot += letters;
  }
  await setLevel(100);
  return { ...totals, offenders: [...offenders.values()].sort((a, b) => b.letters - a.letters) };
}
