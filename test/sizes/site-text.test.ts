import { expect } from '@open-wc/testing';
import { ask, button, fresh, request, settled, show, sizeOf, warnings } from '../tools/page.js';

const SITE = `<style>
  .news { font: 13px/18px Georgia, serif } .news p { margin: 0 0 6px; text-align: justify } .news h2 { font-size: 1.4em }
  .news .note { font-size: 80%; line-height: 1.3 } .news .box { font-size: 15px !important }
</style>`;
const TEXT = `<h2>Mục tiêu</h2><p>Theo đó, <span style="font-size: 14pt">năm <b>2023</b></span></p><p class="note">chú thích</p>
  <p class="box" style="line-height: 17pt">hộp <font size="5">to</font></p><svg viewBox="0 0 9 9"><text font-size="3">hình</text></svg>`;

/** What a reader sees of each element: size, line height, box. */
const looks = (root: Element): string[] =>
  [...root.querySelectorAll('*')].map(element => {
    const { fontSize, lineHeight, fontFamily, textAlign } = getComputedStyle(element);
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, fontSize, lineHeight, fontFamily, textAlign, x, y, width, height].join(' ');
  });

const sizes = (root: Element): number[] => [...root.querySelectorAll(':not(svg *)')].map(sizeOf);
const lines = (root: Element): number[] =>
  [...root.querySelectorAll(':not(svg *)')].map(element => Number.parseFloat(getComputedStyle(element).lineHeight));

/** Waits for what comes in microtasks and mutation records. */
const taken = async (): Promise<void> => {
  await settled();
  await new Promise(resolve => requestAnimationFrame(resolve));
};

