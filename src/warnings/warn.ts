/**
 * Tells the page's author about a value that cannot be used: which element, which attribute, what was expected and
 * what happens instead. Readers never see it.
 */
export function warn(element: Element, attribute: string, expected: string): void {
  const value = element.getAttribute(attribute);
  const written = value === null ? attribute : `${attribute}="${value}"`;
  console.warn(`<${element.localName} ${written}>: expected ${expected}.`, element);
}
