// What others do to a page: zoom and transform, libraries that own names, forms whose fields hide what is theirs, veils.
import { expect, nextFrame } from '@open-wc/testing';
import { changeInPlace, holdPlace, unwatchPlace, watchPlace } from '../../src/place/place.js';
import { engine, skipIn } from '../tools/engine.js';
import { fresh, host, show } from '../tools/page.js';
import { article, expectHeld, highestLine, LONG, paragraphs, prose, rectOf, scroll } from './reading.js';

describe('the reader’s place where the page is scaled', () => {
  beforeEach(fresh);
  afterEach(() => scroll(window, () => 0));

  const inZoom = skipIn('webkit', 'under zoom its rectangles and its points are not in one space');
  for (const css of ['zoom: 1.5', 'zoom: .7', 'transform: scale(.6)', 'transform: scale(1.3); transform-origin: 0 0']) {
    (css.startsWith('zoom') ? inZoom : it)(`is held in a box that scrolls with ${css}`, async () => {
      await show(`<div style="height:380px;width:600px;overflow:auto;${css}"><bantin-article>${LONG}</bantin-article></div>`);
      const box = article().parentElement!;
      await scroll(box, () => 3000);
      await expectHeld(highestLine(article(), Math.max(box.getBoundingClientRect().top, 0)));
    });
  }

  for (const element of ['html', 'body']) {
    inZoom(`is held where ${element} has a zoom`, async () => {
      host(`${element} { zoom: 1.25 }`);
      await show(`<bantin-article>${LONG}</bantin-article>`);
      await scroll(window, () => 4000);
      await expectHeld(highestLine(article(), 0));
    });
  }
});

describe('the reader’s place where others own names', () => {
  beforeEach(fresh);
  afterEach(() => scroll(window, () => 0));

  it('is held where a library has a scrollTo() of its own', async () => {
    const { scrollTo } = Element.prototype;
    Element.prototype.scrollTo = function scrollWindow(): void {
      window.scrollTo((this as HTMLElement).offsetLeft, (this as HTMLElement).offsetTop);
    };
    await show(`<div style="height:380px;overflow:auto"><bantin-article>${LONG}</bantin-article></div>`);
    const box = article().parentElement!;
    box.scrollTop = 3000;
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    try {
      await expectHeld(highestLine(article(), box.getBoundingClientRect().top));
    } finally {
      Element.prototype.scrollTo = scrollTo;
    }
  });

  for (const [name, around, inside] of [
    ['in a form', '', '<form>'],
    ['around a form', '<form>', ''],
  ] as const) {
    it(`is held ${name} whose fields hide its properties`, async () => {
      const fields = ['style', 'parentElement', 'parentNode', 'childNodes', 'id']
        .map(field => `<input name="${field}">`)
        .join('');
      const end = (tag: string): string => tag && `${fields}</form>`;
      // No article, for this is of the place alone.
      await show(`${around}<div id="text">${inside}<div>${paragraphs(60)}</div>${end(inside)}</div>${end(around)}`);
      const text = document.querySelector<HTMLElement>('#text')!;
      watchPlace(text);
      await scroll(window, () => 900);
      await expectHeld(highestLine(text, 0), async level => {
        holdPlace();
        text.style.fontSize = `${level}%`;
        await Promise.resolve();
      });
      unwatchPlace(text);
    });
  }

  it('is held under a veil that covers all of the page', async () => {
    await show(`<bantin-article>${LONG}</bantin-article><div style="position:fixed;inset:0;background:#0005"></div>`);
    await scroll(window, () => 4000);
    await expectHeld(highestLine(article(), 0));
  });
});

describe('the reader’s place when something comes into the text', () => {
  beforeEach(fresh);
  afterEach(() => scroll(window, () => 0));

  /** A text into which what comes is taken in as an article does it: once the page has changed it, and before the next frame. */
  async function open(css = ''): Promise<{ text: HTMLElement; close: () => void }> {
    host(`html { ${css} } .text p { margin: 0 0 1em; font: 18px/1.6 serif }`);
    const text = (await show(`<div class="text">${paragraphs(60)}</div>`, 'div' as 'bantin-article')) as HTMLElement;
    const observer = new MutationObserver(records => {
      changeInPlace(text, () => {
        for (const { addedNodes } of records) for (const node of addedNodes) (node as HTMLElement).style.fontSize = '36px';
      });
    });
    watchPlace(text);
    observer.observe(text, { childList: true, subtree: true });
    const close = (): void => {
      observer.disconnect();
      unwatchPlace(text);
    };
    return { text, close };
  }

  /** An advertisement, a paragraph and a picture that arrives late, above and below what is read. */
  const COMERS: Record<string, (text: HTMLElement) => Promise<unknown>> = {
    'an advertisement above': async text => text.children[4]!.insertAdjacentHTML('afterend', '<div style="height:250px">x</div>'),
    'paragraphs above': async text =>
      text.children[4]!.insertAdjacentHTML('afterend', `<p>${prose(90, 1)}</p><p>${prose(9, 1)}</p>`),
    'a paragraph below': async text => text.insertAdjacentHTML('beforeend', `<p>${prose(90, 1)}</p>`),
    'a late picture above': async text => {
      const picture = new Image(300, 300);
      picture.src = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
      text.children[5]!.append(picture);
      await picture.decode();
    },
  };

  for (const [name, come] of Object.entries(COMERS)) {
    it(`is held by the browser, and not by both: ${name}`, async () => {
      // WebKit does not hold what the page itself moves, and nor need we.
      const isHeld = engine !== 'webkit' || name === 'a paragraph below';
      const { text, close } = await open();
      await scroll(window, () => 1500);
      const letter = highestLine(text, 0);
      const { top } = rectOf(letter);
      await come(text);
      for (let frame = 0; frame < 3; frame += 1) await nextFrame();
      if (isHeld) expect(rectOf(letter).top - top).to.be.within(-1, 1);
      close();
    });
  }

  it('does not move by what we do, where the browser holds nothing', async () => {
    const { text, close } = await open('overflow-anchor: none');
    await scroll(window, () => 1500);
    const letter = highestLine(text, 0);
    const { top } = rectOf(letter);
    const advertisement = document.createElement('p');
    advertisement.textContent = prose(40, 1);
    const before = text.getBoundingClientRect().height;
    text.children[4]!.after(advertisement);
    // By as much as the page has moved it without us; what is taken in comes after this task.
    const moved = text.getBoundingClientRect().height - before;
    expect(moved).to.be.greaterThan(20);
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    expect(advertisement.offsetHeight).to.be.greaterThan(moved * 1.5);
    expect(rectOf(letter).top - top - moved).to.be.within(-1, 1);
    close();
  });
});
