import { TINT_PERCENT } from './tint.js';
import { TOOLBAR_MARGIN, TOOLBAR_WIDTH } from './toolbar-room.js';

/**
 * The typography of articles, one source for the sheet that is adopted and for `prose.css`. Sizes come from measurements
 * of reading and of Vietnamese letters:
 *
 * - 18 px (1.125 × the reader's own default) is the smallest size at which reading is fluent (Legge & Bigelow 2011).
 * - Stacked marks (ẩ, ộ, Ữ) need a line of up to 1.52 em, so text has 1.5 or more at every level and headings 1.35.
 * - 33 em is about 67 characters of Vietnamese and 33 of Chinese; WCAG 1.4.8 allows 80 and 40.
 *
 * Every selector weighs exactly one type selector: it beats a theme's `*`, and any class of the page beats it.
 */

/** What stands in a slot of ours; other components have slots of the same names. */
function slotted(name = ''): string {
  return `:is(bantin-article, bantin-toolbar) > [slot${name && `="${name}"`}]`;
}

const SCALE = 'var(--bantin-reader-scale, 1)';
const SIZE = 'var(--bantin-reader-size)';
/** The same for `font-size`. */
const TEXT = 'var(--bantin-reader-text)';
const LINE = 'color-mix(in srgb, currentColor 28%, transparent)';
const TINT = `color-mix(in srgb, currentColor ${TINT_PERCENT}%, transparent)`;
const HEADINGS = `h1, h2, h3, h4, h5, h6, ${slotted('headline')}`;
const BOXES = ':is(blockquote, li, dd, td, th, details)';

/** A single column with a picture in it. */
const FIGURE_TABLE = 'table:has(img):not(:has(th, td + td))';

const INDENTED = 'p, li, div, td, th, dt, dd, blockquote, h1, h2, h3, h4, h5, h6';

/** Not what the library has seen to be laid out by the site. */
const NOT_SITES = ':not([data-bantin-site])';

/** What may be shown in another size than its own. A picture of which only the height is given is looked at once it is too wide. */
const MEDIA = `img:not([height]:not([width])):not([style*="height"]:not([style*="width"]))${NOT_SITES}, ${['svg', 'video', 'canvas', 'iframe', 'embed', 'object'].map(name => name + NOT_SITES).join(', ')}, input, select, textarea`;

/** What its author has given a width, in the text itself. In a table, widths are shared out by the browser. */
const SIZED = `:is([width], [style*="width"]):not(td, th, tr, col, colgroup, tbody, thead, tfoot)${NOT_SITES}`;

/** Scripts whose marks stack higher than Latin's. */
const TALL_SCRIPTS = `:is(${['th', 'lo', 'km', 'my', 'ar', 'fa'].map(tag => `:lang(${tag})`).join()})`;

/** Not an article that keeps the site's own typography. */
const ARTICLE = 'bantin-article:where(:not([typography="site"]))';

/**
 * Not while what author and site say is read: the article is in this state for that moment, and no longer than a script runs.
 * `:is()` forgives: where a browser does not know `:state()`, the sizes hold all the same, and no ratio can be read.
 */
const NOT_READING = ':where(:not(:is(:state(bantin-reading))))';

/** Headings at the top of a box that somebody made. */
const FIRST_HEADINGS = [1, 2, 3, 4, 5, 6].map(level => `h${level}:first-child`).join(', ');

/** Links that look like links: what has a class may be a button, and navigation has its own look. */
const PLAIN_LINKS = ':any-link:not([class], nav *)';

/** What is left alone: islands that ask for it, and tools in a toolbar. */
const ISLAND = '[data-bantin-plain]:not([data-bantin-plain=false]), bantin-toolbar > :not([slot])';

/** Formulas built of spans. Each has sizes and lines of its own, in em, and grows as a whole. */
const FORMULA = '.katex, mjx-container, .MathJax';

/** Lists that are lists of the text: one with a class may be a row of tabs or of cards. */
const plainLists = (before = '', after = ''): string =>
  ['ul', 'ol']
    .map(name => `${before}${name}:where(:not([class]), [class*="Mso"], .wp-block-list)${NOT_SITES}${after}`)
    .join(', ');

