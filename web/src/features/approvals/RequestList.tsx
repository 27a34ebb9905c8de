import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { Code, Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { useFormat } from "@/lib/format";
import classes from "./approvals.module.css";
import { type ApprovalRow, PriorityBadge } from "./columns";

interface Found {
  data?: { items: ApprovalRow[] };
  isPending: boolean;
  isError: boolean;
  error: unknown;
  refetch: () => unknown;
}

/** Some requests of a home page, the most urgent first. `queries` are shown one after the other. */
export function RequestList({ queries, nothing }: { queries: Found[]; nothing: string }) {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const failed = queries.find((query) => query.isError);
  if (failed) return <ProblemAlert error={failed.error} retry={() => void failed.refetch()} />;
  if (queries.some((query) => query.isPending)) return <Skeleton height={80} />;
  const rows = queries.flatMap((query) => query.data?.items ?? []);
  if (rows.length === 0) return <div className={classes.pad}>{nothing}</div>;
  return (
    <ul className={classes.requests}>
      {rows.map((row) => (
        <li key={row.id}>
          <Link to="/approvals/$requestId" params={{ requestId: row.id }} className={classes.request}>
            <span>
              <span className={classes.strong}>
                <Code>{row.number}</Code>
              </span>
              <br />
              <span className={classes.faint}>
                {row.requested_by} · {format.relative(row.requested_at)}
              </span>
            </span>
            <span>
              {row.site_name}
              <br />
              <span className={classes.faint}>
                {t("total")} <Quantity value={row.total_kg} unit="kg" digits={0} />
              </span>
            </span>
            <PriorityBadge value={row.priority} />
            <StatusBadge value={row.status} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
