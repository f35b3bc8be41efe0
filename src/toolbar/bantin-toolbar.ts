import { isSupported } from '../browser-support.js';
import { startSettings } from '../settings/start-settings.js';
import { BantinToolbar } from './toolbar-element.js';

if (isSupported()) {
  startSettings();
  if (!customElements.get('bantin-toolbar')) customElements.define('bantin-toolbar', BantinToolbar);
}

export { BantinToolbar };

declare global {
  interface HTMLElementTagNameMap {
    'bantin-toolbar': BantinToolbar;
  }
}
