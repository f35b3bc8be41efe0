import { html, type TemplateResult } from 'lit';

/** What follows the letter in A−, A and A+. */
const SIGNS = { decrease: 'm9-3h8', default: '', increase: 'm9-3h8m-4-4v8' };

/**
 * The short form of a button, drawn: as text it would be visible words that the button's name does not contain
 * (WCAG 2.5.3). It looks the same in every font and needs none.
 */
export function icon(action: keyof typeof SIGNS): TemplateResult {
  const sign = SIGNS[action];
  return html`
    <svg viewBox="0 0 ${sign ? 32 : 18} 24" aria-hidden="true"><path d="m3 20L9 4l6 16M5 15h8${sign}" /></svg>
  `;
}
