import { useFormat } from "@/lib/format";
import classes from "./Quantity.module.css";

/** A number with its unit, kept in reading order inside right-to-left text. `digits` fixes the decimals. */
export function Quantity(props: {
  value: number | string | null | undefined;
  unit?: string;
  digits?: number;
}) {
  const format = useFormat();
  const number = typeof props.value === "string" ? Number(props.value) : props.value;
  const absent = number === null || number === undefined || !Number.isFinite(number);
  return (
    <bdi dir="ltr">
      {format.number(number, props.digits)}
      {props.unit && !absent && <span className={classes.unit}>{props.unit}</span>}
    </bdi>
  );
}

/** A human number, code, e-mail address or coordinate: left to right in every language. */
export function Code({ children }: { children: string | number | null | undefined }) {
  return <bdi dir="ltr">{children ?? "–"}</bdi>;
}
