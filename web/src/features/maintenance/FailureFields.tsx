import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useChoices } from "./data";

interface Field {
  value?: string | null;
  onChange?: (value: string | null) => void;
  error?: React.ReactNode;
}

/** What had failed, why, and what was done: each from a short list, the problems by the component. */
export function FailureFields(props: { component: Field; problem: Field; cause: Field; remedy: Field }) {
  const { t } = useTranslation("maintenance");
  const choices = useChoices();
  const problems: Record<string, string[]> = choices?.problems_of ?? {};
  const words = (group: string, values: string[] | undefined) =>
    (values ?? []).map((value) => ({ value, label: t(`${group}.${value}`) }));
  return (
    <>
      <Select
        label={t("componentLabel")}
        required
        data={words("component", Object.keys(problems))}
        {...props.component}
        onChange={(value) => {
          props.component.onChange?.(value);
          props.problem.onChange?.(null);
        }}
      />
      <Select
        label={t("problemLabel")}
        required
        data={words("problem", problems[props.component.value ?? ""])}
        {...props.problem}
      />
      <Select label={t("causeLabel")} required data={words("cause", choices?.causes)} {...props.cause} />
      <Select label={t("remedyLabel")} required data={words("remedy", choices?.remedies)} {...props.remedy} />
    </>
  );
}
