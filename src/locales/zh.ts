import type { Strings } from './strings.js';

/** Chinese (simplified characters). */
export const zh: Strings = {
  textSize: '文字大小',
  decrease: '缩小文字',
  default: '默认文字大小',
  increase: '放大文字',
  smallest: '已是最小',
  largest: '已是最大',
  wide: '横向滚动查看全部',
};
