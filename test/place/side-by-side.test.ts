// Boxes beside one another: the first whole line that can be seen may stand in any of them.
import { expect } from '@open-wc/testing';
import { fresh, show } from '../tools/page.js';
import {
  article,
  expectHeld,
  highestLine,
  LONG,
  onPage,
  paragraphs,
  PIXEL,
  prose,
  rectOf,
  scroll,
  UP_AND_DOWN,
} from './reading.js';

describe('the reader’s place in boxes beside one another', () => {
  beforeEach(fresh);
  afterEach(() => scroll(window, () => 0));

  const [SHORT, OTHER] = [paragraphs(9, 3), paragraphs(40, 7)];
  const MENU = Array.from({ length: 9 }, (_, index) => `<li><a href="#x">${prose(2, index)}</a></li>`).join('');

  for (const [name, html] of [
    ['cells', `<table><tr valign="top"><td width="50%">${OTHER}</td><td>${LONG}</td></tr></table>`],
    [
      'cells, the longer before the shorter',
      `<table><tr valign="top"><td width="50%">${LONG}</td><td>${SHORT}</td></tr></table>`,
    ],
    [
      'a layout table of the 2000s',
      `<table width="100%"><tr><td colspan="3">Báo</td></tr><tr valign="top"><td width="150"><ul>${MENU}</ul></td>
        <td><table><tr><td>${LONG}</td></tr></table></td><td width="120">${SHORT}</td></tr></table>`,
    ],
    [
      'a flex box',
      `<div style="display:flex;gap:20px"><div style="flex:1">${LONG}</div><div style="flex:1">${OTHER}</div></div>`,
    ],
    [
      'a grid of many cards',
      `<div style="display:grid;grid-template-columns:1fr 1fr 1fr;gap:10px">${LONG.replaceAll('<p>', '<div><p>').replaceAll('</p>', '</p></div>')}</div>`,
    ],
    ['columns', `<div style="columns:2;column-fill:balance">${LONG}</div>`],
    ['one paragraph in columns', `<p style="columns:2">${prose(2000, 5)}</p>`],
    [
      'a box that floats beside a hundred paragraphs',
      `<div style="float:left;width:40%">${OTHER}</div>${Array.from({ length: 100 }, (_, index) => `<p>${prose(5, index)}</p>`).join('')}`,
    ],
  ] as const) {
    it(`is the highest whole line in ${name}`, async () => {
      await show(`<bantin-article>${html}</bantin-article>`);
      for (const top of [1200, 1507]) {
        await scroll(window, () => top);
        await expectHeld(highestLine(article(), 0));
        await scroll(window, () => 0);
      }
    });
  }

  it('is in the second cell, where a picture fills the first', async () => {
    const picture = `<img src="${PIXEL}" alt="" style="width:300px;height:3000px">`;
    await show(
      `<bantin-article><table><tr valign="top"><td>${picture}</td><td>${paragraphs(30)}</td></tr></table></bantin-article>`,
    );
    await scroll(window, () => 900);
    const letter = highestLine(article(), 0);
    const { top } = rectOf(letter);
    for (const level of UP_AND_DOWN) {
      await onPage(level);
      expect(rectOf(letter).top - top, `at ${level} %`).to.be.within(-1, 1);
    }
  });
});

describe('a line that is cut off at the top', () => {
  beforeEach(fresh);
  afterEach(() => scroll(window, () => 0));

  /** Scrolls so that a share of a line is cut off; the first letter of that line. */
  async function cut(share: number): Promise<ReturnType<typeof highestLine>> {
    await show(`<bantin-article>${LONG}</bantin-article>`);
    await scroll(window, () => 4000);
    const letter = highestLine(article(), 30);
    const { top, height } = rectOf(letter);
    await scroll(window, () => scrollY + top + Math.floor(height * share));
    return letter;
  }

  it('by less than a tenth is whole', async () => {
    const letter = await cut(0.05);
    expect(rectOf(letter).top).to.be.lessThan(0);
    await expectHeld(letter);
  });

  it('by more is not: the next one is held', async () => {
    const letter = await cut(0.3);
    const next = highestLine(article(), 0);
    expect(rectOf(next).top).to.be.greaterThan(rectOf(letter).top);
    await expectHeld(next);
  });
});
