import { MarkBoxes } from './mark-boxes.js';
import { markStyles } from './marks.styles.js';

const SENTENCE = 'bantin-sentence';
const WORD = 'bantin-word';
/** The word above the sentence that it is in. */
const WORD_PRIORITY = 1;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Marks what is read without a letter of the page being touched: as highlights, and where browsers have none (below Chrome 105,
 * Safari 17.2, Firefox 140) or a theme of the system takes their colours, as boxes around it.
 */
export class Marks {
  readonly #boxes: MarkBoxes;
  #sentence: Highlight | undefined;
  #word: Highlight | undefined;

  /** @param layer where boxes are drawn, over the page. */
  constructor(layer: () => HTMLElement | null) {
    this.#boxes = new MarkBoxes(layer);
  }

  show(sentence: Range | undefined, word: Range | undefined): void {
    const isForced = matchMedia('(forced-colors: active)').matches;
    if (hasHighlights()) {
      for (const range of [sentence, word]) if (range) adoptSheet(range.startContainer);
      this.#sentence = mark(SENTENCE, this.#sentence, sentence);
      this.#word = mark(WORD, this.#word, word, WORD_PRIORITY);
    }
    if (isForced || !hasHighlights()) this.#boxes.show({ sentence, word });
    else this.#boxes.clear();
  }

  clear(): void {
    this.#boxes.clear();
    if (!hasHighlights()) return;
    this.#sentence = mark(SENTENCE, this.#sentence, undefined);
    this.#word = mark(WORD, this.#word, undefined);
  }
}

function hasHighlights(): boolean {
  return 'highlights' in CSS && 'Highlight' in globalThis;
}

/** Moves a highlight of ours to another range, or takes it away; that of another copy of the library stays. */
function mark(name: string, own: Highlight | undefined, range: Range | undefined, priority = 0): Highlight | undefined {
  if (!range) {
    if (own && CSS.highlights.get(name) === own) CSS.highlights.delete(name);
    return undefined;
  }
  const highlight = own ?? new Highlight();
  highlight.priority = priority;
  highlight.clear();
  highlight.add(range);
  if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
  return highlight;
}

/** Engines look for the rule in the document, or in the shadow root where the text is. */
function adoptSheet(node: Node): void {
  const page = node.ownerDocument;
  if (!page?.defaultView) return;
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new page.defaultView.CSSStyleSheet();
    sheet.replaceSync(markStyles);
    sheets.set(page, sheet);
  }
  for (const root of [page, node.getRootNode() as Document | ShadowRoot]) {
    if ('adoptedStyleSheets' in root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
