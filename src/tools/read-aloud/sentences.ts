/** A part of a text: from where to where. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** In letters: engines fall silent behind 14 seconds, and at their slowest they say 12 letters a second. */
export const LONGEST_PIECE = 180;

/** A cut that leaves less than this share of what fits would only chop the sentence. */
const LEAST_SHARE = 0.4;

/** Abbreviations behind which a sentence goes on. */
const ABBREVIATIONS = new Set(
  [
    'TP Tp tp TX Tx TT Tr tr T.P GS PGS TS ThS Th.S Ths BS LS KS CN NXB Nxb NGND NSND NSƯT',
    'Mr Mrs Ms Dr Prof St Mt vs No Nos Vol Fig fig Gen Col Sgt Rev Hon Capt Lt Sen Rep approx',
    'M MM Mme Mlle Sr Sra Srta Dra Ud Uds av pág núm Art art cf ca bzw',
    'г ул им тов руб тыс',
  ].flatMap(words => words.split(' ')),
);

/** Districts, wards and communes are written with one letter: "P. Bến Nghé, Q. 1". */
const PLACE = /(^|[,(;]\s*)[QPHX]\.\s*$/u;
const BEFORE_PLACE_NAME = /^\s*[\p{Lu}\d]/u;
const PLACE_WITH_NUMBER = /(^|[\s,(;])[QP]\.\s*$/u;

/** A number or a letter that stands alone, as before a heading: "1.", "A.", "IV.", "Điều 5." */
const NUMBER_ALONE =
  /^[("“]?((Điều|Khoản|Chương|Mục|Phần|Bài|Article|Section|Chapter)\s+)?(\d{1,3}|\p{L}|[IVXLC]{1,6}|\d+(\.\d+)+)\.\s*$/u;

const ENDS = /[.!?…。！？]+["'”’»)\]]*\s+|[。！？]+["'”’」』）]*/gu;

/**
 * The sentences of a text, blanks between them in none. `Intl.Segmenter` finds them; what it cuts wrongly is joined, and what is
 * too long to be heard in one breath is cut.
 */
export function sentencesOf(text: string, language: string): Part[] {
  const parts: Part[] = [];
  for (const { start, end } of joined(text, segmentsOf(text, language))) {
    for (const part of cut(text, { start, end }, LONGEST_PIECE)) {
      const trimmed = trim(text, part);
      if (/[\p{L}\p{N}]/u.test(text.slice(trimmed.start, trimmed.end))) parts.push(trimmed);
    }
  }
  return parts;
}

function segmentsOf(text: string, language: string): Part[] {
  const segmenter = segmenterFor(language, 'sentence');
  if (segmenter)
    return Array.from(segmenter.segment(text), ({ index, segment }) => ({ start: index, end: index + segment.length }));
  // Firefox before 125.
  const parts: Part[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(ENDS)) {
    parts.push({ start, end: index + end.length });
    start = index + end.length;
  }
  return [...parts, { start, end: text.length }];
}

const segmenters = new Map<string, Intl.Segmenter>();

/** The browser's segmenter for a language; none where it has none. */
export function segmenterFor(language: string, granularity: 'sentence' | 'word' | 'grapheme'): Intl.Segmenter | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  const key = `${language} ${granularity}`;
  const known = segmenters.get(key);
  if (known) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity });
  } catch {
    segmenter = new Intl.Segmenter('en', { granularity });
  }
  segmenters.set(key, segmenter);
  return segmenter;
}

function joined(text: string, segments: readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if (last && goesOn(text.slice(last.start, last.end), text.slice(segment.start, segment.end))) {
      parts[parts.length - 1] = { start: last.start, end: segment.end };
    } else parts.push(segment);
  }
  return parts;
}

/** Whether the second text belongs to the sentence of the first. */
function goesOn(before: string, after: string): boolean {
  // Quotes before it, and signs behind it such as "./."
  if (![before, after].every(text => /[\p{L}\p{N}]/u.test(text))) return true;
  if (/^\s*["'”’»)\]]*\s*\p{Ll}/u.test(after)) return true;
  const [, word] = /([\p{L}.\p{M}]+)\.\s*$/u.exec(before) ?? [];
  if (word && (ABBREVIATIONS.has(word) || word.split('.').every(part => ABBREVIATIONS.has(part)))) return true;
  if (PLACE.test(before) && BEFORE_PLACE_NAME.test(after)) return true;
  if (PLACE_WITH_NUMBER.test(before) && /^\s*\d/.test(after)) return true;
  return NUMBER_ALONE.test(before.normalize('NFC'));
}

/** Where a text that is too long may end, the best places first. */
const BREAKS = [/[;:；：]["'”’»)\]]*(\s+|(?<=[；：]))/gu, /[,–)、，។၊](\s+|(?<=[、，]))|\s+[–—](?=\s)/gu, /\s+/gu];

/** Cuts a part so that none has more letters than fit. */
export function cut(text: string, { start, end }: Part, longest: number): Part[] {
  const parts: Part[] = [];
  let from = start;
  while (lettersIn(text.slice(from, end)) > longest) {
    const fits = from + lengthOf(text.slice(from, end), longest);
    const least = from + Math.floor((fits - from) * LEAST_SHARE);
    const until = breakBetween(text, least, fits) ?? fits;
    parts.push({ start: from, end: until });
    from = until;
  }
  return [...parts, { start: from, end }];
}

function breakBetween(text: string, least: number, most: number): number | undefined {
  for (const pattern of BREAKS) {
    let best: number | undefined;
    for (const { 0: found, index } of text.slice(least, most).matchAll(pattern)) best = least + index + found.length;
    if (best !== undefined) return best;
  }
  const words = segmenterFor('en', 'word')?.segment(text.slice(least, most + 1));
  let best: number | undefined;
  // Thai, Lao, Khmer, Burmese and Chinese have no blanks between words.
  for (const { index } of words ?? []) if (index > 0) best = least + index;
  return best;
}

/** Letters as one sees them: marks stand on others. */
function lettersIn(text: string): number {
  return text.replaceAll(/\p{Mn}/gu, '').length;
}

/** How much of a text has so many letters. */
function lengthOf(text: string, letters: number): number {
  let count = 0;
  for (const { 0: letter, index } of text.matchAll(/.\p{Mn}*/gsu)) {
    count += 1;
    if (count > letters) return index;
    if (index + letter.length >= text.length) break;
  }
  return text.length;
}

function trim(text: string, { start, end }: Part): Part {
  const slice = text.slice(start, end);
  return { start: start + slice.length - slice.trimStart().length, end: start + slice.trimEnd().length };
}
