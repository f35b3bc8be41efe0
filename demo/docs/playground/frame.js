/*
 * The page in the playground's frame. It has no origin, may ask nobody for anything, and runs no script but its own: what a
 * visitor pastes is made inert by DOMPurify before it is in the page. It links no prose.css: to a page without an origin every
 * sheet is a stranger's, which bantin cannot switch off to read the author's sizes. The bundle brings the typography too.
 */
(() => {
  const toolbar = document.querySelector('bantin-toolbar');
  const STYLE = 'data-playground-style';
  const TAG = /<[a-z](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
  const SHEET = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi;
  const hostSheet = new CSSStyleSheet();
  const contentSheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [hostSheet, contentSheet];

  /**
   * A strict policy forbids styles in markup, also where it is only parsed, and lets scripts set them: under another name they
   * come through.
   */
  const withoutStyles = html => html.replaceAll(TAG, tag => tag.replaceAll(/(\s)style(?=\s*=)/gi, `$1${STYLE}`));

  /** Inert nodes, and the style sheets among them as text. */
  function sanitized(html) {
    const sheets = [...html.matchAll(SHEET)].map(([, text]) => text);
    const inert = withoutStyles(html.replaceAll(SHEET, ''));
    const root = DOMPurify.sanitize(inert, { RETURN_DOM: true, FORBID_TAGS: ['style'], FORBID_ATTR: ['srcset'] });
    return { nodes: [...root.childNodes], css: sheets.join('\n') };
  }

  /** Nodes for this document, with the styles that they had in the markup. */
  function imported(node) {
    const copy = document.importNode(node, true);
    const elements = copy.querySelectorAll ? [copy, ...copy.querySelectorAll('*')] : [];
    for (const element of elements) {
      const style = element.getAttribute(STYLE);
      element.removeAttribute(STYLE);
      if (style) element.style.cssText = style;
    }
    return copy;
  }

  function container(where, id) {
    const element = document.createElement(where === 'adopt' ? 'div' : 'bantin-article');
    if (where === 'adopt') element.className = 'bodytext';
    if (where === 'site') element.setAttribute('typography', 'site');
    if (id) element.id = id;
    return element;
  }

  let shown = '';
  function show({ lang, attributes, where, id, css, html }) {
    document.documentElement.lang = lang;
    hostSheet.replaceSync(css);
    for (const name of ['datetime', 'date-style', 'time-zone', 'for', 'adopt']) {
      if (attributes[name]) toolbar.setAttribute(name, attributes[name]);
      else toolbar.removeAttribute(name);
    }
    const text = JSON.stringify([where, id, html]);
    if (text !== shown) {
      shown = text;
      const { nodes, css: sheet } = sanitized(html);
      contentSheet.replaceSync(sheet);
      const article = container(where, id);
      article.append(...nodes.map(imported));
      toolbar.nextElementSibling?.remove();
      toolbar.after(article);
    }
    parent.postMessage({ kind: 'bantin-playground-shown' }, '*');
  }

  addEventListener('message', ({ source, data }) => source === parent && show(data));
  // A link would leave the playground.
  addEventListener('click', event => event.target.closest?.('a:not([href^="#"])') && event.preventDefault());
  parent.postMessage({ kind: 'bantin-playground-ready' }, '*');
})();
