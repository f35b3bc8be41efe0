import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { BantinToolbar } from '../../src/toolbar/toolbar-element.js';
import { skipIn } from '../tools/engine.js';
import { button, fresh, request, settled, show, sidewaysScroll, sizeOf, warnings } from '../tools/page.js';

const keys = (...chord: string[]): Promise<void> => executeServerCommand('keys', chord);
const toolbarOf = (html: string): Promise<BantinToolbar> => show(html, 'bantin-toolbar');
const part = (toolbar: Element, name: string): HTMLElement | null => toolbar.shadowRoot!.querySelector(`[part="${name}"]`);
const said = (toolbar: Element): string => toolbar.shadowRoot!.querySelector('output')!.textContent;
const focused = (toolbar: Element): string | null | undefined => toolbar.shadowRoot!.activeElement?.getAttribute('part');

describe('bantin-toolbar', () => {
  beforeEach(fresh);

  describe('the date', () => {
    it('is a time element with a machine-readable date', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar datetime="24/05/2023"></bantin-toolbar>');
      const time = part(toolbar, 'date') as HTMLTimeElement;
      expect([time.localName, time.dateTime, time.textContent]).to.deep.equal(['time', '2023-05-24', '24/05/2023']);
    });

    it('takes style and zone from attributes and properties', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar datetime="2023-05-24T20:00Z" date-style="full"></bantin-toolbar>');
      expect(part(toolbar, 'date')!.textContent).to.equal('Thứ Năm, 25/05/2023, 03:00');
      toolbar.timeZone = 'Europe/Paris';
      toolbar.dateStyle = 'long';
      await settled();
      expect(part(toolbar, 'date')!.textContent).to.equal('24 tháng 5, 2023, 22:00');
      for (const name of ['date-style', 'time-zone']) toolbar.removeAttribute(name);
      toolbar.setAttribute('time-zone', '');
      await settled();
      expect(await warnings(() => settled())).to.deep.equal([]);
    });

    it('absent, leaves no gap', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar></bantin-toolbar>');
      expect(part(toolbar, 'date')).to.equal(null);
      const left = (): number => button(toolbar, 'decrease').getBoundingClientRect().left - toolbar.getBoundingClientRect().left;
      expect(left()).to.equal(0);
      toolbar.datetime = '2023-05-24';
      await settled();
      expect(left()).to.be.greaterThan(0);
      toolbar.removeAttribute('datetime');
      toolbar.datetime = null as unknown as string;
      await settled();
      expect(left()).to.equal(0);
    });

    describe('that the page has printed', () => {
      /** The browser tells of what is slotted before the next frame. */
      const slotted = async (): Promise<void> => {
        await new Promise(requestAnimationFrame);
        await settled();
      };
      const shown = async (html: string): Promise<BantinToolbar> => {
        const toolbar = await toolbarOf(html);
        await slotted();
        return toolbar;
      };

      it('is taken over from its <time>, in the style that is asked for, and not shown twice', async () => {
        const html = '<time datetime="2023-05-24T16:31">24/05/2023</time>';
        const toolbar = await shown(`<bantin-toolbar date-style="full">${html}</bantin-toolbar>`);
        expect(part(toolbar, 'date')!.textContent).to.equal('Thứ Tư, 24/05/2023, 16:31');
        expect(getComputedStyle(toolbar.querySelector('time')!).display).to.equal('none');
        expect(toolbar.outerHTML).to.equal(`<bantin-toolbar date-style="full">${html}</bantin-toolbar>`);
      });

      it('is hidden also where the page shows each <time>', async () => {
        const toolbar = await shown(
          '<style>time { display: block !important }</style><bantin-toolbar><time>24/05/2023</time></bantin-toolbar>',
        );
        expect(getComputedStyle(toolbar.querySelector('time')!).display).to.equal('none');
      });

      it('is read as text where it has no datetime, and warns where that is no date', async () => {
        const toolbar = await shown('<bantin-toolbar><time> 24/05/2023 </time></bantin-toolbar>');
        expect((part(toolbar, 'date') as HTMLTimeElement).dateTime).to.equal('2023-05-24');
        const heard = await warnings(async () => {
          const other = await shown('<bantin-toolbar><time>hôm qua</time></bantin-toolbar>');
          expect(part(other, 'date')!.textContent).to.equal('hôm qua');
        });
        expect(heard).to.have.length(1);
      });

      it('stands back behind datetime', async () => {
        const toolbar = await shown(
          '<bantin-toolbar datetime="2023-05-25"><time datetime="2023-05-24">x</time></bantin-toolbar>',
        );
        expect(part(toolbar, 'date')!.textContent).to.equal('25/05/2023');
        expect(toolbar.innerText).not.to.contain('x');
      });

      it('may come later, and is not that of a headline or of a tool', async () => {
        const toolbar = await shown(
          '<bantin-toolbar><h1 slot="headline"><time>24/05/2023</time></h1><b><time>24/05/2023</time></b></bantin-toolbar>',
        );
        expect(part(toolbar, 'date')).to.equal(null);
        expect(getComputedStyle(toolbar.querySelector('h1 > time')!).display).to.equal('inline');
        toolbar.insertAdjacentHTML('beforeend', '<time>25/05/2023</time>');
        await slotted();
        expect(part(toolbar, 'date')!.textContent).to.equal('25/05/2023');
      });
    });

    it('that is none is shown as the author wrote it, with a warning that names element and attribute', async () => {
      let toolbar: BantinToolbar | undefined;
      const heard = await warnings(
        async () => (toolbar = await toolbarOf('<bantin-toolbar datetime="Hôm <qua>"></bantin-toolbar>')),
      );
      expect(part(toolbar!, 'date')!.textContent).to.equal('Hôm <qua>');
      expect(part(toolbar!, 'date')!.localName).to.equal('span');
      expect(heard).to.have.length(1);
      expect(heard[0]).to.contain('<bantin-toolbar datetime="Hôm <qua>">').and.to.contain('24/05/2023');
    });

    it('an unknown style or zone warns once and falls back', async () => {
      let toolbar: BantinToolbar | undefined;
      const heard = await warnings(async () => {
        toolbar = await toolbarOf(
          '<bantin-toolbar datetime="24/05/2023 16:31" date-style="short" time-zone="Moon/Base"></bantin-toolbar>',
        );
        await request(document, '', 140);
      });
      expect(part(toolbar!, 'date')!.textContent).to.equal('24/05/2023, 16:31');
      expect(heard).to.have.length(2);
      expect(heard[0]).to.contain('date-style="short"').and.to.contain('numeric, long, full');
      expect(heard[1]).to.contain('time-zone="Moon/Base"').and.to.contain('Asia/Ho_Chi_Minh');
    });

    it('of a wrong type warns instead of throwing', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar></bantin-toolbar>');
      const heard = await warnings(async () => {
        Object.assign(toolbar, { datetime: 20230524 });
        await settled();
      });
      expect(heard).to.have.length(1);
      expect(part(toolbar, 'date')!.textContent).to.equal('20230524');
    });
  });

  describe('the language', () => {
    it('is that of the nearest lang attribute, through shadow roots', async () => {
      const host = (await show('<div lang="en"><div id="host"></div></div>')).querySelector('#host')!;
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = '<bantin-toolbar datetime="2023-05-24"></bantin-toolbar>';
      const toolbar = root.querySelector('bantin-toolbar')!;
      await toolbar.updateComplete;
      expect(button(toolbar, 'increase').ariaLabel).to.equal('Increase text size');
      expect(part(toolbar, 'date')!.textContent).to.equal('24 May 2023');
    });

    it('vi_VN is Vietnamese, and a missing or senseless one English', async () => {
      for (const [lang, name] of [
        ['vi_VN', 'Tăng cỡ chữ'],
        ['VI', 'Tăng cỡ chữ'],
        ['', 'Increase text size'],
        ['!!', 'Increase text size'],
      ]) {
        const toolbar = await toolbarOf(`<bantin-toolbar lang="${lang}" datetime="2023-05-24"></bantin-toolbar>`);
        expect(button(toolbar, 'increase').ariaLabel, lang).to.equal(name);
        toolbar.parentElement!.remove();
      }
    });

    it('without strings of ours speaks English, marked as such, with the date and percent of the page', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar lang="de" datetime="2023-05-24"></bantin-toolbar>');
      expect(part(toolbar, 'text-size')!.lang).to.equal('en');
      expect(part(toolbar, 'date')!.textContent).to.equal('24. Mai 2023');
      expect(part(toolbar, 'size')!.textContent).to.equal('100\u00A0%');
    });
  });

  describe('the buttons', () => {
    it('have the full words as names, in a named group, and no visible text', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar></bantin-toolbar>');
      const group = part(toolbar, 'text-size')!;
      expect([group.role, group.ariaLabel]).to.deep.equal(['group', 'Cỡ chữ']);
      const buttons = [...toolbar.shadowRoot!.querySelectorAll('button')];
      expect(buttons.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Giảm cỡ chữ', 'Cỡ chữ mặc định', 'Tăng cỡ chữ']);
      expect(buttons.map(({ textContent }) => textContent.trim())).to.deep.equal(['', '', '']);
      for (const icon of toolbar.shadowRoot!.querySelectorAll('svg')) expect(icon.getAttribute('aria-hidden')).to.equal('true');
    });

    it('are 44 px or more both ways, also in a page with tiny text', async () => {
      const toolbar = await toolbarOf('<div style="font: 8px/1 serif"><bantin-toolbar></bantin-toolbar></div>');
      for (const { width, height } of [...toolbar.shadowRoot!.querySelectorAll('button')].map(item =>
        item.getBoundingClientRect(),
      )) {
        expect(width).to.be.at.least(44);
        expect(height).to.be.at.least(44);
      }
    });

    it('work by pointer', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar></bantin-toolbar>');
      for (const [action, size] of [
        ['increase', '112%'],
        ['increase', '125%'],
        ['decrease', '112%'],
        ['default', '100%'],
        ['decrease', '90%'],
      ] as const) {
        const { x, y, width, height } = button(toolbar, action).getBoundingClientRect();
        await executeServerCommand('click', { x: x + width / 2, y: y + height / 2 });
        await settled();
        expect(part(toolbar, 'size')!.textContent, action).to.equal(size);
      }
    });

    it('work by keyboard: Tab reaches them in order, Enter and space press', async () => {
      const toolbar = await toolbarOf('<button id="before">trước</button><bantin-toolbar></bantin-toolbar>');
      document.querySelector<HTMLElement>('#before')!.focus();
      const order: unknown[] = [];
      for (let index = 0; index < 3; index += 1) {
        await keys('Tab');
        order.push(focused(toolbar));
      }
      expect(order).to.deep.equal(['decrease', 'default', 'increase']);
      await keys('Enter');
      await keys(' ');
      expect(part(toolbar, 'size')!.textContent).to.equal('125%');
      await keys('Shift', 'Tab');
      await keys('Enter');
      expect(part(toolbar, 'size')!.textContent).to.equal('100%');
    });

    it('keep the focus through the limits, and say so', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar></bantin-toolbar>');
      button(toolbar, 'increase').focus();
      for (let press = 0; press < 13; press += 1) await keys('Enter');
      expect([part(toolbar, 'size')!.textContent, focused(toolbar), said(toolbar)]).to.deep.equal([
        '400%',
        'increase',
        'Cỡ chữ 400%, lớn nhất',
      ]);
      expect([button(toolbar, 'increase').ariaDisabled, button(toolbar, 'increase').disabled]).to.deep.equal(['true', false]);
      expect(button(toolbar, 'decrease').ariaDisabled).to.equal(null);
      button(toolbar, 'decrease').focus();
      for (let press = 0; press < 16; press += 1) await keys(' ');
      expect([part(toolbar, 'size')!.textContent, focused(toolbar), said(toolbar)]).to.deep.equal([
        '80%',
        'decrease',
        'Cỡ chữ 80%, nhỏ nhất',
      ]);
      expect(button(toolbar, 'decrease').ariaDisabled).to.equal('true');
    });

    it('say the size only after the reader’s own press, in an output that is always there', async () => {
      await request(document, '', 400);
      const toolbar = await toolbarOf('<bantin-toolbar></bantin-toolbar>');
      const output = toolbar.shadowRoot!.querySelector('output');
      expect(said(toolbar)).to.equal('');
      button(toolbar, 'decrease').click();
      await settled();
      expect(said(toolbar)).to.equal('Cỡ chữ 355%');
      button(toolbar, 'default').click();
      await settled();
      expect(said(toolbar)).to.equal('Cỡ chữ 100%');
      expect(toolbar.shadowRoot!.querySelector('output')).to.equal(output);
    });

    it('say the limit to one who presses on there', async () => {
      await request(document, '', 400);
      const toolbar = await toolbarOf('<bantin-toolbar></bantin-toolbar>');
      button(toolbar, 'increase').click();
      await settled();
      expect(said(toolbar)).to.equal('Cỡ chữ 400%, lớn nhất');
    });

    it('show a focus ring of 2 px in the text’s colour that the page cannot take away', async () => {
      const toolbar = await toolbarOf(
        `<style>*:focus, * { outline: none !important }</style><bantin-toolbar style="color: rgb(0, 60, 20)"></bantin-toolbar>`,
      );
      await keys('Tab');
      expect(focused(toolbar)).to.equal('decrease');
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(button(toolbar, 'decrease'));
      expect([outlineStyle, outlineWidth, outlineColor]).to.deep.equal(['solid', '2px', 'rgb(0, 60, 20)']);
    });
  });

  describe('the layout', () => {
    it('is one line on a desktop and has no sideways scroll at 320 px', async () => {
      const toolbar = await toolbarOf(
        '<bantin-toolbar datetime="Thứ năm, 17/9/2026, 07:31 (GMT+7)" date-style="full"></bantin-toolbar>',
      );
      const middle = (name: string): number => {
        const { top, bottom } = part(toolbar, name)!.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      };
      expect(Math.abs(middle('date') - middle('size'))).to.be.at.most(1);
      await executeServerCommand('viewport', { width: 320, height: 600 });
      expect(sidewaysScroll()).to.equal(0);
      expect(middle('size')).to.be.greaterThan(middle('date'));
    });

    it('inherits font and colour, and its properties change colour, gap and radius', async () => {
      const toolbar = await toolbarOf(
        '<div style="color: rgb(1, 2, 3); font-family: monospace"><bantin-toolbar></bantin-toolbar></div>',
      );
      const style = getComputedStyle(button(toolbar, 'increase'));
      expect([style.color, style.fontFamily]).to.deep.equal(['rgb(1, 2, 3)', 'monospace']);
      toolbar.style.cssText = '--bantin-toolbar-color: rgb(9, 8, 7); --bantin-toolbar-gap: 30px; --bantin-toolbar-radius: 5px';
      expect([style.color, style.borderRadius, getComputedStyle(part(toolbar, 'text-size')!).columnGap]).to.deep.equal([
        'rgb(9, 8, 7)',
        '5px',
        '30px',
      ]);
    });

    it('keeps the buttons where they are while the percentage grows', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar datetime="2023-05-24"></bantin-toolbar>');
      const places = new Set<number>();
      for (const level of [80, 100, 400]) {
        await request(document, '', level);
        places.add(button(toolbar, 'increase').getBoundingClientRect().left);
      }
      expect([...places]).to.have.length(1);
    });

    it('gives headline and summary the article’s typography and the reader’s size, and tools none of it', async () => {
      const toolbar = await toolbarOf(
        '<bantin-toolbar><h1 slot="headline">Đẩy mạnh</h1><p slot="summary">UBND tỉnh</p><p id="tool">in</p></bantin-toolbar>',
      );
      await request(document, '', 200);
      expect(sizeOf(toolbar.querySelector('[slot="summary"]'))).to.equal(36);
      expect(sizeOf(toolbar.querySelector('h1'))).to.be.closeTo(36 * 1.364, 0.1);
      expect(sizeOf(toolbar.querySelector('#tool'))).to.equal(16);
    });

    skipIn('webkit', 'its WebDriver cannot emulate print')('prints the date and nothing to press', async () => {
      const toolbar = await toolbarOf('<bantin-toolbar datetime="2023-05-24"><button>in</button></bantin-toolbar>');
      await executeServerCommand('media', { media: 'print' });
      expect(part(toolbar, 'date')!.offsetHeight).to.be.greaterThan(0);
      expect(part(toolbar, 'text-size')!.offsetHeight).to.equal(0);
      expect(toolbar.querySelector('button')!.offsetHeight).to.equal(0);
    });

    it('stays away while hidden', async () => {
      expect((await toolbarOf('<bantin-toolbar hidden></bantin-toolbar>')).offsetHeight).to.equal(0);
    });
  });
});
