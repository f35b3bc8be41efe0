import { wordPreference } from './levels.js';

/**
 * How heavy letters are, beside what they are now: bold ones stay bolder than the others. Few fonts have a weight between regular
 * and bold, so bolder is a stroke around each letter, which moves nothing.
 */
export const fontWeight = wordPreference('font-weight', {
  lighter: { '--bantin-reader-font-weight': '300', '--bantin-reader-font-stroke': '0' },
  bolder: { '--bantin-reader-font-weight': 'inherit', '--bantin-reader-font-stroke': '0.03em' },
});
