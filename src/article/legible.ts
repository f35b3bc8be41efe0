import type { InlineStyles } from './inline-styles.js';

/** Red, green and blue from 0 to 255, and alpha. */
type Colour = readonly number[];

/** WCAG 1.4.3: text needs a contrast of 4.5:1 to its ground. */
const ENOUGH = 4.5;

/** A colour that shows through less than this is a ground of its own. */
const OPAQUE = 0.5;

/**
 * Sets aside the colours that cannot be read on this page, such as Word's black on a dark page or its white ground under
 * a dark page's light letters: that text has the colour and ground of its surroundings.
 */
export function keepLegible(elements: readonly HTMLElement[], styles: InlineStyles): void {
  // Where a colour is set aside, the same colour may come to light further in.
  for (let depth = 0; depth < 9; depth += 1) {
    const illegible = findIllegible(elements);
    for (const element of illegible) styles.write(element, { color: 'inherit', 'background-color': 'transparent' });
    if (illegible.length === 0) return;
  }
}

function findIllegible([article, ...elements]: readonly HTMLElement[]): HTMLElement[] {
  const known = new Map<Element | null, { readonly text: string; readonly ground: Colour }>();
  const ground = groundOf(article!);
  known.set(article!, { text: getComputedStyle(article!).color, ground });
  return elements.filter(element => {
    const around = known.get(element.parentElement) ?? known.get(article!)!;
    const { color: text, backgroundColor } = getComputedStyle(element);
    const own = parse(backgroundColor);
    const isOwn = (own[3] ?? 1) > OPAQUE;
    const here = { text, ground: isOwn ? own : around.ground };
    known.set(element, here);
    return (isOwn || text !== around.text) && contrast(parse(text), here.ground) < ENOUGH;
  });
}

/** What is behind the article. Where nothing is painted, the page is as light or dark as makes its text readable. */
function groundOf(article: Element): Colour {
  for (let node: Element | null = article; node; node = node.parentElement) {
    const ground = parse(getComputedStyle(node).backgroundColor);
    if ((ground[3] ?? 1) > OPAQUE) return ground;
  }
  return luminance(parse(getComputedStyle(article).color)) > 0.2 ? [0, 0, 0] : [255, 255, 255];
}

function parse(colour: string): Colour {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

/** The contrast ratio of WCAG 2. */
function contrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map(value => (value / 255) ** 2.2);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
