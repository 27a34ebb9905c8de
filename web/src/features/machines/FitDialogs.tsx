import { Select, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DateField } from "@/components/DateField";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { Removal } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { fromLocalField } from "@/lib/format/moment";
import { usePreferences } from "@/lib/preferences";

type Component = Schema<"ComponentDetail">;
interface Props {
  component: Component;
  keep: (changed: Component) => Promise<void>;
  onClose: () => void;
}

/** Fits a component at a position of a machine. */
export function FitDialog({ component, keep, onClose }: Props) {
  const { t } = useTranslation(["fleet", "machines", "steps"]);
  const { time_zone: zone } = usePreferences();
  const query = { page_size: 200, sort: "name" };
  const machines = useQuery({
    queryKey: ["list", "/api/v1/machines", "choice", query],
    queryFn: () => ok(api.GET("/api/v1/machines", { params: { query } })),
  });
  const state = useServerForm({
    values: {
      machine_id: null as string | null,
      position_id: null as string | null,
      fitted_at: "",
      reading: "" as string | number,
    },
    version: component.version,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/components/{component_id}/fit", {
          params: { path: { component_id: component.id } },
          headers,
          body: {
            machine_id: values.machine_id ?? "",
            position_id: values.position_id ?? "",
            fitted_at: values.fitted_at ? fromLocalField(values.fitted_at, zone) : null,
            reading: values.reading === "" ? null : Number(values.reading),
          },
        }),
      ),
    savedMessage: "fleet:component.moved",
    onSaved: async (changed) => {
      await keep(changed);
      onClose();
    },
  });
  const machineId = state.values.machine_id;
  const positions = useQuery({
    queryKey: ["machine", machineId, "positions"],
    queryFn: () =>
      ok(
        api.GET("/api/v1/machines/{machine_id}/positions", {
          params: { path: { machine_id: machineId ?? "" } },
        }),
      ),
    enabled: machineId !== null,
  });
  const free = (positions.data ?? []).filter(({ kind }) => kind === component.kind);
  return (
    <FormDialog opened onClose={onClose} title={t("steps:components.fit.do")} state={state}>
      <FieldGrid>
        <Select
          label={t("machines:machine")}
          required
          searchable
          data={(machines.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...state.field("machine_id")}
        />
        <Select
          label={t("component.position")}
          required
          description={
            machineId && positions.data && free.length === 0 ? t("component.noPosition") : undefined
          }
          data={free.map(({ id, name, component: there }) => ({
            value: id,
            label: there ? `${name} · ${there.number}` : name,
          }))}
          {...state.field("position_id")}
        />
        <DateField
          withTime
          label={t("component.at")}
          description={t("component.atHint")}
          {...state.field("fitted_at")}
        />
        <QuantityInput
          unit="h"
          label={t("component.reading")}
          description={t("component.readingHint")}
          allowNegative={false}
          decimalScale={1}
          {...state.field("reading")}
        />
      </FieldGrid>
    </FormDialog>
  );
}

/** Removes a component from its machine, with the reason. */
export function RemoveDialog({ component, keep, onClose }: Props) {
  const { t } = useTranslation(["fleet", "machines", "steps"]);
  const { time_zone: zone } = usePreferences();
  const state = useServerForm({
    limits: Removal,
    values: { reason: "", removed_at: "", reading: "" as string | number },
    version: component.version,
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/components/{component_id}/remove", {
          params: { path: { component_id: component.id } },
          headers,
          body: {
            reason: values.reason,
            removed_at: values.removed_at ? fromLocalField(values.removed_at, zone) : null,
            reading: values.reading === "" ? null : Number(values.reading),
          },
        }),
      ),
    savedMessage: "fleet:component.moved",
    onSaved: async (changed) => {
      await keep(changed);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("steps:components.remove.do")} state={state}>
      <FieldGrid>
        <DateField
          withTime
          label={t("component.at")}
          description={t("component.atHint")}
          {...state.field("removed_at")}
        />
        <QuantityInput
          unit="h"
          label={t("component.reading")}
          description={t("component.readingHint")}
          allowNegative={false}
          decimalScale={1}
          {...state.field("reading")}
        />
        <Wide>
          <Textarea label={t("component.why")} required autosize minRows={2} {...state.field("reason")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
