import { useFormat } from "@/lib/format";
import { useUnitName } from "./data";

/** A quantity in the unit in which an accessory is kept, whatever units a person has chosen for measures. */
export function Amount({ value, unit }: { value: number; unit: string }) {
  const unitName = useUnitName();
  const format = useFormat();
  return (
    <bdi dir="ltr">
      {format.number(value, Number.isInteger(value) ? 0 : 3)} {unitName(unit)}
    </bdi>
  );
}
