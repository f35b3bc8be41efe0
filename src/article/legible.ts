import type { InlineStyles } from '../sizes/inline-styles.js';

/** WCAG 1.4.3 asks for a contrast of 4.5:1 to the ground; a little more makes up for the rounded luminance. */
const ENOUGH = 4.8;

/**
 * Sets aside the colours that cannot be read on this page, such as Word's black on a dark page or its white ground under
 * a dark page's light letters: that text has the colour and ground of its surroundings.
 */
export function keepLegible([article, ...elements]: readonly HTMLElement[], styles: InlineStyles): void {
  const { color: pageColour } = getComputedStyle(article!);
  // What is behind the article is as light or dark as makes the page's own text readable.
  const page = { color: pageColour, shown: pageColour, ground: Math.round(1 - luminance(pageColour)), isIllegible: false };
  const known = new Map<Element | null, typeof page>();
  for (const element of elements) {
    const around = known.get(element.parentElement) ?? page;
    const { color, backgroundColor } = getComputedStyle(element);
    const isPainted = (channels(backgroundColor)[3] ?? 1) > 0.5;
    const ground = isPainted ? luminance(backgroundColor) : around.ground;
    const isInherited = color === around.color;
    const seen = isInherited ? around.shown : color;
    // What only inherits the page's own colour is the page's business.
    const isAuthors = isPainted || around.isIllegible || !isInherited;
    const isIllegible = isAuthors && [color, seen].some(text => contrast(luminance(text), ground) < ENOUGH);
    known.set(element, {
      color,
      shown: isIllegible ? around.shown : seen,
      ground: isIllegible ? around.ground : ground,
      isIllegible,
    });
  }
  for (const [element, { isIllegible }] of known) {
    if (isIllegible) styles.write(element as HTMLElement, { color: 'inherit', 'background-color': 'transparent' });
  }
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

/** Red, green and blue from 0 to 255, and perhaps alpha. */
function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}
