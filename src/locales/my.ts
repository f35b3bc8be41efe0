import type { Strings } from './strings.js';

/** Burmese. */
export const my: Strings = {
  textSize: 'စာလုံးအရွယ်အစား',
  decrease: 'စာလုံးအရွယ်အစား လျှော့ရန်',
  default: 'မူလ စာလုံးအရွယ်အစား',
  increase: 'စာလုံးအရွယ်အစား တိုးရန်',
  smallest: 'အသေးဆုံး',
  largest: 'အကြီးဆုံး',
  wide: 'ဘေးတိုက် ရွှေ့ကြည့်ရန်',
};
