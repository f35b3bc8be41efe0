import { isSupported } from '../../browser-support.js';
import { startPreferences } from '../../prose/start-preferences.js';
import { startSettings } from '../../settings/start-settings.js';
import { BantinSettings } from './settings-element.js';

if (isSupported()) {
  startSettings();
  startPreferences();
  if (!customElements.get('bantin-settings')) customElements.define('bantin-settings', BantinSettings);
}

export { BantinSettings };

declare global {
  interface HTMLElementTagNameMap {
    'bantin-settings': BantinSettings;
  }
}
