import { expect } from '@open-wc/testing';
import { contrastOf, isHexColor } from '../../src/preferences/contrast.js';
import { fontFamily, namedFonts } from '../../src/preferences/font-family.js';
import { letterSpacing } from '../../src/preferences/letter-spacing.js';
import { lineHeight } from '../../src/preferences/line-height.js';
import { measure } from '../../src/preferences/measure.js';
import { READING_PREFERENCES } from '../../src/preferences/reading-preferences.js';
import { THEMES, colorsOfTheme, isFlat, ownTheme, readPair, theme } from '../../src/preferences/theme.js';

describe('the reading preferences', () => {
  it('read each of their values as itself, and give it custom properties of the library alone', () => {
    for (const { name, values, read, properties } of READING_PREFERENCES) {
      for (const value of values!) {
        expect(read(value), name).to.equal(value);
        for (const [property, text] of Object.entries(properties(value))) {
          expect(property).to.match(/^--bantin-reader-/);
          expect(text, property).to.match(/^[^;{}]+$/);
        }
      }
    }
  });

  it('read nothing of what is none of their values', () => {
    for (const { name, read } of READING_PREFERENCES) {
      for (const garbage of [
        '',
        'x',
        '{}',
        '1;color:red',
        '}*{display:none',
        '__proto__',
        'constructor',
        NaN,
        -1,
        'own/',
        'site/',
      ])
        expect(read(garbage), `${name}: ${garbage}`).to.equal(undefined);
    }
  });

  it('of numbers take the nearest, also from a string', () => {
    expect(lineHeight.read(1.9)).to.equal(2);
    expect(lineHeight.read('99')).to.equal(3);
    expect(letterSpacing.read(0.001)).to.equal(0);
    expect(measure.read(37)).to.equal(40);
  });

  it('reach what WCAG 1.4.12 asks for', () => {
    const most = Object.fromEntries(READING_PREFERENCES.map(({ name, values }) => [name, Number(values!.at(-1))]));
    expect(most['line-height']).to.be.at.least(1.5);
    expect(most['paragraph-spacing']).to.be.at.least(2);
    expect(most['letter-spacing']).to.be.at.least(0.12);
    expect(most['word-spacing']).to.be.at.least(0.16);
  });
});

describe('the fonts of a site', () => {
  it('are the names in a list that can stand in a sheet', () => {
    expect(namedFonts(' Lexend, Be Vietnam Pro ,, "x", a;b, 1st, OpenDyslexic')).to.deep.equal([
      'Lexend',
      'Be Vietnam Pro',
      'OpenDyslexic',
    ]);
  });

  it('are told from those of every system by what is stored', () => {
    expect(fontFamily.read('site/Be Vietnam Pro')).to.equal('site/Be Vietnam Pro');
    expect(fontFamily.read('Be Vietnam Pro')).to.equal(undefined);
    expect(fontFamily.read('site/a}b')).to.equal(undefined);
    expect(fontFamily.properties('site/serif')['--bantin-reader-font-family']).to.equal('serif, system-ui, sans-serif');
  });
});

describe('the themes', () => {
  for (const [name, { text, ground, link, visited, border, sentence, word }] of Object.entries(THEMES)) {
    it(`${name}: text has 7:1, links and marks have 4.5:1, borders 3:1`, () => {
      expect(contrastOf(text, ground)).to.be.at.least(7);
      for (const color of [link, visited]) expect(contrastOf(color, ground), color).to.be.at.least(4.5);
      for (const [behind, color] of [sentence, word]) expect(contrastOf(color, behind), color).to.be.at.least(7);
      expect(contrastOf(border, ground)).to.be.at.least(3);
      for (const color of [text, ground, link, visited, border, ...sentence, ...word]) expect(isHexColor(color)).to.equal(true);
    });
  }

  it('of one’s own are two colours with 4.5:1 at least', () => {
    const good = ownTheme('#000000', '#ffffff');
    expect(good).to.equal('own/#000000/#ffffff');
    expect(theme.read(good)).to.equal(good);
    expect(isFlat(good)).to.equal(true);
    expect(theme.read(ownTheme('#777777', '#ffffff'))).to.equal(undefined); // 4.48:1
    expect(theme.read(ownTheme('#767676', '#ffffff'))).to.equal('own/#767676/#ffffff'); // 4.54:1
    for (const none of ['own/#000/#fff', 'own/#000000', 'own/red/#ffffff', '#000000/#ffffff', 'own/#000000/#ffffff/#ffffff'])
      expect(readPair(none), none).to.equal(undefined);
  });

  it('that are none have no colours', () => {
    for (const none of ['', 'toString', 'night', 5]) expect(colorsOfTheme(none)).to.equal(undefined);
  });
});

describe('contrast', () => {
  it('is that of WCAG 2', () => {
    expect(contrastOf('#000000', '#ffffff')).to.equal(21);
    expect(contrastOf('#ffffff', '#ffffff')).to.equal(1);
    expect(contrastOf('#777777', '#ffffff')).to.be.closeTo(4.48, 0.005);
    expect(contrastOf('#0000ff', '#ffffff')).to.be.closeTo(8.59, 0.005);
  });
});
