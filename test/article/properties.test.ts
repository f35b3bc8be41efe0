import { expect, nextFrame } from '@open-wc/testing';
import fc from 'fast-check';
import type { BantinArticle } from '../../src/index.js';
import { fresh, request, show, sizeOf } from '../tools/page.js';

/** A failure is made small for some seconds only. */
const RUNS = { numRuns: 40, interruptAfterTimeLimit: 12_000 };

const TAGS = ['p', 'div', 'span', 'b', 'font', 'a', 'li', 'ul', 'blockquote', 'section', 'center', 'o:p', 'h2', 'dd'] as const;

const number = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.double({ min: 0.1, max: 99, noNaN: true }).map(value => Number(value.toFixed(2))),
  fc.constantFrom(0, -1, -14, 1e9, 1e-9, Number.NaN),
);

const length = fc.oneof(
  fc.tuple(number, fc.constantFrom('pt', 'px', 'em', '%', 'rem', 'cm', 'ex', 'vw', '')).map(([value, unit]) => `${value}${unit}`),
  fc.constantFrom('calc(1px + 1em)', 'calc(2vw + 3px)', 'var(--none)', 'var(--none, 9px)', 'max(1em, 20px)', 'nonsense', ''),
  fc.constantFrom('xx-small', 'small', 'medium', 'x-large', 'xxx-large', 'smaller', 'larger', 'inherit', 'initial', 'unset'),
);

const declaration = fc
  .tuple(
    fc.constantFrom('font-size', 'FONT-SIZE', 'line-height', 'font'),
    length,
    fc.constantFrom('', '!important', ' ! important'),
  )
  .map(([name, value, priority]) => `${name}:${value}${name === 'font' ? ' Arial' : ''}${priority}`);

/** One element's start tag, by name and attributes. */
const start = fc.tuple(
  fc.constantFrom(...TAGS),
  fc.option(fc.array(declaration, { maxLength: 3 }), { freq: 4 }),
  fc.option(fc.constantFrom('1', '4', '7', '+2', '-3', '99', 'x'), { freq: 2 }),
);

/** A chain of elements, each in the one before, with text at every depth. */
const chain = fc.array(fc.tuple(start, fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 40 });

const markup = fc.array(chain, { minLength: 1, maxLength: 4 });

/** Built by the DOM, for the parser would close what may not nest. */
function build(chains: readonly (typeof chain extends fc.Arbitrary<infer Chain> ? Chain : never)[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const elements of chains) {
    let parent: ParentNode = fragment;
    for (const [[tag, styles, size], words] of elements) {
      const element = document.createElement(tag);
      if (styles) element.setAttribute('style', styles.join(';'));
      if (size && tag === 'font') element.setAttribute('size', size);
      element.append('chữ '.repeat(words));
      parent.append(element);
      parent = element;
    }
  }
  return fragment;
}

/** The elements that carry text, outside headings. */
function boxes(article: Element): Element[] {
  return [...article.querySelectorAll('*')].filter(
    element => !element.closest('h2') && [...element.childNodes].some(node => node instanceof Text && node.data.trim() !== ''),
  );
}

const html = (node: Node): string => {
  const box = document.createElement('div');
  box.append(node.cloneNode(true));
  return box.innerHTML;
};

describe('whatever the markup', function () {
  this.timeout(30_000);
  let article: BantinArticle;
  let home: Element;

  before(async () => {
    await fresh();
    article = await show('<bantin-article></bantin-article>', 'bantin-article');
    home = article.parentElement!;
  });
  after(fresh);

  it('text grows by what the reader asks for, within its limits, and all is undone', async () => {
    const errors: string[] = [];
    const hear = ({ message }: ErrorEvent): void => void errors.push(message);
    addEventListener('error', hear);
    await fc.assert(
      fc.asyncProperty(markup, async chains => {
        const fragment = build(chains);
        const authors = html(fragment);
        article.replaceChildren(fragment);
        await request(document, '', 100);
        await nextFrame();

        const all = boxes(article);
        const before = all.map(sizeOf);
        for (const size of before) expect(size / 18, 'ratio to the body').to.be.within(0.745, 2.01);
        await request(document, '', 200);
        all.forEach((box, index) => {
          expect(sizeOf(box) / before[index]!, `growth of ${box.localName} of ${before[index]} px`).to.be.closeTo(2, 0.02);
          const line = Number.parseFloat(getComputedStyle(box).lineHeight) / sizeOf(box);
          expect(line, 'line height').to.be.within(1.49, 1.7);
        });

        article.remove();
        expect(article.innerHTML).to.equal(authors);
        home.append(article);
        expect(errors).to.deep.equal([]);
      }),
      RUNS,
    );
    removeEventListener('error', hear);
  });

  it('a change made by a script is undone as exactly', async () => {
    await fc.assert(
      fc.asyncProperty(markup, fc.nat(), declaration, async (chains, which, style) => {
        const fragment = build(chains);
        article.replaceChildren(fragment);
        await nextFrame();
        const elements = [...article.querySelectorAll<HTMLElement>('*')];
        elements[which % elements.length]!.setAttribute('style', style);
        await nextFrame();

        const wanted = build(chains);
        const same = [...wanted.querySelectorAll('*')];
        same[which % same.length]!.setAttribute('style', style);
        article.remove();
        expect(article.innerHTML).to.equal(html(wanted));
        home.append(article);
      }),
      RUNS,
    );
  });
});
