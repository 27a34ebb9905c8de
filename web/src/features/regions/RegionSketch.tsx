import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type MouseEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { listOf } from "@/lib/format/list";
import { placeLabels } from "./labels";
import { height, isOnSketch, onSketch, outline, type Place, placeAt, width } from "./oman";
import classes from "./RegionSketch.module.css";

export interface Marked extends Place {
  id: string;
  name: string;
  isRetired?: boolean;
}

interface RegionSketchProps {
  regions: Marked[];
  /** The one that stands out. */
  chosen?: string;
  /** A click gives the place there; the fields beside the sketch do the same by keyboard. */
  onPlace?: (place: Place) => void;
}

const land = outline.map((ring) =>
  ring
    .map(([longitude, latitude], index) => {
      const { x, y } = onSketch({ longitude, latitude });
      return `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join(""),
);

/** Where regions lie, on a sketch of Oman. What lies elsewhere is named below it. */
export function RegionSketch({ regions, chosen, onPlace }: RegionSketchProps) {
  const { t } = useTranslation("regions");
  const navigate = useNavigate();
  const frame = useRef<SVGSVGElement>(null);
  const shown = regions.filter(isOnSketch);
  const beyond = regions.filter((region) => !isOnSketch(region));
  const points = shown
    .map((region) => ({ ...region, ...onSketch(region), isChosen: region.id === chosen }))
    .sort((a, b) => Number(b.isChosen) - Number(a.isChosen));
  const labels = placeLabels(onPlace ? points.filter(({ isChosen }) => isChosen) : points, width, height);

  const place = (event: MouseEvent) => {
    const svg = frame.current;
    const matrix = svg?.getScreenCTM();
    if (!svg || !matrix || !onPlace) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    onPlace(placeAt(x, y));
  };

  return (
    <div dir="ltr">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the fields beside it do the same by keyboard */}
      <svg
        ref={frame}
        viewBox={`0 0 ${width} ${height}`}
        className={onPlace ? `${classes.sketch} ${classes.placing}` : classes.sketch}
        onClick={onPlace && place}
        role={onPlace ? undefined : "group"}
        aria-label={t("sketch")}
        data-testid="region-sketch"
      >
        {land.map((path) => (
          <path key={path} d={`${path}Z`} className={classes.land} />
        ))}
        {points.reverse().map((region) => {
          const { id, name, x, y, isChosen, isRetired } = region;
          const label = labels.find((placed) => placed.id === id);
          const mark = (
            <>
              {isChosen && <circle cx={x} cy={y} r={10} className={classes.halo} />}
              <circle
                cx={x}
                cy={y}
                r={5.5}
                className={`${classes.dot} ${isRetired ? classes.retired : ""} ${isChosen ? classes.chosen : ""}`}
              />
              <text
                x={label?.x ?? x + 10}
                y={label?.y ?? y + 4}
                textAnchor={label?.anchor ?? "start"}
                className={`${classes.label} ${isChosen ? classes.labelChosen : ""} ${label ? "" : classes.crowded}`}
              >
                {name}
              </text>
            </>
          );
          if (onPlace || isChosen) return <g key={id}>{mark}</g>;
          const open = () => void navigate({ to: "/regions/$regionId", params: { regionId: id } });
          return (
            // biome-ignore lint/a11y/useSemanticElements: a link of HTML can't stand inside a drawing
            <g
              key={id}
              className={classes.link}
              role="link"
              tabIndex={0}
              aria-label={name}
              onClick={open}
              onKeyDown={(event) => event.key === "Enter" && open()}
            >
              {mark}
            </g>
          );
        })}
      </svg>
      {beyond.length > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {t("beyond", { names: listOf(beyond.map(({ name }) => name)) })}
        </Text>
      )}
    </div>
  );
}
