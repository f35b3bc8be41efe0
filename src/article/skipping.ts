import { isServer } from 'lit';
import type { Reading } from './readings.js';

let hasScrolled = false;
if (!isServer) document.addEventListener('scroll', () => (hasScrolled = true), { capture: true, once: true });

/**
 * Whether paragraphs out of sight can be skipped without harm: skipped ones do not flow around what floats, and are painted
 * over a bar of the page that stays in view without a `z-index`.
 */
export function canSkip([article, ...readings]: readonly Reading[]): boolean {
  // In a short article none is skipped anyway, and nobody has to look.
  if (!article!.element.querySelector('p:nth-child(20)')) return true;
  const around = [...document.querySelectorAll('body :not(bantin-article *)')].map(element => getComputedStyle(element));
  return (
    readings.every(({ float }) => float === 'none') &&
    around.every(({ position, zIndex }) => zIndex !== 'auto' || !/fixed|sticky/.test(position))
  );
}

/**
 * Lets paragraphs be skipped or not.
 * @param say writes the sheet of their article.
 */
export function letSkip(say: (rule: string) => void, can: boolean): void {
  const rule = can ? '' : ':host{--bantin-reader-contain:none;--bantin-reader-content-visibility:visible}';
  say(rule);
  if (!hasScrolled) return;
  // Text that comes in beside what is being read needs its true height once, which the browser then remembers.
  if (can) say(':host{--bantin-reader-content-visibility:visible}');
  requestAnimationFrame(() => requestAnimationFrame(() => say(rule)));
}
