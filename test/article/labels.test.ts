import { expect, nextFrame } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { engine, skipIn } from '../tools/engine.js';
import { fresh, host, request, show } from '../tools/page.js';

const SENTENCE = 'Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ.';

/** What Firefox answers for a first letter is the element's own style, whatever a rule says of it. */
const NO_FIRST_LETTER = 'it does not tell the size of a first letter';

const get = (selector: string): HTMLElement => document.querySelector(`bantin-article ${selector}`)!;

/** The font size of a label, in px. */
const sizeOf = (selector: string, label: string): number => Number.parseFloat(getComputedStyle(get(selector), label).fontSize);

const article = (html: string): Promise<HTMLElement> =>
  show(`<bantin-article><p>${SENTENCE.repeat(3)}</p>${html}</bantin-article>`, 'bantin-article');

/** What is written into the elements of an article. */
const written = (): string[] => [...document.querySelectorAll('bantin-article [style]')].map(({ outerHTML }) => outerHTML);

describe('labels that the site’s sheet writes', () => {
  beforeEach(fresh);

  for (const label of ['::before', '::after']) {
    it(`follow the size where it is in px: ${label}`, async () => {
      host(`.note${label} { content: "Lưu ý: "; font-size: 12px } .note { font-size: 16px }`);
      await article(`<p class="note">${SENTENCE}</p>`);
      const before = sizeOf('.note', label);
      expect(before / 18).to.be.closeTo(12 / 16, 0.01);
      for (const percent of [200, 400, 80]) {
        await request(document, '', percent);
        expect(sizeOf('.note', label) / before, `${percent} %`).to.be.closeTo(percent / 100, 0.01);
      }
    });
  }

  it('follow the size where an important rule holds them, and where a counter or an attribute writes them', async () => {
    host(
      '.a::before { content: counter(x) ". "; font-size: 16px !important } .b::after { content: attr(title); font: 16px/1 serif }',
    );
    await article(`<p class="a">${SENTENCE}</p><p class="b" title="nguồn">${SENTENCE}</p>`);
    await request(document, '', 300);
    await request(document, '', 315);
    expect(sizeOf('.a', '::before')).to.be.closeTo(18 * 3.15, 0.1);
    expect(sizeOf('.b', '::after')).to.be.closeTo(18 * 3.15, 0.1);
  });

  it('follow the size in what comes later', async () => {
    host('.note::before { content: "Lưu ý: "; font-size: 16px }');
    const text = await article('');
    text.insertAdjacentHTML('beforeend', `<p class="note">${SENTENCE}</p>`);
    await nextFrame();
    await request(document, '', 200);
    expect(sizeOf('.note', '::before')).to.be.closeTo(36, 0.1);
  });

  it('follow the size of an element that has no letters of its own', async () => {
    host('.note::before { content: "Lưu ý"; font-size: 16px }');
    await article(`<div class="note"><p>${SENTENCE}</p></div>`);
    await request(document, '', 200);
    expect(sizeOf('.note', '::before')).to.be.closeTo(36, 0.1);
  });

  for (const content of ['""', '" "', 'none', 'normal']) {
    it(`get nothing where they show none: content: ${content}`, async () => {
      host(`.clear::after, .clear::before { content: ${content}; display: table; font-size: 12px }`);
      await article(`<p class="clear">${SENTENCE}</p><div class="clear">${SENTENCE}</div>`);
      expect(written()).to.deep.equal([]);
    });
  }

  it('go with the article: nothing of ours stays', async () => {
    host('.note::before { content: "Lưu ý: "; font-size: 12px } .note::after { content: "(hết)"; font-size: 20px }');
    const html = `<p class="note" style="COLOR:red;">${SENTENCE}</p><p class="note">${SENTENCE}</p>`;
    const text = await article(html);
    expect(written().join('')).to.include('--bantin-reader-before').and.include('--bantin-reader-after');
    await request(document, '', 200);
    text.remove();
    expect(text.innerHTML.endsWith(html)).to.equal(true);
  });
});

const known = engine === 'firefox' ? skipIn('firefox', NO_FIRST_LETTER) : it;

describe('a drop cap', () => {
  beforeEach(fresh);

  known('follows the size', async () => {
    host('.lead::first-letter { font-size: 48px; float: left } .lead { font-size: 16px }');
    await article(`<p class="lead">${SENTENCE}</p>`);
    expect(sizeOf('.lead', '::first-letter')).to.be.closeTo(54, 0.1);
    await request(document, '', 200);
    expect(sizeOf('.lead', '::first-letter')).to.be.closeTo(108, 0.1);
  });

  known('takes no more than half of a line at 400 % on a phone', async () => {
    await executeServerCommand('viewport', { width: 320, height: 800 });
    host('.lead::first-letter { font-size: 64px; float: left; line-height: 1 } .lead { font-size: 16px }');
    await article(`<p class="lead">${SENTENCE}</p>`);
    await request(document, '', 400);
    expect(sizeOf('.lead', '::first-letter')).to.be.closeTo(128, 0.1);
    const [text] = get('.lead').childNodes;
    const letter = document.createRange();
    letter.setStart(text!, 0);
    letter.setEnd(text!, 1);
    expect(letter.getBoundingClientRect().width).to.be.at.most(get('.lead').clientWidth / 2);
  });

  it('is the text’s where no rule makes one', async () => {
    await article(`<p class="lead">${SENTENCE}</p>`);
    expect(written()).to.deep.equal([]);
  });
});
