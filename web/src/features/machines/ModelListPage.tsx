import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { useCan } from "@/lib/auth/useSession";
import { ModelDialog } from "./ModelDialog";

/** The models of machines: what all machines of one have in common. */
export function ModelListPage() {
  const { t } = useTranslation(["fleet", "machines"]);
  const can = useCan();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const columns: Column<RowOf<"/api/v1/machine-models">>[] = [
    {
      id: "manufacturer",
      header: t("machines:manufacturer"),
      sort: "manufacturer",
      cell: (row) => row.manufacturer,
    },
    { id: "model", header: t("machines:model"), sort: "model", primary: true, cell: (row) => row.model },
    { id: "type", header: t("machines:type"), sort: "machine_type", cell: (row) => row.machine_type },
    {
      id: "meters",
      header: t("machines:meter.title"),
      wrap: true,
      cell: (row) => row.meter_kinds.map((kind) => t(`machines:meterKind.${kind}`)).join(", ") || "–",
    },
    {
      id: "explosives",
      header: t("model.explosives"),
      cell: (row) => t(row.touches_explosives ? "machines:yes" : "machines:no"),
    },
    {
      id: "machines",
      header: t("machines:title"),
      numeric: true,
      cell: (row) => <Code>{row.machines}</Code>,
    },
  ];
  const filters: Filter[] = [
    { kind: "text", id: "machine_type", label: t("machines:type") },
    { kind: "flag", id: "touches_explosives", label: t("model.explosives") },
  ];
  return (
    <>
      <ListPage
        title={t("model.title")}
        path="/api/v1/machine-models"
        columns={columns}
        filters={filters}
        defaultSort="manufacturer"
        rowTo={(row) => `/machine-models/${row.id}`}
        actions={can("machines.create") && <Button onClick={() => setAdding(true)}>{t("model.new")}</Button>}
        empty={{ title: t("model.empty"), hint: t("model.emptyHint") }}
      />
      {adding && (
        <ModelDialog
          onClose={() => setAdding(false)}
          onSaved={(model) =>
            void navigate({ to: "/machine-models/$modelId", params: { modelId: model.id } })
          }
        />
      )}
    </>
  );
}
