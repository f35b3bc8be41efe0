import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { BantinArticle } from '../../src/index.js';
import { skipIn } from '../tools/engine.js';
import { fresh, host, request, settled, show } from '../tools/page.js';

const paragraph = (index: number): string => `<p id="p${index}">${'chữ nghĩa '.repeat(4 + ((index * 7) % 30))}</p>`;
const paragraphs = (count: number, first = 0): string =>
  Array.from({ length: count }, (_, index) => paragraph(first + index)).join('\n');

const article = (): BantinArticle => document.querySelector('bantin-article')!;
const blocks = (): HTMLSlotElement[] => [...article().shadowRoot!.querySelectorAll<HTMLSlotElement>('.block')];

/** What is taken in again, after the observers have said so. */
async function takenIn(): Promise<void> {
  await nextFrame();
  await settled();
}

/** Where everything stands, once all of it is laid out. */
async function places(): Promise<number[]> {
  await nextFrame();
  const { top } = article().getBoundingClientRect();
  return [...article().children].map(element => Math.round((element.getBoundingClientRect().top - top) * 100) / 100);
}

/** What is shown, in the order in which it is. */
const shown = (): string[] =>
  [...article().shadowRoot!.querySelectorAll('slot')].flatMap(slot => slot.assignedElements().map(({ id }) => id));

// WebKit has no scroll anchoring, and Firefox loses the place in a frame.
const anchors = CSS.supports('overflow-anchor', 'auto') && 'computedStyleMap' in document.body;

