import { useTranslation } from "react-i18next";
import { StatusBadge } from "@/components/StatusBadge";

/**
 * How many days a machine has been under maintenance or out of service, once that is longer than the setting allows.
 * `brief` gives the bare number of days, for beside the status in a table.
 */
export function OverdueMark({ days, brief = false }: { days: number | null; brief?: boolean }) {
  const { t } = useTranslation("machines");
  if (days === null) return null;
  const words = t("overdue", { count: days });
  return (
    <span title={words}>
      <StatusBadge value="overdue" tone="attention" label={brief ? t("days", { count: days }) : words} />
    </span>
  );
}
