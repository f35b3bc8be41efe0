/** Outermost texts that can be read, of a page or a part of it. */
const ARTICLES = 'bantin-article:not(bantin-article *)';

/**
 * What is to be read, in its order: the headline that a toolbar has beside the article, and the articles.
 * @param scope the `id` of an article, or of any element around articles; '' for all articles of the page.
 * @returns nothing where the scope is not there.
 */
export function articlesFor(tool: Element, scope: string): Element[] {
  const root = tool.getRootNode() as Document | ShadowRoot;
  const toolbar =
    tool.closest('bantin-toolbar') ?? root.querySelector(scope ? `bantin-toolbar[for="${CSS.escape(scope)}"]` : 'bantin-toolbar');
  const texts = scope ? textsIn(root, scope) : textsOf(root, toolbar?.getAttribute('adopt'));
  if (texts.length === 0) return [];
  const beside = toolbar?.querySelectorAll(':scope > [slot=headline], :scope > [slot=summary]') ?? [];
  return [...[...beside].toSorted((one, other) => one.slot.localeCompare(other.slot)), ...texts];
}

function textsIn(root: Document | ShadowRoot, scope: string): Element[] {
  const element = root.getElementById(scope) ?? document.getElementById(scope);
  if (!element) return [];
  const articles = element.querySelectorAll('bantin-article');
  return element.localName === 'bantin-article' || articles.length === 0
    ? [element]
    : [...articles].filter(article => !article.parentElement?.closest('bantin-article'));
}

function textsOf(root: Document | ShadowRoot, adopted: string | null | undefined): Element[] {
  for (const each of new Set([root, document])) {
    const articles = [...each.querySelectorAll(ARTICLES)];
    if (articles.length > 0) return articles;
  }
  try {
    return adopted ? [...document.querySelectorAll(adopted)] : [];
  } catch {
    return []; // no selector; the toolbar has warned of it
  }
}
