import type { SettingValue } from '../events/events.js';
import { nearestLevel } from './levels.js';
import type { Preference } from './preference.js';

/** The value of lines as wide as the page has room for. */
export const FULL_WIDTH = 'full';

/** More em than any screen has. */
const UNLIMITED_EM = 9999;

/** The longest line, in em of the text. 33 em, the typography's own, are about 67 Vietnamese characters. */
export const MEASURES: readonly number[] = [20, 25, 30, 40, 50, 60];

/** The longest line: a number of em, or the full width. */
export const measure: Preference = {
  name: 'measure',
  values: [...MEASURES, FULL_WIDTH],
  read: (stored: SettingValue) => (stored === FULL_WIDTH ? FULL_WIDTH : nearestLevel(stored, MEASURES)),
  properties: value => ({ '--bantin-reader-measure': String(value === FULL_WIDTH ? UNLIMITED_EM : value) }),
};
