import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { batchStatus } from "./batchColumns";
import classes from "./Entries.module.css";
import { Expiry } from "./Expiry";

/** Batches that have expired or will soon, by the server's own rule, and those in quarantine. */
export default function ExpiringBatchesPanel() {
  const { t } = useTranslation("explosives");
  const batches = useQuery({
    queryKey: ["list", "/api/v1/warehouse-batches", "attention"],
    queryFn: async () => {
      const sort = "expires_on";
      const asked = [
        { status: ["expired" as const] },
        { is_expiring_soon: true },
        { status: ["quarantined" as const] },
      ];
      const found = await Promise.all(
        asked.map((filter) =>
          ok(api.GET("/api/v1/warehouse-batches", { params: { query: { ...filter, sort, page_size: 6 } } })),
        ),
      );
      const byId = new Map(found.flatMap(({ items }) => items).map((batch) => [batch.id, batch]));
      return [...byId.values()];
    },
  });
  return (
    <Panel
      flush
      title={t("batchesToWatch")}
      actions={
        <RouteButton to="/warehouse" variant="default" size="compact-sm">
          {t("all")}
        </RouteButton>
      }
    >
      {batches.isError && <ProblemAlert error={batches.error} retry={() => void batches.refetch()} />}
      {batches.data?.length === 0 && <EmptyState title={t("nothingExpires")} />}
      <table className={classes.table}>
        <tbody>
          {(batches.data ?? []).map((batch) => (
            <tr key={batch.id}>
              <td>
                <Link to="/warehouse/$batchId" params={{ batchId: batch.id }}>
                  <Code>{batch.batch_number}</Code>
                </Link>
                <div className={classes.place}>{batch.product_name}</div>
              </td>
              <td className={classes.figure}>
                <Counted value={batch.total} unit={batch.unit} digits={0} />
              </td>
              <td>
                <StatusBadge value={batchStatus(batch)} />
                <div>
                  <Expiry
                    day={batch.expires_on}
                    days={batch.days_until_expiry}
                    isSoon={batch.is_expiring_soon}
                  />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
