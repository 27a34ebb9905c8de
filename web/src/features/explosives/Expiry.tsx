import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";

/** The last day of use, and how far away it is. */
export function Expiry({ day, days }: { day: string; days: number }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const colour = days < 0 ? "var(--hw-bad)" : days < 30 ? "var(--hw-attention)" : "var(--hw-ink-3)";
  const words =
    days < 0
      ? t("expiredAgo", { count: -days })
      : days === 0
        ? t("expiresToday")
        : t("daysLeft", { count: days });
  return (
    <span>
      <time dateTime={day}>{format.date(day)}</time> <span style={{ color: colour }}>· {words}</span>
    </span>
  );
}
