import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { Notice, ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import classes from "./machines.module.css";

/** What the hours of a machine in the last 30 days were, and the share that nothing accounts for. */
export function TimeModelPanel({ machineId }: { machineId: string }) {
  const { t } = useTranslation(["fleet", "machines"]);
  const format = useFormat();
  const model = useQuery({
    queryKey: ["machine", machineId, "time-model"],
    queryFn: () =>
      ok(
        api.GET("/api/v1/machines/{machine_id}/time-model", {
          params: { path: { machine_id: machineId } },
        }),
      ),
  });
  const found = model.data;
  const percent = (hours: number) => `${format.number(found?.hours ? (100 * hours) / found.hours : 0, 1)} %`;
  return (
    <Panel title={t("time.title")} flush>
      {model.isError && <ProblemAlert error={model.error} retry={() => void model.refetch()} />}
      {found?.shares.length === 0 && <EmptyState title={t("time.none")} />}
      {found?.is_unreliable && (
        <Notice tone="attention">
          {t("time.unreliable", { share: `${format.number(found.unaccounted_percent, 1)} %` })}
        </Notice>
      )}
      {found && found.shares.length > 0 && (
        <table className={classes.table}>
          <caption className={classes.faint}>
            {t("time.period", {
              from: format.dateTime(found.starts_at),
              until: format.dateTime(found.ends_at),
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t("time.state")}</th>
              <th scope="col">{t("machines:usage.hours")}</th>
              <th scope="col">{t("time.share")}</th>
            </tr>
          </thead>
          <tbody>
            {found.shares.map(({ state, cause, hours }) => (
              <tr key={`${state} ${cause}`}>
                <th scope="row">
                  {t(`time.is.${state}`)}
                  {cause && `: ${t(`machines:cause.${cause}`)}`}
                </th>
                <td>
                  <Quantity value={hours} unit="h" digits={1} />
                </td>
                <td>
                  <progress max={found.hours} value={hours} aria-label={t(`time.is.${state}`)} />{" "}
                  {percent(hours)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
