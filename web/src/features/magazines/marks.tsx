import { useTranslation } from "react-i18next";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";

/** The last day of a licence, with a mark when it is near or past. */
export function LicenceEnd({ day, days }: { day: string | null; days: number | null }) {
  const { t } = useTranslation("magazines");
  const format = useFormat();
  if (day === null || days === null) return <>{t("noLicence")}</>;
  return (
    <>
      {format.date(day)} <LicenceMark days={days} />
    </>
  );
}

export function LicenceMark({ days }: { days: number | null }) {
  const { t } = useTranslation("magazines");
  if (days === null || days > 90) return null;
  if (days < 0) return <StatusBadge value="expired" tone="bad" label={t("ended")} />;
  const label = days === 0 ? t("lastDay") : t("daysLeft", { count: days });
  return <StatusBadge value="expiring_soon" tone={days <= 7 ? "bad" : "attention"} label={label} />;
}

/** The day by which the next round is due. */
export function RoundDue({ day, isOverdue }: { day: string; isOverdue: boolean }) {
  const { t } = useTranslation("magazines");
  const format = useFormat();
  return (
    <>
      {format.date(day)} {isOverdue && <StatusBadge value="overdue" label={t("overdue")} />}
    </>
  );
}
