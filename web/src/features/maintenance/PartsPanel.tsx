import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/components/EmptyState";
import { listKey } from "@/components/list";
import { ProblemAlert } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { Code, Quantity } from "@/components/Quantity";
import { notifyProblem, toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { sendJson } from "@/lib/api/transfer";
import type { Schema } from "@/lib/api/types";
import { useFormat } from "@/lib/format";
import type { Order } from "./data";
import classes from "./maintenance.module.css";
import { PartDialog, PlanDialog } from "./PartDialogs";

export type Part = Schema<"PartRow">;
export type Parts = Schema<"OrderParts">;

const partsKey = (orderId: string) => ["work-order", orderId, "parts"] as const;

/** The parts of an order: planned, kept, issued and brought back, with large targets for dirty hands. */
export function PartsPanel({ order }: { order: Order }) {
  const { t } = useTranslation(["orderParts", "parts"]);
  const client = useQueryClient();
  const path = { order_id: order.id };
  const found = useQuery({
    // Whatever the order is told to have become may have moved its parts too.
    queryKey: [...partsKey(order.id), order.version],
    queryFn: () => ok(api.GET("/api/v1/work-orders/{order_id}/parts", { params: { path } })),
    placeholderData: (before: Parts | undefined) => before,
  });
  const [open, setOpen] = useState<"add" | { step: "issue" | "return" | "edit"; part: Part } | null>(null);
  const [pending, setPending] = useState<string | null>(null);
  if (found.isError) return <ProblemAlert error={found.error} retry={() => void found.refetch()} />;
  const parts = found.data;
  if (!parts) return null;

  const keep = async (changed: Parts) => {
    client.setQueryData([...partsKey(order.id), order.version], changed);
    await Promise.all(
      [["work-order", order.id], ["maintenance"], listKey("/api/v1/accessories")].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
  const take = async (step: "reserve" | "release" | "remove", part: Part) => {
    setPending(`${step} ${part.id}`);
    const address = `/api/v1/work-orders/${order.id}/parts/${part.id}`;
    try {
      await keep(
        step === "remove"
          ? await sendJson<Parts>("DELETE", address)
          : await sendJson<Parts>("POST", `${address}/${step}`, undefined, {
              "Idempotency-Key": crypto.randomUUID(),
            }),
      );
      toast({ key: `orderParts:done.${step}`, values: { name: part.name } });
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setPending(null);
    }
  };
  return (
    <Panel
      title={t("title")}
      flush
      actions={
        parts.allowed_actions.includes("add") && (
          <Button size="md" h={48} variant="default" onClick={() => setOpen("add")}>
            {t("add")}
          </Button>
        )
      }
    >
      {parts.items.length === 0 ? (
        <EmptyState title={t("empty")} hint={t("emptyHint")} />
      ) : (
        <ul className={classes.lines}>
          {parts.items.map((part) => (
            <PartLine
              key={part.id}
              part={part}
              pending={pending}
              onStep={(step) => void take(step, part)}
              onOpen={(step) => setOpen({ step, part })}
            />
          ))}
        </ul>
      )}
      {parts.items.some((part) => part.cost !== null) && (
        <p className={classes.pad}>
          {t("total")}: <Quantity value={parts.parts_cost} unit="OMR" digits={3} />
        </p>
      )}
      {open === "add" && <PlanDialog order={order} onSaved={keep} onClose={() => setOpen(null)} />}
      {open !== null && open !== "add" && (
        <PartDialog order={order} {...open} onSaved={keep} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}

function PartLine(props: {
  part: Part;
  pending: string | null;
  onStep: (step: "reserve" | "release" | "remove") => void;
  onOpen: (step: "issue" | "return" | "edit") => void;
}) {
  const { part, pending } = props;
  const { t } = useTranslation(["orderParts", "parts"]);
  const format = useFormat();
  const amount = (value: string | number) =>
    `${format.number(Number(value))} ${t(`parts:unit.${part.unit}`)}`;
  const figures = [
    ["planned", part.quantity],
    ["reserved", part.reserved],
    ["issued", part.issued],
    ["returned", part.returned],
    ["free", part.free],
  ] as const;
  const shown = figures.filter(([name, value]) => name === "planned" || name === "free" || Number(value) > 0);
  const may = (step: string) => part.allowed_actions.includes(step);
  return (
    <li aria-label={part.name}>
      <span>
        <bdi>{part.name}</bdi> <Code>{part.number}</Code>
        <br />
        <span className={classes.faint}>
          {shown.map(([name, value], place) => (
            <span key={name}>
              {place > 0 && " · "}
              {t(name)} <bdi>{amount(value)}</bdi>
            </span>
          ))}
        </span>
        {Number(part.short) > 0 && (
          <span className={classes.short} role="status">
            {t("short", { amount: amount(part.short) })}
          </span>
        )}
        {part.is_held_back && <span className={classes.note}>{t("heldBack")}</span>}
      </span>
      <span className={classes.faint}>
        {part.cost !== null ? (
          <>
            {t("cost")} <Quantity value={part.cost} unit="OMR" digits={3} />
          </>
        ) : (
          part.estimated_cost !== null && (
            <>
              {t("estimated")} <Quantity value={part.estimated_cost} unit="OMR" digits={3} />
            </>
          )
        )}
      </span>
      <span className={classes.partSteps}>
        {may("issue") && (
          <Button
            h={48}
            onClick={() => props.onOpen("issue")}
            aria-label={t("issueTitle", { name: part.name })}
          >
            {t("issue")}
          </Button>
        )}
        {may("return") && (
          <Button
            h={48}
            variant="default"
            onClick={() => props.onOpen("return")}
            aria-label={t("returnTitle", { name: part.name })}
          >
            {t("return")}
          </Button>
        )}
        {(["reserve", "release"] as const).filter(may).map((step) => (
          <Button
            key={step}
            h={48}
            variant="default"
            loading={pending === `${step} ${part.id}`}
            onClick={() => props.onStep(step)}
          >
            {t(step)}
          </Button>
        ))}
        {may("edit") && (
          <Button h={48} variant="default" onClick={() => props.onOpen("edit")}>
            {t("edit")}
          </Button>
        )}
        {may("remove") && (
          <Button
            h={48}
            variant="subtle"
            loading={pending === `remove ${part.id}`}
            onClick={() => props.onStep("remove")}
          >
            {t("remove")}
          </Button>
        )}
      </span>
    </li>
  );
}
