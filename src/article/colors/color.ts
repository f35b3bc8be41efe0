/** A colour in sRGB: its channels and its opacity, each from 0 to 1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** WCAG 1.4.3: the contrast that text needs to its ground … */
export const TEXT_CONTRAST = 4.5;
/** … and large text. */
const LARGE_TEXT_CONTRAST = 3;
/** What WCAG calls large: 18 pt, or 14 pt in bold. */
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;
const BOLD = 700;

/** Black and white letters stand out alike from a ground of this luminance: (0.18 + 0.05)² = 1.05 × 0.05. */
const MIDDLE_LUMINANCE = 0.18;

/** The relative luminance of WCAG 2, from 0 for black to 1 for white. */
export function luminance({ red, green, blue }: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast ratio of WCAG 2, from 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The contrast that WCAG 1.4.3 asks of letters. */
export function requiredContrast(sizePx: number, weight: number): number {
  const isLarge = sizePx >= LARGE_PX || (sizePx >= LARGE_BOLD_PX && weight >= BOLD);
  return isLarge ? LARGE_TEXT_CONTRAST : TEXT_CONTRAST;
}

/** Whether white letters stand out from a ground more than black ones. */
export function isDark(ground: Color): boolean {
  return luminance(ground) < MIDDLE_LUMINANCE;
}

/** What one sees of a colour that is painted over an opaque one. */
export function over(front: Color, behind: Color): Color {
  const mix = (one: number, other: number): number => one * front.alpha + other * (1 - front.alpha);
  return {
    red: mix(front.red, behind.red),
    green: mix(front.green, behind.green),
    blue: mix(front.blue, behind.blue),
    alpha: 1,
  };
}

/** A ground that hides less than this of what is behind it is a tint, or none. */
const MOSTLY_OPAQUE = 0.5;

/** Whether a ground hides more of what is behind it than it lets through. */
export function isMostlyOpaque(ground: Color | undefined): ground is Color {
  return ground !== undefined && ground.alpha >= MOSTLY_OPAQUE;
}

/** Whether two colours differ by no more than a tolerance in each channel. */
export function areAlike(one: Color, other: Color, tolerance: number): boolean {
  return (['red', 'green', 'blue', 'alpha'] as const).every(channel => Math.abs(one[channel] - other[channel]) <= tolerance);
}

/** A channel as the amount of light that it stands for. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
