import { ActionIcon, Popover, Skeleton, TextInput, type TextInputProps } from "@mantine/core";
import { IconCalendar } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isUnread, UNREAD_DAY } from "@/lib/figures";
import { useFormat } from "@/lib/format";
import { readDay, readDayTime, todayIn } from "@/lib/format/days";
import { usePreferences } from "@/lib/preferences";

// Asked for when a calendar is first opened.
const Calendar = lazy(() => import("./Calendar"));

export interface DateFieldProps
  extends Omit<TextInputProps, "value" | "defaultValue" | "onChange" | "type" | "min" | "max"> {
  /** The day as `2026-11-27`, or with `withTime` the moment at the place as `2026-11-27T14:30`; "" for none. */
  value?: string | null;
  /** Gets `UNREAD_DAY` while the text names no day: whoever saves must hold it back. */
  onChange?: (value: string) => void;
  withTime?: boolean;
}

/**
 * A field for a day, or a day and time: typed as people write them (`readDay`), or picked from a calendar, and shown as
 * the product prints days, `27 Nov 2026 14:30`. Alt and the down arrow open the calendar.
 */
export function DateField({ value, onChange, withTime = false, error, onBlur, ...props }: DateFieldProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { time_zone } = usePreferences();
  const input = useRef<HTMLInputElement>(null);
  const [picking, setPicking] = useState(false);
  const shown = (iso: string | null | undefined) => {
    if (!iso || isUnread(iso)) return "";
    const [date = "", time = ""] = iso.split("T");
    return [format.date(date), time].filter(Boolean).join(" ");
  };
  const [text, setText] = useState(() => shown(value));
  const [told, setTold] = useState(value ?? "");
  const [seen, setSeen] = useState({ value: value ?? "", language: i18n.language });
  const [left, setLeft] = useState(false);
  // A value from elsewhere, or another language on screen, replaces the text; the echo of what was typed does not.
  if ((value ?? "") !== seen.value || i18n.language !== seen.language) {
    setSeen({ value: value ?? "", language: i18n.language });
    if ((value ?? "") !== told || (i18n.language !== seen.language && !isUnread(told))) setText(shown(value));
  }
  const read = withTime ? readDayTime : readDay;
  const today = todayIn(time_zone);
  const iso = text.trim() === "" ? "" : (read(text, today) ?? UNREAD_DAY);

  const take = (typed: string) => {
    setText(typed);
    const next = typed.trim() === "" ? "" : (read(typed, today) ?? UNREAD_DAY);
    setTold(next);
    if (next !== told) onChange?.(next);
  };
  const pick = (day: string) => {
    const time = iso.split("T")[1];
    take(shown(day) + (withTime ? ` ${time ?? ""}` : ""));
    setLeft(false);
    setPicking(false);
    // A moment still needs its time: the caret stands where that is typed.
    if (withTime && !time) window.setTimeout(() => input.current?.focus(), 50);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey && event.key === "ArrowDown") {
      event.preventDefault();
      setPicking(true);
    }
  };
  const complaint = isUnread(iso) && left && t(withTime ? "day.unreadTime" : "day.unread", example(format));
  const calendar = (
    <Popover
      opened={picking}
      onChange={setPicking}
      position="bottom-end"
      trapFocus
      returnFocus
      withinPortal
      shadow="md"
    >
      <Popover.Target>
        <ActionIcon
          size={24}
          variant="subtle"
          color="gray"
          disabled={props.disabled || props.readOnly}
          aria-label={t("day.open")}
          onClick={() => setPicking(!picking)}
        >
          <IconCalendar size={15} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("day.open")}>
        <Suspense fallback={<Skeleton height={250} width={230} />}>
          {picking && (
            <Calendar
              day={isUnread(iso) || iso === "" ? null : iso.slice(0, 10)}
              today={today}
              onDay={pick}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      autoComplete="off"
      placeholder={example(format).day + (withTime ? " 14:30" : "")}
      {...props}
      ref={input}
      rightSection={calendar}
      error={complaint || error}
      value={text}
      onChange={(event) => take(event.currentTarget.value)}
      onKeyDown={onKey}
      onBlur={(event) => {
        if (iso !== "" && !isUnread(iso)) setText(shown(iso));
        setLeft(true);
        onBlur?.(event);
      }}
    />
  );
}

/** A day that shows how days are written here. */
function example(format: { date: (iso: string) => string }): { day: string } {
  return { day: format.date("2026-11-27") };
}
