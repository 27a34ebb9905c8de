import { Button, Select, TextInput } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { Counted } from "@/components/Counted";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { ScrollBox } from "@/components/ScrollBox";
import { toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { DifferenceBody } from "@/lib/api/limits";
import type { Schema } from "@/lib/api/types";
import { useWhyNotWords } from "@/lib/api/whyNot";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import classes from "../blasting.module.css";
import { refreshSite, siteKey } from "../data";

type Reason = Schema<"WriteOffReason">;
const reasons: Reason[] = ["measurement", "spilled", "short_delivery", "destroyed", "lost", "other"];
const figures = [
  "planned",
  "issued",
  "loaded",
  "blasted",
  "returned",
  "written_off",
  "on_site",
  "unloaded",
] as const;

/** Where the explosives of the shot went, by product. After firing, what is left needs a reason before it is closed. */
export function ReconciliationTable(props: {
  siteId: string;
  shot: Schema<"ShotAnswer">;
  lines: Schema<"ReconciliationLine">[];
}) {
  const { siteId, shot, lines } = props;
  const { t } = useTranslation("blasting");
  const format = useFormat();
  const can = useCan();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<Record<string, { reason: Reason | null; note: string }>>({});
  const [asking, setAsking] = useState(false);
  const mayReconcile = shot.allowed_actions.includes("reconcile");
  const whyNot = shot.blocked_actions.find(({ name }) => name === "reconcile");
  const words = useWhyNotWords(whyNot !== undefined);
  const left = lines.filter((line) => Number(line.on_site) > 0);
  const explains = mayReconcile && left.length > 0;
  const wasExplained = lines.some((line) => line.reason_code);
  // After firing whatever is on the site was not loaded: one column says it.
  const shown = figures.filter((name) => name !== "unloaded" || shot.status === "loading");
  const change = (id: string, part: { reason?: Reason | null; note?: string }) =>
    setChosen((now) => ({ ...now, [id]: { reason: null, note: "", ...now[id], ...part } }));

  const reconcile = async () => {
    const answer = await ok(
      api.POST("/api/v1/sites/{site_id}/reconcile", {
        params: { path: { site_id: siteId } },
        headers: ifMatch(shot.version),
        body: {
          differences: left.flatMap((line) => {
            const { reason, note } = chosen[line.product_id] ?? { reason: null, note: "" };
            return reason ? [{ product_id: line.product_id, reason_code: reason, note }] : [];
          }),
        },
      }),
    );
    client.setQueryData(siteKey(siteId, "reconciliation"), answer);
    toast("blasting:reconcile.saved");
    await refreshSite(client, siteId);
  };
  return (
    <Panel
      flush
      title={t("reconcile.title")}
      actions={
        <span className={classes.bar}>
          {left.length > 0 && can("stock.move") && (
            <RouteButton variant="default" to="/sites/$siteId/{-$tab}" params={{ siteId, tab: "explosives" }}>
              {t("reconcile.return")}
            </RouteButton>
          )}
          {(mayReconcile || whyNot) && (
            <Button
              disabled={whyNot !== undefined}
              leftSection={<IconScale size={15} stroke={1.7} />}
              onClick={() => setAsking(true)}
              data-action="reconcile"
            >
              {t("reconcile.do")}
            </Button>
          )}
        </span>
      }
    >
      {whyNot && <Notice tone="attention">{words(whyNot)}</Notice>}
      <ScrollBox className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("product")}</th>
              {shown.map((name) => (
                <th key={name} scope="col" className={classes.numeric}>
                  {t(`reconcile.${name}`)}
                </th>
              ))}
              {(explains || wasExplained) && (
                <>
                  <th scope="col">{t("reconcile.reason")}</th>
                  <th scope="col">{t("reconcile.note")}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.product_id}>
                <th scope="row" className={classes.rowHead}>
                  {line.product_name}
                </th>
                {shown.map((name) => (
                  <td key={name} className={classes.numeric}>
                    <Counted value={line[name]} unit={line.unit} digits={1} />
                  </td>
                ))}
                {explains ? (
                  Number(line.on_site) > 0 ? (
                    <>
                      <td>
                        <Select
                          size="xs"
                          w={160}
                          aria-label={`${t("reconcile.reason")}: ${line.product_name}`}
                          placeholder={t("reconcile.choose")}
                          data={reasons.map((value) => ({ value, label: t(`writeOff.${value}`) }))}
                          value={chosen[line.product_id]?.reason ?? null}
                          onChange={(next) => change(line.product_id, { reason: next as Reason | null })}
                        />
                      </td>
                      <td>
                        <TextInput
                          size="xs"
                          w={160}
                          maxLength={DifferenceBody.note}
                          aria-label={`${t("reconcile.note")}: ${line.product_name}`}
                          value={chosen[line.product_id]?.note ?? ""}
                          onChange={(event) => change(line.product_id, { note: event.currentTarget.value })}
                        />
                      </td>
                    </>
                  ) : (
                    <td colSpan={2}>{t("reconcile.agrees")}</td>
                  )
                ) : (
                  wasExplained && (
                    <>
                      <td>{line.reason_code ? t(`writeOff.${line.reason_code}`) : "–"}</td>
                      <td className={classes.wrap}>{line.note || "–"}</td>
                    </>
                  )
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("reconcile.do")}
        message={
          left.length === 0 ? (
            t("reconcile.askEven")
          ) : (
            <>
              {t("reconcile.ask")}
              <ul>
                {left.map((line) => {
                  const reason = chosen[line.product_id]?.reason;
                  return (
                    <li key={line.product_id}>
                      {line.product_name}: <bdi dir="ltr">{format.number(Number(line.on_site), 1)} kg</bdi>,{" "}
                      {reason ? t(`writeOff.${reason}`) : t("reconcile.noReason")}
                    </li>
                  );
                })}
              </ul>
            </>
          )
        }
        confirmLabel={t("reconcile.do")}
        onConfirm={reconcile}
      />
    </Panel>
  );
}
