/** Sheets that a document or a shadow root has adopted from us; those of others stay as and where they are. */
export class AdoptedSheets {
  readonly #tree: Document | ShadowRoot;
  readonly #sheets = new Map<string, { readonly sheet: CSSStyleSheet; text: string }>();

  constructor(tree: Document | ShadowRoot) {
    this.#tree = tree;
  }

  /** Lets the tree have just these sheets: by a name of each, its text. What is there already is not touched. */
  show(wanted: ReadonlyMap<string, string>): void {
    for (const [name, { sheet }] of this.#sheets) {
      if (wanted.has(name)) continue;
      this.#drop(sheet);
      this.#sheets.delete(name);
    }
    for (const [name, text] of wanted) this.#write(name, text);
  }

  #write(name: string, text: string): void {
    const { adoptedStyleSheets } = this.#tree;
    const known = this.#sheets.get(name);
    // A page may have replaced the list, and a document that a tree moves into empties it.
    if (known?.text === text && adoptedStyleSheets.includes(known.sheet)) return;
    const sheet = known && adoptedStyleSheets.includes(known.sheet) ? known.sheet : this.#adopt();
    sheet.replaceSync(text);
    this.#sheets.set(name, { sheet, text });
  }

  #adopt(): CSSStyleSheet {
    const { defaultView } = 'defaultView' in this.#tree ? this.#tree : this.#tree.ownerDocument;
    const sheet = new defaultView!.CSSStyleSheet();
    this.#tree.adoptedStyleSheets.push(sheet);
    return sheet;
  }

  #drop(sheet: CSSStyleSheet): void {
    const { adoptedStyleSheets } = this.#tree;
    const at = adoptedStyleSheets.indexOf(sheet);
    if (at >= 0) adoptedStyleSheets.splice(at, 1);
  }
}
