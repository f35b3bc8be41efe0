import type { Strings } from './strings.js';

/** Korean. */
export const ko: Strings = {
  textSize: '글자 크기',
  decrease: '글자 크기 줄이기',
  default: '글자 크기 기본값',
  increase: '글자 크기 키우기',
  smallest: '최소',
  largest: '최대',
  wide: '옆으로 스크롤하여 전체 보기',
};
