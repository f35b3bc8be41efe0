import { expect } from '@open-wc/testing';
import { fresh, host, request, show, sidewaysScroll } from '../../tools/page.js';
import { frames, get, PICTURE, rectsOf, SENTENCE, until, width } from './tools.js';

const box = (selector: string): DOMRect => get(selector).getBoundingClientRect();

/** Where boxes are without the typography's margins, to compare with. */
async function widthsAt(level: number, selector: string): Promise<number> {
  await request(document, '', level);
  await frames();
  return Math.round(box(selector).width);
}

describe('widths that the site or the author has set', () => {
  beforeEach(fresh);

  it('hold, where they are smaller than the column', async () => {
    await width(1280);
    host('.face { max-width: 160px } .aside { max-width: 300px; margin: 0 auto }');
    await show(
      `<bantin-article><p><img class="face" src="${PICTURE}" alt=""><img id="a" style="max-width:200px" width="400" height="200" src="${PICTURE}" alt=""></p><div class="aside">${SENTENCE}</div></bantin-article>`,
    );
    await until(() => box('.face').height > 0);
    expect([box('.face').width, box('.face').height]).to.deep.equal([160, 80]);
    expect([box('#a').width, box('#a').height]).to.deep.equal([200, 100]);
    expect(box('.aside').width).to.equal(300);
    expect(get('.aside').hasAttribute('style')).to.equal(false);
  });

  it('are not touched in boxes that the site places, scrolls or cuts', async () => {
    await width(320);
    host(
      `.note { position: absolute; width: 200px } .call { position: relative; display: inline-block }
       .strip { overflow-x: auto } .strip > div { display: grid; grid-template-columns: repeat(6, 1fr); min-width: 900px }
       .map { position: relative; overflow: hidden; height: 99px } .tile { position: absolute; width: 256px; max-width: none }`,
    );
    const html = `<p>a <span class="call">1<span class="note">Theo báo cáo</span></span></p><div class="strip"><div>${'<p>Tháng một</p>'.repeat(6)}</div></div><div class="map"><img class="tile" src="${PICTURE}" alt=""></div>`;
    await show(`<bantin-article>${html}</bantin-article>`);
    for (const level of [100, 400]) {
      await request(document, '', level);
      await frames();
      expect(box('.note').width).to.equal(200);
      expect(box('.tile').width).to.equal(256);
      expect(box('.strip > div').width).to.be.at.least(900);
      for (const selector of ['.note', '.tile', '.strip', '.strip > div', '.map']) {
        expect(get(selector).getAttribute('style') ?? '', selector).not.to.match(/inline-size|wrap|margin/);
      }
    }
  });

  it('give way only while they are larger, and come back', async () => {
    await width(320);
    host('.wide { min-width: 500px } .fits { min-width: 90px }');
    await show(`<bantin-article><div class="wide">${SENTENCE}</div><p class="fits">${SENTENCE}</p></bantin-article>`);
    await until(() => sidewaysScroll() === 0 && get('.wide').hasAttribute('style'));
    expect(get('.fits').hasAttribute('style')).to.equal(false);
    await width(1280);
    await until(() => !get('.wide').hasAttribute('style'));
    expect(box('.wide').width).to.be.above(500);
  });

  it('is decided by the size that the reader has', async () => {
    await width(800);
    host('.row { display: flex; gap: 10px } .row span { white-space: nowrap }');
    await show(
      '<bantin-article><div class="row"><span>Ủy ban nhân dân xã</span><span>Hội đồng nhân dân</span></div></bantin-article>',
    );
    const before = get('.row').outerHTML;
    for (const [level, isChanged] of [
      [100, false],
      [400, true],
      [100, false],
    ] as const) {
      await request(document, '', level);
      await frames();
      expect(get('.row').outerHTML !== before, `at ${level} %`).to.equal(isChanged);
      expect(sidewaysScroll()).to.equal(0);
    }
  });

  it('keep gaps, and margins that are auto', async () => {
    await width(320);
    host('.next { margin-right: 8px } .middle { display: block; margin: 0 auto }');
    await show(
      `<bantin-article><p><button class="next">Trước</button><button id="b">Sau</button></p><img class="middle" width="100" src="${PICTURE}" alt=""></bantin-article>`,
    );
    await frames();
    expect(box('#b').left - box('.next').right).to.be.within(7.9, 8.1);
    const column = document.querySelector('bantin-article')!.getBoundingClientRect();
    expect(box('.middle').left - column.left).to.be.closeTo(column.right - box('.middle').right, 1);
  });

  it('are the author’s markup again, byte for byte, when the article goes', async () => {
    await width(320);
    host('.three { column-count: 3 } .row { display: flex } .bleed { margin: 0 -90px }');
    const html = `<p style="width:900px;min-width: 700px">${SENTENCE}</p><ul class="three"><li>Xã Khang Ninh</li><li>Xã Nam Mẫu</li></ul><div class="row"><div>${SENTENCE}</div><div>${SENTENCE}</div></div><figure class="bleed"><img src="${PICTURE}" alt=""></figure><p>${SENTENCE.replaceAll(' ', '&nbsp;')}</p><ol start="1998"><li>a</li></ol><table><tbody><tr>${'<td>123.456.789</td>'.repeat(6)}</tr></tbody></table>`;
    const article = await show(`<bantin-article>${html}</bantin-article>`, 'bantin-article');
    await request(document, '', 400);
    await frames();
    expect(article.innerHTML).not.to.equal(html);
    article.remove();
    expect(article.innerHTML).to.equal(html);
    expect(article.querySelector('p + ul + div + figure + p')!.childNodes).to.have.lengthOf(1);
  });

  it('are not touched in an island, nor in what is being edited', async () => {
    await width(320);
    const inner = `<div style="width: 900px">${SENTENCE}</div><p style="white-space: nowrap">${SENTENCE.replaceAll(' ', '&nbsp;')}</p>`;
    await show(
      `<bantin-article><div id="a" data-bantin-plain="">${inner}</div><div id="b" contenteditable="true">${inner}</div><p style="width:900px;min-width:900px">${SENTENCE}</p></bantin-article>`,
    );
    await request(document, '', 400);
    await frames();
    expect(get('#a').innerHTML).to.equal(inner);
    expect(get('#b').innerHTML).to.equal(inner);
    expect(get('#b + p').getAttribute('style')).to.contain('important');
  });
});

