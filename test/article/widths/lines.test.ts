import { expect } from '@open-wc/testing';
import { numberWidth, toRoman } from '../../../src/article/widths/markers.js';
import { fresh, host, request, show, sidewaysScroll } from '../../tools/page.js';
import { engine } from '../../tools/engine.js';
import { frames, get, linesOf, rectsOfWord, SENTENCE, until, width } from './tools.js';

describe('text on one line', () => {
  beforeEach(fresh);

  it('wraps only where the line is longer than the column', async () => {
    await width(320);
    host('.one { white-space: nowrap } .badge { display: inline-block; white-space: nowrap }');
    await show(
      `<bantin-article style="--bantin-measure: 99"><p class="one" id="a">${SENTENCE}</p><p class="one" id="b">Ba Bể</p><p>Xem <span class="badge">Đạt chuẩn</span> <button class="one">Tải về</button></p></bantin-article>`,
    );
    await frames();
    expect(linesOf(get('#a'))).to.be.above(2);
    for (const selector of ['#b', '.badge', 'button']) {
      expect(get(selector).getAttribute('style') ?? '', selector).not.to.contain('wrap');
      expect(getComputedStyle(get(selector)).textWrapMode).to.equal('nowrap');
    }
    await width(1280);
    await until(() => !get('#a').hasAttribute('style'));
  });

  it('is left alone where it is turned', async () => {
    await width(320);
    host('.turned { writing-mode: vertical-rl; white-space: nowrap; transform: rotate(180deg) }');
    await show(`<bantin-article><div class="turned">Chỉ tiêu kế hoạch năm</div><p>${SENTENCE}</p></bantin-article>`);
    await request(document, '', 400);
    await frames();
    expect(get('.turned').hasAttribute('style')).to.equal(false);
  });

  it('wraps in paragraphs that are skipped out of sight, once they come near', async () => {
    await width(320);
    await show(
      `<bantin-article>${`<p>${SENTENCE}</p>`.repeat(45)}<p id="a"><span style="white-space:nowrap">${SENTENCE}</span></p></bantin-article>`,
    );
    get('#a').scrollIntoView();
    await until(() => get('#a').scrollWidth <= get('#a').clientWidth && linesOf(get('#a')) > 2);
  });
});

describe('hard spaces', () => {
  beforeEach(fresh);

  it('break between words in long runs, and cut none; a few of them hold', async () => {
    await width(320);
    await show(
      `<bantin-article><p id="a">${SENTENCE.replaceAll(' ', '&nbsp;')}</p><p id="b">Ngày&nbsp;24 tháng&nbsp;5</p></bantin-article>`,
    );
    await request(document, '', 200);
    await frames();
    for (const word of ['phương', 'trung', 'truyền', 'động']) expect(rectsOfWord(get('#a'), word), word).to.have.lengthOf(1);
    expect(get('#b').innerHTML).to.equal('Ngày&nbsp;24 tháng&nbsp;5');
    expect(sidewaysScroll()).to.equal(0);
  });

  it('break in a short run where one of its words would be cut, and only at that size', async () => {
    await width(320);
    const html = '<p id="a">Ngày&nbsp;24 tháng&nbsp;5, số&nbsp;1</p><table><tbody><tr><td>Ngày&nbsp;24</td></tr></tbody></table>';
    await show(`<bantin-article style="--bantin-font-family: sans-serif">${html}</bantin-article>`);
    const article = get('#a').parentElement!;
    const before = article.innerHTML;
    await request(document, '', 400);
    await frames();
    for (const word of ['Ngày', '24', 'tháng', '5']) expect(rectsOfWord(get('#a'), word), word).to.have.lengthOf(1);
    expect(get('#a').textContent).to.equal('Ngày\u00A024 tháng\u00A05, số\u00A01');
    expect(sidewaysScroll()).to.equal(0);
    await request(document, '', undefined);
    await frames();
    expect(article.innerHTML).to.equal(before);
    expect(get('#a').childNodes).to.have.lengthOf(1);
  });

  it('keep what a script of the page writes in their place', async () => {
    const article = await show(`<bantin-article><p>${SENTENCE.replaceAll(' ', '&nbsp;')}</p></bantin-article>`, 'bantin-article');
    await until(() => get('p').childNodes.length > 1);
    (get('p').firstChild as Text).data = 'Mới';
    article.remove();
    expect(article.innerHTML).to.equal('<p>Mới</p>');
  });
});

