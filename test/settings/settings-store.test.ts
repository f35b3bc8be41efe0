import { expect } from '@open-wc/testing';
import { SettingsStore } from '../../src/settings/settings-store.js';
import type { StoragePort } from '../../src/settings/storage.js';
import { ask, request, warnings } from '../tools/page.js';

/** A storage that fails in the ways browsers do. */
class FakeStorage implements StoragePort {
  changed = (): void => undefined;
  full = false;
  forbidden = false;
  constructor(public text: string | null = null) {}
  read(): string | null | undefined {
    return this.forbidden ? undefined : this.text;
  }
  write(text: string): boolean {
    if (this.full || this.forbidden) return false;
    this.text = text;
    return true;
  }
  watch(changed: () => void): void {
    this.changed = changed;
  }
  get scopes(): unknown {
    return (JSON.parse(this.text ?? '{}') as { scopes?: unknown }).scopes;
  }
}

function open(storage = new FakeStorage(), target: EventTarget = new EventTarget()) {
  const announced: unknown[] = [];
  target.addEventListener('bantin-change', event => announced.push((event as CustomEvent<unknown>).detail));
  const store = new SettingsStore(target, storage);
  return { target, storage, store, announced, started: store.start() };
}

const stored = (scopes: unknown, version = 1): FakeStorage => new FakeStorage(JSON.stringify({ version, scopes }));

