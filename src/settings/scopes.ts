/** The scope of the whole page. */
export const PAGE = '';

/**
 * The scopes that apply to an element, nearest first: its own id, the ids of its ancestors through shadow hosts,
 * and the page. They are keys, not look-ups, so it does not matter whether a toolbar names them before or after.
 */
export function scopesOf(element: Element): string[] {
  const scopes: string[] = [];
  for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element && node.id) scopes.push(node.id);
  }
  return [...scopes, PAGE];
}
