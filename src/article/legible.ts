import type { InlineStyles } from '../sizes/inline-styles.js';

/** WCAG 1.4.3: text needs a contrast of 4.5:1 to its ground. */
const ENOUGH = 4.5;

/**
 * Sets aside the colours that cannot be read on this page, such as Word's black on a dark page or its white ground under
 * a dark page's light letters: that text has the colour and ground of its surroundings.
 */
export function keepLegible([article, ...elements]: readonly HTMLElement[], styles: InlineStyles): void {
  // What is behind the article is as light or dark as makes the page's own text readable.
  const page = Math.round(1 - luminance(getComputedStyle(article!).color));
  const grounds = new Map<Element | null, number>();
  const illegible = elements.filter(element => {
    const { color, backgroundColor } = getComputedStyle(element);
    const behind = grounds.get(element.parentElement) ?? page;
    const ground = isPainted(backgroundColor) ? luminance(backgroundColor) : behind;
    const isIllegible = contrast(luminance(color), ground) < ENOUGH;
    grounds.set(element, isIllegible ? behind : ground);
    return isIllegible;
  });
  for (const element of illegible) styles.write(element, { color: 'inherit', 'background-color': 'transparent' });
}

/** The contrast ratio of WCAG 2. */
function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** About the relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => (value / 255) ** 2.2);
  return 0.21 * red + 0.72 * green + 0.07 * blue;
}

function isPainted(colour: string): boolean {
  return (channels(colour)[3] ?? 1) > 0.5;
}

/** Red, green and blue from 0 to 255, and perhaps alpha. */
function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}
