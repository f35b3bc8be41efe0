/** Nothing in these is text to be read. */
const NO_TEXT = 'style, script, noscript, template';

/** The elements in a root, and it itself, that have letters of their own, in the order of the text. */
export function elementsWithLetters(root: Element): Set<Element> {
  const elements = new Set<Element>();
  const texts = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    if (/\S/.test(data) && !parentElement!.matches(NO_TEXT)) elements.add(parentElement!);
  }
  return elements;
}
