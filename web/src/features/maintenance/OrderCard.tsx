import { Link } from "@tanstack/react-router";
import { Code } from "@/components/Quantity";
import { useFormat } from "@/lib/format";
import { OrderBadge, type OrderRow, PriorityBadge } from "./columns";
import classes from "./maintenance.module.css";

/** An order as a card that leads to it. */
export function OrderCard({ order }: { order: OrderRow }) {
  const format = useFormat();
  return (
    <Link to="/work-orders/$orderId" params={{ orderId: order.id }} className={classes.card}>
      <span className={classes.cardHead}>
        <bdi>{order.machine_name}</bdi>
        <OrderBadge order={order} />
      </span>
      <bdi className={classes.cardText}>{order.description}</bdi>
      <span className={classes.faint}>
        <Code>{order.number}</Code> · {format.dateTime(order.scheduled_at)}
      </span>
      <span className={classes.cardHead}>
        <span className={classes.faint}>
          <bdi>{order.technician_name}</bdi>
        </span>
        <PriorityBadge value={order.priority} />
      </span>
    </Link>
  );
}
