import { isServer, type ReactiveElement } from 'lit';

/**
 * Whether an element renders just what a server renders, which knows neither the page nor the reader: on the server, and once
 * more when it takes over what came from there, for both have to be the same.
 */
export function isHydrating({ hasUpdated, shadowRoot }: ReactiveElement): boolean {
  return !hasUpdated && (isServer || Boolean(shadowRoot?.firstChild));
}

/** Where Lit's support for hydration is not loaded, what a server rendered gives way; else it would stand there twice. */
export function discardUnhydrated({ shadowRoot }: Element): void {
  if (!('litElementHydrateSupport' in globalThis)) shadowRoot?.replaceChildren();
}
