import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CountedProducts } from "@/components/Counted";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import classes from "./Entries.module.css";

/** What has moved last, for those who watch the books. */
export default function MovementsPanel() {
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const movements = useQuery({
    queryKey: ["list", "/api/v1/ledger-movements", "newest"],
    queryFn: () =>
      ok(api.GET("/api/v1/ledger-movements", { params: { query: { sort: "-at", page_size: 6 } } })),
  });
  return (
    <Panel
      flush
      title={t("ledger")}
      actions={
        <RouteButton to="/ledger" variant="default" size="compact-sm">
          {t("all")}
        </RouteButton>
      }
    >
      {movements.isError && <ProblemAlert error={movements.error} retry={() => void movements.refetch()} />}
      {movements.isPending && <Skeleton height={160} />}
      {movements.data?.items.length === 0 && <EmptyState title={t("noMovements")} />}
      <table className={classes.table}>
        <tbody>
          {(movements.data?.items ?? []).map((movement) => (
            <tr key={movement.id}>
              <td>
                <Link to="/ledger/$movementId" params={{ movementId: movement.id }}>
                  <Code>{movement.number}</Code>
                </Link>
                <div className={classes.faint}>{format.dateTime(movement.at)}</div>
              </td>
              <td>
                {t(`movementKind.${movement.kind}`)}
                <div className={classes.faint}>
                  <bdi>{movement.site_name ?? movement.store_name ?? t("warehouse")}</bdi>
                </div>
              </td>
              <td className={classes.figure}>
                <CountedProducts
                  codes={movement.product_codes}
                  quantities={movement.quantities}
                  units={movement.units}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
