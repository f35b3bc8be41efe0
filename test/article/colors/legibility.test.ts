import { expect, nextFrame } from '@open-wc/testing';
import { fresh, host, request, show } from '../../tools/page.js';

const DARK = 'html { background: #111; color: #eee }';
const LIGHT = 'html { background: #fff; color: #222 }';
const CLEAR = 'rgba(0, 0, 0, 0)';
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

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
    'a variable’s black': '<span id="x" style="color:var(--ink)">chữ</span>',
    'the black of Word’s class': '<span id="x" class="MsoNormal">chữ</span>',
    'black of the initial colour': '<span id="x" style="color:initial">chữ</span>',
    'black within black': '<b style="color:#000"><i style="color:#111"><span id="x" style="color:#000">chữ</span></i></b>',
  })) {
    it(`are set aside on a dark page: ${name}`, async () => {
      host(`${DARK} html { --ink: #000 } .MsoNormal { color: #000 }`);
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
      // What has the colour of a ground that was pasted with it, or is white on white, is hidden on purpose.
      const shades = ['#000', '#444', '#777', '#999', '#ccc', '#fefefe', 'red', 'blue', 'yellow', 'navy', 'lime'];
      const pairs = shades.flatMap(text => shades.map(ground => [text, ground])).filter(([text, ground]) => text !== ground);
      const article = await show(
        `<bantin-article>${pairs.map(([text, ground]) => `<p style="color:${text};background:${ground}">chữ</p><p style="color:${text}">chữ</p>`).join('')}</bantin-article>`,
        'bantin-article',
      );
      const page = getComputedStyle(document.documentElement).backgroundColor;
      for (const paragraph of article.querySelectorAll('p')) {
        const { color, backgroundColor } = getComputedStyle(paragraph);
        const ratio = contrast(color, backgroundColor === CLEAR ? page : backgroundColor);
        expect(ratio, `${paragraph.outerHTML} on ${page}`).to.be.at.least(4.5);
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

describe('what is taken', () => {
  beforeEach(fresh);

  const taken = (): string[] =>
    [...document.querySelectorAll<HTMLElement>('bantin-article [id]')]
      .filter(({ style }) => style.getPropertyPriority('color') || style.getPropertyPriority('background-color'))
      .map(({ id }) => id);

  for (const [name, css, html, expected] of [
    [
      'the colour alone, where that is enough',
      DARK,
      '<div id="a" style="background:#222">chữ <b id="b" style="color:#000">đen</b></div>',
      ['b'],
    ],
    ['the ground alone, where the colour is the page’s', DARK, '<p id="a" style="background:#fff"><b id="b">chữ</b></p>', ['a']],
    [
      'the ground, where the colour can be read without it',
      DARK,
      '<p id="a" style="background:#fff"><b id="b" style="color:#eef">chữ</b></p>',
      ['a'],
    ],
    [
      'a colour on the element that gives it, not on those that inherit it',
      DARK,
      '<div id="a" style="color:#000"><p id="b">chữ</p><p id="c">chữ</p></div>',
      ['a'],
    ],
    [
      'with the colour the bright grounds in it that were made for it',
      DARK,
      '<div id="a" style="color:#000"><p>chữ</p><p id="b" style="background:yellow">chữ</p></div>',
      ['a', 'b'],
    ],
    [
      'with a ground the colours that were made for it',
      DARK,
      '<table><tr id="a" bgcolor="#ffffff"><th>chữ</th><td id="b" style="color:#000">chữ</td></tr></table>',
      ['a', 'b'],
    ],
    [
      'nothing, where the page’s own box in it would be harder to read then',
      `${DARK} .note { background: #eee }`,
      '<div id="a" style="color:#000"><p>chữ</p><p id="b" class="note">chữ</p></div>',
      [],
    ],
    [
      'nothing, where letters of that colour stand on a picture',
      `${LIGHT} .hero { background: url(${PICTURE}) }`,
      '<div id="a" style="color:#fefefe"><p>chữ</p><p id="b" class="hero">chữ</p></div>',
      [],
    ],
    [
      'nothing, where the surroundings’ colour is no better',
      `${LIGHT} .box { background: #444 }`,
      '<p class="box"><b id="a" style="color:#333">chữ</b></p>',
      [],
    ],
    [
      'nothing, where an important rule of the page says the colour',
      `${LIGHT} .weak { color: #ccc !important }`,
      '<p id="a" class="weak" style="color:#000">chữ</p>',
      [],
    ],
    [
      'the ground of a row behind the tint of its head',
      DARK,
      '<table><tr id="a" bgcolor="#ffffff"><th>chữ</th></tr></table>',
      ['a'],
    ],
  ] as const) {
    it(`is ${name}`, async () => {
      host(css);
      await show(`<bantin-article><p>chữ</p>${html}</bantin-article>`);
      expect(taken()).to.deep.equal(expected);
    });
  }

  it('leaves a link underlined', async () => {
    host(`${DARK} .entry a { color: inherit; text-decoration: none }`);
    await show(
      `<div class="entry"><bantin-article><p>chữ <a id="a" href="#x" style="color:#00008b">liên kết</a>
        <a id="b" href="#x"><font color="#00008b">liên kết</font></a> <font color="#00008b">chữ <a id="c" href="#x">liên kết</a></font>
        <a id="d" href="#x">liên kết</a></p></bantin-article></div>`,
    );
    const lines = ['#a', '#b', '#c', '#d'].map(link => getComputedStyle(get(link)).textDecorationLine);
    expect(lines).to.deep.equal(['underline', 'underline', 'underline', 'none']);
  });

  it('leaves a link that is a button without a line', async () => {
    host(`${DARK} .btn { padding: 8px; border: 1px solid; color: inherit; text-decoration: none !important }`);
    await show(
      '<bantin-article><div id="a" style="color:#000"><p>chữ</p><a id="b" class="btn" href="#x">nút</a></div></bantin-article>',
    );
    expect(taken()).to.deep.equal(['a']);
    expect(getComputedStyle(get('#b')).textDecorationLine).to.equal('none');
  });

  it('is less for large letters, however large the reader has them', async () => {
    host(LIGHT);
    const grey = 'color:#888'; // 3.5:1
    const html = `<h1 id="a" style="${grey}">chữ</h1><p id="b" style="${grey}">chữ</p>`;
    await show(`<bantin-article>${html}</bantin-article>`);
    expect(taken()).to.deep.equal(['b']);
    await request(document, '', 400);
    get('#b').setAttribute('style', grey);
    await nextFrame();
    expect(taken()).to.deep.equal(['b']);
  });
});

describe('what the site designed', () => {
  beforeEach(fresh);

  for (const [name, [css, html]] of Object.entries({
    'colours at the threshold': [
      'a { color: #0d6efd } .btn { background: #198754; color: #fff }',
      '<p><a href="#x">liên kết</a> <a class="btn" href="#x">nút</a></p>',
    ],
    'a badge below the threshold': ['.badge { background: #26a69a; color: #fff }', '<p><span class="badge">mới</span></p>'],
    'a colour that child and parent both are given': [
      '.card, .card p { color: #fff } .card { background: #1e87f0 }',
      '<div class="card"><p>chữ</p></div>',
    ],
    'key caps, heads and code': [
      'kbd, th, pre { color: #fff; background: #212529 }',
      '<p><kbd>Ctrl</kbd></p><table><tbody><tr><th>a</th></tr></tbody></table><pre>mã</pre>',
    ],
    'letters hidden in the colour of their ground': ['.gone { color: #fff; background: #fff }', '<p class="gone">chữ</p>'],
    'fields and buttons, whatever was pasted into them': [
      '',
      '<p><input value="chữ" style="color:#eee"> <button style="color:#eee">nút</button> <a href="#x" style="padding:8px;background:#26a69a;color:#fff">nút</a></p>',
    ],
    'letters on a picture behind them': [
      `.cover { position: relative } .cover img { position: absolute; inset: 0; width: 100%; height: 100px }`,
      `<div class="cover"><img alt="" src="${PICTURE}"><p style="position:relative;color:#fefefe">chữ</p></div>`,
    ],
    'letters on a layer that dims': [
      `.cover { position: relative } .dim { position: absolute; inset: 0; background: #000a; width: 100%; height: 100px }`,
      '<div class="cover"><span class="dim"></span><p style="position:relative;color:#fefefe">chữ</p></div>',
    ],
    'letters in one cell of a grid with a picture': [
      '.stack { display: grid } .stack > * { grid-area: 1 / 1 }',
      `<div class="stack"><img alt="" src="${PICTURE}"><p style="color:#fefefe">chữ</p></div>`,
    ],
    'letters on a gradient': [
      '.gradient { background: linear-gradient(#0693e3, #9b51e0) }',
      '<div class="gradient"><p style="color:#fefefe">chữ</p></div>',
    ],
    'letters in a box that was moved': [
      '.moved { position: absolute; top: 0 }',
      '<div class="moved"><p style="color:#fefefe">chữ</p></div>',
    ],
    'what only an island, a field and a button inherit': [
      '.btn { padding: 8px; border: 1px solid; color: inherit }',
      '<div style="color:#ddd"><p data-bantin-plain="">chữ</p><button style="color:inherit">nút</button><a class="btn" href="#x">nút</a></div>',
    ],
    'boxes without letters': ['', '<div style="background:#fff;height:20px"></div>'],
    'drawings, formulas and what is being edited': [
      '',
      '<svg style="color:#eee"><text>chữ</text></svg><math style="color:#eee"><mi>x</mi></math><div contenteditable="" style="color:#eee">chữ</div>',
    ],
  } as const)) {
    it(`stays: ${name}`, async () => {
      host(`${LIGHT} ${css}`);
      const article = await show(`<bantin-article><p>chữ</p>${html}</bantin-article>`, 'bantin-article');
      // Sizes are another matter.
      for (const { style } of article.querySelectorAll<HTMLElement>('*')) {
        for (const property of ['color', 'background-color', 'text-decoration-line']) {
          expect(style.getPropertyPriority(property), article.innerHTML).to.equal('');
        }
      }
    });
  }

  it('keeps the ground of key caps, heads and code, which is made for their letters', async () => {
    host(`${LIGHT} kbd, th, pre { color: #fff; background: #212529 }`);
    await show(
      '<bantin-article><p><kbd>Ctrl</kbd></p><table><tr><th>a</th></tr></table><pre>mã <code>mã</code></pre></bantin-article>',
    );
    for (const selector of ['kbd', 'th', 'pre'])
      expect(colours(selector)).to.deep.equal(['rgb(255, 255, 255)', 'rgb(33, 37, 41)']);
    expect(colours('pre code')).to.deep.equal(['rgb(255, 255, 255)', CLEAR]);
  });

  it('is what an author wanted not to be seen', async () => {
    host(LIGHT);
    const html = '<p style="color:#fff">chữ</p><p style="color:#333;background:#333">chữ</p><p style="color:transparent">chữ</p>';
    const article = await show(`<bantin-article>${html}</bantin-article>`, 'bantin-article');
    expect(article.innerHTML).to.equal(html);
  });
});

describe('the ground', () => {
  beforeEach(fresh);

  const BLACK = '<bantin-article><p>chữ <span id="x" style="color:#000">chữ</span></p></bantin-article>';
  const isTaken = (): boolean => get('#x').style.color === 'inherit';

  for (const [name, css, isDark] of [
    ['is white where nothing is painted', '', false],
    ['is nearly black there, on a page that is dark', ':root { color-scheme: dark }', true],
    ['is that of grey text on a dark page', 'body { background: #14161a; color: #abb1bf }', true],
    ['is read in any way to write a colour', 'body { background: oklch(0.2 0 0); color: #eee }', true],
    ['is read as it is mixed', 'body { background: color-mix(in oklab, #111, #222); color: #eee }', true],
    ['is mixed with what is behind', 'html { background: #000; color: #eee } body { background: rgb(255 255 255 / 0.1) }', true],
    ['is mixed to a light one', 'html { background: #000; color: #eee } body { background: rgb(255 255 255 / 0.9) }', false],
    ['is unknown on a picture', `html { background: #111 url(${PICTURE}); color: #eee }`, false],
    [
      'is known in front of a picture that is covered',
      `html { background: url(${PICTURE}) } body { background: #111; color: #eee }`,
      true,
    ],
    [
      'is known in a page with a positioned body and a small picture in it',
      'body { position: relative } html { background: #111; color: #eee }',
      true,
    ],
  ] as const) {
    it(name, async () => {
      host(css);
      await show(BLACK);
      expect(isTaken()).to.equal(isDark);
    });
  }

  it('is a reader’s theme, before which the author has hidden nothing', async () => {
    await import('../../../src/tools/settings/bantin-settings.js');
    host(`${LIGHT} .panel { background: #036 }`);
    await show('<bantin-article><div class="panel"><font id="title" color="#ffffff">Tiêu đề</font></div></bantin-article>');
    const title = document.querySelector('#title')!;
    const isWhite = (): boolean => getComputedStyle(title).color === 'rgb(255, 255, 255)';
    expect(isWhite()).to.equal(true);
    await request(document, '', 'light', 'theme');
    while (isWhite()) await nextFrame();
    await request(document, '', undefined, 'theme');
    while (!isWhite()) await nextFrame();
  });

  it('is the article’s own where a theme paints it', async () => {
    host(`${LIGHT} bantin-article { background: #123; --bantin-color: #eee }`);
    await show(BLACK);
    expect(isTaken()).to.equal(true);
  });
});
