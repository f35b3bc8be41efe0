import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../../src/tools/settings/bantin-settings.js';
import { contrast, type Color } from '../../../src/article/colors/color.js';
import { resolveColor } from '../../../src/article/colors/resolve-color.js';
import { fresh, host, request, show } from '../../tools/page.js';

const get = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector)!;

/** The contrast of letters to the first ground behind them. */
function contrastOf(element: Element): number {
  const colorOf = (name: 'color' | 'backgroundColor', box: Element): Color => resolveColor(getComputedStyle(box)[name])!;
  let box = element;
  while (colorOf('backgroundColor', box).alpha === 0) box = box.parentElement!;
  return contrast(colorOf('color', element), colorOf('backgroundColor', box));
}

async function choose(theme: string | undefined): Promise<void> {
  await request(document, '', theme, 'theme');
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
  // Some pages animate their colours.
  for (const animation of document.getAnimations()) animation.finish();
}

const THEMES = ['light', 'sepia', 'dark', 'contrast-dark', 'contrast-light', 'yellow-black', 'own/#ffe9c7/#2d1b4e'];

describe('a reader’s theme', () => {
  beforeEach(fresh);
  afterEach(() => request(document, '', undefined, 'theme'));

  for (const [name, css, html] of [
    ['a button without a box', '.link { background: none; border: 0; color: #06c }', '<button class="link">Gửi</button>'],
    [
      'a button with a line',
      '.line { background: none; border: 1px solid; color: #5925dc }',
      '<button class="line">Gửi</button>',
    ],
    ['a field with the site’s letters', 'input { color: #28303d }', '<input value="Hà Nội">'],
    ['a field that inherits', 'button, input, select { color: inherit }', '<select><option>Hà Nội</option></select>'],
    ['a button of a pale pair', '.ok { background: #2fb344; color: #fafafa }', '<button class="ok"><span>Lưu</span></button>'],
    [
      'a button that animates its colours',
      '.slow { background: none; color: #07f; transition: color 9s }',
      '<button class="slow">Gửi</button>',
    ],
  ] as const) {
    it(`leaves letters that can be read: ${name}`, async () => {
      host(`bantin-article { max-inline-size: 600px } ${css}`);
      const article = await show(`<bantin-article><p>chữ ${html} chữ</p></bantin-article>`, 'bantin-article');
      const before = article.innerHTML;
      const element = get('bantin-article p > *');
      const look = (): string[] => {
        const { color, backgroundColor, borderTopColor, outlineStyle } = getComputedStyle(element);
        return [color, backgroundColor, borderTopColor, outlineStyle];
      };
      const lookBefore = look();
      for (const theme of THEMES) {
        await choose(theme);
        expect(contrastOf(element.querySelector('span') ?? element), theme).to.be.at.least(4.5);
      }
      await choose(undefined);
      expect(look()).to.deep.equal(lookBefore);
      expect(article.querySelector('p')!.innerHTML.includes('color')).to.equal(false);
      article.remove();
      expect(article.innerHTML).to.equal(before.replaceAll(/ style="[^"]*"/g, ''));
    });
  }

  it('leaves a button its colours where they can be read, and a box its ground', async () => {
    host('.ok { background: #036; color: #fff } .box { position: absolute; background: #fff }');
    await show('<bantin-article><p><button class="ok">Lưu</button></p><svg class="box"></svg></bantin-article>');
    await choose('dark');
    const { color, backgroundColor } = getComputedStyle(get('.ok'));
    expect([color, backgroundColor]).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 51, 102)']);
    expect(get('.box').hasAttribute('style')).to.equal(false);
  });

  for (const [name, css, html] of [
    [
      'a note that floats out of it',
      'span { float: right; width: 90px; margin-right: -120px }',
      '<span class="x">Ghi chú</span>',
    ],
    [
      'a head that sticks',
      '.list th { position: sticky; top: 0 }',
      '</p><table class="list"><tr><th class="x">Huyện</th></tr></table>',
    ],
    ['a box that stands elsewhere', '.x { position: fixed; bottom: 0; color: #fafafa }', '<span class="x">Đã lưu</span>'],
  ] as const) {
    it(`gives its ground to ${name}`, async () => {
      host(`bantin-article { max-inline-size: 600px } ${css}`);
      await show(`<bantin-article><p>chữ ${html} chữ</p></bantin-article>`);
      for (const theme of ['dark', 'yellow-black']) {
        await choose(theme);
        const [text, box] = [getComputedStyle(get('bantin-article')), getComputedStyle(get('.x'))];
        expect([box.backgroundColor, box.color]).to.deep.equal([text.backgroundColor, text.color]);
      }
      await choose(undefined);
      expect(getComputedStyle(get('.x')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });
  }

  it('does not hide a picture behind words on it', async () => {
    host('.picture { position: relative } .x { position: absolute; inset: 0; color: #fff }');
    await show(
      '<bantin-article><div class="picture"><img alt="" width="300" height="200"><div class="x"><h3>Hồ Ba Bể</h3></div></div></bantin-article>',
    );
    await choose('sepia');
    const { backgroundColor, color, textShadow } = getComputedStyle(get('.x h3'));
    expect(getComputedStyle(get('.x')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect([backgroundColor, color]).to.deep.equal(['rgba(0, 0, 0, 0)', getComputedStyle(get('bantin-article')).color]);
    expect(textShadow).to.not.equal('none');
  });

  it('of high contrast leaves fields their boxes, and the focus its ring', async () => {
    host('button { border: 0; background: #036; color: #fff } button:focus { outline: 4px solid red }');
    await show('<bantin-article><p><button>Lưu</button></p></bantin-article>');
    await choose('yellow-black');
    const style = getComputedStyle(get('button'));
    expect([style.backgroundColor, style.color, style.outlineWidth]).to.deep.equal(['rgb(0, 0, 0)', 'rgb(255, 255, 0)', '1px']);
  });

  it('leaves islands alone', async () => {
    host('.link { background: none; color: #06c }');
    await show('<bantin-article><div data-bantin-plain><button class="link">Gửi</button></div></bantin-article>');
    await choose('dark');
    expect(get('button').hasAttribute('style')).to.equal(false);
  });
});

describe('the typography’s tint', () => {
  beforeEach(fresh);

  it('gives way where letters that the site has coloured could not be read on it', async () => {
    host('body { background: #fff; color: #222 } code { color: #d63384 }');
    await show('<bantin-article><p>lệnh <code id="pale">ls</code></p></bantin-article>');
    await waitUntil(() => getComputedStyle(get('#pale')).backgroundColor === 'rgba(0, 0, 0, 0)');
  });

  it('stays elsewhere', async () => {
    host('body { background: #fff; color: #222 } code.dark { color: #900 } .own { background: #eee; color: #767676 }');
    await show(
      '<bantin-article><p><code>ls</code> <code class="dark">ls</code> <code class="own">ls</code></p></bantin-article>',
    );
    await nextFrame();
    expect([...document.querySelectorAll('code')].some(code => code.hasAttribute('style'))).to.equal(false);
  });
});
