import { Select, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { Notice } from "@/components/Notice";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewCheck } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { appearances, resultsOfForm, sentResults, startResults } from "./results";

/** Records what was found of a batch, with the verdict or without one yet. */
export function CheckDialog({ quality, onClose }: { quality: Schema<"BatchQuality">; onClose: () => void }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewCheck,
    values: {
      checked_at: "",
      verdict: "pending",
      notes: "",
      results: startResults(quality.form),
    },
    submit: (values, { headers }) => {
      const body = {
        checked_at: values.checked_at || null,
        verdict: values.verdict as Schema<"CheckStatus">,
        notes: values.notes,
        results: sentResults(quality.form, values.results),
      };
      const path = { batch_id: quality.batch_id };
      return ok(api.POST("/api/v1/warehouse-batches/{batch_id}/checks", { params: { path }, body, headers }));
    },
    savedMessage: "explosives:checkRecorded",
    onSaved: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ["batch"] }),
        client.invalidateQueries({ queryKey: ["list"] }),
      ]);
      onClose();
    },
  });
  const result = (name: string) => {
    const props = state.form.getInputProps(`results.${name}`);
    // The server names the variant that it has checked against.
    return { ...props, error: props.error ?? state.form.errors[`results.${quality.form}.${name}`] };
  };
  const range = (name: string) => {
    const limit = quality.limits.find((each) => each.name === name);
    if (!limit) return undefined;
    const from = limit.low === null ? "" : `≥ ${format.number(limit.low)}`;
    const to = limit.high === null ? "" : `≤ ${format.number(limit.high)}`;
    return (
      <>
        {t("limits")} <bdi dir="ltr">{[from, to].filter(Boolean).join(" · ")}</bdi>
      </>
    );
  };
  return (
    <FormDialog opened onClose={onClose} title={t("newCheck")} state={state}>
      <FieldGrid>
        <DateField withTime label={t("checkedAt")} {...state.field("checked_at")} />
        <Select
          label={t("verdict")}
          required
          allowDeselect={false}
          data={(["pending", "pass", "fail"] as const).map((value) => ({
            value,
            label: t(`status:${value}`),
          }))}
          {...state.field("verdict")}
        />
        <Select
          label={t("appearanceLabel")}
          required={state.values.verdict === "pass"}
          clearable
          data={appearances.map((value) => ({ value, label: t(`appearance.${value}`) }))}
          {...result("appearance")}
        />
        {resultsOfForm(quality.form).map(({ name, unit, digits }) => (
          <QuantityInput
            key={name}
            label={t(`result.${name}`)}
            unit={unit}
            decimalScale={digits}
            required={state.values.verdict === "pass" && quality.required_for_pass.includes(name)}
            description={range(name)}
            {...result(name)}
          />
        ))}
        <Wide>
          <Textarea
            label={t("notes")}
            autosize
            minRows={2}
            required={state.values.verdict === "fail"}
            {...state.field("notes")}
          />
        </Wide>
        {state.values.verdict === "fail" && (
          <Wide>
            <Notice tone="bad" title={t("failNeedsNotes")} />
          </Wide>
        )}
      </FieldGrid>
    </FormDialog>
  );
}
