// Runs when the page is parsed and before the library arrives: remembers the fragment as the parser made it, so that each
// text and each element has the same number in every page of the fragment, whatever the library does to the tree later.
/** Drawings and formulas are no lines of text. */
const NO_TEXT = 'script, style, noscript, template, textarea, select, svg, math';

function textsOf(article) {
  const texts = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (/\S/.test(text.data) && !text.parentElement.closest(NO_TEXT)) texts.push(text);
  }
  return texts;
}

const article = document.querySelector('bantin-article');
if (article)
  globalThis.corpus = {
    article,
    markup: article.innerHTML,
    elements: [article, ...article.querySelectorAll('*')],
    texts: textsOf(article),
  };
