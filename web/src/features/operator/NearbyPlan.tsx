import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Pattern } from "./data";
import { nearbyHoles, reachM } from "./nearby";
import classes from "./operator.module.css";

/** So many holes stay legible in a small square. */
const SHOWN = 21;
/** Side of the drawing, in its own units. */
const SIDE = 300;

/** Where the next hole is: its nearest neighbours, north up, drilled ones filled. */
export function NearbyPlan({ pattern, place }: { pattern: Pattern; place: number }) {
  const { t } = useTranslation("operator");
  const holes = useMemo(() => nearbyHoles(pattern, place, SHOWN), [pattern, place]);
  const scale = SIDE / 2 / reachM(holes);
  const number = pattern.hole_number[place] ?? "";
  return (
    <svg
      className={classes.plan}
      viewBox={`0 0 ${SIDE} ${SIDE}`}
      role="img"
      aria-label={t("planOf", { number })}
      direction="ltr"
    >
      {holes.map((hole) => (
        <g
          key={hole.place}
          transform={`translate(${SIDE / 2 + hole.eastM * scale} ${SIDE / 2 - hole.northM * scale})`}
        >
          <circle
            r={hole.place === place ? 9 : 6}
            className={classes.planHole}
            data-drilled={pattern.is_completed[hole.place] || undefined}
            data-current={hole.place === place || undefined}
          />
          <text
            y={hole.place === place ? 24 : 18}
            textAnchor="middle"
            className={classes.planNumber}
            data-current={hole.place === place || undefined}
          >
            {lastPart(pattern.hole_number[hole.place] ?? "")}
          </text>
        </g>
      ))}
      <g transform={`translate(${SIDE - 18} 20)`} aria-hidden>
        <path d="M0 -12 L5 4 L0 0 L-5 4 Z" className={classes.north} />
        <text y={18} textAnchor="middle" className={classes.planNumber}>
          {t("north")}
        </text>
      </g>
    </svg>
  );
}

/** What tells holes of one pattern apart: the number behind the last stroke. */
function lastPart(number: string): string {
  return number.slice(number.lastIndexOf("/") + 1);
}
