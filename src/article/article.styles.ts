import { css } from 'lit';
import { unzoomed, zoomedUnit } from '../prose/unzoomed.styles.js';

export const articleStyles = css`
  :host {
    display: block;
    ${zoomedUnit}
  }
  :host([hidden]) {
    display: none;
  }
  div {
    display: contents;
  }
  /* Pages let everything inherit it from html. */
  div,
  slot {
    box-sizing: inherit;
  }
  @media screen {
    .block {
      display: block;
      contain: content;
      content-visibility: var(--bantin-reader-content-visibility, visible);
      /* Twelve times what the typography takes a paragraph for, with margins as the text has them. */
      contain-intrinsic-block-size: auto 72em;
      /* Marks, italics and outlines reach out of the box. */
      overflow-clip-margin: 1em;
    }
    .overlapping {
      contain-intrinsic-block-size: auto 85em;
      margin-block: calc(-1 * var(--bantin-reader-size));
    }
    .block::slotted(*) {
      contain: none !important;
      content-visibility: visible !important;
    }
  }
  /*
   * What is slotted inherits the reader's size from its slot, bare text included. Not in the site's own typography, and not while
   * the author's own sizes are read.
   */
  :host(:not([typography='site'], :is(:state(bantin-reading)))) {
    div {
      ${unzoomed}
    }
    slot {
      font-size: var(--bantin-reader-text);
    }
  }
`;