describe('the site’s own typography', () => {
  beforeEach(fresh);

  describe('in an article', () => {
    it('at 100 % is what it would be without the tag, pixel for pixel and byte for byte', async () => {
      const plain = (await show(`${SITE}<div class="news">${TEXT}</div>`, 'div' as 'bantin-article')) as Element;
      const expected = looks(plain);
      plain.parentElement!.remove();
      const article = await show(
        `${SITE}<bantin-article typography="site" class="news">${TEXT}</bantin-article>`,
        'bantin-article',
      );
      await taken();
      expect(looks(article)).to.deep.equal(expected);
      expect(article.innerHTML).to.equal(TEXT);
    });

    for (const level of [80, 140, 400]) {
      it(`at ${level} % every size and line is that many times the site’s, and the default gives the markup back`, async () => {
        const article = await show(
          `${SITE}<bantin-article typography="site" class="news">${TEXT}</bantin-article>`,
          'bantin-article',
        );
        const [before, leading] = [sizes(article), lines(article)];
        await request(document, '', level);
        for (const [index, size] of sizes(article).entries()) expect(size).to.be.closeTo((before[index]! * level) / 100, 0.01);
        for (const [index, line] of lines(article).entries()) expect(line).to.be.closeTo((leading[index]! * level) / 100, 0.01);
        expect(sizeOf(article.querySelector('svg text'))).to.equal(3);
        await request(document, '', undefined);
        expect(article.outerHTML).to.equal(`<bantin-article typography="site" class="news">${TEXT}</bantin-article>`);
      });
    }

    it('at 100 % has the boxes of a page that lets everything inherit box-sizing', async () => {
      const css = `<style>html { box-sizing: border-box } *, *::before { box-sizing: inherit }
        .half { float: left; width: 50%; padding: 0 12px }</style>`;
      const halves = '<div class="half">một</div><div class="half">hai</div>';
      const plain = (await show(`${css}<div style="width:400px">${halves}</div>`, 'div' as 'bantin-article')) as Element;
      const expected = looks(plain);
      plain.parentElement!.remove();
      const article = await show(
        `${css}<bantin-article typography="site" style="width:400px">${halves}</bantin-article>`,
        'bantin-article',
      );
      expect(looks(article)).to.deep.equal(expected);
    });

    it('reads the sizes of a page that animates all of them, and lets its other transitions end', async () => {
      const article = await show(
        `${SITE}<style>.news * { transition: all .4s } .news .late { opacity: 0 }</style>
        <bantin-article typography="site" class="news">${TEXT}<p class="late">muộn</p></bantin-article>`,
        'bantin-article',
      );
      const before = sizes(article);
      const late = article.querySelector('.late')!;
      expect(getComputedStyle(late).opacity).to.equal('0');
      const ended = new Promise(resolve => late.addEventListener('transitionend', resolve, { once: true }));
      late.setAttribute('style', 'opacity: 1');
      for (const level of [200, 112, undefined, 160, 140]) {
        await request(document, '', level);
        const scale = (level ?? 100) / 100;
        for (const [index, size] of sizes(article).entries()) expect(size).to.be.closeTo(before[index]! * scale, 0.01);
      }
      await ended;
    });

    it('leaves what is edited, islands, drawings and formulas as they are', async () => {
      const others = `<div contenteditable="true"><b style="font-size: 10px">viết</b></div><div data-bantin-plain=""><b>đảo</b></div>
        <svg viewBox="0 0 9 9"><text>hình</text></svg><math><mi>x</mi></math>`;
      const article = await show(
        `${SITE}<bantin-article typography="site" class="news">${TEXT}<section>${others}</section></bantin-article>`,
        'bantin-article',
      );
      await request(document, '', 200);
      expect(article.querySelector('section')!.innerHTML).to.equal(others);
    });

    it('writes nothing anew while a script moves something each frame', async () => {
      const article = await show(
        `${SITE}<bantin-article typography="site" class="news">${TEXT}<p><span id="news">tin</span></p></bantin-article>`,
        'bantin-article',
      );
      await request(document, '', 200);
      const written: MutationRecord[] = [];
      const observer = new MutationObserver(records => void written.push(...records));
      observer.observe(article, { subtree: true, attributes: true });
      const news = article.querySelector<HTMLElement>('#news')!;
      for (let frame = 0; frame < 3; frame += 1) {
        news.style.transform = `translateX(-${frame}px)`;
        await taken();
      }
      expect(written.every(({ target }) => target === news)).to.equal(true);
      expect(written).to.have.length(3);
      observer.disconnect();
      news.style.cssText = 'font-size: 20px';
      await taken();
      expect(sizeOf(news)).to.equal(40);
    });

    it('keeps the reader’s place when something is taken in', async () => {
      const long = Array.from({ length: 90 }, (_, index) => `<p>${'chữ '.repeat(20 + index)}</p>`).join('');
      const article = await show(
        `${SITE}<bantin-article typography="site" class="news">${long}</bantin-article>`,
        'bantin-article',
      );
      await request(document, '', 200);
      scrollTo(0, 1500);
      for (let frame = 0; frame < 3; frame += 1) await taken();
      const seen = [...article.children].find(child => child.getBoundingClientRect().top > 0)!;
      const { top } = seen.getBoundingClientRect();
      article.insertAdjacentHTML('beforeend', '<p>thêm</p>');
      for (let frame = 0; frame < 3; frame += 1) await taken();
      expect(seen.getBoundingClientRect().top - top).to.be.within(-1, 1);
      scrollTo(0, 0);
    });

    it('takes in what is added at another level', async () => {
      const article = await show(
        `${SITE}<bantin-article typography="site" class="news"><p>một</p></bantin-article>`,
        'bantin-article',
      );
      await request(document, '', 200);
      article.insertAdjacentHTML('beforeend', '<p id="new"><span style="font-size: 10px">hai</span></p>');
      await taken();
      expect([sizeOf(article.querySelector('#new')), sizeOf(article.querySelector('#new span'))]).to.deep.equal([26, 20]);
    });

    it('can be chosen and given up while the page is open', async () => {
      const article = await show(`${SITE}<bantin-article class="news">${TEXT}</bantin-article>`, 'bantin-article');
      await request(document, '', 200);
      article.typography = 'site';
      await taken();
      expect(sizeOf(article.querySelector('.box'))).to.equal(30);
      article.removeAttribute('typography');
      await taken();
      expect(sizeOf(article.querySelector('.box'))).to.be.within(36, 44);
      article.remove();
      expect(article.innerHTML).to.equal(TEXT);
    });

    it('of an unknown kind warns, and is bantin’s', async () => {
      const heard = await warnings(() => show('<bantin-article typography="sit"><p>một</p></bantin-article>'));
      expect(heard.join()).to.contain('<bantin-article typography="sit">').and.to.contain('site');
      expect(sizeOf(document.querySelector('bantin-article p'))).to.equal(18);
    });
  });

  describe('in containers that a toolbar adopts', () => {
    const toolbarOf = (adopt: string, rest = ''): string => `${SITE}<bantin-toolbar adopt="${adopt}"></bantin-toolbar>${rest}`;

    it('scales every match, and gives the markup back at the default and when the toolbar goes', async () => {
      const html = `<div class="news">${TEXT}</div><div class="news"><p>hai</p></div>`;
      const toolbar = await show(toolbarOf('.news', html), 'bantin-toolbar');
      const stage = toolbar.parentElement!;
      const [before, markup] = [[...stage.querySelectorAll('.news')].flatMap(sizes), stage.innerHTML];
      button(toolbar, 'increase').click();
      await settled();
      expect([...stage.querySelectorAll('.news')].flatMap(sizes).map(Math.round)).to.deep.equal(
        before.map(size => Math.round(size * 1.12)),
      );
      button(toolbar, 'default').click();
      await settled();
      expect(stage.innerHTML).to.equal(markup);
      button(toolbar, 'increase').click();
      await settled();
      toolbar.remove();
      stage.querySelector('style')!.after(toolbar);
      toolbar.remove();
      expect(stage.innerHTML).to.equal(markup.replace(/<bantin-toolbar.*<\/bantin-toolbar>/, ''));
    });

    it('follows what arrives later and what is swapped as UpdatePanel does', async () => {
      const toolbar = await show(toolbarOf('.news', '<div id="panel"></div>'), 'bantin-toolbar');
      await request(document, '', 200);
      const panel = document.querySelector('#panel')!;
      for (const word of ['một', 'hai']) {
        panel.innerHTML = `<div class="news"><p>${word}</p></div>`;
        await taken();
        expect(sizeOf(panel.querySelector('p')), word).to.equal(26);
      }
      toolbar.adopt = '.nothing';
      await settled();
      expect(panel.innerHTML).to.equal('<div class="news"><p>hai</p></div>');
    });

    it('obeys the scope of its toolbar', async () => {
      await show(`${SITE}<bantin-toolbar adopt=".news" for="a"></bantin-toolbar><div class="news"><p>một</p></div>`);
      await request(document, 'a', 200);
      expect(sizeOf(document.querySelector('.news p'))).to.equal(26);
      expect(ask(document)).to.deep.equal({});
    });

    for (const [what, adopt] of [
      ['is none', '..news'],
      ['matches nothing', '.nothing'],
    ]) {
      it(`warns when the selector ${what}`, async () => {
        const heard = await warnings(() => show(toolbarOf(adopt!)));
        expect(heard).to.have.length(1);
        expect(heard[0]).to.contain(`<bantin-toolbar adopt="${adopt}">`);
      });
    }
  });
});

describe('an article that a paragraph has emptied', () => {
  it('warns with the cure, and only then', async () => {
    const heard = await warnings(() => show('<p><bantin-article><p>một</p></bantin-article>'));
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('<bantin-article>').and.to.contain('<div>');
    expect(await warnings(() => show('<div><bantin-article></bantin-article></div>'))).to.deep.equal([]);
  });
});
