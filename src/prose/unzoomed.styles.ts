import { css } from 'lit';

/**
 * The size of the body text as a length to be written into `font-size`. A browser that enlarges text only (Firefox) does so
 * with every length there, and has done so with the reader's `medium` already: so it is taken out once. How much it is, text
 * of a known size tells; no minimum that a reader may set is larger than 100 px. WebKit
 * takes another element's size for 1em there. Without the typography nothing is set.
 */
export const unzoomed = css`
  --bantin-reader-text: var(--bantin-reader-size);
  @supports (-moz-appearance: none) {
    font-size: calc(100px + 0 * var(--bantin-reader-size));
    --bantin-reader-text: calc(var(--bantin-reader-size) * tan(atan2(100px, 1em)));
  }
`;
