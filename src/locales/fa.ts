import type { Strings } from './strings.js';

/** Persian. */
export const fa: Strings = {
  textSize: 'اندازهٔ متن',
  decrease: 'کوچک‌تر کردن متن',
  default: 'اندازهٔ پیش‌فرض متن',
  increase: 'بزرگ‌تر کردن متن',
  smallest: 'کوچک‌ترین',
  largest: 'بزرگ‌ترین',
  wide: 'پیمایش افقی',
};
