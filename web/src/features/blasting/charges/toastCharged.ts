import type { TFunction } from "i18next";
import { toast } from "@/components/toast";
import type { Schema } from "@/lib/api/types";

/** Says how many holes a calculation has charged, and how many can't take what is meant for them. */
export function toastCharged(
  t: TFunction<"blasting">,
  what: "saved" | "calculated",
  calculation: Schema<"CalculationRow"> | null,
): void {
  if (!calculation) {
    toast(t("blasting:rule.noHoles"));
    return;
  }
  const { hole_count: total, uncharged_count: left } = calculation;
  if (left === 0) toast(t(`rule.${what}All`, { count: total }));
  else toast(t(`rule.${what}Some`, { count: left, total, charged: total - left }), { tone: "attention" });
}
