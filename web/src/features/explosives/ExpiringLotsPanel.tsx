import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import classes from "./Entries.module.css";
import { Expiry } from "./Expiry";

/** Stock in the person's stores that has expired or will soon, by the server's own rule. */
export default function ExpiringLotsPanel() {
  const { t } = useTranslation("explosives");
  const lots = useQuery({
    queryKey: ["list", "/api/v1/stock-lots", "expiring"],
    queryFn: async () => {
      const status = ["expired" as const, "expiring_soon" as const];
      const query = { status, has_stock: true, sort: "expires_on", page_size: 12 };
      return (await ok(api.GET("/api/v1/stock-lots", { params: { query } }))).items;
    },
  });
  return (
    <Panel flush title={t("expiringStock")}>
      {lots.isError && <ProblemAlert error={lots.error} retry={() => void lots.refetch()} />}
      {lots.data?.length === 0 && <EmptyState title={t("nothingExpires")} />}
      <table className={classes.table}>
        <tbody>
          {(lots.data ?? []).map((lot) => (
            <tr key={lot.id}>
              <td>
                <Link to="/warehouse/$batchId" params={{ batchId: lot.batch_id }}>
                  <Code>{lot.batch_number}</Code>
                </Link>
                <div className={classes.place}>{lot.store_name}</div>
              </td>
              <td className={classes.figure}>
                <Counted value={lot.on_hand} unit={lot.unit} digits={0} />
              </td>
              <td>
                <StatusBadge value={lot.status} />
                <div>
                  <Expiry
                    day={lot.expires_on}
                    days={lot.days_until_expiry}
                    isSoon={lot.status === "expiring_soon"}
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
