import { expect } from '@open-wc/testing';
import { LONGEST_PIECE, cut, sentencesOf } from '../../src/tools/read-aloud/sentences.js';

const split = (text: string, language = 'vi'): string[] =>
  sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  for (const sentences of [
    ['UBND tỉnh vừa ban hành Kế hoạch.', 'Theo đó, các đơn vị tập trung tuyên truyền.'],
    ['Bệnh viện ở TP. Bắc Kạn nhận 12 máy.', 'Máy chạy tốt.'],
    ['PGS.TS. Nguyễn Văn An trình bày.', 'Ông nói ngắn.'],
    ['Trụ sở tại số 5, P. Bến Nghé, Q. 1.', 'Mở cửa lúc 8h30.'],
    ['Xem tr. 12 của tài liệu.', 'Sau đó ký tên.'],
    ['Mr. Smith và Dr. Lan cùng đến.', 'Họ ở lại.'],
    ['Ngày 24/05/2023, tỉnh chi 1.500.000 đ.', 'Tăng 2,5 % so với năm 2022.', 'Đạt kế hoạch.'],
    ['Điều 5. Phạm vi điều chỉnh'],
    ['1. Mục tiêu chung'],
    ['Báo cáo theo quy định./.'],
    ['A. Phần thứ nhất'],
    ['2.1. Chỉ tiêu cụ thể'],
    ['Gồm gạo, muối, v.v. được phát cho dân.', 'Ai cũng có phần.'],
    ['“Mình đi đâu?” ông hỏi.', 'Không ai trả lời.'],
    ['Ông nói: “Tốt lắm!”', 'Mọi người vỗ tay.'],
    ['Số hộ nghèo giảm còn 12.', 'Theo đó, mục tiêu đã đạt.'],
    ['Tòa gọi anh Nguyễn Văn A.', 'Sau đó, phiên tòa tạm dừng.'],
    ['Được không?', 'Được!', 'Vậy thì đi… nhanh lên.'],
  ]) {
    it(`are whole: ${sentences.join(' | ')}`, () => {
      for (const form of ['NFC', 'NFD'] as const) {
        const forms = sentences.map(sentence => sentence.normalize(form));
        expect(split(forms.join(' '))).to.deep.equal(forms);
      }
    });
  }

  it('of other languages', () => {
    expect(split('Dr. Smith paid $3.50. He left at 5 p.m. on Monday. “Why?” she asked.', 'en')).to.deep.equal([
      'Dr. Smith paid $3.50.',
      'He left at 5 p.m. on Monday.',
      '“Why?” she asked.',
    ]);
    expect(split('我来了。你呢？好！', 'zh')).to.deep.equal(['我来了。', '你呢？', '好！']);
    expect(split('هذا يوم جديد. هل تقرأ؟ نعم.', 'ar')).to.deep.equal(['هذا يوم جديد.', 'هل تقرأ؟', 'نعم.']);
  });

  it('are not what has neither letter nor number', () => {
    expect(split('*** … –')).to.deep.equal([]);
    expect(split('')).to.deep.equal([]);
    expect(split('   ')).to.deep.equal([]);
  });

  it('that are too long are cut at a semicolon, then at a comma, then between words, and nothing is lost', () => {
    const clause = 'các hoạt động hỗ trợ đầu tư phát triển hạ tầng kinh tế - xã hội các huyện nghèo của tỉnh';
    const bySemicolon = `Tuyên truyền ${[clause, clause, clause, clause].join('; ')}.`;
    expect(split(bySemicolon).every(part => /[;.]$/.test(part))).to.equal(true);
    const byComma = `Tuyên truyền ${[clause, clause, clause].join(', ')}.`;
    expect(split(byComma).every(part => /[,.]$/.test(part))).to.equal(true);
    for (const text of [
      bySemicolon,
      byComma,
      `${'chữ '.repeat(200)}hết.`,
      `${'chữ'.repeat(200)}.`,
      'ภาษาไทยไม่มีจุดจบประโยค'.repeat(20),
    ]) {
      for (const form of ['NFC', 'NFD'] as const) {
        const whole = text.normalize(form);
        const parts = split(whole, 'vi');
        expect(parts.length).to.be.greaterThan(1);
        expect(parts.join('').replaceAll(' ', '')).to.equal(whole.replaceAll(' ', ''));
        for (const part of parts) expect(part.replaceAll(/\p{Mn}/gu, '').length).to.be.at.most(LONGEST_PIECE);
      }
    }
  });

  it('are never cut within a number', () => {
    const text = `${'một hai ba bốn '.repeat(8)}1.500.000,25 ${'năm sáu bảy tám '.repeat(8)}`;
    expect(split(text).some(part => part.includes('1.500.000,25'))).to.equal(true);
  });

  it('can be cut finer, for a voice that reads slowly', () => {
    const text = 'Theo đó, năm 2023, tỉnh yêu cầu các đơn vị, địa phương tập trung tuyên truyền các hoạt động hỗ trợ.';
    const parts = cut(text, { start: 0, end: text.length }, 60);
    expect(parts.map(({ start, end }) => text.slice(start, end))).to.deep.equal([
      'Theo đó, năm 2023, tỉnh yêu cầu các đơn vị, ',
      'địa phương tập trung tuyên truyền các hoạt động hỗ trợ.',
    ]);
  });
});
