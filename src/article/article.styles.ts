import { css } from 'lit';

export const articleStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  /* What is slotted inherits the reader's size from its slot, bare text included. */
  slot {
    font-size: var(--bantin-reader-text, inherit);
  }
`;
