import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { audit } from '../../tools/axe.js';
import { fresh, host, request, show, sidewaysScroll } from '../../tools/page.js';

const SENTENCE = 'Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ.';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const ROW = `<tr>${'<td>123.456.789</td>'.repeat(6)}</tr>`;
const TABLE = `<table><tbody>${ROW}${ROW}</tbody></table>`;
const PRE = `<pre>${'chữ '.repeat(12)}</pre>`;

const get = (selector: string): HTMLElement => document.querySelector(`bantin-article ${selector}`)!;

/** Waits, frame by frame, until something holds; the test's own time limit ends the waiting. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await nextFrame();
}

const width = (pixels: number): Promise<unknown> => executeServerCommand('viewport', { width: pixels, height: 600 });

/** After the observers of this frame have had their say. */
async function frames(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

describe('content that is wider than its column', () => {
  beforeEach(fresh);

  for (const [name, html, selector, attributes] of [
    ['a table', TABLE, 'table', ['aria-label', 'data-bantin-wide', 'tabindex']],
    ['code', PRE, 'pre', ['aria-label', 'data-bantin-wide', 'role', 'tabindex']],
  ] as const) {
    it(`can be focused and has a name only while it is: ${name}`, async () => {
      await width(1200);
      await show(`<bantin-article style="--bantin-measure: 99"><p>chữ</p>${html}</bantin-article>`);
      const element = get(selector);
      const before = element.outerHTML;
      await frames();
      expect(element.outerHTML).to.equal(before);
      for (let round = 0; round < 2; round += 1) {
        await width(320);
        await until(() => element.hasAttribute('tabindex'));
        expect(element.scrollWidth).to.be.greaterThan(element.clientWidth);
        expect(element.getAttributeNames().toSorted()).to.deep.equal(attributes);
        expect(element.tabIndex).to.equal(0);
        expect(element.getAttribute('aria-label')).not.to.equal('');
        await width(1200);
        await until(() => !element.hasAttribute('tabindex'));
        expect(element.outerHTML).to.equal(before);
      }
    });

    it(`follows the reader's size: ${name}`, async () => {
      await show(`<bantin-article>${html}</bantin-article>`);
      const element = get(selector);
      await request(document, '', 400);
      await until(() => element.hasAttribute('tabindex'));
      expect(element.scrollWidth).to.be.greaterThan(element.clientWidth);
    });

    it(`is the author's markup again when the article goes: ${name}`, async () => {
      await width(320);
      const before = `<bantin-article>${html}</bantin-article>`;
      const article = await show(before, 'bantin-article');
      await until(() => get(selector).hasAttribute('tabindex'));
      article.remove();
      expect(article.outerHTML).to.equal(before);
    });

    it(`is looked after when it comes later: ${name}`, async () => {
      await width(320);
      const article = await show('<bantin-article><p>chữ</p></bantin-article>', 'bantin-article');
      article.insertAdjacentHTML('beforeend', html);
      await until(() => get(selector).hasAttribute('tabindex'));
      article.querySelector('p')!.insertAdjacentHTML('afterend', '<p>thêm</p>');
      await frames();
      await until(() => get(selector).hasAttribute('tabindex'));
    });

    it(`is left alone in an island: ${name}`, async () => {
      await width(320);
      const island = `<div data-bantin-plain="" style="overflow:auto">${html}</div>`;
      await show(`<bantin-article>${island}${html}</bantin-article>`);
      await until(() => get(`div + ${selector}`).hasAttribute('tabindex'));
      expect(get('div').outerHTML).to.equal(island);
    });
  }

  it('is looked after when rows come later', async () => {
    await width(320);
    await show('<bantin-article><table><tbody><tr><td>một</td></tr></tbody></table></bantin-article>');
    await frames();
    expect(get('table').hasAttribute('tabindex')).to.equal(false);
    get('tbody').innerHTML = ROW;
    await until(() => get('table').hasAttribute('tabindex'));
  });

  it('is looked after when its code changes within the same box', async () => {
    await width(320);
    await show('<bantin-article><pre>ngắn</pre></bantin-article>');
    await frames();
    expect(get('pre').hasAttribute('tabindex')).to.equal(false);
    get('pre').textContent = 'chữ '.repeat(30);
    await until(() => get('pre').hasAttribute('tabindex'));
    get('pre').textContent = 'ngắn';
    await until(() => !get('pre').hasAttribute('tabindex'));
  });

  it('is reached where the site lets the code in it scroll', async () => {
    host('pre { overflow: visible } pre > code { display: block; overflow-x: auto }');
    await width(320);
    await show(`<bantin-article><pre><code>${'chữ '.repeat(30)}</code></pre></bantin-article>`);
    await until(() => get('code').getAttribute('tabindex') === '0');
    expect([get('code').getAttribute('role'), get('pre').hasAttribute('tabindex')]).to.deep.equal(['group', false]);
    await width(1600);
    get('code').textContent = 'chữ';
    await until(() => !get('code').hasAttribute('tabindex'));
  });

  it('looks as before where the site lays out whatever is a group', async () => {
    host('[role="group"] { display: inline-flex; position: relative }');
    await width(320);
    await show(`<bantin-article><pre>${'chữ '.repeat(30)}</pre></bantin-article>`);
    await until(() => get('pre').hasAttribute('tabindex'));
    expect([getComputedStyle(get('pre')).display, get('pre').getAttribute('role')]).to.deep.equal(['block', 'region']);
  });

  it('is named by its caption', async () => {
    await width(320);
    await show(`<bantin-article><table id="x"><caption>Chỉ tiêu</caption>${ROW}</table></bantin-article>`);
    await until(() => get('table').hasAttribute('tabindex'));
    expect(get('table').hasAttribute('aria-label')).to.equal(false);
    expect(await executeServerCommand('accessible', '#x')).to.deep.equal({ role: 'table', name: 'Chỉ tiêu' });
  });

  it('has its caption in sight', async () => {
    await width(320);
    await show(`<bantin-article>${TABLE.replace('<tbody>', '<caption>Chỉ tiêu</caption><tbody>')}</bantin-article>`);
    const words = document.createRange();
    words.selectNodeContents(get('caption'));
    const { left, right } = words.getBoundingClientRect();
    expect(get('table').scrollWidth).to.be.greaterThan(500);
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(320);
  });

  it('is not named by the caption of a table within', async () => {
    await width(320);
    await show(
      `<bantin-article><table id="x">${ROW}<tr><td><table><caption>Chỉ tiêu</caption><tr><td>1</td></tr></table></td></tr></table></bantin-article>`,
    );
    await until(() => get('#x').hasAttribute('tabindex'));
    expect(get('#x').getAttribute('aria-label')).to.be.a('string');
  });

  it('stays a table for screen readers, with a name', async () => {
    await width(320);
    await show(`<bantin-article>${TABLE.replace('<table', '<table id="x"')}</bantin-article>`);
    await until(() => get('table').hasAttribute('tabindex'));
    const { role, name } = await executeServerCommand<{ role: string; name: string }, string>('accessible', '#x');
    expect(role).to.equal('table');
    expect(name).not.to.equal('');
  });

  it('keeps what the author says of it', async () => {
    await width(320);
    const pre = `<pre tabindex="-1" role="region" aria-label="Mã nguồn">${'chữ '.repeat(30)}</pre>`;
    const table = `<table tabindex="0" aria-labelledby="y" summary="">${ROW}</table>`;
    const article = await show(`<bantin-article><p id="y">Bảng</p>${pre}${table}${PRE}</bantin-article>`, 'bantin-article');
    await until(() => article.lastElementChild!.hasAttribute('tabindex'));
    const marked = (html: string): string => html.replace('>', ' data-bantin-wide="right">');
    expect(get('pre').outerHTML).to.equal(marked(pre));
    expect(get('table').cloneNode(false)).to.have.property(
      'outerHTML',
      marked('<table tabindex="0" aria-labelledby="y" summary=""></table>'),
    );
    await width(1200);
    await until(() => !article.lastElementChild!.hasAttribute('tabindex'));
    article.remove();
    expect(get('pre') ?? article.querySelector('pre')).to.have.property('outerHTML', pre);
  });

  it('leaves nothing for axe to find', async () => {
    await width(320);
    await show(
      `<bantin-article><h1>Đẩy mạnh</h1><p>${SENTENCE}</p>${TABLE}<table><caption>Chỉ tiêu</caption>${ROW}</table>${PRE}<pre><code>${'x'.repeat(99)}</code></pre><table><tr><td>${TABLE}</td></tr></table></bantin-article>`,
    );
    for (const level of [100, 400]) {
      await request(document, '', level);
      await until(() => get('pre').hasAttribute('tabindex') && get('table').hasAttribute('tabindex'));
      await frames();
      const { wrong } = await audit(document.querySelector('bantin-article')!);
      expect(wrong.filter(line => /^(scrollable|aria|td|th|table|empty-table)/.test(line))).to.deep.equal([]);
    }
  });
});

describe('on a phone at 400 % nothing makes the page scroll sideways:', () => {
  beforeEach(fresh);

  for (const [name, html] of Object.entries({
    'a picture with a width': `<p><img src="${PIXEL}" width="900" height="600" alt=""></p>`,
    'a picture with a width in its style': `<img src="${PIXEL}" style="width:900px;height:600px" alt=""><img src="${PIXEL}" style="min-width:900px" alt="">`,
    'a block of fixed width': `<div style="width:900px"><p style="width:640px">${SENTENCE}</p></div>`,
    'a least width': `<div style="min-width:900px">${SENTENCE}</div><p style="min-width:600px">x</p>`,
    'a least width that is important': `<div style="min-width:900px !important">${SENTENCE}</div>`,
    'text on one line': `<p style="white-space:nowrap">${SENTENCE}</p><nobr>${SENTENCE}</nobr><table><tr><td nowrap>${SENTENCE}</td></tr></table>`,
    'text on one line that is important': `<p style="white-space:nowrap!important">${SENTENCE}</p>`,
    'hard spaces': `<p>${SENTENCE.replaceAll(' ', '&nbsp;')}</p>`,
    'a long address': `<p><a href="#x">https://backan.gov.vn/${'duong-dan-rat-dai'.repeat(9)}</a></p><li>${'x'.repeat(300)}</li>`,
    'a long address in a heading': `<h1>https://backan.gov.vn/${'x'.repeat(90)}</h1><h3>${'y'.repeat(90)}</h3>`,
    code: `<pre style="width:900px">${'chữ '.repeat(50)}</pre><p><code>${'x'.repeat(99)}</code></p>`,
    'a frame':
      '<iframe title="khung" width="900" height="80" srcdoc="x"></iframe><iframe title="khung" style="width:900px" srcdoc="x"></iframe>',
    'a film':
      '<video width="900" height="80" controls></video><embed width="900" height="9"><object width="900" height="9"></object>',
    'a form': `<form><input size="60" aria-label="x"><textarea cols="80" aria-label="x"></textarea><select aria-label="x"><option>${SENTENCE}</select><button>${SENTENCE}</button><fieldset><legend>${SENTENCE}</legend><input size="60" aria-label="x"></fieldset></form>`,
    'a table in a table': `<table width="900"><tr><td width="600"><table style="width:800px"><tr>${'<td>chữ dài</td>'.repeat(9)}</tr></table></td></tr></table>`,
    'negative margins': `<div style="margin-left:-40px;margin-right:-60px">${SENTENCE}</div><p style="margin:0 -90px">${SENTENCE}</p>`,
    indents: `<p style="margin-left:3in;text-indent:-.25in">${SENTENCE}</p><blockquote style="margin:0 0 0 40px">${SENTENCE}</blockquote>`,
    floats: `<div style="float:left;width:200px">${SENTENCE}</div><img src="${PIXEL}" align="right" width="250" height="99" alt=""><div style="float:right;margin-left:50px">${SENTENCE}</div><p>${SENTENCE}</p>`,
    'a deep list': '<ul><li>một '.repeat(8),
    'deep quotes': `${'<blockquote>'.repeat(8)}${SENTENCE}`,
    'a figure of a fixed width': `<figure style="width:800px"><img src="${PIXEL}" width="800" height="90" alt=""><figcaption>${SENTENCE}</figcaption></figure><table class="image" align="center" width="600"><tr><td><img src="${PIXEL}" width="600" height="90" alt=""></td></tr></table>`,
    columns: `<div style="columns:3 200px">${SENTENCE}</div>`,
    'a drawing': '<svg width="900" height="90"></svg><canvas width="900" height="90"></canvas>',
  })) {
    it(name, async () => {
      await width(320);
      await show(`<bantin-article>${html}</bantin-article>`);
      for (const level of [100, 400]) {
        await request(document, '', level);
        await frames();
        expect(sidewaysScroll(), `at ${level} %`).to.equal(0);
      }
    });
  }
});

describe('a table around a picture', () => {
  beforeEach(fresh);

  it('looks like a figure', async () => {
    await show(
      `<bantin-article><table border="1" style="width:600px"><tbody><tr><td><img src="${PIXEL}" alt=""></td></tr><tr><td>Quang cảnh hội nghị</td></tr></tbody></table></bantin-article>`,
    );
    for (const selector of ['table', 'tbody', 'tr', 'td']) {
      const { display, borderTopStyle, borderTopWidth, paddingTop } = getComputedStyle(get(selector));
      expect([display, paddingTop], selector).to.deep.equal(['block', '0px']);
      expect(borderTopStyle === 'none' || borderTopWidth === '0px', selector).to.equal(true);
    }
  });

  it('is a table where it has columns or heads', async () => {
    for (const row of [`<td><img src="${PIXEL}" alt=""></td><td>chữ</td>`, `<th><img src="${PIXEL}" alt=""></th>`]) {
      await show(`<bantin-article><table><tr>${row}</tr></table></bantin-article>`);
      const cell = get('td, bantin-article th');
      const { display, borderTopWidth } = getComputedStyle(cell);
      expect([display, borderTopWidth]).to.deep.equal(['table-cell', '1px']);
      document.querySelector('bantin-article')!.parentElement!.remove();
    }
  });
});
