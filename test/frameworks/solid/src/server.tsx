import { generateHydrationScript, renderToString } from 'solid-js/web';
import { App } from './app.tsx';

export const render = (): { head: string; body: string } => ({
  head: generateHydrationScript(),
  body: renderToString(() => <App />),
});
