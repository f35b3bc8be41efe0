import type { ReactiveController } from 'lit';
import { DEFAULT_LEVEL } from '../preferences/text-size.js';
import { proseStyles } from './prose.styles.js';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives the host's light DOM the typography and the reader's size: adopts the sheet on the host's root, and writes one
 * custom property. It is written into a sheet of the shadow root, so the author's markup stays as it is, byte for byte.
 */
export class ProseController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #level: () => number;
  #style: CSSStyleDeclaration | undefined;

  /** @param level the size that holds for the host now, in percent. */
  constructor(host: HTMLElement, level: () => number) {
    this.#host = host;
    this.#level = level;
  }

  hostConnected(): void {
    // A shadow root ignores @property, so the page has the sheet in any case.
    adoptProse(this.#host.ownerDocument);
    adoptProse(this.#host.getRootNode() as Document | ShadowRoot);
  }

  hostUpdate(): void {
    this.#style ??= hostRule(this.#host);
    this.#style.setProperty('--bantin-reader-scale', String(this.#level() / DEFAULT_LEVEL));
  }
}

/** Adds the sheet to a document or shadow root, once, and leaves those of the page as they are. */
function adoptProse(root: Document | ShadowRoot): void {
  const page = root.ownerDocument ?? root;
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(proseStyles);
    sheets.set(page, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

function hostRule({ shadowRoot }: HTMLElement): CSSStyleDeclaration {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':host {}');
  shadowRoot!.adoptedStyleSheets.push(sheet);
  return (sheet.cssRules[0] as CSSStyleRule).style;
}
