/** Islands that ask to be left alone. Some frameworks print `false` for what is not so. */
export const ISLANDS = '[data-bantin-plain]:not([data-bantin-plain="false" i])';

/** What somebody is editing: an editor saves what it finds there, so nothing of ours may be in it. */
export const EDITED = '[contenteditable]:not([contenteditable="false" i])';

/** Drawings and formulas have sizes of their own, and the rest has no letters to read. */
const NOT_TEXT = 'svg, math, style, script, noscript, template';

/** Formulas built of spans. Each has sizes and lines of its own, in em, and grows as a whole. */
export const FORMULAS = '.katex, .katex-display, mjx-container, .MathJax, .MathJax_Display';

/** Selects elements that are left alone, with all that is in them. */
export const LEFT_ALONE = `:is(${ISLANDS}, ${EDITED}, ${NOT_TEXT}, ${FORMULAS})`;

/** Whether an element is left alone, itself or by something around it. */
export function isLeftAlone(element: Element): boolean {
  return element.closest(LEFT_ALONE) !== null || (element as HTMLElement).isContentEditable;
}

/** The elements below a root that are not left alone, in document order, the root first. */
export function* elementsIn(root: Element): Generator<HTMLElement> {
  // A walker asks the document and not the element: a form whose fields are named like properties shadows its own.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, element =>
    Element.prototype.matches.call(element, LEFT_ALONE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (node instanceof HTMLElement) yield node;
  }
}
