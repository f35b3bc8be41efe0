// Contrast: letters with less than 4.5 : 1 (3 : 1 when large) to what is painted behind them.
import { pathOf } from './path.js';
import { styleOf, visibleTexts } from './text.js';
import { parentOf } from './tree.js';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const colours = new Map();

/** Any CSS colour as [red, green, blue, alpha], each from 0 to 1. */
function parse(colour) {
  if (!colours.has(colour)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const numbers = /^rgba?\(([\d., ]+)\)$/.exec(colour)?.[1].split(', ').map(Number);
    const [red, green, blue, alpha = 1] =
      numbers ?? [...canvas.getImageData(0, 0, 1, 1).data].map((c, i) => (i === 3 ? c / 255 : c));
    colours.set(colour, [red / 255, green / 255, blue / 255, alpha]);
  }
  return colours.get(colour);
}

const over = ([r, g, b, alpha], behind) => [r, g, b].map((channel, i) => channel * alpha + behind[i] * (1 - alpha));

const fade = ([r, g, b, alpha], opacity) => [r, g, b, alpha * opacity];

function luminance(colour) {
  const [r, g, b] = colour.map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of a text; `undefined` over a picture, where nobody can say. */
function contrastOf(text) {
  const layers = [];
  for (let node = parentOf(text); node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage, opacity, display } = getComputedStyle(node);
    if (display === 'contents') continue;
    const colour = parse(backgroundColor);
    layers.unshift({ colour, opacity: Number(opacity) });
    if (backgroundImage !== 'none') return undefined;
    if (colour[3] === 1 && Number(opacity) === 1) break;
  }
  let opacity = 1;
  let behind = [1, 1, 1];
  for (const layer of layers) {
    opacity *= layer.opacity;
    behind = over(fade(layer.colour, opacity), behind);
  }
  return ratio(over(fade(parse(styleOf(text).color), opacity), behind), behind);
}

function required({ fontSize, fontWeight }) {
  const px = Number.parseFloat(fontSize);
  return px >= 24 || (px >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
}

export default function contrast() {
  return visibleTexts().flatMap(({ index, text, element, letters }) => {
    if (element.closest(':disabled')) return [];
    const found = contrastOf(text);
    // Rounded as people read it: 4.5 is enough.
    if (found === undefined || found + 0.005 >= required(styleOf(text))) return [];
    const { color } = styleOf(text);
    return [{ key: index, path: pathOf(element), letters, ratio: Math.round(found * 100) / 100, color }];
  });
}
