import type { Strings } from './strings.js';

/** Japanese. */
export const ja: Strings = {
  textSize: '文字サイズ',
  decrease: '文字を小さくする',
  default: '文字サイズを標準に戻す',
  increase: '文字を大きくする',
  smallest: '最小',
  largest: '最大',
  wide: '横にスクロールして全体を表示',
};
