import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { button, fresh, show } from '../tools/page.js';

// A file of its own, for in WebKit it needs a browser of its own: contrast is its system's.
describe('for a reader who asks for more contrast', () => {
  beforeEach(fresh);

  it('the edges of the buttons are as strong as the text', async () => {
    await executeServerCommand('media', { features: [{ name: 'prefers-contrast', value: 'more' }] });
    const toolbar = await show('<bantin-toolbar style="color: rgb(0, 0, 0)"></bantin-toolbar>', 'bantin-toolbar');
    const { borderTopColor, borderTopWidth } = getComputedStyle(button(toolbar, 'increase'));
    expect([borderTopColor, borderTopWidth]).to.deep.equal(['rgb(0, 0, 0)', '2px']);
  });
});
