import { Button, Skeleton } from "@mantine/core";
import { IconFlame } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { Facts } from "@/components/Facts";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { RouteButton } from "@/components/RouteButton";
import { StatusBadge } from "@/components/StatusBadge";
import { useWhyNotWords } from "@/lib/api/whyNot";
import { useFormat } from "@/lib/format";
import classes from "../blasting.module.css";
import { useReconciliation } from "../data";
import { FireDialog } from "./FireDialog";
import { LoadingTable } from "./LoadingTable";
import { ReconciliationTable } from "./ReconciliationTable";

/** What went into the holes, the firing, and the figures that have to agree in the end. */
export default function LoadFireTab({ siteId }: { siteId: string }) {
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const reconciliation = useReconciliation(siteId);
  const [firing, setFiring] = useState(false);
  const whyNot = reconciliation.data?.shot?.blocked_actions.find(({ name }) => name === "fire");
  const words = useWhyNotWords(whyNot !== undefined);
  if (reconciliation.isError && !reconciliation.data) {
    return <ProblemAlert error={reconciliation.error} retry={() => void reconciliation.refetch()} />;
  }
  if (!reconciliation.data) return <Skeleton height={300} />;
  const { shot, lines } = reconciliation.data;
  if (!shot) {
    return (
      <EmptyState
        title={t("shot.nothingIssued")}
        hint={t("shot.nothingIssuedHint")}
        action={
          <RouteButton to="/sites/$siteId/{-$tab}" params={{ siteId, tab: "explosives" }}>
            {t("shot.toExplosives")}
          </RouteButton>
        }
      />
    );
  }
  const facts = [
    { label: t("shot.number"), value: <Code>{shot.number}</Code> },
    ...(shot.fired_at
      ? [
          { label: t("shot.firedAt"), value: format.dateTime(shot.fired_at) },
          { label: t("shot.firedBy"), value: shot.fired_by?.name },
          { label: t("shot.misfires"), value: shot.misfires || t("shot.noMisfires") },
          ...(shot.notes ? [{ label: t("shot.notes"), value: shot.notes }] : []),
        ]
      : []),
    ...(shot.reconciled_at
      ? [
          {
            label: t("shot.reconciled"),
            value: `${format.dateTime(shot.reconciled_at)} · ${shot.reconciled_by?.name ?? ""}`,
          },
        ]
      : []),
  ];
  return (
    <div className={classes.tab}>
      <Panel
        title={
          <span className={classes.bar}>
            {t("shot.title")} <StatusBadge value={shot.status} />
          </span>
        }
        actions={
          (shot.allowed_actions.includes("fire") || whyNot) && (
            <Button
              leftSection={<IconFlame size={15} stroke={1.7} />}
              disabled={whyNot !== undefined}
              onClick={() => setFiring(true)}
              data-action="fire"
            >
              {t("fire.open")}
            </Button>
          )
        }
      >
        {whyNot && <Notice tone="neutral">{words(whyNot)}</Notice>}
        <Facts facts={facts} />
      </Panel>
      <ReconciliationTable
        key={`${shot.version} ${lines.map((line) => line.on_site).join(" ")}`}
        siteId={siteId}
        shot={shot}
        lines={lines}
      />
      <LoadingTable siteId={siteId} lines={lines} open={shot.status === "loading"} />
      {firing && <FireDialog siteId={siteId} shot={shot} onClose={() => setFiring(false)} />}
    </div>
  );
}
