import type { SettingValue } from '../events/events.js';
import type { CustomProperties } from '../preferences/preference.js';
import { isFlat } from '../preferences/theme.js';

/*
 * What the chosen preferences do to a text, as rules of CSS in which `&` is the text: an article, the headline and summary of a
 * toolbar, or a container that a toolbar adopts. The values are custom properties that the text has. In a layer these rules beat
 * every rule of the page by being important, so they must only be in a page where their preference is chosen: even
 * `var(--x, revert-layer)` sets aside what the page says.
 */

/** Left alone, with all that is in it. */
const ISLAND = '[data-bantin-plain]:not([data-bantin-plain=false])';
const DRAWINGS = 'svg, math, mjx-container';
const CODE = 'pre, code, kbd, samp';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [slot="headline"]';
const BLOCKS = 'p, ul, ol, dl, blockquote, figure, table, pre, details, [slot="summary"], [slot="byline"]';
const BOLD = `b, strong, th, dt, ${HEADINGS}, [slot="summary"], [slot="byline"]`;
const CONTROLS = 'button, input, select, textarea, option, optgroup, progress, meter';
const MEDIA = 'img, video, canvas, iframe, embed, object, picture';

/** Scripts whose letters join, so that space between them would tear words. */
const JOINED = ['ar', 'fa', 'ur', 'ug', 'ps', 'sd'].map(tag => `:lang(${tag})`).join(', ');
/** Scripts whose marks stack higher than Latin's. */
const TALL = ['th', 'lo', 'km', 'my', 'ar', 'fa', 'ur', 'ug', 'ps', 'sd', 'hi'].map(tag => `:lang(${tag})`).join(', ');

/** What draws with the letters of a font of its own. */
const ICONS = ['icon', 'awesome', 'fa-', 'material', 'glyph', 'symbol'].map(name => `[class*="${name}" i]`).join(', ');

/** Pasted colours in an article that itself sets aside those that cannot be read. */
const JUDGED =
  'bantin-article:defined:not([typography="site"]) :is([style*="color" i], [style*="background" i], [color], [bgcolor])';

/** Selects in the text, but neither in islands nor in drawings and formulas. Weighs nothing. */
const text = (selectors: string, except = ''): string =>
  `& :where(${selectors}):where(:not(${except && `${except}, `}${ISLAND}, :is(${ISLAND}, ${DRAWINGS}) *))`;

/** The text of an article or toolbar in bantin's typography, where 1em is not the size of the letters. */
const TYPESET = '&:where(bantin-article:not([typography="site"]), bantin-toolbar > *)';

/**
 * A space between letters that leaves room for eight of them in a line: on a phone, at the largest size, there is none. Letters
 * are about half an em wide, and a page has about 2 rem of margins.
 */
const LETTER_SPACE = (em: string): string =>
  `clamp(0px, var(--bantin-reader-letter-spacing, 0) * ${em}, max(0px, (100vw - 2rem) / 8 - 0.55 * ${em}))`;

/** Spaces grow with those between letters. At a large size on a phone a word must still fit beside them. */
const WORD_SPACE = (em: string): string =>
  `min((var(--bantin-reader-letter-spacing, 0) + var(--bantin-reader-word-spacing, 0)) * ${em}, 8vw)`;

const spacing = (em: string): string => `
  letter-spacing: ${LETTER_SPACE(em)} !important;
  word-spacing: ${WORD_SPACE(em)} !important;`;

const SPACING = `
  ${spacing('1em')}
  ${TYPESET} {${spacing('var(--bantin-reader-size)')}
  }
  ${text('*')} {
    letter-spacing: inherit !important;
    word-spacing: inherit !important;
  }
  ${text(`${HEADINGS}, table, caption, figcaption, [style*="font-size"]`)} {${spacing('1em')}
  }
  &:where(${JOINED}),
  ${text(`${JOINED}, ${CODE}, :is(${CODE}) *`)} {
    letter-spacing: normal !important;
  }
  ${text(`${CODE}, :is(${CODE}) *`)},
  & :where(${DRAWINGS}, ${ISLAND}) {
    letter-spacing: normal !important;
    word-spacing: normal !important;
  }`;

