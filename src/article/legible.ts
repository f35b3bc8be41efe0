import type { InlineStyles } from '../sizes/inline-styles.js';
import type { Reading } from './readings.js';

/** WCAG 1.4.3 asks for a contrast of 4.5:1 to the ground; a little more makes up for the rounded luminance. */
const ENOUGH = 4.8;

/** An article has few colours and many elements. */
const parsed = new Map<string, number[]>();

/** What a reader sees of an element. */
interface Seen {
  readonly color: string;
  /** Its ground's luminance. */
  readonly ground: number;
  readonly isIllegible: boolean;
}

/** The colours of an article's text and links. */
interface Colors {
  readonly text: string;
  /** Whether the page asks the typography for a colour of links. */
  readonly hasLinkColor: boolean;
}

/** The colours that an article has with the typography. */
export function colorsOf(article: Element): Colors {
  const style = getComputedStyle(article);
  return { text: style.color, hasLinkColor: Boolean(style.getPropertyValue('--bantin-link-color')) };
}

/**
 * Sets aside the colours that cannot be read on this page, such as Word's black on a dark page or its white ground under
 * a dark page's light letters: that text has the colour and ground of its surroundings.
 */
export function keepLegible(
  [article, ...readings]: readonly Reading[],
  { text, hasLinkColor }: Colors,
  styles: InlineStyles,
): void {
  // What is behind the article is as light or dark as makes the page's own text readable.
  const own: Seen = { color: text, ground: Math.round(1 - luminance(text)), isIllegible: false };
  const known = new Map<Reading | undefined, Seen>([[article, own]]);
  for (const reading of readings) {
    const { element, parent, color, backgroundColor } = reading;
    const around = known.get(parent)!;
    const isPainted = (channels(backgroundColor)[3] ?? 1) > 0.5;
    // The typography colours links, where it is asked to.
    const isInherited = color === parent!.color || (hasLinkColor && element.localName === 'a');
    const seen = isInherited ? around.color : color;
    const ground = isPainted ? luminance(backgroundColor) : around.ground;
    // What only inherits the page's own colour is the page's business.
    const isAuthors = isPainted || around.isIllegible || !isInherited;
    const isIllegible = isAuthors && contrast(luminance(seen), ground) < ENOUGH;
    known.set(reading, isIllegible ? { ...around, isIllegible } : { color: seen, ground, isIllegible });
    if (isIllegible) styles.write(element, { color: 'inherit', 'background-color': 'transparent' });
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
  let numbers = parsed.get(colour);
  if (!numbers) parsed.set(colour, (numbers = (colour.match(/[\d.]+/g) ?? []).map(Number)));
  return numbers;
}
