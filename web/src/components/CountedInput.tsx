import { useTranslation } from "react-i18next";
import { type CountedIn, unitOfFigure } from "./Counted";
import { FigureInput, type FigureInputProps } from "./QuantityInput";
import classes from "./QuantityInput.module.css";

/**
 * A quantity of a product, in its unit: whole pieces, or kilograms and metres to the thousandth. A mass may be typed in
 * pounds, tonnes or short tons too, and stands below in kilograms before it is sent.
 */
export function CountedInput({ counted, description, ...props }: FigureInputProps & { counted: CountedIn }) {
  const { t } = useTranslation("explosives");
  const isWhole = counted === "piece";
  const word = t("unit.piece");
  return (
    <FigureInput
      unit={unitOfFigure(counted)}
      allowDecimal={!isWhole}
      decimalScale={isWhole ? 0 : 3}
      min={0}
      description={
        counted === "kg" ? (
          <>
            {description}
            {description && <br />}
            {t("otherUnits")}
          </>
        ) : (
          description
        )
      }
      {...(isWhole && {
        rightSection: <span className={classes.unit}>{word}</span>,
        rightSectionWidth: 14 + word.length * 8,
      })}
      {...props}
    />
  );
}