describe('blocks of paragraphs', () => {
  beforeEach(fresh);

  it(anchors ? 'are made in a long article' : 'are not made, for this browser would lose the place', async () => {
    await show(`<bantin-article>${paragraphs(100)}</bantin-article>`);
    expect(blocks().length).to.equal(anchors ? 6 : 0);
    expect(blocks().every(block => block.assignedElements().length === 12)).to.equal(true);
  });

  it('are not made in a short article, nor in the site’s own typography', async () => {
    await show(`<bantin-article>${paragraphs(99)}</bantin-article>`);
    expect(article().shadowRoot!.slotAssignment).to.equal('named');
    await fresh();
    await show(`<bantin-article typography="site">${paragraphs(100)}</bantin-article>`);
    expect(article().shadowRoot!.slotAssignment).to.equal('named');
  });

  const OTHERS =
    '<h2>Hai</h2><table><tr><td>Một</td></tr></table><figure><figcaption>Ba</figcaption></figure><ul><li>Bốn</li></ul>';
  for (const [name, css, html] of [
    ['with our margins', '', paragraphs(100)],
    ['with margins of the page on one side', '.news p { margin: 0 0 10px }', paragraphs(100)],
    ['with margins of the page on both sides', '.news p { margin: 18px 0 }', paragraphs(100)],
    ['with margins that differ', '.news p:nth-child(even) { margin: 7px 0 31px }', paragraphs(100)],
    ['with other things between', '', paragraphs(50) + OTHERS + paragraphs(50, 50) + OTHERS + paragraphs(5, 100)],
    ['with empty paragraphs', '', Array.from({ length: 20 }, (_, at) => `<p></p>${paragraphs(5, at * 5)}<p> </p>`).join('')],
    ['with bare text between', '', `${paragraphs(32)} chữ trần ${paragraphs(68, 32)}`],
    ['with paragraphs that are no blocks', '.news p:nth-child(n + 30) { display: inline }', paragraphs(100)],
  ] as const) {
    for (const level of [100, 400]) {
      it(`leave everything in its place ${name}, at ${level} %`, async () => {
        host(css);
        // What is out of sight is laid out too.
        host('bantin-article { --bantin-reader-content-visibility: visible; --bantin-reader-contain: none }');
        await show(`<bantin-article class="news">${html}</bantin-article>`);
        await request(document, '', level);
        const inBlocks = await places();
        const together = article();
        // As a page has it that has opened the shadow root to names, by what a server has rendered.
        const copy = document.createElement('bantin-article');
        copy.className = 'news';
        together.replaceWith(copy);
        await settled();
        copy.append(...together.childNodes);
        await takenIn();
        expect(copy.shadowRoot!.slotAssignment).to.equal('named');
        expect(await places()).to.deep.equal(inBlocks);
      });
    }
  }

  it('hold nothing but paragraphs: what is placed or drawn over the edge of its box is not cut off', async () => {
    await show(`<bantin-article>${paragraphs(50)}${OTHERS}${paragraphs(50, 50)}</bantin-article>`);
    expect(blocks().length).to.equal(anchors ? 6 : 0);
    expect(new Set(blocks().flatMap(block => block.assignedElements().map(({ localName }) => localName))).size).to.be.at.most(1);
  });

  it('have headline, summary and byline in their places, and as text what asks for a slot that is not there', async () => {
    await show(
      `<bantin-article><b id="by" slot="byline">Minh</b><p id="s" slot="summary">Tóm</p>${paragraphs(50)}<p id="x" slot="x">X</p><h1 id="h" slot="headline">Tin</h1></bantin-article>`,
    );
    const text = Array.from({ length: 50 }, (_, index) => `p${index}`);
    expect(shown()).to.deep.equal(['h', 's', ...text, 'x', 'by']);
  });

  it('go on to show a paragraph that then asks for a slot that is not there', async () => {
    await show(`<bantin-article>${paragraphs(120)}</bantin-article>`);
    document.querySelector('#p30')!.slot = 'x';
    await nextFrame();
    expect(document.querySelector('#p30')!.assignedSlot).not.to.equal(null);
    expect(shown()).to.include('p30');
  });

  it('show what is added, moved and removed, before the next frame', async () => {
    await show(`<bantin-article>${paragraphs(120)}</bantin-article>`);
    const first = document.querySelector('#p0')!;
    document.querySelector('#p30')!.insertAdjacentHTML('afterend', '<p id="new">Mới</p>');
    article().append(first);
    document.querySelector('#p45')!.remove();
    article().insertAdjacentHTML('beforeend', '<h2 id="end">Hết</h2>');
    await nextFrame();
    expect(shown()).to.deep.equal([...article().children].map(({ id }) => id));
    expect(shown().slice(29, 32)).to.deep.equal(['p30', 'new', 'p31']);
    expect(document.querySelector('#end')!.getBoundingClientRect().height).to.be.greaterThan(0);
    article().textContent = 'Hết tin';
    await nextFrame();
    expect(blocks()).to.deep.equal([]);
    expect(article().clientHeight).to.be.greaterThan(0);
  });

  it('show what is added after a change to the site’s own typography, and back', async () => {
    await show(`<bantin-article>${paragraphs(120)}</bantin-article>`);
    article().typography = 'site';
    await takenIn();
    expect(blocks()).to.deep.equal([]);
    article().insertAdjacentHTML('beforeend', '<p id="one">Một</p>');
    await takenIn();
    expect(shown().at(-1)).to.equal('one');
    article().typography = undefined;
    await takenIn();
    article().insertAdjacentHTML('beforeend', '<p id="two">Hai</p>');
    await takenIn();
    expect(shown().slice(-2)).to.deep.equal(['one', 'two']);
    expect(blocks().length).to.equal(anchors ? 8 : 0);
  });

  it('keep sizes as ratios, also of what is added', async () => {
    await show(`<bantin-article>${paragraphs(120)}<p id="note" style="font-size: 12px">Chú thích</p></bantin-article>`);
    article().insertAdjacentHTML('beforeend', '<p id="more" style="font-size: 12px">Chú thích</p>');
    await takenIn();
    for (const id of ['note', 'more']) expect(getComputedStyle(document.querySelector(`#${id}`)!).fontSize).to.equal('13.5px');
  });

  it('leave the focus where it is when the text changes', async () => {
    await show(`<bantin-article>${paragraphs(120)}<p><a href="#end">Hết</a></p></bantin-article>`);
    const link = article().querySelector('a')!;
    link.focus();
    await nextFrame();
    article().insertAdjacentHTML('beforeend', '<p>Thêm</p>');
    await takenIn();
    await nextFrame();
    expect(document.activeElement).to.equal(link);
  });

  skipIn('webkit', 'its driver presses no keys in the page')(
    'are gone through by keyboard in the order of the text',
    async () => {
      await show(
        `<bantin-article>${Array.from({ length: 60 }, (_, at) => `<p><a id="a${at}" href="#a${at}">Tin ${at}</a></p>`).join('')}</bantin-article>`,
      );
      document.querySelector<HTMLElement>('#a30')!.focus();
      const visited: string[] = [];
      for (let press = 0; press < 5; press += 1) {
        await sendKeys({ press: 'Tab' });
        visited.push(document.activeElement!.id);
      }
      expect(visited).to.deep.equal(['a31', 'a32', 'a33', 'a34', 'a35']);
    },
  );
});
