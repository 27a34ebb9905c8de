import {
  IconClipboardCheck,
  IconEdit,
  IconLock,
  IconPlayerPause,
  IconPlayerPlay,
  IconTemperature,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionBar } from "@/components/ActionBar";
import { Attachments } from "@/components/attachments/Attachments";
import { Comments } from "@/components/comments/Comments";
import { Facts } from "@/components/Facts";
import { RecordHistory } from "@/components/history/RecordHistory";
import { type Column, DataList, type RowOf } from "@/components/list";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { StatusBadge } from "@/components/StatusBadge";
import { useSteps } from "@/components/useSteps";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import { DistancePanel } from "./DistancePanel";
import { keepMagazine, type Magazine, refreshMagazine, useMagazine } from "./data";
import { MagazineDialog } from "./MagazineDialog";
import classes from "./magazines.module.css";
import { LicenceEnd, LicenceMark, RoundDue } from "./marks";
import { TemperatureDialog } from "./TemperatureDialog";

export function MagazinePage() {
  const { magazineId } = useParams({ strict: false }) as { magazineId: string };
  const { t } = useTranslation("magazines");
  const magazine = useMagazine(magazineId);
  if (!magazine.data) {
    const crumbs = [{ label: t("title"), to: "/magazines" }];
    return <RecordState query={magazine} title={t("one")} crumbs={crumbs} />;
  }
  return <MagazineRecord magazine={magazine.data} key={magazine.data.id} />;
}

function MagazineRecord({ magazine }: { magazine: Magazine }) {
  const { t } = useTranslation(["magazines", "steps"]);
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<"edit" | "temperature" | null>(null);
  // Begun again after a lost answer, it is the same round.
  const attempt = useRef(crypto.randomUUID());
  const beginRound = async () => {
    const made = await ok(
      api.POST("/api/v1/magazines/{magazine_id}/rounds", {
        params: { path: { magazine_id: magazine.id } },
        body: { client_id: attempt.current },
      }),
    );
    await refreshMagazine(client, magazine.id);
    await navigate({ to: "/magazine-rounds/$roundId", params: { roundId: made.id } });
  };
  const actions = useSteps(magazine, "/api/v1/magazines/{magazine_id}", {
    keep: (changed) => keepMagazine(client, changed),
    values: { number: magazine.number },
    looks: {
      "begin-round": {
        label: t(magazine.round_under_way_id ? "goOnRound" : "beginRound"),
        icon: IconClipboardCheck,
        kind: "primary",
        run: beginRound,
      },
      "note-temperature": {
        label: t("noteTemperature"),
        icon: IconTemperature,
        run: async () => setDialog("temperature"),
      },
      edit: { label: t("edit"), icon: IconEdit, run: async () => setDialog("edit") },
      resume: { icon: IconPlayerPlay },
      suspend: { icon: IconPlayerPause },
      close: { icon: IconLock, kind: "danger" },
    },
  });
  const where = magazine.store ? (
    <Link to="/stores/$storeId" params={{ storeId: magazine.store.id }} className={classes.link}>
      {magazine.store.name}
    </Link>
  ) : (
    t("warehouse")
  );
  const facts = [
    { label: t("where"), value: where },
    { label: t("typeLabel"), value: t(`type.${magazine.magazine_type}`) },
    {
      label: t("roundDue"),
      value: <RoundDue day={magazine.round_due_on} isOverdue={magazine.is_round_overdue} />,
    },
    {
      label: t("lastRound"),
      value: magazine.last_round_at ? format.dateTime(magazine.last_round_at) : t("never"),
    },
    { label: t("roundTemplate"), value: magazine.round_template.name },
    { label: t("rulesLabel"), value: format.list(magazine.rules.map((rule) => t(`rule.${rule}`))) },
  ];
  const licence = [
    {
      label: t("licenceNumber"),
      value: magazine.licence_number ? <Code>{magazine.licence_number}</Code> : t("noLicence"),
    },
    { label: t("authority"), value: magazine.licence_authority },
    { label: t("validFrom"), value: magazine.licence_from && format.date(magazine.licence_from) },
    {
      label: t("validUntil"),
      value: (
        <LicenceEnd
          day={magazine.licence_until}
          days={magazine.licence_days_left}
          state={magazine.licence_state}
        />
      ),
    },
    ...magazine.limits.map(({ division, neq_kg }) => ({
      label: t("division", { division }),
      value: <Quantity value={neq_kg} unit="kg" />,
    })),
    {
      label: t("mostDetonators"),
      value: magazine.most_detonators && format.number(magazine.most_detonators),
    },
  ];
  const address = `/api/v1/magazines/${magazine.id}`;
  const changed = () => void refreshMagazine(client, magazine.id);
  return (
    <>
      <PageHeader
        title={magazine.number}
        crumbs={[{ label: t("title"), to: "/magazines" }]}
        subtitle={<bdi>{magazine.name}</bdi>}
        badge={
          <>
            <StatusBadge value={magazine.status} />{" "}
            <LicenceMark days={magazine.licence_days_left} state={magazine.licence_state} />{" "}
            {magazine.is_round_overdue && <StatusBadge value="overdue" label={t("overdue")} />}
          </>
        }
        actions={<ActionBar actions={actions} allowed={magazine.allowed_actions} />}
      />
      <PageBody
        aside={
          <Panel title={t("details")}>
            <Facts facts={facts} single />
          </Panel>
        }
      >
        <Panel title={t("licence")}>
          <Facts facts={licence} />
        </Panel>
        <DistancePanel magazine={magazine} />
        <RoundList magazine={magazine} />
        <TemperatureList magazine={magazine} />
        <Attachments path={address} onChange={changed} />
        <Comments path={address} onChange={changed} />
        <RecordHistory recordId={magazine.id} />
      </PageBody>
      {dialog === "edit" && <MagazineDialog magazine={magazine} onClose={() => setDialog(null)} />}
      {dialog === "temperature" && <TemperatureDialog magazine={magazine} onClose={() => setDialog(null)} />}
    </>
  );
}

