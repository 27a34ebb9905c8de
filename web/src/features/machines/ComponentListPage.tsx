import { Button, Select, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { StatusBadge } from "@/components/StatusBadge";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewComponent } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";
import { useRegionOptions } from "@/lib/lookups";
import { componentKinds, componentStatuses } from "./data";

/** The components with a serial number of their own, and where each is. */
export function ComponentListPage() {
  const { t } = useTranslation(["fleet", "machines"]);
  const can = useCan();
  const [adding, setAdding] = useState(false);
  const columns: Column<RowOf<"/api/v1/components">>[] = [
    {
      id: "number",
      header: t("machines:number"),
      sort: "number",
      primary: true,
      cell: (row) => <Code>{row.number}</Code>,
    },
    {
      id: "kind",
      header: t("component.kind"),
      sort: "kind",
      cell: (row) => t(`componentKind.${row.kind}`),
    },
    {
      id: "manufacturer",
      header: t("machines:manufacturer"),
      sort: "manufacturer",
      cell: (row) => `${row.manufacturer} ${row.model}`,
    },
    {
      id: "serial_number",
      header: t("machines:serialNumber"),
      sort: "serial_number",
      cell: (row) => <Code>{row.serial_number}</Code>,
    },
    {
      id: "status",
      header: t("machines:status"),
      sort: "status",
      cell: (row) => <StatusBadge value={row.status} />,
    },
    {
      id: "machine",
      header: t("machines:machine"),
      cell: (row) => (row.machine_name ? `${row.machine_name} · ${row.position}` : "–"),
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "kind",
      label: t("component.kind"),
      options: componentKinds.map((value) => ({ value, label: t(`componentKind.${value}`) })),
    },
    {
      kind: "choice",
      id: "status",
      label: t("machines:status"),
      options: componentStatuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
  ];
  return (
    <>
      <ListPage
        title={t("component.title")}
        path="/api/v1/components"
        columns={columns}
        filters={filters}
        defaultSort="number"
        rowTo={(row) => `/components/${row.id}`}
        actions={
          can("machines.update") && <Button onClick={() => setAdding(true)}>{t("component.new")}</Button>
        }
        empty={{ title: t("component.empty"), hint: t("component.emptyHint") }}
      />
      {adding && <NewDialog onClose={() => setAdding(false)} />}
    </>
  );
}

const figure = (value: string | number) => (value === "" ? null : Number(value));

function NewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["fleet", "machines"]);
  const navigate = useNavigate();
  const regions = useRegionOptions();
  const state = useServerForm({
    limits: NewComponent,
    values: {
      kind: "drifter" as string | null,
      manufacturer: "",
      model: "",
      serial_number: "",
      region_id: null as string | null,
      hours_before: "" as string | number,
      hours_before_overhaul: "" as string | number,
      overhaul_every_h: "" as string | number,
      note: "",
    },
    submit: (values, { headers }) =>
      ok(
        api.POST("/api/v1/components", {
          headers,
          body: {
            ...values,
            kind: values.kind as Schema<"ComponentKind">,
            hours_before: figure(values.hours_before) ?? 0,
            hours_before_overhaul: figure(values.hours_before_overhaul),
            overhaul_every_h: figure(values.overhaul_every_h),
          },
        }),
      ),
    onSaved: (made) => navigate({ to: "/components/$componentId", params: { componentId: made.id } }),
  });
  const hours = { unit: "h" as const, allowNegative: false, decimalScale: 1 };
  return (
    <FormDialog opened onClose={onClose} title={t("component.new")} state={state}>
      <FieldGrid>
        <Select
          label={t("component.kind")}
          required
          allowDeselect={false}
          data={componentKinds.map((value) => ({ value, label: t(`componentKind.${value}`) }))}
          {...state.field("kind")}
        />
        <TextInput label={t("machines:serialNumber")} required dir="ltr" {...state.field("serial_number")} />
        <TextInput label={t("machines:manufacturer")} required {...state.field("manufacturer")} />
        <TextInput label={t("machines:model")} {...state.field("model")} />
        <QuantityInput
          label={t("component.before")}
          description={t("component.beforeHint")}
          {...hours}
          {...state.field("hours_before")}
        />
        <QuantityInput
          label={t("component.beforeOverhaul")}
          {...hours}
          {...state.field("hours_before_overhaul")}
        />
        <QuantityInput label={t("component.every")} {...hours} {...state.field("overhaul_every_h")} />
        <Select
          label={t("machines:region")}
          data={regions}
          searchable
          clearable
          placeholder={t("machines:noRegion")}
          {...state.field("region_id")}
        />
        <Wide>
          <TextInput label={t("machines:note")} {...state.field("note")} />
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
