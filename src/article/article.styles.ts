import { css } from 'lit';
import { unzoomed } from '../prose/unzoomed.styles.js';

export const articleStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  div {
    display: contents;
  }
  :host(:not([typography='site'])) {
    div {
      ${unzoomed}
    }
    /* What is slotted inherits the reader's size from its slot, bare text included. */
    slot {
      font-size: var(--bantin-reader-text);
    }
  }
`;
