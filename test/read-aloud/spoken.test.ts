import { expect } from '@open-wc/testing';
import { addSpeechRules, speak, writtenPart } from '../../src/tools/read-aloud/spoken.js';

/** What is written, and what is said. */
const VIETNAMESE: readonly (readonly [string, string])[] = [
  ['TP. Bắc Kạn', 'thành phố Bắc Kạn'],
  ['TP Bắc Kạn', 'thành phố Bắc Kạn'],
  ['TP.HCM', 'Thành phố Hồ Chí Minh'],
  ['TX. Nghĩa Lộ', 'thị xã Nghĩa Lộ'],
  ['số 5, P. Bến Nghé, Q. 1', 'số 5, phường Bến Nghé, quận 1'],
  ['ông P. và bà Q.', 'ông P. và bà Q.'],
  ['QL.1A, QL6', 'quốc lộ 1A, quốc lộ 6'],
  ['xem tr. 12', 'xem trang 12'],
  ['PGS.TS. Nguyễn Văn An', 'Phó giáo sư Tiến sĩ Nguyễn Văn An'],
  ['ThS Trần Bình, BS. Lê', 'Thạc sĩ Trần Bình, Bác sĩ Lê'],
  ['UBND tỉnh, HĐND huyện', 'Ủy ban nhân dân tỉnh, Hội đồng nhân dân huyện'],
  ['AUBND', 'AUBND'],
  ['Sở LĐ-TB&XH và Sở NN&PTNT', 'Sở Lao động, Thương binh và Xã hội và Sở Nông nghiệp và Phát triển nông thôn'],
  ['số 42/2022/NĐ-CP', 'số 42 năm 2022 Nghị định Chính phủ'],
  ['số 123/KH-UBND', 'số 123 Kế hoạch Ủy ban nhân dân'],
  ['44/2019/QH14', '44 năm 2019 Quốc hội khóa 14'],
  ['ngày 24/05/2023', 'ngày 24 tháng 5 năm 2023'],
  ['Thứ Tư, 24-04-2023.', 'Thứ Tư, 24 tháng tư năm 2023.'],
  ['99/99/2023', '99/99/2023'],
  ['sáng 24/5', 'sáng 24 tháng 5'],
  ['hôm nay (24/5)', 'hôm nay (24 tháng 5)'],
  ['ngày 24-25/5', 'ngày 24 đến 25 tháng 5'],
  ['chiếm 1/2 diện tích', 'chiếm 1/2 diện tích'],
  ['tháng 5/2023', 'tháng 5 năm 2023'],
  ['quý II/2023', 'quý 2 năm 2023'],
  ['8h30, 16:05, 7g00, 9h', '8 giờ 30, 16 giờ 5, 7 giờ, 9 giờ'],
  ['khóa XIII, quý III, thế kỷ XXI', 'khóa 13, quý 3, thế kỷ 21'],
  ['Điều 5. Phạm vi', 'Điều 5, Phạm vi'],
  ['1.500.000 đ', '1500000 đồng'],
  ['2.500,5đ/người', '2500 phẩy 5 đồng một người'],
  ['1.500.000 người', '1500000 người'],
  ['10–15 %', '10 đến 15 phần trăm'],
  ['2,5%', '2,5 phần trăm'],
  ['giai đoạn 2021-2025', 'giai đoạn 2021 đến 2025'],
  ['0209-000-0000', '0209-000-0000'],
  ['120 m2, 5 km², 3 ha, 60 km/h', '120 mét vuông, 5 ki-lô-mét vuông, 3 héc-ta, 60 ki-lô-mét một giờ'],
  ['gạo, muối, v.v…', 'gạo, muối, vân vân'],
  ['theo quy định./.', 'theo quy định.'],
  ['cá nhân/tổ chức', 'cá nhân tổ chức'],
  ['A & B <b>', 'A và B  b '],
];

describe('what is said', () => {
  for (const [written, said] of VIETNAMESE) {
    it(`of ${written}`, () => {
      expect(speak(written, 'vi').text).to.equal(said);
      expect(speak(written.normalize('NFD'), 'vi-VN').text).to.equal(said);
    });
  }

  it('of other languages has no Vietnamese in it', () => {
    expect(speak('R&D at 10 % & more <soon>', 'en').text).to.equal('R and D at 10 % and more  soon ');
    expect(speak('recherche & développement', 'fr').text).to.equal('recherche et développement');
  });

  it('leaves out what cannot be seen', () => {
    expect(speak('trong\u00ADsuốt\u200B', 'vi').text).to.equal('trongsuốt');
  });

  it('knows where each letter stands, composed or not', () => {
    for (const form of ['NFC', 'NFD'] as const) {
      const written = 'Ngày 24/05/2023, UBND tỉnh chi 1.500.000 đ.'.normalize(form);
      const spoken = speak(written, 'vi');
      const stands = (word: string): string => {
        const part = writtenPart(spoken, spoken.text.indexOf(word), word.length)!;
        return written.slice(part.start, part.end).normalize('NFC');
      };
      expect(stands('Ngày')).to.equal('Ngày');
      expect(stands('tháng')).to.equal('24/05/2023');
      expect(stands('nhân')).to.equal('UBND');
      expect(stands('tỉnh')).to.equal('tỉnh');
      expect(stands('1500000')).to.equal('1.500.000 đ');
      expect(spoken.from.length).to.equal(spoken.text.length);
      expect(writtenPart(spoken, 0, 9999)).to.deep.equal({ start: 0, end: written.length });
      expect(writtenPart(spoken, 9999, 1)).to.equal(undefined);
    }
  });

  it('can be added to by a site, before the rules there are', () => {
    addSpeechRules('vi', [
      [/BBT(?=\s)/, 'Ban biên tập'],
      [/(\d+)\s?UBND/, '$1 Ủy ban'],
    ]);
    expect(speak('BBT và 3 UBND', 'vi').text).to.equal('Ban biên tập và 3 Ủy ban');
    expect(speak('BBT và 3 UBND', 'en').text).to.equal('BBT và 3 UBND');
    addSpeechRules('', [[/bantin/, 'bản tin']]);
    expect(speak('bantin', 'en').text).to.equal('bản tin');
  });
});
