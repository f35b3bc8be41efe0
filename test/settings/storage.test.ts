import { expect } from '@open-wc/testing';
import { localStoragePort } from '../../src/settings/storage.js';
import { STORAGE_KEY } from '../../src/settings/storage-key.js';
import { cookiePort } from '../../src/settings/storage-cookie.js';
import { skipIn } from '../tools/engine.js';
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

// What needs domains, https and tabs is in test/browser/cookie.test.js.
describe('a cookie', () => {
  const port = cookiePort(';path=/');
  const clear = (): string => (document.cookie = 'bantin=;path=/;max-age=0');
  beforeEach(clear);
  after(clear);

  it('gives back what was written, whatever letters there are', () => {
    expect(port.read()).to.equal(null);
    for (const text of [stored(140), 'ộ; a=1, "%7B"\n😀']) {
      expect(port.write(text)).to.equal(true);
      expect(port.read()).to.equal(text);
    }
  });

  it('is refused when the browser does not keep it: then what was written stays', () => {
    let refusals = 0;
    expect(port.write('a')).to.equal(true);
    expect(cookiePort(';domain=.example.vn', () => (refusals += 1)).write('b')).to.equal(false);
    expect([port.read(), refusals]).to.deep.equal(['a', 1]);
  });

  skipIn('webkit', 'WebKitGTK keeps cookies of more than 4096 bytes')('is refused when it is too long', () => {
    let refusals = 0;
    expect(port.write('a')).to.equal(true);
    expect(cookiePort('', () => (refusals += 1)).write('x'.repeat(4097))).to.equal(false);
    expect([port.read(), refusals]).to.deep.equal(['a', 1]);
  });

  it('that is none of ours cannot be known', () => {
    document.cookie = 'bantin=%;path=/';
    expect(port.read()).to.equal(undefined);
  });

  for (const hint of ['focus', 'pageshow', 'visibilitychange']) {
    it(`is read again at ${hint}`, () => {
      let calls = 0;
      port.watch(() => (calls += 1));
      dispatchEvent(new Event(hint));
      expect(calls).to.equal(1);
    });
  }
});
