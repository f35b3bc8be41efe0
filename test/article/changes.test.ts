import { expect, nextFrame, oneEvent } from '@open-wc/testing';
import { fresh, host, request, settled, show, sizeOf } from '../tools/page.js';

const SENTENCE = 'Theo đó, năm 2023, UBND tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ.';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const PASTED = `<p style="font-size:24pt">${SENTENCE}</p>`;

const get = (selector: string): HTMLElement => document.querySelector(`bantin-article ${selector}`)!;

/** What has been changed is looked at before the next frame, and what follows from that before the one after. */
async function seen(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** An article of ten paragraphs and something else, as it is when all is looked at. */
async function article(html: string): Promise<HTMLElement> {
  const element = await show(`<bantin-article>${`<p>${SENTENCE}</p>`.repeat(10)}${html}</bantin-article>`, 'bantin-article');
  await seen();
  return element;
}

/** The elements in the text whose styles are asked for while something happens. */
async function askedDuring(act: () => unknown): Promise<Element[]> {
  const { getComputedStyle } = window;
  const asked: Element[] = [];
  window.getComputedStyle = (element, ...rest): CSSStyleDeclaration => {
    if (element.parentElement?.closest('bantin-article')) asked.push(element);
    return getComputedStyle(element, ...rest);
  };
  try {
    await act();
    await seen();
  } finally {
    window.getComputedStyle = getComputedStyle;
  }
  return asked;
}

/** As a library of the page may, that has written over what elements have. */
function breakMatches(element: Element): void {
  const fail = (): never => {
    throw new Error('broken by the page');
  };
  Object.defineProperty(element, 'matches', { value: fail });
}

/** The elements that somebody writes into while something happens; what the test does itself is among them. */
async function changedDuring(root: Element, act: () => unknown): Promise<Node[]> {
  const changed: Node[] = [];
  const keep = (records: readonly MutationRecord[]): void => void changed.push(...records.map(({ target }) => target));
  const observer = new MutationObserver(keep);
  observer.observe(root, { subtree: true, attributes: true, childList: true, characterData: true });
  await act();
  await seen();
  keep(observer.takeRecords());
  observer.disconnect();
  return changed;
}

describe('of what changes in an article', () => {
  beforeEach(fresh);

  it('only what came is read', async () => {
    const text = await article('');
    const old = [...text.children];
    const asked = await askedDuring(() => text.insertAdjacentHTML('beforeend', PASTED));
    expect(asked).to.include(text.lastElementChild);
    expect(asked.filter(element => old.includes(element))).to.deep.equal([]);
    expect(sizeOf(text.lastElementChild)).to.equal(36);
  });

  it('a box that is moved in each frame is neither read nor written into', async () => {
    host('.ticker { position: relative }');
    const text = await article(`<p id="ticker" class="ticker">${SENTENCE}</p>`);
    const ticker = get('#ticker');
    const asked = await askedDuring(async () => {
      for (let frame = 1; frame <= 5; frame += 1) {
        ticker.style.transform = `translateX(${frame}px)`;
        await nextFrame();
      }
    });
    expect(asked).to.deep.equal([]);
    expect(await changedDuring(text, () => (ticker.style.transform = 'translateX(9px)'))).to.deep.equal([ticker]);
    expect(ticker.getAttribute('style')).to.equal('transform: translateX(9px);');
  });

  it('a style that a framework writes over ours is read each time, also where it says what it said before', async () => {
    await article(`<p id="note">${SENTENCE}</p>`);
    for (let time = 0; time < 3; time += 1) {
      get('#note').setAttribute('style', 'font-size: 30px');
      await seen();
      expect(sizeOf(get('#note'))).to.equal((30 / 16) * 18);
    }
  });

  it('a class on a picture is not read', async () => {
    await article(`<p><img id="picture" alt="" src="${PIXEL}" width="9" height="9"></p>`);
    expect(await askedDuring(() => get('#picture').classList.add('loaded'))).to.deep.equal([]);
  });

  it('a class that makes no difference is read once', async () => {
    await article(`<p id="text" class="reveal">${SENTENCE}</p>`);
    const toggle = (): unknown => get('#text').classList.toggle('in-view');
    expect(await askedDuring(toggle), 'the first time').to.include(get('#text'));
    for (let round = 0; round < 3; round += 1) expect(await askedDuring(toggle)).to.deep.equal([]);
  });

  it('a class that makes a difference is read each time', async () => {
    host('p.large { font-size: 32px }');
    await article(`<p id="text">${SENTENCE}</p>`);
    for (const [name, size] of [
      ['large', 36],
      ['', 18],
      ['large', 36],
    ] as const) {
      get('#text').className = name;
      await seen();
      expect(sizeOf(get('#text')), name).to.equal(size);
    }
  });

  it('letters that come into an empty box are', async () => {
    await article('<div id="late" style="font-size: 24px"></div>');
    get('#late').append(SENTENCE);
    await seen();
    expect(sizeOf(get('#late'))).to.equal(27);
  });
});

describe('what somebody edits', () => {
  beforeEach(fresh);

  const TEXT = `<p style="font-size:24pt;color:#fff">chữ <font size="5">to</font></p><table width="3000"><tbody><tr><td>bảng</td></tr></tbody></table>`;

  it('has nothing of ours in it', async () => {
    await article(`<div id="editor" contenteditable="true">${TEXT}</div>`);
    await request(document, '', 200);
    await seen();
    expect(get('#editor').innerHTML).to.equal(TEXT);
    get('#editor').insertAdjacentHTML('beforeend', PASTED);
    await seen();
    expect(get('#editor').innerHTML).to.equal(TEXT + PASTED);
  });

  it('has nothing of ours in it from when it can be edited', async () => {
    await article(`<div id="editor">${TEXT}</div>`);
    await request(document, '', 200);
    expect(get('#editor').innerHTML, 'before').not.to.equal(TEXT);
    get('#editor').contentEditable = 'true';
    await seen();
    expect(get('#editor').innerHTML).to.equal(TEXT);
    get('#editor').contentEditable = 'false';
    await seen();
    expect(get('#editor').innerHTML, 'after').not.to.equal(TEXT);
  });

  it('may be the whole article', async () => {
    const text = await show(`<bantin-article>${TEXT}</bantin-article>`, 'bantin-article');
    text.contentEditable = 'true';
    await seen();
    expect(text.innerHTML).to.equal(TEXT);
  });

  it('may be all that is around the article', async () => {
    const text = await show(`<div contenteditable="true"><bantin-article>${TEXT}</bantin-article></div>`, 'bantin-article');
    await request(document, '', 200);
    await seen();
    expect(text.innerHTML).to.equal(TEXT);
  });
});

describe('whatever is in an article', () => {
  beforeEach(fresh);

  it('a form whose fields are named like properties is taken in, and given back', async () => {
    const form =
      '<form style="font-size:24pt"><p><input name="style"><input name="parentElement"><input name="id"><input name="children"></p><p style="font-size:9pt">chữ</p></form>';
    const text = await article(form + PASTED);
    expect([sizeOf(get('form > p + p')), sizeOf(get('form + p'))]).to.deep.equal([13.5, 36]);
    await request(document, '', 200);
    get('form').className = 'sent';
    await seen();
    expect([sizeOf(get('form > p + p')), sizeOf(get('form + p'))]).to.deep.equal([27, 72]);
    get('form').removeAttribute('class');
    text.remove();
    expect(text.innerHTML).to.include(form);
  });

  it('an error in it hides nothing, and leaves other articles alone', async () => {
    const { reportError } = window;
    const reported: unknown[] = [];
    window.reportError = error => void reported.push(error);
    try {
      await show(`<bantin-article id="faulty"></bantin-article><bantin-article id="other"></bantin-article>`);
      const [faulty, other] = [...document.querySelectorAll('bantin-article')];
      const broken = document.createElement('p');
      broken.textContent = SENTENCE;
      breakMatches(broken);
      faulty!.append(broken);
      other!.insertAdjacentHTML('beforeend', `<p>${SENTENCE.repeat(4)}</p>${PASTED}`);
      await seen();
      expect(String(reported[0])).to.equal('Error: broken by the page');
      expect(sizeOf(other!.lastElementChild)).to.equal(36);
      expect([sizeOf(broken), broken.checkVisibility(), broken.offsetHeight > 18]).to.deep.equal([18, true, true]);
      await request(document, '', 200);
      expect([sizeOf(broken), sizeOf(other!.lastElementChild)]).to.deep.equal([36, 72]);
    } finally {
      window.reportError = reportError;
    }
  });

  it('a script that takes back whatever is written into an element gets its way, and the page goes on', async () => {
    host('.lead { font-size: 28px }');
    const text = await article('<p class="lead" id="lead">Tóm tắt</p>');
    let strips = 0;
    const stripper = new MutationObserver(records => {
      for (const { target } of records as unknown as { target: Element }[]) {
        if (!target.hasAttribute('style')) continue;
        target.removeAttribute('style');
        strips += 1;
      }
    });
    stripper.observe(text, { subtree: true, attributes: true, attributeFilter: ['style'] });
    get('#lead').className = 'lead other';
    await seen();
    await seen();
    const before = strips;
    await seen();
    stripper.disconnect();
    expect([get('#lead').hasAttribute('style'), strips - before]).to.deep.equal([false, 0]);
    expect(strips).to.be.below(50);
    await request(document, '', 200);
    expect(sizeOf(text.querySelector('p'))).to.equal(36);
  });

  it('an error while a new size is looked at leaves other articles alone, now and later', async () => {
    const { reportError } = window;
    const reported: unknown[] = [];
    window.reportError = error => void reported.push(error);
    try {
      const box = '<div style="height: 60px; overflow: hidden">chữ trong khung</div>';
      await show(`<bantin-article>${box}</bantin-article><bantin-article>${box}</bantin-article>`);
      await seen();
      const [faulty, other] = [...document.querySelectorAll<HTMLElement>('bantin-article > div')];
      breakMatches(faulty!);
      for (const [level, isHigher] of [
        [400, true],
        [100, false],
        [355, true],
      ] as const) {
        await request(document, '', level);
        expect(other!.offsetHeight > 60, `${level} %`).to.equal(isHigher);
      }
      expect(reported).not.to.deep.equal([]);
      await seen();
    } finally {
      window.reportError = reportError;
    }
  });
});

describe('the site’s transitions', () => {
  beforeEach(fresh);

  for (const [name, act] of [
    ['text is taken in', (text: Element): unknown => text.insertAdjacentHTML('beforeend', PASTED)],
    ['the size changes', (): unknown => request(document, '', 200)],
  ] as const) {
    it(`go on while ${name}`, async () => {
      host('.menu { color: rgb(0, 0, 0); transition: color 0.2s linear } .menu.open { color: rgb(90, 0, 0) }');
      const text = await article('<p id="menu" class="menu">Mục lục</p>');
      const menu = get('#menu');
      await seen();
      const cancelled: Event[] = [];
      menu.addEventListener('transitioncancel', event => cancelled.push(event));
      const ended = oneEvent(menu, 'transitionend');
      menu.classList.add('open');
      await nextFrame();
      await act(text);
      await settled();
      const { propertyName } = (await ended) as unknown as TransitionEvent;
      expect([propertyName, cancelled.length]).to.deep.equal(['color', 0]);
    });
  }

  it('of sizes take effect at once', async () => {
    host(
      'bantin-article p { font-size: 16px; transition: font-size 20s, line-height 20s } bantin-article .large { font-size: 32px }',
    );
    const text = await article(`<p id="text">${SENTENCE}</p>`);
    await request(document, '', 200);
    expect(sizeOf(get('#text'))).to.equal(36);
    get('#text').className = 'large';
    await seen();
    expect(sizeOf(get('#text'))).to.equal(72);
    text.insertAdjacentHTML('beforeend', '<p class="large">sau</p>');
    await seen();
    expect(sizeOf(text.lastElementChild)).to.equal(72);
  });
});
