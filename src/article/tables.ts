import { elementsIn } from './left-alone.js';

/** What shows that a site has a look of its own for tables: these, of each table the first. */
const ASKED_IN_TABLE = ['thead', 'tbody', 'tr', 'tbody > tr', 'tr:nth-child(2)', 'th', 'td'];

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** What takes the typography's own look away from a table. What the site does not say is as browsers have it. */
export const SITES_OWN_TABLE = {
  '--bantin-reader-cell-border': '0',
  '--bantin-reader-cell-padding': '1px',
  '--bantin-reader-cell-vertical-align': 'middle',
  '--bantin-reader-head-align': 'center',
  '--bantin-reader-head-ground': 'transparent',
};

/**
 * The tables in some elements that the site's sheets draw by the names of their parts: they have no class, and yet lines or grounds.
 * To be asked while the article is without the typography's own.
 */
export function tablesOfSite(roots: Iterable<Element>): HTMLElement[] {
  const tables: HTMLElement[] = [];
  for (const root of roots) {
    for (const element of elementsIn(root)) {
      if (element.localName === 'table' && !element.hasAttribute('class') && isDrawn(element)) tables.push(element);
    }
  }
  return tables;
}

function isDrawn(table: HTMLElement): boolean {
  // Lines that an attribute asks for are the author's, and the typography's are as good.
  if (table.hasAttribute('border')) return false;
  const parts = ASKED_IN_TABLE.map(name => table.querySelector(name)).filter(part => part !== null);
  return [table, ...parts].some(part => {
    // What stands in the content itself is no look of the site.
    if (part.hasAttribute('style') || part.hasAttribute('bgcolor')) return false;
    const style = getComputedStyle(part);
    const hasLine = SIDES.some(side => Number.parseFloat(style[`border${side}Width`]) > 0);
    return hasLine || style.boxShadow !== 'none' || !isTransparent(style.backgroundColor);
  });
}

function isTransparent(color: string): boolean {
  return color === 'transparent' || /[,/]\s*0(\.0*)?\)$/.test(color);
}
