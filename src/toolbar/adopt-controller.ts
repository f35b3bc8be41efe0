import type { ReactiveController } from 'lit';
import { unwatchPlace, watchPlace } from '../place/place.js';
import { SiteText } from '../sizes/site-text.js';
import { warn } from '../warnings/warn.js';

/** Scales containers that the page has already, found by a selector, whenever they come and go. */
export class AdoptController implements ReactiveController {
  readonly #host: HTMLElement & { readonly adopt: string };
  readonly #scale: () => number;
  readonly #adopted = new Map<HTMLElement, SiteText>();
  readonly #observer = new MutationObserver(() => this.hostUpdated());

  /** @param scale the size that holds for the toolbar's scope, where 1 is the default. */
  constructor(host: HTMLElement & { readonly adopt: string }, scale: () => number) {
    this.#host = host;
    this.#scale = scale;
  }

  hostConnected(): void {
    // A swap may put in the toolbar before the rest.
    if (document.readyState === 'complete') queueMicrotask(this.#check);
    else addEventListener('load', this.#check, { once: true });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#keep([]);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    if (this.#host.adopt) this.#observer.observe(document, { subtree: true, childList: true });
    const found = this.#find();
    this.#keep(found);
    for (const element of found) {
      watchPlace(element);
      if (!this.#adopted.has(element)) this.#adopted.set(element, new SiteText(element));
      this.#adopted.get(element)!.scale(this.#scale());
    }
  }

  #keep(found: readonly HTMLElement[]): void {
    for (const [element, text] of this.#adopted) {
      if (found.includes(element)) continue;
      text.undo();
      unwatchPlace(element);
      this.#adopted.delete(element);
    }
  }

  /** What the selector finds; nothing, where it is no selector. */
  #find(): HTMLElement[] {
    const { adopt } = this.#host;
    try {
      // To throw takes its time.
      return adopt ? [...document.querySelectorAll<HTMLElement>(adopt)] : [];
    } catch {
      return [];
    }
  }

  /** A selector that is none, or finds nothing on the loaded page, is the author's mistake. */
  readonly #check = (): void => {
    const { adopt } = this.#host;
    if (adopt && this.#find().length === 0) warn(this.#host, 'adopt', adopt, 'a selector that matches');
  };
}
