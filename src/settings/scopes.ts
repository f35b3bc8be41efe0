/** The scope of the whole page. */
export const PAGE = '';

/**
 * The scopes that apply to an element, nearest first: its own id, the ids of its ancestors through shadow hosts,
 * and the page. They are keys, not look-ups, so it does not matter whether a toolbar names them before or after.
 */
export function scopesOf(element: Element): string[] {
  const scopes: string[] = [];
  for (let ancestor: Element | undefined = element; ancestor; ancestor = parentOf(ancestor)) {
    // The property would be a field of that name in a form.
    const id = ancestor.getAttribute('id');
    if (id) scopes.push(id);
  }
  return [...scopes, PAGE];
}

/** The parent of an element, or the host of the shadow root in which it is the outermost one. */
function parentOf({ parentNode }: Element): Element | undefined {
  switch (parentNode?.nodeType) {
    case Node.ELEMENT_NODE:
      return parentNode as Element;
    case Node.DOCUMENT_FRAGMENT_NODE:
      return (parentNode as ShadowRoot).host;
    default:
      return undefined;
  }
}
