import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/tools/read-aloud/bantin-read-aloud.js';
import type { BantinReadAloud } from '../../src/tools/read-aloud/read-aloud-element.js';
import { skipIn } from '../tools/engine.js';
import { ask, fresh, show, warnings } from '../tools/page.js';
import { standDown, standIn, type Synthesis } from './stand-in.js';

const ARTICLE = `<h1 slot="headline">Tiêu đề bài viết</h1><p slot="summary">Tóm tắt ngắn.</p>
  <p>Câu thứ nhất. Câu <b>thứ</b> hai.</p><p>Câu thứ ba có <a href="#x">liên kết</a>.</p><p>Câu thứ tư.</p><p>Câu thứ năm.</p><p slot="byline">Minh Huyền</p>`;
const PAGE = `<bantin-toolbar datetime="2023-05-24"><bantin-read-aloud></bantin-read-aloud></bantin-toolbar><bantin-article>${ARTICLE}</bantin-article>`;
const LONG = `<bantin-toolbar><bantin-read-aloud></bantin-read-aloud></bantin-toolbar><bantin-article>${Array.from(
  { length: 60 },
  (_, index) => `<p>Đoạn ${index} bắt đầu ở đây. Rồi hết đoạn ${index}.</p>`,
).join('')}</bantin-article>`;

const until = async (isSo: () => unknown): Promise<void> => {
  while (!isSo()) await new Promise(requestAnimationFrame);
};
const marked = (name: string): string =>
  [...(CSS.highlights.get(`bantin-${name}`) ?? [])].map(range => (range as Range).toString().replaceAll(/\s+/g, ' ')).join('|');

