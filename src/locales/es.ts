import type { Strings } from './strings.js';

/** Spanish. */
export const es: Strings = {
  textSize: 'Tamaño del texto',
  decrease: 'Reducir el tamaño del texto',
  default: 'Tamaño de texto predeterminado',
  increase: 'Aumentar el tamaño del texto',
  smallest: 'el más pequeño',
  largest: 'el más grande',
  wide: 'Se desplaza hacia los lados',
};
