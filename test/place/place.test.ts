import { expect, nextFrame } from '@open-wc/testing';
import { fresh, host, request, show } from '../tools/page.js';
import { article, expectHeld, lineBelow, LONG, onPage, paragraphs, rectOf, scroll, UP_AND_DOWN } from './reading.js';

describe('the reader’s place', () => {
  beforeEach(fresh);
  afterEach(() => scroll(window, () => 0));

  for (const top of [1500, 5003, 12_345.5]) {
    it(`is the first whole line below the top, ${top} px into the page`, async () => {
      await show(`<bantin-article>${LONG}</bantin-article>`);
      await scroll(window, () => top);
      await expectHeld(lineBelow(article(), 0));
    });
  }

  it('is held over more than one frame a press', async () => {
    await show(`<bantin-article>${LONG}</bantin-article>`);
    await scroll(window, () => 4000);
    await expectHeld(lineBelow(article(), 0), async level => {
      await onPage(level);
      await nextFrame();
      await nextFrame();
    });
  });

  it('is held in the second of two articles', async () => {
    await show(`<bantin-article>${paragraphs(80)}</bantin-article><bantin-article id="two">${LONG}</bantin-article>`);
    const two = document.querySelector('#two')!;
    await scroll(window, () => scrollY + two.getBoundingClientRect().top + 2500);
    await expectHeld(lineBelow(two, 0));
  });

  it('is held in the second of two articles while the first one changes', async () => {
    await show(`<bantin-article id="one">${paragraphs(80)}</bantin-article><bantin-article id="two">${LONG}</bantin-article>`);
    const two = document.querySelector('#two')!;
    await scroll(window, () => scrollY + two.getBoundingClientRect().top + 2500);
    const letter = lineBelow(two, 0);
    const { top } = rectOf(letter);
    for (const level of UP_AND_DOWN) {
      await request(document, 'one', level);
      expect(rectOf(letter).top - top, `at ${level} %`).to.be.within(-1, 1);
    }
  });

  for (const [name, css] of [
    ['', ''],
    [', where the page has no scroll anchoring', 'html { overflow-anchor: none }'],
  ] as const)
    it(`is held in what stands below the article${name}`, async () => {
      host(css);
      await show(`<bantin-article>${paragraphs(80)}</bantin-article><section>${LONG}</section>`);
      const section = document.querySelector('section')!;
      await scroll(window, () => scrollY + section.getBoundingClientRect().top + 800);
      const letter = lineBelow(section, 0);
      const { top } = rectOf(letter);
      for (const level of UP_AND_DOWN) {
        await onPage(level);
        expect(rectOf(letter).top - top, `at ${level} %`).to.be.within(-1, 1);
      }
    });

  it('is no matter while the beginning is in view: nothing scrolls', async () => {
    await show(`<div style="height:400px">Báo</div><bantin-article>${LONG}</bantin-article>`);
    for (const top of [0, 200, 399]) {
      await scroll(window, () => top);
      for (const level of UP_AND_DOWN) {
        await onPage(level);
        expect(scrollY, `at ${level} %`).to.equal(top);
      }
    }
  });

  it('is anew where the reader has scrolled to', async () => {
    await show(`<bantin-article>${LONG}</bantin-article>`);
    await scroll(window, () => 4000);
    const first = lineBelow(article(), 0);
    await onPage(200);
    for (const by of [700, -300, 11]) {
      await scroll(window, () => scrollY + by);
      const letter = lineBelow(article(), 0);
      expect(letter).not.to.deep.equal(first);
      const { top } = rectOf(letter);
      for (const level of [225, 250, 225, 200]) {
        await onPage(level);
        expect(rectOf(letter).top - top, `${by} px on, at ${level} %`).to.be.within(-1, 1);
      }
    }
  });

  it('is held anew where the line that was held is gone', async () => {
    await show(`<bantin-article>${LONG}</bantin-article>`);
    await scroll(window, () => 4000);
    await onPage(112);
    lineBelow(article(), 0).node.parentElement!.remove();
    await nextFrame();
    const letter = lineBelow(article(), 0);
    const { top } = rectOf(letter);
    for (const level of [125, 140, 125, 112]) {
      await onPage(level);
      expect(rectOf(letter).top - top, `at ${level} %`).to.be.within(-1, 1);
    }
  });
});
