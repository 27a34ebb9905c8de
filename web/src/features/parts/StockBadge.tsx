import { useTranslation } from "react-i18next";
import { StatusBadge } from "@/components/StatusBadge";
import { type stockStatuses, stockTones } from "./data";

/** The stock status of an accessory in words, shape and colour. */
export function StockBadge({ value }: { value: (typeof stockStatuses)[number] }) {
  const { t } = useTranslation("parts");
  return <StatusBadge value={value} label={t(`stock.${value}`)} tone={stockTones[value]} />;
}
