import { createApp, createSSRApp } from 'vue';
import App from './App.vue';

const root = document.querySelector('#root')!;
(root.childElementCount > 0 ? createSSRApp(App) : createApp(App)).mount(root);
