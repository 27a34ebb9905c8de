import { useTranslation } from "react-i18next";
import type { RowOf } from "@/components/list";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";

/** The last day of a licence, with a mark when it is near or past. */
export function LicenceEnd({ day, ...left }: { day: string | null } & Left) {
  const { t } = useTranslation("magazines");
  const format = useFormat();
  if (day === null) return <>{t("noLicence")}</>;
  return (
    <>
      {format.date(day)} <LicenceMark {...left} />
    </>
  );
}

/** Whether a licence is near its end is the server's to say, whose warnings go by the same days. */
interface Left {
  days: number | null;
  state: RowOf<"/api/v1/magazines">["licence_state"];
}

export function LicenceMark({ days, state }: Left) {
  const { t } = useTranslation("magazines");
  if (days === null || state === null) return null;
  if (state === "ended") return <StatusBadge value="expired" tone="bad" label={t("ended")} />;
  const label = days === 0 ? t("lastDay") : t("daysLeft", { count: days });
  return (
    <StatusBadge value="expiring_soon" tone={state === "last_days" ? "bad" : "attention"} label={label} />
  );
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
