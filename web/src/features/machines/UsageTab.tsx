import { Button, Modal } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Attachments } from "@/components/attachments/Attachments";
import { EmptyState } from "@/components/EmptyState";
import { type Column, DataList, listKey, type RowOf } from "@/components/list";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { ReasonDialog } from "@/components/ReasonDialog";
import { ScrollBox } from "@/components/ScrollBox";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { fluids, type Machine, readMachineAgain, unitOfFluid } from "./data";
import { FluidsPanel } from "./FluidsPanel";
import { MeterDialog } from "./MeterDialog";
import classes from "./machines.module.css";
import { TimeModelPanel } from "./TimeModelPanel";
import { UsageForm } from "./UsageForm";

type Entry = RowOf<"/api/v1/usage-entries">;

/** What a machine did, and what its meters say. */
export function UsageTab({ machine }: { machine: Machine }) {
  const { t } = useTranslation("machines");
  const format = useFormat();
  const client = useQueryClient();
  const can = useCan();
  const [logging, setLogging] = useState(false);
  const [meterDialog, setMeterDialog] = useState<"add" | "exchange" | null>(null);
  const [pictured, setPictured] = useState<Entry | null>(null);
  const [wrong, setWrong] = useState<Entry | null>(null);
  const meters = useQuery({
    queryKey: ["machine", machine.id, "meters"],
    queryFn: () =>
      ok(api.GET("/api/v1/machines/{machine_id}/meters", { params: { path: { machine_id: machine.id } } })),
  });
  const shifts = useQuery({
    queryKey: ["machine", machine.id, "shifts"],
    queryFn: () =>
      ok(api.GET("/api/v1/machines/{machine_id}/shifts", { params: { path: { machine_id: machine.id } } })),
    enabled: logging,
  });
  const refresh = () =>
    Promise.all([
      readMachineAgain(client, machine.id),
      client.invalidateQueries({ queryKey: listKey("/api/v1/usage-entries") }),
    ]);
  const mayLog = can("machines.log_usage") && (meters.data?.length ?? 0) > 0;
  const hours = (value: string | number | null) => (value === null ? "–" : format.number(Number(value), 1));
  const amount = (value: string | number | null, unit: "l" | "kg") =>
    value === null ? "–" : <Quantity value={value} unit={unit} digits={1} />;
  const columns: Column<Entry>[] = [
    {
      id: "worked_on",
      header: t("usage.day"),
      sort: "worked_on",
      primary: true,
      cell: (row) => format.date(row.worked_on),
    },
    { id: "starts_at", header: t("from"), sort: "starts_at", cell: (row) => format.dateTime(row.starts_at) },
    { id: "ends_at", header: t("until"), hidden: true, cell: (row) => format.dateTime(row.ends_at) },
    { id: "kind", header: t("usage.title"), cell: (row) => t(`entryKind.${row.kind}`) },
    ...(meters.data ?? []).map(({ kind }) => ({
      id: kind,
      header: t(`meterKind.${kind}`),
      numeric: true,
      cell: (row: Entry) => <Code>{hours(row[kind])}</Code>,
    })),
    { id: "idle", header: t("usage.idle"), numeric: true, cell: (row) => <Code>{hours(row.idle_h)}</Code> },
    {
      id: "service",
      header: t("usage.service"),
      numeric: true,
      cell: (row) => <Code>{hours(row.service_h)}</Code>,
    },
    {
      id: "fuel",
      header: t("usage.fuel"),
      numeric: true,
      cell: (row) => (row.fuel_l === null ? "–" : <Quantity value={row.fuel_l} unit="l" digits={0} />),
    },
    ...fluids.map((fluid) => ({
      id: fluid,
      header: t(`usage.fluid.${fluid}`),
      numeric: true,
      hidden: true,
      cell: (row: Entry) => amount(row[fluid], unitOfFluid(fluid)),
    })),
    {
      id: "photos",
      header: t("usage.photos"),
      cell: (row) =>
        can("machines.log_usage") &&
        (row.photo_count > 0 || row.is_live) && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t("usage.photosOf", { day: format.date(row.worked_on) })}
            onClick={() => setPictured(row)}
          >
            {row.photo_count > 0 ? format.number(row.photo_count, 0) : t("usage.addPhoto")}
          </Button>
        ),
    },
    { id: "operator", header: t("operator"), cell: (row) => row.operator_name || "–" },
    { id: "note", header: t("note"), hidden: true, wrap: true, cell: (row) => row.note || "–" },
    ...(can("machines.update")
      ? [
          {
            id: "correct",
            header: "",
            cell: (row: Entry) =>
              row.is_live && (
                <Button size="compact-sm" variant="subtle" onClick={() => setWrong(row)}>
                  {t("usage.correct")}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Panel
        title={t("meter.title")}
        flush
        actions={
          machine.allowed_actions.includes("edit") && (
            <>
              {(meters.data?.length ?? 0) > 0 && (
                <Button size="xs" variant="default" onClick={() => setMeterDialog("exchange")}>
                  {t("meter.exchange")}
                </Button>
              )}{" "}
              <Button size="xs" variant="default" onClick={() => setMeterDialog("add")}>
                {t("meter.add")}
              </Button>
            </>
          )
        }
      >
        {meters.isError && <ProblemAlert error={meters.error} retry={() => void meters.refetch()} />}
        {meters.data?.length === 0 && <EmptyState title={t("meter.none")} hint={t("meter.noneHint")} />}
        {meters.data && meters.data.length > 0 && (
          <ScrollBox className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t("meter.kind")}</th>
                  <th scope="col">{t("meter.displayed")}</th>
                  <th scope="col">{t("meter.total")}</th>
                  <th scope="col">{t("meter.readAt")}</th>
                </tr>
              </thead>
              <tbody>
                {meters.data.map((meter) => (
                  <tr key={meter.id}>
                    <th scope="row">{t(`meterKind.${meter.kind}`)}</th>
                    <td>
                      <Code>{format.number(Number(meter.displayed), 1)}</Code>
                    </td>
                    <td>
                      <Code>{format.number(Number(meter.total), 1)}</Code>
                    </td>
                    <td>{format.dateTime(meter.read_at)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </Panel>
      <TimeModelPanel machineId={machine.id} />
      <FluidsPanel machineId={machine.id} />
      <Panel
        title={t("usage.title")}
        flush
        actions={
          mayLog && (
            <Button size="xs" onClick={() => setLogging(true)}>
              {t("usage.log")}
            </Button>
          )
        }
      >
        <DataList
          path="/api/v1/usage-entries"
          prefix="usage_"
          query={{ machine_id: machine.id }}
          keys={false}
          columns={columns}
          searchable={false}
          defaultSort="-starts_at"
          empty={{ title: t("usage.none") }}
        />
      </Panel>
      <Modal
        closeButtonProps={{ "aria-label": t("common:action.close") }}
        opened={logging}
        onClose={() => setLogging(false)}
        title={<strong>{t("usage.log")}</strong>}
        size="lg"
      >
        {logging && meters.data && shifts.data && (
          <UsageForm
            machineId={machine.id}
            meters={meters.data}
            shifts={shifts.data}
            onCancel={() => setLogging(false)}
            onLogged={async () => {
              await refresh();
              setLogging(false);
            }}
          />
        )}
      </Modal>
      <Modal
        closeButtonProps={{ "aria-label": t("common:action.close") }}
        opened={pictured !== null}
        onClose={() => setPictured(null)}
        title={<strong>{t("usage.photosOf", { day: format.date(pictured?.worked_on) })}</strong>}
        size="lg"
      >
        {pictured && (
          <Attachments
            path={`/api/v1/usage-entries/${pictured.id}`}
            onChange={() => void client.invalidateQueries({ queryKey: listKey("/api/v1/usage-entries") })}
          />
        )}
      </Modal>
      {meterDialog && (
        <MeterDialog
          machine={machine}
          meters={meters.data ?? []}
          exchange={meterDialog === "exchange"}
          onSaved={refresh}
          onClose={() => setMeterDialog(null)}
        />
      )}
      <ReasonDialog
        opened={wrong !== null}
        onClose={() => setWrong(null)}
        title={t("usage.correct")}
        message={t("usage.correctHint")}
        confirmLabel={t("usage.correct")}
        onConfirm={async (reason) => {
          if (!wrong) return;
          await ok(
            api.POST("/api/v1/usage-entries/{entry_id}/correct", {
              params: { path: { entry_id: wrong.id } },
              body: { reason, replacement: null },
            }),
          );
          await refresh();
        }}
      />
    </>
  );
}
