import type { SettingValue } from '../events/events.js';
import type { Preference } from './preference.js';

/** Families that every system has, by the names under which they are stored. */
export const SYSTEM_FONTS: Readonly<Record<string, string>> = {
  system: 'system-ui, sans-serif',
  serif: '"Noto Serif", Georgia, Cambria, "Times New Roman", serif',
  sans: '"Noto Sans", Arial, Helvetica, sans-serif',
  mono: 'ui-monospace, "Noto Sans Mono", Consolas, monospace',
};

/** A family that a site ships, written as an identifier of CSS so that it can be put into a sheet: letters, digits, blanks and `-`. */
const FAMILY = /^[\p{L}][\p{L}\p{N} -]{0,63}$/u;

/** The families that a page names in `<meta name="bantin-fonts" content="Lexend, OpenDyslexic">`; what is no family is left out. */
export function namedFonts(content: string): string[] {
  return content
    .split(',')
    .map(name => name.trim())
    .filter(name => FAMILY.test(name));
}

/** The family of the letters: one of every system, or one that the site ships. Icons, code and formulas keep theirs. */
export const fontFamily: Preference = {
  name: 'font-family',
  read: (stored: SettingValue) =>
    typeof stored === 'string' && (Object.hasOwn(SYSTEM_FONTS, stored) || FAMILY.test(stored)) ? stored : undefined,
  properties: value => ({ '--bantin-reader-font-family': SYSTEM_FONTS[value] ?? `"${value}", ${SYSTEM_FONTS['system']}` }),
};
