import { hydrate, render } from 'preact';
import { App } from './app.tsx';

if (import.meta.env.DEV) await import('preact/debug');

const root = document.querySelector('#root')!;
if (root.childElementCount > 0) hydrate(<App />, root);
else render(<App />, root);
