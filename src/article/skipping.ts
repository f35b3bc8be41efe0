import type { Reading } from './readings.js';

/**
 * Whether paragraphs out of sight can be skipped without harm: skipped ones do not flow around what floats, and are painted
 * over a bar of the page that stays in view without a `z-index`.
 */
export function canSkip(readings: readonly Reading[]): boolean {
  const around = [...document.querySelectorAll('body :not(bantin-article *)')].map(element => getComputedStyle(element));
  return (
    readings.every(({ float }) => float === 'none') &&
    around.every(({ position, zIndex }) => zIndex !== 'auto' || !/fixed|sticky/.test(position))
  );
}
