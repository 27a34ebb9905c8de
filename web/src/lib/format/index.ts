import { createContext, useContext, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isolate } from "@/lib/i18n/isolate";
import { preferences, usePreferences } from "@/lib/preferences";
import { startOfDay } from "./moment";

const dayMs = 86_400_000;

/** Where a day (`2026-11-21`) begins or ends in a zone, as an ISO time in UTC; the day itself if it is none. It ends
 * where the next one begins, as ranges of the server do. */
export function dayEdge(day: string, edge: "start" | "end", zone: string = preferences().time_zone): string {
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime())) return day;
  if (edge === "start") return startOfDay(midnight, zone).toISOString();
  return startOfDay(new Date(midnight.getTime() + dayMs), zone).toISOString();
}

export interface Format {
  /** The zone of the times, for people: “GMT+4 (Asia/Muscat)”. */
  zone: string;
  /** 12345.6 with grouping; `digits` fixes the decimals. */
  number(value: number | null | undefined, digits?: number): string;
  /** 0.25 -> 25 %. */
  percent(share: number | null | undefined, digits?: number): string;
  /** The day of a moment in the zone; a day without a time (`2026-11-21`) is that day everywhere. */
  date(iso: string | null | undefined): string;
  /** The month of a day: "Nov 2026". */
  month(day: string | null | undefined): string;
  dateTime(iso: string | null | undefined): string;
  time(iso: string | null | undefined): string;
  /** "3 hours ago". */
  relative(iso: string | null | undefined, now?: number): string;
  /** "ANFO, emulsion", with the comma of the language. */
  list(names: readonly string[]): string;
}

const absent = "–";
const relativeSteps: [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_557_600_000],
  ["month", 2_629_800_000],
  ["week", 604_800_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
];

function zoneName(zone: string): string {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone,
    timeZoneName: "shortOffset",
  }).formatToParts();
  return `${parts.find(({ type }) => type === "timeZoneName")?.value ?? "UTC"} (${zone})`;
}

/** Formats for a language. Figures are Latin in both, as on drawings, labels and instruments in the field. */
export function formatFor(language: string, zone: string = preferences().time_zone): Format {
  const locale = language === "ar" ? "ar-OM-u-nu-latn-ca-gregory" : "en-GB";
  const numbers = new Map<string, Intl.NumberFormat>();
  const numberFormat = (key: string, options: Intl.NumberFormatOptions) => {
    let format = numbers.get(key);
    if (!format) {
      format = new Intl.NumberFormat(locale, options);
      numbers.set(key, format);
    }
    return format;
  };
  const dayParts = { day: "2-digit", month: "short", year: "numeric" } as const;
  const date = new Intl.DateTimeFormat(locale, { ...dayParts, timeZone: zone });
  const bareDay = new Intl.DateTimeFormat(locale, { ...dayParts, timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(locale, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const parsed = (iso: string | null | undefined) => {
    if (!iso) return null;
    const moment = new Date(iso);
    return Number.isNaN(moment.getTime()) ? null : moment;
  };
  return {
    zone: zoneName(zone),
    number(value, digits) {
      if (value === null || value === undefined || !Number.isFinite(value)) return absent;
      const options =
        digits === undefined
          ? { maximumFractionDigits: 3 }
          : { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return numberFormat(`n${digits}`, options).format(value);
    },
    percent(share, digits = 0) {
      if (share === null || share === undefined || !Number.isFinite(share)) return absent;
      return numberFormat(`p${digits}`, { style: "percent", maximumFractionDigits: digits }).format(share);
    },
    date: (iso) => {
      const moment = parsed(iso);
      if (!moment) return absent;
      return (/^\d{4}-\d{2}-\d{2}$/.test(iso ?? "") ? bareDay : date).format(moment);
    },
    month: (day) => {
      const moment = parsed(day);
      if (!moment) return absent;
      return new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
        moment,
      );
    },
    time: (iso) => {
      const moment = parsed(iso);
      return moment ? time.format(moment) : absent;
    },
    dateTime: (iso) => {
      const moment = parsed(iso);
      return moment ? `${date.format(moment)} ${time.format(moment)}` : absent;
    },
    relative: (iso, now = Date.now()) => {
      const moment = parsed(iso);
      if (!moment) return absent;
      const difference = moment.getTime() - now;
      for (const [unit, size] of relativeSteps) {
        if (Math.abs(difference) >= size) return relative.format(Math.round(difference / size), unit);
      }
      return relative.format(0, "minute");
    },
    list: (names) => names.map((name) => isolate(name, language)).join(language === "ar" ? "، " : ", "),
  };
}

const ZoneContext = createContext<string | null>(null);
/** Around what happens at one place: times inside are shown in the zone of that place, an IANA name. */
export const ZoneOfPlace = ZoneContext.Provider;

/** Formats in the language on screen, and in the time zone of the place or else the chosen one. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const { time_zone } = usePreferences();
  const zone = useContext(ZoneContext) ?? time_zone;
  return useMemo(() => formatFor(i18n.language, zone), [i18n.language, zone]);
}
