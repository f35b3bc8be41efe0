import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { NOTHING_SAVED, choose, difference, parse, resolve } from '../../src/settings/saved-settings.js';

const saved = (scopes: Record<string, Record<string, unknown>>) => ({ version: 1, scopes });

describe('saved settings', () => {
  it('are none of ours when they are garbage', () => {
    for (const text of [
      '',
      '{',
      'null',
      '5',
      '"text"',
      '[]',
      '{}',
      '{"version":1}',
      '{"version":0,"scopes":{}}',
      '{"version":1,"scopes":null}',
    ]) {
      expect(parse(text), text).to.equal(undefined);
    }
  });

  it('keep what they do not know, from this version or a later one', () => {
    const later = { version: 7, scopes: { '': { 'text-size': 140, colours: 'night' } }, ruler: { lines: [1, 3] } };
    const changed = choose(parse(JSON.stringify(later))!, { scope: '', name: 'text-size', value: 160 });
    expect(changed).to.deep.equal({ ...later, scopes: { '': { 'text-size': 160, colours: 'night' } } });
  });

  it('answer with the nearest chosen value of each name', () => {
    const chosen = saved({ '': { 'text-size': 125, font: 'serif' }, page: { 'text-size': 140 }, other: { 'text-size': 400 } });
    expect(resolve(chosen, ['article', 'page', ''])).to.deep.equal({ 'text-size': 140, font: 'serif' });
    expect(resolve(chosen, [])).to.deep.equal({});
  });

  it('pass over what is no value, so that a farther one holds', () => {
    const chosen = { version: 1, scopes: { near: { 'text-size': null, font: ['serif'] }, odd: 5, '': { 'text-size': 125 } } };
    expect(resolve(parse(JSON.stringify(chosen))!, ['near', 'odd', ''])).to.deep.equal({ 'text-size': 125 });
  });

  it('do not fall for names of Object.prototype', () => {
    expect(resolve(NOTHING_SAVED, ['constructor', '__proto__', 'toString'])).to.deep.equal({});
    // Firefox throws where one asks a function for that.
    expect(resolve(choose(NOTHING_SAVED, { scope: 'valueOf', name: 'arguments', value: 5 }), ['valueOf'])).to.deep.equal({
      arguments: 5,
    });
    const chosen = choose(NOTHING_SAVED, { scope: '__proto__', name: '__proto__', value: 5 });
    expect(Object.entries(resolve(chosen, ['__proto__']))).to.deep.equal([['__proto__', 5]]);
    expect(({} as Record<string, unknown>)['text-size']).to.equal(undefined);
  });

  it('name the scopes that changed', () => {
    expect(difference(saved({ a: { x: 1 }, b: { x: 1 } }), saved({ b: { x: 2 }, c: { x: 1 } }))).to.deep.equal(['a', 'b', 'c']);
  });

  it('survive any wish: it holds, all others stay, and un-choosing it leaves no trace', () => {
    const wish = fc.record({ scope: fc.string(), name: fc.string({ minLength: 1 }), value: fc.oneof(fc.string(), fc.integer()) });
    fc.assert(
      fc.property(fc.array(wish), wish, (before, last) => {
        const start = before.reduce(choose, NOTHING_SAVED);
        const stored = parse(JSON.stringify(choose(start, last)))!;
        expect(Object.entries(resolve(stored, [last.scope]))).to.deep.include([last.name, last.value]);
        const undone = choose(stored, { ...last, value: undefined });
        const others = Object.entries(resolve(start, [last.scope])).filter(([name]) => name !== last.name);
        expect(new Map(Object.entries(resolve(undone, [last.scope])))).to.deep.equal(new Map(others));
      }),
    );
  });
});
