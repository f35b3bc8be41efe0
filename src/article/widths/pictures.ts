import { styleOf } from '../../sizes/inline-styles.js';
import { isLaidOut, TOLERANCE_PX } from './boxes.js';
import type { Changes } from './changes.js';

/** A length in px, as attributes and styles give it. */
const PIXELS = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/;

/**
 * Pictures of a given width and height become lower where they are narrower than that. It is the shape their author gave them, whatever
 * the file has. How one fills its box may be said by the site; then the box is as high as the site says. Returns whether there were any.
 */
export function keepShapes(pictures: Iterable<HTMLImageElement>, changes: Changes): boolean {
  let isAnyChanged = false;
  for (const picture of pictures) {
    const width = givenLength(picture, 'width');
    const height = givenLength(picture, 'height');
    if (!width || !height || !isLaidOut(picture)) continue;
    const isNarrower = picture.clientWidth > 0 && picture.clientWidth < width - TOLERANCE_PX;
    if (!isNarrower || picture.clientHeight < height - TOLERANCE_PX) continue;
    if (getComputedStyle(picture).objectFit !== 'fill') continue;
    changes.write(picture, { 'block-size': 'auto', 'aspect-ratio': `${width} / ${height}` });
    isAnyChanged = true;
  }
  return isAnyChanged;
}

function givenLength(picture: HTMLImageElement, name: 'width' | 'height'): number {
  const [, inStyle] = PIXELS.exec(styleOf(picture).getPropertyValue(name)) ?? [];
  const [, inAttribute] = PIXELS.exec(picture.getAttribute(name) ?? '') ?? [];
  return Number(inStyle ?? inAttribute ?? 0);
}
