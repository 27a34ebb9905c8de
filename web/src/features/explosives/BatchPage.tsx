import { IconLock, IconLockOpen, IconTrash, IconTruckDelivery } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { DataList, listKey } from "@/components/list";
import { Notice } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { batchStatus } from "./batchColumns";
import { Expiry } from "./Expiry";
import { History } from "./History";
import { useLotColumns } from "./lotColumns";
import { useMovementColumns } from "./movementColumns";
import { ReceiptDialog } from "./ReceiptDialog";
import { WriteOffDialog } from "./WriteOffDialog";

type Batch = Schema<"BatchDetail">;

export function BatchPage() {
  const { batchId } = useParams({ strict: false }) as { batchId: string };
  const { t } = useTranslation("explosives");
  const batch = useQuery({
    queryKey: ["batch", batchId],
    queryFn: () =>
      ok(api.GET("/api/v1/warehouse-batches/{batch_id}", { params: { path: { batch_id: batchId } } })),
  });
  if (!batch.data) {
    return (
      <RecordState query={batch} title={t("batch")} crumbs={[{ label: t("warehouse"), to: "/warehouse" }]} />
    );
  }
  return <BatchRecord batch={batch.data} key={batch.data.id} />;
}

function BatchRecord({ batch }: { batch: Batch }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<"stock" | "write-off" | null>(null);
  const lotColumns = useLotColumns({ withoutBatch: true });
  const movementColumns = useMovementColumns({ compact: true }).filter(({ id }) => id !== "products");
  const actions = useSteps(batch, "/api/v1/warehouse-batches/{batch_id}", {
    keep: async (changed) => {
      client.setQueryData(["batch", batch.id], changed);
      await client.invalidateQueries({ queryKey: listKey("/api/v1/warehouse-batches") });
      await client.invalidateQueries({ queryKey: listKey("/api/v1/stock-lots") });
    },
    looks: {
      "stock-store": {
        label: t("stockStore"),
        icon: IconTruckDelivery,
        kind: "primary",
        run: async () => setDialog("stock"),
      },
      quarantine: { icon: IconLock, kind: "danger" },
      release: { icon: IconLockOpen },
      "write-off": { label: t("writeOff"), icon: IconTrash, run: async () => setDialog("write-off") },
    },
  });
  const { kind: _kind, ...measured } = batch.properties;
  const facts = [
    { label: t("product"), value: batch.product_name },
    { label: t("kindLabel"), value: t(`kind.${batch.product_kind}`) },
    { label: t("supplier"), value: batch.supplier },
    { label: t("manufacturerBatch"), value: <Code>{batch.manufacturer_batch_number || "–"}</Code> },
    { label: t("manufacturedOn"), value: format.date(`${batch.manufactured_on}T08:00:00Z`) },
    {
      label: t("expiresOn"),
      value: <Expiry day={batch.expires_on} days={batch.days_until_expiry} isSoon={batch.is_expiring_soon} />,
    },
    { label: t("location"), value: batch.storage_location },
    { label: t("receivedAt"), value: format.dateTime(batch.received_at) },
    ...Object.entries(measured)
      .filter(([, value]) => value !== "" && value !== null)
      .map(([name, value]) => ({
        label: t(`property.${name}`, { defaultValue: name }),
        value: <bdi dir="ltr">{typeof value === "number" ? format.number(value) : String(value)}</bdi>,
      })),
  ];
  return (
    <>
      <PageHeader
        title={batch.batch_number}
        crumbs={[{ label: t("warehouse"), to: "/warehouse" }]}
        badge={<StatusBadge value={batchStatus(batch)} />}
        actions={<ActionBar actions={actions} allowed={batch.allowed_actions} />}
      />
      <PageBody
        aside={
          <>
            <Panel title={t("details")}>
              <Facts facts={facts} single />
            </Panel>
            <Panel title={t("history")}>
              <History steps={batch.history} />
            </Panel>
          </>
        }
      >
        {batch.status === "quarantined" && <Notice tone="bad" title={t("quarantinedNotice")} />}
        {batch.status === "expired" && <Notice tone="bad" title={t("expiredNotice")} />}
        <KeyFigures>
          <KeyFigure label={t("received")} value={<Quantity value={batch.received_kg} unit="kg" />} />
          <KeyFigure label={t("inWarehouse")} value={<Quantity value={batch.total_kg} unit="kg" />} />
          <KeyFigure label={t("allocated")} value={<Quantity value={batch.allocated_kg} unit="kg" />} />
          <KeyFigure label={t("available")} value={<Quantity value={batch.available_kg} unit="kg" />} />
        </KeyFigures>
        <Panel title={t("inStores")}>
          <DataList
            path="/api/v1/stock-lots"
            query={{ batch_id: batch.id }}
            columns={lotColumns}
            prefix="lots_"
            searchable={false}
            keys={false}
            rowTo={(lot) => `/stores/${lot.store_id}`}
            empty={{ title: t("inNoStore") }}
          />
        </Panel>
        <Panel title={t("movements")}>
          <DataList
            path="/api/v1/ledger-movements"
            query={{ batch_id: batch.id }}
            columns={movementColumns}
            defaultSort="-at"
            prefix="moves_"
            searchable={false}
            keys={false}
            rowTo={(movement) => `/ledger/${movement.id}`}
            empty={{ title: t("noMovements") }}
          />
        </Panel>
        <RecordHistory recordId={batch.id} />
      </PageBody>
      {dialog === "stock" && <ReceiptDialog batch={batch} onClose={() => setDialog(null)} />}
      {dialog === "write-off" && <WriteOffDialog batch={batch} onClose={() => setDialog(null)} />}
    </>
  );
}
