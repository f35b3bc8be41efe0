import { expect } from '@open-wc/testing';
import { contrast, isDark, luminance, over, requiredContrast, type Color } from '../../../src/article/colors/color.js';
import { parseColor } from '../../../src/article/colors/parse-color.js';
import { resolveColor } from '../../../src/article/colors/resolve-color.js';

const color = (text: string): Color => parseColor(text)!;
const WHITE = color('rgb(255, 255, 255)');
const BLACK = color('rgb(0, 0, 0)');

describe('WCAG’s formulas', () => {
  it('give the luminance of the primaries, white and black', () => {
    expect(luminance(WHITE)).to.be.closeTo(1, 1e-9);
    expect(luminance(BLACK)).to.equal(0);
    expect(luminance(color('rgb(255, 0, 0)'))).to.equal(0.2126);
    expect(luminance(color('rgb(0, 255, 0)'))).to.equal(0.7152);
    expect(luminance(color('rgb(0, 0, 255)'))).to.equal(0.0722);
  });

  for (const [one, other, ratio] of [
    ['rgb(255, 255, 255)', 'rgb(0, 0, 0)', 21],
    ['rgb(118, 118, 118)', 'rgb(255, 255, 255)', 4.54],
    ['rgb(119, 119, 119)', 'rgb(255, 255, 255)', 4.48],
    ['rgb(13, 110, 253)', 'rgb(255, 255, 255)', 4.5],
    ['rgb(25, 135, 84)', 'rgb(255, 255, 255)', 4.53],
    ['rgb(10, 10, 10)', 'rgb(0, 0, 0)', 1.06],
  ] as const) {
    it(`give a contrast of ${ratio}:1 of ${one} to ${other}, either way`, () => {
      expect(contrast(color(one), color(other))).to.be.closeTo(ratio, 0.005);
      expect(contrast(color(other), color(one))).to.be.closeTo(ratio, 0.005);
    });
  }

  it('let Bootstrap’s blue be enough', () => {
    expect(contrast(color('rgb(13, 110, 253)'), WHITE)).to.be.at.least(requiredContrast(16, 400));
  });

  it('ask less of large letters', () => {
    expect([requiredContrast(23.9, 400), requiredContrast(24, 400)]).to.deep.equal([4.5, 3]);
    expect([requiredContrast(18.6, 700), requiredContrast(18.67, 700), requiredContrast(18.67, 600)]).to.deep.equal([
      4.5, 3, 4.5,
    ]);
  });

  it('tell a dark ground from a light one where black and white stand out alike', () => {
    const [dark, light] = ['rgb(117, 117, 117)', 'rgb(119, 119, 119)'].map(color) as [Color, Color];
    expect([isDark(dark), isDark(light)]).to.deep.equal([true, false]);
    expect(contrast(dark, WHITE)).to.be.greaterThan(contrast(dark, BLACK));
    expect(contrast(light, WHITE)).to.be.lessThan(contrast(light, BLACK));
  });
});

describe('a colour that can be seen through', () => {
  it('is mixed with what is behind it', () => {
    expect(over(color('rgba(0, 0, 0, 0.5)'), WHITE)).to.deep.equal({ red: 0.5, green: 0.5, blue: 0.5, alpha: 1 });
    expect(over(color('rgba(9, 9, 9, 0)'), WHITE)).to.deep.equal(WHITE);
    expect(over(BLACK, WHITE)).to.deep.equal(BLACK);
  });
});

describe('a computed colour', () => {
  for (const [text, red, green, blue, alpha] of [
    ['rgb(255, 0, 51)', 1, 0, 0.2, 1],
    ['rgba(255, 0, 51, 0.25)', 1, 0, 0.2, 0.25],
    ['rgb(255 0 51 / 0.25)', 1, 0, 0.2, 0.25],
    ['color(srgb 1 0 0.2)', 1, 0, 0.2, 1],
    ['color(srgb 1.2 -0.1 2e-1 / 0.09)', 1, 0, 0.2, 0.09],
  ] as const) {
    it(`is read: ${text}`, () => expect(parseColor(text)).to.deep.equal({ red, green, blue, alpha }));
  }

  for (const text of [
    'oklch(0.6 0.2 29)',
    'navy',
    '',
    'rgb(1, 2)',
    'color(display-p3 1 0 0)',
    'color(srgb none 0 0)',
    'var(--x)',
  ]) {
    it(`is not read past its meaning: ${text}`, () => expect(parseColor(text)).to.equal(undefined));
  }

  /** By hand from the matrices of CSS Color 4, in bytes. */
  for (const [text, red, green, blue] of [
    ['oklch(0.62796 0.25768 29.234)', 255, 0, 0],
    ['oklab(0.51975 -0.1403 0.10768)', 0, 128, 0],
    ['lab(46.2775 -47.5621 48.5837)', 0, 128, 0],
    ['lch(32.393 61.244 308.855)', 102, 51, 153],
    ['color(srgb-linear 0.21586 0.21586 0.21586)', 128, 128, 128],
    ['color(xyz 0.9505 1 1.089)', 255, 255, 255],
    ['color(display-p3 0.5 0.5 0.5)', 128, 128, 128],
    ['hsl(240 100% 25%)', 0, 0, 128],
    ['navy', 0, 0, 128],
    ['#FFCC00', 255, 204, 0],
  ] as const) {
    it(`is resolved by the browser: ${text}`, () => {
      const found = resolveColor(text)!;
      const bytes = [found.red, found.green, found.blue].map(channel => channel * 255);
      for (const [index, byte] of [red, green, blue].entries()) expect(bytes[index], text).to.be.closeTo(byte, 2);
      expect(found.alpha).to.equal(1);
    });
  }

  for (const text of ['var(--x)', 'kein', '']) {
    it(`is unknown where it is none: ${text}`, () => expect(resolveColor(text)).to.equal(undefined));
  }
});
