import { Button } from "@mantine/core";
import {
  IconAdjustments,
  IconArrowBackUp,
  IconArrowsExchange,
  IconBookmark,
  IconCircleOff,
  IconMinus,
  IconPackageExport,
  IconPencil,
  IconPlus,
  IconRotate,
  IconTrash,
} from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { Comments } from "@/components/comments/Comments";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { DataList, type RowOf } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StepHistory } from "@/components/StepHistory";
import { notifyProblem, toast } from "@/components/toast";
import { useSteps } from "@/components/useSteps";
import { api, ifMatch, ok } from "@/lib/api/client";
import { whatGoesToo } from "@/lib/api/notDeletable";
import { useFormat } from "@/lib/format";
import { useRegionName } from "@/lib/lookups";
import { AccessoryDialog } from "./AccessoryDialog";
import { Amount } from "./Amount";
import { useMoveColumns, useMoveFilters } from "./columns";
import { type Accessory, keepAccessory } from "./data";
import classes from "./parts.module.css";
import { StockBadge } from "./StockBadge";
import { StockDialog } from "./StockDialog";
import type { StockStep } from "./steps";
import { UseOfAccessory } from "./UseOfAccessory";

const tabs = ["overview", "moves", "use", "documents", "comments", "history"] as const;
const crumb = { to: "/accessories" };

export function AccessoryPage() {
  const { accessoryId } = useParams({ strict: false }) as { accessoryId: string };
  const { t } = useTranslation("parts");
  const path = { accessory_id: accessoryId };
  const accessory = useQuery({
    queryKey: ["accessory", accessoryId],
    queryFn: () => ok(api.GET("/api/v1/accessories/{accessory_id}", { params: { path } })),
  });
  if (!accessory.data) {
    return (
      <RecordState query={accessory} title={t("accessory")} crumbs={[{ label: t("title"), ...crumb }]} />
    );
  }
  return <AccessoryRecord accessory={accessory.data} key={accessoryId} />;
}

