import { isServer, type ReactiveController, type ReactiveElement } from 'lit';
import { CHANGE, createQuery, createRequest, readChange, type Settings, type SettingValue } from '../events/events.js';
import { discardUnhydrated, isHydrating } from './hydration.js';
import { PAGE } from './scopes.js';

/** An element's side of the protocol: it knows what holds for its host, and renders the host again when that changes. */
export class SettingsController implements ReactiveController {
  readonly #host: ReactiveElement;
  /** Where the answer came from; there wishes are heard, too. */
  #heard: EventTarget;
  readonly #scopes: () => readonly string[];
  #settings: Settings = {};
  /** Where it listens: the host may be in another document than the store, and in yet another when it is disconnected. */
  #pages: Iterable<Document> = [];

  /** @param scopes the scopes that apply to the host, nearest first; asked anew each time, for the host may move. */
  constructor(host: ReactiveElement, scopes: () => readonly string[]) {
    this.#host = this.#heard = host;
    this.#scopes = scopes;
    discardUnhydrated(host);
  }

  /** What holds for the host: for each name the nearest chosen value. A server knows of none. */
  get settings(): Settings {
    return isHydrating(this.#host) ? {} : this.#settings;
  }

  hostConnected(): void {
    if (isServer) return;
    this.#pages = new Set([document, this.#host.ownerDocument]);
    for (const page of this.#pages) page.addEventListener(CHANGE, this.#onChange);
    this.query();
    if (isHydrating(this.#host)) void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    for (const page of this.#pages) page.removeEventListener(CHANGE, this.#onChange);
  }

  /** Asks what holds now; where nobody answers, as in a frame the host was moved into, the page it came from. Without a store nothing is chosen. */
  query(): void {
    if (isServer) return;
    this.#settings = this.#ask(this.#host) ?? this.#ask(document) ?? {};
    this.#host.requestUpdate();
  }

  /** Asks for a value, or for none, in the host's nearest scope. False when somebody on the way refused. */
  request(name: string, value: SettingValue | undefined): boolean {
    const nearest = this.#scopes()[0] ?? PAGE;
    return this.#heard.dispatchEvent(createRequest(nearest, name, value));
  }

  #ask(target: EventTarget): Settings | undefined {
    const query = createQuery(this.#scopes());
    target.dispatchEvent(query);
    if (query.detail.settings) this.#heard = target;
    return query.detail.settings;
  }

  readonly #onChange = (event: Event): void => {
    const scope = readChange(event);
    if (this.#scopes().some(own => own === scope)) this.query();
  };
}
