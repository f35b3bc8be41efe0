import { expect, nextFrame } from '@open-wc/testing';
import { fresh, host, request, show } from '../tools/page.js';

const DARK = 'html { background: #111; color: #eee }';
const LIGHT = 'html { background: #fff; color: #222 }';
const CLEAR = 'rgba(0, 0, 0, 0)';

const get = (selector: string): HTMLElement => document.querySelector(`bantin-article ${selector}`)!;
const colours = (selector: string): string[] => {
  const { color, backgroundColor } = getComputedStyle(get(selector));
  return [color, backgroundColor];
};

/** Another way to judge: the ratio of WCAG 2, by its own formula. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = colour
      .match(/[\d.]+/g)!
      .map(Number)
      .map(value => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('colours that cannot be read on this page', () => {
  beforeEach(fresh);

  for (const [name, html] of Object.entries({
    'Word’s black': '<span id="x" style="font-size:14pt;color:black">chữ</span>',
    windowtext: '<span id="x" style="color:rgb(0,0,0)!important">chữ</span>',
    'the font element’s black': '<font id="x" color="#000000">chữ</font>',
    'a class’s black': '<span id="x" class="black">chữ</span>',
    'black within black': '<b style="color:#000"><i style="color:#111"><span id="x" style="color:#000">chữ</span></i></b>',
  })) {
    it(`are set aside on a dark page: ${name}`, async () => {
      host(`${DARK} .black { color: #000 !important }`);
      await show(`<bantin-article><p>chữ ${html}</p></bantin-article>`);
      expect(colours('#x')).to.deep.equal(['rgb(238, 238, 238)', CLEAR]);
    });
  }

  for (const [name, html] of Object.entries({
    'Word’s white': '<span id="x" style="background:white">chữ</span>',
    'white that is important': '<span id="x" style="background-color:#fff !important">chữ</span>',
    'an old attribute': '<table><tr><td id="x" bgcolor="#ffffff">chữ</td></tr></table>',
    'yellow from a highlighter': '<span id="x" style="background:yellow">chữ</span>',
  })) {
    it(`are set aside with their ground, under light letters: ${name}`, async () => {
      host(DARK);
      await show(`<bantin-article><p>chữ</p>${html}</bantin-article>`);
      expect(colours('#x')).to.deep.equal(['rgb(238, 238, 238)', CLEAR]);
    });
  }

  it('are set aside on a light page as well', async () => {
    host(LIGHT);
    await show(
      '<bantin-article><p id="x" style="color:#ffffcc">chữ</p><p id="y" style="background:#333">chữ</p></bantin-article>',
    );
    expect(colours('#x')).to.deep.equal(['rgb(34, 34, 34)', CLEAR]);
    expect(colours('#y')).to.deep.equal(['rgb(34, 34, 34)', CLEAR]);
  });

  it('are judged against the ground behind the article, wherever it is painted', async () => {
    host(LIGHT);
    await show(
      '<div style="background:#000;color:#fff"><div style="background:rgb(0 0 0 / 0.1)"><bantin-article><p id="x" style="color:#000">chữ</p></bantin-article></div></div>',
      'bantin-article',
    );
    expect(colours('#x')[0]).to.equal('rgb(255, 255, 255)');
  });

  it('leave every word readable', async () => {
    for (const css of [DARK, LIGHT]) {
      host(css);
      const shades = ['#000', '#444', '#777', '#999', '#ccc', '#fff', 'red', 'blue', 'yellow', 'navy', 'lime'];
      const article = await show(
        `<bantin-article>${shades.map(text => shades.map(ground => `<p style="color:${text};background:${ground}">chữ</p><p style="color:${text}">chữ</p>`).join('')).join('')}</bantin-article>`,
        'bantin-article',
      );
      const page = getComputedStyle(document.documentElement).backgroundColor;
      for (const paragraph of article.querySelectorAll('p')) {
        const { color, backgroundColor } = getComputedStyle(paragraph);
        const ratio = contrast(color, backgroundColor === CLEAR ? page : backgroundColor);
        expect(ratio, `${paragraph.outerHTML} on ${page}`).to.be.at.least(4.45);
      }
      await fresh();
    }
  });

  it('are set aside in a shadow root on a dark page', async () => {
    host(LIGHT);
    const stage = await show('<div style="background:#000;color:#fff"></div>', 'div');
    const root = stage.attachShadow({ mode: 'open' });
    root.innerHTML = '<bantin-article><p style="color:#000">chữ</p></bantin-article>';
    await nextFrame();
    expect(getComputedStyle(root.querySelector('p')!).color).to.equal('rgb(255, 255, 255)');
  });

  it('are set aside in what comes later', async () => {
    host(DARK);
    const article = await show('<bantin-article><p>chữ</p></bantin-article>', 'bantin-article');
    article.insertAdjacentHTML('beforeend', '<p id="x" style="color:black">chữ</p>');
    await nextFrame();
    expect(colours('#x')[0]).to.equal('rgb(238, 238, 238)');
  });
});

describe('colours that can be read', () => {
  beforeEach(fresh);

  for (const [name, css, colour, rgb] of [
    ['red on a light page', LIGHT, '#c00000', 'rgb(192, 0, 0)'],
    ['light red on a dark page', DARK, '#ff6b6b', 'rgb(255, 107, 107)'],
    ['black on a light page', LIGHT, '#000', 'rgb(0, 0, 0)'],
  ] as const) {
    it(`are kept, with the markup: ${name}`, async () => {
      host(css);
      const html = `<p>chữ <b id="x" style="COLOR:${colour}">đỏ</b></p>`;
      const article = await show(`<bantin-article>${html}</bantin-article>`, 'bantin-article');
      expect(colours('#x')[0]).to.equal(rgb);
      expect(article.innerHTML).to.equal(html);
    });
  }

  it('are kept with a ground of their own, on any page', async () => {
    const html = '<p style="background:#ffff99;color:#000" id="x">chữ <b style="color:#c00000" id="y">đỏ</b></p>';
    for (const css of [DARK, LIGHT]) {
      host(css);
      const article = await show(`<bantin-article><p>chữ</p>${html}</bantin-article>`, 'bantin-article');
      expect(colours('#x')).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 153)']);
      expect(colours('#y')[0]).to.equal('rgb(192, 0, 0)');
      expect(article.innerHTML).to.equal(`<p>chữ</p>${html}`);
      await fresh();
    }
  });

  it('are kept in islands, whatever they are', async () => {
    host(DARK);
    const html = '<div data-bantin-plain=""><p id="x" style="color:#000">chữ</p></div>';
    const article = await show(`<bantin-article><p>chữ</p>${html}</bantin-article>`, 'bantin-article');
    expect(colours('#x')[0]).to.equal('rgb(0, 0, 0)');
    expect(article.innerHTML).to.equal(`<p>chữ</p>${html}`);
  });

  it('are kept on the page’s own links', async () => {
    host(`${DARK} a { color: #8ab4f8 }`);
    const article = await show('<bantin-article><p>chữ <a id="x" href="#x">liên kết</a></p></bantin-article>', 'bantin-article');
    expect(colours('#x')[0]).to.equal('rgb(138, 180, 248)');
    expect(article.innerHTML).to.equal('<p>chữ <a id="x" href="#x">liên kết</a></p>');
  });

  it('are not touched where no colour is given at all, on a page that paints nothing', async () => {
    const html =
      '<h1>tiêu đề</h1><p>chữ <b>đậm</b> <a href="#x">liên kết</a></p><pre>mã</pre><table><tbody><tr><th>a</th><td>b</td></tr></tbody></table>';
    const article = await show(`<bantin-article>${html}</bantin-article>`, 'bantin-article');
    expect(article.innerHTML).to.equal(html);
  });
});

describe('the author’s colours', () => {
  beforeEach(fresh);

  const HTML =
    '<p style="COLOR:black;;">chữ <span style="background:white!important">nền</span> <font color="#000">đen</font></p>';

  it('are back, byte for byte, when the article goes', async () => {
    host(DARK);
    const article = await show(`<bantin-article>${HTML}</bantin-article>`, 'bantin-article');
    expect(article.innerHTML).not.to.equal(HTML);
    await request(document, '', 200);
    article.remove();
    expect(article.innerHTML).to.equal(HTML);
  });
});
