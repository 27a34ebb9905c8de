import { useTranslation } from "react-i18next";
import { type Filter, ListPage } from "@/components/list";
import { RouteButton } from "@/components/RouteButton";
import { useCan } from "@/lib/auth/useSession";
import { useBatchColumns } from "./batchColumns";
import { useKindOptions } from "./lookups";
import { WarehouseWork } from "./WarehouseWork";

const statuses = ["available", "allocated", "depleted", "expired", "quarantined"] as const;

export function BatchListPage() {
  const { t } = useTranslation("explosives");
  const can = useCan();
  const kindOptions = useKindOptions();
  const columns = useBatchColumns();
  const filters: Filter[] = [
    {
      kind: "choices",
      id: "status",
      label: t("status"),
      options: statuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "kind", label: t("kindLabel"), options: kindOptions },
    { kind: "flag", id: "is_expiring_soon", label: t("status:expiring_soon") },
    { kind: "flag", id: "is_quarantined", label: t("status:quarantined") },
    { kind: "flag", id: "has_proposal", label: t("proposals") },
    { kind: "text", id: "batch_number", label: t("batchNumber") },
    { kind: "text", id: "supplier", label: t("supplier") },
    { kind: "date", id: "manufactured_from", label: t("manufacturedFrom") },
    { kind: "date", id: "manufactured_to", label: t("manufacturedTo") },
    { kind: "date", id: "expires_from", label: t("expiresFrom") },
    { kind: "date", id: "expires_to", label: t("expiresTo") },
  ];
  return (
    <ListPage
      title={t("warehouse")}
      path="/api/v1/warehouse-batches"
      columns={columns}
      filters={filters}
      defaultSort="expires_on"
      rowTo={(batch) => `/warehouse/${batch.id}`}
      actions={
        <>
          <WarehouseWork />
          {can("explosives.create") && <RouteButton to="/warehouse/new">{t("receiveBatch")}</RouteButton>}
        </>
      }
      empty={{ title: t("noBatches"), hint: t("noBatchesHint") }}
    />
  );
}
