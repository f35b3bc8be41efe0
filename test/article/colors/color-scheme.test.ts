import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { Legibility } from '../../../src/article/colors/legibility.js';
import { InlineStyles } from '../../../src/sizes/inline-styles.js';
import { skipIn } from '../../tools/engine.js';
import { fresh, host, show } from '../../tools/page.js';

const HTML = '<p>chữ <b id="black" style="color:#000">đen</b> <b id="white" style="color:#fefefe">trắng</b></p>';
const ARTICLE = `<bantin-article>${HTML}</bantin-article>`;
const CSS = 'body { background: #fff; color: #222 } .dark body, body.dark { background: #111; color: #eee }';

const colorOf = (id: string): string => getComputedStyle(document.getElementById(id)!).color;
const BLACK = 'rgb(0, 0, 0)';
const WHITE = 'rgb(254, 254, 254)';
const isForLight = (): boolean => colorOf('black') === BLACK && colorOf('white') === 'rgb(34, 34, 34)';
const isForDark = (): boolean => colorOf('black') === 'rgb(238, 238, 238)' && colorOf('white') === WHITE;

describe('colours are judged anew', () => {
  beforeEach(fresh);
  afterEach(() => {
    document.documentElement.removeAttribute('class');
    document.documentElement.removeAttribute('data-bs-theme');
    document.body.removeAttribute('class');
  });

  it('when the page’s own switch turns it dark, and light again', async () => {
    host(CSS);
    await show(ARTICLE);
    for (const root of [document.documentElement, document.body]) {
      expect(isForLight()).to.equal(true);
      root.classList.add('dark');
      await waitUntil(isForDark);
      root.classList.remove('dark');
      await waitUntil(isForLight);
    }
  });

  it('when the switch is an attribute', async () => {
    host(`${CSS} [data-bs-theme="dark"] body { background: #212529; color: #eee }`);
    await show(ARTICLE);
    document.documentElement.dataset['bsTheme'] = 'dark';
    await waitUntil(isForDark);
  });

  it('at the end of an animated switch', async () => {
    host(`${CSS} body { transition: background-color 0.2s, color 0.2s }`);
    await show(ARTICLE);
    document.body.classList.add('dark');
    await waitUntil(isForDark);
  });

  skipIn('webkit', 'its theme is the one it was started with')('when the reader’s system turns dark', async () => {
    host(`${CSS} @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } }`);
    await show(ARTICLE);
    expect(isForLight()).to.equal(true);
    await executeServerCommand('media', { features: [{ name: 'prefers-color-scheme', value: 'dark' }] });
    await waitUntil(isForDark);
  });

  it('and given back byte for byte', async () => {
    host(CSS);
    const article = await show(ARTICLE, 'bantin-article');
    document.body.classList.add('dark');
    await waitUntil(isForDark);
    article.remove();
    expect(article.innerHTML).to.equal(HTML);
  });

  it('but not when the page’s attributes say something else', async () => {
    host(CSS);
    await show(ARTICLE);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver(records => void seen.push(...records));
    observer.observe(document.querySelector('bantin-article')!, { subtree: true, attributes: true });
    document.body.classList.add('scrolled');
    await nextFrame();
    await nextFrame();
    observer.disconnect();
    expect(seen.length).to.equal(0);
  });
});

describe('colours of a long article', () => {
  const LONG = Array.from({ length: 400 }, (_, index) => `<p id="p${index}"><i style="color:#000">đen</i> trắng</p>`).join('');
  const letters = (index: number): HTMLElement => document.querySelector(`#p${index} i`)!;
  const isAuthors = (index: number): boolean => letters(index).getAttribute('style') === 'color:#000';
  const seen = (index: number): string => getComputedStyle(letters(index)).color;
  const LIGHT = 'rgb(238, 238, 238)';

  beforeEach(fresh);
  afterEach(() => {
    document.body.removeAttribute('class');
    scrollTo({ top: 0, behavior: 'instant' });
  });

  /** A dark page, whose article was judged while it was light. */
  async function turnDark(): Promise<HTMLElement> {
    host(CSS);
    const article = await show(`<bantin-article>${LONG}</bantin-article>`, 'bantin-article');
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    document.body.classList.add('dark');
    await waitUntil(() => seen(0) === LIGHT);
    return article;
  }

  skipIn('webkit', 'nothing is skipped there')(
    'are judged anew near the screen, and elsewhere when that comes near',
    async () => {
      await turnDark();
      expect([isAuthors(19), isAuthors(200), isAuthors(399)]).to.deep.equal([false, true, true]);
      letters(399).scrollIntoView({ behavior: 'instant' });
      // As soon as it is painted.
      await nextFrame();
      await nextFrame();
      expect([seen(399), isAuthors(200)]).to.deep.equal([LIGHT, true]);
    },
  );

  skipIn('webkit', 'nothing is skipped there')('are judged anew everywhere else while all of it is in a selection', async () => {
    host(CSS);
    const article = await show(`<bantin-article>${LONG}</bantin-article>`, 'bantin-article');
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    getSelection()!.selectAllChildren(article);
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    document.body.classList.add('dark');
    await waitUntil(() => seen(0) === LIGHT);
    letters(399).scrollIntoView({ behavior: 'instant' });
    await nextFrame();
    await nextFrame();
    expect(seen(399)).to.equal(LIGHT);
    getSelection()!.removeAllRanges();
  });

  it('are the author’s again where they were not seen meanwhile', async () => {
    const article = await turnDark();
    document.body.classList.remove('dark');
    await waitUntil(() => isAuthors(0));
    letters(399).scrollIntoView({ behavior: 'instant' });
    await nextFrame();
    await nextFrame();
    expect(seen(399)).to.equal(BLACK);
    article.remove();
    expect(article.innerHTML).to.equal(LONG);
  });
});

