import { expect } from '@open-wc/testing';
import { fresh, host, request, show, sidewaysScroll } from '../../tools/page.js';
import { frames, get, linesOf, PICTURE, rectsOfWord, SENTENCE, until, width } from './tools.js';

/** Five columns of numbers, which break nowhere. */
const TABLE = `<table border="1" id="table"><tbody><tr>${'<td>12.345.678.901</td>'.repeat(5)}</tr></tbody></table>`;

async function level(percent: number): Promise<void> {
  await request(document, '', percent);
  await frames();
}

const right = (selector: string): number => get(selector).getBoundingClientRect().right;

/** Whether each of some words stands on one line. */
function expectWhole(selector: string, words: readonly string[]): void {
  for (const word of words) expect(rectsOfWord(get(selector), word), word).to.have.lengthOf(1);
}

describe('a column that grows with what is in it', () => {
  beforeEach(fresh);

  for (const [name, open, close] of [
    ['an item of a row', '<div style="display: flex"><main style="flex: 1">', '</main></div>'],
    [
      'an item of a centred column',
      '<div style="display: flex; flex-direction: column; align-items: center"><main>',
      '</main></div>',
    ],
    ['a grid', '<div style="display: grid; grid-template-columns: 1fr"><main>', '</main></div>'],
    ['a cell', '<table cellpadding="0" style="width: 100%"><tbody><tr><td>', '</td></tr></tbody></table>'],
    ['a float', '<div style="float: left">', '</div>'],
    ['a fieldset', '<form><fieldset>', '</fieldset></form>'],
  ] as const) {
    it(`does not let the page scroll: ${name}`, async () => {
      await width(320);
      await show(
        `${open}<bantin-article><p>${SENTENCE}</p>${TABLE}<p style="white-space: nowrap">${SENTENCE}</p></bantin-article>${close}`,
      );
      for (const percent of [100, 400, 100]) {
        await level(percent);
        expect(sidewaysScroll(), `${percent} %`).to.equal(0);
      }
      await width(1280);
      await until(() => right('#table') > 400);
      expect(sidewaysScroll()).to.equal(0);
    });
  }
});

describe('what was closed when it was looked at', () => {
  beforeEach(fresh);

  for (const [name, html, open] of [
    ['details', `<details id="box"><summary>Bảng</summary>${TABLE}</details>`, () => get('#box').setAttribute('open', '')],
    ['a hidden box', `<div id="box" hidden>${TABLE}</div>`, () => get('#box').removeAttribute('hidden')],
  ] as const) {
    it(`is looked at when it is opened: ${name}`, async () => {
      await width(320);
      await show(`<bantin-article><p>${SENTENCE}</p>${html}</bantin-article>`);
      await level(400);
      open();
      await until(() => get('#table').hasAttribute('data-bantin-wide'));
      expect(sidewaysScroll()).to.equal(0);
    });
  }
});

describe('a box that hides what is too wide', () => {
  beforeEach(fresh);

  it('lets a table scroll on its own, where the table would end behind its edge', async () => {
    await width(320);
    await show(`<bantin-article><div style="overflow: hidden">${TABLE}</div></bantin-article>`);
    await level(400);
    expect(right('#table')).to.be.at.most(320);
    expect([get('#table').scrollWidth > 320, get('#table').tabIndex]).to.deep.equal([true, 0]);
  });

  it('and only holds its floats lets these go below one another', async () => {
    await width(320);
    host('.clear { overflow: hidden; padding: 0; list-style: none } .clear li { float: left; width: 16.6% }');
    await show(
      '<bantin-article><ul class="clear"><li>Nghiên cứu</li><li id="b">Trách nhiệm</li><li>Khuyến khích</li></ul></bantin-article>',
    );
    await level(200);
    expectWhole('.clear', ['Nghiên', 'Trách', 'nhiệm', 'Khuyến']);
  });
});

describe('words', () => {
  beforeEach(fresh);

  it('are whole in a table of fixed columns', async () => {
    await width(320);
    await show(
      '<bantin-article><table id="table" border="1" style="table-layout: fixed; width: 100%"><tbody><tr><td>Đơn vị</td><td>Nghiên cứu</td><td>Trường học</td><td>Phường</td></tr></tbody></table></bantin-article>',
    );
    await level(200);
    expectWhole('#table', ['Nghiên', 'Trường', 'Phường']);
    expect(sidewaysScroll()).to.equal(0);
  });

  it('are whole in buttons and terms of a given width', async () => {
    host('.btn { display: inline-block; width: 140px } dl.row dt { float: left; width: 120px }');
    await show(
      '<bantin-article><p><a class="btn" id="a" href="#x">Nghiên cứu</a></p><dl class="row"><dt id="b">Phương hướng</dt><dd>Sở</dd></dl></bantin-article>',
    );
    await level(400);
    expectWhole('#a', ['Nghiên']);
    expectWhole('#b', ['Phương', 'hướng']);
  });

  it('of a first line that hangs out into its indent stay on the screen', async () => {
    await width(320);
    host('.reference { padding-left: 2.5em; text-indent: -2.5em }');
    await show('<bantin-article><p class="reference">Trần Thị B. (2021). Truyền thông chính sách.</p></bantin-article>');
    await level(400);
    expect(rectsOfWord(get('.reference'), 'Trần')[0]!.left).to.be.at.least(0);
  });

  it('in cells of boxes that are laid out as a table go below one another', async () => {
    await width(320);
    host('.t { display: table; width: 100% } .t > div { display: table-cell }');
    await show('<bantin-article><div class="t"><div>Mèo nhà trắng</div><div>1.000.000.000</div></div></bantin-article>');
    await level(400);
    expect(sidewaysScroll()).to.equal(0);
  });

  it('of a row keep whole while they fit, and icons beside text do not make a column of it', async () => {
    host(
      '.alert { display: grid; grid-template: "i t" / max-content 1fr; column-gap: 8px } .i { grid-area: i } .t { grid-area: t; margin: 0 }',
    );
    await show(`<bantin-article><div class="alert"><div class="i">!</div><p class="t">${SENTENCE}</p></div></bantin-article>`);
    await level(100);
    expect(get('.t').getBoundingClientRect().top).to.be.closeTo(get('.i').getBoundingClientRect().top, 6);
    expect(get('.i').offsetWidth).to.be.below(20);
  });
});

