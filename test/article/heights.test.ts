import { expect, nextFrame } from '@open-wc/testing';
import { skipIn } from '../tools/engine.js';
import { fresh, host, request, show } from '../tools/page.js';

const SENTENCE =
  'Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ đầu tư phát triển.';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const get = (selector: string): HTMLElement => document.querySelector(`bantin-article ${selector}`)!;
const heightOf = (selector: string): number => get(selector).getBoundingClientRect().height;

/** Whether all that is in a box can be seen. */
const holdsItsText = (selector: string): boolean => get(selector).scrollHeight <= get(selector).clientHeight + 1;

/** Lets another size hold, and waits until all that follows from it is done. */
async function level(percent: number): Promise<void> {
  await request(document, '', percent);
  await nextFrame();
}

const article = (html: string): Promise<HTMLElement> =>
  show(`<bantin-article><p>${SENTENCE.repeat(3)}</p>${html}</bantin-article>`, 'bantin-article');

describe('a height that text outgrows', () => {
  beforeEach(fresh);

  for (const [name, style] of [
    ['a height', 'height: 60px; overflow: hidden'],
    ['a height that lets the text hang out', 'height: 60px'],
    ['a max-height', 'max-height: 60px; overflow: hidden'],
    ['an important height', 'height: 60px !important; overflow: hidden'],
  ] as const) {
    it(`gives way as long as it is one: ${name} of the text’s own`, async () => {
      await article(`<div id="box" style="${style}">Một dòng chữ ngắn trong khung.</div>`);
      const before = get('#box').outerHTML;
      const height = heightOf('#box');
      expect(holdsItsText('#box'), 'at 100 %').to.equal(true);
      await level(400);
      expect(heightOf('#box')).to.be.greaterThan(90);
      expect(holdsItsText('#box'), 'at 400 %').to.equal(true);
      await level(100);
      expect(get('#box').outerHTML).to.equal(before);
      expect(heightOf('#box')).to.equal(height);
    });
  }

  it('only grows with the letters where it hid a part of them in the sizes of author and site', async () => {
    host('.short { height: 48px; overflow: hidden; font-size: 12px; line-height: 16px }');
    await article(
      `<div id="more" style="height: 60px; overflow: hidden">${SENTENCE.repeat(4)}</div><div id="line" style="height: 1px; overflow: hidden">từ khóa</div><div class="short" id="whole">Ba dòng chữ</div><div class="short" id="cut">${SENTENCE.repeat(9)}</div>`,
    );
    await level(400);
    expect(heightOf('#line')).to.equal(1);
    expect([heightOf('#more'), heightOf('#cut')].map(height => height < 420)).to.deep.equal([true, true]);
    expect([holdsItsText('#more'), holdsItsText('#cut')]).to.deep.equal([false, false]);
    expect(heightOf('#more')).to.be.closeTo(60 * (72 / 16), 1);
    expect(holdsItsText('#whole')).to.equal(true);
    await level(100);
    expect([heightOf('#whole'), heightOf('#line')]).to.deep.equal([48, 1]);
  });

  it('gives way where a script has opened an answer for the text as it was', async () => {
    host('.answer { max-height: 0; overflow: hidden }');
    await article(`<button id="more">Hỏi</button><div class="answer" id="one"><p>${SENTENCE}</p></div>`);
    const answer = get('#one');
    answer.style.maxHeight = `${answer.scrollHeight}px`;
    await nextFrame();
    const opened = answer.outerHTML;
    await level(200);
    expect(holdsItsText('#one')).to.equal(true);
    await level(100);
    expect(answer.outerHTML).to.equal(opened);
  });

  it('gives way where the answer opens at a large size and the text grows further', async () => {
    host('.answer { max-height: 0; overflow: hidden }');
    await article(`<div class="answer" id="one"><p>${SENTENCE}</p></div>`);
    await level(200);
    get('#one').style.maxHeight = `${get('#one').scrollHeight}px`;
    await level(400);
    expect(holdsItsText('#one')).to.equal(true);
  });

  it('stays where it closes something', async () => {
    host('.answer { overflow: hidden }');
    await article(
      `<div class="answer" id="by-style" style="max-height: 0"><p>${SENTENCE}</p></div>
       <div class="answer" id="by-height" style="height: 0"><p>${SENTENCE}</p></div>`,
    );
    await level(400);
    expect([heightOf('#by-style'), heightOf('#by-height')]).to.deep.equal([0, 0]);
  });

  it('stays where the answer is closed again at a large size', async () => {
    host('.answer { overflow: hidden }');
    await article(`<div class="answer" id="one" style="max-height: 90px"><p>${SENTENCE}</p></div>`);
    await level(400);
    get('#one').style.maxHeight = '0px';
    await nextFrame();
    await level(355);
    expect(heightOf('#one')).to.equal(0);
    await level(100);
    expect(get('#one').getAttribute('style')).to.equal('max-height: 0px;');
  });

  it('stays where it cuts pictures, and where the box scrolls', async () => {
    await article(
      `<div id="picture" style="height: 60px; overflow: hidden"><img alt="" src="${PIXEL}" width="200" height="200"></div>
       <div id="scroller" style="height: 60px; overflow: auto"><p>${SENTENCE}</p></div>`,
    );
    const markup = ['#picture', '#scroller'].map(selector => get(selector).outerHTML);
    await level(400);
    expect(['#picture', '#scroller'].map(heightOf)).to.deep.equal([60, 60]);
    expect(['#picture', '#scroller'].map(selector => get(selector).outerHTML)).to.deep.equal(markup);
  });

  it('stays where words are hidden behind a drawing', async () => {
    host('.logo { display: inline-block; height: 20px; width: 20px; overflow: hidden; text-indent: -9999px }');
    await article('<p><a id="logo" class="logo" href="#x">Trang chủ của tỉnh</a></p>');
    await level(400);
    expect([heightOf('#logo'), get('#logo').offsetWidth]).to.deep.equal([20, 20]);
  });

  it('stays where only a menu hangs out of a box', async () => {
    host('.bar { height: 40px; position: relative } .bar ul { position: absolute; top: 40px; margin: 0 }');
    await article('<div id="bar" class="bar"><ul><li>Tin tức</li><li>Văn bản</li><li>Liên hệ</li></ul></div>');
    await level(200);
    expect(heightOf('#bar')).to.equal(40);
  });
});

