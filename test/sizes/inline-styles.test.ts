import { expect } from '@open-wc/testing';
import { InlineStyles } from '../../src/sizes/inline-styles.js';

const element = (style?: string): HTMLElement => {
  const paragraph = document.createElement('p');
  if (style !== undefined) paragraph.setAttribute('style', style);
  return paragraph;
};

describe('InlineStyles', () => {
  it('takes back one of two properties, and then the other, byte for byte', () => {
    const author = 'COLOR:red; width : 20px';
    const paragraph = element(author);
    const styles = new InlineStyles();
    styles.write(paragraph, { color: 'blue' });
    styles.write(paragraph, { width: 'auto', 'min-width': '0px' });
    expect(styles.has(paragraph, 'color')).to.equal(true);

    styles.takeBack(paragraph, ['color']);
    expect(styles.has(paragraph, 'color')).to.equal(false);
    expect(paragraph.style.color).to.equal('red');
    expect(paragraph.style.width).to.equal('auto');

    styles.takeBack(paragraph, ['width', 'min-width']);
    expect(paragraph.getAttribute('style')).to.equal(author);
  });

  it('knows the author’s attribute while something is written', () => {
    const styles = new InlineStyles();
    const [bare, styled] = [element(), element('color:red')];
    for (const each of [bare, styled]) styles.write(each, { height: 'auto' });
    expect(styles.authorStyle(bare)).to.equal(null);
    expect(styles.authorStyle(styled)).to.equal('color:red');
    styles.undo();
    expect(bare.hasAttribute('style')).to.equal(false);
    expect(styled.getAttribute('style')).to.equal('color:red');
  });

  it('leaves what somebody else has changed meanwhile', () => {
    const styles = new InlineStyles();
    const paragraph = element('color:red');
    styles.write(paragraph, { height: 'auto', width: 'auto' });
    paragraph.style.setProperty('width', '7px');
    paragraph.style.setProperty('top', '1px');
    styles.takeBack(paragraph, ['height', 'width']);
    expect(paragraph.style.height).to.equal('');
    expect(paragraph.style.width).to.equal('7px');
    expect(paragraph.style.top).to.equal('1px');
  });
});
