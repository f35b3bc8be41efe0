import { kindOf } from '../kinds.js';

/** What a site's style sheet can write into a text, or enlarge in it. */
const PSEUDO_ELEMENTS = ['::before', '::after', '::first-letter'] as const;

/** The custom properties that carry their sizes to the typography's sheet, which alone can reach them. */
const PROPERTIES = {
  '::before': '--bantin-reader-before',
  '::after': '--bantin-reader-after',
  '::first-letter': '--bantin-reader-first-letter',
} as const;

/** A label with letters: which, and its size as a multiple of its element's. */
export interface Label {
  readonly property: (typeof PROPERTIES)[keyof typeof PROPERTIES];
  readonly ratio: number;
}

/**
 * The labels that the site's style sheets give an element. Their sizes may follow the text or not; which, nobody can tell from
 * a computed size, so each is held at its ratio.
 * @param size the element's own size; `NaN` where it was not asked.
 * @param withoutLabels kinds of elements of which one was asked and had none.
 */
export function readLabels(element: HTMLElement, size: number, withoutLabels: Set<string>): Label[] {
  const kind = kindOf(element);
  if (withoutLabels.has(kind)) return [];
  const own = size > 0 ? size : Number.parseFloat(getComputedStyle(element).fontSize);
  const labels = PSEUDO_ELEMENTS.flatMap(name => {
    const style = getComputedStyle(element, name);
    const ratio = Number.parseFloat(style.fontSize) / own;
    if (!(ratio > 0)) return [];
    // Of a first letter without a rule of its own browsers give the element's style.
    const isThere = name === '::first-letter' ? ratio !== 1 : hasLetters(style.content);
    return isThere ? [{ property: PROPERTIES[name], ratio: Number(ratio.toFixed(3)) }] : [];
  });
  if (labels.length === 0) withoutLabels.add(kind);
  return labels;
}

/** The custom properties that hold an element's labels. */
export function labelStyles(labels: readonly Label[]): Record<string, string> {
  return Object.fromEntries(labels.map(({ property, ratio }) => [property, `${ratio}em`]));
}

/** `none`, `normal` and the empty text show nothing; a counter or an attribute may. */
function hasLetters(content: string): boolean {
  return content !== 'none' && content !== 'normal' && content !== '' && !/^(["'])\s*\1$/.test(content);
}
