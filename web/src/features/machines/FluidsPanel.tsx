import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { api, ok } from "@/lib/api/client";
import { unitOfFluid } from "./data";
import classes from "./machines.module.css";

/** What a machine was topped up with in the last 30 days, in 100 of its engine hours, and what of it is too much. */
export function FluidsPanel({ machineId }: { machineId: string }) {
  const { t } = useTranslation("machines");
  const found = useQuery({
    queryKey: ["machine", machineId, "fluids"],
    queryFn: () =>
      ok(api.GET("/api/v1/machines/{machine_id}/fluids", { params: { path: { machine_id: machineId } } })),
  });
  return (
    <Panel title={t("usage.fluidsHint")} flush>
      {found.isError && <ProblemAlert error={found.error} retry={() => void found.refetch()} />}
      {found.data?.length === 0 && <EmptyState title={t("usage.noFluids")} />}
      {found.data && found.data.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("usage.fluids")}</th>
              <th scope="col">{t("usage.amount")}</th>
              <th scope="col">{t("usage.per100h")}</th>
              <th scope="col">{t("usage.fluidLimit")}</th>
            </tr>
          </thead>
          <tbody>
            {found.data.map(({ fluid, amount, per_100_h, most, is_above }) => (
              <tr key={fluid}>
                <th scope="row">{t(`usage.fluid.${fluid}`)}</th>
                <td>
                  <Quantity value={amount} unit={unitOfFluid(fluid)} digits={1} />
                </td>
                <td>
                  {per_100_h === null ? (
                    "–"
                  ) : (
                    <Quantity value={per_100_h} unit={unitOfFluid(fluid)} digits={1} />
                  )}{" "}
                  {is_above && (
                    <StatusBadge value="above_limit" tone="attention" label={t("usage.aboveLimit")} />
                  )}
                </td>
                <td>
                  {most === null ? "–" : <Quantity value={most} unit={unitOfFluid(fluid)} digits={0} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
