import { levelPreference } from './levels.js';

/** Space between letters, in em. WCAG 1.4.12 asks for .12. Spaces between words grow by as much again, or words would run together. */
export const letterSpacing = levelPreference('letter-spacing', [0, 0.03, 0.06, 0.09, 0.12, 0.16, 0.2, 0.25, 0.35, 0.5], 0);
