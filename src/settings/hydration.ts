import { isServer, type ReactiveElement } from 'lit';

/** Elements whose shadow root came from a server, and is taken over as it stands. */
const served = new WeakSet<Element>();

/**
 * Whether an element renders just what a server renders, which knows neither the page nor the reader: on the server, and once
 * more when it takes over what came from there, for both have to be the same.
 */
export function isHydrating(host: ReactiveElement): boolean {
  // What is in the shadow root tells nothing later on: at the end of the first render an element's own content is there.
  return !host.hasUpdated && (isServer || served.has(host));
}

/**
 * When an element is made: what a server rendered is taken over where Lit's support for hydration is loaded. Where it is not, that
 * gives way, or it would stand there twice.
 */
export function discardUnhydrated(host: Element): void {
  if (!host.shadowRoot?.firstChild) return;
  if ('litElementHydrateSupport' in globalThis) served.add(host);
  else host.shadowRoot.replaceChildren();
}
