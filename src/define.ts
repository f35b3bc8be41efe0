import './article/bantin-article.js';
import './toolbar/bantin-toolbar.js';

export { BantinArticle } from './article/article-element.js';
export { addStrings } from './locales/locales.js';
export { startSettings } from './settings/start-settings.js';
export { localStoragePort, noStoragePort } from './settings/storage.js';
export { cookiePort } from './settings/storage-cookie.js';
export { BantinToolbar } from './toolbar/toolbar-element.js';

// Whoever extends an element writes templates and styles of the same Lit: a page that loads the single file has no other.
export { css, html, nothing } from 'lit';