const LINE_HEIGHT = `
  line-height: max(1.5, var(--bantin-reader-chosen-line-height)) !important;
  ${text('*', `${HEADINGS}, :is(${HEADINGS}) *, sub, sup, rt, ${CONTROLS}`)} {
    line-height: inherit !important;
  }
  &:where(${TALL}),
  ${text(TALL, `${HEADINGS}, sub, sup, rt, ${CONTROLS}`)} {
    line-height: max(1.7, var(--bantin-reader-chosen-line-height)) !important;
  }
  &:where(${HEADINGS}),
  ${text(`${HEADINGS}, :is(${HEADINGS}) *`, 'sub, sup, rt')} {
    line-height: calc(1.35 + (max(1.5, var(--bantin-reader-chosen-line-height)) - 1.5) * 0.4) !important;
  }`;

const SPACE_BETWEEN_BLOCKS = 'calc(var(--bantin-reader-paragraph-spacing) * 1em)';

const PARAGRAPH_SPACING = `
  ${text(BLOCKS, HEADINGS)},
  & > :where(div:not([class], ${ISLAND})) {
    margin-block: ${SPACE_BETWEEN_BLOCKS} !important;
  }
  ${text('li + li, dd + dt')} {
    margin-block-start: calc(${SPACE_BETWEEN_BLOCKS} / 2) !important;
  }
  ${text(':is(ul, ol) :is(ul, ol)')} {
    margin-block: calc(${SPACE_BETWEEN_BLOCKS} / 4) !important;
  }
  & > :where(:first-child),
  ${text(':is(blockquote, li, dd, td, th, figure, figcaption) > :first-child')} {
    margin-block-start: 0 !important;
  }
  ${text(':is(blockquote, li, dd, td, th, figure, figcaption) > :last-child')} {
    margin-block-end: 0 !important;
  }`;

const MEASURE = `
  max-inline-size: calc(var(--bantin-reader-measure) * 1em) !important;
  ${TYPESET} {
    max-inline-size: calc(var(--bantin-reader-measure) * var(--bantin-reader-size)) !important;
  }`;

/** What was put in the middle or at the end on purpose stays there. */
const PLACED =
  '[align="center" i], [align="right" i], [style*="center" i], [style*="right" i], [slot="byline"], figcaption, caption';

const TEXT_ALIGN = `
  &,
  ${text('p, div, section, blockquote, ul, ol, dl, li, dt, dd, [slot="summary"]', `${PLACED}, :is(${PLACED}, table) *`)} {
    text-align: var(--bantin-reader-text-align) !important;
  }`;

const FONT_FAMILY = `
  &,
  ${text('*', `${CODE}, :is(${CODE}) *, ${ICONS}, i:empty, ${CONTROLS}`)} {
    font-family: var(--bantin-reader-font-family) !important;
  }`;

const FONT_LIGHTER = `
  font-weight: var(--bantin-reader-font-weight) !important;
  &:where(${BOLD}),
  ${text(BOLD)} {
    font-weight: 600 !important;
  }`;

const FONT_BOLDER = `
  -webkit-text-stroke: var(--bantin-reader-font-stroke) !important;
  & :where(${ISLAND}, ${DRAWINGS}, ${CONTROLS}) {
    -webkit-text-stroke: 0 !important;
  }`;

/** Colours of the theme for everything but what has colours for a reason: controls, marked words, pictures. */
const flattened = (except: string): string => `
  ${text('*', `a, mark, ${CODE}, ${CONTROLS}, ${MEDIA}${except}`)} {
    background-color: transparent !important;
    color: inherit !important;
    text-shadow: inherit !important;
  }
  ${text('a:not(:any-link), :is(a, mark) *', `${CONTROLS}, ${MEDIA}`)} {
    background-color: transparent !important;
    color: inherit !important;
  }
  ${text(CODE)} {
    background-color: color-mix(in srgb, var(--bantin-reader-theme-color) 9%, transparent) !important;
    color: inherit !important;
  }
  ${text(`:is(pre) :is(${CODE})`)} {
    background-color: transparent !important;
  }`;

/** Controls of which the page draws the box. */
const BOXED = 'button, select, textarea, input';
const DRAWN_BY_BROWSER = ['checkbox', 'radio', 'range', 'color', 'image', 'file'].map(type => `[type="${type}"]`).join(', ');

