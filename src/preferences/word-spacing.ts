import { levelPreference } from './levels.js';

/** Space between words beyond the font's own, in em. WCAG 1.4.12 asks for .16. */
export const wordSpacing = levelPreference('word-spacing', [0, 0.04, 0.08, 0.12, 0.16, 0.25, 0.5, 1], 0);
