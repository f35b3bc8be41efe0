import { expect, nextFrame } from '@open-wc/testing';
import type { BantinToolbar } from '../../src/index.js';
import { button, fresh, host, request, settled, show } from '../tools/page.js';

const WORDS =
  'theo đó năm các đơn vị địa phương tập trung tuyên truyền hoạt động hỗ trợ đầu tư phát triển hạ tầng kinh tế xã hội huyện nghèo công tác đào tạo nghề giải quyết việc làm Ủy ban nhân dân tỉnh Ữ ộ ẩ'.split(
    ' ',
  );
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Text of so many words, the same each time. */
function prose(words: number, seed: number): string {
  let state = seed + 1;
  return Array.from({ length: words }, () => {
    state = (state * 48271) % 2147483647;
    return WORDS[state % WORDS.length];
  }).join(' ');
}

const paragraphs = (count: number, seed = 0): string =>
  Array.from({ length: count }, (_, index) => `<p>${prose(6 + ((index * 37) % 55), index + seed)}.</p>`).join('\n');

const LONG = paragraphs(200);

/** Eight presses up and eight down. */
const UP_AND_DOWN = [112, 125, 140, 160, 180, 200, 225, 250, 225, 200, 180, 160, 140, 125, 112, 100];

interface Letter {
  readonly node: Text;
  readonly offset: number;
}

function rectOf({ node, offset }: Letter): DOMRect {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return range.getBoundingClientRect();
}

/** The first letter of the first line that is whole below an edge, found the slow way: a tenth of it may be cut off. */
function lineBelow(root: Node, edge: number): Letter {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.trim() === '' || node.parentElement!.getBoundingClientRect().bottom < edge) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const { top, height } = rectOf({ node, offset });
      if (height > 0 && top >= edge - height / 10) return { node, offset };
    }
  }
  throw new Error('nothing is below the edge');
}

/** Goes through levels; the line must not move by more than 1 px at any, nor by more than half a pixel in the end. */
async function expectHeld(letter: Letter, change: (level: number) => Promise<unknown> = onPage): Promise<void> {
  const { top } = rectOf(letter);
  const { height } = rectOf(letter);
  for (const level of UP_AND_DOWN) {
    await change(level);
    expect(rectOf(letter).top - top, `at ${level} %`).to.be.within(-1, 1);
    if (level === 250) expect(rectOf(letter).height, 'the text has grown').to.be.greaterThan(height * 2);
  }
  await nextFrame();
  expect(rectOf(letter).top - top, 'there and back again').to.be.within(-0.5, 0.5);
}

const onPage = (level: number): Promise<unknown> => request(document, '', level);

const article = (): HTMLElement => document.querySelector('bantin-article')!;

