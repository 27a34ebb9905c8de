import { type RefObject, useEffect, useState } from "react";
import type { PlanViewHandle } from "./types";

/**
 * The selection of a plan, which begins with the holes that the address asks for: their ids with commas between.
 * `ids` are the ids in the order of the plan.
 */
export function useAskedSelection(
  asked: string | undefined,
  ids: readonly string[] | undefined,
  view: RefObject<PlanViewHandle | null>,
) {
  const [selection, setSelection] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (!asked || !ids) return;
    const wanted = new Set(asked.split(","));
    const places = ids.flatMap((id, place) => (wanted.has(id) ? [place] : []));
    setSelection(new Set(places));
    // The drawing fits itself to the pattern when it appears; the holes are shown after that.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => view.current?.show(places)));
    return () => cancelAnimationFrame(frame);
  }, [asked, ids, view]);
  return [selection, setSelection] as const;
}
