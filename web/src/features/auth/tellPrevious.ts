import i18next from "i18next";
import { toast } from "@/components/toast";
import type { PreviousSignIn } from "@/lib/auth/session";
import { formatFor } from "@/lib/format";
import type { Words } from "@/lib/i18n/kept";

/**
 * Tells a person when they were here last, and of attempts that were refused since: they know whether it was them. The
 * words are those of the language on screen, which is often another a moment after the sign-in.
 */
export function tellPrevious(previous: PreviousSignIn | null): void {
  if (!previous) return;
  const failures = previous.failures_since;
  const last: Words = {
    key: "auth:previous.last",
    values: () => ({
      at: formatFor(i18next.language).dateTime(previous.at),
      address: previous.address ?? "–",
    }),
  };
  if (failures === 0) toast(last, { tone: "neutral" });
  else {
    const title: Words = { key: "auth:previous.failures", values: { count: failures } };
    toast(last, { tone: "attention", title });
  }
}
