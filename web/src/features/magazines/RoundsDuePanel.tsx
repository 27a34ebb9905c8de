import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import classes from "./magazines.module.css";
import { RoundDue } from "./marks";

/** The magazines whose round is due, the longest overdue first. */
export default function RoundsDuePanel() {
  const { t } = useTranslation("magazines");
  const found = useQuery({
    queryKey: ["list", "/api/v1/magazines", "due"],
    queryFn: () => {
      const query = { sort: "round_due_on", page_size: 6, round: "due" as const };
      return ok(api.GET("/api/v1/magazines", { params: { query } }));
    },
  });
  return (
    <Panel
      flush
      title={t("roundsDue")}
      actions={
        <RouteButton to="/magazines" variant="default" size="compact-sm">
          {t("all")}
        </RouteButton>
      }
    >
      {found.isError && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <EmptyState title={t("noneDue")} />}
      <table className={classes.table}>
        <tbody>
          {(found.data?.items ?? []).map((row) => (
            <tr key={row.id}>
              <td>
                <Link to="/magazines/$magazineId" params={{ magazineId: row.id }}>
                  {row.number} {row.name}
                </Link>
              </td>
              <td>{row.store_name ?? t("warehouse")}</td>
              <td>
                <RoundDue day={row.round_due_on} isOverdue={row.is_round_overdue} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
