import { DATE_ROOM } from './toolbar-room.js';

/** Weighs one type selector, as all the typography does. */
const toolbar = (more = ''): string => `bantin-toolbar:where(:not(:defined, [hidden])${more})`;

const article = (): string => `bantin-article:where(:not(:defined, [typography='site']))`;
const ISLAND = '[data-bantin-plain]:not([data-bantin-plain=false])';
const PLAIN = `:where(:not(${ISLAND}, ${ISLAND} *))`;

/** With headline or summary inside it is no row but a block, for their margins to be what they will be. */
const ROW = ':not(:has(> [slot]))';
const BLOCK = ':has(> [slot])';
const WITHOUT_TIME = ':not(:has(> time))';

const GAP = 'var(--bantin-toolbar-gap, 0.5rem)';

/** The room of the date, or of what stands for it. */
const dateRoom = (style: keyof typeof DATE_ROOM): string => {
  const row = toolbar(style === 'numeric' ? ROW : `${ROW}[date-style='${style}']`);
  return `
${row} > :where(time),
${row}::before {
  flex: 1 1 ${DATE_ROOM[style]};
}`;
};

/** The side of the toolbar's buttons, and the width of one whose drawing has that width. */
const button = (width = 24): string => `max(44px, max(1.5em, 22px) * ${width} / 24 + 0.75em + 2px)`;

/**
 * What only `prose.css` has, after the typography: the page before the elements are upgraded, and without JavaScript.
 * The stored level holds, toolbars have the room they will need, and a `<time>` stands where their date will.
 */
export const firstPaintStyles = `
:is(bantin-article, bantin-toolbar):not(:defined) {
  --bantin-reader-scale: calc(var(--bantin-reader-level, 100) / 100);
  --bantin-reader-text: var(--bantin-reader-size);
}
/* A toolbar does not obey the scope around it. */
:where(bantin-toolbar) {
  --bantin-reader-level: 100;
}
/* What the slots of the upgraded elements will give */
:where(bantin-article:not(:defined, [typography='site']) > ${ISLAND}) {
  font-size: var(--bantin-reader-size);
}
${toolbar()} {
  display: block;
  color: var(--bantin-toolbar-color, inherit);
}
/* Then the library sees which code is wider than its column, and which pictures are narrower than they are to be. */
${article()} :where(pre)${PLAIN} {
  overflow-x: auto;
}
${article()} :where(img[width])${PLAIN} {
  block-size: auto;
}
@layer bantin {
  ${article()} :where(small)${PLAIN} {
    font-size: calc(1em / 1.2) !important;
  }
  ${article()} :where(big)${PLAIN} {
    font-size: 1.2em !important;
  }
  ${toolbar()} > :where([slot='summary']) {
    line-height: var(--bantin-line-height, var(--bantin-reader-line-height)) !important;
  }
}
${toolbar(ROW)},
${toolbar(BLOCK)} > :where(time) {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${GAP};
  line-height: 1.5;
}
/* Where the buttons and the size will be */
${toolbar(ROW)}::after,
${toolbar(BLOCK)} > :where(time)::after {
  content: '';
  display: inline-block;
  order: 1;
  inline-size: calc(2 * ${button(32)} + ${button(18)} + 3.2em + 3 * ${GAP});
  max-inline-size: 100%;
  block-size: ${button()};
}
${toolbar(BLOCK)} > :where(time) {
  justify-content: space-between;
}
${(['numeric', 'long', 'full'] as const).map(dateRoom).join('')}
${toolbar(ROW)} > :where(:not(time)) {
  order: 2;
}
/* About as wide as the date will be. */
${toolbar(`${ROW}[datetime]${WITHOUT_TIME}`)}::before {
  content: attr(datetime);
  overflow: clip;
  visibility: hidden;
  white-space: nowrap;
}
${toolbar(BLOCK + WITHOUT_TIME)}::before {
  content: '';
  display: block;
  block-size: ${button()};
}
@media print {
  ${toolbar()}::before,
  ${toolbar()}::after,
  ${toolbar()} > :where(time)::after {
    content: none !important;
  }
}
`;
