import type { Strings } from './strings.js';

/** English. */
export const en: Strings = {
  textSize: 'Text size',
  decrease: 'Decrease text size',
  default: 'Default text size',
  increase: 'Increase text size',
  smallest: 'smallest',
  largest: 'largest',
  wide: 'Scrolls sideways',
};
