import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { addPreference } from '../../src/preferences/preference.js';
import { FULL_WIDTH } from '../../src/preferences/measure.js';
import { READING_PREFERENCES } from '../../src/preferences/reading-preferences.js';
import '../../src/tools/settings/bantin-settings.js';
import { fresh, host, request, settled, show, sidewaysScroll } from '../tools/page.js';

/** Chooses, and waits until it is seen. */
async function choose(settings: Record<string, unknown>, scope = ''): Promise<void> {
  for (const [name, value] of Object.entries(settings)) await request(document, scope, value, name);
  await written();
}
async function written(): Promise<void> {
  await settled();
  await Promise.resolve();
}
/** Until what follows from it is seen. */
async function told(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
}
const style = (element: Element | null): CSSStyleDeclaration => getComputedStyle(element!);
/** What the computed styles of an element and all in it are. */
const looks = (root: Element): string[] =>
  [root, ...root.querySelectorAll('*')].map(element => {
    const { font, color, backgroundColor, letterSpacing, wordSpacing, textAlign, margin, maxWidth, boxShadow } = style(element);
    return [font, color, backgroundColor, letterSpacing, wordSpacing, textAlign, margin, maxWidth, boxShadow].join();
  });

const EXTREMES = {
  'line-height': 3,
  'paragraph-spacing': 3,
  'letter-spacing': 0.5,
  'word-spacing': 1,
  measure: FULL_WIDTH,
  'text-align': 'justify',
  'font-family': 'mono',
  'font-weight': 'bolder',
  theme: 'contrast-dark',
  images: 'dimmed',
};

/** What pages and pastes say, as strongly as they can say it in sheets and attributes. */
const HOSTILE = `
  .host p, .host span, #strong p { letter-spacing: -1px !important; word-spacing: -1px !important; line-height: 1 !important;
    font-family: fantasy !important; color: rgb(9, 9, 9) !important; background-color: rgb(250, 250, 250) !important;
    text-align: center !important; margin: 1px !important }`;

