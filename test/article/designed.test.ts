import { expect } from '@open-wc/testing';
import { fresh, host, request, show, sizeOf } from '../tools/page.js';

const SENTENCE = 'Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ.';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const get = (selector: string): HTMLElement => document.querySelector(`bantin-article ${selector}`)!;
const style = (selector: string): CSSStyleDeclaration => getComputedStyle(get(selector));
const px = (value: string): number => Number.parseFloat(value);
const linesOf = (selector: string): number => px(style(selector).lineHeight) / sizeOf(get(selector));

/** An article whose text the site has in 16 px. */
async function article(html: string, css = ''): Promise<HTMLElement> {
  host(`bantin-article p { font-size: 16px } ${css}`);
  return show(`<bantin-article><p>${SENTENCE.repeat(4)}</p>${html}</bantin-article>`, 'bantin-article');
}

/** The ratio of an element to the text, where the site's own is to stay as the text grows. */
async function expectRatio(selector: string, ratio: number): Promise<void> {
  for (const percent of [100, 200, 400]) {
    await request(document, '', percent);
    const text = 18 * (percent / 100);
    expect(sizeOf(get(selector)) / text, `${selector} at ${percent} %`).to.be.closeTo(ratio, 0.01);
  }
}

describe('boxes that the site has designed', () => {
  beforeEach(fresh);

  it('and words of a heading that are smaller than it, or in a link', async () => {
    await article(
      '<h2 class="header">Mục <small id="sub">phụ</small></h2><h3 class="title" id="linked"><a href="#x" id="link">Bài viết</a></h3><h3 class="title" id="plain">Bài viết</h3>',
      '.header { font-size: 24px } .header small { font-size: 16px } .title { font-size: 26px }',
    );
    await request(document, '', 100);
    expect(sizeOf(get('#sub')) / sizeOf(get('.header'))).to.be.closeTo(0.75, 0.01);
    expect(sizeOf(get('#link'))).to.equal(sizeOf(get('#plain')));
    await request(document, '', 400);
    expect(sizeOf(get('#sub'))).to.be.above(54);
  });

  it('and line heights of badges in a row, initials, and drawings in em', async () => {
    await article(
      '<div class="row">Tin <span class="badge">14</span></div><p><span id="initial">T</span>heo đó</p><p><span id="icon" class="icon"><svg width="1em" height="1em"></svg></span></p>',
      '.row { display: flex } .badge { display: inline-block; font-size: 12px; line-height: 1 } #initial { float: left; font-size: 64px; line-height: 48px } #icon { font-size: 48px }',
    );
    await request(document, '', 100);
    expect(linesOf('.badge')).to.be.closeTo(1, 0.01);
    expect([sizeOf(get('#initial')) / 18, sizeOf(get('#icon')) / 18]).to.deep.equal([4, 3]);
    expect(linesOf('#initial')).to.be.closeTo(0.75, 0.01);
  });

  it('and letters in drawings that have a size of their own', async () => {
    await article('<svg width="280" height="60" font-size="11"><text y="20" id="label">Hộ nghèo</text></svg>');
    for (const percent of [100, 400]) {
      await request(document, '', percent);
      expect(sizeOf(get('#label'))).to.equal(11);
    }
  });

  it('but no heading of a class that says nothing of its size', async () => {
    await article('<h2 class="crosshead">Mục</h2><h2 id="plain">Mục</h2>');
    expect(sizeOf(get('.crosshead'))).to.equal(sizeOf(get('#plain')));
  });

  it('and captions of tables and figures whose class says how they are written', async () => {
    await article(
      '<div class="tables"><table><caption>Bảng 1</caption><tbody><tr><td>Ba Bể</td></tr></tbody></table></div><figure class="plain"><figcaption>Ảnh</figcaption></figure>',
      '.tables caption { font-size: 20px }',
    );
    await request(document, '', 100);
    expect(sizeOf(get('caption')) / 18).to.be.closeTo(1.25, 0.01);
    expect(sizeOf(get('figcaption')) / 18, 'the typography’s').to.be.closeTo(0.875, 0.01);
    await request(document, '', 400);
    expect(sizeOf(get('caption')) / 72).to.be.above(1);
  });

  for (const [name, html, css, ratio, lines] of [
    [
      'a badge',
      '<p>Tin <span id="it" class="badge">mới</span></p>',
      '.badge { display: inline-block; font-size: 12px; line-height: 1 }',
      0.75,
      1,
    ],
    [
      'a badge in em',
      '<p>Tin <span id="it" class="badge">mới</span></p>',
      '.badge { display: inline-block; font-size: .8em; line-height: 1.1 }',
      0.8,
      1.1,
    ],
    [
      'a link that is a button',
      '<p><a id="it" class="btn" href="#x">Tải về</a></p>',
      '.btn { display: inline-block; font-size: 20px; line-height: 30px }',
      1.25,
      1.5,
    ],
    ['a button', '<p><button id="it">Gửi</button></p>', 'button { font-size: 20px; line-height: 24px }', 1.25, 1.2],
  ] as const) {
    it(`keep their ratio to the text and the height of their lines: ${name}`, async () => {
      await article(html, css);
      await expectRatio('#it', ratio);
      expect(linesOf('#it')).to.be.closeTo(lines, 0.01);
    });
  }

  it('keep their ratio in a heading', async () => {
    await article(
      '<h2>Tin <span id="badge" class="badge">mới</span> <a id="button" class="button" href="#x">Tải</a></h2>',
      '.badge, .button { display: inline-block; line-height: 1 } .badge { font-size: .6em } .button { font-size: 16px } h2 { font-size: 20px }',
    );
    await expectRatio('#badge', 0.75);
    await expectRatio('#button', 1);
  });
});

