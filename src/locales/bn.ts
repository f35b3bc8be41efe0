import type { Strings } from './strings.js';

/** Bengali. */
export const bn: Strings = {
  textSize: 'লেখার আকার',
  decrease: 'লেখা ছোট করুন',
  default: 'লেখার স্বাভাবিক আকার',
  increase: 'লেখা বড় করুন',
  smallest: 'সবচেয়ে ছোট',
  largest: 'সবচেয়ে বড়',
  wide: 'পাশে স্ক্রল করুন',
};
