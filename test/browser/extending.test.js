// Classes of a page's own, that extend those of the package with all that Lit has: from the single file and from the modules.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from '../package/repository.js';
import { launch } from '../tools/engines.js';
import { openSite, page } from '../tools/site.js';

const SINGLE_FILE = '/dist/bantin.min.js';

/** A toolbar as somebody writes it who has read Lit's documentation and not this package's sources. */
const PLAIN = entry => `
  import { BantinToolbar, css, html, nothing } from '${entry}';

  class PortalToolbar extends BantinToolbar {
    static styles = [BantinToolbar.styles, css\`.tags { color: rgb(1, 2, 3) }\`];
    static properties = {
      compact: { type: Boolean, reflect: true },
      pages: { type: Number },
      tags: { converter: { fromAttribute: value => value?.split('/') ?? [], toAttribute: value => value.join('/') }, reflect: true },
      pressed: { state: true },
      theme: { useDefault: true, reflect: true },
    };
    constructor() {
      super();
      Object.assign(this, { compact: false, pages: 1, tags: [], pressed: [], theme: 'light' });
    }
    render() {
      const item = tag => html\`<li><input .value=\${tag} ?disabled=\${this.compact} data-place="of \${tag} in \${this.pages}"
        @click=\${() => (this.pressed = [...this.pressed, tag])}></li>\`;
      return html\`
        \${super.render()}
        <!-- \${'a comment'} -->
        <ul class="tags">\${this.tags.map(item)}</ul>
        \${this.compact ? nothing : html\`<p>\${this.pages + 1}</p>\`}
        <output @click=\${{ handleEvent: () => (this.pages += 1), once: true }}>\${this.pressed.join()}</output>\`;
    }
  }
  customElements.define('portal-toolbar', PortalToolbar);
`;

/** An article with decorators, as TypeScript has had them for long. */
const DECORATED = entry => `
  import { BantinArticle, css, html } from '${entry}';
  import { customElement, property, query, state } from 'lit/decorators.js';

  @customElement('portal-article')
  class PortalArticle extends BantinArticle {
    static styles = [BantinArticle.styles, css\`aside { color: rgb(1, 2, 3) }\`];
    @property({ type: Number, reflect: true }) minutes = 3;
    @property({ type: Boolean }) premium = false;
    @state() open = false;
    @query('aside') aside!: HTMLElement;
    render() {
      return html\`\${super.render()}<aside ?hidden=\${!this.premium} @click=\${() => (this.open = !this.open)}>
        \${this.minutes} phút\${this.open ? html\`<b>đọc</b>\` : ''}</aside>\`;
    }
  }
`;

const ENTRIES = {
  'the single file': SINGLE_FILE,
  'the modules of the package': './dist/define.js',
};

/** What a bundler makes of a module; what the page loads by itself stays out of it. */
async function bundled(source) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    external: [SINGLE_FILE],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false, target: 'ES2022' } },
  });
  return outputFiles[0].text;
}

const TOOLBAR = '<portal-toolbar datetime="2023-05-24" tags="tin/ảnh" pages="7" compact></portal-toolbar>';
const ARTICLE = '<portal-article premium minutes="5"><p>Theo đó, năm 2023.</p></portal-article>';

let browser, site;
before(async () => {
  const pages = {};
  for (const [index, entry] of Object.values(ENTRIES).entries()) {
    pages[`/toolbar-${index}.js`] = await bundled(PLAIN(entry));
    pages[`/toolbar-${index}`] = page(TOOLBAR, { script: `/toolbar-${index}.js` });
    pages[`/article-${index}.js`] = await bundled(DECORATED(entry));
    pages[`/article-${index}`] = page(ARTICLE, { script: `/article-${index}.js` });
  }
  [browser, site] = await Promise.all([launch(), openSite(pages)]);
});
after(async () => {
  await browser?.close();
  await site?.close();
});

async function inPage(path, look) {
  const tab = await browser.newPage();
  const thrown = [];
  tab.on('pageerror', error => thrown.push(error.message));
  await tab.goto(site.url + path);
  const seen = await tab.evaluate(look);
  // What is chosen in one would hold in the next.
  await tab.evaluate(() => localStorage.clear());
  await tab.close();
  assert.deepEqual(thrown, []);
  return seen;
}

for (const [index, name] of Object.keys(ENTRIES).entries()) {
  describe(`a class that extends one of ${name}`, () => {
    it('has templates, properties, converters, bindings and styles of its own', async () => {
      const seen = await inPage(`/toolbar-${index}`, async () => {
        const toolbar = document.querySelector('portal-toolbar');
        // WebKit may say that a page is loaded before a module that imports another has run.
        await customElements.whenDefined('portal-toolbar');
        const shadow = toolbar.shadowRoot;
        const look = async () => {
          await toolbar.updateComplete;
          const inputs = [...shadow.querySelectorAll('input')];
          return {
            attributes: ['compact', 'pages', 'tags', 'theme'].map(attribute => toolbar.getAttribute(attribute)),
            inputs: inputs.map(({ value, disabled, dataset }) => [value, disabled, dataset.place]),
            others: [...shadow.querySelectorAll('p, output')].map(({ textContent }) => textContent).slice(-2),
          };
        };
        const first = await look();
        Object.assign(toolbar, { compact: false, pages: 8, tags: ['một', 'hai', 'ba'] });
        await toolbar.updateComplete;
        shadow.querySelectorAll('input')[1].click();
        for (let clicks = 0; clicks < 2; clicks += 1) [...shadow.querySelectorAll('output')].at(-1).click();
        const second = await look();
        shadow.querySelector('[part=increase]').click();
        await toolbar.updateComplete;
        const size = shadow.querySelector('[part=size]').textContent;
        return { first, second, size, color: getComputedStyle(shadow.querySelector('ul')).color };
      });
      assert.deepEqual(seen.first.attributes, ['', '7', 'tin/ảnh', null]);
      assert.deepEqual(seen.first.inputs, [
        ['tin', true, 'of tin in 7'],
        ['ảnh', true, 'of ảnh in 7'],
      ]);
      assert.deepEqual(seen.second, {
        attributes: [null, '7', 'một/hai/ba', null],
        inputs: [
          ['một', false, 'of một in 9'],
          ['hai', false, 'of hai in 9'],
          ['ba', false, 'of ba in 9'],
        ],
        others: ['10', 'hai'],
      });
      assert.deepEqual([seen.size, seen.color], ['112%', 'rgb(1, 2, 3)']);
    });

    it('has decorators', async () => {
      const seen = await inPage(`/article-${index}`, async () => {
        const article = document.querySelector('portal-article');
        await customElements.whenDefined('portal-article');
        await article.updateComplete;
        const first = [article.minutes, article.premium, article.aside.hidden, article.aside.textContent.trim()];
        Object.assign(article, { minutes: 9, premium: false });
        article.aside.click();
        await article.updateComplete;
        const { hidden, textContent } = article.aside;
        return { first, second: [article.getAttribute('minutes'), hidden, textContent.trim()] };
      });
      assert.deepEqual(seen, { first: [5, true, false, '5 phút'], second: ['9', true, '9 phútđọc'] });
    });
  });
}
