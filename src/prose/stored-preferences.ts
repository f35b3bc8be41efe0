import { LISTEN_WIDTH } from './toolbar-room.js';
import type { SettingValue } from '../events/events.js';
import { fontFamily, siteFont } from '../preferences/font-family.js';
import type { CustomProperties } from '../preferences/preference.js';
import { READING_PREFERENCES } from '../preferences/reading-preferences.js';
import { ownTheme, propertiesOfPair } from '../preferences/theme.js';
import { declarations, layered, rulesOf } from './preference-rules.js';

/** The texts in a scope, which is `&`, until they are upgraded; then their own sheets hold. A scope may be a text itself. */
const TEXTS = '& bantin-article:not(:defined), bantin-article&:not(:defined), bantin-toolbar&:not(:defined) > [slot]';

/** What is in the rule of a scope that has these custom properties. */
function valuesInScope(properties: CustomProperties): string {
  return `:is(${TEXTS}){${declarations(properties)}}`;
}

/** The rules that read them, in the rule of a scope. */
function rulesInScope(rules: string): string {
  return layered(`:where(${TEXTS})`, rules);
}

/**
 * CSS for the settings of one scope, for texts that are not upgraded. Whatever is stored, it does no harm: only what a preference can
 * read has a rule.
 * @param scope a selector of the scope.
 */
export function storedPreferences(scope: string, settings: Readonly<Record<string, unknown>>): string {
  return READING_PREFERENCES.map(preference => {
    const stored = settings[preference.name] as SettingValue | undefined;
    const value = stored === undefined ? undefined : preference.read(stored);
    if (value === undefined) return '';
    return `${scope}{${valuesInScope(preference.properties(value))}${rulesInScope(rulesOf(preference.name, value))}}`;
  }).join('');
}

/** Room for the tools' buttons until they are there: as wide as a drawing, and as a drawing with its words. */
const BUTTONS = `bantin-read-aloud:where(:not(:defined, [hidden])) {
  display: inline-block;
  inline-size: ${LISTEN_WIDTH};
  block-size: max(44px, max(1.5em, 22px) + 0.75em + 2px);
}
bantin-settings:where(:not(:defined, [hidden])) {
  display: inline-block;
  inline-size: max(44px, max(1.5em, 22px) * 32 / 24 + 0.75em + 2px);
  block-size: max(44px, max(1.5em, 22px) + 0.75em + 2px);
}
/* In a toolbar with a headline it will stand in the row of the date, before what is printed before it. */
bantin-toolbar:has(> [slot]) > :is(bantin-settings, bantin-read-aloud):where(:not(:defined)) {
  display: none;
}
@media print {
  bantin-settings,
  bantin-read-aloud {
    display: none;
  }
}`;

/**
 * The sheet `reading.css`: rules whose selectors match nothing, such as `[bantin-stored="line-height:2"]`, each for a medium that does
 * not exist, or browsers would try all of them on every element of the page. `early.js` adds the scope to the selectors of those that
 * name what is stored, and has them hold in all media, so that it needs to know no preference, and what no rule names is inert.
 */
export function readingSheet(): string {
  const properties = new Map<string, string>();
  const rules = new Map<string, string[]>();
  const add = (key: string, values: CustomProperties, read: string): void => {
    properties.set(key, valuesInScope(values));
    rules.set(read, [...(rules.get(read) ?? []), key]);
  };
  for (const preference of READING_PREFERENCES) {
    for (const value of preference.values ?? []) {
      add(`${preference.name}:${value}`, preference.properties(value), rulesOf(preference.name, value));
    }
  }
  // What the site and the reader name themselves is put in later.
  add('font-family:site', fontFamily.properties(siteFont(storedPart('font-family', 1))), rulesOf('font-family', ''));
  const pair = propertiesOfPair(storedPart('theme', 1), storedPart('theme', 2));
  add('theme:own', pair, rulesOf('theme', ownTheme('#000000', '#ffffff')));
  return [
    BUTTONS,
    ...[...properties].map(([key, text]) => ifStored([key], text)),
    ...[...rules].map(([text, keys]) => ifStored(keys, rulesInScope(text))),
  ].join('\n');
}

/** A rule that waits until one of the keys is found to be stored. */
function ifStored(keys: readonly string[], text: string): string {
  const marks = keys.map(key => `[bantin-stored="${key}"]`);
  return `@media bantin-stored{${marks.join()}{${text}}}`;
}

/** The custom property into which `early.js` writes a part of a value. */
function storedPart(name: string, part: number): string {
  return `var(--bantin-${name}-${part})`;
}
