import { useTranslation } from "react-i18next";
import { toast } from "@/components/toast";
import type { PreviousSignIn } from "@/lib/auth/session";
import { useFormat } from "@/lib/format";

/** Tells a person when they were here last, and of attempts that were refused since: they know whether it was them. */
export function useTellPrevious(): (previous: PreviousSignIn | null) => void {
  const { t } = useTranslation("auth");
  const format = useFormat();
  return (previous) => {
    if (!previous) return;
    const at = format.dateTime(previous.at);
    const last = t("previous.last", { at, address: previous.address ?? "–" });
    const failures = previous.failures_since;
    if (failures > 0) toast(last, { tone: "attention", title: t("previous.failures", { count: failures }) });
    else toast(last, { tone: "neutral" });
  };
}
