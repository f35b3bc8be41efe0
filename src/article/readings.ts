/** Left alone, with all that is in them. */
const SKIPPED = ':is(svg, math, style, script, noscript, [data-bantin-plain]:not([data-bantin-plain=false]))';

/** Elements whose size the typography sets. What is in them has their size, so that a pasted heading is a heading. */
const TYPED = 'h1, h2, h3, h4, h5, h6, [slot="headline"], caption, figcaption, pre, code, kbd, samp, sub, sup, rt';

/** An element as the author and the page made it. */
export interface Reading {
  readonly element: HTMLElement;
  /** That of the element's parent; of the article, none. */
  readonly parent: Reading | undefined;
  /** The font size in px; `NaN` of an element without letters of its own, for which it means nothing. */
  readonly size: number;
  /** How many letters have that size. */
  readonly letters: number;
  /** Whether the typography sets the size here. */
  readonly typed: boolean;
  readonly float: string;
}

/** Reads an article and all that is in it, parents first, while the typography is switched off. */
export function readText(article: HTMLElement): Reading[] {
  const readings = new Map<Element | null, Reading>();
  for (const element of [article, ...article.querySelectorAll<HTMLElement>(`:not(${SKIPPED}, ${SKIPPED} *)`)]) {
    const parent = readings.get(element.parentElement);
    const style = getComputedStyle(element);
    const { cssFloat: float } = style;
    const letters = lettersIn(element);
    readings.set(element, {
      element,
      parent,
      // To ask for a property takes longer than all else here.
      size: letters > 0 || !parent ? Number.parseFloat(style.fontSize) : NaN,
      letters,
      typed: parent?.typed || element.matches(TYPED),
      float,
    });
  }
  return [...readings.values()];
}

function lettersIn(element: Element): number {
  let letters = 0;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) letters += (child as Text).data.trim().length;
  }
  return letters;
}
