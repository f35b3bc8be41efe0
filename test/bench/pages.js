// The pages that are measured. Each gives the same functions to the bench: `prepare` puts the text where it is wanted, the
// others do what is measured, until styles and layout are flushed.
import { page } from '../tools/site.js';

/** The looks of a plain article, so that both pages break the same lines. */
const BARE = `<style>
  .article {
    max-inline-size: calc(33 * 18px * var(--s, 1));
    font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    line-height: calc(1.45 + 0.17 / var(--s, 1));
    text-align: start;
    text-wrap: pretty;
    overflow-wrap: break-word;
    hyphens: manual;
  }
  .article.inherits { font-size: calc(18px * var(--s, 1)); }
  .article p { margin-block: 1em; margin-inline: 0; }
</style>`;

const SCRIPT = `
  import { paragraphs } from '/test/bench/text.js';

  const isBare = !customElements.get('bantin-article');
  let article;

  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await null; // all that is queued in microtasks, observers included
    return [document.body.offsetHeight, getComputedStyle(article.querySelector('p > span')).fontSize];
  };

  async function connect() {
    document.body.append(article);
    return settle();
  }

  async function press(level) {
    if (isBare) article.style.setProperty('--s', String(level / 100));
    else {
      const detail = { scope: '', name: 'text-size', value: level === 100 ? undefined : level };
      document.body.dispatchEvent(new CustomEvent('bantin-request', { bubbles: true, composed: true, cancelable: true, detail }));
    }
    return settle();
  }

  window.bench = {
    async prepare({ count, connected, place }) {
      article = document.createElement(isBare ? 'div' : 'bantin-article');
      article.className = connected ? 'article inherits' : 'article';
      article.append(document.importNode(paragraphs(count, { sized: !(isBare && connected) }), true));
      if (!connected) return;
      await connect();
      for (const level of [112, 100]) await press(level); // the page keeps the shapes of words
      scrollTo(0, place * document.documentElement.scrollHeight);
    },
    connect,
    press,
    /** Whether what is measured does its work. */
    check: () => article.querySelector('span[style*="important"]') !== null,
  };
`;

const site = script =>
  page('', { script: '', head: `${BARE}<script type="module">${script}</script><script type="module">${SCRIPT}</script>` });

/** Pages by address. A library is the text of its single file, taken once: nobody's build can change it meanwhile. */
export function pagesFor(libraries) {
  const pages = { '/bare.html': site('') };
  for (const [index, library] of libraries.entries()) pages[`/library-${index}.html`] = site(library);
  return pages;
}
