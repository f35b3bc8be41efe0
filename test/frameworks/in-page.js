// What the checks need in the page of an app; runs before everything else there.

/** @param isLate whether the tags are registered only when the check says `upgrade()`, as when the module arrives late. */
export function installTools(isLate) {
  const late = [];
  if (isLate) {
    const define = customElements.define.bind(customElements);
    customElements.define = (name, ...more) => {
      if (name.startsWith('bantin-')) late.push(() => define(name, ...more));
      else define(name, ...more);
    };
  }

  /** In the page, or in the shadow root of an app that has one. */
  const find = selector => {
    const root = document.querySelector('news-app')?.shadowRoot ?? document;
    return root.querySelector(selector);
  };

  /** The author's markup without what frameworks keep to themselves there. */
  const markup = element => {
    const copy = element.cloneNode(true);
    for (const own of copy.querySelectorAll('[data-hk]')) own.removeAttribute('data-hk');
    // A framework writes its styles through CSSOM, a server its own way.
    for (const styled of copy.querySelectorAll('[style]')) styled.setAttribute('style', styled.style.cssText);
    for (const headline of copy.querySelectorAll('[slot=headline]')) headline.remove();
    return [...copy.children].map(({ outerHTML }) => outerHTML.replaceAll(/<!--.*?-->/g, '')).join('\n');
  };

  /** Elements with letters of their own, with these and their size; the headline apart. */
  const letters = article =>
    [...article.querySelectorAll(':not([slot=headline])')]
      .map(element => {
        const own = [...element.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
        const text = own
          .map(({ data }) => data)
          .join('')
          .trim();
        return text && `${text}: ${Math.round(100 * Number.parseFloat(getComputedStyle(element).fontSize)) / 100}`;
      })
      .filter(Boolean);

  /** Everything has been rendered, and what observers do has been done. */
  const settle = async () => {
    for (const id of ['attributes', 'properties', 'news', 'cms']) await find(`#${id}`)?.updateComplete;
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  };

  globalThis.check = {
    find,
    letters,
    settle,
    markup,
    /** Whether the module that comes late has come. */
    hasArrived: () => !isLate || late.length === 2,
    upgrade: () => late.forEach(register => register()),

    toolbar(id) {
      const toolbar = find(`#${id}`);
      const part = name => toolbar.shadowRoot.querySelector(`[part=${name}]`)?.textContent;
      const attributes = Object.fromEntries([...toolbar.attributes].map(({ name, value }) => [name, value]));
      delete attributes['data-hk'];
      return { date: part('date'), size: part('size'), attributes };
    },

    press: (id, name) => find(`#${id}`).shadowRoot.querySelector(`[part=${name}]`).click(),

    /** What an article has that was printed just so, where the other one is. */
    async lettersOfPrinted(html, article) {
      const printed = document.createElement('bantin-article');
      printed.id = article.id;
      printed.innerHTML = html;
      article.after(printed);
      await printed.updateComplete;
      const seen = letters(printed);
      printed.remove();
      return seen;
    },

    /** The markup an article has when it has gone; it is put back. */
    markupWithoutTag(article) {
      const next = article.nextSibling;
      const parent = article.parentNode;
      article.remove();
      const seen = markup(article);
      parent.insertBefore(article, next);
      return seen;
    },
  };

  // What a server printed, before the first module runs.
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') globalThis.printed = [...(find('#news')?.querySelectorAll('p') ?? [])];
  });
}
