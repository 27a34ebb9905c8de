import { NumberInput, type NumberInputProps } from "@mantine/core";

/** A number field with its unit beside the figure. */
export function QuantityInput({ unit, ...props }: NumberInputProps & { unit: string }) {
  return (
    <NumberInput
      hideControls
      dir="ltr"
      rightSection={
        <span style={{ color: "var(--hw-ink-3)", fontSize: 12, paddingInlineEnd: 8 }}>{unit}</span>
      }
      rightSectionWidth={Math.max(34, 14 + unit.length * 8)}
      rightSectionPointerEvents="none"
      {...props}
    />
  );
}
