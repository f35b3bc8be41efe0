import { wordPreference } from './levels.js';

/** How lines end. Justified ones are harder to read, for the spaces between words differ. */
export const textAlign = wordPreference('text-align', {
  start: { '--bantin-reader-text-align': 'start' },
  justify: { '--bantin-reader-text-align': 'justify' },
});
