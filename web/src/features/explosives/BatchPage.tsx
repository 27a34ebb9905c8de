import {
  IconAlertOctagon,
  IconCalendarTime,
  IconClipboardCheck,
  IconFlame,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconPlus,
  IconScale,
  IconTrash,
  IconTruckDelivery,
} from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { Counted } from "@/components/Counted";
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
import { toast } from "@/components/toast";
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { whatGoesToo } from "@/lib/api/notDeletable";
import type { Schema } from "@/lib/api/types";
import { decimalsOf } from "@/lib/figures";
import { useFormat } from "@/lib/format";
import { AddDialog, CorrectDialog, EditBatchDialog, ExpiryDialog } from "./BatchDialogs";
import { batchStatus } from "./batchColumns";
import { CheckDialog } from "./CheckDialog";
import { Expiry } from "./Expiry";
import { History } from "./History";
import { useLotColumns } from "./lotColumns";
import { useMovementColumns } from "./movementColumns";
import { ChecksPanel, ExpiryPanel, PlacesPanel, QuarantineNotice, useBatchQuality } from "./QualityPanels";
import { ReceiptDialog } from "./ReceiptDialog";
import { WriteOffDialog } from "./WriteOffDialog";

type Batch = Schema<"BatchDetail">;
type Dialog = "stock" | "write-off" | "check" | "add" | "correct" | "edit" | "expiry";

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
  const navigate = useNavigate();
  const quality = useBatchQuality(batch.id).data;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const path = { batch_id: batch.id };
  const lotColumns = useLotColumns({ withoutBatch: true });
  const movementColumns = useMovementColumns({ compact: true }).filter(({ id }) => id !== "products");
  const actions = useSteps(batch, "/api/v1/warehouse-batches/{batch_id}", {
    keep: async (changed) => {
      client.setQueryData(["batch", batch.id], changed);
      await client.invalidateQueries({ queryKey: listKey("/api/v1/warehouse-batches") });
      await client.invalidateQueries({ queryKey: listKey("/api/v1/stock-lots") });
      await client.invalidateQueries({ queryKey: ["batch", batch.id, "quality"] });
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
      check: { label: t("newCheck"), icon: IconClipboardCheck, run: async () => setDialog("check") },
      add: { label: t("addStock"), icon: IconPlus, run: async () => setDialog("add") },
      edit: { label: t("editBatch"), icon: IconPencil, minor: true, run: async () => setDialog("edit") },
      correct: { label: t("correct"), icon: IconScale, minor: true, run: async () => setDialog("correct") },
      "change-expiry": {
        label: t("changeExpiry"),
        icon: IconCalendarTime,
        minor: true,
        run: async () => setDialog("expiry"),
      },
      "write-off": {
        label: t("writeOff"),
        icon: IconFlame,
        minor: true,
        run: async () => setDialog("write-off"),
      },
      recall: { icon: IconAlertOctagon, kind: "danger", minor: true },
      delete: {
        label: t("deleteBatch"),
        icon: IconTrash,
        kind: "danger",
        minor: true,
        confirm: t("deleteBatchAsk", { number: batch.batch_number }),
        dependents: async () =>
          whatGoesToo(
            "explosives",
            await ok(api.GET("/api/v1/warehouse-batches/{batch_id}/dependents", { params: { path } })),
          ),
        run: async () => {
          await ok(
            api.DELETE("/api/v1/warehouse-batches/{batch_id}", {
              params: { path },
              headers: ifMatch(batch.version),
            }),
          );
          await navigate({ to: "/warehouse" });
          client.removeQueries({ queryKey: ["batch", batch.id] });
          await client.invalidateQueries({ queryKey: ["list"] });
          toast({ key: "explosives:batchDeleted" });
        },
      },
    },
  });
  const perUnit = (kg: number) => (
    <>
      <Quantity value={kg} unit="kg" digits={decimalsOf(kg)} /> / {t(`unitOne.${batch.unit}`)}
    </>
  );
  const { kind: _kind, ...measured } = batch.properties;
  const facts = [
    { label: t("product"), value: batch.product_name },
    { label: t("kindLabel"), value: t(`kind.${batch.product_kind}`) },
    { label: t("supplier"), value: batch.supplier },
    { label: t("neqOfUnit"), value: perUnit(batch.neq_kg_per_unit) },
    ...(batch.unit === "kg" ? [] : [{ label: t("massOfUnit"), value: perUnit(batch.mass_kg_per_unit) }]),
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
        {quality && <QuarantineNotice quality={quality} />}
        {batch.status === "expired" && <Notice tone="bad" title={t("expiredNotice")} />}
        <KeyFigures>
          <KeyFigure
            label={t("received")}
            value={<Counted value={batch.received_quantity} unit={batch.unit} />}
          />
          <KeyFigure label={t("inWarehouse")} value={<Counted value={batch.total} unit={batch.unit} />} />
          <KeyFigure label={t("allocated")} value={<Counted value={batch.allocated} unit={batch.unit} />} />
          <KeyFigure label={t("available")} value={<Counted value={batch.available} unit={batch.unit} />} />
          <KeyFigure label={t("neq")} value={<Quantity value={batch.neq_kg} unit="kg" digits={3} />} />
        </KeyFigures>
        {quality && <PlacesPanel quality={quality} />}
        {quality && <ChecksPanel quality={quality} />}
        {quality && <ExpiryPanel quality={quality} />}
        <Attachments path={`/api/v1/warehouse-batches/${batch.id}`} />
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
      {dialog === "stock" && <ReceiptDialog batch={batch} onClose={close} />}
      {dialog === "write-off" && <WriteOffDialog batch={batch} onClose={close} />}
      {dialog === "check" && quality && <CheckDialog quality={quality} onClose={close} />}
      {dialog === "add" && <AddDialog batch={batch} onClose={close} />}
      {dialog === "correct" && <CorrectDialog batch={batch} onClose={close} />}
      {dialog === "edit" && <EditBatchDialog batch={batch} onClose={close} />}
      {dialog === "expiry" && quality && <ExpiryDialog quality={quality} onClose={close} />}
    </>
  );
}
