import type { SpeechRule } from './speech-rule.js';

/** What is written short in administrative prose, and how people say it. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ATGT: 'an toàn giao thông',
  ATTP: 'an toàn thực phẩm',
  BCH: 'Ban Chấp hành',
  BCĐ: 'Ban Chỉ đạo',
  BHXH: 'bảo hiểm xã hội',
  BHYT: 'bảo hiểm y tế',
  CBCC: 'cán bộ, công chức',
  CNTT: 'công nghệ thông tin',
  CSGT: 'cảnh sát giao thông',
  GDĐT: 'Giáo dục và Đào tạo',
  'GD&ĐT': 'Giáo dục và Đào tạo',
  HTX: 'hợp tác xã',
  HĐND: 'Hội đồng nhân dân',
  'KH&CN': 'Khoa học và Công nghệ',
  'KT-XH': 'kinh tế - xã hội',
  'LĐ-TB&XH': 'Lao động, Thương binh và Xã hội',
  LĐTBXH: 'Lao động, Thương binh và Xã hội',
  MTTQ: 'Mặt trận Tổ quốc',
  'NN&PTNT': 'Nông nghiệp và Phát triển nông thôn',
  NXB: 'Nhà xuất bản',
  PCCC: 'phòng cháy, chữa cháy',
  'QP-AN': 'quốc phòng - an ninh',
  TAND: 'Tòa án nhân dân',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  TNHH: 'trách nhiệm hữu hạn',
  TTHC: 'thủ tục hành chính',
  'TT&TT': 'Thông tin và Truyền thông',
  TTTT: 'Thông tin và Truyền thông',
  UBND: 'Ủy ban nhân dân',
  'VH-TT&DL': 'Văn hóa, Thể thao và Du lịch',
  VHTTDL: 'Văn hóa, Thể thao và Du lịch',
  VKSND: 'Viện kiểm sát nhân dân',
  XHCN: 'xã hội chủ nghĩa',
  ĐBQH: 'đại biểu Quốc hội',
};

/** Behind the number of a document: "42/2022/NĐ-CP". */
const DOCUMENTS: Readonly<Record<string, string>> = {
  ...ABBREVIATIONS,
  BC: 'Báo cáo',
  BTTTT: 'Bộ Thông tin và Truyền thông',
  BGDĐT: 'Bộ Giáo dục và Đào tạo',
  BTC: 'Bộ Tài chính',
  BYT: 'Bộ Y tế',
  CP: 'Chính phủ',
  CT: 'Chỉ thị',
  CĐ: 'Công điện',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  NQ: 'Nghị quyết',
  NĐ: 'Nghị định',
  QĐ: 'Quyết định',
  QH: 'Quốc hội khóa',
  TB: 'Thông báo',
  TT: 'Thông tư',
  TTg: 'Thủ tướng',
  TTr: 'Tờ trình',
  TW: 'Trung ương',
  VBHN: 'Văn bản hợp nhất',
};

const TITLES: Readonly<Record<string, string>> = {
  BS: 'Bác sĩ',
  GS: 'Giáo sư',
  KS: 'Kỹ sư',
  LS: 'Luật sư',
  PGS: 'Phó giáo sư',
  TS: 'Tiến sĩ',
  'Th.S': 'Thạc sĩ',
  ThS: 'Thạc sĩ',
};