describe('icons', () => {
  beforeEach(fresh);

  it('keep their ratio to the text, larger than that of any word', async () => {
    await article(
      '<p><i id="two" class="icon twice"></i> <i id="five" class="icon five"></i> Tải về</p>',
      '.icon::before { content: "\\2b07" } .twice { font-size: 2em } .five { font-size: 80px }',
    );
    await expectRatio('#two', 2);
    await expectRatio('#five', 5);
  });

  it('keep it where a font of icons draws their letters', async () => {
    await article(
      '<p><i id="it" class="symbols">home</i> Trang chủ</p>',
      '.symbols { font-family: "Material Icons"; font-size: 48px }',
    );
    await expectRatio('#it', 3);
  });
});

describe('headings', () => {
  beforeEach(fresh);

  it('with a class have the site’s ratio, those without the typography’s', async () => {
    await article(
      '<h3 id="own" class="card-title">Thẻ</h3><h3 id="plain">Mục</h3><h3 id="word" class="MsoHeading3">Word</h3>',
      '.card-title { font-size: 16px } h3, .MsoHeading3 { font-size: 40px }',
    );
    const ratioOf = (id: string): number => sizeOf(get(id)) / 18;
    expect(ratioOf('#own')).to.be.closeTo(1, 0.01);
    expect(ratioOf('#plain')).to.be.closeTo(1.2, 0.01);
    expect(ratioOf('#word'), 'what Word has written is no design').to.be.closeTo(1.2, 0.01);
    await expectRatio('#own', 1);
  });

  it('that are larger by a class are no larger than ours, and grow less than the text', async () => {
    await article('<h2 id="own" class="display">Lớn</h2>', '.display { font-size: 80px }');
    expect(sizeOf(get('#own')) / 18).to.be.closeTo(1.728, 0.01);
    await request(document, '', 400);
    expect(sizeOf(get('#own')) / 72).to.be.closeTo(1 + 0.728 / 4, 0.01);
  });

  it('have no blank band above them at the top of a card', async () => {
    await article(
      '<div class="card"><div class="body" id="body"><h3 id="first">Thẻ</h3><p>chữ</p><h3 id="second">Mục</h3></div></div>',
      '.body { padding: 10px }',
    );
    expect(get('#first').getBoundingClientRect().top - get('#body').getBoundingClientRect().top).to.be.closeTo(10, 0.01);
    expect(px(style('#second').marginTop), 'a later one has its room').to.be.greaterThan(18);
  });
});

