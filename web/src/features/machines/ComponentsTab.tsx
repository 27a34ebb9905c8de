import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { ScrollBox } from "@/components/ScrollBox";
import { api, ok } from "@/lib/api/client";
import { useFormat } from "@/lib/format";
import type { Machine } from "./data";
import classes from "./machines.module.css";

/** The positions of a machine, and the components that are fitted there. */
export function ComponentsTab({ machine }: { machine: Machine }) {
  const { t } = useTranslation(["fleet", "machines"]);
  const format = useFormat();
  const positions = useQuery({
    queryKey: ["machine", machine.id, "positions"],
    queryFn: () =>
      ok(
        api.GET("/api/v1/machines/{machine_id}/positions", {
          params: { path: { machine_id: machine.id } },
        }),
      ),
  });
  return (
    <Panel title={t("component.title")} flush>
      {positions.isError && <ProblemAlert error={positions.error} retry={() => void positions.refetch()} />}
      {positions.data?.length === 0 && (
        <EmptyState title={t("component.noPositions")} hint={t("component.noPositionsHint")} />
      )}
      {positions.data && positions.data.length > 0 && (
        <ScrollBox className={classes.scroll}>
          <table className={`${classes.table} ${classes.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t("component.position")}</th>
                <th scope="col">{t("component.one")}</th>
                <th scope="col">{t("component.since")}</th>
                <th scope="col">{t("component.sinceNew")}</th>
                <th scope="col">{t("component.sinceOverhaul")}</th>
                <th scope="col">{t("component.used")}</th>
              </tr>
            </thead>
            <tbody>
              {positions.data.map(({ id, name, kind, component, fitted_at, hours }) => (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                    <br />
                    <span className={classes.faint}>{t(`componentKind.${kind}`)}</span>
                  </th>
                  <td data-label={t("component.one")}>
                    {component ? (
                      <Link className={classes.name} to={`/components/${component.id}` as never}>
                        <Code>{`${component.manufacturer} ${component.serial_number}`}</Code>
                      </Link>
                    ) : (
                      "–"
                    )}
                  </td>
                  <td data-label={t("component.since")}>{fitted_at ? format.date(fitted_at) : "–"}</td>
                  <td data-label={t("component.sinceNew")}>
                    {hours ? <Quantity value={hours.since_new} unit="h" digits={1} /> : "–"}
                  </td>
                  <td data-label={t("component.sinceOverhaul")}>
                    {hours ? <Quantity value={hours.since_overhaul} unit="h" digits={1} /> : "–"}
                  </td>
                  <td data-label={t("component.used")}>
                    {hours && hours.percent !== null ? (
                      <Code>{`${format.number(Number(hours.percent), 0)} %`}</Code>
                    ) : (
                      "–"
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  );
}
