/** How much of the date is spelled out. */
export type DateStyle = 'numeric' | 'long' | 'full';

/** The styles a toolbar knows; the first is the default. */
export const DATE_STYLES: readonly DateStyle[] = ['numeric', 'long', 'full'];

/** Where times are shown unless a page says otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** The offset of that zone in ms … */
const UTC_7 = 7 * 3_600_000;
/** … and since when it holds: May 1976, a round number after the last change of clocks. */
const UTC_7_SINCE = 2e11;

/** A date as a portal printed it. */
export interface PublicationDate {
  /** The instant, where its offset was written; else the date or the wall clock as if it were UTC. */
  readonly utc: Date;
  readonly hasTime: boolean;
  readonly hasOffset: boolean;
  /** For the `datetime` attribute of `<time>`. */
  readonly machine: string;
}

/** English that is read everywhere, day before month and 24 hours: for English without a region, and where a browser lacks a language. */
const BRITISH = 'en-GB';

// year-month-day, or perhaps a weekday (no figures, no signs of ASCII) and day/month/year; then perhaps hour:minute, half of the day, and (zone±offset)
const PRINTED =
  /^\s*(?:([12]\d{3})-(\d\d)-(\d\d)|(?:[^!-@[-`{-~]+\d?,?\s+)?(\d\d?)\s*[-/.]\s*(\d\d?)\s*[-/.]\s*([12]\d{3}))(?:[T\s,–-]+(\d\d?):(\d\d)(?::[\d.]+)?\s*([SAP][AM]|CH)?\s*\(?(Z|(?:GMT|UTC)?(?:([+-]\d\d?):?(\d\d)?)?)\)?)?\s*$/i;

/**
 * Reads a date as portals print it: ISO 8601, `24/05/2023`, `24/04/2024 16:31`, `02/10/2020 08:20 SA`,
 * `Thứ năm, 17/9/2026, 07:31 (GMT+7)`, `07 / 12 / 2019 - 12:41 PM`. The day comes before the month.
 * `undefined` for anything else, a 31st of April and what frameworks may set among it.
 */
export function parsePublicationDate(text: unknown): PublicationDate | undefined {
  const iso = String(text);
  const date = new Date(iso);
  // What most pages print is read without the expression below: to prepare that takes a millisecond.
  if (iso > '1' && iso < '3' && date.toJSON()?.slice(0, 10) === iso)
    return { utc: date, hasTime: false, hasOffset: false, machine: iso };
  const [
    ,
    isoYear,
    isoMonth,
    isoDay,
    day = isoDay,
    month = isoMonth,
    year = isoYear,
    hours,
    minutes,
    half,
    zone,
    offset = '+0',
    rest = '0',
  ] = PRINTED.exec(iso) ?? [];
  const hour = to24Hours(Number(hours ?? 0), half);
  const wallClock = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), hour, Number(minutes ?? 0)));
  // Date.UTC lets what is too much roll over: a 31st of April into May, 24:00 into tomorrow.
  if (wallClock.getUTCMonth() !== Number(month) - 1 || wallClock.getUTCHours() !== hour) return undefined;
  const utc = new Date(Number(wallClock) - (Number(offset) * 60 + Number(offset[0] + rest)) * 60_000);
  const machine = utc.toISOString().slice(0, hours ? 16 : 10) + (zone ? 'Z' : '');
  return { utc, hasTime: Boolean(hours), hasOffset: Boolean(zone), machine };
}

/** SA and CH (sáng, chiều) are AM and PM; some portals add them to a 24-hour clock. */
function to24Hours(hours: number, half: string | undefined): number {
  return half && hours <= 12 ? (hours % 12) + (/[CP]/i.test(half) ? 12 : 0) : hours;
}

/**
 * The date, and the time of day if it has one, in words of a language.
 * @param style any other than `long` and `full` is `numeric`.
 * @param timeZone any that `Intl` does not know is {@link DEFAULT_TIME_ZONE}.
 */
export function formatPublicationDate(
  { utc, hasTime, hasOffset }: PublicationDate,
  language: string,
  style: DateStyle,
  timeZone: string,
): string {
  const isLong = style === 'long';
  const isFull = style === 'full';
  const figures = !isLong && /^vi\b/.test(language);
  const isInUtc7 = timeZone === DEFAULT_TIME_ZONE && Number(utc) > UTC_7_SINCE;
  // What `Intl` writes too, but it takes 20 ms for the first date or number of a page.
  if (/^vi(-VN)?$/.test(language) && figures && !isFull && (isInUtc7 || !hasOffset)) {
    const iso = new Date(Number(utc) + (hasOffset ? UTC_7 : 0)).toISOString();
    return iso.replace(/(.*)-(..)-(..)T(.{5}).*/, hasTime ? '$3/$2/$1, $4' : '$3/$2/$1');
  }
  const format = (fields: Intl.DateTimeFormatOptions): string =>
    utc.toLocaleString(language === 'en' ? BRITISH : [language, BRITISH], {
      ...fields,
      // A date is the same day everywhere, and a wall clock is shown as it was written; only an instant has to be placed.
      timeZone: !hasOffset ? 'UTC' : isTimeZone(timeZone) ? timeZone : DEFAULT_TIME_ZONE,
    });

  const date = format({
    ...(isFull && { weekday: 'long' }),
    // Vietnamese dates are written in figures, day first. Elsewhere 05/06 is two days, so the month is a word.
    day: figures ? '2-digit' : 'numeric',
    month: figures ? '2-digit' : isLong || isFull ? 'long' : 'short',
    year: 'numeric',
  });
  // Formatted apart: in one format Vietnamese puts the time first.
  return hasTime ? `${date}, ${format({ hour: '2-digit', minute: '2-digit' })}` : date;
}

/** Whether `Intl` knows the time zone. `undefined`, as some frameworks set it, would be that of the reader. */
export function isTimeZone(timeZone: string | undefined): boolean {
  try {
    // Asking takes milliseconds.
    return timeZone === DEFAULT_TIME_ZONE || Boolean(new Intl.DateTimeFormat('en', { timeZone: String(timeZone) }));
  } catch {
    return false;
  }
}
