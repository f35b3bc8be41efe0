import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../src/tools/settings/bantin-settings.js';
import type { BantinSettings } from '../../src/tools/settings/settings-element.js';
import { audit } from '../tools/axe.js';
import { ask, fresh, host, request, settled, show, warnings } from '../tools/page.js';

const keys = (...chord: string[]): Promise<void> => executeServerCommand('keys', chord);

/** Until the browser has told of the panel, and all is rendered. */
async function told(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await settled();
}

describe('bantin-settings', () => {
  let settings: BantinSettings;
  const find = (selector: string): HTMLElement => settings.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const findAll = (selector: string): HTMLElement[] => [...settings.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const radio = (name: string, value: string): HTMLInputElement =>
    find(`input[name="${name}"][value="${value}"]`) as HTMLInputElement;
  const labelled = (name: string): HTMLElement => find(`[aria-label="${name}"]`);
  const open = async (html = '<bantin-settings></bantin-settings>'): Promise<void> => {
    settings = await show(html, 'bantin-settings');
    await settings.updateComplete;
    find('button').click();
    await told();
  };
  const press = async (element: HTMLElement): Promise<void> => {
    element.click();
    await settings.updateComplete;
  };

  beforeEach(fresh);

  it('is a button of 44 px with the full words as its name, and builds nothing else before it is needed', async () => {
    settings = await show('<bantin-settings></bantin-settings>', 'bantin-settings');
    const { width, height } = find('button').getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    expect(find('button').ariaLabel).to.equal('Cài đặt đọc');
    expect(find('button').textContent.trim()).to.equal('');
    expect(find('.body')).to.equal(null);
    expect((await audit(settings)).wrong).to.deep.equal([]);
  });

  it('opens a panel whose title has the focus, and gives it back', async () => {
    settings = await show('<bantin-settings></bantin-settings>', 'bantin-settings');
    find('button').focus();
    await keys('Enter');
    await told();
    expect(settings.shadowRoot!.activeElement!.id).to.equal('title');
    await keys('Escape');
    await told();
    expect(settings.shadowRoot!.activeElement!.getAttribute('part')).to.equal('button');
  });

  it('is clean for axe, open and with all details open', async () => {
    await open('<main><h1>Trang</h1><bantin-settings></bantin-settings></main>');
    for (const details of findAll('details')) (details as HTMLDetailsElement).open = true;
    radio('theme', 'own').click();
    await told();
    const { wrong } = await audit(document.querySelector('main')!);
    expect(wrong).to.deep.equal([]);
  });

  it('has controls of 44 px', async () => {
    await open();
    for (const details of findAll('details')) (details as HTMLDetailsElement).open = true;
    await told();
    for (const control of findAll('button, .options label, input[type=range], summary')) {
      const { height } = control.getBoundingClientRect();
      expect(height, control.outerHTML).to.be.at.least(44);
    }
  });

  it('sets by sliders, with native keys, and by − and +', async () => {
    await open();
    const slider = find('#line-height') as HTMLInputElement;
    expect(slider.getAttribute('aria-valuetext')).to.equal('Như trang');
    slider.focus();
    await keys('ArrowRight');
    await told();
    expect(ask(document)).to.deep.equal({ 'line-height': 1.75 });
    expect(slider.getAttribute('aria-valuetext')).to.equal('1,75');
    expect(find('output').textContent).to.equal('');
    await press(labelled('Giãn dòng: tăng'));
    expect(ask(document)).to.deep.equal({ 'line-height': 2 });
    expect([slider.value, find('output').textContent]).to.deep.equal(['3', 'Giãn dòng 2']);
    await press(labelled('Giãn dòng: giảm'));
    await press(labelled('Giãn dòng: giảm'));
    expect(ask(document)).to.deep.equal({});
    await press(labelled('Giãn dòng: giảm'));
    await press(labelled('Giãn dòng: giảm'));
    expect(ask(document)).to.deep.equal({ 'line-height': 1.5 });
    expect(labelled('Giãn dòng: giảm').ariaDisabled).to.equal('true');
    expect(settings.shadowRoot!.activeElement).to.not.equal(null);
  });

  it('sets by radios, and shows what is chosen elsewhere', async () => {
    await open();
    await press(radio('theme', 'dark'));
    expect(ask(document)).to.deep.equal({ theme: 'dark' });
    await request(document, '', 'sepia', 'theme');
    await settings.updateComplete;
    expect(radio('theme', 'sepia').checked).to.equal(true);
    await press(radio('theme', ''));
    expect(ask(document)).to.deep.equal({});
    await request(document, '', 'nonsense', 'theme');
    await settings.updateComplete;
    expect(radio('theme', '').checked).to.equal(true);
  });

  it('applies a pair of one’s own only with enough contrast, and says which it has', async () => {
    await open();
    await press(radio('theme', 'own'));
    expect(ask(document)).to.deep.equal({ theme: 'own/#1a1a1a/#fff6d6' });
    const [text] = findAll('input[type=color]') as HTMLInputElement[];
    text!.value = '#aaaaaa';
    text!.dispatchEvent(new Event('input', { bubbles: true }));
    await settings.updateComplete;
    expect(find('[role=status]').textContent).to.contain('Độ tương phản 2,1:1').and.to.contain('4,5:1');
    expect(ask(document)).to.deep.equal({ theme: 'own/#1a1a1a/#fff6d6' });
    text!.value = '#003366';
    text!.dispatchEvent(new Event('input', { bubbles: true }));
    await settings.updateComplete;
    expect(ask(document)).to.deep.equal({ theme: 'own/#003366/#fff6d6' });
    expect(find('[role=status]').textContent).not.to.contain('4,5:1');
  });

  it('has profiles that set several things, say which, and are taken back', async () => {
    await request(document, '', 2, 'line-height');
    await open();
    const [easy] = findAll('.profiles button');
    expect(find('.profiles small').textContent).to.contain('Giãn dòng 1,75');
    await press(easy!);
    expect(easy!.ariaPressed).to.equal('true');
    expect(ask(document)).to.include({ 'line-height': 1.75, measure: 30, 'letter-spacing': 0.06 });
    await press(easy!);
    expect(easy!.ariaPressed).to.equal('false');
    expect(ask(document)).to.deep.equal({ 'line-height': 2 });
  });

  it('takes a group back, and all', async () => {
    await open();
    for (const [name, value] of Object.entries({ theme: 'dark', 'line-height': 3, measure: 20, 'text-size': 200 }))
      await request(document, '', value, name);
    await settings.updateComplete;
    await press(labelled('Khoảng cách: Mặc định'));
    expect(ask(document)).to.deep.equal({ theme: 'dark', 'text-size': 200 });
    expect(find('output').textContent).to.equal('Khoảng cách: Mặc định');
    await press(find('.body > button'));
    expect(ask(document)).to.deep.equal({});
  });

  it('has the groups that are named, in that order', async () => {
    await open('<bantin-settings groups="colours size"></bantin-settings>');
    expect(findAll('.group > legend').map(({ textContent }) => textContent)).to.deep.equal(['Màu sắc', 'Cỡ chữ']);
    const heard = await warnings(async () => {
      settings.groups = 'spacing colors';
      await settings.updateComplete;
    });
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('<bantin-settings groups="spacing colors">').and.to.contain('size spacing type colours');
    expect(findAll('.group')).to.have.length(1);
  });

  it('is for the scope of its toolbar, or its own', async () => {
    await open('<bantin-toolbar for="x"><bantin-settings></bantin-settings></bantin-toolbar>');
    await press(radio('theme', 'dark'));
    expect([ask(document), ask(document, ['x'])]).to.deep.equal([{}, { theme: 'dark' }]);
    settings.htmlFor = 'y';
    await settings.updateComplete;
    await press(radio('theme', 'sepia'));
    expect(ask(document, ['y'])).to.deep.equal({ theme: 'sepia' });
  });

  it('speaks English where it knows no other words, and marks it', async () => {
    await open('<bantin-settings lang="de"></bantin-settings>');
    expect(find('button').ariaLabel).to.equal('Reading settings');
    expect(find('dialog').lang).to.equal('en');
  });

  it('shows on its sample what is chosen', async () => {
    await open();
    await request(document, '', 'dark', 'theme');
    await request(document, '', 0.2, 'letter-spacing');
    await settings.updateComplete;
    const { backgroundColor, letterSpacing } = getComputedStyle(find('.sample'));
    expect([backgroundColor, letterSpacing]).to.deep.equal(['rgb(27, 28, 31)', '3.2px']);
  });

  it('offers a font that the site ships only where it is there', async () => {
    const local = ['Noto Sans', 'Noto Sans Regular', 'Open Sans', 'Open Sans Regular', 'OpenSans-Regular', 'DejaVu Sans'].map(
      name => `local("${name}")`,
    );
    host(`@font-face { font-family: Shipped; src: ${local.join()} }`);
    const meta = '<meta data-stage name="bantin-fonts" content="No Such Font, Shipped, Chữ; hỏng">';
    document.head.insertAdjacentHTML('beforeend', meta);
    await open();
    const fonts = (): string[] => findAll('[name=font-family]').map(input => (input as HTMLInputElement).value);
    while (fonts().length < 6) await new Promise(requestAnimationFrame);
    expect(fonts()).to.deep.equal(['', 'site/Shipped', 'system', 'serif', 'sans', 'mono']);
    const article = await show('<bantin-article><p>một</p></bantin-article>', 'bantin-article');
    await press(radio('font-family', 'site/Shipped'));
    await settled();
    expect(getComputedStyle(article.querySelector('p')!).fontFamily).to.equal('Shipped, system-ui, sans-serif');
  });

  it('in a small screen is a sheet that leaves text in view, without sideways scroll', async () => {
    await open();
    await executeServerCommand('viewport', { width: 320, height: 480 });
    for (const details of findAll('details')) (details as HTMLDetailsElement).open = true;
    radio('theme', 'own').click();
    await told();
    const dialog = find('dialog');
    expect(dialog.getBoundingClientRect().height).to.be.at.most(289);
    expect(dialog.scrollWidth).to.equal(dialog.clientWidth);
  });
});
