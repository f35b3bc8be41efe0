import { namedFonts } from '../../preferences/font-family.js';

/** Large enough that fonts differ by whole pixels. */
const PROBE_PX = 64;

/** The families that the page ships and names, whether or not they are there. */
export function fontsOf(page: Document): string[] {
  return namedFonts(page.querySelector<HTMLMetaElement>('meta[name="bantin-fonts"]')?.content ?? '');
}

/**
 * Whether a family is there and draws these letters, all of them. `document.fonts.check()` does not tell: it is true for families
 * that do not exist. So the letters are measured before two fallbacks: where both give the same width, neither was needed.
 */
export async function draws(page: Document, family: string, letters: string): Promise<boolean> {
  const declared = await page.fonts.load(`${PROBE_PX}px "${family}"`, letters).catch(() => []);
  const context = page.createElement('canvas').getContext('2d');
  if (!context) return false;
  const width = (families: string, letter: string): number => {
    context.font = `${PROBE_PX}px ${families}`;
    return context.measureText(letter).width;
  };
  const wanted = [...new Set(letters.replaceAll(/\s/g, ''))];
  // On a device with few fonts the fallbacks are one and the same, and tell nothing of a font that the page does not load itself.
  const tells = declared.length > 0 || wanted.some(letter => width('monospace', letter) !== width('serif', letter));
  return tells && wanted.every(letter => width(`"${family}", monospace`, letter) === width(`"${family}", serif`, letter));
}
