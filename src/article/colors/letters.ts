import { MAYBE_PASTED } from './pasted.js';

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

/** The elements with letters, in some roots in an article, on whose look something pasted may have an influence. */
export function lettersToJudge(roots: Iterable<Element>, article: Element): Set<Element> {
  const letters = new Set<Element>();
  for (const root of roots) {
    const around = root.closest(MAYBE_PASTED);
    const isInPaste = around !== null && around !== article && article.contains(around);
    const sources = isInPaste ? [root] : outermost(root.querySelectorAll(MAYBE_PASTED));
    for (const source of sources) for (const element of elementsWithLetters(source)) letters.add(element);
  }
  return letters;
}

/** Those elements that are in none of the others. In the order of the text each can only be in the last that is in none. */
function outermost(elements: Iterable<Element>): Element[] {
  const found: Element[] = [];
  for (const element of elements) if (!found.at(-1)?.contains(element)) found.push(element);
  return found;
}
