import type { CSSResult, LitElement, ReactiveController, ReactiveElement } from 'lit';
import { holdPlace, unwatchPlace, watchPlace } from '../place/place.js';
import type { Settings } from '../events/events.js';
import { DEFAULT_LEVEL, TEXT_SIZE, toLevel } from '../preferences/text-size.js';
import { adoptProse, sheetIn } from './adopt-prose.js';
import { RootSizeController } from './root-size-controller.js';
import { textChanged, textGone } from './texts.js';

/**
 * Gives the host's light DOM the typography and the reader's size: adopts the sheet on the host's root, and writes one
 * custom property. It is written into a sheet of the shadow root, so the author's markup stays as it is, byte for byte.
 */
export class ProseController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #root: RootSizeController;
  readonly #settings: () => Settings;
  #sheet: CSSStyleSheet | undefined;
  #scale = '';

  /** @param settings what holds for the host now. */
  constructor(host: ReactiveElement, settings: () => Settings) {
    this.#host = host;
    this.#root = new RootSizeController(host);
    host.addController(this.#root);
    this.#settings = settings;
  }

  hostConnected(): void {
    if (!this.#isSeen) return;
    adoptProse(this.#host);
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
    if (this.#isSeen) {
      adoptProse(this.#host);
      textChanged(this.#host, settings);
    }
    // Text in the site's own typography follows the site's root by itself.
    const factor = this.#host.matches('[typography="site"]') ? 1 : this.#root.factor;
    const scale = String((toLevel(settings[TEXT_SIZE]) / DEFAULT_LEVEL) * factor);
    if (scale === this.#scale) return;
    if (this.#scale) holdPlace();
    this.#sheet?.replaceSync(`:host{--bantin-reader-scale:${scale}}`);
    this.#scale = scale;
  }

  /** In a document without a window nobody sees anything. */
  get #isSeen(): boolean {
    return this.#host.isConnected && this.#host.ownerDocument.defaultView !== null;
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
