import type { Color } from './color.js';

/** `rgb(…)`, `rgba(…)` and `color(srgb …)`, which are nearly all that browsers answer with. */
const IN_SRGB = /^(?:rgba?\((?<bytes>.+)\)|color\(srgb (?<shares>.+)\))$/;

/** Reads a computed colour in sRGB; `undefined` for one that is written in another way. */
export function parseColor(text: string): Color | undefined {
  const { bytes, shares } = IN_SRGB.exec(text)?.groups ?? {};
  const numbers = (bytes ?? shares)?.split(/[\s,/]+/).map(Number);
  if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  const [red, green, blue, alpha = 1] = numbers as [number, number, number, number?];
  const full = bytes ? 255 : 1;
  return { red: share(red / full), green: share(green / full), blue: share(blue / full), alpha: share(alpha) };
}

/** What a screen shows of a value that no screen can show. */
function share(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
