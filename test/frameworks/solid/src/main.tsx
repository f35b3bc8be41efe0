import { hydrate, render } from 'solid-js/web';
import { App } from './app.tsx';

const root = document.querySelector('#root')!;
if (root.childElementCount > 0) hydrate(() => <App />, root);
else render(() => <App />, root);
