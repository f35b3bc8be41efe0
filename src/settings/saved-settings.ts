import { isSettingValue, type RequestDetail, type Settings } from '../events/events.js';

/** Everything that was chosen, just as it is stored. Immutable: each change makes a new one. */
export interface SavedSettings {
  /** The format's version. Later versions only add members, and what an older one does not know it keeps. */
  readonly version: number;
  /** What was chosen in each scope. Read through {@link resolve}: the storage may hold what is no value. */
  readonly scopes: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;
}

/** Nothing chosen yet. */
export const NOTHING_SAVED: SavedSettings = { version: 1, scopes: {} };

/** Reads the stored text; `undefined` when it is none of ours. */
export function parse(text: string): SavedSettings | undefined {
  try {
    const stored = JSON.parse(text) as SavedSettings;
    return stored.version >= 1 && Object(stored.scopes) === stored.scopes ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** What was chosen in a scope. Scopes are ids of any page's making, and may be called as what every object has. */
function chosenIn({ scopes }: SavedSettings, scope: string): Readonly<Record<string, unknown>> {
  return Object.hasOwn(scopes, scope) ? (scopes[scope] ?? {}) : {};
}

/** The same with one wish fulfilled. */
export function choose(saved: SavedSettings, { scope, name, value }: RequestDetail): SavedSettings {
  const { [name]: _replaced, ...settings } = chosenIn(saved, scope);
  const chosen = value === undefined ? settings : { ...settings, [name]: value };
  return { ...saved, scopes: { ...saved.scopes, [scope]: chosen } };
}

/** For each name the value of the first of `scopes` that has one. What cannot be a value is passed over. */
export function resolve(saved: SavedSettings, scopes: readonly string[]): Settings {
  const entries = scopes.flatMap(scope => Object.entries(chosenIn(saved, scope))).toReversed();
  return Object.fromEntries(entries.filter(([, value]) => isSettingValue(value))) as Settings;
}

/** The scopes in which the two differ. */
export function difference({ scopes: before }: SavedSettings, { scopes: after }: SavedSettings): string[] {
  return Object.keys({ ...before, ...after }).filter(scope => JSON.stringify(before[scope]) !== JSON.stringify(after[scope]));
}

/** What two storages hold: where both have chosen, the later choice holds. */
export function together(earlier: SavedSettings, later: SavedSettings): SavedSettings {
  const scopes = Object.entries(later.scopes).map(
    ([scope, chosen]) => [scope, { ...chosenIn(earlier, scope), ...chosen }] as const,
  );
  return { ...later, ...earlier, scopes: { ...earlier.scopes, ...Object.fromEntries(scopes) } };
}
