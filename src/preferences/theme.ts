import type { SettingValue } from '../events/events.js';
import { contrastOf, isHexColor, luminanceOf } from './contrast.js';
import type { CustomProperties, Preference } from './preference.js';

/** The colours of a theme, each as `#rrggbb`. */
export interface ThemeColors {
  readonly text: string;
  readonly ground: string;
  readonly link: string;
  readonly visited: string;
  readonly border: string;
  /** Behind and of the sentence that is read aloud. */
  readonly sentence: readonly [ground: string, text: string];
  /** Behind and of the word that is read aloud. */
  readonly word: readonly [ground: string, text: string];
}

/** The least contrast of a pair of the reader's own (WCAG 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** Themes in the order in which they are offered. Text has a contrast of 7:1 at least, links of 4.5:1; a test holds it. */
export const THEMES: Readonly<Record<string, ThemeColors>> = {
  light: {
    text: '#1a1a1a',
    ground: '#ffffff',
    link: '#0b4fb3',
    visited: '#68308f',
    border: '#767676',
    sentence: ['#fff1b8', '#1a1a1a'],
    word: ['#ffc933', '#000000'],
  },
  sepia: {
    text: '#3a2a17',
    ground: '#f5ecd9',
    link: '#0a4a8a',
    visited: '#6b2a7d',
    border: '#7d6a4f',
    sentence: ['#ffdf9e', '#3a2a17'],
    word: ['#f5b83d', '#000000'],
  },
  dark: {
    text: '#e3e3e1',
    ground: '#1b1c1f',
    link: '#8ab8ff',
    visited: '#cfb0f5',
    border: '#8b8d93',
    sentence: ['#3b4358', '#ffffff'],
    word: ['#ffd54a', '#000000'],
  },
  'contrast-dark': {
    text: '#ffffff',
    ground: '#000000',
    link: '#ffff00',
    visited: '#ffb8ff',
    border: '#ffffff',
    sentence: ['#003f8a', '#ffffff'],
    word: ['#ffff00', '#000000'],
  },
  'contrast-light': {
    text: '#000000',
    ground: '#ffffff',
    link: '#0000d6',
    visited: '#6a0085',
    border: '#000000',
    sentence: ['#ffff99', '#000000'],
    word: ['#000000', '#ffffff'],
  },
  'yellow-black': {
    text: '#ffff00',
    ground: '#000000',
    link: '#66ffff',
    visited: '#ffb8ff',
    border: '#ffff00',
    sentence: ['#4d4d00', '#ffffff'],
    word: ['#ffffff', '#000000'],
  },
};

/** The themes in which no colour but the theme's own is left. */
const FLAT: ReadonlySet<string> = new Set(['contrast-dark', 'contrast-light', 'yellow-black']);

/** Between the two colours of a pair of the reader's own, which is one text so that it is stored and announced as one. */
const BETWEEN = '/';

/** Before the colours of such a pair. */
const OWN = 'own';

/** How a pair of the reader's own is stored: `own/#ffffff/#000000`, the text's colour before the ground's. */
export function ownTheme(text: string, ground: string): string {
  return [OWN, text, ground].join(BETWEEN);
}

/** The pair of the reader's own that a value says, whatever its contrast; `undefined` where it says none. */
export function readPair(stored: SettingValue): { readonly text: string; readonly ground: string } | undefined {
  const [own, text = '', ground = '', ...more] = String(stored).split(BETWEEN);
  return own === OWN && isHexColor(text) && isHexColor(ground) && more.length === 0 ? { text, ground } : undefined;
}

/** Whether all colours of the article give way to those of the theme: for high contrast, and for a pair of the reader's own. */
export function isFlat(theme: SettingValue): boolean {
  return FLAT.has(String(theme)) || readPair(theme) !== undefined;
}

/** The colours of a theme, `undefined` where there is none of that name, or a pair with too little contrast. */
export function colorsOfTheme(theme: SettingValue): ThemeColors | undefined {
  const pair = readPair(theme);
  if (!pair) return Object.hasOwn(THEMES, theme) ? THEMES[theme] : undefined;
  const { text, ground } = pair;
  if (contrastOf(text, ground) < LEAST_CONTRAST) return undefined;
  return ofTwoColors(text, ground);
}

/** With two colours links are told by their line, and marks by turning them round. */
function ofTwoColors(text: string, ground: string): ThemeColors {
  return { text, ground, link: text, visited: text, border: text, sentence: [text, ground], word: [ground, text] };
}

/** The custom properties of any pair, for a sheet into which its colours are put later; whether it is dark is not known there. */
export function propertiesOfPair(text: string, ground: string): CustomProperties {
  return propertiesOf(ofTwoColors(text, ground), false);
}

/** The colours of an article's text and ground: one of {@link THEMES}, or a pair of the reader's own. */
export const theme: Preference = {
  name: 'theme',
  values: Object.keys(THEMES),
  read: (stored: SettingValue) => (colorsOfTheme(stored) ? stored : undefined),
  properties: value => {
    const colors = colorsOfTheme(value)!;
    return propertiesOf(colors, luminanceOf(colors.ground) < luminanceOf(colors.text));
  },
};

function propertiesOf({ text, ground, link, visited, border, sentence, word }: ThemeColors, isDark: boolean): CustomProperties {
  return {
    '--bantin-reader-theme-color': text,
    '--bantin-reader-theme-background': ground,
    '--bantin-reader-theme-link-color': link,
    '--bantin-reader-theme-visited-color': visited,
    '--bantin-reader-theme-border-color': border,
    '--bantin-reader-theme-color-scheme': isDark ? 'dark' : 'light',
    // Drawings with a transparent ground are made for a white one.
    '--bantin-reader-theme-image-background': isDark ? '#ffffff' : 'transparent',
    '--bantin-reader-theme-image-brightness': isDark ? '0.75' : '1',
    '--bantin-reader-sentence-background': sentence[0],
    '--bantin-reader-sentence-color': sentence[1],
    '--bantin-reader-word-background': word[0],
    '--bantin-reader-word-color': word[1],
  };
}
