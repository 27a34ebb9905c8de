import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Checklists } from "@/components/checklists/Checklists";
import type { Checklist, ChecklistItem } from "@/components/checklists/data";
import { Code } from "@/components/Quantity";
import { notifyProblem, toast } from "@/components/toast";
import { api, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import type { Order } from "./data";
import classes from "./maintenance.module.css";

/** The checklists of an order; what is not in order becomes an order of its own in one step. */
export function OrderChecklists({ order }: { order: Order }) {
  const client = useQueryClient();
  const path = `/api/v1/work-orders/${order.id}`;
  // What has been filled in decides whether work may begin and end.
  const changed = () => void client.invalidateQueries({ queryKey: ["work-order", order.id] });
  return (
    <Checklists
      path={path}
      onChange={changed}
      besideNotOk={(checklist, item) => <FollowUp order={order} checklist={checklist} item={item} />}
    />
  );
}

function FollowUp({ order, checklist, item }: { order: Order; checklist: Checklist; item: ChecklistItem }) {
  const { t } = useTranslation("checklists");
  const can = useCan();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const made = order.follow_ups.find(({ answer_id }) => answer_id === item.given?.id);
  if (made) {
    return (
      <Link to="/work-orders/$orderId" params={{ orderId: made.order_id }} className={classes.tallLink}>
        {t("followedUp", { number: "" })} <Code>{made.number}</Code>
      </Link>
    );
  }
  if (!can("maintenance.create")) return null;
  const make = async () => {
    setPending(true);
    const path = { order_id: order.id, checklist_id: checklist.id, item_id: item.id };
    try {
      const follow = await ok(
        api.POST("/api/v1/work-orders/{order_id}/checklists/{checklist_id}/answers/{item_id}/follow-up", {
          params: { path },
        }),
      );
      toast({ key: "checklists:madeOf", values: { number: follow.number } });
      await client.invalidateQueries({ queryKey: ["work-order", order.id] });
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
    } finally {
      setPending(false);
    }
  };
  return (
    <div>
      <Button h={48} variant="default" loading={pending} onClick={() => void make()}>
        {t("followUp")}
      </Button>
    </div>
  );
}
