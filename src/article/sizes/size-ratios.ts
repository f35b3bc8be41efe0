/** Sizes nearer to the body's than this are the noise of pasting (13 pt beside 14 pt), not a meaning. */
const NOISE = 1.1;
/** No text may be smaller than this share of the body's size, or it could not be read beside it … */
const SMALLEST_RATIO = 0.75;
/** … or larger than this, or it would leave no room for words at the largest level. */
const LARGEST_RATIO = 2;
/** A heading of the site's own is no larger than the typography's largest, which leaves room for words at 400 %. */
const LARGEST_HEADING_RATIO = 1.728;
/** An initial stands beside some lines of text. */
const LARGEST_INITIAL_RATIO = 5;
/** Icons are no words: they need no room for others, and keep larger ratios. */
const LARGEST_ICON_RATIO = 8;
const SMALLEST_ICON_RATIO = 0.5;

/** The size that half of the letters do not exceed: what the author thinks of as plain text. */
export function bodySize(lettersBySize: ReadonlyMap<number, number>): number | undefined {
  const sizes = [...lettersBySize].toSorted(([one], [other]) => one - other);
  const half = sizes.reduce((sum, [, letters]) => sum + letters, 0) / 2;
  let counted = 0;
  for (const [size, letters] of sizes) {
    counted += letters;
    if (counted >= half) return size;
  }
  return undefined;
}

/** What is kept of an author's size: its ratio to the body's, if it means something. `undefined` for no size at all. */
export function sizeRatio(size: number, body: number): number | undefined {
  return ratioWithin(size / body, SMALLEST_RATIO, LARGEST_RATIO);
}

/** The same for a heading. */
export function headingRatio(size: number, body: number): number | undefined {
  return ratioWithin(size / body, SMALLEST_RATIO, LARGEST_HEADING_RATIO);
}

/** The same for an initial. */
export function initialRatio(size: number, body: number): number | undefined {
  return ratioWithin(size / body, SMALLEST_RATIO, LARGEST_INITIAL_RATIO);
}

/** The same for an icon. */
export function iconRatio(size: number, body: number): number | undefined {
  return ratioWithin(size / body, SMALLEST_ICON_RATIO, LARGEST_ICON_RATIO);
}

function ratioWithin(ratio: number, smallest: number, largest: number): number | undefined {
  if (!(ratio > 0)) return undefined;
  const isNoise = ratio < NOISE && ratio > 1 / NOISE;
  return isNoise ? 1 : Math.min(Math.max(ratio, smallest), largest);
}
