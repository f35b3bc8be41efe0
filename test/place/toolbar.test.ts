import { expect } from '@open-wc/testing';
import type { BantinToolbar } from '../../src/index.js';
import { button, fresh, settled, show } from '../tools/page.js';
import { article, lineBelow, LONG, paragraphs, rectOf, scroll } from './reading.js';

describe('the reader’s place at a press', () => {
  beforeEach(fresh);
  afterEach(() => scroll(window, () => 0));

  it('is held when a button is pressed that is out of sight', async () => {
    await show(`<bantin-toolbar></bantin-toolbar><bantin-article>${LONG}</bantin-article>`);
    const toolbar = document.querySelector('bantin-toolbar')!;
    await scroll(window, () => 4000);
    const letter = lineBelow(article(), 0);
    const { top } = rectOf(letter);
    for (const action of '++++++++--------') {
      button(toolbar, action === '+' ? 'increase' : 'decrease').click();
      await settled();
      expect(rectOf(letter).top - top, action).to.be.within(-1, 1);
    }
  });

  it('is held when a button is pressed in a toolbar that sticks', async () => {
    await show(
      `<bantin-toolbar style="position:sticky;top:0;background:#fff;z-index:1"></bantin-toolbar><bantin-article>${LONG}</bantin-article>`,
    );
    const toolbar = document.querySelector('bantin-toolbar')!;
    await scroll(window, () => 4000);
    const letter = lineBelow(article(), toolbar.getBoundingClientRect().bottom);
    const { top } = rectOf(letter);
    for (const action of '++++++++--------') {
      button(toolbar, action === '+' ? 'increase' : 'decrease').click();
      await settled();
      expect(toolbar.getBoundingClientRect().top).to.equal(0);
      expect(rectOf(letter).top - top, action).to.be.within(-1, 1);
    }
  });

  for (const [name, html] of [
    ['below', `<bantin-article>${LONG}</bantin-article><bantin-toolbar></bantin-toolbar><div style="height:900px"></div>`],
    ['inside', `<bantin-article>${paragraphs(60)}<bantin-toolbar></bantin-toolbar>${LONG}</bantin-article>`],
  ] as const) {
    it(`is the toolbar itself when it is pressed ${name} the article`, async () => {
      await show(html);
      const toolbar = document.querySelector<BantinToolbar>('bantin-toolbar')!;
      await scroll(window, () => scrollY + toolbar.getBoundingClientRect().top - 250);
      const pressed = button(toolbar, 'increase');
      const { top } = pressed.getBoundingClientRect();
      for (const action of '++++++++--------') {
        const before = pressed.getBoundingClientRect().top;
        button(toolbar, action === '+' ? 'increase' : 'decrease').click();
        await settled();
        expect(pressed.getBoundingClientRect().top - before, action).to.be.within(-1, 1);
      }
      expect(pressed.getBoundingClientRect().top - top, 'under the pointer still').to.be.within(-3, 3);
    });
  }
});
