// Everything in one file: both tags and the tools. A page loads it in place of the other single file.
export * from './define.js';
export { addPreference } from './preferences/preference.js';
export { startPreferences } from './prose/start-preferences.js';
export { BantinReadAloud, ServerVoice, addSpeechRules } from './tools/read-aloud/bantin-read-aloud.js';
export { BantinSettings } from './tools/settings/bantin-settings.js';
