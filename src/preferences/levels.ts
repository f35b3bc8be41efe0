import type { SettingValue } from '../events/events.js';
import type { CustomProperties, Preference } from './preference.js';

/** A preference whose values are numbers, from the least to the most. */
export interface LevelPreference extends Preference {
  /** The numbers that can be chosen. */
  readonly levels: readonly number[];
  /** Where the steps begin when nothing is chosen: about what the typography has. */
  readonly usual: number;
}

/**
 * A preference of numbers that becomes one custom property.
 * @param property its name, behind `--bantin-reader-`.
 */
export function levelPreference(name: string, levels: readonly number[], usual: number, property = name): LevelPreference {
  return {
    name,
    values: levels,
    levels,
    usual,
    read: stored => nearestLevel(stored, levels),
    properties: value => ({ [`--bantin-reader-${property}`]: String(value) }),
  };
}

/** The level that is nearest to a stored number, or to a string that is one; the larger one where it lies in the middle. */
export function nearestLevel(stored: SettingValue, levels: readonly number[]): number | undefined {
  const number = Number(stored);
  if (stored === '' || !Number.isFinite(number) || number < 0) return undefined;
  return levels.reduce((nearest, level) => (Math.abs(level - number) <= Math.abs(nearest - number) ? level : nearest));
}

/** A preference whose values are words. */
export interface WordPreference<Word extends string = string> extends Preference {
  /** The words that can be chosen. */
  readonly values: readonly Word[];
}

/** A preference of words; what each becomes is said by name. */
export function wordPreference<Word extends string>(
  name: string,
  values: Readonly<Record<Word, CustomProperties>>,
): WordPreference<Word> {
  const words = Object.keys(values) as Word[];
  return {
    name,
    values: words,
    read: stored => words.find(word => word === stored),
    properties: value => values[value as Word],
  };
}
