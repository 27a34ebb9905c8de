import { Select, Textarea } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { Notice } from "@/components/Notice";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { type ServerFormState, useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { CheckChange, NewCheck } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useRange } from "./range";
import { appearances, resultsOfForm, sentResults, startResults } from "./results";

type Found = { checked_at: string; notes: string; results: Record<string, number | string> };
type Measured = Pick<Schema<"BatchQuality">, "form" | "limits" | "required_for_pass">;

function useRefresh(onClose: () => void) {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ["batch"] }),
      client.invalidateQueries({ queryKey: ["quality-check"] }),
      client.invalidateQueries({ queryKey: ["list"] }),
    ]);
    onClose();
  };
}

/** Records what was found of a batch, with the verdict or without one yet. */
export function CheckDialog({ quality, onClose }: { quality: Schema<"BatchQuality">; onClose: () => void }) {
  const { t } = useTranslation("explosives");
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
    onSaved: useRefresh(onClose),
  });
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
        <FoundFields state={state} measured={quality} verdict={state.values.verdict} />
        {state.values.verdict === "fail" && (
          <Wide>
            <Notice tone="bad" title={t("failNeedsNotes")} />
          </Wide>
        )}
      </FieldGrid>
    </FormDialog>
  );
}

/** Adds what was found since to a check that has no verdict yet. */
export function EditCheckDialog({ check, onClose }: { check: Schema<"CheckDetail">; onClose: () => void }) {
  const { t } = useTranslation("explosives");
  const state = useServerForm({
    limits: CheckChange,
    values: {
      checked_at: check.checked_at,
      notes: check.notes,
      results: startResults(check.form, check.results),
    },
    version: check.version,
    submit: (values, { headers }) =>
      ok(
        api.PATCH("/api/v1/quality-checks/{check_id}", {
          params: { path: { check_id: check.id } },
          body: { ...values, results: sentResults(check.form, values.results) },
          headers,
        }),
      ),
    savedMessage: "explosives:checkChanged",
    onSaved: useRefresh(onClose),
  });
  return (
    <FormDialog opened onClose={onClose} title={t("editCheck")} state={state}>
      <FieldGrid>
        <DateField withTime required label={t("checkedAt")} {...state.field("checked_at")} />
        <FoundFields state={state} measured={check} />
      </FieldGrid>
    </FormDialog>
  );
}

function FoundFields(props: {
  state: Pick<ServerFormState<Found>, "form" | "field">;
  measured: Measured;
  verdict?: string;
}) {
  const { state, measured, verdict } = props;
  const { t } = useTranslation("explosives");
  const range = useRange();
  const result = (name: string) => {
    const field = state.form.getInputProps(`results.${name}`);
    // The server names the variant that it has checked against.
    return { ...field, error: field.error ?? state.form.errors[`results.${measured.form}.${name}`] };
  };
  const limits = (name: string) => {
    const limit = measured.limits.find((each) => each.name === name);
    return (
      limit && (
        <>
          {t("limits")} {range(limit)}
        </>
      )
    );
  };
  return (
    <>
      <Select
        label={t("appearanceLabel")}
        required={verdict === "pass"}
        clearable
        data={appearances.map((value) => ({ value, label: t(`appearance.${value}`) }))}
        {...result("appearance")}
      />
      {resultsOfForm(measured.form).map(({ name, unit, digits }) => (
        <QuantityInput
          key={name}
          label={t(`result.${name}`)}
          unit={unit}
          decimalScale={digits}
          required={verdict === "pass" && measured.required_for_pass.includes(name)}
          description={limits(name)}
          {...result(name)}
        />
      ))}
      <Wide>
        <Textarea
          label={t("notes")}
          autosize
          minRows={2}
          required={verdict === "fail"}
          {...state.field("notes")}
        />
      </Wide>
    </>
  );
}
