import { css, unsafeCSS } from 'lit';
import { LISTEN_WIDTH } from '../../prose/toolbar-room.js';

export const readAloudStyles = css`
  :host {
    display: inline-block;
    /* Said of the host: of the button, a share of the whole would be one of what the button itself makes wide. */
    min-inline-size: ${unsafeCSS(LISTEN_WIDTH)};
    max-inline-size: 100%;
    color: var(--bantin-toolbar-color, inherit);
    line-height: 1.5;
    --edge: color-mix(in srgb, currentColor 55%, transparent);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  [role='group'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bantin-toolbar-gap, 0.5rem);
  }
  /* WCAG 2.5.5: 44 CSS pixels, as the toolbar's. */
  button,
  select {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0.375em;
    border: 1px solid var(--edge);
    border-radius: var(--bantin-toolbar-radius, 0.375rem);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.375em;
  }
  [part='listen']:not([aria-label]) {
    flex: 1;
    padding-inline: 0.75em;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  :is(button, select, input):focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  svg {
    flex: none;
    block-size: max(1.5em, 22px);
    aspect-ratio: 1;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linejoin: round;
  }
  /* Before and behind are where the text has them. */
  :host(:dir(rtl)) :is(.previous, .next) svg {
    transform: scaleX(-1);
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 3px;
    margin-block-start: 0.25rem;
    border: none;
    appearance: none;
    background: color-mix(in srgb, currentColor 20%, transparent);
    color: inherit;
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: currentColor;
  }
  progress::-moz-progress-bar {
    background: currentColor;
  }
  [part='message'] {
    display: block;
    max-inline-size: 33em;
  }
  [part='message']:not(:empty) {
    margin-block: 0.5rem;
  }
  .status {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  [part='bar'] {
    position: fixed;
    inset: auto 0 0;
    z-index: 2147483646;
    box-sizing: border-box;
    inline-size: auto;
    max-inline-size: none;
    margin: 0;
    padding: 0 0.5rem 0.375rem;
    padding-block-end: calc(0.375rem + env(safe-area-inset-bottom));
    border: none;
    border-block-start: 1px solid color-mix(in srgb, CanvasText 40%, Canvas);
    overflow: visible;
    background: var(--bantin-panel-background, Canvas);
    color: var(--bantin-panel-color, CanvasText);
    font: 400 medium/1.5 var(--bantin-panel-font-family, system-ui, sans-serif);
  }
  [part='bar'] progress {
    margin-block: 0 0.375rem;
  }
  [part='bar'] [role='group'] {
    justify-content: center;
    gap: min(0.5rem, 1vi);
  }
  [part='bar'].at-top {
    inset-block: 0 auto;
    border-block: none 1px solid;
  }
  .layer {
    position: fixed;
    inset: 0;
    z-index: 2147483645;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    padding: 0;
    border: none;
    overflow: hidden;
    background: none;
    color: inherit;
    pointer-events: none;
  }
  .layer i {
    position: absolute;
    box-sizing: border-box;
    border-block-end: 2px solid;
  }
  .layer i.word {
    border: 2px solid;
  }
  /* As the panel of the reading settings. */
  dialog button,
  dialog select {
    border-radius: 0.5rem;
  }
  dialog header {
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
  dialog header button {
    border-color: transparent;
  }
  dialog h2 {
    margin: 0;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.35;
  }
  dialog h2:focus-visible {
    outline: none;
  }
  .body {
    display: grid;
    gap: 1rem;
    padding: 1rem;
  }
  dialog select {
    display: block;
    inline-size: 100%;
    background: Field;
    color: FieldText;
  }
  dialog .check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-block-size: 44px;
  }
  dialog input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    margin: 0;
    accent-color: currentColor;
  }
  @media (prefers-contrast: more) {
    button,
    select {
      border: 2px solid;
    }
  }
  @media (forced-colors: active) {
    .layer i,
    .layer i.word {
      border-color: Highlight;
      border-width: 3px;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
    progress {
      border-block-end: 1px solid;
    }
  }
  @media print {
    :host {
      display: none !important;
    }
  }
`;
