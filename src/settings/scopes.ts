/** The scope of the whole page. */
export const PAGE = '';

/**
 * The scopes that apply to an element, nearest first: its own id, the ids of its ancestors through shadow hosts,
 * and the page. They are keys, not look-ups, so it does not matter whether a toolbar names them before or after.
 */
export function scopesOf(element: Element): string[] {
  const scopes: string[] = [];
  // A document has neither id, parent nor host; a shadow root only a host.
  for (
    let node = element as Partial<Element & ShadowRoot> | undefined;
    node;
    node = (node.parentNode ?? node.host) as typeof node
  ) {
    if (node.id) scopes.push(node.id);
  }
  return [...scopes, PAGE];
}
