import type { ReactiveController } from 'lit';
import { hostSheet, withoutProse } from '../prose/prose-controller.js';
import { InlineStyles } from '../sizes/inline-styles.js';
import { SiteText } from '../sizes/site-text.js';
import { assignSlots, shareOut } from './blocks.js';
import { keepLegible } from './legible.js';
import { readText } from './readings.js';
import { canSkip, letSkip } from './skipping.js';
import { keepRatios } from './sizes.js';
import { WideContent } from './wide-content.js';

/** What in the text can change its sizes and colours. */
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['style', 'class', 'size', 'color', 'bgcolor', 'data-bantin-plain'],
};

/** With more paragraphs than this it is faster to lay the article out from nothing than to change how each is laid out. */
const LONG = 300;

/**
 * Not displayed, styles are computed for those that are asked alone, and nothing is laid out. At a size that nobody has, a
 * margin that follows the size is told from one that does not.
 */
const HIDDEN = ':host{display:none!important;--bantin-reader-scale:1.37!important}';

const waiting = new Set<ContentController>();

/**
 * Takes in what the CMS printed, at once and whenever it changes: lets every letter follow the reader's size, sets illegible
 * colours aside, and looks after what is too wide. All of it is taken back when the article goes. An article in the site's
 * own typography is scaled instead.
 */
export class ContentController implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #scale: () => number;
  readonly #site: SiteText;
  readonly #styles = new InlineStyles();
  readonly #wide = new WideContent();
  readonly #observer = new MutationObserver(() => this.#takeIn());
  #sheet: CSSStyleSheet | undefined;
  #wasSite = false;

  /** @param scale the size that holds for the host now, where 1 is the default. */
  constructor(host: HTMLElement, scale: () => number) {
    this.#host = host;
    this.#scale = scale;
    this.#site = new SiteText(host);
  }

  hostConnected(): void {
    this.#takeIn();
  }

  hostDisconnected(): void {
    waiting.delete(this);
    this.undo();
  }

  hostUpdated(): void {
    if (this.#isSite !== this.#wasSite) this.#takeIn();
    else if (this.#isSite) this.#site.scale(this.#scale());
    this.#wasSite = this.#isSite;
  }

  /** Gives the author's markup back, and watches no longer. */
  undo(): void {
    this.#observer.disconnect();
    this.#wide.undo();
    this.#site.undo();
    this.#styles.undo();
  }

  /** Reads the content, and returns how to keep what is worth keeping of it. */
  read(): () => void {
    const host = this.#host;
    const isShared = assignSlots(host);
    if (this.#isSite) {
      return () => {
        this.#site.scale(this.#scale());
        if (!isShared) return;
        shareOut(host, false);
        this.#observer.observe(host, { childList: true });
      };
    }
    const sheet = (this.#sheet = hostSheet(host, this.#sheet));
    if (host.querySelectorAll('p').length > LONG || isShared) sheet.replaceSync(HIDDEN);
    const readings = readText(host);
    const canBeSkipped = canSkip(readings);
    return () => {
      keepRatios(readings, this.#styles);
      if (isShared) shareOut(host, canBeSkipped);
      letSkip(sheet, canBeSkipped);
      keepLegible(readings, this.#styles);
      this.#wide.watch(host);
      this.#observer.observe(host, WATCHED);
    };
  }

  /** The document the host is in. */
  get page(): Document {
    return this.#host.ownerDocument;
  }

  get #isSite(): boolean {
    return this.#host.matches('[typography="site"]');
  }

  /** Waits for others: reading costs the page a recalculation of styles, however many articles are read. */
  readonly #takeIn = (): void => {
    // Once all have rendered, or the browser would compute styles for nothing.
    if (waiting.size === 0) queueMicrotask(() => queueMicrotask(takeInAll));
    waiting.add(this);
  };
}

function takeInAll(): void {
  // In a document without a window nothing is shown.
  const controllers = [...waiting].filter(({ page }) => page.defaultView);
  waiting.clear();
  for (const controller of controllers) controller.undo();
  const pages = [...new Set(controllers.map(controller => controller.page))];
  const keep = withoutProse(pages, () => controllers.map(controller => controller.read()));
  for (const write of keep) write();
}