describe('the numbers of a list', () => {
  beforeEach(fresh);

  for (const dir of ['ltr', 'rtl'])
    it(`have room, from one side or the other: ${dir}`, async () => {
      await width(320);
      const lists = ['start="98"', 'type="I" start="37"', 'start="1998"', ''].map(
        more => `<ol ${more}>${`<li>${SENTENCE}</li>`.repeat(more ? 3 : 12)}</ol>`,
      );
      await show(`<bantin-article dir="${dir}">${lists.join('')}</bantin-article>`);
      for (const level of [100, 400]) {
        await request(document, '', level);
        await frames();
        const column = document.querySelector('bantin-article')!.getBoundingClientRect();
        for (const list of document.querySelectorAll('bantin-article ol')) {
          const item = list.querySelector('li')!;
          const size = Number.parseFloat(getComputedStyle(item, '::marker').fontSize);
          const { left, right } = item.getBoundingClientRect();
          const room = dir === 'rtl' ? column.right - right : left - column.left;
          const numbers = list.outerHTML.includes('1998')
            ? 4
            : list.outerHTML.includes('37')
              ? 6
              : list.outerHTML.includes('98')
                ? 3
                : 2;
          const isInside = getComputedStyle(item).listStylePosition === 'inside';
          expect(isInside || room >= numbers * 0.5 * size, `${list.outerHTML.slice(0, 30)} at ${level} %: ${room}`).to.equal(
            true,
          );
        }
      }
    });

  it('are as wide as their figures', () => {
    expect(toRoman(38)).to.equal('XXXVIII');
    expect(toRoman(1994)).to.equal('MCMXCIV');
    expect(numberWidth([1, 2], 'disc')).to.equal(0);
    expect(numberWidth([1, 100], 'decimal')).to.equal(numberWidth([999], 'decimal'));
    expect(numberWidth([38, 40], 'upper-roman')).to.equal(numberWidth([38], 'upper-roman'));
    expect(numberWidth([38], 'lower-roman')).to.be.below(numberWidth([38], 'upper-roman'));
  });
});

describe('formulas', () => {
  beforeEach(fresh);
  const TERM = '<mi>x</mi><mo>+</mo><mfrac><mn>1</mn><mi>y</mi></mfrac>';

  it('keep their shape and grow; one that is too wide scrolls on its own, can be focused and has a name', async () => {
    await width(320);
    host(
      '.katex { font-size: 1.2em; line-height: 1.2; white-space: nowrap } .up { position: relative; top: -.5em; font-size: .7em }',
    );
    await show(
      `<bantin-article><p>a <span class="katex">x<span class="up">2</span></span></p><div><math display="block" id="m">${TERM.repeat(12)}</math></div><mjx-container id="x"><span style="display:inline-block;white-space:nowrap">${'x + 1/y '.repeat(12)}</span></mjx-container></bantin-article>`,
    );
    for (const level of [100, 400]) {
      await request(document, '', level);
      await frames();
      const size = (selector: string): number => Number.parseFloat(getComputedStyle(get(selector)).fontSize);
      expect(size('.katex')).to.be.closeTo(1.2 * 18 * (level / 100), 0.5);
      expect(size('.up')).to.be.closeTo(0.7 * size('.katex'), 0.5);
      expect(sidewaysScroll(), `at ${level} %`).to.equal(0);
      // Firefox breaks a block of `math` into lines.
      for (const selector of [...(engine === 'firefox' ? [] : ['#m']), '#x']) {
        // WebKit lets no `math` scroll: there it is what is around it.
        const scroller = engine === 'webkit' && selector === '#m' ? get(selector).parentElement! : get(selector);
        expect(scroller.getAttribute('tabindex'), selector).to.equal('0');
        expect(scroller.getAttribute('aria-label')).to.be.a('string');
      }
    }
  });

  it('keep their shape also where a page builds them of boxes, one of them wider than the column', async () => {
    await width(320);
    host(
      '.fx, .base { white-space: nowrap } .base { display: inline-block } .frac { display: inline-table; vertical-align: middle } .frac > span { display: block }',
    );
    await show(
      `<bantin-article><p>Trong đó <span class="fx"><span class="base">x =</span> <span class="base">a + <span class="frac"><span id="over">số hộ nghèo</span><span id="under">số hộ</span></span></span></span> là hệ số.</p></bantin-article>`,
    );
    const drop = (): number => {
      const { fontSize } = getComputedStyle(get('#over'));
      return (get('#under').getBoundingClientRect().top - get('#over').getBoundingClientRect().top) / Number.parseFloat(fontSize);
    };
    const before = drop();
    await request(document, '', 400);
    await frames();
    expect(drop(), 'the numerator has one line').to.be.closeTo(before, 0.1);
    expect(linesOf(get('#over'))).to.equal(1);
    expect(sidewaysScroll()).to.equal(0);
    const [, wide] = document.querySelectorAll('.base');
    expect([wide!.getAttribute('tabindex'), wide!.getAttribute('role')]).to.deep.equal(['0', 'group']);
  });
});
