import type { Strings } from './strings.js';

/** Vietnamese. */
export const vi: Strings = {
  textSize: 'Cỡ chữ',
  decrease: 'Giảm cỡ chữ',
  default: 'Cỡ chữ mặc định',
  increase: 'Tăng cỡ chữ',
  smallest: 'nhỏ nhất',
  largest: 'lớn nhất',
  wide: 'Cuộn ngang',
};