describe('what is put outside of the column', () => {
  beforeEach(fresh);
  const CSS =
    '.edge { width: 100vw; margin-left: calc(50% - 50vw) } .broad { margin-inline: -80px } .pull { float: left; width: 200px; margin-left: -100px } .row { display: flex; margin: 0 -15px } .col { flex: 1; padding: 0 15px }';

  it('stands as the site has it where there is room', async () => {
    await width(1280);
    host(`${CSS} bantin-article { margin: auto }`);
    await show(
      `<bantin-article><figure class="broad"><img src="${PICTURE}" width="400" alt=""></figure><div class="row"><div class="col">${SENTENCE}</div><div class="col">${SENTENCE}</div></div><blockquote class="pull">${SENTENCE}</blockquote><p>${SENTENCE}</p></bantin-article>`,
    );
    await frames();
    const { left, right } = document.querySelector('bantin-article')!.getBoundingClientRect();
    expect([box('.broad').left, box('.broad').right]).to.deep.equal([left - 80, right + 80]);
    expect(box('.pull').left).to.equal(left - 100);
    expect([box('.row').left, box('.row').right]).to.deep.equal([left - 15, right + 15]);
  });

  it('never leaves the screen, and what is as wide as the screen stays so', async () => {
    host(`${CSS} [data-stage] { padding: 0 16px }`);
    await show(
      `<bantin-article><figure class="edge"><img style="width:100%" src="${PICTURE}" alt=""><figcaption>Hồ</figcaption></figure><figure class="broad"><img style="width:100%" src="${PICTURE}" alt=""></figure><blockquote class="pull">${SENTENCE}</blockquote><p>${SENTENCE}</p></bantin-article>`,
    );
    for (const pixels of [320, 1000]) {
      await width(pixels);
      for (const level of [100, 400]) {
        await request(document, '', level);
        await frames();
        const { clientWidth } = document.documentElement;
        expect(sidewaysScroll(), `${pixels} px, ${level} %`).to.equal(0);
        expect([Math.round(box('.edge').left), Math.round(box('.edge').right)]).to.deep.equal([0, clientWidth]);
        for (const selector of ['.broad img', '.pull']) {
          expect(box(selector).left, selector).to.be.at.least(-0.5);
          expect(box(selector).right, selector).to.be.at.most(clientWidth + 0.5);
        }
      }
    }
  });

  it('keeps the gutters of a grid, from which no text leaves the screen', async () => {
    await width(800);
    host(`${CSS} [data-stage] { padding: 0 8px } .row { width: 400px }`);
    await show(`<bantin-article><div class="row"><div class="col">Trái</div><div class="col">Phải</div></div></bantin-article>`);
    await frames();
    expect(get('.row').hasAttribute('style')).to.equal(false);
  });
});

