import './article/bantin-article.js';
import './toolbar/bantin-toolbar.js';

export { BantinArticle } from './article/article-element.js';
export { addStrings } from './locales/locales.js';
export { BantinToolbar } from './toolbar/toolbar-element.js';
