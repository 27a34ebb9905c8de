import { Button, Group, SegmentedControl } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "@/components/Notice";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { notifyProblem, toast } from "@/components/toast";
import { api, ifMatch, ok } from "@/lib/api/client";
import { useCan } from "@/lib/auth/useSession";
import { dayEdge, useFormat } from "@/lib/format";
import { todayIn } from "@/lib/format/days";
import { fromLocalField, toLocalField } from "@/lib/format/moment";
import { type CalendarSpan, daysAround, plusDays, step } from "@/lib/format/weeks";
import { usePreferences } from "@/lib/preferences";
import type { OrderRow } from "./columns";
import { keepOrder } from "./data";
import classes from "./maintenance.module.css";
import { ShownOf } from "./ShownOf";
import { useOrders } from "./useOrders";

/** Orders by day. One that has not begun is moved by dragging it, or by Alt and the arrow keys. */
export function CalendarPage() {
  const { t, i18n } = useTranslation("maintenance");
  const format = useFormat();
  const client = useQueryClient();
  const can = useCan();
  const { time_zone } = usePreferences();
  const today = todayIn(time_zone);
  const [span, setSpan] = useState<CalendarSpan>("week");
  const [day, setDay] = useState(today);
  const days = daysAround(day, span);
  const first = days[0] ?? day;
  const last = days.at(-1) ?? day;
  const orders = useOrders({
    scheduled_from: dayEdge(first, "start", time_zone),
    scheduled_to: dayEdge(last, "end", time_zone),
    sort: "scheduled_at",
    page_size: 200,
  });
  const dayOf = (order: OrderRow) => toLocalField(order.scheduled_at, time_zone).slice(0, 10);
  const mayMove = (order: OrderRow) =>
    can("maintenance.update") && ["scheduled", "overdue"].includes(order.status);

  const move = async (order: OrderRow, to: string) => {
    if (to === dayOf(order) || !mayMove(order)) return;
    const time = toLocalField(order.scheduled_at, time_zone).slice(10);
    try {
      const moved = await ok(
        api.PATCH("/api/v1/work-orders/{order_id}", {
          params: { path: { order_id: order.id } },
          headers: ifMatch(order.version),
          body: { scheduled_at: fromLocalField(to + time, time_zone) } as never,
        }),
      );
      await keepOrder(client, moved);
      toast({ key: "maintenance:calendar.moved", values: { number: order.number, day: format.date(to) } });
    } catch (error) {
      notifyProblem(error, "common:problem.refused");
      await orders.refetch();
    }
  };
  const towards = i18n.dir() === "rtl" ? -1 : 1;
  const keys: Record<string, number> = {
    ArrowRight: towards,
    ArrowLeft: -towards,
    ArrowDown: 7,
    ArrowUp: -7,
  };
  const onKeys = (event: KeyboardEvent, order: OrderRow) => {
    const by = keys[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    void move(order, plusDays(dayOf(order), by));
  };
  const onDrop = (event: DragEvent, to: string) => {
    event.preventDefault();
    const id = event.dataTransfer.getData("text/plain");
    const order = orders.data?.items.find((each) => each.id === id);
    if (order) void move(order, to);
  };
  return (
    <>
      <PageHeader title={t("calendar.title")} crumbs={[{ label: t("title"), to: "/work-orders" }]} />
      <PageBody>
        <Group justify="space-between">
          <Group gap="xs">
            <Button variant="default" onClick={() => setDay(step(day, span, -1))}>
              {t("calendar.earlier")}
            </Button>
            <Button variant="default" onClick={() => setDay(today)}>
              {t("calendar.today")}
            </Button>
            <Button variant="default" onClick={() => setDay(step(day, span, 1))}>
              {t("calendar.later")}
            </Button>
          </Group>
          <strong>
            {span === "day" ? format.date(day) : `${format.date(first)} – ${format.date(last)}`}
          </strong>
          <SegmentedControl
            value={span}
            onChange={(value) => setSpan(value as CalendarSpan)}
            data={[
              { value: "day", label: t("calendar.day") },
              { value: "week", label: t("calendar.week") },
              { value: "month", label: t("calendar.month") },
            ]}
          />
        </Group>
        {can("maintenance.update") && <p className={classes.faint}>{t("calendar.hint")}</p>}
        {orders.isError && <ProblemAlert error={orders.error} retry={() => void orders.refetch()} />}
        <ShownOf page={orders.data} />
        <div className={span === "day" ? `${classes.calendar} ${classes.one}` : classes.calendar}>
          {days.map((each) => (
            <section
              key={each}
              className={classes.day}
              data-today={each === today || undefined}
              aria-label={format.date(each)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => onDrop(event, each)}
            >
              <h2 className={classes.dayHead}>{format.date(each)}</h2>
              {orders.data?.items
                .filter((order) => dayOf(order) === each)
                .map((order) => (
                  <Entry
                    key={order.id}
                    order={order}
                    movable={mayMove(order)}
                    time={toLocalField(order.scheduled_at, time_zone).slice(11)}
                    onKeys={onKeys}
                  />
                ))}
            </section>
          ))}
        </div>
      </PageBody>
    </>
  );
}

function Entry(props: {
  order: OrderRow;
  movable: boolean;
  time: string;
  onKeys: (event: KeyboardEvent, order: OrderRow) => void;
}) {
  const { t } = useTranslation("status");
  const navigate = useNavigate();
  const { order } = props;
  return (
    <button
      type="button"
      className={classes.entry}
      data-status={order.status}
      draggable={props.movable}
      aria-label={`${order.number} ${order.machine_name}, ${t(order.status)}`}
      onDragStart={(event) => event.dataTransfer.setData("text/plain", order.id)}
      onKeyDown={(event) => props.onKeys(event, order)}
      onClick={() => void navigate({ to: "/work-orders/$orderId", params: { orderId: order.id } })}
    >
      <bdi dir="ltr">{props.time}</bdi> <bdi>{order.machine_name}</bdi>
      <br />
      <bdi className={classes.faint}>{order.description}</bdi>
    </button>
  );
}
