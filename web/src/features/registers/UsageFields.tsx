import { Select, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { FigureInput, QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { causes, shifts, type UsageValues } from "./data";

/** The fields of a record of equipment usage, section by section. Choosing a machine proposes its newest shift and the
 * last reading of its meter. */
export function UsageFields({ state }: { state: ServerFormState<UsageValues> }) {
  const { t } = useTranslation(["registers", "machines"]);
  const choices = useQuery({
    queryKey: ["registers", "choices"],
    queryFn: () => ok(api.GET("/api/v1/usage-records/choices")),
  });
  const choose = async (machineId: string | null) => {
    state.form.setFieldValue("machine_id", machineId);
    if (!machineId) return;
    const path = { machine_id: machineId };
    const found = await ok(api.GET("/api/v1/usage-records/proposals/{machine_id}", { params: { path } }));
    const [newest] = found.shifts;
    state.form.setValues({
      engine_start_h: found.engine_start_h ?? "",
      ...(newest && !state.values.shift_date && { shift: newest.shift, shift_date: newest.worked_on }),
    });
  };
  const figure = (name: "idle_h" | "service_h" | "fuel_l" | "drilled_m", unit: "h" | "l" | "m") => (
    <QuantityInput
      unit={unit}
      label={t(`field.${name}`)}
      allowNegative={false}
      decimalScale={1}
      {...state.field(name)}
    />
  );
  return (
    <>
      <h3>{t("section.when")}</h3>
      <FieldGrid>
        <Select
          label={t("field.machine")}
          required
          searchable
          data={(choices.data?.machines ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...state.field("machine_id")}
          onChange={(value) => void choose(value)}
        />
        <Select
          label={t("field.shift")}
          required
          allowDeselect={false}
          data={shifts.map((value) => ({ value, label: t(`shift.${value}`) }))}
          {...state.field("shift")}
        />
        <DateField label={t("field.shift_date")} required {...state.field("shift_date")} />
        <DateField withTime label={t("field.starts_at")} {...state.field("starts_at")} />
        <DateField withTime label={t("field.ends_at")} {...state.field("ends_at")} />
        <Wide>
          <Text size="xs" c="dimmed">
            {t("field.timesHint")}
          </Text>
        </Wide>
      </FieldGrid>
      <h3>{t("section.work")}</h3>
      <FieldGrid>
        <FigureInput
          unit="h"
          label={t("field.engine_start_h")}
          allowNegative={false}
          decimalScale={1}
          {...state.field("engine_start_h")}
        />
        <FigureInput
          unit="h"
          label={t("field.engine_end_h")}
          allowNegative={false}
          decimalScale={1}
          {...state.field("engine_end_h")}
        />
        {figure("idle_h", "h")}
        {figure("service_h", "h")}
        {figure("fuel_l", "l")}
        {figure("drilled_m", "m")}
      </FieldGrid>
      <h3>{t("section.stop")}</h3>
      <FieldGrid>
        <Select
          label={t("field.down_cause")}
          placeholder={t("field.noStop")}
          clearable
          data={causes.map((value) => ({ value, label: t(`machines:cause.${value}`) }))}
          {...state.field("down_cause")}
        />
        {state.values.down_cause ? (
          <>
            <DateField withTime required label={t("field.down_from")} {...state.field("down_from")} />
            <DateField withTime required label={t("field.down_until")} {...state.field("down_until")} />
          </>
        ) : null}
        <Wide>
          <Textarea label={t("field.note")} autosize minRows={2} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </>
  );
}