function AccessoryRecord({ accessory }: { accessory: Accessory }) {
  const { t } = useTranslation("parts");
  const { tab } = useParams({ strict: false }) as { tab?: string };
  const current = tabs.find((id) => id === tab) ?? "overview";
  const client = useQueryClient();
  const path = `/api/v1/accessories/${accessory.id}`;
  const forgetTimeline = () =>
    void client.invalidateQueries({ queryKey: ["accessory", accessory.id, "of", "timeline"] });
  const [dialog, setDialog] = useState<StockStep | "edit" | null>(null);
  const actions = useAccessoryActions(accessory, setDialog);
  return (
    <>
      <PageHeader
        title={accessory.name}
        crumbs={[{ label: t("title"), ...crumb }]}
        badge={<StockBadge value={accessory.stock_status} />}
        subtitle={<Code>{[accessory.number, accessory.part_number].filter(Boolean).join(" · ")}</Code>}
        actions={<ActionBar actions={actions} allowed={accessory.allowed_actions} />}
      />
      <nav className={classes.tabs} aria-label={accessory.name}>
        {tabs.map((id) => (
          <Link
            key={id}
            to="/accessories/$accessoryId/{-$tab}"
            params={{ accessoryId: accessory.id, tab: id === "overview" ? undefined : id }}
            replace
            activeOptions={{ exact: true }}
            className={classes.tab}
            aria-current={id === current ? "page" : undefined}
            data-tab={id}
          >
            {t(`tabs.${id}`)}
          </Link>
        ))}
      </nav>
      <PageBody>
        {current === "overview" && <Overview accessory={accessory} />}
        {current === "moves" && <Moves accessory={accessory} />}
        {current === "use" && <UseOfAccessory accessory={accessory} />}
        {current === "documents" && <Attachments path={path} onChange={forgetTimeline} />}
        {current === "comments" && <Comments path={path} onChange={forgetTimeline} />}
        {current === "history" && <History accessory={accessory} />}
      </PageBody>
      {dialog === "edit" && <AccessoryDialog accessory={accessory} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog !== "edit" && (
        <StockDialog accessory={accessory} step={dialog} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

function useAccessoryActions(accessory: Accessory, open: (dialog: StockStep | "edit") => void) {
  const { t } = useTranslation("parts");
  const client = useQueryClient();
  const navigate = useNavigate();
  const stock = (step: StockStep, icon: typeof IconPlus, more: { kind?: "primary" } = {}) => ({
    label: t(`action.${step}`),
    icon,
    ...more,
    run: async () => open(step),
  });
  const dependents = async () => {
    const found = await ok(
      api.GET("/api/v1/accessories/{accessory_id}/dependents", {
        params: { path: { accessory_id: accessory.id } },
      }),
    );
    return whatGoesToo("parts", found);
  };
  return useSteps(accessory, "/api/v1/accessories/{accessory_id}", {
    keep: (changed) => keepAccessory(client, changed),
    looks: {
      issue: stock("issue", IconPackageExport, { kind: "primary" }),
      add: stock("add", IconPlus),
      remove: stock("remove", IconMinus),
      count: stock("count", IconAdjustments),
      reserve: stock("reserve", IconBookmark),
      return: stock("return", IconArrowBackUp),
      move: stock("move", IconArrowsExchange),
      edit: { label: t("common:action.edit"), icon: IconPencil, run: async () => open("edit") },
      reinstate: { icon: IconRotate },
      discontinue: { icon: IconCircleOff },
      delete: {
        label: t("action.delete"),
        icon: IconTrash,
        kind: "danger",
        confirm: t("deleteBody"),
        dependents,
        run: async () => {
          const path = { accessory_id: accessory.id };
          const headers = ifMatch(accessory.version);
          await ok(api.DELETE("/api/v1/accessories/{accessory_id}", { params: { path }, headers }));
          toast({ key: "parts:deletedMessage" });
          await navigate({ to: "/accessories" });
          client.removeQueries({ queryKey: ["accessory", accessory.id] });
          await client.invalidateQueries({ queryKey: ["list"] });
        },
      },
    },
  });
}

function Overview({ accessory }: { accessory: Accessory }) {
  const { t } = useTranslation("parts");
  const format = useFormat();
  const regionName = useRegionName();
  const amount = (value: number) => <Amount value={value} unit={accessory.unit} />;
  const money = (value: number | null) => (value === null ? "–" : <Code>{format.number(value, 3)}</Code>);
  const facts = [
    { label: t("categoryLabel"), value: t(`category.${accessory.category}`) },
    { label: t("partNumber"), value: accessory.part_number && <Code>{accessory.part_number}</Code> },
    { label: t("barcode"), value: accessory.barcode && <Code>{accessory.barcode}</Code> },
    { label: t("location"), value: accessory.location?.path },
    {
      label: t("region"),
      value: accessory.region ? regionName(accessory.region.id, accessory.region.name) : t("noRegion"),
    },
    { label: t("critical"), value: accessory.is_critical ? "✓" : "–" },
    { label: t("cost"), value: money(accessory.cost) },
    { label: t("averageCost"), value: money(accessory.average_cost) },
    { label: t("value"), value: money(accessory.value) },
    { label: t("created"), value: format.dateTime(accessory.created_at) },
    { label: t("updated"), value: format.dateTime(accessory.updated_at) },
    { label: t("description"), value: accessory.description },
  ];
  const order = [
    { label: t("usePerDay"), value: <Code>{format.number(accessory.use_per_day, 3)}</Code> },
    { label: t("leadTime"), value: <Code>{accessory.lead_days}</Code> },
    { label: t("onOrder"), value: amount(accessory.on_order) },
    { label: t("expectedOn"), value: accessory.expected_on && format.date(accessory.expected_on) },
    { label: t("suggested"), value: amount(accessory.suggested_quantity) },
  ];
  return (
    <>
      <KeyFigures>
        <KeyFigure label={t("quantity")} value={amount(accessory.quantity)} />
        <KeyFigure label={t("reserved")} value={amount(accessory.reserved)} />
        <KeyFigure label={t("available")} value={amount(accessory.available)} />
        <KeyFigure label={t("minimum")} value={amount(accessory.minimum)} />
      </KeyFigures>
      <Panel title={t("facts")}>
        <Facts facts={facts} />
      </Panel>
      <Panel title={t("reorderTitle")}>
        <Facts facts={order} />
      </Panel>
      {accessory.places.length > 0 && (
        <Panel title={t("places")}>
          <Facts
            single
            facts={accessory.places.map((place) => ({
              key: place.location_id ?? "",
              label: place.path ?? t("noLocation"),
              value: amount(place.quantity),
            }))}
          />
        </Panel>
      )}
      <Panel title={t("suppliers")}>
        {accessory.suppliers.length === 0 ? (
          t("noSuppliers")
        ) : (
          <Facts
            facts={accessory.suppliers.map((line) => ({
              key: line.supplier,
              label: line.supplier,
              value: (
                <>
                  <Code>{line.part_number || "–"}</Code> · {t("pack")}: <Code>{line.pack}</Code>
                </>
              ),
            }))}
          />
        )}
      </Panel>
      <Reservations accessory={accessory} />
    </>
  );
}

function Reservations({ accessory }: { accessory: Accessory }) {
  const { t } = useTranslation("parts");
  const format = useFormat();
  const client = useQueryClient();
  type Row = RowOf<"/api/v1/accessories/{accessory_id}/reservations">;
  const release = useMutation({
    mutationFn: async (row: Row) => {
      const path = { reservation_id: row.id };
      await ok(api.POST("/api/v1/part-reservations/{reservation_id}/release", { params: { path } }));
      const own = { accessory_id: accessory.id };
      await keepAccessory(
        client,
        await ok(api.GET("/api/v1/accessories/{accessory_id}", { params: { path: own } })),
      );
    },
    onError: (error) => notifyProblem(error, "common:problem.refused"),
  });
  return (
    <Panel title={t("reservations")}>
      <DataList
        path="/api/v1/accessories/{accessory_id}/reservations"
        pathParams={{ accessory_id: accessory.id }}
        columns={[
          {
            id: "needed_on",
            header: t("neededOn"),
            sort: "needed_on",
            cell: (row) => format.date(row.needed_on),
          },
          {
            id: "open",
            header: t("quantity"),
            numeric: true,
            cell: (row) => <Amount value={row.open} unit={accessory.unit} />,
          },
          { id: "holder", header: t("holder"), cell: (row) => row.holder_name ?? "–" },
          { id: "reference", header: t("reference"), cell: (row) => row.reference || "–" },
          {
            id: "release",
            header: "",
            cell: (row) =>
              accessory.allowed_actions.includes("release") && (
                <Button
                  size="xs"
                  variant="default"
                  loading={release.isPending && release.variables.id === row.id}
                  disabled={release.isPending}
                  onClick={() => release.mutate(row)}
                >
                  {t("releaseOne")}
                </Button>
              ),
          },
        ]}
        defaultSort="needed_on"
        prefix="kept_"
        searchable={false}
        keys={false}
        empty={{ title: t("noReservations") }}
      />
    </Panel>
  );
}

function Moves({ accessory }: { accessory: Accessory }) {
  const { t } = useTranslation("parts");
  const columns = useMoveColumns({ ofOne: true });
  const filters = useMoveFilters();
  return (
    <DataList
      path="/api/v1/accessories/{accessory_id}/moves"
      pathParams={{ accessory_id: accessory.id }}
      columns={columns}
      filters={filters}
      defaultSort="-at"
      empty={{ title: t("movesEmpty") }}
    />
  );
}

function History({ accessory }: { accessory: Accessory }) {
  const { t } = useTranslation("parts");
  const path = { accessory_id: accessory.id };
  const timeline = useQuery({
    queryKey: ["accessory", accessory.id, "of", "timeline"],
    queryFn: () => ok(api.GET("/api/v1/accessories/{accessory_id}/timeline", { params: { path } })),
  });
  return (
    <>
      <StepHistory query={timeline} title={t("history")} area="accessories" />
      <RecordHistory recordId={accessory.id} />
    </>
  );
}
