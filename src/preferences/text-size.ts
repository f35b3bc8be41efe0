/** The name under which a text size is requested, stored and announced. */
export const TEXT_SIZE = 'text-size';

/** The size of a reader who chose none, in percent. */
export const DEFAULT_LEVEL = 100;

/**
 * The sizes a reader can choose, in percent of the default. Each is about 1.12 times the one before, so
 * a press is always the same visible step; 400 % is beyond the 200 % of WCAG 1.4.4 because readers with
 * low vision enlarge further. Up and then down is exactly where one was.
 */
export const LEVELS: readonly number[] = [80, 90, 100, 112, 125, 140, 160, 180, 200, 225, 250, 280, 315, 355, 400];

/** The smallest level, in percent. */
export const SMALLEST_LEVEL = 80;

/** The largest level, in percent. */
export const LARGEST_LEVEL = 400;

/**
 * Reads whatever was stored or requested as a level. A number (or a string that is one) snaps to the nearest
 * level, the larger one when it lies in the middle; anything else is the default.
 */
export function toLevel(value: unknown): number {
  const percent = Number(value);
  if (!(percent > 0 && percent < Infinity)) return DEFAULT_LEVEL;
  // They ascend: as long as a level is no farther above than the one before is below, it is nearer.
  return LEVELS.reduce((nearest, level) => (level - percent <= percent - nearest ? level : nearest));
}

/** The next larger level; the largest stays. */
export function largerLevel(level: number): number {
  return LEVELS.find(candidate => candidate > level) ?? LARGEST_LEVEL;
}

/** The next smaller level; the smallest stays. */
export function smallerLevel(level: number): number {
  return LEVELS.findLast(candidate => candidate < level) ?? SMALLEST_LEVEL;
}

/** Languages in which {@link formatLevel} and `Intl` write the same; a test compares them. */
const PLAIN_PERCENT = /^(vi(-VN)?|en(-(US|GB))?)$/;

/**
 * A level as a percentage.
 * @param languages tags that `Intl` accepts, the one wanted first. To write the first number of a page `Intl` takes 20 ms,
 * more than all else that bantin does there: so the languages that are built in do without it.
 */
export function formatLevel(level: number, languages: readonly string[]): string {
  if (PLAIN_PERCENT.test(languages[0]!)) return `${level}%`;
  return (level / 100).toLocaleString(languages as string[], { style: 'percent' });
}
