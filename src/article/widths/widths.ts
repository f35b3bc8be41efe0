import type { InlineStyles } from '../../sizes/inline-styles.js';
import type { NearScreen } from '../near-screen.js';
import { contentSpan, hasSomethingLeftOf, reachesOut, TOLERANCE_PX, visibleSpan } from './boxes.js';
import { Changes } from './changes.js';
import { Closed } from './closed.js';
import { Column } from './column.js';
import { isCutOff, isWiderThanItsFrame, scrollerAround, scrollerIn, WITHIN_ITS_FRAME } from './frames.js';
import { HardSpaces } from './hard-spaces.js';
import { makeRoomForMarkers } from './markers.js';
import { NarrowLines } from './narrow.js';
import { Overflow } from './overflow.js';
import { keepShapes } from './pictures.js';
import { Scrollers } from './scrollers.js';
import { Suspects } from './suspects.js';

/**
 * Sees to it that an article is no wider than its column, at the reader's size and in the window as it is. After each change one
 * question is asked: is it wider than its box? Only then is it looked for what is the cause, and the least that helps is changed,
 * for as long as it is so. All else stays as the site has it.
 */
export class Widths {
  readonly #article: HTMLElement;
  readonly #changes: Changes;
  readonly #written: () => void;
  readonly #lookAtAll: () => void;
  readonly #scrollers = new Scrollers();
  readonly #hardSpaces = new HardSpaces();
  readonly #observer = new ResizeObserver(() => this.#onResize());
  /**
   * As wide as the article, and of no height: the article's own height changes with every picture and every paragraph that finds its
   * height, and to look then would never end.
   */
  readonly #ruler = makeRuler('100%');
  /** As wide and high as letters and spaces of the article are: a reader may choose others, and Firefox can enlarge text only. */
  readonly #letters = makeSample();
  readonly #near: NearScreen;
  readonly #column: Column;
  readonly #closed: Closed;
  /** New words in code or a table change its width, and maybe the size of nothing around it. */
  readonly #words = new MutationObserver(() => this.resized());
  #suspects: Suspects | undefined;
  /** How wide the article and what is in it was, and how large its letters, when it was last looked at. */
  #seen = '';
  #isWatching = false;
  /** Whether something was taken back, and nobody was told. */
  #hadChanges = false;

  /**
   * @param styles the article's own, in which others write, too.
   * @param near what reaches out of a paragraph that is skipped out of sight reaches out of no box around it, so each has to be asked.
   * @param written called after elements were changed, so that who observes the article can pass over it.
   * @param look called when the article or its letters have another size: all that follows from it is to be looked at anew.
   */
  constructor(article: HTMLElement, styles: InlineStyles, near: NearScreen, written: () => void, look: () => void) {
    this.#article = article;
    this.#changes = new Changes(styles);
    this.#near = near;
    this.#column = new Column(article);
    this.#closed = new Closed(article, () => this.resized());
    this.#written = written;
    this.#lookAtAll = look;
  }

