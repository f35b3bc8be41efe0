import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { audit } from '../tools/axe.js';
import { skipIn } from '../tools/engine.js';
import { button, fresh, request, show } from '../tools/page.js';

const PAGE = `<main>
  <bantin-toolbar datetime="24/05/2023"><a href="#in">In</a></bantin-toolbar>
  <bantin-article><h1 slot="headline">Đẩy mạnh công tác truyền thông</h1><p slot="summary">UBND tỉnh</p>
  <p>Theo đó, <a href="#x">kế hoạch</a> <code>mã</code></p><h2>Mục tiêu</h2><ul><li>một</li></ul>
  <table><caption>Chỉ tiêu</caption><tr><th scope="col">Huyện</th></tr><tr><td>Ba Bể</td></tr></table><p slot="byline">Minh Huyền</p></bantin-article>
</main>`;

describe('accessibility', () => {
  beforeEach(fresh);

  for (const [scheme, colours] of [
    ['light', 'background: white; color: #222'],
    ['dark', 'background: #111; color: #eee; color-scheme: dark'],
  ] as const) {
    for (const level of [80, 100, 400]) {
      it(`axe finds nothing wrong and nothing to ask at ${level} %, ${scheme}`, async () => {
        await show(`<div style="${colours}; padding: 8px">${PAGE}</div>`);
        await request(document, '', level);
        const { wrong, undecided } = await audit(document.querySelector('main')!);
        expect(wrong).to.deep.equal([]);
        // axe cannot tell what colour a letter has whose line box another element covers
        expect(undecided.filter(line => !line.startsWith('color-contrast'))).to.deep.equal([]);
      });
    }
  }

  it('axe can fail here: a button without a name is found', async () => {
    await show('<main><bantin-toolbar><button></button></bantin-toolbar></main>');
    expect((await audit(document.querySelector('main')!)).wrong.join()).to.contain('button-name');
  });

  skipIn('webkit', 'WebKitGTK has no forced colours')(
    'in forced colours the buttons keep their edges, and the one at the limit is grey',
    async () => {
      await executeServerCommand('media', { features: [{ name: 'forced-colors', value: 'active' }] });
      await request(document, '', 400);
      const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
      const probe = document.createElement('i');
      toolbar.parentElement!.append(probe);
      const system = (colour: string): string => {
        probe.style.color = colour;
        return getComputedStyle(probe).color;
      };
      const { color, borderTopColor, borderTopStyle } = getComputedStyle(button(toolbar, 'increase'));
      expect([color, borderTopColor, borderTopStyle]).to.deep.equal([system('GrayText'), system('GrayText'), 'dashed']);
      expect(getComputedStyle(button(toolbar, 'decrease')).color).to.equal(system('ButtonText'));
      expect(getComputedStyle(button(toolbar, 'decrease')).borderTopStyle).to.equal('solid');
    },
  );

  it('nothing moves by itself: there is no transition and no animation', async () => {
    const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
    button(toolbar, 'increase').click();
    expect(document.getAnimations()).to.deep.equal([]);
    expect(getComputedStyle(button(toolbar, 'increase')).transitionDuration).to.equal('0s');
  });
});
