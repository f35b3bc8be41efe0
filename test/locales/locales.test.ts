import { expect } from '@open-wc/testing';
import { addStrings } from '../../src/index.js';
import { ar } from '../../src/locales/ar.js';
import { en } from '../../src/locales/en.js';
import { fr } from '../../src/locales/fr.js';
import { id } from '../../src/locales/id.js';
import { ja } from '../../src/locales/ja.js';
import { km } from '../../src/locales/km.js';
import { ko } from '../../src/locales/ko.js';
import { lo } from '../../src/locales/lo.js';
import { stringsFor } from '../../src/locales/locales.js';
import { th } from '../../src/locales/th.js';
import { vi } from '../../src/locales/vi.js';
import { zh } from '../../src/locales/zh.js';
import { button, fresh, request, settled, show } from '../tools/page.js';

describe('locales', () => {
  beforeEach(fresh);

  for (const [language, strings] of Object.entries({ vi, en, fr, zh, ja, ko, th, km, lo, id, ar })) {
    it(`${language} says everything, each thing differently, in composed letters`, () => {
      expect(Object.keys(strings)).to.deep.equal(['textSize', 'decrease', 'default', 'increase', 'smallest', 'largest', 'wide']);
      expect(new Set(Object.values(strings)).size).to.equal(7);
      for (const text of Object.values(strings)) expect(text).to.equal(text.normalize('NFC').trim());
    });
  }

  it('fall back from region to language to English', () => {
    expect(stringsFor('vi-VN')).to.deep.equal({ language: 'vi-VN', strings: vi });
    expect(stringsFor('de-AT')).to.deep.equal({ language: 'en', strings: en });
  });

  it('added on a page, reach toolbars that are there already', async () => {
    const toolbar = await show('<bantin-toolbar lang="fr-CA"></bantin-toolbar>', 'bantin-toolbar');
    expect(button(toolbar, 'increase').ariaLabel).to.equal('Increase text size');
    addStrings('fr', fr);
    await settled();
    expect(button(toolbar, 'increase').ariaLabel).to.equal('Augmenter la taille du texte');
    addStrings('FR-ca', { increase: 'Grossir le texte' });
    await settled();
    expect([button(toolbar, 'increase').ariaLabel, button(toolbar, 'decrease').ariaLabel]).to.deep.equal([
      'Grossir le texte',
      'Réduire la taille du texte',
    ]);
    button(toolbar, 'increase').click();
    await settled();
    expect(toolbar.shadowRoot!.querySelector('output')!.textContent).to.equal('Taille du texte 112\u00A0%');
    expect(toolbar.shadowRoot!.querySelector('[role=group]')!.hasAttribute('lang')).to.equal(false);
  });

  it('partly overridden, keep the rest', async () => {
    addStrings('vi', { increase: 'Phóng to chữ' });
    const toolbar = await show('<bantin-toolbar></bantin-toolbar>', 'bantin-toolbar');
    expect([button(toolbar, 'increase').ariaLabel, button(toolbar, 'decrease').ariaLabel]).to.deep.equal([
      'Phóng to chữ',
      'Giảm cỡ chữ',
    ]);
    addStrings('vi', vi);
  });

  it('write the percentage their own way', async () => {
    await request(document, '', 125);
    for (const [lang, size] of [
      ['vi', '125%'],
      ['fr', '125\u00A0%'],
      ['ar-EG', '١٢٥٪\u061C'],
      ['th', '125%'],
    ] as const) {
      const toolbar = await show(`<div lang="${lang}"><bantin-toolbar></bantin-toolbar></div>`, 'bantin-toolbar');
      expect(toolbar.shadowRoot!.querySelector('[part=size]')!.textContent.replace(/\u202F/g, '\u00A0'), lang).to.equal(size);
    }
  });
});
