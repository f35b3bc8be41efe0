import { css } from 'lit';

/**
 * For `:host`: a length that tells how much CSS zoom there is. Where a page is zoomed (`zoom: 1.5`), Firefox and WebKit take a
 * registered length for larger by that each time when it is read. Without the typography it is not registered, and tells nothing.
 */
export const zoomedUnit = css`
  --bantin-reader-unit: 100px;
`;

/**
 * For an element in the shadow root: the size of the body text as a length to be written into `font-size`. CSS zoom is taken out
 * twice, for the length is read twice until it is a size; Chromium, which has scroll anchoring and no `-moz-` properties, reads it
 * as it is. A browser that enlarges text only (Firefox) does so with every length in `font-size`, and has done so with the reader's
 * `medium` already: so that is taken out once. How much it is, text of a known size tells; no minimum that a reader may set is
 * larger than 100 px. WebKit takes another element's size for 1em there. Without the typography nothing is set.
 */
export const unzoomed = css`
  --bantin-reader-css-zoom: tan(atan2(100px, var(--bantin-reader-unit, 100px)));
  --bantin-reader-text: var(--bantin-reader-size);
  @supports not (overflow-anchor: auto) {
    --bantin-reader-text: calc(var(--bantin-reader-size) * var(--bantin-reader-css-zoom) * var(--bantin-reader-css-zoom));
  }
  @supports (-moz-appearance: none) {
    font-size: calc(100px + 0 * var(--bantin-reader-size));
    --bantin-reader-text: calc(
      var(--bantin-reader-size) * tan(atan2(100px, 1em)) * var(--bantin-reader-css-zoom) * var(--bantin-reader-css-zoom)
    );
  }
`;
