import { en } from './en.js';
import type { Strings } from './strings.js';
import { vi } from './vi.js';

/** The language of last resort. */
export const FALLBACK_LANGUAGE = 'en';

const locales = new Map<string, Partial<Strings>>([
  ['vi', vi],
  ['en', en],
]);
/** Whoever renders strings is rendered again when some are added. */
export const readers = new Set<{ requestUpdate(): void }>();

/**
 * Adds a language, or overrides some strings of one; toolbars already on the page follow.
 *
 * ```js
 * import { fr } from 'bantin/locales/fr.js';
 * addStrings('fr', fr);
 * addStrings('vi', { increase: 'Phóng to chữ' });
 * ```
 */
export function addStrings(language: string, strings: Partial<Strings>): void {
  const key = language.toLowerCase();
  locales.set(key, { ...locales.get(key), ...strings });
  for (const reader of readers) reader.requestUpdate();
}

/**
 * The strings for a language tag: its own, where missing those of its base language, then English. `language` says
 * which language they are in, so that a screen reader can pronounce them.
 */
export function stringsFor(tag: string): { readonly language: string; readonly strings: Strings } {
  const own = locales.get(tag.toLowerCase());
  const base = locales.get(tag.split('-')[0]!.toLowerCase());
  return {
    language: (own ?? base) ? tag : FALLBACK_LANGUAGE,
    strings: { ...(locales.get(FALLBACK_LANGUAGE) as Strings), ...base, ...own },
  };
}

/**
 * The language of an element: the nearest `lang` attribute, through shadow hosts, as a tag that `Intl` accepts.
 * Portals print `vi_VN` and worse, and then English beats an exception.
 * @param isAlone only the element's own `lang` counts, as on a server, which knows no ancestors.
 */
export function languageOf(element: Element, isAlone = false): string {
  const holder = isAlone ? element : element.closest('[lang]');
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  if (!holder && host) return languageOf(host);
  try {
    return Intl.getCanonicalLocales(holder?.getAttribute('lang')?.trim().replaceAll('_', '-'))[0] ?? FALLBACK_LANGUAGE;
  } catch {
    return FALLBACK_LANGUAGE;
  }
}
