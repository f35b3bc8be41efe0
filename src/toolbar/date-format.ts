import type { PublicationDate } from './publication-date.js';

/** How much of the date is spelled out. */
export type DateStyle = 'numeric' | 'long' | 'full';

/** The styles a toolbar knows; the first is the default. */
export const DATE_STYLES: readonly DateStyle[] = ['numeric', 'long', 'full'];

/** Where times are shown unless a page says otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** The offset of that zone, seven hours, in ms … */
const DEFAULT_OFFSET_MS = 7 * 3_600_000;
/** … and since when it holds, in ms since 1970: May 1976, a round number after the last change of clocks. */
const DEFAULT_OFFSET_SINCE_MS = 200_000_000_000;

/** English that is read everywhere, day before month and 24 hours: for English without a region, and where a browser lacks a language. */
const BRITISH = 'en-GB';

/**
 * The date, and the time of day if it has one, in words of a language.
 * @param style any other than `long` and `full` is `numeric`.
 * @param timeZone any that `Intl` does not know is {@link DEFAULT_TIME_ZONE}.
 */
export function formatPublicationDate(date: PublicationDate, language: string, style: DateStyle, timeZone: string): string {
  if (isVietnameseFigures(language, style) && isOffsetKnown(date, timeZone)) return writeVietnameseFigures(date);
  const zone = isTimeZone(timeZone) ? timeZone : DEFAULT_TIME_ZONE;
  const format = (fields: Intl.DateTimeFormatOptions): string =>
    date.utc.toLocaleString(language === 'en' ? BRITISH : [language, BRITISH], {
      ...fields,
      // A date is the same day everywhere, and a wall clock is shown as it was written; only an instant has to be placed.
      timeZone: date.hasOffset ? zone : 'UTC',
    });

  const day = format(fieldsOf(language, style));
  // Formatted apart: in one format Vietnamese puts the time first.
  return date.hasTime ? `${day}, ${format({ hour: '2-digit', minute: '2-digit' })}` : day;
}

/** Vietnamese dates are written in figures, day first. Elsewhere 05/06 is two days, so the month is a word. */
function fieldsOf(language: string, style: DateStyle): Intl.DateTimeFormatOptions {
  const weekday: Intl.DateTimeFormatOptions = style === 'full' ? { weekday: 'long' } : {};
  const isVietnamese = /^vi\b/.test(language);
  if (isVietnamese && style !== 'long') return { ...weekday, day: '2-digit', month: '2-digit', year: 'numeric' };
  const isSpelledOut = style === 'long' || style === 'full';
  return { ...weekday, day: 'numeric', month: isSpelledOut ? 'long' : 'short', year: 'numeric' };
}

/**
 * Whether {@link writeVietnameseFigures} writes what `Intl` would, which a test compares. A page's first use of `Intl` takes
 * 20 ms, more than all else that bantin does there, and this is what most pages of Vietnam show.
 */
function isVietnameseFigures(language: string, style: DateStyle): boolean {
  return (language === 'vi' || language === 'vi-VN') && style !== 'long' && style !== 'full';
}

/** Whether it is known without `Intl` what clocks of a time zone show. */
function isOffsetKnown({ utc, hasOffset }: PublicationDate, timeZone: string): boolean {
  return !hasOffset || (timeZone === DEFAULT_TIME_ZONE && utc.getTime() > DEFAULT_OFFSET_SINCE_MS);
}

/** `24/05/2023`, or `24/05/2023, 16:31`. */
function writeVietnameseFigures({ utc, hasTime, hasOffset }: PublicationDate): string {
  const local = hasOffset ? new Date(utc.getTime() + DEFAULT_OFFSET_MS) : utc;
  const [day = '', time = ''] = local.toISOString().split('T');
  const figures = day.split('-').toReversed().join('/');
  const hoursAndMinutes = time.slice(0, '16:31'.length);
  return hasTime ? `${figures}, ${hoursAndMinutes}` : figures;
}

/** Whether `Intl` knows the time zone. `undefined`, as some frameworks set it, would be that of the reader. */
export function isTimeZone(timeZone: string | undefined): boolean {
  if (timeZone === DEFAULT_TIME_ZONE) return true; // known without asking, which takes milliseconds
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: String(timeZone) }));
  } catch {
    return false;
  }
}
