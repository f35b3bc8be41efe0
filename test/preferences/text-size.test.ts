import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  DEFAULT_LEVEL,
  LARGEST_LEVEL,
  LEVELS,
  SMALLEST_LEVEL,
  formatLevel,
  largerLevel,
  smallerLevel,
  toLevel,
} from '../../src/preferences/text-size.js';

describe('text size levels', () => {
  it('are the fifteen of the house, with 100 % among them', () => {
    expect(LEVELS).to.deep.equal([80, 90, 100, 112, 125, 140, 160, 180, 200, 225, 250, 280, 315, 355, 400]);
    expect(LEVELS).to.include(DEFAULT_LEVEL);
    expect([LEVELS[0], LEVELS.at(-1)]).to.deep.equal([SMALLEST_LEVEL, LARGEST_LEVEL]);
  });

  it('grow by about the same factor at every press', () => {
    for (const [index, level] of LEVELS.slice(1).entries()) expect(level / LEVELS[index]!).to.be.within(1.1, 1.15);
  });

  it('up and then down is exactly where one was', () => {
    for (const level of LEVELS.slice(0, -1)) expect(smallerLevel(largerLevel(level))).to.equal(level);
    for (const level of LEVELS.slice(1)) expect(largerLevel(smallerLevel(level))).to.equal(level);
  });

  it('stay at the limits', () => {
    expect(largerLevel(LARGEST_LEVEL)).to.equal(LARGEST_LEVEL);
    expect(smallerLevel(SMALLEST_LEVEL)).to.equal(SMALLEST_LEVEL);
  });

  it('snap to the nearest, and to the larger from the middle', () => {
    expect([130, 85, 1e9, 1, 112.4, '140', 375].map(toLevel)).to.deep.equal([125, 90, 400, 80, 112, 140, 355]);
  });

  it('are the default for garbage', () => {
    for (const value of [undefined, null, '', 'big', Number.NaN, Infinity, 0, -125, {}, []]) expect(toLevel(value)).to.equal(100);
  });

  it('are written as Intl writes them, which is asked only where they look otherwise', () => {
    for (const language of ['vi', 'vi-VN', 'en', 'en-US', 'en-GB', 'vi-u-nu-arab', 'en-DK', 'fr', 'ar-EG', 'fa', 'ja', 'tlh']) {
      const written = LEVELS.map(level => formatLevel(level, [language, 'en']));
      const percent = new Intl.NumberFormat([language, 'en'], { style: 'percent' });
      expect(written).to.deep.equal(LEVELS.map(level => percent.format(level / 100)));
    }
  });

  it('are reached from any value whatever', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.string(), fc.anything()), value => {
        try {
          return LEVELS.includes(toLevel(value));
        } catch (error) {
          // what Number() itself cannot convert: no setting can hold a symbol or an object
          return error instanceof TypeError && (typeof value === 'symbol' || typeof value === 'object');
        }
      }),
    );
  });
});
