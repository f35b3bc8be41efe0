/**
 * The kind of an element: its name and class, and its parent's. Style sheets give elements of one kind the same labels, floats
 * and counters, so that one of them can be asked for all; not those with a style of their own.
 */
export function kindOf(element: Element): string {
  const { parentElement } = element;
  return parentElement ? `${nameOf(parentElement)} ${nameOf(element)}` : nameOf(element);
}

function nameOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''}`;
}
