import { Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FigureInput, QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, Wide } from "@/components/ServerForm";
import type { ServerFormState } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { useRegionOptions } from "@/lib/lookups";
import { meterKinds, orderTypes, priorities, units, useChoices } from "./data";
import { LevelRows, PartRows } from "./PlanRows";
import classes from "./plans.module.css";
import type { PlanValues } from "./planValues";

function useTemplates() {
  const templates = useQuery({
    queryKey: ["checklist-templates", "choices"],
    queryFn: () => ok(api.GET("/api/v1/checklist-templates/choices")),
    staleTime: 60_000,
  });
  return (templates.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
}

/** The fields of a plan: for what, how often, and what its orders say. */
export function PlanFields({ state }: { state: ServerFormState<PlanValues> }) {
  const { t } = useTranslation(["plans", "maintenance", "machines"]);
  const choices = useChoices();
  const regions = useRegionOptions();
  const templates = useTemplates();
  const [ofType, setOfType] = useState(state.values.machine_type !== "");
  const named = (items: { id: string; name: string }[] | undefined) =>
    (items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const choose = (value: string | null) => {
    setOfType(value === "type");
    state.form.setValues({ machine_id: null, machine_type: "", region_id: null });
  };
  return (
    <FieldGrid>
      <Wide>
        <TextInput label={t("name")} required {...state.field("name")} />
      </Wide>
      <Select
        label={t("for")}
        allowDeselect={false}
        data={[
          { value: "machine", label: t("oneMachine") },
          { value: "type", label: t("allOfType") },
        ]}
        value={ofType ? "type" : "machine"}
        onChange={choose}
      />
      {ofType ? (
        <>
          <TextInput label={t("machineType")} required {...state.field("machine_type")} />
          <Select
            label={t("region")}
            placeholder={t("allRegions")}
            clearable
            data={regions}
            {...state.field("region_id")}
          />
        </>
      ) : (
        <Select
          label={t("machine")}
          required
          searchable
          data={named(choices?.machines)}
          {...state.field("machine_id")}
        />
      )}
      <Heading>{t("rhythm")}</Heading>
      <FigureInput label={t("byCalendar")} min={1} allowDecimal={false} {...state.field("every_count")} />
      <Select
        label={t("unitLabel")}
        data={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
        {...state.field("every_unit")}
      />
      <Select
        label={t("byMeter")}
        clearable
        data={meterKinds.map((value) => ({ value, label: t(`machines:meterKind.${value}`) }))}
        {...state.field("meter_kind")}
      />
      {state.values.meter_kind && (
        <>
          <FigureInput
            label={t("every")}
            required
            min={0}
            decimalScale={1}
            {...state.field("every_amount")}
          />
          <FigureInput
            label={t("perDay")}
            description={t("perDayHint")}
            required
            min={0}
            decimalScale={1}
            {...state.field("planned_per_day")}
          />
          <FigureInput label={t("leadAmount")} min={0} decimalScale={1} {...state.field("lead_amount")} />
        </>
      )}
      <QuantityInput
        label={t("leadDays")}
        unit="d"
        min={0}
        allowDecimal={false}
        {...state.field("lead_days")}
      />
      <Select
        label={t("basisLabel")}
        allowDeselect={false}
        data={["floating", "fixed"].map((value) => ({ value, label: t(`basis.${value}`) }))}
        {...state.field("basis")}
      />
      <Checkbox label={t("alsoWhenStanding")} {...state.field("also_when_standing", "checkbox")} />
      <Heading>{t("work")}</Heading>
      <Select
        label={t("type")}
        allowDeselect={false}
        data={orderTypes.map((value) => ({ value, label: t(`maintenance:type.${value}`) }))}
        {...state.field("order_type")}
      />
      <Select
        label={t("priority")}
        allowDeselect={false}
        data={priorities.map((value) => ({ value, label: t(`maintenance:priority.${value}`) }))}
        {...state.field("priority")}
      />
      <Wide>
        <Textarea label={t("description")} required autosize minRows={2} {...state.field("description")} />
      </Wide>
      <Select
        label={t("technician")}
        description={t("needed")}
        searchable
        clearable
        data={named(choices?.technicians)}
        {...state.field("technician_id")}
      />
      <TextInput
        label={t("timeOfDay")}
        description={t("needed")}
        placeholder="07:00"
        inputMode="numeric"
        autoComplete="off"
        {...state.field("time_of_day")}
      />
      <QuantityInput
        label={t("duration")}
        description={t("needed")}
        unit="h"
        min={0}
        {...state.field("duration_h")}
      />
      <QuantityInput label={t("cost")} unit="OMR" min={0} {...state.field("estimated_cost")} />
      <Checkbox label={t("keepsRunning")} {...state.field("keeps_running", "checkbox")} />
      <Checkbox label={t("hotWork")} {...state.field("is_hot_work", "checkbox")} />
      <Select label={t("checklist")} searchable clearable data={templates} {...state.field("checklist_id")} />
      <Wide>
        <Textarea label={t("notes")} autosize minRows={2} {...state.field("notes")} />
      </Wide>
      <Heading hint={t("levelsHint")}>{t("levels")}</Heading>
      <Wide>
        <LevelRows state={state} />
      </Wide>
      <Heading hint={t("partsHint")}>{t("parts")}</Heading>
      <Wide>
        <PartRows state={state} />
      </Wide>
    </FieldGrid>
  );
}

function Heading({ children, hint }: { children: string; hint?: string }) {
  return (
    <Wide>
      <h2 className={classes.heading}>{children}</h2>
      {hint && <p className={classes.hint}>{hint}</p>}
    </Wide>
  );
}