describe('settings store', () => {
  it('announces what is stored when it starts, the page always', () => {
    expect(open().announced).to.deep.equal([{ scope: '', settings: {} }]);
    expect(open(stored({ a: { 'text-size': 140 } })).announced).to.deep.equal([
      { scope: '', settings: {} },
      { scope: 'a', settings: { 'text-size': 140 } },
    ]);
  });

  it('stays silent where another answers', () => {
    const { target } = open(stored({ '': { 'text-size': 140 } }));
    const second = open(stored({ '': { 'text-size': 200 } }), target);
    expect(second.started).to.equal(false);
    expect(second.announced).to.deep.equal([]);
    expect(ask(target)).to.deep.equal({ 'text-size': 140 });
  });

  it('leaves a question alone that was answered on its way', () => {
    const { target } = open(stored({ '': { 'text-size': 140 } }));
    const detail = { scopes: [''], settings: { 'text-size': 90 } };
    target.dispatchEvent(new CustomEvent('bantin-query', { detail }));
    expect(detail.settings).to.deep.equal({ 'text-size': 90 });
  });

  it('keeps, stores and announces a wish', async () => {
    const { target, storage, announced } = open();
    await request(target, 'a', 125);
    expect(ask(target, ['a', ''])).to.deep.equal({ 'text-size': 125 });
    expect(storage.text).to.equal('{"version":1,"scopes":{"a":{"text-size":125}}}');
    expect(announced.at(-1)).to.deep.equal({ scope: 'a', settings: { 'text-size': 125 } });
  });

  it('un-chooses with undefined', async () => {
    const { target, announced } = open(stored({ '': { 'text-size': 140 } }));
    await request(target, '', undefined);
    expect(ask(target)).to.deep.equal({});
    expect(announced.at(-1)).to.deep.equal({ scope: '', settings: {} });
  });

  it('keeps any name, and refuses what is no string or finite number', async () => {
    const { target, announced } = open();
    await request(target, '', 'serif', 'font');
    for (const value of [null, Number.NaN, Infinity, {}, [125], true, () => 1]) await request(target, '', value);
    expect(ask(target)).to.deep.equal({ font: 'serif' });
    expect(announced).to.have.length(2);
  });

  it('is not disturbed by malformed events', () => {
    const { target, announced } = open();
    for (const detail of [
      undefined,
      null,
      5,
      'text',
      {},
      { scope: 5, name: 'x', value: 1 },
      { scope: '', name: 5, value: 1 },
      { scopes: 'x' },
    ]) {
      for (const type of ['bantin-query', 'bantin-request']) target.dispatchEvent(new CustomEvent(type, { detail }));
    }
    target.dispatchEvent(new Event('bantin-request'));
    expect(announced).to.have.length(1);
  });

  it('lets a cancelled wish be', async () => {
    const target = new EventTarget();
    target.addEventListener('bantin-request', event => event.preventDefault());
    const { storage } = open(new FakeStorage(), target);
    expect(await request(target, '', 125)).to.equal(false);
    expect(ask(target)).to.deep.equal({});
    expect(storage.text).to.equal(null);
  });

  it('says nothing when a wish changes nothing', async () => {
    const { target, announced } = open(stored({ '': { 'text-size': 140 } }));
    await request(target, '', 140);
    expect(announced).to.have.length(1);
  });

  it('adopts what another tab wrote, and announces just that', () => {
    const { target, storage, announced } = open(stored({ a: { 'text-size': 140 }, b: { 'text-size': 90 } }));
    announced.length = 0;
    storage.text = JSON.stringify({ version: 1, scopes: { a: { 'text-size': 200 }, b: { 'text-size': 90 } } });
    storage.changed();
    expect(announced).to.deep.equal([{ scope: 'a', settings: { 'text-size': 200 } }]);
    expect(ask(target, ['a'])).to.deep.equal({ 'text-size': 200 });
    storage.changed();
    expect(announced).to.have.length(1);
  });

  it('chooses on top of what another tab wrote a moment ago', async () => {
    const { target, storage } = open();
    storage.text = JSON.stringify({ version: 1, scopes: { other: { font: 'serif' } } });
    await request(target, '', 125);
    expect(storage.scopes).to.deep.equal({ other: { font: 'serif' }, '': { 'text-size': 125 } });
  });

  it('follows when everything was cleared', () => {
    const { target, storage } = open(stored({ '': { 'text-size': 140 } }));
    storage.text = null;
    storage.changed();
    expect(ask(target)).to.deep.equal({});
  });

  describe('with a storage that fails', () => {
    it('forbidden: keeps choices for this page', async () => {
      const storage = new FakeStorage();
      storage.forbidden = true;
      const { target } = open(storage);
      await request(target, '', 125);
      await request(target, 'a', 200);
      expect(ask(target)).to.deep.equal({ 'text-size': 125 });
      expect(ask(target, ['a'])).to.deep.equal({ 'text-size': 200 });
    });

    it('full: keeps choices for this page on top of the stored ones, and stores them when there is room', async () => {
      const { target, storage } = open(stored({ old: { 'text-size': 90 } }));
      storage.full = true;
      await request(target, 'a', 125);
      await request(target, 'b', 140);
      storage.changed();
      expect(ask(target, ['a', 'old'])).to.deep.equal({ 'text-size': 125 });
      storage.full = false;
      await request(target, 'c', 160);
      expect(storage.scopes).to.deep.equal({
        old: { 'text-size': 90 },
        a: { 'text-size': 125 },
        b: { 'text-size': 140 },
        c: { 'text-size': 160 },
      });
    });

    it('forbidden in the middle of a visit: nothing chosen is lost', async () => {
      const { target, storage } = open(stored({ '': { 'text-size': 140 } }));
      storage.forbidden = true;
      await request(target, 'a', 125);
      expect(ask(target)).to.deep.equal({ 'text-size': 140 });
    });

    for (const text of [
      '',
      '{"version":1,',
      'null',
      '[]',
      '"125"',
      '{"version":1,"scopes":"big"}',
      '\u0000',
      'x'.repeat(2_000_000),
    ]) {
      it(`garbage ${JSON.stringify(text.slice(0, 30))}: warns, begins anew, and stores again`, async () => {
        const storage = new FakeStorage(text);
        let opened: ReturnType<typeof open> | undefined;
        const heard = await warnings(() => (opened = open(storage)));
        expect(heard.join()).to.contain('bantin:settings');
        expect(ask(opened!.target)).to.deep.equal({});
        await warnings(() => request(opened!.target, '', 125));
        expect(storage.scopes).to.deep.equal({ '': { 'text-size': 125 } });
      });
    }

    it('wrong types: those are passed over, the others hold', () => {
      const { target } = open(stored({ '': { 'text-size': { big: true }, font: 'serif' }, a: null, b: 'text', c: [1] }));
      expect(ask(target, ['a', 'b', '']))
        .to.include({ font: 'serif' })
        .and.not.have.property('text-size');
    });

    it('huge: 100,000 scopes are read and written', async () => {
      const scopes = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`a${index}`, { 'text-size': 125 }]));
      const { target, storage } = open(stored(scopes));
      await request(target, 'a5', 140);
      expect(ask(target, ['a5'])).to.deep.equal({ 'text-size': 140 });
      expect(Object.keys(storage.scopes as object)).to.have.length(100_000);
    });

    it('a version from the future: what is known holds, what is not is kept', async () => {
      const storage = new FakeStorage('{"version":9,"scopes":{"":{"text-size":140,"spacing":"wide"}},"profile":{"name":"Lan"}}');
      const { target } = open(storage);
      expect(ask(target)).to.deep.equal({ 'text-size': 140, spacing: 'wide' });
      await request(target, '', 160);
      expect(JSON.parse(storage.text!)).to.deep.equal({
        version: 9,
        scopes: { '': { 'text-size': 160, spacing: 'wide' } },
        profile: { name: 'Lan' },
      });
    });
  });
});
