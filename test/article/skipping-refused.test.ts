import { expect, nextFrame } from '@open-wc/testing';
import { fresh, host, request, show } from '../tools/page.js';

/** From so many paragraphs on an article is long. */
const LONG = 100;
/** One far below the screen, and beyond those that are never skipped. */
const FAR = 60;

const paragraphs = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `<p id="p${index}"><span>Ủy ban nhân dân tỉnh yêu cầu các đơn vị ${index}.</span></p>`,
  );

/** An article of paragraphs, one of them with something in it. */
async function article(count: number, inOne = ''): Promise<HTMLElement> {
  const all = paragraphs(count);
  all[FAR] = all[FAR]!.replace('</p>', `${inOne}</p>`);
  const element = await show(`<bantin-article>${all.join('\n')}</bantin-article>`, 'bantin-article');
  await seen();
  return element;
}

/** What is out of sight is skipped, or laid out, some frames later. */
async function seen(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
}

const isSkipped = (index: number): boolean =>
  !document.querySelector(`#p${index} > span`)!.checkVisibility({ contentVisibilityAuto: true });

// Where the browser has no scroll anchoring, as WebKit, text is never skipped.
const skips = CSS.supports('overflow-anchor', 'auto');

describe('text out of sight is laid out', () => {
  beforeEach(fresh);

  it(`in an article of ${LONG - 1} paragraphs, and in one of ${LONG} ${skips ? 'it is not' : 'too'}`, async () => {
    await article(LONG - 1);
    expect(isSkipped(LONG - 2)).to.equal(false);
    await fresh();
    await article(LONG);
    expect(isSkipped(LONG - 1)).to.equal(skips);
  });

  for (const [name, css, html] of [
    ['counts', '.clause { counter-increment: clause }', '<b class="clause">Khoản</b>'],
    ['begins to count anew', '.chapter { counter-reset: clause }', '<b class="chapter">Chương</b>'],
    [
      'counts by what the sheet writes before it',
      '.clause::before { counter-increment: clause; content: "§" }',
      '<b class="clause">Khoản</b>',
    ],
    ['shows a counter', '.clause::before { content: counter(clause) }', '<b class="clause">Khoản</b>'],
    ['is a quotation, whose marks depend on those around it', '', '<q>trích</q>'],
    ['opens a quotation by a rule', '.said::before { content: open-quote }', '<b class="said">trích</b>'],
    ['floats by a class', '.left { float: left }', '<i class="left">ảnh</i>'],
    ['floats by its own style', '', '<i style="float: right">ảnh</i>'],
    ['is placed outside of the text', '.note { position: absolute; left: -9em }', '<i class="note">chú thích</i>'],
  ] as const) {
    it(`where something in a paragraph far below ${name}`, async () => {
      host(css);
      await article(LONG, html);
      expect([FAR, LONG - 1].map(isSkipped)).to.deep.equal([false, false]);
      document.querySelector(`#p${FAR} > span + *`)!.remove();
      await seen();
      expect(isSkipped(LONG - 1), 'once it has gone').to.equal(skips);
    });
  }

  it('where a rule counts all paragraphs', async () => {
    host('bantin-article p { counter-increment: clause } bantin-article p::before { content: counter(clause) ". " }');
    await article(LONG);
    expect(isSkipped(LONG - 1)).to.equal(false);
  });

  it('but not where a sheet writes before paragraphs without counting', async () => {
    host('bantin-article p::before { content: "– " }');
    await article(LONG);
    expect(isSkipped(LONG - 1)).to.equal(skips);
    await request(document, '', 200);
    expect(isSkipped(LONG - 1), 'at another size').to.equal(skips);
  });
});
