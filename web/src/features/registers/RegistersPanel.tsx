import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import classes from "./registers.module.css";

const labels = {
  drafts_of_mine: "drafts",
  rejected_of_mine: "rejected",
  to_approve: "toApprove",
  to_post: "toPost",
  reversals: "reversals",
  posted: "posted",
} as const;

/** What waits in the registers, one's own first; each figure leads to what it counts. */
export default function RegistersPanel() {
  const { t } = useTranslation("registers");
  const format = useFormat();
  const can = useCan();
  const overview = useQuery({
    queryKey: ["registers", "overview"],
    queryFn: () => ok(api.GET("/api/v1/register-overview")),
  });
  const found = overview.data;
  const figure = (name: keyof typeof labels, note?: string) => {
    const told = found?.[name];
    return told ? (
      <KeyFigure
        label={t(`figure.${labels[name]}`)}
        value={
          <Link to="/register-queue" search={told.filters as never} className={classes.count}>
            {format.number(told.count)}
          </Link>
        }
        note={note}
      />
    ) : null;
  };
  return (
    <Panel
      title={t("overview")}
      flush
      actions={
        can("usage_records.create") && (
          <RouteButton to="/usage-records/new" variant="default" size="compact-sm">
            {t("new")}
          </RouteButton>
        )
      }
    >
      {overview.isError && <ProblemAlert error={overview.error} retry={() => void overview.refetch()} />}
      {overview.isPending && <Skeleton height={90} />}
      {found && (
        <KeyFigures bare>
          {can("usage_records.create") && figure("drafts_of_mine")}
          {can("usage_records.create") && figure("rejected_of_mine")}
          {figure(
            "to_approve",
            found.waiting_long > 0 ? t("figure.waitingLong", { count: found.waiting_long }) : undefined,
          )}
          {figure("to_post")}
          {figure("reversals")}
          {figure("posted", t("figure.postedBefore", { count: found.posted_before.count }))}
        </KeyFigures>
      )}
    </Panel>
  );
}
