import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Ten times the reader's default size wide and ten times the root's high, for browsers round boxes. It takes no room and is not
 * seen; being a box, it tells of changes whatever causes them.
 */
const PROBE_STYLE = `
  display: block; position: fixed; inset: 0 auto auto 0; contain: strict; visibility: hidden; pointer-events: none;
  font-size: medium; inline-size: 10em; block-size: 10rem; writing-mode: horizontal-tb;
`;

/**
 * A site's own button for larger text, or an accessibility widget, changes the root's size (`html { font-size: 120% }`), and all
 * text in rem with it. The article begins at the reader's default size and would stay as it is. So what the root grows by after
 * load is followed as a factor; what it is at load, such as 62.5 %, is the site's way to write lengths.
 */
export class RootSizeController implements ReactiveController {
  readonly #host: ReactiveElement;
  #page: RootSize | undefined;
  #probe: HTMLElement | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** How large the root is, where 1 is its size at load. */
  get factor(): number {
    return this.#page?.factor ?? 1;
  }

  hostConnected(): void {
    const { ownerDocument } = this.#host;
    this.#page = ownerDocument.defaultView ? rootSizeOf(ownerDocument) : undefined;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { isConnected, shadowRoot } = this.#host;
    if (!isConnected || !shadowRoot) return;
    this.#probe ??= makeProbe();
    if (this.#probe.parentNode !== shadowRoot) shadowRoot.append(this.#probe);
    this.#page?.follow(this.#host, this.#probe);
  }

  hostDisconnected(): void {
    if (this.#probe) this.#page?.leave(this.#host, this.#probe);
    this.#page = undefined;
  }
}

function makeProbe(): HTMLElement {
  const probe = document.createElement('span');
  probe.style.cssText = PROBE_STYLE;
  return probe;
}

/** Behind the point; more would be what boxes are rounded by. */
const DIGITS = 3;

/** The root's size of one page, and the elements that follow it. */
class RootSize {
  factor = 1;
  /** Root and default size at load: how many times the second the first is. */
  #base: number | undefined;
  /** How wide the window was when it was measured. */
  #width: number | undefined;
  /** The root's attributes then: whoever enlarges the root by hand writes there, or puts in a sheet. */
  #markup = '';
  readonly #followers = new Set<ReactiveElement>();
  readonly #observer = new ResizeObserver(entries => this.#measure(entries.at(-1)!.contentRect));
  readonly #window: Window;

  constructor(window: Window) {
    this.#window = window;
  }

  follow(host: ReactiveElement, probe: Element): void {
    if (this.#followers.has(host)) return;
    this.#followers.add(host);
    this.#observer.observe(probe);
  }

  leave(host: ReactiveElement, probe: Element): void {
    this.#followers.delete(host);
    this.#observer.unobserve(probe);
  }

  #measure({ width, height }: DOMRectReadOnly): void {
    if (width === 0 || height === 0) return; // not displayed
    const ratio = height / width;
    const { innerWidth, document } = this.#window;
    const root = document.documentElement;
    const markup = ['class', 'style'].map(name => root.getAttribute(name)).join('|');
    // A root that depends on the width of the window is the site's layout, and nobody's wish for larger text.
    const isLayout = innerWidth !== this.#width && markup === this.#markup;
    if (isLayout) this.#base = ratio / this.factor;
    this.#width = innerWidth;
    this.#markup = markup;
    this.#base ??= ratio;
    const factor = Number((ratio / this.#base).toFixed(DIGITS));
    if (factor === this.factor) return;
    this.factor = factor;
    for (const follower of this.#followers) follower.requestUpdate();
  }
}

const pages = new WeakMap<Document, RootSize>();

/** What the root is from now on counts as its size at load: for tests, where one document is many pages. */
export function forgetRootSize(page: Document): void {
  pages.delete(page);
}

function rootSizeOf(page: Document): RootSize {
  const size = pages.get(page) ?? new RootSize(page.defaultView!);
  pages.set(page, size);
  return size;
}
