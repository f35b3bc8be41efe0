import type { Color } from './color.js';
import { parseColor } from './parse-color.js';

/** A page has few colours and many elements. */
const resolved = new Map<string, Color | undefined>();

/** A colour that no browser could answer with by chance. */
const SAMPLE = '#7b3fc1';
const SAMPLE_BYTES = [0x7b, 0x3f, 0xc1];
/** Some browsers let an image's bytes be off by one, against fingerprints. */
const TOLERANCE_BYTES = 2;

let pixel: OffscreenCanvasRenderingContext2D | null | undefined;

/**
 * Any CSS colour, such as `oklch(…)`, `color(display-p3 …)` or `navy`, in sRGB. `undefined` where the browser does not
 * know it, or does not say.
 */
export function resolveColor(text: string): Color | undefined {
  if (!resolved.has(text)) resolved.set(text, parseColor(text) ?? painted(text));
  return resolved.get(text);
}

/** Paints one pixel and looks at it, where no pattern of ours knows how a colour is written. */
function painted(text: string): Color | undefined {
  if (pixel === undefined) pixel = trustworthyPixel();
  if (!pixel) return undefined;
  // What is no colour leaves the one before in place: of two different ones, both.
  pixel.fillStyle = '#000';
  pixel.fillStyle = text;
  const { fillStyle } = pixel;
  pixel.fillStyle = '#fff';
  pixel.fillStyle = text;
  if (pixel.fillStyle !== fillStyle) return undefined;
  const [red, green, blue, alpha] = bytesOf(pixel);
  return { red: red / 255, green: green / 255, blue: blue / 255, alpha: alpha / 255 };
}

/** A browser that guards its reader against fingerprints may answer with noise: then nobody can say what a colour looks like. */
function trustworthyPixel(): OffscreenCanvasRenderingContext2D | null {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.fillStyle = SAMPLE;
  const bytes = bytesOf(context);
  const isTrue = SAMPLE_BYTES.every((byte, index) => Math.abs(byte - bytes[index]!) <= TOLERANCE_BYTES);
  return isTrue ? context : null;
}

/** Red, green, blue and opacity of a pixel in the context's colour, from 0 to 255. */
function bytesOf(context: OffscreenCanvasRenderingContext2D): [number, number, number, number] {
  context.clearRect(0, 0, 1, 1);
  context.fillRect(0, 0, 1, 1);
  const { data } = context.getImageData(0, 0, 1, 1);
  return [data[0]!, data[1]!, data[2]!, data[3]!];
}