describe('what is chosen', () => {
  beforeEach(fresh);

  it('beats what the page says, and gives it back', async () => {
    host(HOSTILE);
    const article = await show(
      '<div class="host" id="strong"><bantin-article><p>Đoạn <span>một</span> <a href="#x">liên kết</a></p><p class="MsoNormal" style="letter-spacing: -.2pt; color: #111">hai</p></bantin-article></div>',
      'bantin-article',
    );
    const before = looks(article);
    const html = article.outerHTML;
    await choose(EXTREMES);
    const [first, second] = article.querySelectorAll('p');
    for (const element of [first!, second!, first!.querySelector('span')!]) {
      const { letterSpacing, wordSpacing, lineHeight, fontFamily, color, backgroundColor } = style(element);
      expect([letterSpacing, wordSpacing, lineHeight]).to.deep.equal(['9px', '27px', '54px']);
      expect(fontFamily).to.contain('monospace');
      expect([color, backgroundColor]).to.deep.equal(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']);
    }
    expect(style(second!).textAlign).to.equal('justify');
    expect(style(second!).marginTop).to.equal('54px');
    expect(style(article).backgroundColor).to.equal('rgb(0, 0, 0)');
    expect(style(article.querySelector('a')).color).to.equal('rgb(255, 255, 0)');
    expect(style(article).colorScheme).to.equal('dark');
    await choose(Object.fromEntries(Object.keys(EXTREMES).map(name => [name, undefined])));
    expect(looks(article)).to.deep.equal(before);
    expect(article.outerHTML).to.equal(html);
    expect(document.adoptedStyleSheets.filter(({ cssRules }) => cssRules[0]?.cssText.includes('bantin.tools'))).to.have.length(0);
  });

  it('beats what a paste has made !important inline, and gives it back', async () => {
    const article = await show(
      `<bantin-article><p>một</p><p style="letter-spacing: 3px !important; word-spacing: 3px !important; line-height: 1 !important;
      color: rgb(0, 90, 0) !important; background: rgb(250, 250, 200) !important; font-family: fantasy !important; text-align: right !important">hai</p></bantin-article>`,
      'bantin-article',
    );
    const second = article.querySelectorAll('p')[1]!;
    const colours = (): string[] => [style(second).color, style(second).backgroundColor, style(second).fontFamily];
    const before = colours();
    expect(before).to.deep.equal(['rgb(0, 90, 0)', 'rgb(250, 250, 200)', 'fantasy']);
    await choose({ ...EXTREMES, theme: 'yellow-black' });
    expect([style(second).letterSpacing, style(second).wordSpacing, style(second).lineHeight]).to.deep.equal([
      '9px',
      '27px',
      '54px',
    ]);
    expect(colours().slice(0, 2)).to.deep.equal(['rgb(255, 255, 0)', 'rgb(0, 0, 0)']);
    expect(style(second).fontFamily).to.contain('monospace');
    await choose(Object.fromEntries(Object.keys(EXTREMES).map(name => [name, undefined])));
    expect(colours()).to.deep.equal(before);
    const parent = article.parentElement!;
    article.remove();
    expect(second.style.getPropertyPriority('color')).to.equal('important');
    expect(second.getAttribute('style')).to.contain('letter-spacing: 3px !important');
    parent.append(article);
  });

  it('has pasted colours judged before each theme’s ground', async () => {
    const article = await show(
      '<bantin-article><p>một <span style="color: #b00000">đỏ sẫm</span> <span style="color: #ffd0d0">hồng</span></p></bantin-article>',
      'bantin-article',
    );
    const [dark, light] = [...article.querySelectorAll('span')];
    const colours = (): string[] => [style(dark!).color, style(light!).color];
    await choose({ theme: 'sepia' });
    await told();
    expect(colours()).to.deep.equal(['rgb(176, 0, 0)', 'rgb(58, 42, 23)']);
    await choose({ theme: 'dark' });
    await told();
    expect(colours()).to.deep.equal(['rgb(227, 227, 225)', 'rgb(255, 208, 208)']);
    await choose({ theme: 'contrast-dark' });
    await told();
    expect(colours()).to.deep.equal(['rgb(255, 255, 255)', 'rgb(255, 255, 255)']);
  });

  it('writes nothing into the author’s markup, at its extremes', async () => {
    const article = await show(
      '<bantin-article><h1 slot="headline">A</h1><p style="color:#b00000">một</p><ul><li>hai</ul><img alt="ba"></bantin-article>',
      'bantin-article',
    );
    const { innerHTML } = article;
    const attributes = article.getAttributeNames();
    // A colour that can be read on this ground as well, for what cannot is set aside by the article.
    await choose({ ...EXTREMES, theme: 'contrast-light' });
    expect([article.innerHTML, article.getAttributeNames()]).to.deep.equal([innerHTML, attributes]);
  });

  it('holds in its scope, and leaves all else the same, the site’s own !important included', async () => {
    host(HOSTILE);
    const stage = await show(`<main><div class="host"><bantin-article id="one"><p>một</p></bantin-article></div>
      <div class="host"><bantin-article id="two"><p>hai <span>ba</span></p></bantin-article></div>
      <div class="host" id="around"><bantin-article><p>bốn</p></bantin-article></div><div class="host"><bantin-article><p>năm</p></bantin-article></div></main>`);
    const [one, two, three, four] = [...stage.querySelectorAll('bantin-article')];
    const others = [two!, three!, four!].map(looks);
    await choose(EXTREMES, 'one');
    expect(style(one!.querySelector('p')).letterSpacing).to.equal('9px');
    expect([two!, three!, four!].map(looks)).to.deep.equal(others);
    await choose({ 'letter-spacing': 0.12 }, 'around');
    expect(style(three!.querySelector('p')).letterSpacing).to.equal('2.16px');
    expect([two!, four!].map(looks)).to.deep.equal([others[0], others[2]]);
    // The nearest wins.
    await choose({ 'letter-spacing': 0.2 });
    const spacing = [one!, two!, three!, four!].map(article => style(article.querySelector('p')).letterSpacing);
    expect(spacing).to.deep.equal(['9px', '3.6px', '2.16px', '3.6px']);
  });

  it('holds for articles that come later, in shadow roots too', async () => {
    await choose({ 'letter-spacing': 0.2, theme: 'sepia' });
    const holder = await show('<div></div>');
    const root = holder.attachShadow({ mode: 'open' });
    root.innerHTML = '<bantin-article><p>một</p></bantin-article>';
    await written();
    expect(style(root.querySelector('p')).letterSpacing).to.equal('3.6px');
    expect(style(root.querySelector('bantin-article')).backgroundColor).to.equal('rgb(245, 236, 217)');
    await choose({ 'letter-spacing': undefined, theme: undefined });
    expect(style(root.querySelector('p')).letterSpacing).to.match(/^(normal|0px)$/);
    expect(root.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.includes('bantin.tools'))).to.equal(false);
  });

  it('holds for the headline in a toolbar, and for containers that it adopts', async () => {
    const stage = await show(
      `<main><bantin-toolbar for="x" adopt=".body"><h1 slot="headline">Tựa</h1><button>công cụ</button></bantin-toolbar>
      <bantin-toolbar><p slot="summary">Tóm tắt</p></bantin-toolbar><div class="body"><p>một</p></div></main>`,
    );
    await choose({ theme: 'dark', 'letter-spacing': 0.1, 'line-height': 2 }, 'x');
    const [headline, summary, paragraph] = ['h1', '[slot="summary"]', '.body p'].map(at => style(stage.querySelector(at)));
    expect(headline!.backgroundColor).to.equal('rgb(27, 28, 31)');
    expect(summary!.backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(style(stage.querySelector('.body')).backgroundColor).to.equal('rgb(27, 28, 31)');
    expect([paragraph!.color, paragraph!.lineHeight]).to.deep.equal(['rgb(227, 227, 225)', '32px']);
    expect(Number.parseFloat(paragraph!.letterSpacing)).to.be.closeTo(16 * 0.09, 0.01);
    expect(style(stage.querySelector('button')).letterSpacing).to.equal('normal');
    await request(document, 'x', 200);
    await written();
    expect(paragraph!.lineHeight).to.equal('64px');
    stage.querySelector('bantin-toolbar')!.remove();
    await written();
    expect(style(stage.querySelector('.body')).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('leaves islands, code, drawings and controls as they are', async () => {
    const article = await show(
      `<bantin-article><p>một</p><div data-bantin-plain><p>đảo</p></div><pre>mã <b>x</b></pre><svg><text>hình</text></svg>
      <button>nút</button><p lang="ar">عربي <b>نص</b></p><mark>chú ý</mark></bantin-article>`,
      'bantin-article',
    );
    const button = looks(article.querySelector('button')!)[0]!.split(',').slice(-1);
    await choose(EXTREMES);
    for (const at of ['[data-bantin-plain] p', 'pre', 'pre b', 'text', '[lang=ar]', '[lang=ar] b'])
      expect(style(article.querySelector(at)).letterSpacing, at).to.match(/^(normal|0px)$/);
    expect(looks(article.querySelector('button')!)[0]!.split(',').slice(-1)).to.deep.equal(button);
  });

  it('at all extremes, at 400 % and 320 px, runs over nothing and has 8 letters a line', async () => {
    await executeServerCommand('viewport', { width: 320, height: 480 });
    const article = await show(
      `<bantin-article><h1 slot="headline">Đẩy mạnh công tác truyền thông nghiêng</h1><p>${'Nghiêng nghiêng đường trường sơn. '.repeat(20)}</p>
      <p id="line">nghieng nghieng</p></bantin-article>`,
      'bantin-article',
    );
    await choose({ ...EXTREMES, 'font-family': 'sans', 'text-size': 400 });
    expect(sidewaysScroll()).to.equal(0);
    expect(article.scrollWidth).to.be.at.most(320);
    const range = document.createRange();
    const letters = article.querySelector('#line')!.firstChild!;
    const tops = Array.from({ length: 7 }, (_, at) => {
      range.setStart(letters, at);
      range.setEnd(letters, at + 1);
      return Math.round(range.getBoundingClientRect().top);
    });
    expect(new Set(tops).size).to.equal(1);
  });

  it('moves nothing when the theme changes', async () => {
    const stage = await show('<main><p>trước</p><bantin-article><p>một</p></bantin-article><p id="after">sau</p></main>');
    const places = (): number[] => [...stage.querySelectorAll('*')].map(element => element.getBoundingClientRect().top);
    const before = places();
    for (const theme of ['light', 'sepia', 'dark', 'contrast-dark', 'contrast-light', 'yellow-black', 'own/#102030/#fefefe']) {
      await choose({ theme });
      expect(places(), theme).to.deep.equal(before);
    }
  });

  it('keeps a pair of one’s own off the text where its contrast is too low', async () => {
    const article = await show('<bantin-article><p>một</p></bantin-article>', 'bantin-article');
    await choose({ theme: 'own/#888888/#999999' });
    expect(style(article).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    await choose({ theme: 'own/#000000/#ffffcc' });
    expect([style(article).backgroundColor, style(article).color]).to.deep.equal(['rgb(255, 255, 204)', 'rgb(0, 0, 0)']);
  });

  it('may be a preference that the site has added', async () => {
    const article = await show('<bantin-article><p>một</p></bantin-article>', 'bantin-article');
    await choose({ hyphens: 'auto' });
    const read = (): string => style(article).getPropertyValue('--bantin-reader-hyphens');
    expect(read()).to.equal('');
    addPreference({
      name: 'hyphens',
      read: stored => (stored === 'auto' ? stored : undefined),
      properties: value => ({ '--bantin-reader-hyphens': String(value) }),
    });
    await written();
    expect(read()).to.equal('auto');
  });

  it('hides images, shows what they say, and gives them back byte for byte', async () => {
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    const article = await show(
      `<bantin-article><p>một <img id="one" width="300" src="${pixel}" height="200" alt="Cầu Trường Tiền"></p>
      <picture><source srcset="${pixel}"><img id="two" srcset="${pixel} 1x" src="${pixel}" alt=""></picture>
      <div data-bantin-plain><img id="three" src="${pixel}" alt="đảo"></div></bantin-article>`,
      'bantin-article',
    );
    const html = article.outerHTML;
    const width = (id: string): number => article.querySelector(`#${id}`)!.getBoundingClientRect().width;
    await choose({ images: 'hidden' });
    expect([width('two'), article.querySelector('source')!.getAttribute('srcset')]).to.deep.equal([0, '']);
    expect(article.querySelector('#three')!.getAttribute('src')).to.equal(pixel);
    article.insertAdjacentHTML('beforeend', `<img id="late" width="300" src="${pixel}" alt="muộn">`);
    await new Promise(requestAnimationFrame);
    for (const id of ['one', 'late']) expect(width(id), id).to.be.within(20, 290);
    await choose({ images: undefined });
    expect(width('late')).to.equal(300);
    article.querySelector('#late')!.remove();
    expect(article.outerHTML).to.equal(html);
  });

  it('that is garbage changes nothing', async () => {
    const article = await show('<bantin-article><p>một</p></bantin-article>', 'bantin-article');
    const before = looks(article);
    await choose(Object.fromEntries(READING_PREFERENCES.map(({ name }) => [name, '}*{display:none}'])));
    expect(looks(article)).to.deep.equal(before);
  });
});
