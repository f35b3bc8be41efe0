import { fontFamily } from './font-family.js';
import { fontWeight } from './font-weight.js';
import { images } from './images.js';
import { letterSpacing } from './letter-spacing.js';
import { lineHeight } from './line-height.js';
import { measure } from './measure.js';
import { paragraphSpacing } from './paragraph-spacing.js';
import type { Preference } from './preference.js';
import { textAlign } from './text-align.js';
import { theme } from './theme.js';
import { wordSpacing } from './word-spacing.js';

/** The preferences of the reading settings, besides the text size that articles have without them. */
export const READING_PREFERENCES: readonly Preference[] = [
  lineHeight,
  paragraphSpacing,
  letterSpacing,
  wordSpacing,
  measure,
  textAlign,
  fontFamily,
  fontWeight,
  theme,
  images,
];
