import type { SpeechRule } from './speech-rule.js';

/** "&" stops the voices of Edge. In other languages it is a pause. */
const AND: Readonly<Record<string, string>> = {
  ar: 'و',
  en: 'and',
  es: 'y',
  fr: 'et',
  id: 'dan',
  pt: 'e',
  ru: 'и',
  vi: 'và',
};

/** What no engine says as people do, in any language. */
export function everywhere(language: string): readonly SpeechRule[] {
  return [
    // Soft hyphens, and blanks without width.
    [/[\u00AD\u200B\u2060\uFEFF]+/u, ''],
    [/(?<=\s)&(?=\s)/u, AND[language] ?? ','],
    [/&/u, ` ${AND[language] ?? ','} `],
    // "<" and ">" stop the voices of Edge; the others are read out by their names.
    [/[<>*_#|~^]+/u, ' '],
    [/https?:\/\/(www\.)?/u, ''],
  ];
}
