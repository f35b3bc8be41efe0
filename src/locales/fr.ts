import type { Strings } from './strings.js';

/** French. */
export const fr: Strings = {
  textSize: 'Taille du texte',
  decrease: 'Réduire la taille du texte',
  default: 'Taille du texte par défaut',
  increase: 'Augmenter la taille du texte',
  smallest: 'minimum',
  largest: 'maximum',
  wide: 'Faire défiler pour tout voir',
};