describe('fields and buttons that the site has given a height', () => {
  beforeEach(fresh);

  const CONTROLS = `<p><input id="field" class="field" value="Nguyễn Văn Ẩn"><select id="select" class="field"><option>Ba Bể</option></select>
    <button id="button" class="field">Gửi</button><a id="link" class="button-like" href="#x">Tải về</a></p>`;
  const SHEET =
    '.field { box-sizing: border-box; height: 34px; padding: 4px; border: 1px solid } .button-like { display: inline-block; height: 34px; padding: 0 8px }';
  const IDS = ['#field', '#select', '#button', '#link'];

  it('grow with their letters, and shrink back', async () => {
    host(SHEET);
    await article(CONTROLS);
    const [markup, heights] = [IDS.map(id => get(id).outerHTML), IDS.map(heightOf)];
    expect(heights, 'as the site has them').to.deep.equal([34, 34, 34, 34]);
    await level(400);
    for (const id of IDS) expect(heightOf(id), `${id} at 400 %`).to.be.at.least(72);
    await level(100);
    expect(IDS.map(heightOf)).to.deep.equal(heights);
    expect(IDS.map(id => get(id).outerHTML)).to.deep.equal(markup);
  });

  it('keep a height in which their letters fit', async () => {
    host('.tall { box-sizing: border-box; height: 120px }');
    await article('<p><input id="field" class="tall"><button id="button" class="tall">Gửi</button></p>');
    await level(200);
    expect([heightOf('#field'), heightOf('#button')]).to.deep.equal([120, 120]);
  });

  skipIn('webkit', 'it draws boxes to tick in a height of its own')('leave boxes to tick and sliders as they are', async () => {
    host('.own { height: 13px; width: 13px }');
    await article('<p><input type="checkbox" id="tick" class="own"><input type="range" id="range" class="own"></p>');
    const markup = [get('#tick').outerHTML, get('#range').outerHTML];
    await level(400);
    expect([heightOf('#tick'), heightOf('#range')]).to.deep.equal([13, 13]);
    expect([get('#tick').outerHTML, get('#range').outerHTML]).to.deep.equal(markup);
  });
});