describe('a reading of colours', () => {
  beforeEach(fresh);

  /** Text that no element of ours looks after. */
  async function text(html: string): Promise<{ article: HTMLElement; styles: InlineStyles; legibility: Legibility }> {
    await show(`<div id="text">${html}</div>`);
    const article = document.getElementById('text')!;
    const styles = new InlineStyles();
    return { article, styles, legibility: new Legibility(article, styles, () => [...article.children]) };
  }

  it('writes nothing', async () => {
    host(CSS);
    const { article, legibility } = await text(HTML);
    const findings = legibility.read([article]);
    expect(findings.map(({ element }) => element.id)).to.deep.equal(['white']);
    expect(article.innerHTML).to.equal(HTML);
  });

  it('looks at what was added, and at nothing else', async () => {
    host(CSS);
    const { article, legibility } = await text(HTML);
    article.insertAdjacentHTML('beforeend', '<p id="new"><i id="light" style="color:#eee">chữ</i></p>');
    const findings = legibility.read([document.getElementById('new')!]);
    expect(findings.map(({ element }) => element.id)).to.deep.equal(['light']);
  });

  it('finds the colour that what was added inherits', async () => {
    host(CSS);
    const { article, legibility } = await text('<div id="around" style="color:#eee"></div>');
    document.getElementById('around')!.innerHTML = '<p id="new">chữ</p>';
    const findings = legibility.read([document.getElementById('new')!]);
    expect(findings.map(({ element }) => element.id)).to.deep.equal(['around']);
    expect(article.style.color).to.equal('');
  });

  it('finds nothing anew in what was written', async () => {
    host(CSS);
    const { article, legibility } = await text(HTML);
    legibility.write(legibility.read([article]));
    expect(isForLight()).to.equal(true);
    expect(legibility.read([article])).to.deep.equal([]);
  });

  it('is made anew in some parts of the text, and leaves what others wrote', async () => {
    host(CSS);
    const { article, styles, legibility } = await text(
      `<p id="a" style="color:#eee">chữ</p><p id="b" style="color:#eee">chữ</p>`,
    );
    const [a, b] = ['a', 'b'].map(id => document.getElementById(id)!) as [HTMLElement, HTMLElement];
    legibility.write(legibility.read([article]));
    styles.write(a, { 'font-size': '2em' });
    article.style.cssText = 'background: #111; color: #eee';
    legibility.update();
    legibility.judgeAnew([a]);
    expect([a.style.color, a.style.fontSize, b.style.color]).to.deep.equal(['rgb(238, 238, 238)', '2em', 'inherit']);
    expect(legibility.outdatedAmong([a, b])).to.deep.equal([b]);
  });

  it('is made anew when the article is given another ground', async () => {
    host(CSS);
    const { article, legibility } = await text(HTML);
    legibility.write(legibility.read([article]));
    expect(legibility.isOutdated).to.equal(false);
    article.style.cssText = 'background: #111; color: #eee';
    expect(legibility.isOutdated).to.equal(true);
    legibility.update();
    legibility.judgeAnew(legibility.outdatedAmong([...article.children]));
    expect(isForDark()).to.equal(true);
    expect(legibility.isOutdated).to.equal(false);
  });

  it('does not mind what other pages’ libraries and forms do', async () => {
    host(CSS);
    const { article, legibility } = await text(
      '<form style="background:#fff"><input name="style"><input name="parentElement"><input name="children"><p>chữ <b id="b" style="color:#ddd">chữ</b></p></form><p id="a" style="color:#eee">chữ</p>',
    );
    expect(legibility.read([article]).map(({ element }) => element.id)).to.deep.equal(['b', 'a']);
  });
});
