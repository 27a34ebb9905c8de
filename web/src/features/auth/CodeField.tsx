import { TextInput } from "@mantine/core";
import { StepCode } from "@/lib/api/entranceLimits";

interface CodeFieldProps {
  label: string;
  description?: string;
  value: string;
  onChange: (value: string) => void;
  kind: "totp" | "recovery_code";
  autoFocus?: boolean;
}

/** The field for a code of an app (six digits) or a recovery code, read from left to right in every language. */
export function CodeField({ label, description, value, onChange, kind, autoFocus }: CodeFieldProps) {
  return (
    <TextInput
      size="sm"
      label={label}
      description={description}
      dir="ltr"
      required
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      inputMode={kind === "totp" ? "numeric" : "text"}
      autoComplete={kind === "totp" ? "one-time-code" : "off"}
      autoCapitalize="characters"
      spellCheck={false}
      maxLength={kind === "totp" ? 7 : StepCode.code}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
