import { isSupported } from '../browser-support.js';
import { startSettings } from '../settings/start-settings.js';
import { BantinArticle } from './article-element.js';

if (isSupported()) {
  startSettings();
  if (!customElements.get('bantin-article')) customElements.define('bantin-article', BantinArticle);
}

export { BantinArticle };

declare global {
  interface HTMLElementTagNameMap {
    'bantin-article': BantinArticle;
  }
}
