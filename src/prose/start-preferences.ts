import { isServer } from 'lit';
import { addPreference, onPreferenceAdded } from '../preferences/preference.js';
import { READING_PREFERENCES } from '../preferences/reading-preferences.js';
import { HiddenImages } from './hidden-images.js';
import { PreferenceSheets } from './preference-sheets.js';
import { followTexts } from './texts.js';

let hasStarted = false;

/**
 * Lets articles, toolbars and adopted containers have what readers have chosen with the reading settings. The files that register a
 * tool's tag call this; call it yourself where readers choose by a control of your own.
 */
export function startPreferences(): void {
  if (isServer || hasStarted) return;
  hasStarted = true;
  for (const preference of READING_PREFERENCES) addPreference(preference);
  const sheets = new PreferenceSheets();
  followTexts(sheets);
  followTexts(new HiddenImages());
  onPreferenceAdded(() => sheets.update());
}
