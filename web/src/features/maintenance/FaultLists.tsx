import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PhotosOf } from "@/components/attachments/PhotosOf";
import { Panel } from "@/components/Panel";
import { Code } from "@/components/Quantity";
import { StatusBadge } from "@/components/StatusBadge";
import { notifyProblem, toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";
import { useFormat } from "@/lib/format";
import { PriorityBadge } from "./columns";
import { keepFault, type Order } from "./data";
import classes from "./maintenance.module.css";

type Brief = Schema<"FaultBrief">;

/** Faults in short, each with what can be done about it here, and with its photos where they are wanted. */
export function FaultList({
  faults,
  action,
  photos,
}: {
  faults: Brief[];
  action?: (fault: Brief) => React.ReactNode;
  photos?: boolean;
}) {
  const { t } = useTranslation("maintenance");
  const format = useFormat();
  return (
    <ul className={classes.lines}>
      {faults.map((fault) => (
        <li key={fault.id}>
          <span>
            <Link to="/faults/$faultId" params={{ faultId: fault.id }} className={classes.link}>
              <Code>{fault.number}</Code>
            </Link>{" "}
            {t(`component.${fault.component}`)}: {t(`problem.${fault.problem}`)}
            <br />
            <span className={classes.faint}>{format.relative(fault.found_at)}</span>
          </span>
          <PriorityBadge value={fault.severity} />
          <StatusBadge value={fault.status} />
          {action?.(fault)}
          {photos && (
            <div className={classes.photos}>
              <PhotosOf path={`/api/v1/fault-reports/${fault.id}`} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The faults that an order puts right. */
export function OrderFaults({ order }: { order: Order }) {
  const { t } = useTranslation("maintenance");
  if (order.faults.length === 0) return null;
  return (
    <Panel title={t("fault.ofOrder")} flush>
      <FaultList faults={order.faults} photos />
    </Panel>
  );
}

/** What else is wrong with the machine of an open order, to be taken in while it stands. */
export function OfferedFaults({ order }: { order: Order }) {
  const { t } = useTranslation("maintenance");
  const client = useQueryClient();
  const can = useCan();
  const [pending, setPending] = useState<string | null>(null);
  const isOpen = ["scheduled", "overdue", "in_progress"].includes(order.status);
  const waiting = order.other_faults.filter(({ status }) => status !== "accepted");
  if (!isOpen || waiting.length === 0) return null;
  const takeIn = async (fault: Brief) => {
    setPending(fault.id);
    try {
      const taken = await ok(
        api.POST("/api/v1/fault-reports/{fault_id}/accept", {
          params: { path: { fault_id: fault.id } },
          body: { order_id: order.id },
        }),
      );
      await keepFault(client, taken);
      toast({ key: "maintenance:fault.takenIn", values: { number: fault.number } });
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setPending(null);
    }
  };
  return (
    <Panel title={t("fault.offered")} flush>
      <p className={classes.pad}>{t("fault.offeredHint")}</p>
      <FaultList
        faults={waiting}
        action={(fault) =>
          can("maintenance.update") && (
            <Button
              size="compact-sm"
              variant="default"
              loading={pending === fault.id}
              onClick={() => void takeIn(fault)}
            >
              {t("fault.takeIn")}
            </Button>
          )
        }
      />
    </Panel>
  );
}
