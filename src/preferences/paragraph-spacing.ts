import { levelPreference } from './levels.js';

/** Space between paragraphs, lists and other blocks, in em. WCAG 1.4.12 asks for 2. */
export const paragraphSpacing = levelPreference('paragraph-spacing', [0, 0.5, 1, 1.5, 2, 3], 1);