describe('a font size of 0', () => {
  beforeEach(fresh);

  it('by a class hides words behind a drawing', async () => {
    await article(
      `<p><a id="it" class="share" href="#x">Chia sẻ <img alt="" src="${PIXEL}" width="20" height="20"></a></p>`,
      '.share { font-size: 0 }',
    );
    for (const percent of [100, 400]) {
      await request(document, '', percent);
      expect(sizeOf(get('#it'))).to.equal(0);
    }
  });

  it('by a class takes the gaps from a row of boxes, whose letters follow the size', async () => {
    await article(
      '<div class="row" id="row"><div class="cell" id="one">một</div> <div class="cell" id="two">hai</div></div>',
      '.row { font-size: 0 } .cell { display: inline-block; font-size: 16px; width: 60px }',
    );
    const gap = (): number => get('#two').getBoundingClientRect().left - get('#one').getBoundingClientRect().right;
    for (const percent of [100, 112]) {
      await request(document, '', percent);
      expect(gap(), `gap at ${percent} %`).to.be.closeTo(0, 0.01);
    }
    await expectRatio('#one', 1);
  });

  it('in a paste hides nothing', async () => {
    await article('<p id="it" style="font-size:0">chữ <span id="in" style="font-size: 0px">trong</span></p>');
    await expectRatio('#it', 1);
    await expectRatio('#in', 1);
  });
});

describe('what is plain has our look, what the site has drawn its own:', () => {
  beforeEach(fresh);

  const TABLE = '<table><thead><tr><th>Huyện</th></tr></thead><tbody><tr><td>Ba Bể</td></tr></tbody></table>';

  it('plain tables have our lines', async () => {
    await article(TABLE);
    expect([style('td').borderTopWidth, style('th').borderTopWidth]).to.deep.equal(['1px', '1px']);
    expect(px(style('td').paddingTop)).to.be.greaterThan(5);
  });

  for (const [name, css] of [
    ['by the names of their parts', 'tbody tr { border-top: 2px solid rgb(0, 0, 200) } table { border-collapse: collapse }'],
    ['by a ground for heads', 'thead { background: rgb(220, 220, 250) }'],
  ] as const) {
    it(`tables that are drawn ${name} have the site’s`, async () => {
      await article(TABLE, css);
      expect([style('td').borderTopWidth, style('th').borderTopWidth]).to.deep.equal(['0px', '0px']);
      expect(style('th').backgroundColor).to.match(/transparent|[,/] 0\)$/);
    });
  }

  it('tables with a class have the site’s', async () => {
    await article(TABLE.replace('<table', '<table class="borderless"'));
    expect([style('td').borderTopWidth, px(style('td').paddingTop) < 2]).to.deep.equal(['0px', true]);
  });

  it('rows of tabs have no indent, and lists have', async () => {
    await article(
      '<ul class="tabs"><li>một</li></ul><ul id="plain"><li>hai</li></ul><ul class="MsoList" id="word"><li>ba</li></ul>',
      '* { padding: 0 } ul { list-style: none } .tabs { display: flex }',
    );
    expect([style('.tabs').paddingLeft, style('.tabs').listStyleType]).to.deep.equal(['0px', 'none']);
    for (const id of ['#plain', '#word']) {
      expect(px(style(id).paddingLeft), id).to.be.greaterThan(18);
      expect(style(id).listStyleType, id).to.equal('disc');
    }
  });

  it('links in the text are underlined, those with a class as the site wants', async () => {
    await article(
      '<p><a id="plain" href="#x">xem</a> <a id="button" class="btn" href="#x">Tải</a></p>',
      'a { text-decoration: none }',
    );
    expect([style('#plain').textDecorationLine, style('#button').textDecorationLine]).to.deep.equal(['underline', 'none']);
  });

  it('raised letters are raised once, whichever reset the page has', async () => {
    const raised = async (css: string): Promise<number> => {
      await fresh();
      await article('<p id="line">m<sup>2</sup></p>', css);
      const text = document.createRange();
      text.selectNodeContents(get('#line').firstChild!);
      return (text.getBoundingClientRect().bottom - get('sup').getBoundingClientRect().bottom) / 18;
    };
    const plain = await raised('');
    expect(plain).to.be.greaterThan(0.1);
    for (const css of [
      'sup { font-size: 75%; line-height: 0; position: relative; top: -.5em; vertical-align: baseline }',
      'sup { vertical-align: baseline }',
    ]) {
      expect(await raised(css), css).to.be.closeTo(plain, 0.02);
    }
  });
});
