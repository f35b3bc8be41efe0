// What a page's own scripts, forms and libraries do around the toolbar, and what its author may have mistaken.
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { button, fresh, request, settled, show, warnings } from '../tools/page.js';

const keys = (...chord: string[]): Promise<void> => executeServerCommand('keys', chord);
const size = (toolbar: Element): string => toolbar.shadowRoot!.querySelector('[part=size]')!.textContent;
const said = (toolbar: Element): string => toolbar.shadowRoot!.querySelector('output')!.textContent;
const toolbars = (): Element[] => [...document.querySelectorAll('bantin-toolbar')];

describe('bantin-toolbar among the page’s scripts', () => {
  beforeEach(fresh);

  describe('keys', () => {
    const TYPES = ['keydown', 'keypress', 'keyup'] as const;
    /** The keys that the page around hears while something happens. */
    const heard = async (around: EventTarget, act: () => Promise<void>): Promise<string[]> => {
      const events: string[] = [];
      const note = (event: Event): void => void events.push(`${event.type} ${(event as KeyboardEvent).key}`);
      for (const type of TYPES) around.addEventListener(type, note);
      await act();
      for (const type of TYPES) around.removeEventListener(type, note);
      return events;
    };

    it('Enter and space press the button once, and the page does not hear them', async () => {
      const form = await show('<form><input name="q"><bantin-toolbar></bantin-toolbar></form>', 'form');
      const toolbar = form.querySelector('bantin-toolbar')!;
      button(toolbar, 'increase').focus();
      const events = await heard(document, async () => {
        await keys('Enter');
        await keys(' ');
      });
      await settled();
      expect([size(toolbar), events]).to.deep.equal(['125%', []]);
    });

    it('a form that presses its own button for Enter does not do so', async () => {
      const form = await show('<form><input name="q"><input type="submit"><bantin-toolbar></bantin-toolbar></form>', 'form');
      let searches = 0;
      form.addEventListener('submit', event => {
        event.preventDefault();
        searches += 1;
      });
      // What the script of ASP.NET does for a panel with a DefaultButton.
      form.addEventListener('keypress', event => {
        const isButton = (event.target as Element).matches('textarea, a[href], input[type=submit], input[type=button]');
        if (event.key !== 'Enter' || isButton) return;
        form.querySelector<HTMLElement>('[type=submit]')!.click();
        event.preventDefault();
      });
      const toolbar = form.querySelector('bantin-toolbar')!;
      button(toolbar, 'increase').focus();
      await keys('Enter');
      await settled();
      expect([size(toolbar), searches]).to.deep.equal(['112%', 0]);
    });

    it('all others, and those with a modifier, go on', async () => {
      const toolbar = await show('<bantin-toolbar></bantin-toolbar><button></button>', 'bantin-toolbar');
      button(toolbar, 'increase').focus();
      const press = (init: KeyboardEventInit): void =>
        void button(toolbar, 'increase').dispatchEvent(
          new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }),
        );
      const events = await heard(document, async () => {
        for (const key of ['Tab', 'Escape', 'ArrowDown', 'a', 'Home']) press({ key });
        for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey']) press({ key: 'Enter', [modifier]: true });
      });
      const others = ['Tab', 'Escape', 'ArrowDown', 'a', 'Home', 'Enter', 'Enter', 'Enter', 'Enter'];
      expect(events).to.deep.equal(others.map(key => `keydown ${key}`));
    });

    it('of what the page has slotted are the page’s', async () => {
      const toolbar = await show('<bantin-toolbar><button id="print">In</button></bantin-toolbar>', 'bantin-toolbar');
      toolbar.querySelector('button')!.focus();
      const events = await heard(document, () => keys('Enter'));
      expect(events).to.include('keydown Enter');
    });
  });

  describe('clicks that a script sends to the host', () => {
    const center = (element: Element): { clientX: number; clientY: number } => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { clientX: x + width / 2, clientY: y + height / 2 };
    };
    const send = async (toolbar: Element, init: MouseEventInit = {}): Promise<void> => {
      toolbar.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
      await settled();
    };

    it('reach the button at that point', async () => {
      const toolbar = await show('<bantin-toolbar datetime="2023-05-24"></bantin-toolbar>', 'bantin-toolbar');
      await send(toolbar, center(button(toolbar, 'increase')));
      expect(size(toolbar)).to.equal('112%');
      await send(toolbar, center(button(toolbar, 'decrease')));
      expect(size(toolbar)).to.equal('100%');
    });

    it('reach the button that the finger came down on, where they say no point', async () => {
      const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
      button(toolbar, 'increase').dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
      await send(toolbar);
      expect(size(toolbar)).to.equal('112%');
      await send(toolbar); // nobody has touched anything
      expect(size(toolbar)).to.equal('112%');
    });

    it('reach it although the script stops every click but its own', async () => {
      const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
      const own = new MouseEvent('click', { bubbles: true, ...center(button(toolbar, 'increase')) });
      const stop = (event: Event): void => {
        if (event !== own) event.stopImmediatePropagation();
      };
      document.addEventListener('click', stop, true);
      toolbar.dispatchEvent(own);
      document.removeEventListener('click', stop, true);
      await settled();
      expect(size(toolbar)).to.equal('112%');
    });

    it('press nothing where there is no button, and a press is one', async () => {
      const toolbar = await show('<bantin-toolbar datetime="2023-05-24"></bantin-toolbar>', 'bantin-toolbar');
      await send(toolbar, center(toolbar.shadowRoot!.querySelector('[part=date]')!));
      toolbar.click();
      await settled();
      expect(size(toolbar)).to.equal('100%');
      const { clientX: x, clientY: y } = center(button(toolbar, 'increase'));
      await executeServerCommand('click', { x, y });
      await settled();
      expect(size(toolbar)).to.equal('112%');
    });
  });

  describe('two toolbars of one scope', () => {
    const press = async (toolbar: Element, action: 'increase' | 'decrease' | 'default'): Promise<void> => {
      button(toolbar, action).click();
      await settled();
    };

    it('the pressed one speaks, and the other does not, also not when its size comes back', async () => {
      await show('<bantin-toolbar></bantin-toolbar><bantin-toolbar></bantin-toolbar>');
      const [one, two] = toolbars() as [Element, Element];
      await press(one, 'increase');
      expect([one, two].map(said)).to.deep.equal(['Cỡ chữ 112%', '']);
      await press(two, 'increase');
      expect([one, two].map(said)).to.deep.equal(['', 'Cỡ chữ 125%']);
      await press(two, 'decrease');
      expect([one, two].map(said)).to.deep.equal(['', 'Cỡ chữ 112%']);
    });

    it('a size that another tab brings back says nothing', async () => {
      const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
      await press(toolbar, 'increase');
      await request(document, '', 140);
      await request(document, '', 112);
      expect([size(toolbar), said(toolbar)]).to.deep.equal(['112%', '']);
    });
  });

  describe('a child with a slot that is not there', () => {
    const isSeen = (selector: string): boolean => document.querySelector<HTMLElement>(selector)!.offsetHeight > 0;

    it('is shown as text, in its place before or behind the rest, with one warning that names the slot', async () => {
      const html =
        '<p id="a" slot="title">Tít</p><h1 slot="headline">Tin</h1><p id="b">Đoạn</p><p id="c" slot="note">Chú</p><p id="d" slot="note">Chú</p>';
      const heard = await warnings(() => show(`<bantin-article>${html}</bantin-article>`));
      const tops = ['#a', '#b', '#c', '#d'].map(selector => document.querySelector(selector)!.getBoundingClientRect().top);
      expect(tops).to.deep.equal(tops.toSorted((one, other) => one - other));
      expect(['#a', '#b', '#c', '#d'].every(isSeen)).to.equal(true);
      expect(heard).to.have.length(2);
      expect(heard[0]).to.contain('<bantin-article> has no slot "title"').and.to.contain('headline, summary, byline');
      expect(heard[1]).to.contain('"note"');
      expect(document.querySelector('bantin-article')!.innerHTML).to.equal(html);
    });

    it('is shown in the toolbar too, and also when it comes later', async () => {
      const heard = await warnings(async () => {
        const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
        toolbar.insertAdjacentHTML('beforeend', '<b id="a" slot="tools">In</b>');
        await new Promise(requestAnimationFrame);
      });
      expect(isSeen('#a')).to.equal(true);
      expect(heard).to.have.length(1);
      expect(heard[0]).to.contain('<bantin-toolbar> has no slot "tools"');
    });

    it('moves when the name is put right, and nothing is left of it', async () => {
      const article = await show('<bantin-article><p>Đoạn</p><h1 slot="headlin">Tin</h1></bantin-article>', 'bantin-article');
      const slots = (): number => article.shadowRoot!.querySelectorAll('slot').length;
      const before = slots();
      const heading = article.querySelector('h1')!;
      heading.slot = 'headline';
      await new Promise(requestAnimationFrame);
      expect([slots(), heading.assignedSlot?.name]).to.deep.equal([before - 1, 'headline']);
    });

    it('of the names that are there, none is warned of', async () => {
      const heard = await warnings(() =>
        show(
          '<bantin-toolbar><h1 slot="headline">a</h1><p slot="summary">b</p></bantin-toolbar><bantin-article><h1 slot="headline">a</h1><p slot="summary">b</p><p slot="">c</p><p slot="byline">d</p></bantin-article>',
        ),
      );
      expect(heard).to.deep.equal([]);
    });
  });
});
