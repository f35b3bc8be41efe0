import type { ReactiveController } from 'lit';
import type { Settings } from '../events/events.js';
import { unwatchPlace, watchPlace } from '../place/place.js';
import { DEFAULT_LEVEL, TEXT_SIZE, toLevel } from '../preferences/text-size.js';
import { textChanged, textGone } from '../prose/texts.js';
import { SiteText } from '../sizes/site-text.js';
import { warn } from '../warnings/warn.js';

/** Scales containers that the page has already, found by a selector, whenever they come and go. */
export class AdoptController implements ReactiveController {
  readonly #host: HTMLElement & { readonly adopt: string };
  readonly #settings: () => Settings;
  readonly #adopted = new Map<HTMLElement, SiteText>();
  readonly #observer = new MutationObserver(() => this.hostUpdated());

  /** @param settings what holds for the toolbar's scope. */
  constructor(host: HTMLElement & { readonly adopt: string }, settings: () => Settings) {
    this.#host = host;
    this.#settings = settings;
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
      const settings = this.#settings();
      this.#adopted.get(element)!.scale(toLevel(settings[TEXT_SIZE]) / DEFAULT_LEVEL);
      textChanged(element, settings, this.#host.adopt);
    }
  }

  #keep(found: readonly HTMLElement[]): void {
    for (const [element, text] of this.#adopted) {
      if (found.includes(element)) continue;
      text.undo();
      unwatchPlace(element);
      textGone(element);
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
