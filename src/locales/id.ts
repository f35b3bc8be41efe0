import type { Strings } from './strings.js';

/** Indonesian. */
export const id: Strings = {
  textSize: 'Ukuran teks',
  decrease: 'Perkecil ukuran teks',
  default: 'Ukuran teks bawaan',
  increase: 'Perbesar ukuran teks',
  smallest: 'terkecil',
  largest: 'terbesar',
  wide: 'Geser ke samping untuk melihat semua',
};
