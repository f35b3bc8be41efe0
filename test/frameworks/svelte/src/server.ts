import { render as renderToString } from 'svelte/server';
import App from './App.svelte';

export const render = (): { body: string } => renderToString(App);
