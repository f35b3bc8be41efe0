import type { ReadAloudStrings } from '../../locales/read-aloud/strings.js';

/** Where a system gets voices from: the key of the words that say so. */
export function voiceHelp({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): keyof ReadAloudStrings {
  if (/Android/.test(userAgent)) return 'voiceOnAndroid';
  // An iPad says that it is a Mac.
  if (/iPhone|iPad|iPod/.test(userAgent) || (/Mac OS/.test(userAgent) && maxTouchPoints > 1)) return 'voiceOnIos';
  if (/Mac OS/.test(userAgent)) return 'voiceOnMac';
  return /Windows/.test(userAgent) ? 'voiceOnWindows' : 'voiceElsewhere';
}

/** The name of a language in another one: "Tiếng Việt", "Vietnamese". */
export function languageName(language: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
