import { IconDoorExit, IconEdit, IconTool, IconTrash, IconTruckDelivery } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { DataList, listKey } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { whatGoesToo } from "@/lib/api/notDeletable";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import { useRegionName } from "@/lib/lookups";
import { History } from "./History";
import { LevelTable } from "./LevelTable";
import { useLotColumns } from "./lotColumns";
import { MagazinesOfStore } from "./MagazinesOfStore";
import { ReceiptDialog } from "./ReceiptDialog";
import { StockTable } from "./StockTable";
import { StoreDialog } from "./StoreDialog";
import { useTransactionColumns } from "./transactionColumns";
import { Utilization } from "./Utilization";

type Store = Schema<"StoreDetail">;

export function StorePage() {
  const { storeId } = useParams({ strict: false }) as { storeId: string };
  const { t } = useTranslation("explosives");
  const store = useQuery({
    queryKey: ["store", storeId],
    queryFn: () => ok(api.GET("/api/v1/stores/{store_id}", { params: { path: { store_id: storeId } } })),
  });
  if (!store.data) {
    return <RecordState query={store} title={t("store")} crumbs={[{ label: t("stores"), to: "/stores" }]} />;
  }
  return <StoreRecord store={store.data} key={store.data.id} />;
}

function StoreRecord({ store }: { store: Store }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const regionName = useRegionName();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<"edit" | "receive" | null>(null);
  const lotColumns = useLotColumns({ withoutStore: true });
  const transactionColumns = useTransactionColumns({ compact: true });
  const navigate = useNavigate();
  const confirmed = useRef<string[]>([]);
  const path = { store_id: store.id };
  const dependents = async () => {
    const found = await ok(api.GET("/api/v1/stores/{store_id}/dependents", { params: { path } }));
    const listed = whatGoesToo("explosives", found.items);
    confirmed.current = found.confirmation;
    return listed;
  };
  const remove = async () => {
    const query = { confirmed: confirmed.current };
    const headers = ifMatch(store.version);
    await ok(api.DELETE("/api/v1/stores/{store_id}", { params: { path, query }, headers }));
    await navigate({ to: "/stores" });
    client.removeQueries({ queryKey: ["store", store.id] });
    await client.invalidateQueries({ queryKey: listKey("/api/v1/stores") });
  };
  const actions = useSteps(store, "/api/v1/stores/{store_id}", {
    keep: async (changed) => {
      client.setQueryData(["store", store.id], changed);
      await client.invalidateQueries({ queryKey: listKey("/api/v1/stores") });
    },
    looks: {
      receive: {
        label: t("receiveStock"),
        icon: IconTruckDelivery,
        kind: "primary",
        run: async () => setDialog("receive"),
      },
      edit: { label: t("edit"), icon: IconEdit, run: async () => setDialog("edit") },
      reopen: { kind: "primary" },
      "start-maintenance": { icon: IconTool },
      decommission: { icon: IconDoorExit, kind: "danger" },
      delete: {
        label: t("deleteStore"),
        icon: IconTrash,
        kind: "danger",
        confirm: t("deleteStoreText"),
        dependents,
        run: remove,
      },
    },
  });
  const facts = [
    { label: t("region"), value: regionName(store.region.id, store.region.name) },
    { label: t("city"), value: store.city },
    { label: t("address"), value: store.address },
    { label: t("manager"), value: store.manager?.name },
    { label: t("allowedKinds"), value: format.list(store.allowed_kinds.map((kind) => t(`kind.${kind}`))) },
  ];
  return (
    <>
      <PageHeader
        title={store.name}
        crumbs={[{ label: t("stores"), to: "/stores" }]}
        badge={
          <>
            <StatusBadge value={store.status} />
            {store.levels.some((level) => level.is_low) && <StatusBadge value="low_stock" />}
          </>
        }
        actions={
          <ActionBar actions={actions} allowed={store.allowed_actions} blocked={store.blocked_actions} />
        }
      />
      <PageBody
        aside={
          <>
            <Panel title={t("details")}>
              <Facts facts={facts} single />
            </Panel>
            <Panel title={t("history")}>
              <History steps={store.history} />
            </Panel>
          </>
        }
      >
        <KeyFigures>
          <KeyFigure label={t("occupancy")} value={<Quantity value={store.occupancy_kg} unit="kg" />} />
          <KeyFigure label={t("capacity")} value={<Quantity value={store.capacity_kg} unit="kg" />} />
          <KeyFigure label={t("neq")} value={<Quantity value={store.neq_kg} unit="kg" />} />
          <KeyFigure label={t("free")} value={<Quantity value={store.free_kg} unit="kg" />} />
        </KeyFigures>
        <Panel title={t("utilization")}>
          <Utilization percent={store.utilization_percent} large />
        </Panel>
        {store.levels.length > 0 && (
          <Panel title={t("stockByKind")} flush>
            <LevelTable levels={store.levels} />
          </Panel>
        )}
        <Panel title={t("stockByProduct")} flush>
          <StockTable stock={store.stock} />
        </Panel>
        <MagazinesOfStore storeId={store.id} />
        <Panel title={t("stock")}>
          <DataList
            path="/api/v1/stock-lots"
            query={{ store_id: store.id, has_stock: "true" }}
            columns={lotColumns}
            defaultSort="expires_on"
            prefix="lots_"
            searchable={false}
            keys={false}
            rowTo={(lot) => `/warehouse/${lot.batch_id}`}
            empty={{ title: t("noLots"), hint: t("noLotsHint") }}
          />
        </Panel>
        <Panel title={t("transactions")}>
          <DataList
            path="/api/v1/store-transactions"
            query={{ store_id: store.id }}
            columns={transactionColumns}
            defaultSort="-at"
            prefix="moves_"
            searchable={false}
            keys={false}
            rowTo={(row) => `/ledger/${row.movement_id}`}
            empty={{ title: t("noMovements") }}
          />
        </Panel>
        <RecordHistory recordId={store.id} />
      </PageBody>
      {dialog === "edit" && <StoreDialog store={store} onClose={() => setDialog(null)} />}
      {dialog === "receive" && <ReceiptDialog store={store} onClose={() => setDialog(null)} />}
    </>
  );
}
