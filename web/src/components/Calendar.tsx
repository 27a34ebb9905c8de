import "@mantine/dates/styles.layer.css";
import "dayjs/locale/ar";
import "dayjs/locale/en-gb";
import { DatePicker, DatesProvider, type DatesProviderSettings } from "@mantine/dates";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

// The week of Oman begins on Sunday; Friday and Saturday are its end.
const week: Pick<DatesProviderSettings, "firstDayOfWeek" | "weekendDays"> = {
  firstDayOfWeek: 0,
  weekendDays: [5, 6],
};

interface CalendarProps {
  /** `2026-11-27`. */
  day: string | null;
  today: string;
  onDay: (day: string) => void;
}

/** A month to pick a day from, with the pointer or the arrows. */
export default function Calendar({ day, today, onDay }: CalendarProps) {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  // The trap of the popover has looked for this day before the calendar was loaded.
  useEffect(() => box.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus(), []);
  return (
    <DatesProvider
      settings={{
        locale: i18n.language === "ar" ? "ar" : "en-gb",
        ...week,
      }}
    >
      <DatePicker
        ref={box}
        value={day}
        defaultDate={day ?? today}
        highlightToday
        onChange={(next) => {
          if (next) onDay(next);
        }}
        getDayProps={(date) => (date === (day ?? today) ? { "data-autofocus": true } : {})}
        ariaLabels={{
          nextMonth: t("day.nextMonth"),
          previousMonth: t("day.previousMonth"),
          nextYear: t("day.nextYear"),
          previousYear: t("day.previousYear"),
          nextDecade: t("day.nextYears"),
          previousDecade: t("day.previousYears"),
          monthLevelControl: t("day.chooseMonth"),
          yearLevelControl: t("day.chooseYear"),
        }}
      />
    </DatesProvider>
  );
}
