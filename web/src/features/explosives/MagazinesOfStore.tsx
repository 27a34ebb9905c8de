import { useTranslation } from "react-i18next";
import { type Column, DataList, type RowOf } from "@/components/list";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";

/** The magazines of a store, with the end of their licence and their next round. */
export function MagazinesOfStore({ storeId }: { storeId: string }) {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const columns: Column<RowOf<"/api/v1/magazines">>[] = [
    {
      id: "number",
      header: t("magazines"),
      sort: "number",
      primary: true,
      wrap: true,
      cell: (row) => (
        <>
          <Code>{row.number}</Code> <bdi>{row.name}</bdi>
        </>
      ),
    },
    { id: "status", header: t("status"), cell: (row) => <StatusBadge value={row.status} /> },
    {
      id: "licence_until",
      header: t("licenceUntil"),
      sort: "licence_until",
      cell: (row) => (
        <>
          {row.licence_until ? format.date(row.licence_until) : "–"}{" "}
          {row.licence_days_left !== null && row.licence_days_left <= 30 && (
            <StatusBadge value={row.licence_days_left < 0 ? "expired" : "expiring_soon"} />
          )}
        </>
      ),
    },
    {
      id: "round_due_on",
      header: t("roundDue"),
      sort: "round_due_on",
      cell: (row) => (
        <>
          {format.date(row.round_due_on)} {row.is_round_overdue && <StatusBadge value="overdue" />}
        </>
      ),
    },
  ];
  return (
    <Panel title={t("magazines")}>
      <DataList
        path="/api/v1/magazines"
        query={{ store_id: storeId }}
        columns={columns}
        defaultSort="number"
        prefix="magazines_"
        searchable={false}
        keys={false}
        rowTo={(row) => `/magazines/${row.id}`}
        empty={{ title: t("noMagazines") }}
      />
    </Panel>
  );
}
