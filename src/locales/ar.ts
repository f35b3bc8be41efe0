import type { Strings } from './strings.js';

/** Arabic. */
export const ar: Strings = {
  textSize: 'حجم النص',
  decrease: 'تصغير حجم النص',
  default: 'حجم النص الافتراضي',
  increase: 'تكبير حجم النص',
  smallest: 'الأصغر',
  largest: 'الأكبر',
  wide: 'مرّر أفقيًا لرؤية الكل',
};
