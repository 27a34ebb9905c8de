import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Notice } from "@/components/Notice";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import classes from "./checks.module.css";

/** What whoever takes over a machine must know: that it stands, and what is open or deferred on it. */
export function MachineFaults(props: { status: string; faults: Schema<"FaultBrief">[] }) {
  const { t } = useTranslation(["checklists", "maintenance"]);
  const format = useFormat();
  return (
    <>
      {props.status === "out_of_service" && <Notice tone="bad" title={t("prestart.stopped")} />}
      {props.faults.length === 0 ? (
        <p className={classes.faint}>{t("prestart.noneOpen")}</p>
      ) : (
        <ul className={classes.faults} aria-label={t("prestart.open")}>
          {props.faults.map((fault) => (
            <li key={fault.id}>
              <Link to="/faults/$faultId" params={{ faultId: fault.id }} className={classes.link}>
                <Code>{fault.number}</Code>
              </Link>
              <span>
                {t(`maintenance:component.${fault.component}`)}: {t(`maintenance:problem.${fault.problem}`)}
              </span>
              <StatusBadge value={fault.status} />
              {fault.description && (
                <span className={classes.faint}>
                  <bdi>{fault.description}</bdi>
                </span>
              )}
              {fault.deferred_until && (
                <span className={classes.faint}>
                  {t("prestart.deferredUntil", { until: format.date(fault.deferred_until) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
