import { expect, nextFrame } from '@open-wc/testing';
import { proseStyles, typographyStyles } from '../../src/prose/prose.styles.js';
import { fresh, settled, sizeOf } from '../tools/page.js';

/** Which sheets a page has is found out once for each page, so each test has a page of its own, in a frame. */
const MODULE = new URL('../../src/define.ts', import.meta.url).href;

const TEXT = `<bantin-article><h2 id="heading" class="mt-0">Mục</h2>
  <p id="text" class="mt-0">chữ <a id="link" class="no-underline" href="#x">xem</a> <a id="plain" href="#x">xem</a></p>
  <blockquote id="quote" class="border-0 ps-0"><p>trích</p></blockquote><ul id="list"><li>một</li></ul></bantin-article>`;

/** The sheet as it is built for pages that link it. */
const LINKED = `${proseStyles}@media screen, print {${typographyStyles}}`;

/** A page as utility frameworks have them: a reset, and above it the utilities, each in a layer. */
const LAYERED = `@layer theme, base, components, utilities;
  @layer base { * { margin: 0; padding: 0; border: 0 solid } a { color: inherit; text-decoration: inherit } ul, ol { list-style: none } }
  @layer utilities { .mt-0 { margin-top: 0 } .no-underline { text-decoration-line: none } .border-0 { border-width: 0 } .ps-0 { padding-inline-start: 0 } }`;

let page: Document;

/** Shows a text in a page with these things in its head. */
async function open(head: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.dataset['stage'] = '';
  frame.style.cssText = 'width: 600px; height: 400px';
  const loaded = new Promise(done => frame.addEventListener('load', done));
  frame.srcdoc = `<!doctype html><html lang="vi"><head>${head}<script type="module" src="${MODULE}"></script></head><body>${TEXT}</body></html>`;
  document.body.append(frame);
  await loaded;
  page = frame.contentDocument!;
  await settled(page);
  await nextFrame();
}

const get = (id: string): HTMLElement => page.querySelector(`#${id}`)!;
const style = (id: string): CSSStyleDeclaration => getComputedStyle(get(id));

/** How often the page has the typography: as `--bantin-measure` is asked for in a sheet. */
const copies = (): number =>
  page.adoptedStyleSheets.filter(sheet => [...sheet.cssRules].some(({ cssText }) => cssText.includes('--bantin-measure'))).length;

function expectUtilitiesToWin(): void {
  expect([style('heading').marginTop, style('text').marginTop]).to.deep.equal(['0px', '0px']);
  expect(style('link').textDecorationLine).to.equal('none');
  expect([style('quote').borderLeftWidth, style('quote').paddingLeft]).to.deep.equal(['0px', '0px']);
}

/** What is ours holds over the page's reset. */
function expectTypography(): void {
  expect([style('text').marginBottom, style('list').marginTop, sizeOf(get('text'))]).to.deep.equal(['18px', '18px', 18]);
  expect(style('plain').textDecorationLine).to.equal('underline');
  expect(style('list').listStyleType).to.equal('disc');
  expect(Number.parseFloat(style('list').paddingLeft)).to.be.closeTo(28.8, 0.01);
}

describe('on a page with cascade layers', () => {
  beforeEach(fresh);
  afterEach(fresh);

  for (const [name, head] of [
    ['adopted', `<style>${LAYERED}</style>`],
    ['linked before the page’s sheet', `<style>${LINKED}</style><style>${LAYERED}</style>`],
    ['linked after the page’s sheet', `<style>${LAYERED}</style><style>${LINKED}</style>`],
  ] as const) {
    it(`utilities beat the typography, and that beats the reset: ${name}`, async () => {
      await open(head);
      expectUtilitiesToWin();
      expectTypography();
    });
  }

  it('the reset is found by the last part of its name, also in another layer', async () => {
    await open(
      `<style>@layer core{@layer reset, base} @layer components; @layer utilities.theme-base{:root{--x: 1}} @layer core.reset{* { margin: 0; padding: 0 }} @layer components{#text { margin-top: 7px } #quote { padding-left: 9px }}</style>`,
    );
    expect([style('text').marginTop, style('quote').paddingLeft]).to.deep.equal(['7px', '9px']);
    expect(style('text').marginBottom).to.equal('18px');
  });

  it('the promises hold all the same', async () => {
    await open(`<style>${LAYERED} @layer utilities { p { font-size: 11px; line-height: 1 } .mt-0 { font-size: 9px } }</style>`);
    expect(sizeOf(get('text'))).to.be.at.least(18 * 0.75);
    expect(Number.parseFloat(style('text').lineHeight) / sizeOf(get('text'))).to.be.at.least(1.5);
  });
});

describe('the sheet', () => {
  beforeEach(fresh);
  afterEach(fresh);

  const asUrl = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'text/css' }));

  it('is adopted once where the page has none, however many texts there are', async () => {
    await open('');
    page.body.insertAdjacentHTML('beforeend', TEXT);
    await settled(page);
    expect(copies()).to.equal(1);
    expectTypography();
  });

  for (const [name, head] of [
    ['linked', () => `<link rel="stylesheet" href="${asUrl(LINKED)}">`],
    ['in a style element', () => `<style>${LINKED}</style>`],
    ['joined behind the page’s own', () => `<style>body { margin: 3px } p { margin: 1px } ${LINKED}</style>`],
    ['imported', () => `<style>@import "${asUrl(LINKED)}";</style>`],
    ['imported into a layer', () => `<style>@import "${asUrl(LINKED)}" layer(vendor);</style>`],
  ] as const) {
    it(`is known as what it is, and no second copy is adopted: ${name}`, async () => {
      await open(head());
      expect(copies()).to.equal(0);
      expect(sizeOf(get('text'))).to.equal(18);
      expect(style('list').marginTop).to.equal('18px');
    });
  }

  it('is adopted again at the next render where a script of the page has set all sheets anew', async () => {
    await open('');
    const mine = new page.defaultView!.CSSStyleSheet();
    mine.replaceSync('p { color: rgb(0, 0, 9) }');
    page.adoptedStyleSheets = [mine];
    expect(copies()).to.equal(0);
    page.querySelector('bantin-article')!.requestUpdate();
    await settled(page);
    expect(copies()).to.equal(1);
    expect(page.adoptedStyleSheets[0], 'the page’s own stays').to.equal(mine);
    expectTypography();
  });
});
