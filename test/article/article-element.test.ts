import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { skipIn } from '../tools/engine.js';
import { fresh, request, show } from '../tools/page.js';

/** What assistive technology is told, from the browser's own accessibility tree. */
const told = (selector: string): Promise<{ role: string; name: string }> => executeServerCommand('accessible', selector);

describe('bantin-article', () => {
  beforeEach(fresh);

  it('puts headline, summary, text and byline in order, whatever order the template has', async () => {
    await show(
      '<bantin-article><p slot="byline">Minh Huyền</p><p>thân</p><p slot="summary">tóm tắt</p><h1 slot="headline">tiêu đề</h1></bantin-article>',
    );
    const tops = ['h1', '[slot=summary]', 'p:not([slot])', '[slot=byline]'].map(
      selector => document.querySelector(`bantin-article ${selector}`)!.getBoundingClientRect().top,
    );
    expect(tops).to.deep.equal(tops.toSorted((one, other) => one - other));
  });

  it('shows plain CMS HTML with no slot at all, bare text included', async () => {
    const article = await show('<bantin-article>trần<br>trụi<h1>tiêu đề</h1><p>thân</p></bantin-article>', 'bantin-article');
    expect(article.innerText.split(/\n+/)).to.deep.equal(['trần', 'trụi', 'tiêu đề', 'thân']);
  });

  it('a change of size is one custom property, and the author’s markup stays as it is, byte for byte', async () => {
    const html =
      '<bantin-article id="a" style="color: red;"><p style="font-size:14pt">chữ <span>ngoài</span></p></bantin-article>';
    const article = await show(html, 'bantin-article');
    const mutations: MutationRecord[] = [];
    const observer = new MutationObserver(records => mutations.push(...records));
    observer.observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
    for (const level of [112, 400, undefined]) {
      await request(document, '', level);
      expect(getComputedStyle(article).getPropertyValue('--bantin-reader-scale')).to.equal(String((level ?? 100) / 100));
    }
    expect(article.outerHTML).to.equal(html);
    expect([...mutations, ...observer.takeRecords()]).to.deep.equal([]);
  });

  describe('for screen readers is an article', () => {
    for (const [what, html, name] of [
      ['its headline', '<bantin-article><h2 slot="headline">Đẩy mạnh</h2><h1>khác</h1></bantin-article>', 'Đẩy mạnh'],
      [
        'its first h1, where nothing is slotted',
        '<bantin-article><div><h1>Đẩy mạnh</h1></div><h1>khác</h1></bantin-article>',
        'Đẩy mạnh',
      ],
      [
        'the headline in the page’s toolbar',
        '<bantin-toolbar><h1 slot="headline">Đẩy mạnh</h1></bantin-toolbar><bantin-article><h2>mục</h2></bantin-article>',
        'Đẩy mạnh',
      ],
      [
        'the headline in its own toolbar',
        '<bantin-toolbar for="b"><h1 slot="headline">khác</h1></bantin-toolbar><bantin-toolbar for="a"><h1 slot="headline">Đẩy mạnh</h1></bantin-toolbar><bantin-article id="a">chữ</bantin-article>',
        'Đẩy mạnh',
      ],
      ['the author’s own label', '<bantin-article aria-label="Bài viết"><h1>Đẩy mạnh</h1></bantin-article>', 'Bài viết'],
    ] as const) {
      it(`named by ${what}`, async () => {
        await show(html);
        expect(await told('bantin-article')).to.deep.equal({ role: 'article', name });
      });
    }

    skipIn('webkit', 'it names any article, <article> too, by a heading in it')(
      'named by nothing, where there is no headline',
      async () => {
        await show('<bantin-article><h2>mục</h2></bantin-article>');
        expect(await told('bantin-article')).to.deep.equal({ role: 'article', name: '' });
      },
    );

    it('named anew when the headline changes or comes late', async () => {
      const article = await show('<bantin-article><p>thân</p></bantin-article>', 'bantin-article');
      const headline = document.createElement('h1');
      headline.slot = 'headline';
      headline.textContent = 'Đẩy mạnh';
      const slotted = new Promise(resolve => article.shadowRoot!.addEventListener('slotchange', resolve, { once: true }));
      article.append(headline);
      await slotted;
      expect((await told('bantin-article')).name).to.equal('Đẩy mạnh');
      headline.textContent = 'Kế hoạch';
      expect((await told('bantin-article')).name).to.equal('Kế hoạch');
    });
  });

  it('gives way to a hidden attribute', async () => {
    expect((await show('<bantin-article hidden><p>thân</p></bantin-article>', 'bantin-article')).offsetHeight).to.equal(0);
  });

  it('does not grow its parent: it may stand in a flex or grid column', async () => {
    const article = await show(
      `<div style="display: flex; width: 300px"><bantin-article><pre>${'x'.repeat(300)}</pre></bantin-article></div>`,
      'bantin-article',
    );
    expect(article.offsetWidth).to.be.at.most(300);
  });
});