/** Tables for which nobody has made a look: those of the text alone, and Word's. */
const PLAIN_TABLE = 'table:where(:not([class]), [class*="Mso"])';

/** The selectors of a list. */
function split(list: string): string[] {
  const selectors = [''];
  let depth = 0;
  for (const sign of list) {
    depth += Number(sign === '(') - Number(sign === ')');
    if (sign === ',' && depth === 0) selectors.push('');
    else selectors[selectors.length - 1] += sign;
  }
  return selectors.map(selector => selector.trim());
}

/**
 * Selects in the text, but neither in islands nor in drawings and formulas. Browsers find a rule by the name of its one element faster
 * than by a list's, so each selector stands by itself, and a sheet is asked of each element only for rules that begin with no name.
 */
const text = (selectors: string): string =>
  split(selectors)
    .map(selector => `:where(${selector}):where(:not(${ISLAND}, ${FORMULA}, :is(${ISLAND}, ${FORMULA}, svg, math) *))`)
    .join();

/** The same without any weight: whatever the page says of these elements wins, in whichever order the sheets are. */
const mildly = (selectors: string): string =>
  split(selectors)
    .map(selector => `:where(${ARTICLE}, bantin-toolbar) ${text(selector)}`)
    .join();

/** What scrolls on its own while it is wider than its column. */
const WIDE = '[data-bantin-wide]';

/** Grows less than the text does: at 400 % a line must still hold a word. */
const heading = (growth: number): string => `calc(${TEXT} * (1 + ${growth} / ${SCALE}))`;

/**
 * What is promised to readers, whatever the page says: the size of every letter, and that nothing is lost at the side. Sites set
 * `--bantin-…`; `--bantin-reader-…` is written by the library alone.
 */
export const proseStyles = `/* Computed where it is declared, so that text at any depth can ask for the size of the body text. */
@property --bantin-reader-size {
  syntax: "<length>";
  inherits: true;
  initial-value: 18px;
}
@property --bantin-reader-text {
  syntax: "<length>";
  inherits: true;
  initial-value: 18px;
}
@property --bantin-reader-unit {
  syntax: "<length>";
  inherits: true;
  initial-value: 100px;
}

/* By this the library knows that the sheet is there, however it came: linked, joined with others, or imported. */
bantin-article,
bantin-toolbar {
  --bantin-reader-prose: 1;
}
${ARTICLE},
bantin-toolbar {
  --bantin-reader-size: calc(1.125em * ${SCALE});
  --bantin-reader-line-height: calc(1.45 + 0.17 / ${SCALE});
  &:where(${TALL_SCRIPTS}) {
    --bantin-reader-line-height: calc(1.65 + 0.17 / ${SCALE});
  }

  /*
   * Sizes and line heights are the reader's. In a layer an important rule beats every rule of the page, so nothing the
   * page or a paste from Word says holds text back: all of it has its parent's size, but for what follows.
   */
  @layer bantin {
    &${NOT_READING} {
    /* The reader's own default size, whatever the page makes of html and body. */
    font-size: medium !important;
    ${text('*:not(svg)')} {
      font-size: inherit !important;
      line-height: inherit !important;
    }
    /* Word's letters closer by parts of a point */
    ${text('[style*="letter-spacing"]')} {
      letter-spacing: inherit !important;
    }
    /* Until the slots of the upgraded element give the size. */
    &:where(:not(:defined)) > :where(:not(${ISLAND})) {
      font-size: ${TEXT} !important;
    }
    ${text(`[lang]${TALL_SCRIPTS}`)} {
      line-height: var(--bantin-line-height, calc(1.65 + 0.17 / ${SCALE})) !important;
    }
    ${text(HEADINGS)} {
      font-size: ${TEXT} !important;
      line-height: 1.35 !important;
    }
    ${text('h3')} {
      font-size: ${heading(0.2)} !important;
    }
    ${text('h2')} {
      font-size: ${heading(0.44)} !important;
    }
    ${text(`h1, ${slotted('headline')}`)} {
      font-size: ${heading(0.728)} !important;
    }
    ${text('figcaption, caption')} {
      font-size: calc(${TEXT} * 0.875) !important;
    }
    ${text('table')} {
      font-size: calc(${TEXT} * 0.9375) !important;
    }
    ${text('code, kbd, samp')} {
      font-size: 0.9em !important;
    }
    ${text('pre')} {
      font-size: calc(${TEXT} * 0.9) !important;
    }
    & pre ${text('*')} {
      font-size: inherit !important;
    }
    ${text('sub, sup')} {
      font-size: 0.75em !important;
    }
    ${text('sub:not([class]), sup:not([class])')} {
      line-height: 0 !important;
    }
    ${text('sub[style*="vertical-align"], sup[style*="vertical-align"]')} {
      vertical-align: revert !important;
    }
    ${text('rt')} {
      font-size: 0.5em !important;
      line-height: normal !important;
    }
    }
    /* Indents that were pasted. What is indented out of sight is hidden on purpose. */
    ${text(`:is(${INDENTED}):is([style*="text-indent"]:not([style*="-9"]), [class*="Mso"])`)} {
      text-indent: 0 !important;
    }
    /* What the library has seen to be wider than its column scrolls on its own, but on paper. */
    @media screen {
      :where(table${WIDE}) {
        display: block !important;
        /* A table grows beyond its height, a block does not. */
        block-size: auto !important;
        max-block-size: none !important;
      }
      /* What scrolls has no line in common with the text around it. */
      :where(mjx-container, .katex, .MathJax):where(${WIDE}) {
        display: inline-block !important;
        vertical-align: middle !important;
      }
      :where(${WIDE}) {
        overflow: auto hidden !important;
        box-sizing: border-box !important;
        min-inline-size: 0 !important;
        max-inline-size: 100% !important;
      }
    }
  }
}
`;