  /** Writes what is needed to look. Many articles do so before any is asked: the page is laid out once, and not for each. */
  prepare(): void {
    if (this.#hardSpaces.soften(this.#article, this.#article)) this.#written();
    this.#ruler.append(this.#letters);
    this.#article.shadowRoot?.append(this.#ruler);
  }

  /** Begins to look: at once, and whenever the article gets another size. */
  watch(): void {
    this.#seen = '';
    this.#isWatching = true;
    this.#suspects = undefined;
    this.resized();
    this.#observeRulers();
    // A picture that has come, or a font, changes no width of the article, and may be wider than it.
    this.#article.addEventListener('load', this.#look, true);
    document.fonts.addEventListener('loadingdone', this.#look);
  }

  /** Some of the content has come, or has other classes and styles; or, without roots, all of it may have changed. */
  check(roots: readonly Element[] = []): void {
    if (roots.length === 0 || !this.#suspects) this.#suspects = undefined;
    else for (const root of roots) this.#suspects.add(root);
    for (const root of roots.length > 0 ? roots : [this.#article]) {
      if (this.#hardSpaces.soften(root, this.#article)) this.#written();
    }
    this.resized();
  }

  /** Paragraphs have come near the screen. */
  newcomers(): void {
    if (this.#near.some(reachesOut)) {
      this.resized();
      return;
    }
    const isReshaped = keepShapes(this.#suspects?.pictures ?? [], this.#changes);
    if (this.#softenWhatIsCut() || isReshaped) this.#written();
  }

  /** Takes back what was changed, to see whether it is still needed. Of what scrolls that can be seen as it is. */
  takeBack(): void {
    const hadWords = this.#joinWords();
    this.#hadChanges ||= hadWords || !this.#changes.isEmpty || this.#scrollers.all.length > 0;
    this.#changes.undo();
    this.#column.release();
  }

  /** The reader's size or the window has changed, and what there is is the same. */
  resized(): void {
    this.takeBack();
    this.#column.hold();
    this.#mend((this.#suspects ??= this.#find()));
    this.#closed.watch(this.#suspects.all);
    const isSoftened = this.#softenWhatIsCut();
    this.#scrollers.settle();
    this.#seen = this.#widths;
    if (this.#hadChanges || isSoftened || !this.#changes.isEmpty) this.#written();
    this.#hadChanges = false;
  }

  /** Gives the author's markup back, and looks no longer. */
  undo(): void {
    this.#isWatching = false;
    this.#observer.disconnect();
    this.#ruler.remove();
    this.#article.removeEventListener('load', this.#look, true);
    document.fonts.removeEventListener('loadingdone', this.#look);
    this.#words.disconnect();
    this.#closed.undo();
    this.#column.release();
    this.#changes.undo();
    this.#scrollers.undo();
    this.#hardSpaces.undo();
    this.#written();
  }

  #onResize(): void {
    const widths = this.#widths;
    if (widths === this.#seen) return;
    // If the look fails, it is not to be tried again in each frame.
    this.#seen = widths;
    // What is mended here may bring or take the page's scroll bar, of which this observer would have to be told in the same frame.
    this.#observer.disconnect();
    this.#lookAtAll();
    requestAnimationFrame(() => {
      if (this.#isWatching) this.#observeRulers();
    });
  }

  #observeRulers(): void {
    this.#observer.observe(this.#ruler);
    this.#observer.observe(this.#letters);
    if (this.#column.view) this.#observer.observe(this.#column.view);
  }

  /** Whether the article is as wide, and reaches out as far, as when it was looked at last, is asked first. */
  readonly #look = (): void => {
    if (this.#isWatching && this.#widths !== this.#seen) this.resized();
  };

  #find(): Suspects {
    const suspects = new Suspects(this.#article);
    this.#near.find();
    this.#words.disconnect();
    for (const element of suspects.fixed) this.#words.observe(element, { subtree: true, childList: true, characterData: true });
    return suspects;
  }

  get #widths(): string {
    const { clientWidth, scrollWidth } = this.#article;
    const { width: letters, height: line } = this.#letters.getBoundingClientRect();
    return `${letters} ${line} ${clientWidth} ${scrollWidth} ${visibleSpan(this.#article).right} ${this.#near.some(reachesOut)}`;
  }

  /** Short runs of words with hard spaces between them break only at sizes at which one of the words would be cut. */
  #softenWhatIsCut(): boolean {
    const isSoftened = this.#hardSpaces.softenWhatIsCut(this.#article);
    if (isSoftened) this.#words.takeRecords();
    return isSoftened;
  }

  #joinWords(): boolean {
    const had = this.#hardSpaces.join();
    if (had) this.#words.takeRecords();
    return had;
  }

  #mend(suspects: Suspects): void {
    const article = this.#article;
    const visible = visibleSpan(article);
    keepShapes(suspects.pictures, this.#changes);
    new NarrowLines(article, suspects, visible, this.#changes).mend();
    makeRoomForMarkers(suspects.numbered, visible, this.#changes);
    this.#letCodeScroll(suspects);
    for (const element of suspects.fixed) {
      if (isCutOff(element, article)) this.#scrollers.add(element);
      const scroller = scrollerAround(element, article);
      if (scroller && reachesOut(scroller)) this.#scrollers.addOfSite(scroller);
    }
    for (const text of suspects.texts) if (isWiderThanItsFrame(text, article)) this.#changes.write(text, WITHIN_ITS_FRAME);
    if (reachesOut(article) || this.#near.some(reachesOut) || this.#leavesTheScreen(suspects, visible.left)) {
      new Overflow(visible, this.#changes, this.#scrollers).mend(article);
      // In a column that became narrower it may be too wide now.
      this.#letCodeScroll(suspects);
    }
  }

  #letCodeScroll({ code }: Suspects): void {
    for (const pre of code) {
      if (reachesOut(pre)) this.#scrollers.add(pre);
      const inner = scrollerIn(pre);
      if (inner && reachesOut(inner)) this.#scrollers.addOfSite(inner);
    }
  }

  /** To the left a page does not scroll: what stands there is lost. */
  #leavesTheScreen({ outer, fixed }: Suspects, left: number): boolean {
    if (contentSpan(this.#article).left < left) return false;
    return [...outer, ...fixed].some(box => {
      const rect = box.getBoundingClientRect();
      return rect.width > 0 && rect.left < left - TOLERANCE_PX && hasSomethingLeftOf(box, left);
    });
  }
}

/** Two letters and a space, in a line of the article's. */
function makeSample(): HTMLElement {
  const sample = document.createElement('span');
  sample.textContent = 'n n';
  sample.style.cssText = 'display: inline-block; white-space: pre; visibility: hidden';
  return sample;
}

/** @param width its CSS width. */
function makeRuler(width: string): HTMLElement {
  const ruler = document.createElement('span');
  ruler.style.cssText = `display: block; inline-size: ${width}; block-size: 0; contain: strict; visibility: hidden`;
  return ruler;
}
