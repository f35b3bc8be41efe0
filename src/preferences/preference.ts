import { Additions } from '../events/additions.js';
import type { Settings, SettingValue } from '../events/events.js';

/** Custom properties by their names, which begin with `--bantin-reader-`. */
export type CustomProperties = Readonly<Record<`--bantin-reader-${string}`, string>>;

/**
 * Something a reader can choose: what may be stored for it, and the custom properties that articles then have. Rules that read
 * them are only needed where it is chosen.
 */
export interface Preference {
  /** The name under which it is requested, stored and announced, such as `line-height`. */
  readonly name: string;
  /** All values, where they can be counted: then a sheet can have them before any script runs. */
  readonly values?: readonly SettingValue[];
  /** Reads whatever was stored or requested; `undefined` where that means nothing, and nothing is changed. */
  readonly read: (stored: SettingValue) => SettingValue | undefined;
  /** What a value that was read becomes on an article. */
  readonly properties: (value: SettingValue) => CustomProperties;
}

const added = new Additions<Preference>(
  'preferences',
  (_before, more) => more,
  () => {
    for (const listener of listeners) listener();
  },
);

/** Called when a preference is added, for what is chosen may be among them. */
const listeners = new Set<() => void>();

/**
 * Lets articles have one more preference, also those that are on the page already. A site's own sheet reads its custom
 * properties:
 *
 * ```js
 * addPreference({
 *   name: 'hyphens',
 *   read: stored => (stored === 'auto' ? stored : undefined),
 *   properties: value => ({ '--bantin-reader-hyphens': value }),
 * });
 * ```
 */
export function addPreference(preference: Preference): void {
  added.add(preference.name, preference);
}

/** Every preference that was added, in that order. */
export function knownPreferences(): Preference[] {
  return added.entries().map(([, preference]) => preference);
}

/** Calls back when a preference is added. */
export function onPreferenceAdded(listener: () => void): void {
  listeners.add(listener);
}

/** The preferences that are chosen, with their values as they were read. What cannot be read is not chosen. */
export function chosenPreferences(settings: Settings): [Preference, SettingValue][] {
  return knownPreferences().flatMap(preference => {
    const stored = settings[preference.name];
    const value = stored === undefined ? undefined : preference.read(stored);
    return value === undefined ? [] : [[preference, value]];
  });
}
