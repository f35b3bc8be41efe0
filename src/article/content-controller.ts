import { isServer, type ReactiveController, type ReactiveElement } from 'lit';
import { holdPlace } from '../place/place.js';
import { isAnchored, scrollerOf } from '../place/scroller.js';
import { elementsOf, elementsWithin } from '../place/tree.js';
import { adoptLabels } from '../prose/adopt-prose.js';
import { hostSheet } from '../prose/prose-controller.js';
import { InlineStyles } from '../sizes/inline-styles.js';
import { SiteText } from '../sizes/site-text.js';
import { settleSizeTransitions } from '../sizes/transitions.js';
import { assignNewcomers, assignSlots, isAssignedByHand, overlapsHold, shareOut } from './blocks.js';
import { HarmlessClasses, WATCHED, changesIn, outermost } from './changes.js';
import { watchColorScheme } from './colors/color-scheme.js';
import { Legibility } from './colors/legibility.js';
import { Contested, MOST_TAKE_INS } from './contested.js';
import { Heights } from './heights.js';
import { runInTurn } from './in-turn.js';
import { isLeftAlone } from './left-alone.js';
import { alwaysLaidOut, NearScreen } from './near-screen.js';
import { SKIPPED, Skipping } from './skipping.js';
import { KeptSizes } from './sizes/kept-sizes.js';
import { SiteLayout } from './site-layout.js';
import { SITES_OWN_TABLE, tablesOfSite } from './tables.js';
import { Widths } from './widths/widths.js';

/** While an article is in this state, the sheet says nothing of its sizes: so the author's own can be read. */
const READING = 'bantin-reading';

/** Whether a reader has moved in the page: only then is there a place to be held while text is taken in. */
let hasScrolled = false;
if (!isServer) document.addEventListener('scroll', () => (hasScrolled = true), { capture: true, once: true });

/** Those that wait to take in, and those whose text has another size. */
const takingIn = new Set<ContentController>();
const resized = new Set<ContentController>();

/**
 * Takes in what the CMS printed, at once and whenever it changes: lets every letter follow the reader's size, sets illegible
 * colours aside, and looks after what is too wide or too high. Only what came or changed is read. All of it is taken back when
 * the article goes. An article in the site's own typography is scaled instead.
 */
