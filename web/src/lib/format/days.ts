import { fold } from "@/lib/folding";

/** How days are typed and read back: `27 Nov 2026`, the day first and the month by its name, as they are printed. */

const locales = ["en-GB", "en-US", "ar-OM-u-nu-latn-ca-gregory"];
let monthsKnown: string[][] | undefined;

/**
 * The names of the months in both languages, long and short, as people compare them. They are made when a day is first
 * read: every list has fields for days, and this would take as long as the rest of its start.
 */
function months(): string[][] {
  if (monthsKnown) return monthsKnown;
  const formats = locales.flatMap((locale) =>
    (["long", "short"] as const).map((month) => new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" })),
  );
  monthsKnown = Array.from({ length: 12 }, (_, month) =>
    formats.map((format) => fold(format.format(Date.UTC(2026, month, 15)))),
  );
  return monthsKnown;
}

/** The number of the month whose name begins so, if it is one alone; 0 for none. */
function monthOf(word: string): number {
  const found = months().flatMap((names, index) =>
    names.some((name) => name === word || (word.length >= 3 && name.startsWith(word))) ? [index + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? 0) : 0;
}

function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date || year < 1900 || year > 2999) return null;
  return at.toISOString().slice(0, 10);
}

/** Of two figures for a year the century is ours. */
function yearOf(figures: string | undefined, today: string): number {
  if (figures === undefined) return Number(today.slice(0, 4));
  return figures.length === 2 ? 2000 + Number(figures) : Number(figures);
}

/**
 * The day that a text names, as `2026-11-27`; null where it names none. Figures alone are the day, the month and the
 * year, in this order, or the other way round when the year stands first; a month by its name may stand on either side
 * of the day. Without a year it is that of `today`.
 */
export function readDay(text: string, today: string): string | null {
  const parts = fold(text)
    .split(/[\s.,/-]+/)
    .filter(Boolean);
  if (parts.length < 2 || parts.length > 3) return null;
  const [first = "", second = "", third] = parts;
  const isYear = (part: string | undefined) => part === undefined || /^(\d{2}|\d{4})$/.test(part);
  const isDate = (part: string) => /^\d{1,2}$/.test(part);
  if (/^\d{4}$/.test(first) && isDate(second) && third !== undefined && isDate(third)) {
    return day(Number(first), Number(second), Number(third));
  }
  if (!isYear(third)) return null;
  if (isDate(first) && isDate(second)) return day(yearOf(third, today), Number(second), Number(first));
  if (isDate(first) && monthOf(second)) return day(yearOf(third, today), monthOf(second), Number(first));
  if (isDate(second) && monthOf(first)) return day(yearOf(third, today), monthOf(first), Number(second));
  return null;
}

const clock = /^(?<hours>\d{1,2})[:.](?<minutes>\d{2})\s*(?<half>am|pm|ص|م)?$/iu;
const timePart = /^(?<day>.*?)(?:[\s,]+|(?<=\d)T(?=\d))(?<time>\d{1,2}[:.]\d{2}\s*(?:am|pm|ص|م)?)$/iu;

/** The time of day that a text names, as `14:30`; null where it names none. */
export function readTime(text: string): string | null {
  const found = clock.exec(latinDigits(text).trim())?.groups;
  if (!found) return null;
  const half = found.half?.toLowerCase();
  let hours = Number(found.hours);
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  if (half !== undefined) hours = (hours % 12) + (half === "pm" || half === "م" ? 12 : 0);
  const minutes = Number(found.minutes);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** The day and time that a text names, as `2026-11-27T14:30`; null where it names none, also where the time is missing. */
export function readDayTime(text: string, today: string): string | null {
  const found = timePart.exec(latinDigits(text).trim())?.groups;
  if (!found) return null;
  const date = readDay(found.day ?? "", today);
  const time = readTime(found.time ?? "");
  return date === null || time === null ? null : `${date}T${time}`;
}

function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => fold(digit));
}

/** The day that it is in a zone. */
export function todayIn(zone: string, now: number = Date.now()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(now);
}
