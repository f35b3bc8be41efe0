import { wordPreference } from './levels.js';

/** Pictures and films: darker where the theme is dark, or not shown, with what they say in their place. */
export const images = wordPreference('images', {
  dimmed: { '--bantin-reader-image-brightness': 'var(--bantin-reader-theme-image-brightness, 1)' },
  hidden: { '--bantin-reader-image-brightness': '1' },
});
