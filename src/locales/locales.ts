import { Additions } from '../events/additions.js';
import { en } from './en.js';
import type { LanguageTag, Strings } from './strings.js';
import { vi } from './vi.js';

const BUILT_IN = { vi, en };

/** The language of last resort. */
export const FALLBACK_LANGUAGE = 'en';

/** Words of one language by their keys, such as {@link Strings} or those of a tool. */
type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Words that come with an element, by language. English is always among them. */
export type BuiltIn<Key extends string> = Readonly<Record<string, Words<Key>>> & { readonly en: Words<Key> };

/** Whoever renders strings is rendered again when some are added. */
export const readers = new Set<{ requestUpdate(): void }>();

/** What pages have added, by language in small letters: words of the core and of tools alike, in every copy of the library. */
const added = new Additions<Readonly<Record<string, string>>>(
  'strings',
  (before, more) => ({ ...before, ...more }),
  () => {
    for (const reader of readers) reader.requestUpdate();
  },
);

/**
 * Adds a language, or overrides some strings of one; elements already on the page follow, whichever copy of the library they
 * are of.
 *
 * ```js
 * import { fr } from 'bantin/locales/fr.js';
 * addStrings('fr', fr);
 * addStrings('vi', { increase: 'Phóng to chữ' });
 * ```
 */
export function addStrings(language: LanguageTag, strings: Readonly<Record<string, string>> | Partial<Strings>): void {
  added.add(language.toLowerCase(), strings);
}

/**
 * The strings for a language tag: its own, where missing those of its base language, then English. `language` says
 * which language they are in, so that a screen reader can pronounce them.
 * @param builtIn the words that come with who asks; by default those of the two tags.
 */
export function stringsFor<Key extends string = keyof Strings>(
  tag: string,
  builtIn: BuiltIn<Key> = BUILT_IN as unknown as BuiltIn<Key>,
): { readonly language: string; readonly strings: Words<Key> } {
  const own = tag.toLowerCase();
  const base = own.split('-')[0]!;
  const known: Partial<Words<Key>> = {};
  for (const words of [builtIn[base], added.get(base), added.get(own)]) Object.assign(known, words);
  const isKnown = Object.keys(builtIn.en).some(key => key in known);
  return { language: isKnown ? tag : FALLBACK_LANGUAGE, strings: { ...builtIn.en, ...added.get(FALLBACK_LANGUAGE), ...known } };
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
