import { useFormat } from "@/lib/format";
import { shownQuantity } from "@/lib/format/units";
import { usePreferences } from "@/lib/preferences";
import classes from "./Quantity.module.css";

/**
 * A number with its metric unit, shown in the units that the person has chosen and kept in reading order inside
 * right-to-left text. `digits` fixes the decimals of the metric figure.
 */
export function Quantity(props: {
  value: number | string | null | undefined;
  unit?: string;
  digits?: number;
}) {
  const format = useFormat();
  const { units } = usePreferences();
  const number = typeof props.value === "string" ? Number(props.value) : props.value;
  if (number === null || number === undefined || !Number.isFinite(number)) {
    return <bdi dir="ltr">{format.number(null)}</bdi>;
  }
  const shown = shownQuantity(number, props.unit, props.digits, units);
  return (
    <bdi dir="ltr">
      {format.number(shown.value, shown.digits)}
      {shown.unit && <span className={classes.unit}>{shown.unit}</span>}
    </bdi>
  );
}

/** A human number, code, e-mail address or coordinate: left to right in every language. */
export function Code({ children }: { children: string | number | null | undefined }) {
  return <bdi dir="ltr">{children ?? "–"}</bdi>;
}
