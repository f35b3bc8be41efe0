import { linkedTypographyIn, resetLayerOf } from './page-layers.js';
import { labelSizeStyles, proseStyles, typographyStyles } from './prose.styles.js';

type Tree = Document | ShadowRoot;

/** The sheets of a document, made once for it and the shadow roots in it: another document cannot adopt them. */
const sheetsOfPages = new WeakMap<Document, readonly CSSStyleSheet[]>();

/** The sheet for labels of each document that has needed it. */
const labelSheets = new WeakMap<Document, CSSStyleSheet>();

/** Trees that have the sheet without us: linked, joined with others, imported, or copied. */
const treesWithProse = new WeakSet<Tree>();

/**
 * Sees to it that the tree of a host has the typography, and that it has it once. To be asked again at each render, for a script
 * of the page may have set all adopted sheets anew.
 */
export function adoptProse(host: Element): void {
  const page = host.ownerDocument;
  const tree = host.getRootNode() as Tree;
  if (!hasProse(host, tree)) adopt(tree, page);
  // A shadow root ignores @property, so its page has the sheet in any case.
  if (tree !== page && !treesWithProse.has(page)) adopt(page, page);
  if (labelSheets.has(page)) adoptLabels(host);
}

/** Sees to it that the tree of a host has the sheet by which labels follow the size, for there are some. */
export function adoptLabels(host: Element): void {
  const page = host.ownerDocument;
  const sheet = labelSheets.get(page) ?? sheetIn(page, labelSizeStyles);
  labelSheets.set(page, sheet);
  adoptSheets(host.getRootNode() as Tree, [sheet]);
}

/** A sheet can be adopted only in the document for which it was made. */
export function sheetIn(page: Document, text: string): CSSStyleSheet {
  const sheet = new page.defaultView!.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function hasProse(host: Element, tree: Tree): boolean {
  if (treesWithProse.has(tree)) return true;
  const adopted = sheetsOfPages.get(host.ownerDocument);
  if (adopted && tree.adoptedStyleSheets.includes(adopted[0]!)) return true;
  if (getComputedStyle(host).getPropertyValue('--bantin-reader-prose') === '') return false;
  treesWithProse.add(tree);
  if (tree === host.ownerDocument) letLayersWin(host.ownerDocument);
  return true;
}

function adopt(tree: Tree, page: Document): void {
  const sheets = sheetsOfPages.get(page) ?? makeSheets(page);
  sheetsOfPages.set(page, sheets);
  adoptSheets(tree, sheets);
}

function adoptSheets({ adoptedStyleSheets }: Tree, sheets: readonly CSSStyleSheet[]): void {
  for (const sheet of sheets) if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
}

function makeSheets(page: Document): CSSStyleSheet[] {
  const layer = resetLayerOf(page);
  return [sheetIn(page, proseStyles), sheetIn(page, layer ? `@layer ${layer}{${typographyStyles}}` : typographyStyles)];
}

/** On a page with layers, the typography of a linked sheet steps back for one that stands in a layer. */
function letLayersWin(page: Document): void {
  const layer = resetLayerOf(page);
  const linked = layer && linkedTypographyIn(page);
  if (!linked) return;
  page.adoptedStyleSheets.push(sheetIn(page, `@layer ${layer}{${typographyStyles}}`));
  linked.media.mediaText = 'not all';
}
