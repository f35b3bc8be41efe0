import type { ReactiveController } from 'lit';
import { holdPlace, unwatchPlace, watchPlace } from '../place/place.js';
import { DEFAULT_LEVEL } from '../preferences/text-size.js';
import { proseStyles } from './prose.styles.js';

const adopted = new Map<Document, CSSStyleSheet>();

/**
 * Gives the host's light DOM the typography and the reader's size: adopts the sheet on the host's root, and writes one
 * custom property. It is written into a sheet of the shadow root, so the author's markup stays as it is, byte for byte.
 */
export class ProseController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #level: () => number;
  #sheet: CSSStyleSheet | undefined;
  #scale = '';

  /** @param level the size that holds for the host now, in percent. */
  constructor(host: HTMLElement, level: () => number) {
    this.#host = host;
    this.#level = level;
  }

  hostConnected(): void {
    // A shadow root ignores @property, so the page has the sheet in any case.
    adoptProse(this.#host.ownerDocument);
    adoptProse(this.#host.getRootNode() as Document | ShadowRoot);
    watchPlace(this.#host);
  }

  hostDisconnected(): void {
    unwatchPlace(this.#host);
  }

  hostUpdate(): void {
    const scale = String(this.#level() / DEFAULT_LEVEL);
    if (scale === this.#scale) return;
    if (this.#sheet) holdPlace();
    this.#sheet ??= hostSheet(this.#host);
    this.#sheet.replaceSync(`:host{--bantin-reader-scale:${scale}}`);
    this.#scale = scale;
  }
}

/** Runs `read` on the page as it is without the typography, be it adopted or linked. */
export function withoutProse<Result>(read: () => Result): Result {
  const sheets = [...document.styleSheets, ...adopted.values()].filter(isProse);
  for (const sheet of sheets) sheet.disabled = true;
  const result = read();
  for (const sheet of sheets) sheet.disabled = false;
  return result;
}

/** Adds the sheet to a document or shadow root, once, and leaves those of the page as they are. */
function adoptProse(root: Document | ShadowRoot): void {
  const page = root.ownerDocument ?? root;
  let sheet = adopted.get(page);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(proseStyles);
    adopted.set(page, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
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
 */
export function hostSheet({ shadowRoot }: HTMLElement): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  shadowRoot!.adoptedStyleSheets.push(sheet);
  return sheet;
}
