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

const SCALE = 'var(--bantin-reader-scale, 1)';
const SIZE = 'var(--bantin-reader-size)';
/** The same for `font-size`. */
const TEXT = 'var(--bantin-reader-text)';
const LINE = 'color-mix(in srgb, currentColor 28%, transparent)';
const TINT = 'color-mix(in srgb, currentColor 9%, transparent)';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [slot="headline"]';
const BOXES = ':is(blockquote, li, dd, td, th, details)';

/** A single column with a picture in it. */
const FIGURE_TABLE = 'table:has(img):not(:has(th, td + td))';

/** Scripts whose marks stack higher than Latin's. */
const TALL_SCRIPTS = `:is(${['th', 'lo', 'km', 'my', 'ar', 'fa'].map(tag => `:lang(${tag})`).join()})`;

/** Not an article that keeps the site's own typography. */
const ARTICLE = 'bantin-article:where(:not([typography="site"]))';

/** What is left alone: islands that ask for it, and tools in a toolbar. */
const ISLAND = '[data-bantin-plain]:not([data-bantin-plain=false]), bantin-toolbar > :not([slot])';

/** Selects in the text, but neither in islands nor in drawings and formulas. */
const text = (selectors: string): string =>
  selectors
    .split(/, (?![^(]*\))/) // browsers find a rule by its one element's name faster than by a list's
    .map(selector => `:where(${selector}):where(:not(${ISLAND}, :is(${ISLAND}, svg, math) *))`)
    .join();

/** Grows less than the text does: at 400 % a line must still hold a word. */
const heading = (growth: number): string => `calc(${TEXT} * (1 + ${growth} / ${SCALE}))`;

