import { expect } from '@open-wc/testing';
import { settleSizeTransitions } from '../../src/sizes/transitions.js';
import { fresh, host, show, sizeOf } from '../tools/page.js';

describe('a change of size on a page that animates', () => {
  beforeEach(fresh);

  const NESTED =
    '<div><p style="margin: 1em 0; line-height: 1.5">một <b style="letter-spacing: .1em">hai <i>ba</i></b></p></div>';

  it('takes effect at once, at every depth', async () => {
    host('* { transition: all 10s }');
    const root = (await show(NESTED, 'div' as 'bantin-article')) as HTMLElement;
    root.style.fontSize = '10px';
    settleSizeTransitions(root);
    root.style.fontSize = '40px';
    settleSizeTransitions(root);
    for (const element of [root, ...root.querySelectorAll('*')]) expect(sizeOf(element), element.localName).to.equal(40);
    const { lineHeight, marginTop } = getComputedStyle(root.querySelector('p')!);
    expect([lineHeight, marginTop, getComputedStyle(root.querySelector('i')!).letterSpacing]).to.deep.equal([
      '60px',
      '40px',
      '4px',
    ]);
  });

  it('takes effect at once where a custom property is registered and animated', async () => {
    host(
      '@property --bantin-test { syntax: "<length>"; inherits: true; initial-value: 10px } * { transition: all 10s; font-size: var(--bantin-test) }',
    );
    const root = (await show(NESTED, 'div' as 'bantin-article')) as HTMLElement;
    expect(sizeOf(root.querySelector('i'))).to.equal(10);
    root.style.setProperty('--bantin-test', '30px');
    settleSizeTransitions(root);
    expect(sizeOf(root.querySelector('i'))).to.equal(30);
  });

  it('leaves the page’s other transitions to themselves, and their end is told', async () => {
    host('p { transition: opacity 50ms, height 50ms } b { display: block; transition: all 10s }');
    const root = (await show(
      '<div><p style="opacity: 0; height: 10px">một</p><b>hai</b></div>',
      'div' as 'bantin-article',
    )) as HTMLElement;
    const paragraph = root.querySelector('p')!;
    expect(getComputedStyle(paragraph).opacity).to.equal('0');
    const ended = new Set<string>();
    const allEnded = new Promise<void>(resolve => {
      paragraph.addEventListener('transitionend', ({ propertyName }) => {
        if (ended.add(propertyName).size === 2) resolve();
      });
    });
    Object.assign(paragraph.style, { opacity: '1', height: '90px' });
    const [first] = paragraph.getAnimations();
    await first!.ready;
    root.style.fontSize = '40px';
    settleSizeTransitions(root);
    expect(sizeOf(root.querySelector('b'))).to.equal(40);
    await allEnded;
  });
});
