import type { Strings } from './strings.js';

/** Khmer. */
export const km: Strings = {
  textSize: 'ទំហំអក្សរ',
  decrease: 'បន្ថយទំហំអក្សរ',
  default: 'ទំហំអក្សរលំនាំដើម',
  increase: 'បង្កើនទំហំអក្សរ',
  smallest: 'តូចបំផុត',
  largest: 'ធំបំផុត',
  wide: 'រំកិលទៅចំហៀងដើម្បីមើលទាំងអស់',
};
