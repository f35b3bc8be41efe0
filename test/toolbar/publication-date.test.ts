import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import fc from 'fast-check';
import { engine } from '../tools/engine.js';
import { formatPublicationDate, isTimeZone, type DateStyle } from '../../src/toolbar/date-format.js';
import { parsePublicationDate } from '../../src/toolbar/publication-date.js';

const HO_CHI_MINH = 'Asia/Ho_Chi_Minh';
const READERS = [HO_CHI_MINH, 'America/Los_Angeles', 'Pacific/Kiritimati'];
/** The reader's own zone, which some browsers call by its older name. */
const zoneOf = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Asia/Saigon', HO_CHI_MINH);
const machine = (text: string): string | undefined => parsePublicationDate(text)?.machine;
const write = (text: string, language = 'vi', style: DateStyle = 'numeric', zone = HO_CHI_MINH): string =>
  formatPublicationDate(parsePublicationDate(text)!, language, style, zone);

describe('publication date', () => {
  describe('reads what portals print', () => {
    for (const [text, expected] of [
      ['24/05/2023', '2023-05-24'],
      ['1/9/2023', '2023-09-01'],
      ['24-05-2023', '2023-05-24'],
      ['24.05.2023', '2023-05-24'],
      [' 24/05/2023\n', '2023-05-24'],
      ['24/04/2024 16:31', '2024-04-24T16:31'],
      ['02/10/2020 08:20 SA', '2020-10-02T08:20'],
      ['02/10/2020 08:20 CH', '2020-10-02T20:20'],
      ['02/10/2020 12:20 SA', '2020-10-02T00:20'],
      ['02/10/2020 13:20 CH', '2020-10-02T13:20'],
      ['Thứ năm, 17/9/2026, 07:31 (GMT+7)', '2026-09-17T00:31Z'],
      ['Thứ năm, 17/9/2026, 07:31 (GMT+7)'.normalize('NFD'), '2026-09-17T00:31Z'],
      ['Thứ 4, 24/05/2023', '2023-05-24'],
      ['Chủ nhật 21/5/2023', '2023-05-21'],
      ['07 / 12 / 2019 - 12:41 PM', '2019-12-07T12:41'],
      ['07 / 12 / 2019 - 12:41 AM', '2019-12-07T00:41'],
      ['2023-05-24', '2023-05-24'],
      ['2024-02-29', '2024-02-29'],
      ['2023-05-24T16:31', '2023-05-24T16:31'],
      ['2023-05-24 16:31:05', '2023-05-24T16:31'],
      ['2023-05-24T16:31:05.123Z', '2023-05-24T16:31Z'],
      ['2023-05-24T16:31+07:00', '2023-05-24T09:31Z'],
      ['2023-05-24T16:31+0700', '2023-05-24T09:31Z'],
      ['2023-05-24T23:31-03:30', '2023-05-25T03:01Z'],
    ] as const) {
      it(text, () => expect(machine(text)).to.equal(expected));
    }
  });

  it('reads nothing else', () => {
    const others = [
      '',
      ' ',
      'hôm qua',
      '24/05/23',
      '05/24/2023',
      '31/04/2023',
      '29/02/2023',
      '00/05/2023',
      '24/00/2023',
      '2023-13-01',
      '2023-02-30',
      '24/05',
      '2023',
      '24/05/2023 24:00',
      '24/05/2023 25:00',
      '24/05/2023 10:75',
      '24/05/2023 lúc nào đó',
      'Cập nhật: 24/05/2023',
      '24/05/2023/QĐ',
      '0000-00-00',
      '0023-05-24',
    ];
    expect(others.filter(text => parsePublicationDate(text))).to.deep.equal([]);
  });

  it('reads every day of a thousand years, in both orders', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), date => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        return machine(iso) === iso && machine(`${day}/${month}/${year}`) === iso;
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), text => void parsePublicationDate(text)));
  });

  describe('is written so that it cannot be misread', () => {
    for (const [language, style, expected] of [
      ['vi', 'numeric', '24/05/2023'],
      ['vi', 'long', '24 tháng 5, 2023'],
      ['vi', 'full', 'Thứ Tư, 24/05/2023'],
      ['vi-VN', 'numeric', '24/05/2023'],
      ['en', 'numeric', '24 May 2023'],
      ['en', 'long', '24 May 2023'],
      ['en-US', 'numeric', 'May 24, 2023'],
      ['fr', 'full', 'mercredi 24 mai 2023'],
      ['ja', 'full', '2023年5月24日水曜日'],
      ['th', 'numeric', '24 พ.ค. 2566'],
      ['tlh', 'full', 'Wednesday 24 May 2023'], // no browser knows Klingon
    ] as const) {
      it(`${language}, ${style}`, () => expect(write('24/05/2023', language, style).replace('day,', 'day')).to.equal(expected));
    }

    it('with a time behind it', () => {
      expect(write('24/04/2024 16:31')).to.equal('24/04/2024, 16:31');
      expect(write('24/04/2024 16:31', 'en')).to.equal('24 Apr 2024, 16:31');
    });

    it('with an unknown style or time zone as the default', () => {
      expect(write('2023-05-24T23:31Z', 'vi', 'short' as DateStyle, 'Moon/Base')).to.equal('25/05/2023, 06:31');
    });
  });

  it('writes Vietnamese figures as Intl does, which is not asked for them', () => {
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    const zone = fc.constantFrom(HO_CHI_MINH, 'America/New_York');
    const figures = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
    fc.assert(
      fc.property(date, fc.boolean(), fc.boolean(), zone, (utc, hasTime, hasOffset, timeZone) => {
        const intl = (fields: Intl.DateTimeFormatOptions): string =>
          utc.toLocaleString('vi', { ...fields, timeZone: hasOffset ? timeZone : 'UTC' });
        const expected = intl(figures) + (hasTime ? `, ${intl({ hour: '2-digit', minute: '2-digit' })}` : '');
        for (const language of ['vi', 'vi-VN']) {
          const written = formatPublicationDate({ utc, hasTime, hasOffset, machine: '' }, language, 'numeric', timeZone);
          expect(written).to.equal(expected);
        }
      }),
    );
  });

  it('knows no time zone where none is given: a framework may set undefined', () => {
    expect([undefined, '', 'Moon/Base', 'UTC'].map(isTimeZone)).to.deep.equal([false, false, false, true]);
  });

  // WebKit has the zone it was started with; web-test-runner.webkit.config.js starts it in each of these.
  for (const reader of engine === 'webkit' ? [zoneOf()] : READERS) {
    describe(`for a reader in ${reader}`, () => {
      if (engine !== 'webkit') {
        before(() => executeServerCommand('timeZone', reader));
        after(() => executeServerCommand('timeZone', HO_CHI_MINH));
      }

      it('a date is that day, and a wall clock is as written', () => {
        expect(READERS).to.include(reader);
        expect(zoneOf()).to.equal(reader);
        expect([write('2023-05-24'), write('24/05/2023'), write('24/05/2023 00:05')]).to.deep.equal([
          '24/05/2023',
          '24/05/2023',
          '24/05/2023, 00:05',
        ]);
      });

      it('an instant is shown in the zone of the page', () => {
        expect(write('2023-05-24T20:00Z')).to.equal('25/05/2023, 03:00');
        expect(write('2023-05-24T20:00Z', 'vi', 'numeric', 'America/New_York')).to.equal('24/05/2023, 16:00');
      });
    });
  }
});
