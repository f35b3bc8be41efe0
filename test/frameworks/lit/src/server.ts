import { render as renderToResult } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import './app.ts';

export const render = async (): Promise<{ body: string }> => ({
  body: await collectResult(
    renderToResult(html`
      <news-app></news-app>
    `),
  ),
});
