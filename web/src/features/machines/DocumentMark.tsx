import { useTranslation } from "react-i18next";
import { StatusBadge } from "@/components/StatusBadge";

/** Says that a document of a machine ends soon or has ended; nothing while there is nothing to do. */
export function DocumentMark({ days }: { days: number | null }) {
  const { t } = useTranslation("fleet");
  if (days === null) return null;
  const words =
    days === 0
      ? t("document.today")
      : t(days < 0 ? "document.ended" : "document.ending", { count: Math.abs(days) });
  return <StatusBadge value="document" tone={days < 0 ? "bad" : "attention"} label={words} />;
}