it('a field of a form that is named as what elements have stops no look', async () => {
  await fresh();
  await width(320);
  await show(`<bantin-article><form><input name="children">${TABLE}</form></bantin-article>`);
  await level(400);
  expect(sidewaysScroll()).to.equal(0);
});

it('lines that run downwards scroll on their own', async () => {
  await fresh();
  await width(320);
  await show(
    '<bantin-article><section style="writing-mode: vertical-rl; height: 150px" lang="ja">春眠不觉晓处处闻啼鸟夜来风雨声花落知多少春眠不觉晓处处闻啼鸟</section></bantin-article>',
  );
  await level(400);
  expect(sidewaysScroll()).to.equal(0);
});

it('a table that is none, and what the site lets scroll, can be reached without another role', async () => {
  await fresh();
  await width(320);
  await show(
    `<bantin-article style="--bantin-measure: 99"><div id="around"><table role="presentation" id="layout"><tbody><tr>${'<td>12.345.678</td>'.repeat(5)}</tr></tbody></table></div><figure style="overflow-x: auto" id="figure">${TABLE}</figure></bantin-article>`,
  );
  await level(400);
  expect([get('#layout').getAttribute('tabindex'), get('#layout').getAttribute('aria-label')]).to.deep.equal([null, null]);
  expect([get('#around').tabIndex, get('#around').getAttribute('role')]).to.deep.equal([0, 'group']);
  expect([get('#figure').tabIndex, get('#figure').ariaLabel]).to.deep.equal([0, 'Cuộn ngang']);
  expect(get('#figure').hasAttribute('data-bantin-wide')).to.equal(false);
  await width(1280);
  await level(100);
  await until(() => !get('#figure').hasAttribute('tabindex'));
});

describe('a picture', () => {
  beforeEach(fresh);

  const sizeOf = (selector: string): string => `${get(selector).offsetWidth} × ${get(selector).offsetHeight}`;

  it('of which a line was made keeps its height, and one that becomes narrower its author’s shape', async () => {
    await show(
      `<bantin-article style="--bantin-measure: 99"><p><img id="line" src="${PICTURE}" width="500" height="2"></p><p><img id="flat" src="${PICTURE}" width="400" height="100"></p></bantin-article>`,
    );
    const loaded = (): boolean => [...document.images].every(({ complete }) => complete);
    await until(loaded);
    await frames();
    expect([sizeOf('#line'), sizeOf('#flat')]).to.deep.equal(['500 × 2', '400 × 100']);
    await width(320);
    await until(() => get('#flat').offsetWidth < 320);
    await frames();
    const { offsetWidth, offsetHeight } = get('#flat');
    expect(offsetWidth / offsetHeight).to.be.closeTo(4, 0.1);
    expect(get('#line').offsetHeight).to.be.at.most(2);
  });

  it('in a box that scrolls, or that the site places, is as wide as it is to be', async () => {
    await width(320);
    host('.strip { overflow-x: auto } .over { position: absolute; width: 100px; overflow: hidden }');
    await show(
      `<bantin-article><div class="strip"><img id="a" src="${PICTURE}" width="800" height="400"></div><div style="position: relative; height: 120px"><div class="over"><img id="b" src="${PICTURE}" width="200" height="100"></div></div></bantin-article>`,
    );
    await frames();
    expect([sizeOf('#a'), sizeOf('#b')]).to.deep.equal(['800 × 400', '200 × 100']);
    expect(sidewaysScroll()).to.equal(0);
    const article = get('#a').closest('bantin-article')!;
    const stage = article.parentElement!;
    article.remove();
    expect(article.innerHTML).not.to.contain('data-bantin');
    stage.append(article);
  });
});

it('other letters, spaces and lines are looked at like another size', async () => {
  await fresh();
  await import('../../../src/tools/settings/bantin-settings.js');
  await width(320);
  await show(
    '<bantin-article><table border="1" id="table"><tbody><tr><td>Province</td><td>Education</td><td>Schools</td></tr></tbody></table></bantin-article>',
  );
  await request(document, '', 0.5, 'letter-spacing');
  await until(() => get('#table').hasAttribute('data-bantin-wide'));
  expect(sidewaysScroll()).to.equal(0);
  await request(document, '', undefined, 'letter-spacing');
  await until(() => !get('#table').hasAttribute('data-bantin-wide'));
  expect(linesOf(get('#table'))).to.be.above(0);
});
