import { useTranslation } from "react-i18next";
import { StatusBadge } from "@/components/StatusBadge";

/** How many days a machine has been under maintenance or out of service, once that is longer than the setting allows. */
export function OverdueMark({ days }: { days: number | null }) {
  const { t } = useTranslation("machines");
  if (days === null) return null;
  return <StatusBadge value="overdue" tone="attention" label={t("overdue", { count: days })} />;
}
