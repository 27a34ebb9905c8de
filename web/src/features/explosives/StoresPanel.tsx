import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import classes from "./Entries.module.css";
import { Utilization } from "./Utilization";

/** The fullest stores in reach. */
export default function StoresPanel() {
  const { t } = useTranslation("explosives");
  const stores = useQuery({
    queryKey: ["list", "/api/v1/stores", "fullest"],
    queryFn: () => {
      const query = { sort: "-utilization_percent", page_size: 6, status: ["operational" as const] };
      return ok(api.GET("/api/v1/stores", { params: { query } }));
    },
  });
  return (
    <Panel
      flush
      title={t("stores")}
      actions={
        <RouteButton to="/stores" variant="default" size="compact-sm">
          {t("all")}
        </RouteButton>
      }
    >
      {stores.isError && <ProblemAlert error={stores.error} retry={() => void stores.refetch()} />}
      {stores.data?.items.length === 0 && <EmptyState title={t("noStores")} />}
      <table className={classes.table}>
        <tbody>
          {(stores.data?.items ?? []).map((store) => (
            <tr key={store.id}>
              <td>
                <Link to="/stores/$storeId" params={{ storeId: store.id }}>
                  {store.name}
                </Link>
              </td>
              <td className={classes.figure}>
                <Quantity value={store.occupancy_kg} unit="kg" digits={0} />
              </td>
              <td>
                <Utilization percent={store.utilization_percent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
