/** Days as `2026-11-27`, without a zone. */

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function plusDays(day: string, count: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The Sunday on which the week of a day begins: the working week of the mine. */
export function startOfWeek(day: string): string {
  return plusDays(day, -at(day).getUTCDay());
}

export type CalendarSpan = "day" | "week" | "month";

/** A day alone, the days of its week, or of all the weeks that its month is part of. */
export function daysAround(day: string, span: CalendarSpan): string[] {
  if (span === "day") return [day];
  if (span === "week") return week(startOfWeek(day));
  const first = startOfWeek(`${day.slice(0, 7)}-01`);
  const days: string[] = [];
  for (let start = first; start.slice(0, 7) <= day.slice(0, 7); start = plusDays(start, 7)) {
    days.push(...week(start));
  }
  return days;
}

/** The day from which the next or the earlier span is seen. */
export function step(day: string, span: CalendarSpan, direction: 1 | -1): string {
  if (span === "day") return plusDays(day, direction);
  if (span === "week") return plusDays(day, 7 * direction);
  const date = at(`${day.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() + direction);
  return date.toISOString().slice(0, 10);
}

function week(start: string): string[] {
  return Array.from({ length: 7 }, (_, index) => plusDays(start, index));
}
