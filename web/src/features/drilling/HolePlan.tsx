import { useMemo } from "react";
import { PlanView } from "@/components/plan";
import { type DrawnHoles, planData, useDrillStyles, usePlanTexts, usePlanTheme } from "./plan";

const nobody: ReadonlySet<number> = new Set();

/** Holes in plan, drilled ones marked where that is known. */
export function HolePlan(props: { name: string; holes: DrawnHoles; fitKey: string; className?: string }) {
  const data = useMemo(() => planData(props.holes), [props.holes]);
  const styles = useDrillStyles();
  const labels = usePlanTexts(props.name, props.holes.hole_number);
  const theme = usePlanTheme();
  return (
    <div className={props.className}>
      <PlanView
        data={data}
        tool="pan"
        theme={theme}
        labels={labels}
        selection={nobody}
        statusStyles={data.status && styles}
        fitKey={props.fitKey}
        renderTooltip={(index) => <strong>{props.holes.hole_number[index]}</strong>}
      />
    </div>
  );
}
