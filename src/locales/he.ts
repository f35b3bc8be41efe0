import type { Strings } from './strings.js';

/** Hebrew. */
export const he: Strings = {
  textSize: 'גודל הטקסט',
  decrease: 'הקטנת הטקסט',
  default: 'גודל טקסט רגיל',
  increase: 'הגדלת הטקסט',
  smallest: 'הקטן ביותר',
  largest: 'הגדול ביותר',
  wide: 'גלילה לצדדים',
};