function RoundList({ magazine }: { magazine: Magazine }) {
  const { t } = useTranslation("magazines");
  const format = useFormat();
  const columns: Column<RowOf<"/api/v1/magazine-rounds">>[] = [
    {
      id: "begun_at",
      header: t("begun"),
      sort: "begun_at",
      primary: true,
      cell: (row) => format.dateTime(row.begun_at),
    },
    { id: "by", header: t("by"), wrap: true, cell: (row) => row.begun_by_name },
    {
      id: "completed_at",
      header: t("completed"),
      cell: (row) => (row.completed_at ? format.dateTime(row.completed_at) : t("underWay")),
    },
    { id: "findings", header: t("findings"), numeric: true, cell: (row) => format.number(row.findings) },
    {
      id: "entry",
      header: t("entry"),
      cell: (row) => row.shows_entry && <StatusBadge value="entry" tone="bad" label={t("entry")} />,
    },
  ];
  return (
    <Panel title={t("rounds")}>
      <DataList
        path="/api/v1/magazine-rounds"
        query={{ magazine_id: magazine.id }}
        columns={columns}
        defaultSort="-begun_at"
        prefix="rounds_"
        searchable={false}
        keys={false}
        rowTo={(row) => `/magazine-rounds/${row.id}`}
        empty={{ title: t("noRounds") }}
      />
    </Panel>
  );
}

function TemperatureList({ magazine }: { magazine: Magazine }) {
  const { t } = useTranslation("magazines");
  const format = useFormat();
  const columns: Column<RowOf<"/api/v1/magazine-temperatures">>[] = [
    {
      id: "read_at",
      header: t("readAt"),
      sort: "read_at",
      primary: true,
      cell: (row) => format.dateTime(row.read_at),
    },
    {
      id: "celsius",
      header: t("temperature"),
      numeric: true,
      cell: (row) => <Quantity value={row.celsius} unit="°C" digits={1} />,
    },
    {
      id: "is_warm",
      header: t("warm"),
      cell: (row) => row.is_warm && <StatusBadge value="warm" tone="bad" label={t("warm")} />,
    },
    { id: "by", header: t("by"), wrap: true, cell: (row) => row.by_name },
    { id: "note", header: t("note"), wrap: true, cell: (row) => row.note },
  ];
  return (
    <Panel title={t("temperatures")}>
      <DataList
        path="/api/v1/magazine-temperatures"
        query={{ magazine_id: magazine.id }}
        columns={columns}
        defaultSort="-read_at"
        prefix="warmth_"
        searchable={false}
        keys={false}
        empty={{ title: t("noTemperatures") }}
      />
    </Panel>
  );
}