describe('boxes side by side', () => {
  beforeEach(fresh);
  const WORDS = 'Buổi lễ có sự tham dự của đại diện nhiều sở, ngành và hơn hai trăm hộ dân trong xã.';

  for (const [name, css] of Object.entries({
    flex: '.row { display: flex; gap: 1em } .row > div { flex: 1; min-width: 0 }',
    'flex with widths': '.row { display: flex } .row > div { flex: 0 0 33.3%; max-width: 33.3%; min-width: 0 }',
    grid: '.row { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)) }',
    'grid with places':
      '.row { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)) } .row > :nth-child(2) { grid-column: 2 } .row > :nth-child(3) { grid-column: 3 }',
    floats: '.row > div { float: left; width: 33% }',
    'inline blocks': '.row > div { display: inline-block; width: 32% }',
    columns: '.row { columns: 3 }',
  })) {
    it(`go below one another where a line holds no eight letters: ${name}`, async () => {
      host(css);
      await show(
        `<bantin-article><div class="row"><div>${WORDS}</div><div>${WORDS}</div><div>${WORDS}</div></div></bantin-article>`,
      );
      await width(1280);
      await frames();
      expect(get('.row').innerHTML).not.to.contain('style');
      expect(get('.row').hasAttribute('style')).to.equal(false);
      for (const [pixels, level] of [
        [320, 100],
        [320, 400],
        [1280, 400],
      ] as const) {
        await width(pixels);
        await request(document, '', level);
        await frames();
        const column = document.querySelector('bantin-article')!.clientWidth;
        const least = Math.min(column * 0.8, 4 * 18 * (level / 100)) - 1;
        for (const div of document.querySelectorAll<HTMLElement>('.row > div')) {
          const lines = rectsOf(div);
          expect(Math.max(...lines.map(rect => rect.width)), `${pixels} px, ${level} %`).to.be.above(least * 0.55);
          expect(name === 'columns' || div.clientWidth >= least, `${pixels} px, ${level} %: ${div.clientWidth}`).to.equal(true);
        }
        expect(sidewaysScroll()).to.equal(0);
      }
    });
  }

  it('let text stand beside a float only where a word fits', async () => {
    await show(
      `<bantin-article><p><img align="right" width="250" height="99" src="${PICTURE}" alt="">${WORDS}</p></bantin-article>`,
    );
    await width(1280);
    await frames();
    expect(getComputedStyle(get('img')).float).to.equal('right');
    await width(320);
    await frames();
    expect(getComputedStyle(get('img')).float).to.equal('none');
  });

  it('and indents, also of a class, leave room for eight letters', async () => {
    await width(320);
    host(
      '.prose ul, .prose ol { padding-left: 2em } .box { padding: 1.25em 2.375em } .icon { position: relative; padding-left: 40px } .icon i { position: absolute; left: 0 }',
    );
    await show(
      `<bantin-article class="prose"><ul><li>Một hai ba bốn năm<ul><li>Hai ba bốn năm sáu<ol><li id="a">Ba bốn năm sáu bảy</li></ol></li></ul></li></ul><p class="box">Đoạn chữ trắng trên nền</p><p class="icon"><i>!</i>Lưu ý các đơn vị trong tỉnh</p></bantin-article>`,
    );
    const inner = (selector: string): number => {
      const { paddingLeft, paddingRight } = getComputedStyle(get(selector));
      return get(selector).clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    };
    await frames();
    expect(get('.box').hasAttribute('style')).to.equal(false);
    expect(await widthsAt(400, '#a')).to.be.above(190);
    expect(inner('.box')).to.be.above(240);
    expect(get('.icon').hasAttribute('style')).to.equal(false);
  });
});

describe('pictures', () => {
  beforeEach(fresh);

  it('keep their shape: with a height alone, and with object-fit', async () => {
    await width(320);
    host('.cover { width: 100%; height: 120px; object-fit: cover }');
    await show(
      `<bantin-article><img id="a" height="400" src="${PICTURE}" alt=""><img id="b" style="height:400px" src="${PICTURE}" alt=""><img class="cover" src="${PICTURE}" alt=""><img id="c" style="width:200px;height:50px;object-fit:cover" src="${PICTURE}" alt=""><img id="d" height="20" src="${PICTURE}" alt=""></bantin-article>`,
    );
    await until(() => box('#b').width > 0 && box('#b').width < 320 && box('#a').width < 320);
    for (const selector of ['#a', '#b', '#d'])
      expect(box(selector).width / box(selector).height, selector).to.be.closeTo(2, 0.02);
    expect(box('#d').height).to.equal(20);
    expect(box('.cover').height).to.equal(120);
    expect([box('#c').width, box('#c').height]).to.deep.equal([200, 50]);
  });
});
