import { BlockBuilder, type BlockText } from './block-text.js';
import { numberOf } from './list-numbers.js';
import { alternativeText } from './pictures.js';
import { isDataTable, rowsOf } from './table-rows.js';
import { languageOfText } from './text-language.js';

/** How an article is read. */
export interface ReadingOptions {
  /** The language of the page around the article, as a tag. */
  readonly language: string;
  /** What is said of a picture, such as "Picture: a bridge". Without it pictures are passed over. */
  readonly picture?: ((alternativeText: string) => string) | undefined;
}

/** Never read: what leads elsewhere, what is operated, code, formulas, and what is hidden or is no text. */
const LEFT_OUT = [
  'nav, [role=navigation], [role=doc-noteref], [role=doc-backlink], pre, rt, rp, svg, math, [role=math], [hidden], [aria-hidden=true]',
  'button, input, select, textarea, datalist, meter, progress, [role=button], [role=menu], [role=tablist], [contenteditable]',
  'script, style, template, noscript, iframe, object, embed, audio, video, canvas, dialog, map, head, title',
  'bantin-toolbar, [data-bantin-plain]:not([data-bantin-plain=false])',
].join();

/** The text of a link to a note: a number, with or without brackets, or a sign. */
const NOTE_MARK = /^[[(]?\s*(\d{1,3}|[*†‡§¶↑↩^])\s*[\])]?$/;

/** A letter in a box of its own that is a part of the word behind it: as long, in letters, as a drop cap is. */
const LONGEST_DROP_CAP = 2;

/** In which order the parts of an article are read. What has no slot is the text. */
const PARTS = ['headline', 'summary', '', 'byline'];

/** The blocks of an article with something to say, in the order in which they are read. Writes nothing into the page. */
export function readBlocks(article: Element, options: ReadingOptions): BlockText[] {
  return new ArticleReader(article, options).read();
}

class ArticleReader {
  readonly #article: Element;
  readonly #options: ReadingOptions;
  /** The language that the article's own letters tell. */
  readonly #language: string;
  readonly #blocks: BlockText[] = [];
  #builder = new BlockBuilder();
  /** The block that is read, and what the page says of its language. */
  #element: Element;
  #claimed: string;
  /** Line ends since the last letter. */
  #lineEnds = 0;
  #isInCell = false;

  constructor(article: Element, options: ReadingOptions) {
    this.#article = this.#element = article;
    this.#options = options;
    this.#language = this.#claimed = languageOfText(article.textContent, options.language, options.language);
  }

  read(): BlockText[] {
    const children = [...this.#article.childNodes];
    for (const part of PARTS) {
      this.#readAll(children.filter(child => partOf(child) === part));
      this.#endBlock();
    }
    return this.#blocks;
  }

  #readAll(nodes: Iterable<ChildNode>): void {
    for (const node of nodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#readText(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#readElement(node as Element);
    }
  }

