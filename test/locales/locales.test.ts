import { expect } from '@open-wc/testing';
import { addStrings } from '../../src/index.js';
import { ar } from '../../src/locales/ar.js';
import { bn } from '../../src/locales/bn.js';
import { en } from '../../src/locales/en.js';
import { es } from '../../src/locales/es.js';
import { fa } from '../../src/locales/fa.js';
import { fr } from '../../src/locales/fr.js';
import { he } from '../../src/locales/he.js';
import { hi } from '../../src/locales/hi.js';
import { id } from '../../src/locales/id.js';
import { ja } from '../../src/locales/ja.js';
import { km } from '../../src/locales/km.js';
import { ko } from '../../src/locales/ko.js';
import { lo } from '../../src/locales/lo.js';
import { my } from '../../src/locales/my.js';
import { pt } from '../../src/locales/pt.js';
import { ru } from '../../src/locales/ru.js';
import { th } from '../../src/locales/th.js';
import { vi } from '../../src/locales/vi.js';
import { zh } from '../../src/locales/zh.js';
import type { Language, Strings } from '../../src/locales/strings.js';
import { stringsFor } from '../../src/locales/locales.js';
import { button, fresh, request, settled, show } from '../tools/page.js';

describe('locales', () => {
  beforeEach(fresh);

  // A language that is on the typed list and has no strings here is an error of types.
  const all: Record<Language, Strings> = { ar, bn, en, es, fa, fr, he, hi, id, ja, km, ko, lo, my, pt, ru, th, vi, zh };
  for (const [language, strings] of Object.entries(all)) {
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
      ['ar-EG-u-nu-latn', '125\u200E%\u200E'],
      ['fa', '۱۲۵٪'],
      ['bn', '১২৫%'],
      ['hi-u-nu-deva', '१२५%'],
      ['th', '125%'],
    ] as const) {
      const toolbar = await show(`<div lang="${lang}"><bantin-toolbar></bantin-toolbar></div>`, 'bantin-toolbar');
      expect(toolbar.shadowRoot!.querySelector('[part=size]')!.textContent.replace(/\u202F/g, '\u00A0'), lang).to.equal(size);
    }
  });

  it('write date and size with the figures of the page', async () => {
    for (const [lang, digits] of [
      ['fa', /^[۰-۹]+$/],
      ['bn', /^[০-৯]+$/],
      // Some browsers come without Burmese, and write English for it.
      ['my', Intl.DateTimeFormat.supportedLocalesOf('my').length > 0 ? /^[၀-၉]+$/ : /^[0-9]+$/],
      ['ar-EG', /^[٠-٩]+$/],
      ['hi-u-nu-deva', /^[०-९]+$/],
      ['he', /^[0-9]+$/],
      ['ru', /^[0-9]+$/],
      ['es', /^[0-9]+$/],
      ['pt', /^[0-9]+$/],
    ] as const) {
      const toolbar = await show(
        `<div lang="${lang}"><bantin-toolbar datetime="2023-05-24"></bantin-toolbar></div>`,
        'bantin-toolbar',
      );
      for (const part of ['date', 'size']) {
        const figures = toolbar.shadowRoot!.querySelector(`[part=${part}]`)!.textContent.match(/\p{Nd}+/gu)!;
        for (const figure of figures) expect(figure, `${lang}, ${part}`).to.match(digits);
      }
    }
  });

  for (const [lang, strings] of Object.entries({ ar, fa, he })) {
    it(`${lang} is laid out and read from right to left`, async () => {
      addStrings(lang, strings);
      const toolbar = await show(
        `<div lang="${lang}" dir="rtl"><bantin-toolbar datetime="2023-05-24"></bantin-toolbar></div>`,
        'bantin-toolbar',
      );
      const left = (part: string): number => toolbar.shadowRoot!.querySelector(`[part=${part}]`)!.getBoundingClientRect().left;
      const parts = ['date', 'decrease', 'default', 'increase', 'size'];
      expect(parts.toSorted((one, other) => left(other) - left(one))).to.deep.equal(parts);
      expect(getComputedStyle(button(toolbar, 'increase')).direction).to.equal('rtl');
      button(toolbar, 'increase').click();
      await settled();
      expect(toolbar.shadowRoot!.querySelector('output')!.textContent).to.match(new RegExp(`^${strings.textSize} `));
    });
  }
});
