// Bars, boxes that scroll, shadow roots, and what the page says of scrolling.
import { expect } from '@open-wc/testing';
import { fresh, host, settled, show } from '../tools/page.js';
import { article, expectHeld, lineBelow, LONG, scroll } from './reading.js';

describe('the reader’s place on a page of its own ways', () => {
  beforeEach(fresh);
  afterEach(() => scroll(window, () => 0));

  for (const [name, position] of [
    ['a bar that sticks', 'sticky'],
    ['a fixed bar', 'fixed'],
  ] as const) {
    it(`is below ${name}`, async () => {
      await show(
        `<header style="position:${position};inset:0 0 auto;height:73px;background:#fff;z-index:1">Báo</header><bantin-article>${LONG}</bantin-article>`,
      );
      await scroll(window, () => 4000);
      await expectHeld(lineBelow(article(), 73));
    });
  }

  it('is below two bars that stick', async () => {
    const bar = (top: number): string =>
      `<header style="position:sticky;top:${top}px;height:50px;background:#fff;z-index:1">Báo</header>`;
    await show(`${bar(0)}${bar(50)}<bantin-article>${LONG}</bantin-article>`);
    await scroll(window, () => 4000);
    await expectHeld(lineBelow(article(), 100));
  });

  it('is below the page’s scroll padding', async () => {
    host('html { scroll-padding-top: 91px }');
    await show(`<bantin-article>${LONG}</bantin-article>`);
    await scroll(window, () => 4000);
    await expectHeld(lineBelow(article(), 91));
  });

  it('is held in a box that scrolls, and the page stays where it is', async () => {
    await show(
      `<div style="height:150px"></div><div id="box" style="height:380px;overflow:auto"><bantin-article>${LONG}</bantin-article></div><div style="height:2000px"></div>`,
    );
    const box = document.querySelector('#box')!;
    await scroll(window, () => 40);
    await scroll(box, () => 3000);
    await expectHeld(lineBelow(article(), box.getBoundingClientRect().top));
    expect(scrollY).to.equal(40);
  });

  it('is held in a box that scrolls with a bar that sticks', async () => {
    await show(
      `<div style="height:100px"></div><div id="box" style="height:400px;overflow-y:scroll"><header style="position:sticky;top:0;height:44px;background:#fff">Báo</header><bantin-article>${LONG}</bantin-article></div>`,
    );
    const box = document.querySelector('#box')!;
    await scroll(box, () => 3000);
    await expectHeld(lineBelow(article(), box.getBoundingClientRect().top + 44));
  });

  it('is held where body is what scrolls', async () => {
    host('html { height: 100%; overflow: hidden } body { height: 100%; overflow: auto; margin: 0 }');
    await show(`<bantin-article>${LONG}</bantin-article>`);
    await scroll(document.body, () => 4000);
    await expectHeld(lineBelow(article(), 0));
  });

  it('is held in a shadow root', async () => {
    const stage = await show('<div></div>', 'div');
    const root = stage.attachShadow({ mode: 'open' });
    root.innerHTML = `<bantin-article>${LONG}</bantin-article>`;
    await settled();
    await scroll(window, () => 4000);
    await expectHeld(lineBelow(root.querySelector('bantin-article')!, 0));
  });

  it('is held in a box that scrolls in a shadow root', async () => {
    const stage = await show('<div></div>', 'div');
    const root = stage.attachShadow({ mode: 'open' });
    root.innerHTML = '<div style="height:400px;overflow:auto"><slot></slot></div>';
    stage.innerHTML = `<bantin-article>${LONG}</bantin-article>`;
    await settled();
    await scroll(root.querySelector('div')!, () => 4000);
    await expectHeld(lineBelow(article(), root.querySelector('div')!.getBoundingClientRect().top));
  });

  it('is held from right to left', async () => {
    await show(`<div dir="rtl" lang="ar"><bantin-article>${LONG.replaceAll('theo', 'العربية')}</bantin-article></div>`);
    await scroll(window, () => 4000);
    await expectHeld(lineBelow(article(), 0));
  });

  it('is held at once where the page scrolls smoothly', async () => {
    host('html { scroll-behavior: smooth }');
    await show(`<bantin-article>${LONG}</bantin-article>`);
    await scroll(window, () => 4000);
    await expectHeld(lineBelow(article(), 0));
  });

  it('is held where the page animates every change', async () => {
    host('* { transition: all 10s }');
    await show(`<bantin-article>${LONG}</bantin-article>`);
    await scroll(window, () => 4000);
    await expectHeld(lineBelow(article(), 0));
  });

  it('is held where the page has no scroll anchoring', async () => {
    host('html { overflow-anchor: none }');
    await show(`<bantin-article>${LONG}</bantin-article>`);
    await scroll(window, () => 4000);
    await expectHeld(lineBelow(article(), 0));
  });
});
