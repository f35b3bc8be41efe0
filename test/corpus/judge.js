// Compares a fragment with the library to the same fragment without, and says what falls short.

const DRIFT_PER_PRESS = 1;
const DRIFT_AT_THE_END = 0.5;

const sum = numbers => numbers.reduce((total, number) => total + number, 0);
const lettersOf = texts => sum(texts.map(({ letters }) => letters));

/** Splits findings into those the fragment has by itself and those that are new. */
function compare(found, before) {
  const known = new Set(before.map(({ key }) => key));
  return { new: found.filter(({ key }) => !known.has(key)), old: found.filter(({ key }) => known.has(key)) };
}

/** Of the width at which less grows. */
function judgeGrowth({ touched }) {
  const widths = Object.entries(touched).map(([width, { growth }]) => ({ width: Number(width), ...growth }));
  const offenders = widths.flatMap(growth => growth.offenders.map(offender => ({ width: growth.width, ...offender })));
  const missing = ({ letters, grown }) => letters - grown;
  return { ...widths.sort((a, b) => missing(b) - missing(a))[0], offenders };
}

/** How many letters one look sees that the other does not, at the width where it is most. */
const onlyIn = (one, other) =>
  Math.max(...Object.keys(one).map(width => lettersOf(compare(one[width].visible, other[width].visible).new)));

const judgeOverflow = ({ touched }) =>
  Object.fromEntries(Object.entries(touched).map(([width, { overflow }]) => [width, overflow]));

/** @param kind `clipped` or `overlapping`; in lines, over both widths and both levels. */
function judgeLines({ untouched, touched }, kind) {
  const offenders = [];
  const totals = { new: 0, old: 0, untouched: 0 };
  for (const [width, { lines }] of Object.entries(touched)) {
    const before = untouched[width].lines[kind];
    totals.untouched += before.length;
    for (const [level, found] of Object.entries(lines)) {
      const compared = compare(found[kind], before);
      totals.new += compared.new.length;
      totals.old += compared.old.length;
      offenders.push(...compared.new.map(line => ({ width: Number(width), level: Number(level), ...line })));
    }
  }
  return { ...totals, offenders };
}

function judgeContrast(found, untouched) {
  const compared = compare(found, untouched[1280].contrast);
  return { new: lettersOf(compared.new), old: lettersOf(compared.old), offenders: compared.new };
}

/**
 * New is what axe says of an element of which it did not say it before. Rules that name other elements after a change of
 * the page's structure, for the same fault, must also name more of them.
 */
function judgeAxe({ untouched, touched }) {
  const offenders = [];
  for (const [width, { axe }] of Object.entries(touched)) {
    const before = untouched[width].axe;
    for (const [level, found] of Object.entries(axe))
      for (const finding of compare(found, before).new) {
        const count = findings => findings.filter(({ rule }) => rule === finding.rule).length;
        if (count(found) > count(before)) offenders.push({ width: Number(width), level: Number(level), ...finding });
      }
  }
  return { rules: [...new Set(offenders.map(({ rule }) => rule))].sort(), offenders };
}

/** With all preferences at their extremes. */
function judgeExtremes({ untouched, extremes: { over, left, ...found } }) {
  const before = untouched[320].lines;
  const lines = ['clipped', 'overlapping'].flatMap(kind => compare(found[kind], before[kind]).new);
  return { over, lines: lines.length, left, offenders: lines };
}

const judgeUndo = ({ touched }) =>
  Object.entries(touched).flatMap(([width, { undo }]) => (undo ? [{ width: Number(width), ...undo }] : []));

export function judge({ name, lang, dir }, looks) {
  const { untouched, inTheDark, place, time } = looks;
  const errors = [...new Set(looks.errors.library)].filter(error => !looks.errors.fragment.includes(error));
  const growth = judgeGrowth(looks);
  const lost = onlyIn(untouched, looks.touched);
  const revealed = onlyIn(looks.touched, untouched);
  const overflow = judgeOverflow(looks);
  const clipped = judgeLines(looks, 'clipped');
  const overlapping = judgeLines(looks, 'overlapping');
  const contrast = {
    light: judgeContrast(looks.touched[1280].contrast, untouched),
    dark: judgeContrast(inTheDark, untouched),
    untouched: lettersOf(untouched[1280].contrast),
  };
  const axe = judgeAxe(looks);
  const extremes = judgeExtremes(looks);
  const undo = judgeUndo(looks);

  const faults = {
    growth: growth.grown < growth.letters,
    lost: lost > 0,
    'runs over': Object.values(overflow[320].px).some(px => px > 0),
    clipped: clipped.new > 0,
    overlapping: overlapping.new > 0,
    contrast: contrast.light.new + contrast.dark.new > 0,
    axe: axe.offenders.length > 0,
    extremes: extremes.over > 0 || extremes.lines > 0 || extremes.left !== undefined,
    undo: undo.length > 0,
    place: place && !(place.worst <= DRIFT_PER_PRESS && place.end <= DRIFT_AT_THE_END),
    errors: errors.length > 0,
  };
  const failures = Object.keys(faults).filter(fault => faults[fault]);
  return {
    name,
    lang,
    dir,
    failures,
    growth,
    lost,
    revealed,
    overflow,
    clipped,
    overlapping,
    contrast,
    axe,
    time,
    extremes,
    undo,
    place,
    errors,
  };
}
