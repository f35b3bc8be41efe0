import { expect } from '@open-wc/testing';
import { localStoragePort, STORAGE_KEY } from '../../src/settings/storage.js';
import { ask, fresh, show } from '../tools/page.js';

const stored = (value: number): string => JSON.stringify({ version: 1, scopes: { '': { 'text-size': value } } });

describe('localStorage', () => {
  beforeEach(fresh);

  it('is read and written under one key', () => {
    expect(localStoragePort.read()).to.equal(null);
    expect(localStoragePort.write('text')).to.equal(true);
    expect([localStoragePort.read(), Object.keys(localStorage)]).to.deep.equal(['text', [STORAGE_KEY]]);
  });

  it('refuses without throwing when it is full', () => {
    expect(localStoragePort.write('x'.repeat(20_000_000))).to.equal(false);
    expect(localStoragePort.read()).to.equal(null);
  });

  it('is read again when the page comes back from the back/forward cache', async () => {
    await show('<bantin-toolbar></bantin-toolbar>');
    localStorage.setItem(STORAGE_KEY, stored(140)); // as another page did while this one was frozen: no storage event
    expect(ask(document)).to.deep.equal({});
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(ask(document)).to.deep.equal({ 'text-size': 140 });
  });

  it('cleared elsewhere, everything is the default again', async () => {
    const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
    localStorage.setItem(STORAGE_KEY, stored(140));
    dispatchEvent(new StorageEvent('storage', { key: STORAGE_KEY }));
    await toolbar.updateComplete;
    localStorage.clear();
    dispatchEvent(new StorageEvent('storage', { key: null }));
    await toolbar.updateComplete;
    expect(toolbar.shadowRoot!.querySelector('[part=size]')!.textContent).to.equal('100%');
  });
});
