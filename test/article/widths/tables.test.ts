import { expect } from '@open-wc/testing';
import { fresh, host, request, show, sidewaysScroll } from '../../tools/page.js';
import { frames, get, SENTENCE, until, width } from './tools.js';

const ROW = `<tr>${'<td>123.456.789</td>'.repeat(6)}</tr>`;
const isWide = (selector: string): boolean => get(selector).hasAttribute('data-bantin-wide');
const style = (selector: string): CSSStyleDeclaration => getComputedStyle(get(selector));

describe('tables', () => {
  beforeEach(fresh);

  it('are the site’s tables while they fit: their cells fill them, hidden ones are hidden, heads stay in view', async () => {
    await width(1280);
    host('.full { width: 100% } .full th { position: sticky; top: 0 }');
    await show(
      `<bantin-article><table class="full"><tr><th>Huyện</th><th>Hộ</th></tr><tr><td>Ba Bể</td><td>1</td></tr></table><table id="h" hidden><tr><td>x</td></tr></table></bantin-article>`,
    );
    await frames();
    expect(style('.full').display).to.equal('table');
    expect(style('#h').display).to.equal('none');
    const table = get('.full').getBoundingClientRect();
    expect(table.width).to.equal(document.querySelector('bantin-article')!.clientWidth);
    expect(get('.full th:last-child').getBoundingClientRect().right).to.be.closeTo(table.right, 3);
    expect([style('.full').overflowX, style('.full th').position]).to.deep.equal(['visible', 'sticky']);
    expect(isWide('.full')).to.equal(false);
  });

  it('scroll on their own only while they are wider than their column', async () => {
    host('.as-table { display: table }');
    await show(`<bantin-article style="--bantin-measure: 99"><table class="as-table">${ROW}</table></bantin-article>`);
    for (const [pixels, wide] of [
      [320, true],
      [1280, false],
      [320, true],
    ] as const) {
      await width(pixels);
      await until(() => isWide('table') === wide);
      expect(sidewaysScroll()).to.equal(0);
      expect(style('table').display).to.equal(wide ? 'block' : 'table');
    }
  });

  it('are not touched in a box of the author’s that scrolls', async () => {
    await width(320);
    const html = `<div style="overflow-x:auto"><table>${ROW}</table></div>`;
    await show(`<bantin-article>${html}</bantin-article>`);
    await frames();
    expect(get('div').querySelector('[data-bantin-wide], [tabindex]')).to.equal(null);
    expect(style('table').display).to.equal('table');
  });

  for (const display of ['table', 'inline-block', 'flex', 'grid', 'inline-table']) {
    it(`scroll in a box that shrinks around them: ${display}`, async () => {
      await width(320);
      host(`.wrap { display: ${display}; margin: 1em auto } .wrap > table { width: 100% }`);
      await show(
        `<bantin-article><figure class="wrap"><table>${ROW}</table><figcaption>Kết quả</figcaption></figure></bantin-article>`,
      );
      for (const level of [100, 400]) {
        await request(document, '', level);
        await frames();
        expect(sidewaysScroll(), `at ${level} %`).to.equal(0);
        expect(isWide('table')).to.equal(true);
        expect(get('table').scrollWidth).to.be.above(get('table').clientWidth);
        expect(get('table').clientWidth).to.be.above(200);
      }
    });
  }

  it('show behind which edge there is more, and no other', async () => {
    await width(320);
    for (const [dir, edges] of [
      ['ltr', ['right', 'left right', 'left']],
      ['rtl', ['left', 'left right', 'right']],
    ] as const) {
      await show(`<bantin-article dir="${dir}"><table id="${dir}">${ROW}</table></bantin-article>`);
      const selector = `#${dir}`;
      await until(() => get(selector).tabIndex === 0);
      const table = get(selector);
      const sign = dir === 'rtl' ? -1 : 1;
      for (const [index, left] of [0, 60, 9999].entries()) {
        table.scrollLeft = sign * left;
        await until(() => table.getAttribute('data-bantin-wide') === edges[index]);
        const shadows = style(selector).boxShadow.split(/,(?![^(]*\))/);
        expect(shadows, edges[index]).to.have.lengthOf(index === 1 ? 2 : 1);
      }
      document.querySelector('bantin-article')!.remove();
    }
  });

  it('keep how far they are scrolled when the size changes', async () => {
    await width(320);
    await show(`<bantin-article><table>${ROW}</table></bantin-article>`);
    await until(() => isWide('table'));
    get('table').focus();
    get('table').scrollLeft = 50;
    await request(document, '', 112);
    await frames();
    expect(get('table').scrollLeft).to.equal(50);
    expect(document.activeElement).to.equal(get('table'));
  });

  it('have lines of ours only where nobody has made a look for them', async () => {
    host('.t td { border-bottom: 1px solid } .reset { padding: 0 }');
    await show(
      `<bantin-article><table id="a"><tr><th>x</th><td>x</td></tr></table><table class="t"><tr><th>x</th><td>x</td></tr></table><table class="MsoTableGrid"><tr><td>x</td></tr></table></bantin-article>`,
    );
    expect(style('#a td').borderLeftWidth).to.equal('1px');
    expect(style('#a th').backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
    expect(style('.t td').borderLeftWidth).to.equal('0px');
    expect(style('.t th').backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(style('.MsoTableGrid td').borderLeftWidth).to.equal('1px');
    host('td { border: 0; padding: 3px }');
    expect([style('#a td').borderLeftWidth, style('#a td').paddingLeft]).to.deep.equal(['0px', '3px']);
  });

  it('let a long line in a cell wrap, and nothing in it be wider than the column', async () => {
    await width(320);
    await show(
      `<bantin-article><table width="900"><tr><td nowrap>${SENTENCE}</td><td width="600"><div style="width:900px">${SENTENCE}</div></td></tr></table></bantin-article>`,
    );
    await frames();
    expect(sidewaysScroll()).to.equal(0);
    expect(get('td').clientWidth).to.be.at.most(320);
    expect(get('div').clientWidth).to.be.at.most(320);
  });
});
