import type { Strings } from './strings.js';

/** Hindi. */
export const hi: Strings = {
  textSize: 'टेक्स्ट का आकार',
  decrease: 'टेक्स्ट छोटा करें',
  default: 'टेक्स्ट का सामान्य आकार',
  increase: 'टेक्स्ट बड़ा करें',
  smallest: 'सबसे छोटा',
  largest: 'सबसे बड़ा',
  wide: 'दाएँ-बाएँ स्क्रॉल करें',
};
