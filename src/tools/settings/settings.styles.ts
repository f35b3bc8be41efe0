import { css, unsafeCSS, type CSSResult } from 'lit';
import { THEMES } from '../../preferences/theme.js';

/** Each theme shows itself. */
const themes: CSSResult = unsafeCSS(
  Object.entries(THEMES)
    .map(([name, { text, ground }]) => `.theme-${name}{background-color:${ground};color:${text}}`)
    .join(''),
);

export const settingsStyles = css`
  :host {
    display: inline-flex;
    color: inherit;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  summary,
  label {
    cursor: pointer;
    touch-action: manipulation;
  }
  button {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0.375em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--bantin-toolbar-radius, 0.375rem);
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  button:hover,
  label:hover {
    background-color: color-mix(in srgb, currentColor 9%, transparent);
  }
  :focus-visible,
  label:has(:focus-visible) {
    outline: 2px solid;
    outline-offset: 2px;
  }
  input[type='radio']:focus-visible,
  h2:focus-visible {
    outline: none;
  }
  svg {
    display: block;
    margin: auto;
    block-size: max(1.5em, 22px);
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }

  dialog button,
  dialog label {
    border-radius: 0.5rem;
  }
  header {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.5rem 0.5rem 0.5rem 1rem;
    border-block-end: 1px solid color-mix(in srgb, currentColor 18%, transparent);
    background: inherit;
  }
  h2 {
    margin: 0;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.35;
  }
  header button {
    border-color: transparent;
  }
  .body {
    display: grid;
    gap: 1.25rem;
    padding: 1rem;
  }
  .sample {
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    border-radius: 0.5rem;
    overflow: hidden;
    overflow-wrap: break-word;
    background: var(--bantin-reader-theme-background, none);
    color: var(--bantin-reader-theme-color, inherit);
    font-family: var(--bantin-reader-font-family, inherit);
    font-weight: var(--bantin-reader-font-weight, inherit);
    line-height: var(--bantin-reader-chosen-line-height, inherit);
    letter-spacing: calc(var(--bantin-reader-letter-spacing, 0) * 1em);
    text-align: var(--bantin-reader-text-align, start);
    word-spacing: calc((var(--bantin-reader-letter-spacing, 0) + var(--bantin-reader-word-spacing, 0)) * 1em);
    -webkit-text-stroke: var(--bantin-reader-font-stroke, 0);
  }
  fieldset {
    display: grid;
    gap: 0.75rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: none;
  }
  .group {
    grid-template-columns: 1fr auto;
    align-items: center;
    padding-block-start: 1rem;
    border-block-start: 1px solid color-mix(in srgb, currentColor 18%, transparent);
  }
  .group > * {
    grid-column: 1 / -1;
  }
  /* Floating, a legend is laid out as any other child. */
  .group > legend {
    float: inline-start;
    grid-column: 1;
    padding: 0;
    font-weight: 650;
  }
  .group > .default {
    grid-column: 2;
    padding-inline: 0.75em;
  }
  fieldset fieldset {
    gap: 0.375rem;
  }
  fieldset fieldset > legend {
    margin-block-end: 0.375rem;
    padding: 0;
  }
  .profiles {
    display: grid;
    gap: 0.5rem;
  }
  .profiles button {
    display: grid;
    gap: 0.125rem;
    padding: 0.5rem 0.75rem;
    text-align: start;
  }
  .profiles b {
    font-weight: 650;
  }
  small {
    font-size: 0.875em;
    opacity: 0.85;
  }
  [aria-pressed='true'],
  label:has(:checked) {
    outline: 2px solid;
    outline-offset: -2px;
    background-color: color-mix(in srgb, currentColor 12%, transparent);
  }
  [aria-pressed='true']:focus-visible,
  label:has(:checked:focus-visible) {
    outline-width: 3px;
    outline-offset: 2px;
  }

  .slider {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0 0.5rem;
  }
  .slider label {
    grid-column: 1 / -1;
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    cursor: default;
  }
  .slider label:hover {
    background: none;
  }
  .value {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
  }
  input[type='range'] {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 44px;
    margin: 0;
    touch-action: pan-y;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  .options label {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.375em 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
  }
  .options input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: 0;
  }
  .themes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9.5rem, 100%), 1fr));
  }
  ${themes}
  .themes label[class]:hover {
    text-decoration: underline;
  }
  .own {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .own label {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  input[type='color'] {
    inline-size: 56px;
    block-size: 44px;
    padding: 2px;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 0.5rem;
    background: none;
    cursor: pointer;
  }
  .own p {
    flex-basis: 100%;
    margin: 0;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    border-radius: 0.5rem;
  }
  summary::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline: 0.25em;
    border: solid;
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }
  summary:dir(rtl)::before {
    rotate: 135deg;
  }
  details[open] > summary::before {
    rotate: 45deg;
  }
  details > div {
    display: grid;
    gap: 0.75rem;
    padding-block-start: 0.25rem;
  }
  .body > button {
    justify-self: start;
    padding-inline: 0.75em;
  }
  [aria-disabled] {
    border-style: dashed;
    color: color-mix(in srgb, currentColor 60%, transparent);
    cursor: default;
  }
  .said {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
  }
  @media (prefers-contrast: more) {
    button,
    .options label {
      border: 2px solid;
    }
    small {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .options label,
    .themes label[class] {
      background-color: Canvas;
      color: CanvasText;
    }
    [aria-pressed='true'],
    label:has(:checked) {
      outline-color: Highlight;
    }
    [aria-disabled] {
      border-color: GrayText;
      color: GrayText;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