/**
 * The typography of a text that nobody has styled. A class of the page beats it, and so does what a page says in a cascade layer:
 * on a page with layers it stands in the one of the page's own reset.
 */
export const typographyStyles = `
${ARTICLE},
bantin-toolbar {
  /* The browser's bold and italic, whatever resets the page has. */
  ${text('b, strong, th, i, em, :is(b, strong, th, i, em) > :not([class])')} {
    font-weight: revert;
    font-style: revert;
  }
  /* Justified short lines tear holes between words. */
  ${text('[style*="justify" i]')} {
    text-align: start !important;
  }
}
${ARTICLE},
bantin-toolbar > :where([slot]) {
  min-inline-size: 0;
  max-inline-size: calc(var(--bantin-measure, 33) * ${SIZE});
  color: var(--bantin-color, inherit);
  font-family: var(--bantin-font-family, inherit);
  line-height: var(--bantin-line-height, var(--bantin-reader-line-height));
  text-align: start;
  /* WebKit alone knows -webkit-nbsp-mode, and dies of a <br> in text that is wrapped so (2.50). */
  @supports not (-webkit-nbsp-mode: space) {
    text-wrap: pretty;
  }
  overflow-wrap: break-word;
  -webkit-text-size-adjust: 100%;
}
${ARTICLE},
bantin-toolbar {
  /* Rhythm */
  ${text(`p, ul${NOT_SITES}, ol${NOT_SITES}, dl${NOT_SITES}, blockquote, figure, pre, ${PLAIN_TABLE}, details:not([class]), ${slotted()}`)} {
    margin-block: 1em;
    margin-inline: 0;
    text-align: inherit;
  }
  ${text('div, section, li, dd, td')} {
    text-align: inherit;
  }

  /* Headings */
  ${text(HEADINGS)} {
    margin-block: 1.5em 0.5em;
    margin-inline: 0;
    font-weight: 700;
    text-align: inherit;
    text-wrap: balance;
  }
  /* The top of a card needs no room above its heading. */
  ${text(FIRST_HEADINGS)} {
    margin-block-start: 0;
  }
  /* What was aligned on purpose by an attribute. */
  ${text('[align]:not([align="justify" i])')} {
    text-align: revert-layer;
  }
  ${text(slotted('summary'))} {
    font-weight: 600;
  }
  ${text(slotted('byline'))} {
    font-weight: 600;
    text-align: end;
  }
  ${text(`${BOXES} > :first-child`)} {
    margin-block-start: 0;
  }
  ${text(`${BOXES} > :last-child`)} {
    margin-block-end: 0;
  }

  /* Lists. Indents follow the screen where letters are large, so that deep lists keep room for words. */
  ${text(plainLists())} {
    padding-inline-start: min(1.6em, 12vw);
  }
  /* Room for the longest number; for one that its author begins or writes otherwise, the library looks. */
  ${text('ol:has(> :nth-child(10))')} {
    padding-inline-start: min(2.2em, 18vw);
  }
  ${text('ol:has(> :nth-child(100))')} {
    padding-inline-start: min(2.8em, 24vw);
  }
  ${text(':is(ul, ol) ul, :is(ul, ol) ol')} {
    margin-block: 0.25em;
  }
  ${text(plainLists(':is(ul, ol) '))} {
    padding-inline-start: min(1.6em, 5vw);
  }
  ${text(plainLists('', ':not([type])'))} {
    list-style: revert;
  }
  ${text('li')}::marker {
    font-size: min(1em, 10vw);
  }
  ${text(`dt:not([class])${NOT_SITES}`)} {
    margin-block-start: 0.75em;
    font-weight: 600;
  }
  ${text(`dd:not([class])${NOT_SITES}`)} {
    margin-inline-start: min(1.6em, 5vw);
  }

  /* Quotes, figures, media */
  /* Only what can be told without looking; what else is too wide, the library sees. Any width of the page's own wins. */
  ${text(`${MEDIA}, ${SIZED}`)} {
    max-inline-size: 100%;
  }
  ${text('video, canvas')} {
    block-size: auto;
  }

  /* There is more behind an edge of what scrolls. */
  :where(${WIDE}) {
    --bantin-reader-shade: color-mix(in srgb, currentColor 45%, transparent);
    /* Forced colours know no shadows, and paint what is transparent. */
    outline: 3px dashed transparent;
    outline-offset: -3px;
    /* Or it would be out of sight. */
    & > :where(caption) {
      text-align: start;
    }
    /* Nothing that takes room, or the size would change with it. */
    &:where([data-bantin-wide*='left']) {
      box-shadow: inset 0.75em 0 0.6em -0.75em var(--bantin-reader-shade);
    }
    &:where([data-bantin-wide*='right']) {
      box-shadow: inset -0.75em 0 0.6em -0.75em var(--bantin-reader-shade);
    }
    &:where([data-bantin-wide='left right']) {
      box-shadow:
        inset 0.75em 0 0.6em -0.75em var(--bantin-reader-shade),
        inset -0.75em 0 0.6em -0.75em var(--bantin-reader-shade);
    }
  }
  /* A table around a picture and its caption is a figure. */
  ${text(FIGURE_TABLE)},
  ${text(`${FIGURE_TABLE} tbody, ${FIGURE_TABLE} tr, ${FIGURE_TABLE} td`)} {
    display: block;
    inline-size: auto;
    padding: 0;
    border: 0;
  }
  ${text(`${PLAIN_TABLE} > caption:not([class]), summary:not([class])`)} {
    padding-block: 0.4em;
    font-weight: 600;
    text-align: start;
  }

  /* Where the text around breaks within words, cells would shrink to a letter. */
  ${text('table')} {
    overflow-wrap: break-word;
  }

  /* Raised once, also where a reset raises it by its position. */
  ${text('sub, sup')} {
    position: static;
    vertical-align: revert;
  }
  ${text(PLAIN_LINKS)} {
    text-decoration-line: underline;
  }
  /* Where a page has taken the ring away; what has a class may show its focus in another way. */
  ${text(':not([class])')}:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  ${text('hr:not([class])')} {
    margin-block: 2em;
  }

  @media print {
    max-inline-size: none;
    ${text(HEADINGS)} {
      break-after: avoid;
    }
    /* Paper does not scroll. */
    ${text('table, pre')} {
      overflow-wrap: anywhere;
      text-wrap-mode: wrap;
      box-shadow: none;
    }
    ${text('th, td')} {
      padding-inline: 0.2em;
    }
  }
}
/* Tables nobody has made a look for have lines. Without weight: whatever the page says of its tables wins. */
${mildly(PLAIN_TABLE)} {
  border-collapse: collapse;
}
${mildly('table')} {
  font-variant-numeric: tabular-nums;
}
${mildly(`${PLAIN_TABLE}:not([cellpadding]) th, ${PLAIN_TABLE}:not([cellpadding]) td`)} {
  padding: var(--bantin-reader-cell-padding, 0.4em min(0.75em, 3vw));
}
${mildly(`${PLAIN_TABLE} th, ${PLAIN_TABLE} td`)} {
  vertical-align: var(--bantin-reader-cell-vertical-align, top);
}
${mildly(`${PLAIN_TABLE} th:not([align])`)} {
  text-align: var(--bantin-reader-head-align, start);
}
:where(${ARTICLE}${NOT_READING}, bantin-toolbar) {
  ${text(`${PLAIN_TABLE} th, ${PLAIN_TABLE} td`)} {
    border: var(--bantin-reader-cell-border, 1px solid ${LINE});
  }
  ${text(`${PLAIN_TABLE}[border="0"] th, ${PLAIN_TABLE}[border="0"] td`)} {
    border: 0;
  }
  ${text(`${PLAIN_TABLE} th`)} {
    background-color: var(--bantin-reader-head-ground, ${TINT});
  }
}
${ARTICLE} > :where(:first-child, [slot="headline"]) {
  margin-block-start: 0;
}
/*
 * Ornaments weigh nothing: what the site says of a key cap or a quotation, by its name or a class, holds. A page that paints one
 * of these has given it a colour of letters as well, and the two go together.
 */
:where(${ARTICLE}, bantin-toolbar) {
  ${text('pre:not([class]), code, kbd, samp')} {
    padding: 0.1em 0.3em;
    background-color: ${TINT};
  }
  ${text('pre:not([class])')} {
    padding: 0.75em min(1em, 5vw);
  }
  ${text('pre code, pre kbd, pre samp')} {
    padding: 0;
    background: none;
  }
  ${text('blockquote:not([class])')} {
    padding-inline-start: min(1em, 5vw);
    border-inline-start: 3px solid ${LINE};
  }
}
/* Links: the page's own colour wins, whatever it weighs; without one, the property; without that, the browser's. */
@layer bantin {
  :where(${ARTICLE} a:any-link) {
    color: var(--bantin-link-color, revert-layer);
  }
}
${ARTICLE}:where(:not([hidden])) {
  display: flow-root;
}
/* Said here, and not in the toolbar's own sheet: there a page's reset would take it away. */
bantin-toolbar {
  max-inline-size: ${TOOLBAR_WIDTH};
  margin-block-end: ${TOOLBAR_MARGIN};
}
/*
 * The cost of a long article follows the screen, not the text. Only in browsers that keep the place while heights out of
 * sight become known.
 */
@supports (overflow-anchor: auto) {
  @media screen {
    ${ARTICLE} ${text('p:nth-child(n + 20)')} {
      contain: var(--bantin-reader-contain, none);
      content-visibility: var(--bantin-reader-content-visibility, visible);
      contain-intrinsic-block-size: auto 6em;
      /* Marks, italics and outlines reach out of the box. */
      overflow-clip-margin: 1em;
    }
  }
}
`;

/**
 * The sizes of labels that a site's sheets write, or enlarge, in the text: the library knows their ratios to it, and adopts this
 * where there are any. As long as a sheet speaks of first letters, each change of an element's `style` costs the styles of all that
 * is in it.
 */
export const labelSizeStyles = `@layer bantin {
  ${ARTICLE}${NOT_READING} {
    ${text('[style*="--bantin-reader-before"]')}::before {
      font-size: var(--bantin-reader-before) !important;
    }
    ${text('[style*="--bantin-reader-after"]')}::after {
      font-size: var(--bantin-reader-after) !important;
    }
    /* An initial takes no more than half of a line on a phone: letters are about as wide as high. */
    ${text('[style*="--bantin-reader-first-letter"]')}::first-letter {
      font-size: min(var(--bantin-reader-first-letter), 40vw) !important;
    }
  }
}`;
