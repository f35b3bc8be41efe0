import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { skipIn } from '../tools/engine.js';
import { fresh, host, request, settled, show, sidewaysScroll, sizeOf } from '../tools/page.js';

const SENTENCE =
  'Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo; công tác đào tạo nghề, giải quyết việc làm.';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** Every element that a CMS prints. */
const EVERYTHING = `<bantin-article>
  <h1 slot="headline">Đẩy mạnh công tác truyền thông về Chương trình mục tiêu quốc gia giảm nghèo bền vững</h1>
  <p slot="summary">UBND tỉnh vừa ban hành Kế hoạch truyền thông.</p>
  <p id="text">${SENTENCE} <b>đậm</b> <a href="#x">liên kết</a> <code>mã_nguồn_rất_dài_không_có_dấu_cách_nào_cả_trong_đó</code> <kbd>Ctrl</kbd>
    H<sub>2</sub>O m<sup>2</sup> <small>nhỏ</small> <big>to</big> <mark>đánh dấu</mark> <ins>thêm</ins> <del>bớt</del> <q>trích</q>
    <abbr title="Ủy ban nhân dân">UBND</abbr> <ruby>漢<rt>Hán</rt></ruby> https://backan.gov.vn/${'duong-dan-rat-dai-'.repeat(12)}</p>
  <h2>Mục tiêu</h2><h3>Hình thức</h3><h4>Bốn</h4><h5>Năm</h5><h6>Sáu</h6>
  <ul><li>một<ul><li>hai<ul><li>ba<ol><li>bốn<ul><li>năm</li></ul></li></ol></li></ul></li></ul></li></ul>
  <ol start="98"><li>chín mươi tám</li><li>chín mươi chín</li><li>một trăm</li></ol>
  <dl><dt>Hộ nghèo</dt><dd>là hộ có thu nhập dưới chuẩn</dd></dl>
  <blockquote><p>${SENTENCE}</p></blockquote>
  <figure><img src="${PIXEL}" width="1200" height="800" alt="Hội nghị"><figcaption>Quang cảnh hội nghị</figcaption></figure>
  <table><caption>Chỉ tiêu</caption><thead><tr><th>Huyện</th><th>Hộ nghèo</th><th>Hộ cận nghèo</th><th>Kinh phí</th></tr></thead>
    <tbody><tr><th>Ba Bể</th><td>1.234</td><td>5.678</td><td>123.456.789.000</td></tr></tbody></table>
  <pre><code>${'x'.repeat(200)}</code></pre>
  <details open><summary>Chi tiết</summary><p>${SENTENCE}</p></details>
  <hr><iframe title="khung" width="900" height="80" srcdoc="<p>khung</p>"></iframe><video width="1280" height="720" controls></video><audio controls></audio>
  <section class="footnotes"><hr><ol><li>Nguồn: Sở Lao động</li></ol></section>
  <p slot="byline">Minh Huyền</p>
</bantin-article>`;

const get = (selector: string): HTMLElement => document.querySelector(`bantin-article ${selector}`)!;
const style = (selector: string): CSSStyleDeclaration => getComputedStyle(get(selector));
const lineHeight = (selector: string): number => Number.parseFloat(style(selector).lineHeight) / sizeOf(get(selector));

