import { Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { api, ok } from "@/lib/api/client";
import { useCan, useMe } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";

/** What waits in the registers, one's own first; each figure leads to what it counts. */
export default function RegistersPanel() {
  const { t } = useTranslation("registers");
  const format = useFormat();
  const can = useCan();
  const me = useMe();
  const overview = useQuery({
    queryKey: ["registers", "overview"],
    queryFn: () => ok(api.GET("/api/v1/register-overview")),
  });
  const leading = (count: number, search: Record<string, string>) => (
    <Link to="/register-queue" search={search as never}>
      {format.number(count)}
    </Link>
  );
  const found = overview.data;
  const own = { owner_id: me?.id ?? "" };
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
          <KeyFigure
            label={t("figure.drafts")}
            value={leading(found.drafts_of_mine, { status: "draft,validated", ...own })}
          />
          <KeyFigure
            label={t("figure.rejected")}
            value={leading(found.rejected_of_mine, { status: "rejected", ...own })}
          />
          <KeyFigure
            label={t("figure.toApprove")}
            value={leading(found.to_approve, { status: "submitted", needs_approval: "true" })}
            note={t("figure.waitingLong", { count: found.waiting_long })}
          />
          <KeyFigure
            label={t("figure.toPost")}
            value={leading(found.to_post, { status: "submitted,approved" })}
          />
          <KeyFigure
            label={t("figure.reversals")}
            value={leading(found.reversals, { status: "reversal_requested" })}
          />
          <KeyFigure
            label={t("figure.posted")}
            value={format.number(found.posted)}
            note={t("figure.postedBefore", { count: found.posted_before })}
          />
        </KeyFigures>
      )}
    </Panel>
  );
}
