import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { skipIn } from '../tools/engine.js';
import { fresh, host, request, show } from '../tools/page.js';

const WORDS = 'Ủy ban nhân dân tỉnh yêu cầu các đơn vị đẩy mạnh công tác truyền thông về chuyển đổi số'.split(' ');
const paragraph = (index: number): string =>
  `<p id="p${index}"><span>${Array.from({ length: 6 + ((index * 37) % 55) }, (_, at) => WORDS[(index * 7 + at * 3) % WORDS.length]).join(' ')}.</span></p>`;
const paragraphs = (count: number): string => Array.from({ length: count }, (_, index) => paragraph(index)).join('\n');

const get = (index: number): HTMLElement => document.querySelector(`#p${index}`)!;
const topOf = (index: number): number => get(index).getBoundingClientRect().top;
const isSkipped = (index: number): boolean => !get(index).firstElementChild!.checkVisibility({ contentVisibilityAuto: true });

/** What is out of sight is laid out some frames after it has come near. */
async function seen(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

async function scroll(top: number): Promise<void> {
  scrollTo({ top, behavior: 'instant' });
  await seen();
}

// Where the browser has no scroll anchoring, as WebKit, text is never skipped: it would jump while it is read upwards.
const anchors = CSS.supports('overflow-anchor', 'auto');

describe('text out of sight', () => {
  beforeEach(fresh);
  afterEach(() => scroll(0));

  it(`is ${anchors ? 'skipped in a long article' : 'laid out, for this browser would lose the place'}`, async () => {
    await show(`<bantin-article>${paragraphs(200)}</bantin-article>`);
    await seen();
    expect([0, 18, 150].map(isSkipped)).to.deep.equal([false, false, anchors]);
    await scroll(topOf(150) + scrollY);
    expect(isSkipped(150), 'what has come into sight').to.equal(false);
  });

  it('is laid out in a short article', async () => {
    await show(`<div style="height: 5000px"></div><bantin-article>${paragraphs(19)}</bantin-article>`);
    await seen();
    expect(isSkipped(18)).to.equal(false);
  });

  for (const [name, css, html] of [
    ['a picture floats', '', '<img style="float: right" alt="" width="99" height="99">'],
    ['a class lets something float', '.left { float: left }', '<div class="left">Báo</div>'],
    ['the page has a bar that sticks without a z-index', 'header { position: sticky; top: 0 }', ''],
    ['the page has a fixed bar without a z-index', 'header { position: fixed; top: 0 }', ''],
  ] as const) {
    it(`is laid out where ${name}`, async () => {
      host(css);
      await show(`<header>Báo</header><bantin-article>${html}${paragraphs(200)}</bantin-article>`);
      await seen();
      expect(isSkipped(150)).to.equal(false);
    });
  }

  it('is skipped beside a bar that has a z-index, and what floats outside of the article', async () => {
    host('header { position: sticky; top: 0; z-index: 1 } nav { float: left }');
    await show(`<header>Báo</header><nav>Trang chủ</nav><bantin-article>${paragraphs(200)}</bantin-article>`);
    await seen();
    expect(isSkipped(150)).to.equal(anchors);
  });

  it('is laid out from when something floats until it has gone', async () => {
    await show(`<bantin-article>${paragraphs(200)}</bantin-article>`);
    get(3).insertAdjacentHTML('beforebegin', '<aside style="float:left">Báo</aside>');
    await seen();
    expect(isSkipped(150)).to.equal(false);
    document.querySelector('aside')!.remove();
    await seen();
    expect(isSkipped(150)).to.equal(anchors);
  });

  it('is laid out in what is to be left alone', async () => {
    await show(`<bantin-article><div data-bantin-plain>${paragraphs(200)}</div></bantin-article>`);
    await seen();
    expect(isSkipped(150)).to.equal(false);
  });

  skipIn('webkit', 'its WebDriver cannot emulate print')('is laid out in print', async () => {
    await show(`<bantin-article>${paragraphs(200)}</bantin-article>`);
    await seen();
    await executeServerCommand('media', { media: 'print' });
    expect(getComputedStyle(get(150)).contentVisibility).to.equal('visible');
    await executeServerCommand('media', {});
  });

  it('grows with the level, whether it is skipped or not', async () => {
    await show(`<bantin-article>${paragraphs(400)}</bantin-article>`);
    await seen();
    const before = getComputedStyle(get(350)).fontSize;
    await request(document, '', 200);
    expect(getComputedStyle(get(350)).fontSize).to.equal(`${Number.parseFloat(before) * 2}px`);
  });

  it('takes the same room as ever when it is seen', async () => {
    await show(`<bantin-article>${paragraphs(60)}</bantin-article>`);
    const places = async (): Promise<number[]> => {
      const found: number[] = [];
      for (let index = 0; index < 59; index += 1) {
        await scroll(topOf(index) + scrollY);
        found.push(topOf(index + 1) - topOf(index));
      }
      return found;
    };
    const skipped = await places();
    host('bantin-article p { content-visibility: visible !important }');
    await seen();
    expect(skipped).to.deep.equal(await places());
  });

  it('does not move what is read, upwards from the middle', async () => {
    await show(`<bantin-article>${paragraphs(300)}</bantin-article>`);
    await scroll(topOf(200) + scrollY);
    for (let step = 0; step < 40; step += 1) {
      const index = Array.from({ length: 300 }, (_, at) => at).find(at => topOf(at) > 0)!;
      const before = topOf(index);
      scrollBy({ top: -150, behavior: 'instant' });
      for (let frame = 0; frame < 3; frame += 1) {
        await nextFrame();
        expect(topOf(index) - before, `step ${step}, frame ${frame}`).to.be.within(149, 151);
      }
    }
  });

  it('is found, selected and reached by a link', async () => {
    await show(`<bantin-article>${paragraphs(200)}<p id="end">Kết thúc bản tin đặc biệt</p></bantin-article>`);
    await seen();
    getSelection()!.selectAllChildren(document.querySelector('bantin-article')!);
    await seen();
    expect(String(getSelection())).to.include('Kết thúc bản tin đặc biệt');
    getSelection()!.removeAllRanges();
    const link = document.createElement('a');
    link.href = '#end';
    document.querySelector('bantin-article')!.append(link);
    link.click();
    await seen();
    const { top, bottom } = document.querySelector('#end')!.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    history.replaceState(null, '', location.pathname + location.search);
  });
});