const UNITS: Readonly<Record<string, string>> = {
  '°C': 'độ C',
  USD: 'đô la Mỹ',
  cm: 'xăng-ti-mét',
  ha: 'héc-ta',
  kg: 'ki-lô-gam',
  km: 'ki-lô-mét',
  'km/h': 'ki-lô-mét một giờ',
  km2: 'ki-lô-mét vuông',
  'km²': 'ki-lô-mét vuông',
  m: 'mét',
  m2: 'mét vuông',
  'm²': 'mét vuông',
  m3: 'mét khối',
  'm³': 'mét khối',
  mm: 'mi-li-mét',
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const anyOf = (words: Readonly<Record<string, string>>): string =>
  Object.keys(words)
    .toSorted((one, other) => other.length - one.length)
    .map(word => word.replaceAll('.', String.raw`\.`))
    .join('|');

const TITLE = anyOf(TITLES);
const AMOUNT = String.raw`(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?`;

/**
 * How Vietnamese administrative prose is said, where engines spell it out, stumble, or take a dot for the end. The first that
 * fits is taken.
 */
export const vietnamese: readonly SpeechRule[] = [
  // Names of places.
  [new RegExp(`${START}T[Pp]\\.?\\s?HCM${END}`, 'u'), 'Thành phố Hồ Chí Minh'],
  [new RegExp(`${START}(?:T[Pp]|tp)(?:\\.\\s?|\\s)(?=\\p{Lu})`, 'u'), 'thành phố '],
  [new RegExp(`${START}T[Xx]\\.\\s?(?=\\p{Lu})`, 'u'), 'thị xã '],
  [/(?<=(?:^|[,(;])\s*)Q\.\s?(?=\p{Lu}|\d)|(?<![\p{L}\p{N}])Q\.\s?(?=\d)/u, 'quận '],
  [/(?<=(?:^|[,(;])\s*)P\.\s?(?=\p{Lu}|\d)|(?<![\p{L}\p{N}])P\.\s?(?=\d)/u, 'phường '],
  [/(?<=(?:^|[,(;])\s*)H\.\s?(?=\p{Lu})/u, 'huyện '],
  [new RegExp(`${START}QL\\.?\\s?(?=\\d)`, 'u'), 'quốc lộ '],
  [new RegExp(`${START}tr\\.\\s?(?=\\d)`, 'u'), 'trang '],
  // People.
  [
    new RegExp(`${START}(?:(?:${TITLE})(?:\\.\\s?|\\s(?=\\p{Lu}[\\p{Ll}])))+`, 'u'),
    ([titles]) => titles.replaceAll(new RegExp(`(${TITLE})[.\\s]*`, 'gu'), (_, title: string) => `${TITLES[title] ?? title} `),
  ],
  // Documents: "42/2022/NĐ-CP", "123/KH-UBND".
  [
    /(?<![\d/])(\d+)\/(?:(\d{4})\/)?([A-ZĐ][\p{L}&]*\d*(?:-[\p{Lu}][\p{L}&]*)*)(?![\p{L}\p{N}])/u,
    ([, number, year, codes]) => `${number}${year ? ` năm ${year}` : ''} ${sayCodes(codes!)}`,
  ],
  [
    /(?<![\p{L}\p{N}])(?:NĐ-CP|NQ-CP|QĐ-TTg|CT-TTg|QĐ-UBND|KH-UBND|NQ-HĐND|NQ-TW|CT-TW)(?![\p{L}\p{N}])/u,
    ([codes]) => sayCodes(codes),
  ],
  // Dates and times.
  [
    /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/])/u,
    ([, day, , month, year]) => (isDay(day, month) ? `${Number(day)} tháng ${sayMonth(month)} năm ${year}` : undefined),
  ],
  [
    /(?<=(?:ngày|sáng|trưa|chiều|tối|đêm|nay|qua|mai|từ|đến)\s\(?)(\d{1,2})(?:\s?[-–]\s?(\d{1,2}))?\/(\d{1,2})(?![\d/])/iu,
    ([, day, last, month]) =>
      isDay(day, month) ? `${Number(day)}${last ? ` đến ${Number(last)}` : ''} tháng ${sayMonth(month)}` : undefined,
  ],
  [/(?<=tháng\s)(\d{1,2})[/-](\d{4})(?!\d)/iu, ([, month, year]) => `${sayMonth(month)} năm ${year}`],
  [/(?<=quý\s)(I{1,3}|IV|[1-4])\/(\d{4})(?!\d)/iu, ([, quarter, year]) => `${fromRoman(quarter!) || quarter} năm ${year}`],
  [/(?<![\d:])(\d{1,2})[hg](\d{2})(?![\d:\p{L}])/u, ([, hour, minutes]) => sayTime(hour, minutes)],
  [/(?<![\d:])([01]\d|2[0-3]):([0-5]\d)(?![\d:])/u, ([, hour, minutes]) => sayTime(hour, minutes)],
  [/(?<![\d:])(\d{1,2})h(?![\d\p{L}])/u, '$1 giờ'],
  // Roman numbers, where it is certain that they are such.
  [
    /(?<=(?:chương|phần|mục|quý|thế kỷ|khóa|khoá|thứ|hạng|hội nghị|kỳ|loại|bậc)\s)([IVXLC]+)(?![\p{L}\p{N}])/iu,
    ([, numeral]) => String(fromRoman(numeral!) || numeral),
  ],
  [/(?<=(?:Điều|Khoản|Mục|Chương|Phần|Bài|Câu)\s\d{1,3})\.(?=\s|$)/u, ','],
  // Amounts: the dots of thousands would be said, or end the sentence.
  [
    new RegExp(`${AMOUNT}\\s?(?:đ|VNĐ|VND|đồng)${END}`, 'u'),
    ([, whole, rest]) => `${plain(whole)}${rest?.replace(',', ' phẩy ') ?? ''} đồng`,
  ],
  [/(?<![\d.,])(\d{1,3}(?:\.\d{3})+)(?![\d.]*\d)/u, ([, whole]) => plain(whole)],
  [new RegExp(`(?<=\\d)\\s?(${anyOf(UNITS)})${END}`, 'u'), ([, unit]) => ` ${UNITS[unit!]}`],
  [/(?<=\d)\s?%/u, ' phần trăm'],
  [/(?<=\d)\s?[–—]\s?(?=\d)/u, ' đến '],
  [/(?<=(?<!\d)(?:19|20)\d\d)\s?-\s?(?=(?:19|20)\d\d(?!\d))/u, ' đến '],
  [/(?<=\d)\s?-\s?(?=\d+(?:,\d+)?\s?%)/u, ' đến '],
  [/(?<=(?:đồng|đ|triệu|tỷ|tỉ|nghìn|USD)\s?)\/(?=\p{L})/u, ' một '],
  [/(?<=\p{L})\/(?=\p{L})/u, ' '],
  // Words written short, and the sign behind the last word of a document.
  [new RegExp(`${START}(${anyOf(ABBREVIATIONS)})${END}`, 'u'), ([word]) => ABBREVIATIONS[word]],
  [new RegExp(`${START}[vV]\\.\\s?v(?:\\.(?:\\.\\.)?|…)?`, 'u'), 'vân vân'],
  [/\s?\.?\/\./u, '.'],
];

function sayCodes(codes: string): string {
  return codes
    .split('-')
    .map(code => {
      const [, letters = code, number = ''] = /^(\P{Nd}+)(\d*)$/u.exec(code) ?? [];
      return `${DOCUMENTS[letters] ?? letters}${number && ` ${number}`}`;
    })
    .join(' ');
}

/** The fourth month has a name of its own. */
function sayMonth(month: string | undefined): string {
  return Number(month) === 4 ? 'tư' : String(Number(month));
}

function isDay(day: string | undefined, month: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function sayTime(hour: string | undefined, minutes: string | undefined): string | undefined {
  if (Number(hour) > 24 || Number(minutes) > 59) return undefined;
  return `${Number(hour)} giờ${Number(minutes) ? ` ${Number(minutes)}` : ''}`;
}

function plain(amount: string | undefined): string {
  return amount?.replaceAll('.', '') ?? '';
}

function fromRoman(numeral: string): number {
  let total = 0;
  for (const [at, letter] of Array.from(numeral.toUpperCase()).entries()) {
    const [value, next] = [ROMAN[letter] ?? 0, ROMAN[numeral.toUpperCase()[at + 1] ?? ''] ?? 0];
    total += value < next ? -value : value;
  }
  return total;
}
