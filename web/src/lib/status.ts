/** What a status asks of the reader. Each has a colour and a shape of its own. */
export type Tone = "neutral" | "progress" | "attention" | "good" | "bad" | "off";

const tones: Record<Tone, string[]> = {
  neutral: ["draft", "planned", "planning", "new", "open", "calculated", "predefined", "custom"],
  progress: [
    "active",
    "in_progress",
    "drilling",
    "set_up",
    "setup",
    "started",
    "submitted",
    "issued",
    "loading",
    "reserved",
    "in_use",
    "uploaded",
    "parsed",
    "previewed",
    "running",
    "queued",
    "held",
    "allocated",
  ],
  attention: [
    "on_hold",
    "pending",
    "expiring_soon",
    "low_stock",
    "suspended",
    "changes_requested",
    "ready_to_blast",
    "blast",
    "under_maintenance",
    "partially_issued",
    "wet",
    "overridden",
    "changed",
  ],
  good: [
    "completed",
    "approved",
    "available",
    "confirmed",
    "saved",
    "fired",
    "reconciled",
    "drilled",
    "passed",
    "ok",
    "operational",
  ],
  bad: [
    "rejected",
    "locked",
    "expired",
    "quarantined",
    "failed",
    "misfire",
    "out_of_range",
    "cycle",
    "unconnected",
  ],
  off: [
    "out_of_service",
    "inactive",
    "cancelled",
    "archived",
    "depleted",
    "returned",
    "released",
    "decommissioned",
    "discontinued",
    "withdrawn",
  ],
};
const toneByStatus = new Map(
  Object.entries(tones).flatMap(([tone, values]) => values.map((value) => [value, tone as Tone] as const)),
);

/** The tone of a server status; an unknown one is neutral. */
export function toneOf(status: string): Tone {
  return toneByStatus.get(status) ?? "neutral";
}
