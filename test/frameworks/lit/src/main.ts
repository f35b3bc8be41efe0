import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import './app.ts';

const root = document.querySelector('#root')!;
if (root.childElementCount === 0) root.append(document.createElement('news-app'));
