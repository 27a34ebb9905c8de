import type { ReactNode } from "react";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";

type Limit = Pick<Schema<"PassLimit">, "low" | "high" | "unit">;

/** Says within which limits a value passes, with their unit; a dash where there are none. */
export function useRange(): (limit: Limit | undefined) => ReactNode {
  const format = useFormat();
  return (limit) => {
    if (!limit || (limit.low === null && limit.high === null)) return "–";
    const bounds = [
      limit.low === null ? "" : `≥ ${format.number(limit.low)}`,
      limit.high === null ? "" : `≤ ${format.number(limit.high)}`,
    ];
    return <bdi dir="ltr">{`${bounds.filter(Boolean).join(" · ")} ${limit.unit}`.trim()}</bdi>;
  };
}
