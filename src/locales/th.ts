import type { Strings } from './strings.js';

/** Thai. */
export const th: Strings = {
  textSize: 'ขนาดตัวอักษร',
  decrease: 'ลดขนาดตัวอักษร',
  default: 'ขนาดตัวอักษรปกติ',
  increase: 'เพิ่มขนาดตัวอักษร',
  smallest: 'เล็กที่สุด',
  largest: 'ใหญ่ที่สุด',
  wide: 'เลื่อนไปด้านข้างเพื่อดูทั้งหมด',
};
