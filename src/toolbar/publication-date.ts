/** A date as a portal printed it. */
export interface PublicationDate {
  /** The instant, where its offset was written; else the date or the wall clock as if it were UTC. */
  readonly utc: Date;
  /** Whether a time of day was printed. */
  readonly hasTime: boolean;
  /** Whether the offset from UTC was printed, so that the instant is known. */
  readonly hasOffset: boolean;
  /** For the `datetime` attribute of `<time>`. */
  readonly machine: string;
}

/** What one of the expressions below found: its named groups, and the text behind it. */
interface Found {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly rest: string;
}

/**
 * The two ways in which a day is printed. The first is what most pages have: the browser does not even prepare the second for
 * them, which takes it up to a millisecond.
 */
const DAYS = [
  // 2023-05-24
  /^(?<year>[12]\d{3})-(?<month>\d\d)-(?<day>\d\d)/,
  // 24/05/2023, 24.5.2023 or 07 / 12 / 2019, perhaps behind a weekday: "Thứ năm, ", "Thứ 4, ", "Chủ nhật "
  /^(?:[\p{Letter}\p{Mark}\s]+\d?,?\s+)?(?<day>\d\d?)\s*[-/.]\s*(?<month>\d\d?)\s*[-/.]\s*(?<year>[12]\d{3})/u,
] as const;

/** Behind the day: "T16:31", " 16:31:05.123", " - 12:41 PM", ", 08:20 SA". */
const TIME = /^[T\s,–-]+(?<hours>\d\d?):(?<minutes>\d\d)(?::[\d.]+)?\s*(?<half>AM|PM|SA|CH)?\s*/i;

/** Behind the time: "Z", "GMT", "+07:00", "-0330", "(GMT+7)". */
const ZONE = /^\(?(?:Z|(?:GMT|UTC)?(?<sign>[+-])(?<hours>\d\d?):?(?<minutes>\d\d)?|GMT|UTC)\)?/i;

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const NOON = 12;

/** How much of "2023-05-24T16:31:00.000Z" is the day, and how much the day and the time. */
const DAY_LENGTH = '2023-05-24'.length;
const MINUTE_LENGTH = '2023-05-24T16:31'.length;

/**
 * Reads a date as portals print it: ISO 8601, `24/05/2023`, `24/04/2024 16:31`, `02/10/2020 08:20 SA`,
 * `Thứ năm, 17/9/2026, 07:31 (GMT+7)`, `07 / 12 / 2019 - 12:41 PM`. The day comes before the month.
 * `undefined` for anything else, a 31st of April and what frameworks may set among it.
 */
export function parsePublicationDate(printed: unknown): PublicationDate | undefined {
  const text = String(printed).trim();
  const day = find(DAYS[0], text) ?? find(DAYS[1], text);
  if (!day) return undefined;
  const time = find(TIME, day.rest);
  const zone = time && find(ZONE, time.rest);
  const { rest } = zone ?? time ?? day;
  if (rest) return undefined; // a text with a date in it, but not just a date

  const wallClock = wallClockOf(day, time);
  if (!wallClock) return undefined;
  const utc = new Date(wallClock.getTime() - offsetOf(zone) * MS_PER_MINUTE);
  const machine = utc.toISOString().slice(0, time ? MINUTE_LENGTH : DAY_LENGTH) + (zone ? 'Z' : '');
  return { utc, hasTime: Boolean(time), hasOffset: Boolean(zone), machine };
}

function find(form: RegExp, text: string): Found | undefined {
  const match = form.exec(text);
  return match?.groups && { groups: match.groups, rest: text.slice(match[0].length) };
}

/** What calendar and clock show, as if it were UTC; `undefined` where no calendar or clock shows that. */
function wallClockOf(day: Found, time: Found | undefined): Date | undefined {
  const month = Number(day.groups['month']) - 1; // counted from 0
  const hours = to24Hours(Number(time?.groups['hours'] ?? 0), time?.groups['half']);
  const minutes = Number(time?.groups['minutes'] ?? 0);
  const date = new Date(Date.UTC(Number(day.groups['year']), month, Number(day.groups['day']), hours, minutes));
  // Date.UTC lets what is too much roll over: a 31st of April into May, 24:00 into tomorrow, 10:75 into the next hour.
  const isReal = date.getUTCMonth() === month && date.getUTCHours() === hours;
  return isReal ? date : undefined;
}

/** SA and CH (sáng, chiều) are AM and PM; some portals add them to a 24-hour clock. */
function to24Hours(hours: number, half: string | undefined): number {
  if (!half || hours > NOON) return hours;
  const isAfterNoon = /^(PM|CH)$/i.test(half);
  return (hours % NOON) + (isAfterNoon ? NOON : 0);
}

/** The offset from UTC in minutes. */
function offsetOf(zone: Found | undefined): number {
  const { sign, hours = '0', minutes = '0' } = zone?.groups ?? {};
  const size = Number(hours) * MINUTES_PER_HOUR + Number(minutes);
  return sign === '-' ? -size : size;
}
