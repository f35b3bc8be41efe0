import type { CSSResult, LitElement, ReactiveController } from 'lit';
import { holdPlace, unwatchPlace, watchPlace } from '../place/place.js';
import type { Settings } from '../events/events.js';
import { DEFAULT_LEVEL, TEXT_SIZE, toLevel } from '../preferences/text-size.js';
import { proseStyles } from './prose.styles.js';
import { textChanged, textGone } from './texts.js';

const adopted = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives the host's light DOM the typography and the reader's size: adopts the sheet on the host's root, and writes one
 * custom property. It is written into a sheet of the shadow root, so the author's markup stays as it is, byte for byte.
 */
export class ProseController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #settings: () => Settings;
  #sheet: CSSStyleSheet | undefined;
  #scale = '';

  /** @param settings what holds for the host now. */
  constructor(host: HTMLElement, settings: () => Settings) {
    this.#host = host;
    this.#settings = settings;
  }

  hostConnected(): void {
    const { ownerDocument: page } = this.#host;
    if (!page.defaultView) return; // nobody sees it there
    // A shadow root ignores @property, so the page has the sheet in any case. Twice it would cost the browser twice as much.
    for (const root of new Set([page, this.#host.getRootNode() as ShadowRoot])) {
      if (!sheetsOf(root).some(isProse)) root.adoptedStyleSheets.push(proseIn(page));
    }
    watchPlace(this.#host);

    const sheet = hostSheet(this.#host, this.#sheet);
    if (sheet === this.#sheet) return;
    this.#sheet = sheet;
    this.#scale = '';
  }

  hostDisconnected(): void {
    unwatchPlace(this.#host);
    textGone(this.#host);
  }

  hostUpdate(): void {
    const settings = this.#settings();
    if (this.#host.ownerDocument.defaultView) textChanged(this.#host, settings);
    const scale = String(toLevel(settings[TEXT_SIZE]) / DEFAULT_LEVEL);
    if (scale === this.#scale) return;
    if (this.#scale) holdPlace();
    this.#sheet?.replaceSync(`:host{--bantin-reader-scale:${scale}}`);
    this.#scale = scale;
  }
}

/** Runs `read` on the pages as they are without the typography, be it adopted or linked. */
export function withoutProse<Result>(pages: readonly Document[], read: () => Result): Result {
  const sheets = pages.flatMap(sheetsOf).filter(isProse);
  for (const sheet of sheets) sheet.disabled = true;
  const result = read();
  for (const sheet of sheets) sheet.disabled = false;
  return result;
}

function sheetsOf(root: DocumentOrShadowRoot): CSSStyleSheet[] {
  return [...root.styleSheets, ...root.adoptedStyleSheets];
}

/** The sheet for a document and the shadow roots in it. */
function proseIn(page: Document): CSSStyleSheet {
  const sheet = adopted.get(page) ?? sheetIn(page, proseStyles);
  adopted.set(page, sheet);
  return sheet;
}

/** A sheet can be adopted only in the document for which it was made. */
function sheetIn(page: Document, text: string): CSSStyleSheet {
  const sheet = new page.defaultView!.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

function isProse(sheet: CSSStyleSheet): boolean {
  try {
    return sheet.cssRules[0]!.cssText.includes('--bantin-reader-size');
  } catch {
    return false; // of another origin, or empty
  }
}

/**
 * An empty sheet for `:host` rules of one element, where nobody's markup is touched. Always written as a whole: WebKit
 * overlooks the second change of a custom property in one and the same rule.
 * @param sheet the one that was made before; it is the answer while it is in place.
 */
export function hostSheet({ shadowRoot, ownerDocument, constructor }: HTMLElement, sheet?: CSSStyleSheet): CSSStyleSheet {
  const { adoptedStyleSheets: sheets } = shadowRoot!;
  if (sheet && sheets.includes(sheet)) return sheet;
  // A document that takes the host over from another empties its sheets, the element's own as well.
  const own = sheets.length > 0 ? [] : (constructor as typeof LitElement).elementStyles;
  sheets.push(...own.map(style => sheetIn(ownerDocument, (style as CSSResult).cssText)), sheetIn(ownerDocument, ''));
  return sheets.at(-1)!;
}
