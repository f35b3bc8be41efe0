/** Sizes nearer to the body's than this are the noise of pasting (13 pt beside 14 pt), not a meaning. */
const NOISE = 1.1;
/** No text may be smaller than this share of the body's size, or it could not be read beside it … */
const SMALLEST_RATIO = 0.75;
/** … or larger than this, or it would leave no room for words at the largest level. */
const LARGEST_RATIO = 2;

/** The size that half of the letters do not exceed: what the author thinks of as plain text. */
export function bodySize(lettersBySize: ReadonlyMap<number, number>): number | undefined {
  const sizes = [...lettersBySize].toSorted(([one], [other]) => one - other);
  let half = sizes.reduce((sum, [, letters]) => sum + letters, 0) / 2;
  return sizes.find(([, letters]) => (half -= letters) <= 0)?.[0];
}

/** What is kept of an author's size: its ratio to the body's, if it means something. `undefined` for no size at all. */
export function sizeRatio(size: number, body: number): number | undefined {
  const ratio = size / body;
  if (!(ratio > 0)) return undefined;
  return ratio < NOISE && ratio > 1 / NOISE ? 1 : Math.min(Math.max(ratio, SMALLEST_RATIO), LARGEST_RATIO);
}