/** The whole sheet. Sites set `--bantin-…`; `--bantin-reader-…` is written by the library alone. */
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
    /* The reader's own default size, whatever the page makes of html and body. */
    font-size: medium !important;
    /* A page that animates every change would hold the size back, in WebKit even the custom property. */
    transition: none !important;
    ${text('*')} {
      font-size: inherit !important;
      line-height: inherit !important;
      letter-spacing: inherit !important;
      transition: none !important;
      text-indent: 0 !important;
      /* Nothing is wider than its column, whatever widths it was given … */
      box-sizing: border-box !important;
      min-inline-size: 0 !important;
      max-inline-size: 100% !important;
    }
    /* … or held on one line … */
    ${text(':not(pre, pre *)')} {
      text-wrap-mode: wrap !important;
    }
    /* … and no box of text keeps a height that its text outgrows. */
    ${text('p[style*="height"]:not([style*="line-height"]), table, tr, td, th, img[style*="width"][style*="height"]')} {
      block-size: auto !important;
    }
    /* On a phone what stands side by side stands below one another. */
    @media (max-width: 40em) {
      ${text('*')} {
        float: none !important;
        margin-inline: 0 !important;
      }
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
    ${text('h1, [slot="headline"]')} {
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
      line-height: 0 !important;
    }
    ${text('rt')} {
      font-size: 0.5em !important;
      line-height: normal !important;
    }
  }
  /* The browser's bold and italic, whatever resets the page has. */
  ${text('b, strong, th, i, em, :is(b, strong, th, i, em) > *')} {
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
  font-family: var(--bantin-font-family, system-ui, sans-serif);
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
  ${text('p, ul, ol, dl, blockquote, figure, table, pre, details, [slot]')} {
    margin-block: 1em;
    margin-inline: 0;
    text-align: inherit;
  }
  ${text('div, section, li, dd, th, td')} {
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
  /* What was aligned on purpose by an attribute. */
  ${text('[align]:not([align="justify" i])')} {
    text-align: revert-layer;
  }
  ${text('[slot="summary"]')} {
    font-weight: 600;
  }
  ${text('[slot="byline"]')} {
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
  ${text('ul, ol')} {
    padding-inline-start: min(1.6em, 12vw);
  }
  ${text(':is(ul, ol) ul, :is(ul, ol) ol')} {
    margin-block: 0.25em;
    padding-inline-start: min(1.6em, 5vw);
  }
  ${text('ul:not([type]), ol:not([type])')} {
    list-style: revert;
  }
  ${text('li')}::marker {
    font-size: min(1em, 10vw);
  }
  ${text('dt')} {
    margin-block-start: 0.75em;
    font-weight: 600;
  }
  ${text('dd')} {
    margin-inline-start: min(1.6em, 5vw);
  }

  /* Quotes, figures, media */
  ${text('blockquote')} {
    padding-inline-start: min(1em, 5vw);
    border-inline-start: 3px solid ${LINE};
  }
  ${text('mjx-container')} {
    display: inline-block;
    overflow-x: auto;
  }
  ${text('img[width], video, canvas')} {
    block-size: auto;
  }

  /* Tables scroll on their own when they are wider than the column. */
  ${text('table')} {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
    overflow-x: auto;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  ${text('th, td')} {
    padding: 0.4em min(0.75em, 3vw);
    border: 1px solid ${LINE};
    vertical-align: top;
  }
  ${text('[border="0"] th, [border="0"] td')} {
    border: 0;
  }
  ${text('th')} {
    background-color: ${TINT};
  }
  /* There is more out of sight: the library lets it be focused then. */
  ${text('table[tabindex], pre[tabindex]')} {
    /* Nothing that takes room, or the table's size would change with it. */
    box-shadow:
      inset 0.6em 0 0.5em -0.6em,
      inset -0.6em 0 0.5em -0.6em;
    /* Forced colours know no shadows, and paint what is transparent. */
    outline: 3px dashed transparent;
    outline-offset: -3px;
  }
  /* A table around a picture and its caption is a figure. */
  ${text(FIGURE_TABLE)},
  ${text(`${FIGURE_TABLE} tbody, ${FIGURE_TABLE} tr, ${FIGURE_TABLE} td`)} {
    display: block;
    inline-size: auto;
    padding: 0;
    border: 0;
  }
  ${text('caption, summary')} {
    padding-block: 0.4em;
    font-weight: 600;
    /* Or in a table that scrolls it would be out of sight. */
    text-align: start;
  }

  /* Code */
  ${text('pre, code, kbd, samp')} {
    padding: 0.1em 0.3em;
    background-color: ${TINT};
    font-family: ui-monospace, monospace;
  }
  ${text('pre')} {
    overflow-x: auto;
    padding: 0.75em min(1em, 5vw);
  }
  ${text('pre code, pre kbd, pre samp')} {
    padding: 0;
    background: none;
  }

  /* Words */
  ${text('sub, sup')} {
    vertical-align: revert;
  }
  ${text(':any-link')} {
    text-decoration-line: underline;
  }
  ${text('*')}:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  ${text('hr')} {
    margin-block: 2em;
  }

  @media print {
    max-inline-size: none;
    ${text(HEADINGS)} {
      break-after: avoid;
    }
    ${text('table')} {
      display: table;
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
${ARTICLE} > :where(:first-child, [slot="headline"]) {
  margin-block-start: 0;
}
/* Links: the page's own colour wins; without one, the property; without that, the browser's. */
:where(${ARTICLE} a:any-link) {
  color: var(--bantin-link-color, revert);
}
${ARTICLE}:where(:not([hidden])) {
  display: flow-root;
}
/*
 * The cost of a long article follows the screen, not the text. Only in browsers that keep the place while heights out of
 * sight become known.
 */
@supports (overflow-anchor: auto) {
  @media screen {
    ${ARTICLE} ${text('p:nth-child(n + 20)')} {
      contain: var(--bantin-reader-contain, content);
      content-visibility: var(--bantin-reader-content-visibility, auto);
      contain-intrinsic-block-size: auto 6em;
      /* Marks, italics and outlines reach out of the box. */
      overflow-clip-margin: 1em;
    }
  }
}
`;
