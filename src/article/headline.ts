/** The element that says what an article is about: in its slot, as its first `h1`, or in a toolbar for it or for the page. */
export function headlineOf(article: Element): Element | null {
  const toolbar = `bantin-toolbar:is([for="${CSS.escape(article.id)}"], :not([for]))`;
  return (
    article.querySelector('[slot="headline"]') ??
    article.querySelector('h1') ??
    (article.getRootNode() as ParentNode).querySelector(`${toolbar} > [slot="headline"]`)
  );
}
