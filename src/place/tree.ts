// In a form, a field hides what the form itself has under the field's name: with `<input name="parentElement">` in it,
// `form.parentElement` is that field. What may be a form is therefore read as `Node` defines it.

/** The element around a node, in the same tree. */
export function parentOf(node: Node): Element | null {
  return Reflect.get(Node.prototype, 'parentElement', node);
}

/** What is in a node. */
export function childrenOf(node: Node): NodeListOf<ChildNode> {
  return Reflect.get(Node.prototype, 'childNodes', node);
}

/** The elements in another. */
export function elementsOf(element: Element): Element[] {
  return [...Reflect.get(Element.prototype, 'children', element)];
}

/** The elements that match a selector, in a root and it itself. */
export function elementsWithin(root: Element, selector: string): HTMLElement[] {
  const elements = [...root.querySelectorAll<HTMLElement>(selector)];
  if (root.matches(selector)) elements.unshift(root as HTMLElement);
  return elements;
}

/** The element around another as it is laid out: through slots and out of shadow roots. */
export function layoutParentOf(element: Element): Element | null {
  return element.assignedSlot ?? parentOf(element) ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}
