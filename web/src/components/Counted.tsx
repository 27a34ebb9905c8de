import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/format";
import { Quantity } from "./Quantity";
import classes from "./Quantity.module.css";

/** What an explosive is counted in. */
export type CountedIn = "kg" | "piece" | "metre";

const figureUnits: Record<CountedIn, string> = { kg: "kg", piece: "", metre: "m" };

/** The unit of a product as fields of quantities know it; pieces are plain whole figures. */
export function unitOfFigure(unit: CountedIn | undefined): string {
  return figureUnits[unit ?? "kg"];
}

/** A quantity of a product in the unit of that product; pieces are whole. */
export function Counted(props: {
  value: number | string | null | undefined;
  unit: CountedIn;
  digits?: number;
}) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  if (props.unit !== "piece") {
    return (
      <Quantity
        value={props.value}
        unit={figureUnits[props.unit]}
        {...(props.digits !== undefined && { digits: props.digits })}
      />
    );
  }
  const known = props.value !== null && props.value !== undefined;
  return (
    <bdi>
      <bdi dir="ltr">{format.number(known ? Number(props.value) : null)}</bdi>
      {known && <span className={classes.unit}>{t("unit.piece")}</span>}
    </bdi>
  );
}

/** What a movement moved, product by product. */
export function CountedProducts(props: { codes: string[]; quantities: number[]; units: CountedIn[] }) {
  return (
    <>
      {props.codes.map((code, place) => (
        <div key={code}>
          {props.codes.length > 1 && <bdi dir="ltr">{code} </bdi>}
          <Counted value={props.quantities[place]} unit={props.units[place] ?? "kg"} />
        </div>
      ))}
    </>
  );
}
