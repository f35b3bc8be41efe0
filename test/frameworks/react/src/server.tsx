import { renderToString } from 'react-dom/server';
import { StrictMode } from 'react';
import { App } from './app.tsx';

export const render = (): { body: string } => ({
  body: renderToString(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
});