export class ContentController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #states: CustomStateSet | undefined;
  readonly #scale: () => number;
  readonly #site: SiteText;
  readonly #styles = new InlineStyles();
  readonly #sizes: KeptSizes;
  readonly #colors: Legibility;
  readonly #skipping: Skipping;
  readonly #heights: Heights;
  readonly #widths: Widths;
  readonly #near: NearScreen;
  readonly #observer = new MutationObserver(records => this.#onMutations(records));
  readonly #contested = new Contested();
  readonly #siteLayout: SiteLayout;
  #harmless = new HarmlessClasses();
  /** What is to be taken in next; the host for all. */
  #roots = new Set<Element>();
  #classesBefore = new Map<Element, string | null>();
  #sheet: CSSStyleSheet | undefined;
  #isSkipping = false;
  #wasSite = false;
  #lastScale: number | undefined;
  #unwatchColors: (() => void) | undefined;

  /**
   * @param internals those of the host, for a state that no page can see in its markup.
   * @param scale the size that holds for the host now, where 1 is the default.
   */
  constructor(host: ReactiveElement, internals: ElementInternals, scale: () => number) {
    this.#host = host;
    // Without states whose names can be selected, the sizes of author and site cannot be read, and all text has one size.
    this.#states = CSS.supports('selector(:state(x))') ? internals.states : undefined;
    this.#scale = scale;
    this.#site = new SiteText(host);
    this.#sizes = new KeptSizes(host, this.#styles);
    // What would reach out of a paragraph keeps all of them from being skipped.
    this.#colors = new Legibility(host, this.#styles, () => (this.#isSkipping ? alwaysLaidOut(host) : elementsOf(host)));
    this.#siteLayout = new SiteLayout(host);
    this.#skipping = new Skipping(host);
    this.#heights = new Heights(this.#styles, ask => this.#inSizesOfSite(ask));
    this.#near = new NearScreen(host, paragraphs => this.#onNear(paragraphs));
    this.#widths = new Widths(
      host,
      this.#styles,
      this.#near,
      () => void this.#observer.takeRecords(),
      () => lookAt(this),
    );
  }

  hostConnected(): void {
    this.#takeInAll();
  }

  hostDisconnected(): void {
    takingIn.delete(this);
    resized.delete(this);
    this.undo();
  }

  /** Before the new size is written: what follows from it is looked at in the same task, and before the reader's place is held. */
  hostUpdate(): void {
    const scale = this.#scale();
    if (this.#lastScale !== undefined && scale !== this.#lastScale) {
      if (resized.size === 0) queueMicrotask(lookAtResized);
      resized.add(this);
    }
    this.#lastScale = scale;
  }

  hostUpdated(): void {
    if (this.#isSite !== this.#wasSite) this.#takeInAll();
    else if (this.#isSite) this.#site.scale(this.#scale());
    this.#wasSite = this.#isSite;
  }

  /** Gives the author's markup back, and watches no longer. */
  undo(): void {
    this.#observer.disconnect();
    this.#unwatchColors?.();
    this.#widths.undo();
    this.#near.undo();
    this.#site.undo();
    this.#styles.undo();
    this.#siteLayout.undo();
    this.#colors.forget();
    this.#sizes.forget();
    this.#skipping.forget();
    this.#heights.forget();
    this.#harmless = new HarmlessClasses();
    this.#skip(false);
  }

  /** Takes in what waits, step by step: between two `yield`s others read, or write, as well. */
  *takeIn(): Generator<void> {
    const roots = this.#contested.withoutQuarrel(outermost(this.#roots), this.#host);
    const isWhole = roots.includes(this.#host);
    const classesBefore = this.#classesBefore;
    this.#roots = new Set();
    this.#classesBefore = new Map();
    if (roots.length === 0) return;
    // Browsers that keep the place themselves when content comes are left to do so.
    if (hasScrolled && !isAnchored(scrollerOf(this.#host))) holdPlace();
    if (isWhole) {
      this.undo();
      if (isAssignedByHand(this.#host)) assignSlots(this.#host);
    }
    if (this.#isSite) {
      this.#site.scale(this.#scale());
      if (isAssignedByHand(this.#host)) this.#observer.observe(this.#host, { childList: true });
      return;
    }
    if (isLeftAlone(this.#host)) {
      this.#observer.observe(this.#host, WATCHED);
      return;
    }
    this.#observer.disconnect();
    try {
      for (const root of roots) this.#giveBack(root);
      const guess = this.#sizes.guess(roots);
      if (!guess) this.#setReading(true);
      yield;
      if (!guess) settleSizeTransitions(this.#host);
      const sizes = guess ?? this.#sizes.read(roots);
      const tables = guess ? [] : tablesOfSite(roots);
      const laidOut = this.#siteLayout.read(roots);
      yield;
      this.#setReading(false);
      if (!isWhole && this.#sizes.hasOtherBody(sizes)) {
        // What was the size of plain text is so no more.
        this.#takeInAll();
        return;
      }
      for (const [element, before] of classesBefore) {
        if (this.#sizes.isUnchanged(element, sizes)) this.#harmless.add(element, before, element.getAttribute('class'));
      }
      this.#sizes.keep(sizes);
      if (sizes.some(({ labels }) => labels.length > 0)) adoptLabels(this.#host);
      this.#siteLayout.write(laidOut);
      for (const table of tables) this.#styles.write(table, SITES_OWN_TABLE);
      this.#heights.add(roots);
      yield;
      if (!guess) settleSizeTransitions(this.#host);
      const colors = this.#colors.read(roots);
      this.#skipping.read(roots);
      yield;
      this.#colors.write(colors);
      if (isWhole) this.#widths.prepare();
      this.#skip(this.#skipping.isPossible());
      yield;
      // A new size is there at once as well.
      settleSizeTransitions(this.#host);
      this.#heights.check();
      if (isWhole) this.#watchLayoutAndColors();
      else this.#widths.check(roots);
    } finally {
      this.#setReading(false);
      this.#observer.observe(this.#host, WATCHED);
    }
  }

  /** What is too high or too wide at the size that the text has now. */
  lookAtLayout(): void {
    settleSizeTransitions(this.#host);
    if (this.#isSite || isLeftAlone(this.#host)) return;
    this.#onMutations(this.#observer.takeRecords());
    if (isAssignedByHand(this.#host) && !overlapsHold(this.#host)) shareOut(this.#host, false);
    this.#widths.takeBack();
    this.#heights.check();
    this.#widths.resized();
    // What was written here is no change.
    this.#observer.takeRecords();
  }

  /** Whether anybody sees the host: in a document without a window nothing is shown. */
  get isShown(): boolean {
    return this.#host.isConnected && this.#host.ownerDocument.defaultView !== null;
  }

  get #isSite(): boolean {
    return this.#host.matches('[typography="site"]');
  }

  #onMutations(records: readonly MutationRecord[]): void {
    if (isAssignedByHand(this.#host)) this.#assign(records);
    if (this.#isSite) return;
    const changes = changesIn(this.#host, records, this.#sizes, this.#harmless);
    for (const root of changes.roots) if (!this.#contested.has(root)) this.#roots.add(root);
    for (const [element, before] of changes.classesBefore) this.#classesBefore.set(element, before);
    for (const element of changes.restyled) this.#heights.addOne(element);
    for (const element of changes.released) {
      this.#giveBack(element);
      this.#sizes.release(element);
    }
    if (this.#roots.size > 0) this.#wait();
    else if (changes.released.size > 0) {
      if (this.#sizes.hasOtherBody([])) this.#takeInAll();
      this.#skip(this.#skipping.isPossible());
      this.#widths.check();
    }
  }

  /** Puts what has come, or was moved, or has another slot, into the slots of a long article. */
  #assign(records: readonly MutationRecord[]): void {
    const newcomers = new Set<Node>();
    for (const { target, attributeName, addedNodes } of records) {
      if (attributeName === 'slot') newcomers.add(target);
      if (target === this.#host) for (const node of addedNodes) newcomers.add(node);
    }
    if (newcomers.size > 0) assignNewcomers(this.#host, newcomers);
  }

  #takeInAll(): void {
    this.#roots.add(this.#host);
    this.#wait();
  }

  #watchLayoutAndColors(): void {
    this.#widths.watch();
    this.#near.watch();
    this.#unwatchColors?.();
    this.#unwatchColors = watchColorScheme(this.#host, () => this.rejudgeColors());
  }

  /**
   * Where other colours are around the text than those before which it was judged, such as those of a theme. Paragraphs that are
   * skipped out of sight are judged when they come near.
   */
  rejudgeColors(): void {
    if (this.#isSite || !this.#host.isConnected || !this.#colors.isOutdated) return;
    this.#colors.update();
    this.#judgeAnew(this.#isSkipping ? this.#near.parts : elementsOf(this.#host));
  }

  #onNear(paragraphs: readonly Element[]): void {
    this.#judgeAnew(paragraphs);
    this.#widths.newcomers();
  }

  #judgeAnew(parts: readonly Element[]): void {
    const outdated = this.#colors.outdatedAmong(parts);
    if (outdated.length === 0) return;
    this.#onMutations(this.#observer.takeRecords());
    this.#colors.judgeAnew(outdated);
    this.#observer.takeRecords();
  }

  /** Waits until all have rendered, or the browser would compute styles for nothing. */
  #wait(): void {
    if (takingIn.size === 0) {
      if (takeIns > MOST_TAKE_INS) requestAnimationFrame(takeInAll);
      else void this.#host.updateComplete.then(takeInAll, takeInAll);
    }
    takingIn.add(this);
  }

  /** What was written below an element is taken back, so that the author's is read. */
  #giveBack(root: Element): void {
    if (root === this.#host) return;
    for (const element of elementsWithin(root, '*')) {
      this.#styles.undoElement(element);
      this.#siteLayout.undoElement(element);
    }
  }

  /** Takes the reader's sizes from the article, or gives them back. */
  #setReading(isReading: boolean): void {
    if (!this.#states || this.#states.has(READING) === isReading) return;
    if (isReading) this.#states.add(READING);
    else this.#states.delete(READING);
    // WebKit (2.50), which alone knows this property, does not compute the text's styles anew unless the text inherits something else.
    if (!CSS.supports('-webkit-nbsp-mode', 'space')) return;
    this.#sheet = hostSheet(this.#host, this.#sheet);
    this.#sheet.replaceSync(`:host{--bantin-reader-is-reading:${isReading ? 1 : 0}}`);
  }

  /** Asks something of the layout as it would be in the sizes that author and site gave the text, in which nobody sees it. */
  #inSizesOfSite(ask: () => void): void {
    if (!this.#states) return;
    // The page may become shorter than where its reader is.
    const scroller = scrollerOf(this.#host);
    const { scrollTop } = scroller;
    this.#setReading(true);
    try {
      settleSizeTransitions(this.#host);
      ask();
    } finally {
      this.#setReading(false);
    }
    settleSizeTransitions(this.#host);
    if (scroller.scrollTop !== scrollTop) scroller.scrollTop = scrollTop;
  }

  /** Has paragraphs out of sight skipped, or all laid out. */
  #skip(isPossible: boolean): void {
    if (isPossible === this.#isSkipping) return;
    this.#isSkipping = isPossible;
    if (isAssignedByHand(this.#host)) shareOut(this.#host, isPossible);
    this.#sheet = hostSheet(this.#host, this.#sheet);
    this.#sheet.replaceSync(isPossible ? SKIPPED : '');
  }
}

/** How often texts were taken in since the last frame. */
let takeIns = 0;

function takeInAll(): void {
  if (takeIns === 0) requestAnimationFrame(() => (takeIns = 0));
  takeIns += 1;
  const controllers = [...takingIn].filter(({ isShown }) => isShown);
  takingIn.clear();
  runInTurn(controllers.map(controller => controller.takeIn()));
}

function lookAtResized(): void {
  const controllers = [...resized];
  resized.clear();
  controllers.forEach(lookAt);
}

/** An error ends the look at its own article, and nothing else. */
function lookAt(controller: ContentController): void {
  try {
    controller.lookAtLayout();
  } catch (error) {
    reportError(error);
  }
}