const FLAT_RULES = `
  ${text(BOXED, DRAWN_BY_BROWSER)} {
    background-color: var(--bantin-reader-theme-background) !important;
    color: var(--bantin-reader-theme-color) !important;
    border-color: currentColor !important;
    text-shadow: none !important;
  }
  ${text(BOXED, `${DRAWN_BY_BROWSER}, :focus-visible`)} {
    outline: 1px solid !important;
    outline-offset: -1px !important;
  }
  ${text('*')}::selection {
    background-color: var(--bantin-reader-theme-color) !important;
    color: var(--bantin-reader-theme-background) !important;
  }
  ${text('*', `${CONTROLS}, ${MEDIA}`)} {
    background-image: none !important;
  }
  ${text('mark')} {
    background-color: var(--bantin-reader-theme-color) !important;
    color: var(--bantin-reader-theme-background) !important;
  }`;

/** @param except what keeps its colours. */
const theme = (except: string, more: string): string => `
  @media screen {
    color-scheme: var(--bantin-reader-theme-color-scheme) !important;
    background: var(--bantin-reader-theme-background) !important;
    color: var(--bantin-reader-theme-color) !important;
    text-shadow: none !important;
    /* Room around the letters that moves nothing. */
    box-shadow: 0 0 0 0.75rem var(--bantin-reader-theme-background) !important;
    ${flattened(except)}
    ${text('a:link, a:link *')} {
      color: var(--bantin-reader-theme-link-color) !important;
    }
    ${text('a:visited, a:visited *')} {
      color: var(--bantin-reader-theme-visited-color) !important;
    }
    ${text('a:any-link')} {
      background-color: transparent !important;
      text-decoration-line: underline !important;
    }
    ${text('table, thead, tbody, tfoot, tr, th, td, hr, blockquote, fieldset, figure, pre')} {
      border-color: var(--bantin-reader-theme-border-color) !important;
    }
    ${text('img')} {
      background-color: var(--bantin-reader-theme-image-background) !important;
    }
    ${text('iframe')} {
      background-color: white !important;
      color-scheme: light !important;
    }
    &::selection {
      background-color: var(--bantin-reader-theme-color) !important;
      color: var(--bantin-reader-theme-background) !important;
    }
    ${more}
  }`;

const IMAGES_DIMMED = `
  @media screen {
    ${text('img, video, canvas')} {
      filter: brightness(var(--bantin-reader-image-brightness)) !important;
    }
  }`;

/** Emptied by the script, an image is as large as its text. Before, and where it says nothing, it takes no room. */
const IMAGES_HIDDEN = `
  @media screen {
    ${text('video, canvas, iframe, embed, object')} {
      visibility: hidden !important;
    }
    ${text('img:not([src=""]), img:not([alt]), img[alt=""]')} {
      display: none !important;
    }
    ${text('img[src=""]')} {
      inline-size: auto !important;
      block-size: auto !important;
      border: 1px dashed !important;
      font-style: italic !important;
    }
  }`;

const RULES: Readonly<Record<string, string>> = {
  'line-height': LINE_HEIGHT,
  'paragraph-spacing': PARAGRAPH_SPACING,
  'letter-spacing': SPACING,
  'word-spacing': SPACING,
  measure: MEASURE,
  'text-align': TEXT_ALIGN,
  'font-family': FONT_FAMILY,
};

/** The rules that a chosen preference needs; none for one that a site has added, whose own sheet reads the custom properties. */
export function rulesOf(name: string, value: SettingValue): string {
  if (name === 'theme') return isFlat(value) ? theme('', FLAT_RULES) : theme(`, ${JUDGED}`, '');
  if (name === 'images') return value === 'hidden' ? IMAGES_HIDDEN : IMAGES_DIMMED;
  if (name === 'font-weight') return value === 'lighter' ? FONT_LIGHTER : FONT_BOLDER;
  return RULES[name] ?? '';
}

/** Rules for some texts, in the layer that comes before the typography's: what is important there beats all that comes later. */
export function layered(selector: string, rules: string): string {
  return `@layer bantin.tools{${selector}{${rules}}}`;
}

/** Custom properties as they stand in a rule. */
export function declarations(properties: CustomProperties): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}:${value};`)
    .join('');
}
