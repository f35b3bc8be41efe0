import type { Color } from './color.js';

const LIGHT: Color = { red: 1, green: 1, blue: 1, alpha: 1 };
/** Browsers have #121212, #1c1b22 or #1e1e1e, and answer with none of them unless it is painted somewhere. */
const DARK: Color = { red: 0.11, green: 0.11, blue: 0.11, alpha: 1 };

/** What a browser paints where the page paints nothing: white, or nearly black if the page wants that. */
export function canvasOf(page: Document): Color {
  const { colorScheme } = getComputedStyle(page.documentElement);
  const inHead = page.head.querySelector('meta[name="color-scheme" i]')?.getAttribute('content');
  const wanted = colorScheme === 'normal' ? (inHead ?? '') : colorScheme;
  const isDark = wanted.includes('dark') && (!wanted.includes('light') || prefersDark(page).matches);
  return isDark ? DARK : LIGHT;
}

/** Whether the reader's system is dark. */
export function prefersDark({ defaultView }: Document): MediaQueryList {
  return defaultView!.matchMedia('(prefers-color-scheme: dark)');
}
