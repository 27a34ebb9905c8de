import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Counted, CountedProducts } from "@/components/Counted";
import { Facts } from "@/components/Facts";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { RecordState } from "@/components/RecordState";
import { ScrollBox } from "@/components/ScrollBox";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import classes from "./Entries.module.css";

type Entry = Schema<"EntryLine">;

export function MovementPage() {
  const { movementId } = useParams({ strict: false }) as { movementId: string };
  const { t } = useTranslation("explosives");
  const format = useFormat();
  const can = useCan();
  const crumbs = [{ label: t("ledger"), to: "/ledger" }];
  const query = useQuery({
    queryKey: ["movement", movementId],
    queryFn: () =>
      ok(
        api.GET("/api/v1/ledger-movements/{movement_id}", {
          params: { path: { movement_id: movementId } },
        }),
      ),
  });
  if (!query.data) return <RecordState query={query} title={t("movement")} crumbs={crumbs} />;
  const movement = query.data;
  const facts = [
    { label: t("movement"), value: t(`movementKind.${movement.kind}`) },
    {
      label: t("quantity"),
      value: (
        <CountedProducts
          codes={movement.product_codes}
          quantities={movement.quantities}
          units={movement.units}
        />
      ),
    },
    { label: t("neq"), value: <Quantity value={movement.neq_kg} unit="kg" digits={3} /> },
    { label: t("mass"), value: <Quantity value={movement.mass_kg} unit="kg" digits={3} /> },
    { label: t("when"), value: format.dateTime(movement.at) },
    { label: t("by"), value: movement.by_name },
    {
      label: t("store"),
      value: movement.store && (
        <Link to="/stores/$storeId" params={{ storeId: movement.store.id }} className={classes.link}>
          {movement.store.name}
        </Link>
      ),
    },
    {
      label: t("site"),
      value:
        movement.site &&
        (can("sites.read") ? (
          <Link to={`/sites/${movement.site.id}` as never} className={classes.link}>
            {movement.site.name}
          </Link>
        ) : (
          movement.site.name
        )),
    },
    { label: t("reference"), value: movement.reference_number && <Code>{movement.reference_number}</Code> },
    { label: t("reason"), value: movement.reason_code && t(`reasonCode.${movement.reason_code}`) },
    { label: t("note"), value: movement.note },
  ];
  return (
    <>
      <PageHeader title={movement.number} crumbs={crumbs} subtitle={t(`movementKind.${movement.kind}`)} />
      <PageBody
        aside={
          <Panel title={t("details")}>
            <Facts facts={facts} single />
          </Panel>
        }
      >
        <Panel title={t("entries")} flush>
          <Entries entries={movement.entries} />
        </Panel>
      </PageBody>
    </>
  );
}

/** The lines of a movement as a bookkeeper reads them: what came in on the left, what went out on the right. */
function Entries({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation("explosives");
  // Quantities of several products are no sum; kilograms of explosive are.
  const sum = (side: "debit" | "credit") =>
    entries.reduce((total, line) => total + (line[side] === null ? 0 : line.neq_kg), 0);
  return (
    <ScrollBox className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("account")}</th>
            <th scope="col">{t("product")}</th>
            <th scope="col">{t("batch")}</th>
            <th scope="col" className={classes.figure}>
              {t("debit")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("credit")}
            </th>
            <th scope="col" className={classes.figure}>
              {t("neq")}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((line) => (
            <tr
              key={`${line.account_kind}${line.part}${line.place}${line.product_code}${line.batch_number}${line.debit}`}
            >
              <td>
                {t(`accountKind.${line.account_kind}`)}
                {line.place && <span className={classes.place}> · {line.place}</span>}
                {line.part && <span className={classes.place}> · {t(`part.${line.part}`)}</span>}
              </td>
              <td>{line.product_name}</td>
              <td>
                <Code>{line.batch_number || "–"}</Code>
              </td>
              <td className={classes.figure}>
                {line.debit !== null && <Counted value={line.debit} unit={line.unit} digits={3} />}
              </td>
              <td className={classes.figure}>
                {line.credit !== null && <Counted value={line.credit} unit={line.unit} digits={3} />}
              </td>
              <td className={classes.figure}>
                <Quantity value={line.neq_kg} unit="kg" digits={3} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t("sumNeq")}
            </th>
            <td className={classes.figure}>
              <Quantity value={sum("debit")} unit="kg" digits={3} />
            </td>
            <td className={classes.figure}>
              <Quantity value={sum("credit")} unit="kg" digits={3} />
            </td>
            <td />
          </tr>
        </tfoot>
      </table>
    </ScrollBox>
  );
}
