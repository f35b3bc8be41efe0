/**
 * How much of the toolbar's row the date is given, by its style: as much as most dates of that style take in Vietnamese and English.
 * It is the same before the toolbar is there and after, so that nothing moves when the date's own words come.
 */
export const DATE_ROOM = { numeric: '6em', long: '9em', full: '10em' } as const;

/** The widest that a toolbar is: as wide as the text at the default size, so that it ends where the text ends. */
export const TOOLBAR_WIDTH = 'var(--bantin-toolbar-max-inline-size, calc(var(--bantin-measure, 33) * 1.125em))';

/** The room between the toolbar and what comes below it. */
export const TOOLBAR_MARGIN = 'var(--bantin-toolbar-margin, 1em)';

/** The least width of the button that reads aloud, which most languages' words for it fit. */
export const LISTEN_WIDTH = 'min(10.25em, 100%)';
