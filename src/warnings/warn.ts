/**
 * Tells the page's author about a value that cannot be used: which element, which attribute, what was expected.
 * Readers never see it.
 */
export function warn(element: Element, attribute: string, value: unknown, expected: string): void {
  console.warn(`<${element.localName} ${attribute}="${String(value)}">: expected ${expected}.`, element);
}
