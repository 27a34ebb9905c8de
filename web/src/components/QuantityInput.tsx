import { TextInput, type TextInputProps, UnstyledButton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { decimalsOf, isUnread, plainFigure, type Reading, readFigure, UNREAD } from "@/lib/figures";
import { useFormat } from "@/lib/format";
import classes from "./QuantityInput.module.css";

export interface FigureInputProps
  extends Omit<TextInputProps, "value" | "defaultValue" | "onChange" | "min" | "max" | "inputMode"> {
  /** The figure; "" for none. `UNREAD` while the text is no figure: whoever saves must hold it back. */
  value?: number | string | null;
  onChange?: (value: number | "") => void;
  /** Shown beside the figure, and understood behind it. */
  unit?: string;
  /** Bounds that no value can pass; they also decide between two readings. */
  min?: number;
  max?: number;
  /** At most so many decimals. */
  decimalScale?: number;
  allowDecimal?: boolean;
  allowNegative?: boolean;
}

/**
 * A field for a figure. It is read by the rules by which figures are printed (`readFigure`); where two readings are
 * possible it asks which is meant, and repeats the reading where that differs from what was typed.
 */
export function FigureInput({
  value,
  onChange,
  unit = "",
  min,
  max,
  decimalScale,
  allowDecimal = true,
  allowNegative = true,
  error,
  onBlur,
  ...props
}: FigureInputProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [text, setText] = useState(() => textOf(value));
  const [told, setTold] = useState(value);
  // A value from elsewhere (a step, a reload) replaces the text; the echo of what was typed does not.
  if (!isSame(value, told)) {
    setTold(value);
    setText(textOf(value));
  }
  const lowest = allowNegative ? min : Math.max(0, min ?? 0);
  const decimals = allowDecimal ? decimalScale : 0;
  const bounds = { min: lowest, max, ...(decimals !== undefined && { decimals }) };
  const reading = readFigure(text, unit, bounds);
  const reason = whyNot(reading, lowest, max, decimals);

  const tell = (next: number | "") => {
    setTold(next);
    onChange?.(next);
  };
  const take = (typed: string) => {
    setText(typed);
    const read = readFigure(typed, unit, bounds);
    if (read.kind === "empty") tell("");
    else tell(read.kind === "figure" && !whyNot(read, lowest, max, decimals) ? read.value : UNREAD);
  };

  const shown = (figure: number) =>
    [format.number(figure, decimalsOf(figure)), unit].filter(Boolean).join(" ");
  let says: ReactNode = error;
  if (reading.kind === "ambiguous") {
    says = (
      <span className={classes.choice}>
        {t("figure.ambiguous")}
        {reading.values.map((figure) => (
          <UnstyledButton key={figure} className={classes.reading} onClick={() => take(plainFigure(figure))}>
            {shown(figure)}
          </UnstyledButton>
        ))}
      </span>
    );
  } else if (reason) {
    says = t(`figure.${reason}`, {
      unit: reading.kind === "unknownUnit" ? reading.unit : unit,
      min: lowest === undefined ? "" : shown(lowest),
      max: max === undefined ? "" : shown(max),
      count: decimals,
    });
  }
  const repeats = reading.kind === "figure" && !reason && plainFigure(reading.value) !== text.trim();
  return (
    <TextInput
      dir="ltr"
      inputMode={allowDecimal ? "decimal" : "numeric"}
      autoComplete="off"
      rightSection={unit && <span className={classes.unit}>{unit}</span>}
      rightSectionWidth={unit ? Math.max(34, 14 + unit.length * 8) : undefined}
      rightSectionPointerEvents="none"
      {...props}
      inputContainer={(input) => (
        <>
          {input}
          {repeats && (
            <output className={classes.repeated} dir="ltr">
              = {shown(reading.value)}
            </output>
          )}
        </>
      )}
      error={says}
      value={text}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={(event) => {
        if (reading.kind === "figure" && !reason) setText(plainFigure(reading.value));
        onBlur?.(event);
      }}
    />
  );
}

/** A figure with its unit beside it. */
export function QuantityInput(props: FigureInputProps & { unit: string }) {
  return <FigureInput {...props} />;
}

function textOf(value: number | string | null | undefined): string {
  if (value === null || value === undefined || value === "" || isUnread(value)) return "";
  return typeof value === "number" ? plainFigure(value) : value;
}

function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one ?? "", other ?? "");
}

/** The key of the sentence that says why a reading can't be taken; nothing where it can. */
function whyNot(reading: Reading, min?: number, max?: number, decimals?: number): string | null {
  if (reading.kind === "unreadable" || reading.kind === "unknownUnit") return reading.kind;
  if (reading.kind !== "figure") return null;
  if (min !== undefined && reading.value < min) return "tooSmall";
  if (max !== undefined && reading.value > max) return "tooLarge";
  if (decimals !== undefined && decimalsOf(reading.value) > decimals)
    return decimals === 0 ? "noDecimals" : "decimals";
  return null;
}