describe('the typography of an article', () => {
  beforeEach(fresh);

  for (const width of [320, 768, 1280]) {
    for (const level of [80, 100, 200, 400]) {
      it(`at ${width} px and ${level} %`, async () => {
        await executeServerCommand('viewport', { width, height: 800 });
        await show(EVERYTHING);
        await request(document, '', level);
        const scale = level / 100;
        const body = 18 * scale;

        expect(sizeOf(get('#text'))).to.be.closeTo(body, 0.01);
        expect(sizeOf(get('h1')) / body).to.be.closeTo(1 + 0.728 / scale, 0.01);
        expect(sizeOf(get('h2')) / body).to.be.closeTo(1 + 0.44 / scale, 0.01);
        expect(sizeOf(get('h3')) / body).to.be.closeTo(1 + 0.2 / scale, 0.01);
        expect(sizeOf(get('figcaption')) / body).to.be.closeTo(0.875, 0.001);
        expect(sizeOf(get('td')) / body).to.be.closeTo(0.9375, 0.001);
        expect(sizeOf(get('pre code')) / body).to.be.closeTo(0.9, 0.001);
        expect(sizeOf(get('sup')) / body).to.be.closeTo(0.75, 0.001);

        expect(lineHeight('#text'))
          .to.be.closeTo(1.45 + 0.17 / scale, 0.001)
          .and.at.least(1.49);
        for (const block of ['li', 'dd', 'td', 'blockquote p', 'figcaption', 'pre'])
          expect(lineHeight(block), block).to.be.at.least(1.49);
        for (const heading of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) expect(lineHeight(heading), heading).to.be.at.least(1.349);
        expect(Number.parseFloat(style('#text').marginBlockEnd)).to.be.closeTo(body, 0.01);

        expect(get('#text').getBoundingClientRect().width).to.be.at.most(33 * body + 0.1);
        expect(sidewaysScroll(), 'sideways scroll').to.equal(0);
      });
    }
  }

  it('holds at most 80 characters a line', async () => {
    await executeServerCommand('viewport', { width: 1280, height: 800 });
    await show(`<bantin-article><p>${SENTENCE.repeat(4)}</p></bantin-article>`);
    const [text] = get('p').childNodes;
    const range = document.createRange();
    const lengths = new Map<number, number>();
    for (let index = 0; index < text!.textContent!.length; index += 1) {
      range.setStart(text!, index);
      range.setEnd(text!, index + 1);
      const { top } = range.getBoundingClientRect();
      lengths.set(top, (lengths.get(top) ?? 0) + 1);
    }
    expect(lengths.size).to.be.greaterThan(5);
    for (const length of lengths.values()) expect(length).to.be.at.most(80);
  });

  it('holds eight letters a line at 400 % on a phone', async () => {
    await executeServerCommand('viewport', { width: 320, height: 800 });
    await show('<bantin-article><p><span>truyền t</span></p></bantin-article>');
    await request(document, '', 400);
    expect(get('span').getClientRects()).to.have.length(1);
  });

  it('starts from the reader’s own default, whatever the page makes of html and body', async () => {
    host('html { font-size: 62.5% } body { font: 12px/1 Arial }');
    await show('<bantin-article><p>chữ</p>trần</bantin-article>');
    expect(sizeOf(get('p'))).to.equal(18);
    expect(sizeOf(get('p').parentElement!.shadowRoot!.querySelector('slot:not([name])'))).to.equal(18);
  });

  it('beats a page’s universal and type selectors, and yields to any class', async () => {
    host(
      '* { margin: 0; padding: 0; font-size: 11px } p, td, div { font-size: 13px; line-height: 1.1; text-align: justify } h2 { font-size: 14px } .lead { font-size: 30px; margin-block: 7px; text-align: center }',
    );
    await show(
      '<bantin-article><h2>Mục</h2><div><p id="nested"><span>chữ</span></p></div><p class="lead">dẫn</p><ul><li>một</ul></bantin-article>',
    );
    expect(sizeOf(get('span'))).to.equal(18);
    expect(sizeOf(get('h2'))).to.be.closeTo(18 * 1.44, 0.01);
    expect([lineHeight('#nested') > 1.5, style('#nested').textAlign, style('#nested').marginBlockEnd]).to.deep.equal([
      true,
      'start',
      '18px',
    ]);
    expect([style('.lead').marginTop, style('.lead').textAlign]).to.deep.equal(['7px', 'center']);
    expect(Number.parseFloat(style('ul').paddingInlineStart)).to.be.greaterThan(18);
  });

  it('brings back bullets, bold, italics and raised letters that a reset took away', async () => {
    host('ul, ol { list-style: none } b, i, sup, h2, p { font: inherit; vertical-align: baseline }');
    await show(
      '<bantin-article><ul><li>một</li></ul><ol type="a"><li>hai</li></ol><p><b>đậm</b> <i>nghiêng</i> m<sup>2</sup></p></bantin-article>',
    );
    expect([style('ul').listStyleType, style('b').fontWeight, style('i').fontStyle, style('sup').verticalAlign]).to.deep.equal([
      'disc',
      '700',
      'italic',
      'super',
    ]);
    document.head.querySelector('[data-stage]')!.remove();
    expect(style('ol').listStyleType, 'the author’s own kind of list').to.equal('lower-alpha');
  });

  it('leaves what has a class, or is laid out by the site, as it is', async () => {
    host(
      '* { margin: 0; padding: 0 } ul { list-style: none } .tabs ul, .facts { display: flex; flex-wrap: wrap } .facts dd { margin: 0 } .row { border-collapse: separate } .md td, .md th { border: 1px solid } nav a { text-decoration: none } sup { line-height: 2 }',
    );
    await show(
      `<bantin-article><div class="tabs"><ul id="tabs"><li>Ảnh</li></ul></div><dl class="facts"><dt id="dt">Tên</dt><dd id="dd">Ba Bể</dd></dl>
        <table class="row" id="row"><tbody><tr><td>1</td></tr></tbody></table><div class="md"><table id="drawn"><tbody><tr><th>A</th><td>1</td></tr></tbody></table></div>
        <blockquote class="quote">Trích</blockquote><pre class="code">mã</pre><details><summary class="sum">Giờ</summary>x</details><nav><a href="#2">2</a></nav><p><sup class="count">5</sup></p></bantin-article>`,
    );
    await nextFrame();
    expect([style('#tabs').paddingLeft, style('#tabs').listStyleType, style('#tabs').marginTop], 'tabs').to.deep.equal([
      '0px',
      'none',
      '0px',
    ]);
    const tabs = get('#tabs');
    tabs.remove();
    await nextFrame();
    expect(tabs.outerHTML, 'taken out of the article').to.equal('<ul id="tabs"><li>Ảnh</li></ul>');
    expect([style('#dd').marginLeft, style('#dt').marginTop], 'facts').to.deep.equal(['0px', '0px']);
    expect([style('#row').borderCollapse, style('#row').marginTop], 'table').to.deep.equal(['separate', '0px']);
    expect([style('th').textAlign, style('th').verticalAlign], 'drawn').to.deep.equal(['center', 'middle']);
    expect([style('.quote').borderLeftWidth, style('.quote').paddingLeft], 'quotation').to.deep.equal(['0px', '0px']);
    expect(style('.code').backgroundColor, 'code').to.equal('rgba(0, 0, 0, 0)');
    expect([style('.sum').fontWeight, style('.sum').paddingTop], 'summary').to.deep.equal(['400', '0px']);
    expect(style('nav a').textDecorationLine, 'navigation').to.equal('none');
    expect(Number.parseFloat(style('.count').lineHeight), 'count').to.be.above(10);
  });

  it('takes no slots of other components for its own', async () => {
    await show(
      '<bantin-article><p>chữ</p><x-btn><b slot="prefix">+</b><span slot="summary">Tải về</span></x-btn></bantin-article>',
    );
    expect([style('[slot=prefix]').marginTop, style('[slot=summary]').fontWeight]).to.deep.equal(['0px', '400']);
  });

  it('is the same for a headline in the toolbar as for one in the article', async () => {
    const headline = '<h1 slot="headline">Đẩy mạnh <small>công tác</small></h1>';
    await show(`<bantin-toolbar>${headline}</bantin-toolbar><bantin-article>${headline}</bantin-article>`);
    const [one, other] = [...document.querySelectorAll('h1')].map(element => getComputedStyle(element));
    for (const name of ['fontSize', 'lineHeight', 'fontWeight', 'fontFamily', 'textWrap'] as const)
      expect(one![name], name).to.equal(other![name]);
  });

  it('does not justify, and keeps what was aligned on purpose', async () => {
    await show(
      '<bantin-article><p style="text-align: justify">a</p><p align="justify">b</p><p style="text-align:justify">c</p><p align="center">d</p><p style="text-align: right">e</p><center><p>f</p></center></bantin-article>',
    );
    const aligned = [...document.querySelectorAll('bantin-article p')].map(paragraph => getComputedStyle(paragraph).textAlign);
    expect(aligned.map(value => value.replace(/^-(webkit|moz)-/, ''))).to.deep.equal([
      'start',
      'start',
      'start',
      'center',
      'right',
      'center',
    ]);
  });

  it('leaves islands, drawings and formulas alone', async () => {
    await show(
      `<bantin-article>
        <div data-bantin-plain style="font-size: 10px"><h2>đảo</h2><p>chữ</p><ul><li>một</ul></div>
        <svg viewBox="0 0 100 20"><text font-size="7" y="9">hình</text></svg>
        <math><msup><mi>x</mi><mn>2</mn></msup></math>
      </bantin-article>`,
    );
    expect([
      style('[data-bantin-plain] p').fontSize,
      style('[data-bantin-plain] h2').fontSize,
      style('[data-bantin-plain] ul').paddingInlineStart,
    ]).to.deep.equal(['10px', '15px', '40px']);
    expect(style('svg text').fontSize).to.equal('7px');
    expect(sizeOf(get('mn'))).to.be.lessThan(sizeOf(get('mi')));
  });

  it('gives scripts with stacked marks taller lines, also in the middle of another language', async () => {
    await show(
      '<bantin-article lang="th"><p id="th">ภาษาไทย</p><p id="vi" lang="vi">chữ</p></bantin-article><bantin-article lang="vi"><p id="km" lang="km">ភាសាខ្មែរ</p></bantin-article>',
    );
    expect(lineHeight('#th')).to.be.closeTo(1.82, 0.001);
    expect(lineHeight('#km')).to.be.closeTo(1.82, 0.001);
  });

  it('turns round for right-to-left text', async () => {
    await show(
      '<bantin-article dir="rtl" lang="ar"><ul><li>واحد</ul><blockquote>اقتباس</blockquote><p slot="byline">كاتب</p></bantin-article>',
    );
    expect([
      style('ul').paddingRight !== '0px',
      style('ul').paddingLeft,
      style('blockquote').borderRightWidth,
      style('blockquote').borderLeftWidth,
    ]).to.deep.equal([true, '0px', '3px', '0px']);
    expect(style('[slot=byline]').textAlign).to.equal('end');
  });

  it('takes measure, line height, font and colours from the site', async () => {
    const article = await show('<bantin-article><p>chữ <a href="#x">liên kết</a></p></bantin-article>', 'bantin-article');
    article.style.cssText =
      '--bantin-measure: 20; --bantin-line-height: 2; --bantin-font-family: serif; --bantin-color: rgb(1, 2, 3); --bantin-link-color: rgb(0, 90, 0)';
    expect(get('p').getBoundingClientRect().width).to.equal(360);
    expect([style('p').lineHeight, style('p').fontFamily, style('p').color, style('a').color]).to.deep.equal([
      '36px',
      'serif',
      'rgb(1, 2, 3)',
      'rgb(0, 90, 0)',
    ]);
    host('a { color: rgb(9, 9, 9) }');
    expect(style('a').color, 'the page’s own colour wins').to.equal('rgb(9, 9, 9)');
  });

  it('survives the text spacing of WCAG 1.4.12', async () => {
    await executeServerCommand('viewport', { width: 320, height: 800 });
    await show(
      `<style>* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }</style>${EVERYTHING}`,
    );
    await request(document, '', 200);
    expect(sidewaysScroll()).to.equal(0);
    for (const block of document.querySelectorAll<HTMLElement>('bantin-article :is(p, li, h1, h2, dd, figcaption)')) {
      expect(block.scrollHeight, block.outerHTML).to.be.at.most(block.clientHeight + 12);
    }
  });

  it('shows the focus even where the page has taken it away', async () => {
    await show('<style>*:focus { outline: none }</style><bantin-article><p><a href="#x">liên kết</a></p></bantin-article>');
    await executeServerCommand('keys', ['Tab']);
    expect(document.activeElement).to.equal(get('a'));
    expect([style('a').outlineStyle, style('a').outlineWidth]).to.deep.equal(['solid', '2px']);
  });

  skipIn('webkit', 'its WebDriver cannot emulate print')('prints to the full width, tables as tables', async () => {
    await executeServerCommand('viewport', { width: 1280, height: 800 });
    await show(EVERYTHING);
    await executeServerCommand('media', { media: 'print' });
    expect(get('#text').getBoundingClientRect().width).to.be.greaterThan(1000);
    expect(style('table').display).to.equal('table');
  });

  it('does not touch the page outside', async () => {
    const before = (await show('<p>ngoài</p>')) as Element;
    const was = { ...getComputedStyle(before) };
    await show(EVERYTHING);
    await settled();
    expect({ ...getComputedStyle(before) }).to.deep.equal(was);
  });
});
