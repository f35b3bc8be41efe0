import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/tools/read-aloud/bantin-read-aloud.js';
import type { BantinReadAloud } from '../../src/tools/read-aloud/read-aloud-element.js';
import { Marks } from '../../src/tools/read-aloud/marks.js';
import { markStyles } from '../../src/tools/read-aloud/marks.styles.js';
import { audit } from '../tools/axe.js';
import { skipIn } from '../tools/engine.js';
import { fresh, request, show, sidewaysScroll } from '../tools/page.js';
import { standDown, standIn, type Synthesis } from './stand-in.js';

const PAGE = `<main><bantin-toolbar datetime="2023-05-24"><bantin-read-aloud></bantin-read-aloud></bantin-toolbar>
  <bantin-article><h1 slot="headline">Tiêu đề bài viết</h1>${'<p>Câu thứ nhất. Câu thứ hai.</p>'.repeat(12)}</bantin-article></main>`;

/** Four looks of axe, on the busiest machine. */
const AXE_TIMEOUT_MS = 60_000;

const frames = async (): Promise<void> => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
};
const until = async (isSo: () => unknown): Promise<void> => {
  while (!isSo()) await new Promise(requestAnimationFrame);
};

describe('reading aloud, for everybody', () => {
  let synthesis: Synthesis;
  let tool: BantinReadAloud;
  beforeEach(async () => {
    await fresh();
    synthesis = standIn('vi-VN Linh');
  });
  afterEach(async () => {
    await fresh();
    standDown();
  });
  const open = async (html = PAGE): Promise<void> => {
    await show(html);
    tool = document.querySelector('bantin-read-aloud')!;
    await tool.updateComplete;
  };
  const inside = (selector: string): HTMLElement => tool.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const start = async (): Promise<void> => {
    inside('[part=listen]').click();
    synthesis.start();
    await tool.updateComplete;
    await frames();
  };
  const wrong = async (): Promise<string[]> => (await audit(document.querySelector('main')!)).wrong;

  for (const [scheme, colours] of [
    ['light', 'background: white; color: #222'],
    ['dark', 'background: #111; color: #eee; color-scheme: dark'],
  ] as const) {
    it(`axe finds nothing wrong before, while it reads, in the panel and in the bar, ${scheme}`, async function () {
      this.timeout(AXE_TIMEOUT_MS);
      await open(`<div style="${colours}; min-block-size: 3000px">${PAGE}</div>`);
      expect(await wrong()).to.deep.equal([]);
      await start();
      expect(await wrong()).to.deep.equal([]);
      inside('.settings').click();
      await frames();
      expect(await wrong()).to.deep.equal([]);
      inside('dialog header button').click();
      scrollTo({ top: 1200, behavior: 'instant' });
      await until(() => inside('[part=bar]').checkVisibility());
      expect(await wrong()).to.deep.equal([]);
    });
  }

  it('axe finds nothing wrong where there is no voice', async () => {
    synthesis = standIn();
    await open();
    inside('[part=listen]').click();
    await until(() => inside('[part=message]').textContent);
    expect(await wrong()).to.deep.equal([]);
  });

  it('works with the keyboard alone, and takes no key of the page', async () => {
    await open();
    inside('[part=listen]').focus();
    await executeServerCommand('keys', ['Enter']);
    synthesis.start();
    await tool.updateComplete;
    await executeServerCommand('keys', ['Tab']);
    expect((tool.shadowRoot!.activeElement as HTMLElement).className).to.equal('next');
    await executeServerCommand('keys', ['Enter']);
    await until(() => synthesis.given.length === 2);
    let prevented = 0;
    const count = (event: Event): void => void (prevented += Number(event.defaultPrevented));
    addEventListener('keydown', count);
    for (const key of ['n', ' ', 'ArrowRight', 'Escape'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    removeEventListener('keydown', count);
    expect([prevented, synthesis.given.length]).to.deep.equal([0, 2]);
  });

  it('has buttons of 44 px, and nothing runs over at 320 px, also with large text', async () => {
    await executeServerCommand('viewport', { width: 320, height: 480 });
    await open();
    await request(document, '', 400);
    await start();
    scrollTo({ top: 2000, behavior: 'instant' });
    await until(() => inside('[part=bar]').checkVisibility());
    const buttons = [...tool.shadowRoot!.querySelectorAll('button')].filter(button => button.checkVisibility());
    expect(buttons.length).to.be.greaterThan(8);
    for (const button of buttons) {
      const { width, height, left, right } = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      expect([left >= 0, right <= 320]).to.deep.equal([true, true]);
    }
    expect(sidewaysScroll()).to.equal(0);
    expect(inside('[part=bar]').offsetHeight).to.be.at.most(130);
  });

  it('has its arrows turned from right to left', async () => {
    await open(`<div dir="rtl" lang="ar">${PAGE}</div>`);
    await start();
    const turned = (part: string): boolean =>
      getComputedStyle(inside(`[part=controls] .${part} svg`)).transform.startsWith('matrix(-1');
    expect([turned('previous'), turned('next'), turned('stop')]).to.deep.equal([true, true, false]);
    const [previous, next] = ['previous', 'next'].map(part => inside(`[part=controls] .${part}`).getBoundingClientRect().left);
    expect(previous).to.be.greaterThan(next!);
  });

  it('says its state in words, and nothing while it speaks', async () => {
    await open();
    const heard: string[] = [];
    const observer = new MutationObserver(records => heard.push(...records.map(({ target }) => target.textContent ?? '')));
    for (const output of tool.shadowRoot!.querySelectorAll('output'))
      observer.observe(output, { subtree: true, childList: true, characterData: true });
    await start();
    synthesis.end();
    synthesis.start();
    await tool.updateComplete;
    await frames();
    expect(heard.filter(Boolean)).to.deep.equal([]);
    expect(inside('[part=listen]').ariaLabel).to.equal('Tạm dừng');
    expect(inside('[part=controls]').ariaLabel).to.equal('Nghe đọc bài');
    inside('[part=controls] .stop').click();
    await frames();
    expect([...new Set(heard.filter(Boolean))]).to.deep.equal(['Đã dừng đọc']);
  });

  it('is not there on paper', async () => {
    await open();
    const rules = [...tool.shadowRoot!.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules]);
    const onPaper = rules
      .filter(rule => rule instanceof CSSMediaRule && rule.conditionText === 'print')
      .map(({ cssText }) => cssText);
    expect(onPaper.join()).to.match(/:host\s*\{\s*display: none !important/);
  });

  skipIn('webkit', 'WebKitGTK has no forced colours')(
    'in forced colours what is read has a line around it, and the buttons their edges',
    async () => {
      await executeServerCommand('media', { features: [{ name: 'forced-colors', value: 'active' }] });
      await open();
      await start();
      synthesis.word('đề');
      const [sentence, word] = ['sentence', 'word'].map(name => inside(`.layer .${name}`));
      expect(getComputedStyle(sentence!).borderBottomWidth).to.equal('3px');
      expect(getComputedStyle(word!).borderTopWidth).to.equal('3px');
      const headline = document.querySelector('h1')!.getBoundingClientRect();
      const line = sentence!.getBoundingClientRect();
      expect(Math.abs(line.left - headline.left)).to.be.lessThan(5);
      expect(line.top >= headline.top - 5 && line.bottom <= headline.bottom + 5).to.equal(true);
    },
  );

  it('draws boxes where the browser has no highlights, outside of the article, and they follow the page', async () => {
    const own = Object.getOwnPropertyDescriptor(CSS, 'highlights')!;
    Reflect.deleteProperty(CSS, 'highlights');
    try {
      await open();
      await start();
      const box = (): DOMRect => inside('.layer .sentence').getBoundingClientRect();
      const headline = document.querySelector('h1')!;
      const distance = (): number => Math.round(box().top - headline.getBoundingClientRect().top);
      const before = distance();
      expect(getComputedStyle(inside('.layer')).pointerEvents).to.equal('none');
      scrollTo({ top: 40, behavior: 'instant' });
      await frames();
      expect(distance()).to.equal(before);
      inside('[part=controls] .stop').click();
      await tool.updateComplete;
      expect(inside('.layer').childElementCount).to.equal(0);
    } finally {
      Object.defineProperty(CSS, 'highlights', own);
    }
  });

  it('marks with colours of a contrast of 4.5:1, on light pages and on dark ones, and the word stands out from the sentence', () => {
    const [sentence, word] = ['sentence', 'word'].map(name => ({
      ground: coloursOf(`${name}-background`),
      letters: coloursOf(`${name}-color`),
    }));
    for (const scheme of [0, 1]) {
      for (const { ground, letters } of [sentence!, word!])
        expect(contrast(ground[scheme]!, letters[scheme]!)).to.be.at.least(4.5);
      expect(contrast(sentence!.ground[scheme]!, word!.ground[scheme]!)).to.be.at.least(3);
    }
  });

  it('marks a word of 10,000 paragraphs within a frame', async () => {
    const article = await show(
      `<bantin-article>${'<p>Một hai ba bốn năm.</p>'.repeat(10_000)}</bantin-article>`,
      'bantin-article',
    );
    const marks = new Marks(() => null);
    const times: number[] = [];
    for (const [index, paragraph] of [...article.querySelectorAll('p')].slice(5000, 5050).entries()) {
      const [sentence, word] = [document.createRange(), document.createRange()];
      sentence.selectNodeContents(paragraph);
      word.setStart(paragraph.firstChild!, 4);
      word.setEnd(paragraph.firstChild!, 7);
      const before = performance.now();
      marks.show(sentence, word);
      if (index > 5) times.push(performance.now() - before);
    }
    marks.clear();
    expect(times.toSorted((one, other) => one - other)[times.length >> 1]).to.be.lessThan(16);
  });
});

/** The colours of a property on a light page and on a dark one, as the sheet has them. */
function coloursOf(name: string): [string, string] {
  const [, light, dark] = new RegExp(`--bantin-reader-${name}, light-dark\\((#\\w+), (#\\w+)\\)`).exec(markStyles)!;
  const [, plain] = new RegExp(`--bantin-reader-${name}, (#\\w+)\\)`).exec(markStyles)!;
  expect(plain).to.equal(light);
  return [light!, dark!];
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((first, second) => first - second);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replaceAll(/\w/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5]
    .map(at => Number.parseInt(digits.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
