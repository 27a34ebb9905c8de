import { useMemo, useRef } from "react";
import { FullScreen, FullScreenButton } from "@/components/FullScreen";
import { PlanView, type PlanViewHandle, SelectedHoles, useAskedSelection } from "@/components/plan";
import { useAskedHoles } from "@/lib/siteShot";
import { type DrawnHoles, planData, useDrillStyles, usePlanTexts, usePlanTheme } from "./plan";

/** Holes in plan, drilled ones marked where that is known. */
export function HolePlan(props: { name: string; holes: DrawnHoles; fitKey: string; className?: string }) {
  const data = useMemo(() => planData(props.holes), [props.holes]);
  const styles = useDrillStyles();
  const labels = usePlanTexts(props.name, props.holes.hole_number);
  const theme = usePlanTheme();
  const view = useRef<PlanViewHandle>(null);
  const [selection, setSelection] = useAskedSelection(useAskedHoles(), props.holes.point_id, view);
  return (
    <FullScreen>
      <div className={props.className} data-grows>
        <PlanView
          ref={view}
          data={data}
          tool="select"
          theme={theme}
          labels={labels}
          selection={selection}
          onSelectionChange={setSelection}
          statusStyles={data.status && styles}
          fitKey={props.fitKey}
          renderTooltip={(index) => <strong>{props.holes.hole_number[index]}</strong>}
        />
        <SelectedHoles selection={selection} labels={props.holes.hole_number} />
        <FullScreenButton />
      </div>
    </FullScreen>
  );
}