/** Scrolls as a reader does: after what was, and seen before what comes. Text that was out of sight is laid out a frame later. */
async function scroll(scroller: Element | Window, top: () => number): Promise<void> {
  await nextFrame();
  scroller.scrollTo({ top: top(), behavior: 'instant' });
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

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

  it('is a line that begins with an anchor', async () => {
    const anchor = (index: number): string => (index === 50 ? '<a id="x"></a><b></b> ' : '');
    const text = Array.from({ length: 99 }, (_, index) => `<p>${anchor(index)}${prose(4, index)}</p>`).join('');
    await show(`<bantin-article>${text}</bantin-article>`);
    await scroll(window, () => document.querySelector('#x')!.getBoundingClientRect().top + scrollY - 9);
    await expectHeld(lineBelow(article(), 0));
  });

  for (const [name, mark] of [
    ['as it is', ''],
    ['coloured', 'span'],
  ] as const) {
    it(`is the first line of code that is not empty, ${name}`, async () => {
      const lines = Array.from({ length: 300 }, (_, index) => (index % 9 < 4 ? '' : prose(3, index)));
      const code = lines.map(line => (line && mark ? `<${mark}>${line}</${mark}>` : line)).join('\n');
      await show(`<bantin-article><pre>${code}</pre></bantin-article>`);
      const empty = lines.findIndex((line, index) => index > 50 && !line);
      const { top, height } = document.querySelector('pre')!.getBoundingClientRect();
      await scroll(window, () => top + scrollY + (height * (empty + 0.5)) / lines.length);
      const { node, offset } = lineBelow(article(), 0);
      await expectHeld({ node, offset: offset + node.data.slice(offset).search(/\S/) });
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

  for (const [name, content] of [
    ['lists', `<ul>${LONG.replaceAll('<p>', '<li><span>').replaceAll('</p>', '</span></li>')}</ul>`],
    ['text without paragraphs', LONG.replaceAll('<p>', '').replaceAll('</p>', '<br><br>')],
    [
      'nested spans from Word',
      LONG.replaceAll(
        '<p>',
        '<div><p class="MsoNormal" style="line-height:17pt"><b><span style="font-size:14pt"> </span></b><span style="font-size:14pt">',
      ).replaceAll('</p>', '</span><o:p></o:p></p></div><!-- x -->'),
    ],
    [
      'quotes with emphasis',
      LONG.replaceAll('<p>', '<blockquote><p>')
        .replaceAll('</p>', '</p></blockquote>')
        .replaceAll(' các ', ' <b>các</b> <i>đơn</i> <!-- x -->'),
    ],
    ['pictures', LONG.replaceAll('</p>', `</p><img src="${PIXEL}" alt="" width="300" height="40">`)],
    ['one paragraph', `<p>${prose(9000, 1)}</p>`],
    ['headings', LONG.replaceAll(/<p>(.{40})/g, '<h2>$1</h2><p>')],
    ['hidden text', LONG.replaceAll('<p>', '<p hidden>ẩn</p><p>')],
  ] as const) {
    it(`is held in ${name}`, async () => {
      await show(`<bantin-article>${content}</bantin-article>`);
      for (const top of [2000, 3507]) {
        await scroll(window, () => top);
        await expectHeldNear(0);
      }
    });
  }

  /** Where pictures and headings may be what is held: one of the letters in the first lines stays. */
  async function expectHeldNear(edge: number): Promise<void> {
    const letter = lineBelow(article(), edge);
    const { top, height } = rectOf(letter);
    for (const level of UP_AND_DOWN) {
      await onPage(level);
      expect(rectOf(letter).top - top, `at ${level} %`).to.be.within(-1, 1);
    }
    expect(rectOf(letter).height).to.equal(height);
    expect(rectOf(letter).top - top, 'there and back again').to.be.within(-0.5, 0.5);
  }

  it('is held when a button is pressed that is out of sight', async () => {
    await show(`<bantin-toolbar></bantin-toolbar><bantin-article>${LONG}</bantin-article>`);
    const toolbar = document.querySelector('bantin-toolbar')!;
    await scroll(window, () => 4000);
    const letter = lineBelow(article(), 0);
    const { top } = rectOf(letter);
    for (const action of '++++++++--------') {
      button(toolbar, action === '+' ? 'increase' : 'decrease').click();
      await settled();
      expect(rectOf(letter).top - top, action).to.be.within(-1, 1);
    }
  });

  it('is held when a button is pressed in a toolbar that sticks', async () => {
    await show(
      `<bantin-toolbar style="position:sticky;top:0;background:#fff;z-index:1"></bantin-toolbar><bantin-article>${LONG}</bantin-article>`,
    );
    const toolbar = document.querySelector('bantin-toolbar')!;
    await scroll(window, () => 4000);
    const letter = lineBelow(article(), toolbar.getBoundingClientRect().bottom);
    const { top } = rectOf(letter);
    for (const action of '++++++++--------') {
      button(toolbar, action === '+' ? 'increase' : 'decrease').click();
      await settled();
      expect(toolbar.getBoundingClientRect().top).to.equal(0);
      expect(rectOf(letter).top - top, action).to.be.within(-1, 1);
    }
  });

  for (const [name, html] of [
    ['below', `<bantin-article>${LONG}</bantin-article><bantin-toolbar></bantin-toolbar><div style="height:900px"></div>`],
    ['inside', `<bantin-article>${paragraphs(60)}<bantin-toolbar></bantin-toolbar>${LONG}</bantin-article>`],
  ] as const) {
    it(`is the toolbar itself when it is pressed ${name} the article`, async () => {
      await show(html);
      const toolbar = document.querySelector<BantinToolbar>('bantin-toolbar')!;
      await scroll(window, () => scrollY + toolbar.getBoundingClientRect().top - 250);
      const pressed = button(toolbar, 'increase');
      const { top } = pressed.getBoundingClientRect();
      for (const action of '++++++++--------') {
        const before = pressed.getBoundingClientRect().top;
        button(toolbar, action === '+' ? 'increase' : 'decrease').click();
        await settled();
        expect(pressed.getBoundingClientRect().top - before, action).to.be.within(-1, 1);
      }
      expect(pressed.getBoundingClientRect().top - top, 'under the pointer still').to.be.within(-3, 3);
    });
  }

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