describe('<bantin-read-aloud>', () => {
  let synthesis: Synthesis;
  let tool: BantinReadAloud;
  beforeEach(async () => {
    await fresh();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    synthesis = standIn('vi-VN Linh', 'vi-VN An', 'en-US David');
  });
  afterEach(async () => {
    await fresh();
    standDown();
  });

  const open = async (html = PAGE): Promise<void> => {
    await show(html);
    tool = document.querySelector('bantin-read-aloud')!;
    await tool?.updateComplete;
  };
  const part = (name: string): HTMLButtonElement => tool.shadowRoot!.querySelector(`[part="controls"] .${name}`)!;
  const press = async (name: string): Promise<void> => {
    part(name).click();
    await tool.updateComplete;
  };
  /** Until the browser was given these words; it waits a task after each cancel. */
  const given = (text: string): Promise<void> => until(() => synthesis.given.at(-1)?.text === text);
  const status = (): string => tool.shadowRoot!.querySelector('.status')!.textContent;
  const message = (): string => tool.shadowRoot!.querySelector('[part=message]')!.textContent;
  const shownButtons = (): string[] =>
    [...tool.shadowRoot!.querySelectorAll<HTMLElement>('[part=controls] button')]
      .filter(button => !button.hidden)
      .map(button => button.ariaLabel ?? button.innerText.trim());

  it('is one button, and a row of them once it is pressed', async () => {
    await open();
    expect(shownButtons()).to.deep.equal(['Nghe đọc bài']);
    await press('listen');
    expect(shownButtons()).to.deep.equal(['Câu trước', 'Tạm dừng', 'Câu sau', 'Dừng đọc', 'Tốc độ và giọng đọc']);
    await press('stop');
    expect(shownButtons()).to.deep.equal(['Nghe đọc bài']);
  });

  it('reads from headline to author within the press, and says so at the end', async () => {
    await open();
    part('listen').click();
    expect(synthesis.calls).to.deep.equal(['speak Tiêu đề bài viết']);
    for (const text of [
      'Tóm tắt ngắn.',
      'Câu thứ nhất.',
      'Câu thứ hai.',
      'Câu thứ ba có liên kết.',
      'Câu thứ tư.',
      'Câu thứ năm.',
      'Minh Huyền',
    ]) {
      synthesis.start();
      synthesis.end();
      await given(text);
    }
    synthesis.start();
    expect(status()).to.equal('');
    synthesis.end();
    await tool.updateComplete;
    expect([status(), marked('sentence'), ...shownButtons()]).to.deep.equal(['Đã đọc hết bài', '', 'Nghe đọc bài']);
    expect(synthesis.calls.includes('cancel')).to.equal(false);
  });

  it('marks the sentence when it is heard, and the word in it, and writes nothing into the article', async () => {
    await open();
    const records: MutationRecord[] = [];
    const observer = new MutationObserver(more => void records.push(...more));
    observer.observe(document.querySelector('bantin-article')!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await press('listen');
    expect(marked('sentence')).to.equal('');
    synthesis.start();
    expect([marked('sentence'), marked('word')]).to.deep.equal(['Tiêu đề bài viết', '']);
    synthesis.word('bài');
    expect([marked('sentence'), marked('word')]).to.deep.equal(['Tiêu đề bài viết', 'bài']);
    synthesis.end();
    synthesis.start();
    expect([marked('sentence'), marked('word')]).to.deep.equal(['Tóm tắt ngắn.', '']);
    await press('next');
    await given('Câu thứ nhất.');
    expect(marked('sentence')).to.equal('Tóm tắt ngắn.');
    synthesis.start();
    expect(marked('sentence')).to.equal('Câu thứ nhất.');
    await press('stop');
    expect(marked('sentence')).to.equal('');
    expect([...records, ...observer.takeRecords()]).to.deep.equal([]);
  });

  it('marks what the reader has chosen', async () => {
    await open();
    await press('listen');
    synthesis.start();
    for (const [kind, sentence, word] of [
      ['sentence', 'Tiêu đề bài viết', ''],
      ['word', '', 'đề'],
      ['none', '', ''],
      ['both', 'Tiêu đề bài viết', 'đề'],
    ] as const) {
      choose('Đánh dấu', kind);
      synthesis.word('đề');
      expect([marked('sentence'), marked('word')]).to.deep.equal([sentence, word]);
    }
    expect(ask(document)).to.deep.include({ 'read-aloud-mark-vi': 'both' });
  });

  it('lands five fast presses of "next" on the fifth sentence, and only that is said', async () => {
    await open();
    await press('listen');
    synthesis.start();
    for (let times = 0; times < 5; times += 1) part('next').click();
    await given('Câu thứ tư.');
    expect(synthesis.given.map(({ text }) => text)).to.deep.equal(['Tiêu đề bài viết', 'Câu thứ tư.']);
  });

  it('pauses without pausing the engine, and goes on at the word; the focus stays', async () => {
    await open();
    part('listen').focus();
    await press('listen');
    synthesis.start();
    synthesis.word('bài');
    await press('listen');
    expect(part('listen').ariaLabel).to.equal('Đọc tiếp');
    expect(synthesis.calls.at(-1)).to.equal('cancel');
    expect(marked('sentence')).to.equal('Tiêu đề bài viết');
    await press('listen');
    await given('bài viết');
    expect(synthesis.calls.filter(call => /pause|resume/.test(call))).to.deep.equal([]);
    expect(tool.shadowRoot!.activeElement).to.equal(part('listen'));
  });

  it('keeps the focus in the group when what was pressed goes', async () => {
    await open();
    await press('listen');
    part('stop').focus();
    await press('stop');
    expect([tool.shadowRoot!.activeElement, status()]).to.deep.equal([part('listen'), 'Đã dừng đọc']);
  });

  it('speaks on from this word when speed or voice change, and remembers them for the language', async () => {
    await open();
    await press('listen');
    synthesis.start();
    synthesis.word('bài');
    expect(tool.shadowRoot!.querySelector('option')!.textContent).to.equal('×0,5');
    choose('Tốc độ', '1.5');
    await given('bài viết');
    expect(synthesis.last.rate).to.equal(1.5);
    choose('Giọng đọc', 'An');
    await until(() => synthesis.last.voice?.name === 'An');
    expect(ask(document)).to.deep.equal({ 'read-aloud-rate-vi': 1.5, 'read-aloud-voice-vi': 'An' });
    await press('stop');
    await press('listen');
    await until(() => synthesis.given.length === 4);
    expect([synthesis.last.rate, synthesis.last.voice?.name]).to.deep.equal([1.5, 'An']);
    choose('Đánh dấu', 'word');
    await press('stop');
    const article = document.querySelector('bantin-article')!;
    article.lang = 'en';
    article.innerHTML = '<p>The first sentence of it.</p>';
    await press('listen');
    await until(() => synthesis.last.voice?.name === 'David');
    synthesis.start();
    expect([synthesis.last.rate, marked('sentence')], 'nothing was chosen for English').to.deep.equal([
      1,
      'The first sentence of it.',
    ]);
  });

  it('says that there is no voice and how to get one, does not read with another, and takes it back', async () => {
    synthesis = standIn('en-US David');
    await open();
    await press('listen');
    await until(() => message());
    expect(message()).to.match(/^Máy này chưa có giọng đọc cho: Tiếng Việt\. \S/);
    expect(synthesis.calls).to.deep.equal([]);
    synthesis.bring('en-US David', 'vi-VN Linh');
    await tool.updateComplete;
    expect(message()).to.equal('');
    await press('listen');
    expect(synthesis.last.voice?.name).to.equal('Linh');
  });

  it('reads with another voice when it is asked to', async () => {
    synthesis = standIn('en-US David');
    await open();
    await press('listen');
    await until(() => message());
    tool.shadowRoot!.querySelector<HTMLButtonElement>('.other-voice')!.click();
    expect([synthesis.last.voice?.name, synthesis.last.lang]).to.deep.equal(['David', 'en-US']);
  });

  it('begins at the selection', async () => {
    await open();
    const bold = document.querySelector('bantin-article b')!;
    getSelection()!.selectAllChildren(bold);
    await press('listen');
    expect(synthesis.last.text).to.equal('Câu thứ hai.');
  });

  it('begins at the first sentence in view, else at the beginning', async () => {
    await open(LONG);
    const paragraphs = [...document.querySelectorAll('bantin-article p')];
    paragraphs[30]!.scrollIntoView({ block: 'start', behavior: 'instant' });
    await press('listen');
    expect(synthesis.last.text).to.match(/^(Đoạn 30 bắt đầu ở đây|Rồi hết đoạn 30)\.$/);
    await press('stop');
    scrollTo(0, 0);
    await press('listen');
    await given('Đoạn 0 bắt đầu ở đây.');
  });

  it('goes to a sentence that is pressed, and leaves links alone', async () => {
    await open();
    await press('listen');
    synthesis.start();
    const [first] = document.querySelector('bantin-article p:not([slot])')!.getClientRects();
    await executeServerCommand('click', { x: first!.left + 10, y: first!.top + first!.height / 2 });
    await given('Câu thứ nhất.');
    const link = document.querySelector('bantin-article a')!.getBoundingClientRect();
    await executeServerCommand('click', { x: link.left + link.width / 2, y: link.top + link.height / 2 });
    expect([location.hash, synthesis.given.length]).to.deep.equal(['#x', 2]);
    history.replaceState(null, '', location.pathname + location.search);
  });

  skipIn('webkit', 'WebKitGTK cannot be told to prefer reduced motion')(
    'follows by lines while what is read is in view, stops when the reader scrolls away, and comes back',
    async () => {
      await executeServerCommand('media', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] });
      await open(LONG);
      await press('listen');
      const next = (): void => {
        synthesis.start();
        synthesis.end();
      };
      let before = scrollY;
      const steps: number[] = [];
      for (let sentence = 0; sentence < 40; sentence += 1) {
        next();
        await tool.updateComplete;
        steps.push(scrollY - before);
        before = scrollY;
      }
      synthesis.start();
      await new Promise(requestAnimationFrame);
      const inView = (): boolean => {
        const [range] = CSS.highlights.get('bantin-sentence')!;
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      };
      expect(scrollY).to.be.greaterThan(100);
      expect(Math.max(...steps)).to.be.lessThan(200);
      expect(inView()).to.equal(true);
      scrollTo({ top: 0, behavior: 'instant' });
      await until(() => !back().hidden);
      before = scrollY;
      for (let sentence = 0; sentence < 5; sentence += 1) next();
      synthesis.start();
      expect(scrollY).to.equal(before);
      back().click();
      await until(inView);
      await until(() => back().hidden);
    },
  );
  const back = (): HTMLButtonElement => tool.shadowRoot!.querySelector('[part=bar] .back')!;

  it('has a bar while its buttons are out of sight', async () => {
    await open(LONG);
    const bar = tool.shadowRoot!.querySelector<HTMLElement>('[part=bar]')!;
    await press('listen');
    expect(bar.checkVisibility()).to.equal(false);
    scrollTo({ top: 1500, behavior: 'instant' });
    await until(() => bar.checkVisibility());
    const { bottom, left, width } = bar.getBoundingClientRect();
    expect([Math.round(bottom), left, width]).to.deep.equal([innerHeight, 0, document.documentElement.clientWidth]);
    bar.querySelector<HTMLButtonElement>('.close')!.click();
    await until(() => !bar.checkVisibility());
    await press('stop');
  });

  it('stays where it is when the page is left, and when another tab takes the voice', async () => {
    await open();
    await press('listen');
    synthesis.start();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(synthesis.calls.at(-1)).to.equal('cancel');
    await tool.updateComplete;
    expect([part('listen').ariaLabel, message()]).to.deep.equal(['Đọc tiếp', '']);
    await press('listen');
    await until(() => synthesis.given.length === 2);
    synthesis.start();
    synthesis.last.tell('error', { error: 'interrupted' });
    await tool.updateComplete;
    expect([part('listen').ariaLabel, message()]).to.deep.equal(['Đọc tiếp', 'Thẻ hay chương trình khác đang dùng giọng đọc.']);
  });

  it('falls silent where another one on the page begins, and when it is taken away', async () => {
    await open(`<bantin-read-aloud for="a"></bantin-read-aloud><bantin-article id="a"><p>Bài một.</p></bantin-article>
      <bantin-read-aloud for="b"></bantin-read-aloud><div id="b"><bantin-article><p>Bài hai.</p></bantin-article></div>`);
    const other = document.querySelectorAll('bantin-read-aloud')[1]!;
    await press('listen');
    expect(synthesis.last.text).to.equal('Bài một.');
    synthesis.start();
    other.play();
    await tool.updateComplete;
    expect(shownButtons()).to.deep.equal(['Nghe đọc bài']);
    await given('Bài hai.');
    synthesis.start();
    other.remove();
    expect([synthesis.calls.at(-1), marked('sentence')]).to.deep.equal(['cancel', '']);
  });

  it('goes on where the article was replaced, or stops', async () => {
    await open();
    await press('listen');
    synthesis.start();
    synthesis.end();
    synthesis.start();
    const article = document.querySelector('bantin-article')!;
    article.innerHTML = `<p>Đoạn mới.</p>${ARTICLE}`;
    synthesis.end();
    await given('Câu thứ nhất.');
    synthesis.start();
    expect(marked('sentence')).to.equal('Câu thứ nhất.');
    article.innerHTML = '<p>Bài khác.</p>';
    synthesis.end();
    await tool.updateComplete;
    expect(shownButtons()).to.deep.equal(['Nghe đọc bài']);
  });

  it('reads what a toolbar has of the headline, what is adopted, and all articles in their order', async () => {
    await open(`<bantin-toolbar><bantin-read-aloud></bantin-read-aloud><p slot="summary">Tóm tắt.</p><h1 slot="headline">Đầu đề</h1></bantin-toolbar>
      <bantin-article><p>Một.</p></bantin-article><bantin-article><p>Hai.</p></bantin-article>`);
    part('listen').click();
    for (const text of ['Đầu đề', 'Tóm tắt.', 'Một.', 'Hai.']) {
      await given(text);
      synthesis.end();
    }
    await fresh();
    await open(
      '<bantin-toolbar adopt=".body"><bantin-read-aloud></bantin-read-aloud></bantin-toolbar><div class="body"><p>Chữ của trang.</p></div>',
    );
    part('listen').click();
    await given('Chữ của trang.');
  });

  it('warns where there is nothing to read', async () => {
    await open('<bantin-read-aloud for="khong-co"></bantin-read-aloud>');
    expect(await warnings(() => press('listen'))).to.deep.equal([
      '<bantin-read-aloud for="khong-co">: expected the id of an article with text, or of an element around articles.',
    ]);
    expect(synthesis.calls).to.deep.equal([]);
  });

  it('reads in a shadow root, and marks there', async () => {
    await open('<div id="host"></div>');
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<bantin-read-aloud></bantin-read-aloud><bantin-article><p>Trong bóng.</p></bantin-article>';
    tool = root.querySelector('bantin-read-aloud')!;
    await tool.updateComplete;
    await press('listen');
    synthesis.start();
    expect(marked('sentence')).to.equal('Trong bóng.');
    expect(root.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]!.cssText.includes('bantin-sentence'))).to.equal(true);
  });

  const choose = (label: string, value: string): void => {
    const labels = [...tool.shadowRoot!.querySelectorAll('dialog label')];
    const select = labels.find(({ textContent }) => textContent.trim().startsWith(label))!.querySelector('select')!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
  };
});
