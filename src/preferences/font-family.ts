import type { SettingValue } from '../events/events.js';
import type { Preference } from './preference.js';

/** Families that every system has, by the names under which they are stored. */
export const SYSTEM_FONTS: Readonly<Record<string, string>> = {
  system: 'system-ui, sans-serif',
  serif: '"Noto Serif", Georgia, Cambria, "Times New Roman", serif',
  sans: '"Noto Sans", Arial, Helvetica, sans-serif',
  mono: 'ui-monospace, "Noto Sans Mono", Consolas, monospace',
};

/** A family that a site ships, of words that CSS takes for names: it is put into sheets. */
const FAMILY = /^(?=.{1,64}$)\p{L}[\p{L}\p{N}-]*( \p{L}[\p{L}\p{N}-]*)*$/u;

/** The families that a page names in `<meta name="bantin-fonts" content="Lexend, OpenDyslexic">`; what is no family is left out. */
export function namedFonts(content: string): string[] {
  return content
    .split(',')
    .map(name => name.trim())
    .filter(name => FAMILY.test(name));
}

/** Before the name of a family that a site ships, so that a site may ship one called `serif`. */
const SITE = 'site/';

/** How a family that a site ships is stored: `site/Lexend`. */
export function siteFont(family: string): string {
  return `${SITE}${family}`;
}

/** The family that a value names, where it is one that a site ships. */
export function familyOf(value: SettingValue | undefined): string | undefined {
  const text = String(value);
  return text.startsWith(SITE) ? text.slice(SITE.length) : undefined;
}

/** The family of the letters: one of every system, or one that the site ships. Icons, code and formulas keep theirs. */
export const fontFamily: Preference = {
  name: 'font-family',
  values: Object.keys(SYSTEM_FONTS),
  read: (stored: SettingValue) =>
    Object.hasOwn(SYSTEM_FONTS, stored) || FAMILY.test(familyOf(stored) ?? '') ? stored : undefined,
  // A name of words needs no quotation marks.
  properties: value => ({
    '--bantin-reader-font-family': SYSTEM_FONTS[value] ?? `${familyOf(value)}, ${SYSTEM_FONTS['system']}`,
  }),
};
