/** Letters that no other language in Latin letters has. */
const VIETNAMESE = /[ơưăđạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** Scripts that one language is taken for, where a page says something else of its text. */
const LANGUAGE_OF_SCRIPT = {
  Arab: 'ar',
  Cyrl: 'ru',
  Deva: 'hi',
  Hang: 'ko',
  Hani: 'zh',
  Hebr: 'he',
  Khmr: 'km',
  Laoo: 'lo',
  Mymr: 'my',
  Thai: 'th',
} as const;

type Script = keyof typeof LANGUAGE_OF_SCRIPT | 'Latn';

const SCRIPTS = [...Object.keys(LANGUAGE_OF_SCRIPT), 'Latn'].map(
  script => [script as Script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const,
);

/** Scripts as languages name them that write in several, or in a part of one. */
const SAME_SCRIPT: Readonly<Record<string, Script>> = { Hans: 'Hani', Hant: 'Hani', Kore: 'Hang', Jpan: 'Hani' };

/** What Word writes: capital letters, which nobody types who means it. */
const FROM_WORD = /^[A-Z]{2,3}(-[A-Z]{2,})?$/;

/** What engines call Chinese, and not every browser knows as that. */
const MANDARIN = 'cmn';

/** The language without region or script, in its shortest spelling: `vi` of `vi_VN`, `vie-VNM-f000` and `VI`. */
export function primaryLanguage(tag: string): string {
  const [primary = ''] = tag.trim().toLowerCase().split(/[-_]/);
  if (primary === MANDARIN) return 'zh';
  try {
    return Intl.getCanonicalLocales(primary)[0]!.split('-')[0]!;
  } catch {
    return primary;
  }
}

/**
 * The language of a text, as a tag. What the page claims is believed only where the letters agree: pages say `lang="en"` of
 * Vietnamese, and Word says `lang="PT-BR"` of anything.
 * @param claimed the nearest `lang` of the text.
 * @param around the languages of what is around it, the nearest first.
 */
export function languageOfText(text: string, claimed: string, ...around: readonly [string, ...string[]]): string {
  if (VIETNAMESE.test(text.normalize('NFC'))) return primaryLanguage(claimed) === 'vi' ? claimed : 'vi';
  const script = scriptOf(text);
  for (const language of FROM_WORD.test(claimed) ? around : [claimed, ...around]) {
    if (!script || scriptOfLanguage(language) === script) return language;
  }
  if (script === 'Hani' && /[\u3040-\u30FF]/.test(text)) return 'ja';
  return script && script !== 'Latn' ? LANGUAGE_OF_SCRIPT[script] : around[0];
}

/** The script of most letters; none, if there is no letter or it is another one. */
function scriptOf(text: string): Script | undefined {
  let most: Script | undefined;
  let count = 0;
  for (const [script, pattern] of SCRIPTS) {
    const letters = text.match(pattern)?.length ?? 0;
    if (letters > count) [most, count] = [script, letters];
  }
  // Japanese in kana alone.
  return most ?? (/[\u3040-\u30FF]/.test(text) ? 'Hani' : undefined);
}

function scriptOfLanguage(language: string): string | undefined {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script && (SAME_SCRIPT[script] ?? script);
  } catch {
    return undefined;
  }
}
