import { useFormat } from "@/lib/format";
import { useUnitName } from "./data";

/** A quantity in the unit in which an accessory is kept, whatever units a person has chosen for measures. */
export function Amount({ value, unit }: { value: number; unit: string }) {
  const unitName = useUnitName();
  const format = useFormat();
  return (
    <bdi dir="ltr">
      {format.number(value)} {unitName(unit)}
    </bdi>
  );
}
