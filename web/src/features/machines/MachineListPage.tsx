import { Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Column, type Filter, ListPage, type RowOf } from "@/components/list";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { useRegionName, useRegionOptions } from "@/lib/lookups";
import { DocumentMark } from "./DocumentMark";
import { machineStatuses } from "./data";
import { LabelButton } from "./LabelButton";
import { OverdueMark } from "./OverdueMark";
import { useOperatorChoices, useProjectChoices } from "./selects";

type Machine = RowOf<"/api/v1/machines">;

export function MachineListPage() {
  const { t } = useTranslation(["machines", "fleet"]);
  const can = useCan();
  const format = useFormat();
  const regions = useRegionOptions();
  const regionName = useRegionName();
  const projects = useProjectChoices();
  const operators = useOperatorChoices();
  const columns: Column<Machine>[] = [
    { id: "number", header: t("number"), sort: "number", cell: (machine) => <Code>{machine.number}</Code> },
    { id: "name", header: t("name"), sort: "name", primary: true, cell: (machine) => machine.name },
    { id: "type", header: t("type"), sort: "machine_type", cell: (machine) => machine.machine_type },
    {
      id: "model",
      header: t("model"),
      sort: "model",
      cell: (machine) => `${machine.manufacturer} ${machine.model}`,
    },
    {
      id: "serial_number",
      header: t("serialNumber"),
      sort: "serial_number",
      cell: (machine) => <Code>{machine.serial_number}</Code>,
    },
    {
      id: "rig_number",
      header: t("rigNumber"),
      hidden: true,
      cell: (machine) => <Code>{machine.rig_number || "–"}</Code>,
    },
    {
      id: "plate_number",
      header: t("plateNumber"),
      hidden: true,
      cell: (machine) => <Code>{machine.plate_number || "–"}</Code>,
    },
    {
      id: "year",
      header: t("year"),
      sort: "manufacturing_year",
      numeric: true,
      cell: (machine) => <Code>{machine.manufacturing_year}</Code>,
    },
    {
      id: "region",
      header: t("region"),
      cell: (machine) => (machine.region_id ? regionName(machine.region_id, machine.region_name) : "–"),
    },
    { id: "project", header: t("project"), cell: (machine) => machine.project_name || "–" },
    { id: "operator", header: t("operator"), cell: (machine) => machine.operator_name || "–" },
    {
      id: "status",
      header: t("status"),
      sort: "status",
      cell: (machine) => (
        <Group gap={6}>
          <StatusBadge value={machine.status} />
          <OverdueMark days={machine.overdue_days} brief />
          <DocumentMark days={machine.document_days_left} />
          {machine.is_maintenance_overdue && (
            <StatusBadge value="overdue" tone="bad" label={t("maintenanceOverdue")} />
          )}
        </Group>
      ),
    },
    {
      id: "next_maintenance_on",
      header: t("nextMaintenance"),
      cell: (machine) => (machine.next_maintenance_on ? format.date(machine.next_maintenance_on) : "–"),
    },
    {
      id: "next_maintenance",
      header: t("nextWork"),
      hidden: true,
      cell: (machine) => machine.next_maintenance ?? "–",
    },
    {
      id: "location",
      header: t("location"),
      hidden: true,
      cell: (machine) => machine.current_location || "–",
    },
  ];
  const filters: Filter[] = [
    {
      kind: "choice",
      id: "status",
      label: t("status"),
      options: machineStatuses.map((value) => ({ value, label: t(`status:${value}`) })),
    },
    { kind: "choice", id: "region_id", label: t("region"), options: regions },
    { kind: "choice", id: "project_id", label: t("project"), options: projects },
    ...(can("machines.assign")
      ? [{ kind: "choice" as const, id: "operator_id", label: t("operator"), options: operators }]
      : []),
    {
      kind: "choice",
      id: "documents",
      label: t("fleet:document.title"),
      options: ["ending", "ended"].map((value) => ({ value, label: t(`fleet:document.filter.${value}`) })),
    },
    { kind: "flag", id: "is_retired", label: t("fleet:retired.filter") },
    { kind: "flag", id: "is_maintenance_overdue", label: t("maintenanceOverdue") },
    { kind: "text", id: "machine_type", label: t("type") },
    { kind: "text", id: "model", label: t("model") },
  ];
  return (
    <ListPage
      title={t("title")}
      path="/api/v1/machines"
      columns={columns}
      filters={filters}
      defaultSort="name"
      rowTo={(machine) => `/machines/${machine.id}`}
      bulk={(chosen) => <LabelButton ids={chosen.map(({ id }) => id)} />}
      actions={can("machines.create") && <RouteButton to="/machines/new">{t("new")}</RouteButton>}
      empty={{ title: t("empty"), hint: t("emptyHint") }}
    />
  );
}
