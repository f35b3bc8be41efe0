import { hydrate, mount } from 'svelte';
import App from './App.svelte';

const target = document.querySelector('#root')!;
if (target.childElementCount > 0) hydrate(App, { target });
else mount(App, { target });
