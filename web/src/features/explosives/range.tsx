import type { ReactNode } from "react";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";

type Limit = Pick<Schema<"PassLimit">, "low" | "high" | "unit">;

/** Says within which limits a value passes, with their unit; a dash where there are none. */
export function useRange(): (limit: Limit | undefined) => ReactNode {
  const format = useFormat();
  return (limit) => {
    if (!limit || (limit.low === null && limit.high === null)) return "–";
    const [low, high] = [limit.low, limit.high].map((bound) => bound !== null && format.number(bound));
    const range = low && high ? `${low}–${high}` : low ? `≥ ${low}` : `≤ ${high}`;
    return <bdi dir="ltr">{`${range} ${limit.unit}`.trim()}</bdi>;
  };
}
