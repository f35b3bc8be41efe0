import { css, unsafeCSS } from 'lit';
import { DATE_ROOM, TOOLBAR_MARGIN, TOOLBAR_WIDTH } from '../prose/toolbar-room.js';
import { unzoomed, zoomedUnit } from '../prose/unzoomed.styles.js';

export const toolbarStyles = css`
  :host {
    display: block;
    max-inline-size: ${unsafeCSS(TOOLBAR_WIDTH)};
    margin-block-end: ${unsafeCSS(TOOLBAR_MARGIN)};
    ${zoomedUnit}
    color: var(--bantin-toolbar-color, inherit);
  }
  :host([hidden]) {
    display: none;
  }
  div {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--bantin-toolbar-gap, 0.5rem);
    line-height: 1.5;
  }
  /* Room for the date by its style, and not by its words: so that the row breaks as it did before the words were there. */
  [part='date'] {
    flex: 1 1 ${unsafeCSS(DATE_ROOM.numeric)};
  }
  :host([date-style='long']) [part='date'] {
    flex-basis: ${unsafeCSS(DATE_ROOM.long)};
  }
  :host([date-style='full']) [part='date'] {
    flex-basis: ${unsafeCSS(DATE_ROOM.full)};
  }
  /* The page's own, which was shown until now. */
  ::slotted(time) {
    display: none !important;
  }
  /* As wide as the widest percentage, so that the buttons stay under the pointer. */
  [part='size'] {
    min-inline-size: 3.2em;
    text-align: center;
  }
  /* WCAG 2.5.5: 44 CSS pixels, also where the browser's default text is small. */
  button {
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0.375em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--bantin-toolbar-radius, 0.375rem);
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
    touch-action: manipulation;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  button:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  [aria-disabled] {
    border-style: dashed;
  }
  [aria-disabled] svg {
    opacity: 0.5;
  }
  svg {
    display: block;
    margin: auto;
    block-size: max(1.5em, 22px);
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  output {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    overflow: hidden;
  }
  div + span {
    display: contents;
    ${unzoomed}
  }
  /* What is slotted inherits the reader's size from its slot. */
  slot[name] {
    font-size: var(--bantin-reader-text);
    line-height: var(--bantin-line-height, var(--bantin-reader-line-height));
  }
  @media (prefers-contrast: more) {
    button {
      border: 2px solid;
    }
  }
  @media (forced-colors: active) {
    [aria-disabled] {
      border-color: GrayText;
      color: GrayText;
    }
    [aria-disabled] svg {
      opacity: 1;
    }
  }
  @media print {
    [role='group'],
    .tools {
      display: none;
    }
  }
`;
