"""What orders come to: counts, costs and key figures, of the machines that a person sees."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone

from blastcalc import upkeep
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models import FAILURE_TYPES, OrderStatus, WorkOrder
from highwall.domains.maintenance.queries.orders import OPEN_STATES, overdue
from highwall.domains.maintenance.queries.reach import machines_of, visible_orders
from highwall.domains.maintenance.queries.weeks import start_of_week
from highwall.kit.actors import Actor
from highwall.kit.errors import Invalid
from highwall.kit.settings import Setting

WEEKLY_HOURS = Setting(
    key="maintenance.weekly_hours",
    type_=Annotated[int, Ge(1), Le(100_000)],
    default=240,
    group="maintenance",
    description="Hours of work on machines that all technicians together can give in a week; the backlog is counted in "
    "such weeks.",
    unit="h",
)
MOST_MACHINES = 20


def order_counts(actor: Actor) -> dict[str, int]:
    """How many orders a person sees in each state; an overdue one is not counted as scheduled."""
    is_overdue = overdue(timezone.now())
    found = visible_orders(actor).aggregate(
        scheduled=Count("pk", filter=Q(status=OrderStatus.SCHEDULED) & ~is_overdue),
        overdue=Count("pk", filter=is_overdue),
        in_progress=Count("pk", filter=Q(status=OrderStatus.IN_PROGRESS)),
        completed=Count("pk", filter=Q(status=OrderStatus.COMPLETED)),
        cancelled=Count("pk", filter=Q(status=OrderStatus.CANCELLED)),
    )
    return {name: int(count) for name, count in found.items()}


USUAL_DAYS = 90


def _period(start: datetime | None, end: datetime | None) -> tuple[datetime, datetime]:
    """A period as far as it has passed; until now, and of so many days, where nothing else is said. Raises Invalid for
    one that ends before it begins."""
    end = end or max(timezone.now(), start or timezone.now()) + timedelta(minutes=1)
    start = start or end - timedelta(days=USUAL_DAYS)
    if end <= start:
        raise Invalid.field("until", "ends_before_it_begins", "The period ends before it begins.")
    return start, min(end, timezone.now())


def _sums(orders: QuerySet[WorkOrder], by: str) -> list[dict[str, Any]]:
    rows = (
        orders.order_by()
        .values(by)
        .annotate(
            orders=Count("pk"),
            estimated=Sum("estimated_cost"),
            actual=Sum("actual_cost"),
            labour=Sum("labour_cost"),
            external=Sum("external_cost"),
        )
    )
    nothing = Decimal(0)
    found = [
        {
            "key": row[by],
            "orders": row["orders"],
            "estimated": row["estimated"] or nothing,
            "actual": row["actual"] or nothing,
            "labour": row["labour"] or nothing,
            "external": row["external"] or nothing,
            "variance": (row["actual"] or nothing) - (row["estimated"] or nothing),
        }
        for row in rows
    ]
    return sorted(found, key=lambda row: (-row["actual"], str(row["key"])))


def cost_summary(actor: Actor, *, start: datetime | None, end: datetime | None) -> dict[str, Any]:
    """What the orders completed within a period were estimated at and have cost, in all, by type and by machine, the
    dearest first. Raises Invalid."""
    start, end = _period(start, end)
    orders = visible_orders(actor).filter(completed_at__gte=start, completed_at__lt=end)
    by_type = _sums(orders, "order_type")
    by_machine = _sums(orders, "machine_id")
    names = {machine.pk: machine.name for machine in Machine.objects.filter(pk__in=[row["key"] for row in by_machine])}
    summed = ("orders", "estimated", "actual", "labour", "external", "variance")
    return {
        "total": {name: sum((row[name] for row in by_type), Decimal(0)) for name in summed},
        "without_estimate": orders.filter(estimated_cost=None).count(),
        "without_cost": orders.filter(actual_cost=None).count(),
        "by_type": [{**row, "name": row["key"]} for row in by_type],
        "by_machine": [{**row, "key": str(row["key"]), "name": names[row["key"]]} for row in by_machine],
    }


def _down_intervals(
    orders: Iterable[WorkOrder], start: datetime, end: datetime
) -> tuple[dict[UUID, list[upkeep.Interval]], dict[UUID, list[upkeep.Interval]]]:
    """Planned and unplanned down time by machine within a period; what is down for both is unplanned once."""
    planned: dict[UUID, list[upkeep.Interval]] = defaultdict(list)
    unplanned: dict[UUID, list[upkeep.Interval]] = defaultdict(list)
    for order in orders:
        if order.down_from is not None:
            here = planned if order.is_planned else unplanned
            here[order.machine_id] += upkeep.clipped([(order.down_from, order.down_to or end)], start, end)
    return planned, unplanned


def key_figures(
    actor: Actor, *, start: datetime | None, end: datetime | None, machine_id: UUID | None = None
) -> dict[str, Any]:
    """The key figures of a period up to now, of one machine or of all in reach; see docs/guides/maintenance.md for each
    formula. A period that lies ahead has none. Raises Invalid."""
    start, end = _period(start, end)
    machines = machines_of(actor)
    orders = visible_orders(actor)
    if machine_id is not None:
        machines, orders = machines.filter(pk=machine_id), orders.filter(machine_id=machine_id)
    if end <= start:
        return {"since": start, "until": end, "machines": 0, "is_ahead": True}
    there = list(machines.filter(created_at__lt=end).values_list("pk", "created_at"))
    calendar = sum((end - max(start, created)).total_seconds() for _, created in there) / 3600
    stood = orders.filter(down_from__lt=end).filter(Q(down_to=None) | Q(down_to__gt=start))
    planned, unplanned = _down_intervals(stood.exclude(status=OrderStatus.CANCELLED, started_at=None), start, end)
    unplanned_h = sum(upkeep.hours(intervals) for intervals in unplanned.values())
    all_down_h = sum(upkeep.hours([*planned[pk], *unplanned[pk]]) for pk in {*planned, *unplanned})
    failures = stood.filter(
        is_planned=False,
        order_type__in=FAILURE_TYPES,
        status=OrderStatus.COMPLETED,
        down_to__gt=start,
        down_to__lte=end,
    )
    repairs = [
        (order.down_to - order.down_from).total_seconds() / 3600
        for order in failures
        if order.down_to is not None and order.down_from is not None
    ]
    done = orders.filter(status=OrderStatus.COMPLETED, completed_at__gte=start, completed_at__lt=end)
    worked = {
        row["is_planned"]: float(row["hours"] or 0)
        for row in done.order_by().values("is_planned").annotate(hours=Sum("actual_duration_h"))
    }
    held, kept = _schedule(orders, start, end)
    backlog = orders.filter(status__in=OPEN_STATES).aggregate(hours=Sum("estimated_duration_h"))["hours"]
    return {
        "since": start,
        "until": end,
        "machines": len(there),
        "is_ahead": False,
        "calendar_h": calendar,
        "planned_down_h": all_down_h - unplanned_h,
        "unplanned_down_h": unplanned_h,
        "availability": upkeep.availability(calendar, all_down_h - unplanned_h, unplanned_h),
        "failures": len(repairs),
        "mean_time_to_repair_h": upkeep.mean_time_to_repair(repairs),
        "planned_share": upkeep.ratio(worked.get(True, 0.0), sum(worked.values())),
        "orders_of_period": held,
        "orders_done_in_week": kept,
        "schedule_compliance": upkeep.ratio(kept, held),
        "backlog_h": float(backlog or 0),
        "backlog_weeks": upkeep.crew_weeks(float(backlog or 0), 1, WEEKLY_HOURS.get()),
        "left_out": done.filter(order_type__in=FAILURE_TYPES, down_from=None, keeps_running=False).count(),
    }


def _schedule(orders: QuerySet[WorkOrder], start: datetime, end: datetime) -> tuple[int, int]:
    """How many orders were held to a date within a period, and how many of those were done in the week of it."""
    held = orders.filter(committed_at__gte=start, committed_at__lt=end).exclude(status=OrderStatus.CANCELLED)
    rows = list(held.values_list("committed_at", "completed_at"))
    kept = sum(done is not None and done < start_of_week(committed) + timedelta(days=7) for committed, done in rows)
    return len(rows), kept
