import type { Strings } from './strings.js';

/** Russian. */
export const ru: Strings = {
  textSize: 'Размер текста',
  decrease: 'Уменьшить размер текста',
  default: 'Размер текста по умолчанию',
  increase: 'Увеличить размер текста',
  smallest: 'наименьший',
  largest: 'наибольший',
  wide: 'Прокручивается вбок',
};
