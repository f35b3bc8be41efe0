/**
 * The colours of what is read, for the document and for shadow roots with an article: a highlight takes its rule from there. The
 * custom properties are those of the article. Of the ground and the letters both are set, so each pair is legible on any page.
 */
export const markStyles = `
  ::highlight(bantin-sentence) {
    background-color: var(--bantin-reader-sentence-background, #fff0a8);
    color: var(--bantin-reader-sentence-color, #1c1800);
  }
  ::highlight(bantin-word) {
    background-color: var(--bantin-reader-word-background, #1a4fb4);
    color: var(--bantin-reader-word-color, #fff);
  }
  @supports (color: light-dark(red, red)) {
    ::highlight(bantin-sentence) {
      background-color: var(--bantin-reader-sentence-background, light-dark(#fff0a8, #4d4300));
      color: var(--bantin-reader-sentence-color, light-dark(#1c1800, #fffbe6));
    }
    ::highlight(bantin-word) {
      background-color: var(--bantin-reader-word-background, light-dark(#1a4fb4, #ffd75e));
      color: var(--bantin-reader-word-color, light-dark(#fff, #1c1800));
    }
  }
`;
