import { toast } from "@/components/toast";
import type { Schema } from "@/lib/api/types";

/** Says how many holes a calculation has charged, and how many can't take what is meant for them. */
export function toastCharged(
  what: "saved" | "calculated",
  calculation: Schema<"CalculationRow"> | null,
): void {
  if (!calculation) {
    toast("blasting:rule.noHoles");
    return;
  }
  const { hole_count: total, uncharged_count: left } = calculation;
  if (left === 0) toast({ key: `blasting:rule.${what}All`, values: { count: total } });
  else
    toast(
      { key: `blasting:rule.${what}Some`, values: { count: left, total, charged: total - left } },
      { tone: "attention" },
    );
}
