import { useTranslation } from "react-i18next";
import { StatusBadge } from "@/components/StatusBadge";

/** Whether a region may be chosen for something new. */
export function RegionStatus({ isActive }: { isActive: boolean }) {
  const { t } = useTranslation("regions");
  return isActive ? (
    <StatusBadge value="active" label={t("inUse")} tone="good" />
  ) : (
    <StatusBadge value="inactive" label={t("retired")} tone="off" />
  );
}
