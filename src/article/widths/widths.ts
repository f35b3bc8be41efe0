import type { InlineStyles } from '../../sizes/inline-styles.js';
import { contentSpan, hasSomethingLeftOf, TOLERANCE_PX, visibleSpan } from './boxes.js';
import { Changes } from './changes.js';
import { HardSpaces } from './hard-spaces.js';
import { makeRoomForMarkers } from './markers.js';
import { NarrowLines } from './narrow.js';
import { Overflow, reachesOut } from './overflow.js';
import { Scrollers } from './scrollers.js';
import { Shown } from './shown.js';
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
  readonly #scrollers = new Scrollers();
  readonly #hardSpaces = new HardSpaces();
  readonly #observer = new ResizeObserver(() => this.#look());
  readonly #shown: Shown;
  /** New words in code or a table change its width, and maybe the size of nothing around it. */
  readonly #words = new MutationObserver(() => this.resized());
  #suspects: Suspects | undefined;
  /** How wide the article and what is in it was when it was last looked at. */
  #seen = '';
  #isWatching = false;

  /**
   * @param styles the article's own, in which others write, too.
   * @param written called after elements were changed, so that who observes the article can pass over it.
   */
  constructor(article: HTMLElement, styles: InlineStyles, written: () => void) {
    this.#article = article;
    this.#changes = new Changes(styles);
    this.#shown = new Shown(article, () => {
      if (this.#shown.some(reachesOut)) this.resized();
    });
    this.#written = written;
  }

  /** Begins to look: at once when it is laid out, and whenever the article gets another size. */
  watch(): void {
    this.#seen = '';
    this.#isWatching = true;
    this.#suspects = undefined;
    if (this.#hardSpaces.soften(this.#article)) this.#written();
    this.#observer.observe(this.#article);
    this.#shown.watch();
  }

  /** The content has changed, or its classes and styles. */
  check(): void {
    this.#suspects = undefined;
    if (this.#hardSpaces.soften(this.#article)) this.#written();
    this.resized();
  }

  /** The reader's size or the window has changed, and what there is is the same. */
  resized(): void {
    const had = this.#pause();
    this.#mend((this.#suspects ??= this.#find()));
    this.#scrollers.settle();
    this.#seen = this.#widths;
    if (had || !this.#changes.isEmpty) this.#written();
  }

  /** Gives the author's markup back, and looks no longer. */
  undo(): void {
    this.#isWatching = false;
    this.#observer.disconnect();
    this.#words.disconnect();
    this.#shown.undo();
    this.#changes.undo();
    this.#scrollers.undo();
    this.#hardSpaces.undo();
    this.#written();
  }

  /** A new height alone, as of a picture that has come, asks for a look only if something reaches out. */
  #look(): void {
    if (this.#widths === this.#seen) return;
    // What is mended here may change the article's height, of which this observer would have to be told in the same frame.
    this.#observer.unobserve(this.#article);
    this.resized();
    requestAnimationFrame(() => {
      if (this.#isWatching) this.#observer.observe(this.#article);
    });
  }

  #find(): Suspects {
    const suspects = new Suspects(this.#article);
    this.#shown.find();
    this.#words.disconnect();
    for (const element of suspects.fixed) this.#words.observe(element, { subtree: true, childList: true, characterData: true });
    return suspects;
  }

  get #widths(): string {
    const { clientWidth, scrollWidth } = this.#article;
    return `${clientWidth} ${scrollWidth} ${visibleSpan(this.#article).right} ${this.#shown.some(reachesOut)}`;
  }

  /** Takes back what was changed, to see whether it is still needed. Of what scrolls that can be seen as it is. */
  #pause(): boolean {
    const had = !this.#changes.isEmpty || this.#scrollers.all.length > 0;
    this.#changes.undo();
    return had;
  }

  #mend(suspects: Suspects): void {
    const article = this.#article;
    const visible = visibleSpan(article);
    new NarrowLines(article, suspects, visible, this.#changes).mend();
    makeRoomForMarkers(suspects.numbered, visible, this.#changes);
    for (const pre of suspects.code) if (reachesOut(pre)) this.#scrollers.add(pre);
    if (reachesOut(article) || this.#shown.some(reachesOut) || this.#leavesTheScreen(suspects, visible.left)) {
      new Overflow(visible, this.#changes, this.#scrollers).mend(article);
    }
  }

  /** To the left a page does not scroll: what stands there is lost. */
  #leavesTheScreen({ outer }: Suspects, left: number): boolean {
    if (contentSpan(this.#article).left < left) return false;
    return outer.some(box => {
      const rect = box.getBoundingClientRect();
      return rect.width > 0 && rect.left < left - TOLERANCE_PX && hasSomethingLeftOf(box, left);
    });
  }
}
