import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { PanelController } from '../../src/tools/panel/panel-controller.js';
import { panelPlace } from '../../src/tools/panel/panel-place.js';
import { panelStyles } from '../../src/tools/panel/panel.styles.js';
import { fresh, show } from '../tools/page.js';

class PanelHost extends LitElement {
  static override styles = panelStyles;
  readonly heard: boolean[] = [];
  readonly panel = new PanelController(this, 'panel', isOpen => this.heard.push(isOpen));

  protected override render(): TemplateResult {
    // Without the attribute the browser does nothing, like one that does not know it.
    return html`
      <button popovertarget="panel">Mở</button>
      <dialog popover=${this.hasAttribute('old') ? nothing : 'auto'} id="panel" aria-labelledby="title">
        <h2 id="title" tabindex="-1">Tên</h2>
        <input />
      </dialog>
    `;
  }
}
customElements.define('panel-host', PanelHost);

const keys = (...chord: string[]): Promise<void> => executeServerCommand('keys', chord);
/** Until the browser has told of the panel. */
const told = async (): Promise<void> => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
};
const clickOn = async (element: Element): Promise<void> => {
  const { x, y, width, height } = element.getBoundingClientRect();
  await executeServerCommand('click', { x: x + width / 2, y: y + height / 2 });
  await told();
};

for (const [name, attribute] of [
  ['with popover', ''],
  ['in a browser without popover', 'old'],
] as const) {
  describe(`a panel ${name}`, () => {
    let host: PanelHost;
    let button: HTMLElement;
    let dialog: HTMLDialogElement;
    const focused = (): string | undefined => host.shadowRoot!.activeElement?.localName;
    beforeEach(async () => {
      await fresh();
      host = (await show(
        `<panel-host ${attribute}></panel-host><p id="outside" style="margin-top: 250px">ngoài</p>`,
      )) as unknown as PanelHost;
      await host.updateComplete;
      button = host.shadowRoot!.querySelector('button')!;
      dialog = host.shadowRoot!.querySelector('dialog')!;
    });

    it('opens by its button, with the focus on its title', async () => {
      expect(host.panel.isOpen).to.equal(false);
      await clickOn(button);
      expect(host.panel.isOpen).to.equal(true);
      expect(focused()).to.equal('h2');
      expect(dialog.matches(':modal')).to.equal(false);
    });

    it('closes by its button, and stays closed', async () => {
      await clickOn(button);
      await clickOn(button);
      expect(host.panel.isOpen).to.equal(false);
      expect(host.heard).to.deep.equal([true, false]);
    });

    it('closes by Escape, and the focus is on the button again', async () => {
      button.focus();
      await keys('Enter');
      await told();
      await keys('Tab');
      expect(focused()).to.equal('input');
      await keys('Escape');
      await told();
      expect(host.panel.isOpen).to.equal(false);
      expect(focused()).to.equal('button');
    });

    it('closes by a press outside', async () => {
      await clickOn(button);
      await clickOn(document.querySelector('#outside')!);
      expect(host.panel.isOpen).to.equal(false);
    });

    it('closes when its host goes, and listens no longer', async () => {
      await clickOn(button);
      host.remove();
      document.body.append(host);
      await told();
      expect(host.panel.isOpen).to.equal(false);
      host.remove();
    });

    it('is a sheet at the bottom of a small screen, over at most 60 % of it', async () => {
      await executeServerCommand('viewport', { width: 320, height: 480 });
      await clickOn(button);
      const { left, right, bottom, height } = dialog.getBoundingClientRect();
      expect([left, right, Math.round(bottom)]).to.deep.equal([0, document.documentElement.clientWidth, innerHeight]);
      expect(height).to.be.at.most(0.6 * innerHeight + 1);
    });
  });
}

describe('the place of a panel', () => {
  const screen = { width: 1000, height: 800 };
  const panel = { width: 300, height: 400 };
  const button = { left: 500, right: 544, top: 100, bottom: 144 };

  it('is below its button', () => {
    expect(panelPlace({ ...button, left: 100, right: 144 }, panel, screen)).to.deep.equal({ left: 100, top: 152 });
    expect(panelPlace(button, panel, screen)).to.deep.equal({ left: 244, top: 152 });
  });

  it('is above it where there is no room below', () => {
    expect(panelPlace({ ...button, top: 700, bottom: 744 }, panel, screen).top).to.equal(292);
  });

  it('is beside the text, or covers as little of it as it can', () => {
    const text = { left: 50, right: 650, top: 200, bottom: 5000 };
    expect(panelPlace(button, panel, screen, text).left).to.equal(658);
    expect(panelPlace(button, panel, screen, { ...text, left: 320, right: 900 }).left).to.equal(12);
    expect(panelPlace(button, panel, screen, { ...text, right: 900 }).left).to.equal(692);
  });

  it('is always on the screen', () => {
    expect(panelPlace({ left: 0, right: 44, top: -500, bottom: -456 }, panel, screen)).to.deep.equal({ left: 8, top: 8 });
    expect(panelPlace(button, { width: 2000, height: 2000 }, screen)).to.deep.equal({ left: 8, top: 8 });
  });
});