  #readText(node: Text): void {
    if (node.data.trim()) this.#lineEnds = 0;
    this.#builder.add(node);
  }

  #readElement(element: Element): void {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || isOutOfSight(style)) return;
    if (element.localName === 'br') {
      this.#readLineEnd();
      return;
    }
    const isBlock = isBlockLevel(element, style);
    if (element.matches(LEFT_OUT) || isNoteMark(element)) {
      if (isBlock) this.#endBlock();
      return;
    }
    if (element.localName === 'img' || element.getAttribute('role') === 'img') this.#readPicture(element);
    else if (isBlock) this.#readBlock(element, style);
    else this.#readAll(element.childNodes);
  }

  /** One is a blank, for addresses and poems go on; two are how old editors end a paragraph. */
  #readLineEnd(): void {
    this.#lineEnds += 1;
    if (this.#lineEnds > 1) this.#endBlock();
    else this.#builder.insertBlank();
  }

  #readBlock(element: Element, style: CSSStyleDeclaration): void {
    this.#endBlock();
    const [around, claimed] = [this.#element, this.#claimed];
    this.#element = element;
    this.#claimed = element.getAttribute('lang')?.replaceAll('_', '-') || claimed;
    if (element instanceof HTMLTableElement && isDataTable(element)) this.#readTable(element);
    else {
      if (style.display === 'list-item') this.#builder.prefix = numberOf(element, style.listStyleType);
      this.#readAll(element instanceof HTMLDetailsElement && !element.open ? summaryOf(element) : element.childNodes);
    }
    this.#endBlock();
    this.#builder.prefix = '';
    [this.#element, this.#claimed] = [around, claimed];
  }

  #readTable(table: HTMLTableElement): void {
    if (table.caption) this.#readElement(table.caption);
    for (const cells of rowsOf(table)) {
      const row = cells[0]?.element.parentElement;
      if (!row || getComputedStyle(row).display === 'none') continue;
      this.#element = row;
      this.#isInCell = true;
      for (const { element, heads } of cells) {
        const before = this.#builder;
        this.#builder = new BlockBuilder();
        this.#readElement(element);
        this.#endBlock();
        const cell = this.#builder;
        this.#builder = before;
        if (isSaid(cell.text)) this.#joinCell(cell, heads);
      }
      this.#isInCell = false;
      this.#endBlock();
    }
    this.#element = table;
  }

  /** Puts a cell behind those before it in its row: "Ba Bể; Number: 12". */
  #joinCell(cell: BlockBuilder, heads: readonly string[]): void {
    const row = this.#builder;
    if (row.text) row.insert('; ');
    for (const head of heads) row.insert(/[:?]$/.test(head) ? `${head} ` : `${head}: `);
    const start = row.text.length;
    row.stretches.push(...cell.stretches.map(stretch => ({ ...stretch, at: stretch.at + start })));
    row.text += cell.text.replace(/,? *$/, '');
  }

  /** In the middle of a sentence it is an icon: at a block's beginning or end, or alone, it is a picture. */
  #readPicture(picture: Element): void {
    const { picture: say } = this.#options;
    const isBeginning = !isSaid(this.#builder.text);
    if (!say || this.#isInCell || !(isBeginning || isLastIn(picture, this.#element))) return;
    const caption = picture.closest('figure')?.querySelector('figcaption')?.textContent;
    const alt = alternativeText(picture.getAttribute('alt') ?? picture.getAttribute('aria-label'), caption ?? '');
    if (!alt) return;
    this.#endBlock();
    this.#builder.addPicture(picture, say(alt));
    this.#endBlock();
  }

  #endBlock(): void {
    this.#lineEnds = 0;
    const { text, stretches, prefix } = this.#builder;
    if (this.#isInCell) {
      // What is more than one block in a cell is said in one breath.
      if (isSaid(text) && !/[,.;:!?…]\s*$/.test(text)) this.#builder.insert(', ');
      return;
    }
    if (isSaid(text) && stretches.some(({ node }) => node)) {
      const language = languageOfText(text, this.#claimed, this.#language, this.#options.language);
      this.#blocks.push({ element: this.#element, text: text.trimEnd(), stretches, language });
    } else if (text === '') return;
    this.#builder = new BlockBuilder();
    this.#builder.prefix = prefix;
  }
}

function partOf(node: ChildNode): string {
  const slot = node.nodeType === Node.ELEMENT_NODE ? (node as Element).slot : '';
  return PARTS.includes(slot) ? slot : '';
}

/** Whether an engine has something to say. */
export function isSaid(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isBlockLevel(element: Element, { display, cssFloat, position }: CSSStyleDeclaration): boolean {
  if (/^(inline|contents|ruby)/.test(display)) return false;
  // What floats or is positioned is a block to CSS, but a drop cap begins a word.
  const isMoved = cssFloat !== 'none' || position === 'absolute';
  return !(isMoved && element.textContent.trim().length <= LONGEST_DROP_CAP && isSaid(element.textContent));
}

/** Text that is there for screen readers alone, which say it themselves. */
function isOutOfSight({ position, clip, clipPath }: CSSStyleDeclaration): boolean {
  return position === 'absolute' && (clipPath === 'inset(50%)' || clipPath === 'inset(100%)' || /^rect\((0|1)px/.test(clip));
}

function isNoteMark(element: Element): boolean {
  if (element.localName !== 'sup' && element.localName !== 'a') return false;
  const link = element.localName === 'a' ? element : element.querySelector('a');
  if (!link?.getAttribute('href')?.includes('#')) return false;
  return element.localName === 'sup' || Boolean(element.closest('sup')) || NOTE_MARK.test(element.textContent.trim());
}

function summaryOf(details: HTMLDetailsElement): ChildNode[] {
  return [...details.children].filter(({ localName }) => localName === 'summary').slice(0, 1);
}

/** Whether no letter comes behind it in its block. */
function isLastIn(picture: Element, block: Element): boolean {
  if (!block.contains(picture)) return true;
  const rest = document.createRange();
  rest.setStartAfter(picture);
  rest.setEnd(block, block.childNodes.length);
  return !isSaid(rest.toString());
}
