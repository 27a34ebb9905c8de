import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";

/** The last day of use, and how far away it is. Whether that is soon, the server says: an administrator sets from when on. */
export function Expiry({ day, days, isSoon }: { day: string; days: number; isSoon: boolean }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const colour = days < 0 ? "var(--hw-bad)" : isSoon ? "var(--hw-attention)" : "var(--hw-ink-3)";
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
