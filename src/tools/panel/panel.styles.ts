import { css } from 'lit';

/**
 * A panel beside its button on a desktop. On a small screen, and at 400 % zoom, a sheet at the bottom that leaves the text in
 * view.
 */
export const panelStyles = css`
  dialog {
    position: fixed;
    inset: auto;
    z-index: 2147483647;
    box-sizing: border-box;
    inline-size: min(24rem, 100vi - 1rem);
    max-block-size: min(44rem, 100dvb - 1rem);
    margin: 0;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid color-mix(in srgb, CanvasText 40%, Canvas);
    border-radius: var(--bantin-panel-radius, 0.75rem);
    background: var(--bantin-panel-background, Canvas);
    color: var(--bantin-panel-color, CanvasText);
    box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 25%);
    font: 400 medium/1.5 var(--bantin-panel-font-family, system-ui, sans-serif);
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
  @media (max-width: 40em), (max-height: 30em) {
    dialog {
      /* In place of what the script wrote for a desktop. */
      inset: auto 0 0 !important;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: 60dvb;
      border-inline: none;
      border-block-end: none;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      padding-block-end: env(safe-area-inset-bottom);
    }
  }
  @media print {
    dialog {
      display: none !important;
    }
  }
`;
