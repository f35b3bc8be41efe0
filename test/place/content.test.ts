import { expect } from '@open-wc/testing';
import { fresh, show } from '../tools/page.js';
import { article, expectHeld, lineBelow, LONG, onPage, PIXEL, prose, rectOf, scroll, UP_AND_DOWN } from './reading.js';

describe('the reader’s place in content of any kind', () => {
  beforeEach(fresh);
  afterEach(() => scroll(window, () => 0));

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
});
