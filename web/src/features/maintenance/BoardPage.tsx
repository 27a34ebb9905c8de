import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { useFormat } from "@/lib/format";
import classes from "./maintenance.module.css";
import { OrderCard } from "./OrderCard";
import { ShownOf } from "./ShownOf";
import { useOrders } from "./useOrders";

const lanes = [
  { status: "overdue", sort: "scheduled_at" },
  { status: "scheduled", sort: "scheduled_at" },
  { status: "in_progress", sort: "-priority" },
  { status: "completed", sort: "-completed_at" },
] as const;

/** The orders side by side by state. Steps are taken on the page of an order, where what they ask for stands. */
export function BoardPage() {
  const { t } = useTranslation("maintenance");
  return (
    <>
      <PageHeader title={t("board.title")} crumbs={[{ label: t("title"), to: "/work-orders" }]} />
      <PageBody>
        <div className={classes.board}>
          {lanes.map((lane) => (
            <Lane key={lane.status} {...lane} />
          ))}
        </div>
      </PageBody>
    </>
  );
}

function Lane({ status, sort }: (typeof lanes)[number]) {
  const { t } = useTranslation(["maintenance", "status"]);
  const format = useFormat();
  const orders = useOrders({ status: [status], sort, page_size: status === "completed" ? 10 : 100 });
  return (
    <section className={classes.lane} aria-label={t(`status:${status}`)}>
      <h2 className={classes.laneHead}>
        {t(`status:${status}`)} <span className={classes.faint}>{format.number(orders.data?.total)}</span>
      </h2>
      {orders.isError && <ProblemAlert error={orders.error} retry={() => void orders.refetch()} />}
      {orders.isPending && <Skeleton height={120} />}
      {orders.data?.items.map((order) => (
        <OrderCard key={order.id} order={order} />
      ))}
      <ShownOf page={orders.data} />
      {orders.data?.items.length === 0 && <p className={classes.faint}>{t("board.empty")}</p>}
    </section>
  );
}
