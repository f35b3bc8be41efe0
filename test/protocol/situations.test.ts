import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { ask, button, fresh, request, settled, show, sizeOf } from '../tools/page.js';

const ARTICLE = '<bantin-article><p>Theo đó, năm 2023</p></bantin-article>';
const text = (root: ParentNode, selector = 'bantin-article'): number => Math.round(sizeOf(root.querySelector(`${selector} p`)));
const shown = (toolbar: Element): string => toolbar.shadowRoot!.querySelector('[part="size"]')!.textContent;

describe('the protocol, situation by situation', () => {
  beforeEach(fresh);

  it('one press: the toolbar asks, the store keeps, every toolbar and article follows', async () => {
    const toolbar = await show(`<bantin-toolbar></bantin-toolbar>${ARTICLE}<bantin-toolbar></bantin-toolbar>`, 'bantin-toolbar');
    const heard: string[] = [];
    for (const type of ['bantin-request', 'bantin-change'] as const) {
      const note = (event: Event): void => void heard.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}`);
      document.addEventListener(type, note, { once: true, capture: true }); // before the store acts
    }
    button(toolbar, 'increase').click();
    await settled();
    expect(heard).to.deep.equal([
      'bantin-request {"scope":"","name":"text-size","value":112}',
      'bantin-change {"scope":"","settings":{"text-size":112}}',
    ]);
    expect([...document.querySelectorAll('bantin-toolbar')].map(shown)).to.deep.equal(['112%', '112%']);
    expect(text(document)).to.equal(20);
  });

  it('a late toolbar shows what was chosen before it came', async () => {
    await request(document, '', 160);
    expect(shown(await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar'))).to.equal('160%');
  });

  it('a late article has the size that was chosen before it came', async () => {
    await request(document, '', 200);
    await show(ARTICLE);
    expect(text(document)).to.equal(36);
  });

  it('a group: a toolbar and the articles of its scope, and no other', async () => {
    const toolbar = await show(
      `<bantin-toolbar for="one"></bantin-toolbar>
       <bantin-article id="one"><p>một</p></bantin-article>
       <bantin-article id="two"><p>hai</p></bantin-article>`,
      'bantin-toolbar',
    );
    button(toolbar, 'increase').click();
    await settled();
    expect([text(document, '#one'), text(document, '#two')]).to.deep.equal([20, 18]);
    expect(ask(document, ['one'])).to.deep.equal({ 'text-size': 112 });
  });

  it('nested scopes: the nearest chosen value wins, and un-choosing uncovers the next', async () => {
    await show(`<section id="page"><div id="column"><bantin-article id="one"><p>một</p></bantin-article></div></section>`);
    const sizes: number[] = [];
    for (const [scope, value] of [
      ['', 200],
      ['page', 160],
      ['one', 80],
      ['column', 400],
      ['one', undefined],
      ['column', undefined],
      ['page', undefined],
    ] as const) {
      await request(document, scope, value);
      sizes.push(Math.round(sizeOf(document.querySelector('p')) / 0.18));
    }
    expect(sizes).to.deep.equal([200, 160, 80, 80, 400, 160, 200]);
  });

  it('the toolbar of a scope shows the page’s size until its own is chosen, and again after the default', async () => {
    const toolbar = await show('<bantin-toolbar for="one"></bantin-toolbar>', 'bantin-toolbar');
    await request(document, '', 140);
    expect(shown(toolbar)).to.equal('140%');
    button(toolbar, 'increase').click();
    await settled();
    expect(shown(toolbar)).to.equal('160%');
    button(toolbar, 'default').click();
    await settled();
    expect(shown(toolbar)).to.equal('140%');
    expect(ask(document)).to.deep.equal({ 'text-size': 140 });
  });

  it('shadow roots: scopes and events cross them, also closed ones, and the typography is inside', async () => {
    const outer = (await show('<div id="outer"></div>')) as Element;
    const root = outer.attachShadow({ mode: 'closed' });
    root.innerHTML = `<bantin-toolbar for="outer"></bantin-toolbar><div><p>.</p>${ARTICLE}</div>`;
    const inner = root.querySelector('div')!;
    await settled(root);
    button(root.querySelector('bantin-toolbar')!, 'increase').click();
    await settled(root);
    expect(text(inner)).to.equal(20);
    const paragraph = root.querySelector('bantin-article p')!;
    expect(Number.parseFloat(getComputedStyle(paragraph).marginBlockEnd)).to.be.closeTo(sizeOf(paragraph), 0.01);
  });

  it('an article that moves obeys its new place', async () => {
    const article = await show(`<div id="a"></div><div id="b"></div>${ARTICLE}`, 'bantin-article');
    await request(document, 'a', 140);
    await request(document, 'b', 200);
    for (const [id, size] of [
      ['a', 25],
      ['b', 36],
    ] as const) {
      document.getElementById(id)!.append(article);
      await settled();
      expect(text(document), id).to.equal(size);
    }
  });

  it('a toolbar whose `for` changes addresses the other scope', async () => {
    const toolbar = await show('<bantin-toolbar for="a"></bantin-toolbar>', 'bantin-toolbar');
    await request(document, 'b', 200);
    toolbar.htmlFor = 'b';
    await settled();
    expect(shown(toolbar)).to.equal('200%');
    toolbar.setAttribute('for', 'a');
    await settled();
    expect(shown(toolbar)).to.equal('100%');
  });

  it('a request refused on its way changes nothing and announces nothing', async () => {
    const toolbar = await show(`<bantin-toolbar></bantin-toolbar>${ARTICLE}`, 'bantin-toolbar');
    toolbar.parentElement!.addEventListener('bantin-request', event => event.preventDefault());
    button(toolbar, 'increase').click();
    await settled();
    expect(shown(toolbar)).to.equal('100%');
    expect(toolbar.shadowRoot!.querySelector('output')!.textContent).to.equal('');
    expect(text(document)).to.equal(18);
  });

  it('a script that knows only the events can read, ask for and hear a size', async () => {
    const toolbar = await show(`<bantin-toolbar></bantin-toolbar>${ARTICLE}`, 'bantin-toolbar');
    const heard: unknown[] = [];
    document.addEventListener('bantin-change', event => heard.push(event.detail.settings), { once: true });
    await request(document.body, '', 250);
    expect(ask(document.body)).to.deep.equal({ 'text-size': 250 });
    expect(heard).to.deep.equal([{ 'text-size': 250 }]);
    expect(shown(toolbar)).to.equal('250%');
  });

  it('a size that is no level snaps to the nearest, and garbage is the default', async () => {
    const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
    for (const [value, size] of [
      [130, '125%'],
      [9999, '400%'],
      ['big', '100%'],
      [-4, '100%'],
      ['160', '160%'],
    ] as const) {
      await request(document, '', value);
      expect(shown(toolbar)).to.equal(size);
    }
  });

  it('another tab: what was chosen there holds here', async () => {
    const toolbar = await show(`<bantin-toolbar></bantin-toolbar>${ARTICLE}`, 'bantin-toolbar');
    const changed = new Promise(resolve => document.addEventListener('bantin-change', resolve, { once: true }));
    await executeServerCommand('otherTab', { key: 'bantin:settings', value: '{"version":1,"scopes":{"":{"text-size":225}}}' });
    await changed;
    await settled();
    expect(shown(toolbar)).to.equal('225%');
    expect(text(document)).to.equal(41);
  });

  it('another tab’s change is not spoken here', async () => {
    const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
    const output = toolbar.shadowRoot!.querySelector('output')!;
    button(toolbar, 'increase').click();
    await settled();
    expect(output.textContent).to.equal('Cỡ chữ 112%');
    await request(document, '', 140);
    expect(output.textContent).to.equal('');
  });

  it('disconnected elements hear nothing, reconnected ones ask again', async () => {
    const toolbar = await show(`<bantin-toolbar></bantin-toolbar>${ARTICLE}`, 'bantin-toolbar');
    const article = document.querySelector('bantin-article')!;
    const stage = toolbar.parentElement!;
    toolbar.remove();
    article.remove();
    await request(document, '', 140);
    await toolbar.updateComplete;
    expect(shown(toolbar)).to.equal('100%');
    stage.append(toolbar, article);
    await settled();
    expect(shown(toolbar)).to.equal('140%');
    expect(text(document)).to.equal(25);
  });

  it('a thousand disconnects and reconnects leave no listener', async () => {
    const listening = new Map<string, number>();
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const known = new WeakMap<object, Set<string>>();
    EventTarget.prototype.addEventListener = function (type: string, listener: EventListenerOrEventListenerObject, ...rest: []) {
      const types = known.get(listener) ?? new Set();
      known.set(listener, types.add(type));
      listening.set(type, (listening.get(type) ?? 0) + 1);
      add.call(this, type, listener, ...rest);
    };
    EventTarget.prototype.removeEventListener = function (
      type: string,
      listener: EventListenerOrEventListenerObject,
      ...rest: []
    ) {
      listening.set(type, (listening.get(type) ?? 0) - 1);
      remove.call(this, type, listener, ...rest);
    };
    try {
      const toolbar = await show(`<bantin-toolbar></bantin-toolbar>${ARTICLE}`, 'bantin-toolbar');
      const stage = toolbar.parentElement!;
      const article = stage.querySelector('bantin-article')!;
      const before = listening.get('bantin-change');
      const sheets = [
        document.adoptedStyleSheets.length,
        toolbar.shadowRoot!.adoptedStyleSheets.length,
        article.shadowRoot!.adoptedStyleSheets.length,
      ];
      for (let round = 0; round < 1000; round += 1) {
        toolbar.remove();
        article.remove();
        stage.append(toolbar, article);
      }
      await settled();
      expect(before).to.equal(2);
      expect(listening.get('bantin-change')).to.equal(2);
      expect([
        document.adoptedStyleSheets.length,
        toolbar.shadowRoot!.adoptedStyleSheets.length,
        article.shadowRoot!.adoptedStyleSheets.length,
      ]).to.deep.equal(sheets);
    } finally {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
    }
  });
});
