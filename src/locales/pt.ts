import type { Strings } from './strings.js';

/** Portuguese. */
export const pt: Strings = {
  textSize: 'Tamanho do texto',
  decrease: 'Diminuir o tamanho do texto',
  default: 'Tamanho padrão do texto',
  increase: 'Aumentar o tamanho do texto',
  smallest: 'o menor',
  largest: 'o maior',
  wide: 'Desliza para os lados',
};
