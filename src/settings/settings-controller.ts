import { isServer, type ReactiveController, type ReactiveElement } from 'lit';
import { CHANGE, createQuery, createRequest, readChange, type Settings, type SettingValue } from '../events/events.js';
import { discardUnhydrated, isHydrating } from './hydration.js';

/** An element's side of the protocol: it knows what holds for its host, and renders the host again when that changes. */
export class SettingsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #scopes: () => readonly string[];
  #settings: Settings = {};
  /** Where it listens; the host may be in another document when it is disconnected. */
  #page: Document | undefined;

  /** @param scopes the scopes that apply to the host, nearest first; asked anew each time, for the host may move. */
  constructor(host: ReactiveElement, scopes: () => readonly string[]) {
    this.#host = host;
    this.#scopes = scopes;
    discardUnhydrated(host);
  }

  /** What holds for the host: for each name the nearest chosen value. A server knows of none. */
  get settings(): Settings {
    return isHydrating(this.#host) ? {} : this.#settings;
  }

  hostConnected(): void {
    if (isServer) return;
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener(CHANGE, this.#onChange);
    this.query();
    if (isHydrating(this.#host)) void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener(CHANGE, this.#onChange);
  }

  /** Asks what holds now. Without a store nothing is chosen. */
  query(): void {
    const query = createQuery(this.#scopes());
    this.#host.dispatchEvent(query);
    this.#settings = query.detail.settings ?? {};
    this.#host.requestUpdate();
  }

  /** Asks for a value, or for none, in the host's nearest scope. False when somebody on the way refused. */
  request(name: string, value: SettingValue | undefined): boolean {
    const [scope = ''] = this.#scopes();
    return this.#host.dispatchEvent(createRequest(scope, name, value));
  }

  readonly #onChange = (event: Event): void => {
    if (this.#scopes().includes(readChange(event) as string)) this.query();
  };
}
