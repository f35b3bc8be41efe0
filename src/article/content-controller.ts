import type { ReactiveController, ReactiveElement } from 'lit';
import { hostSheet, withoutProse } from '../prose/prose-controller.js';
import { InlineStyles } from '../sizes/inline-styles.js';
import { SiteText } from '../sizes/site-text.js';
import { assignSlots, shareOut } from './blocks.js';
import { watchColorScheme } from './colors/color-scheme.js';
import { Legibility } from './colors/legibility.js';
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
  readonly #host: ReactiveElement;
  readonly #scale: () => number;
  readonly #site: SiteText;
  readonly #styles = new InlineStyles();
  readonly #legibility: Legibility;
  readonly #wide = new WideContent();
  readonly #observer = new MutationObserver(() => this.#wait());
  #sheet: CSSStyleSheet | undefined;
  #wasSite = false;
  #unwatchColors: (() => void) | undefined;

  /** @param scale the size that holds for the host now, where 1 is the default. */
  constructor(host: ReactiveElement, scale: () => number) {
    this.#host = host;
    this.#scale = scale;
    this.#site = new SiteText(host);
    this.#legibility = new Legibility(host, this.#styles);
  }

  hostConnected(): void {
    this.#wait();
  }

  hostDisconnected(): void {
    waiting.delete(this);
    this.undo();
  }

  hostUpdated(): void {
    if (this.#isSite !== this.#wasSite) this.#wait();
    else if (this.#isSite) this.#site.scale(this.#scale());
    this.#wasSite = this.#isSite;
  }

  /** Gives the author's markup back, and watches no longer. */
  undo(): void {
    this.#observer.disconnect();
    this.#unwatchColors?.();
    this.#wide.undo();
    this.#site.undo();
    this.#styles.undo();
    this.#legibility.takeBack();
  }

  /** Takes the content in, step by step: the second reads what there is without the typography, the third with it. */
  *takeIn(): Generator<void> {
    const host = this.#host;
    this.undo();
    const isShared = assignSlots(host);
    if (this.#isSite) {
      if (isShared) {
        shareOut(host, false);
        this.#observer.observe(host, { childList: true });
      }
      yield* [undefined, undefined];
      this.#site.scale(this.#scale());
      return;
    }
    if (isShared || host.querySelectorAll('p').length > LONG) this.#say(HIDDEN);
    yield;
    const readings = readText(host);
    const canBeSkipped = canSkip(readings);
    yield;
    const findings = this.#legibility.read([host]);
    yield;
    keepRatios(readings, this.#styles);
    if (isShared) shareOut(host, canBeSkipped);
    letSkip(this.#say, canBeSkipped);
    this.#legibility.write(findings);
    this.#wide.watch(host);
    this.#observer.observe(host, WATCHED);
    this.#unwatchColors = watchColorScheme(host, () => this.#legibility.isOutdated && this.#wait());
  }

  /** Writes the host's own sheet, if it has one or something is to be said. */
  readonly #say = (rule: string): void => {
    if (rule || this.#sheet) (this.#sheet = hostSheet(this.#host, this.#sheet)).replaceSync(rule);
  };

  /** The document the host is in. */
  get page(): Document {
    return this.#host.ownerDocument;
  }

  get #isSite(): boolean {
    return this.#host.matches('[typography="site"]');
  }

  /** Waits for others: reading costs the page a recalculation of styles, however many articles are read. */
  readonly #wait = (): void => {
    // Once all have rendered, or the browser would compute styles for nothing.
    if (waiting.size === 0) void this.#host.updateComplete.then(takeInAll, takeInAll);
    waiting.add(this);
  };
}

function takeInAll(): void {
  // In a document without a window nothing is shown.
  const controllers = [...waiting].filter(({ page }) => page.defaultView);
  waiting.clear();
  const pages = [...new Set(controllers.map(({ page }) => page))];
  const takings = controllers.map(controller => controller.takeIn());
  // All together, for what one of them writes would cost the next its styles anew.
  const step = (): void => takings.forEach(taking => void taking.next());
  step();
  withoutProse(pages, step);
  step();
  step();
}
