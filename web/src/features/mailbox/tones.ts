import type { Schema } from "@/lib/api/types";
import type { Tone } from "@/lib/status";

export const mailTones: Record<Schema<"MailRow">["state"], Tone> = {
  queued: "neutral",
  sending: "progress",
  sent: "good",
  failed: "bad",
  expired: "off",
};
