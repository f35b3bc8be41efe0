import { expect } from '@open-wc/testing';
// Not the tag files: they would start a store.
import { BantinArticle, BantinToolbar, localStoragePort, SettingsStore } from '../../src/index.js';

describe('a store that comes last', () => {
  it('reaches those who asked before, and until then the page reads', async () => {
    customElements.define('early-toolbar', class extends BantinToolbar {});
    customElements.define('early-article', class extends BantinArticle {});
    localStorage.setItem('bantin:settings', '{"version":1,"scopes":{"":{"text-size":200}}}');
    document.body.insertAdjacentHTML('beforeend', '<early-toolbar></early-toolbar><early-article><p>một</p></early-article>');
    const toolbar = document.querySelector<BantinToolbar>('early-toolbar')!;
    const size = (): string => toolbar.shadowRoot!.querySelector('[part="size"]')!.textContent;
    await toolbar.updateComplete;
    expect(size()).to.equal('100%');

    toolbar.shadowRoot!.querySelector<HTMLElement>('[part="increase"]')!.click();
    await toolbar.updateComplete;
    expect(size(), 'nobody keeps a press').to.equal('100%');

    new SettingsStore(document, localStoragePort).start();
    await toolbar.updateComplete;
    expect(size()).to.equal('200%');
    const article = document.querySelector<BantinArticle>('early-article')!;
    await article.updateComplete;
    expect(getComputedStyle(article).getPropertyValue('--bantin-reader-scale')).to.equal('2');
    localStorage.clear();
  });
});
