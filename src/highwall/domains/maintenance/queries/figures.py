"""What orders come to: counts, costs and key figures, of the machines that a person sees."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import chain
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import Count, Q, QuerySet, Sum
from django.utils import timezone

from blastcalc import upkeep
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models import FAILURE_TYPES, OrderStatus, WorkOrder
from highwall.domains.maintenance.queries.orders import OPEN_STATES, overdue
from highwall.domains.maintenance.queries.reach import machines_of, standstills, visible_orders
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


type Stop = tuple[UUID, bool, datetime | None, datetime | None]
"""A machine that stood, whether that was planned, from when, and until when."""


def _down_hours(stops: Iterable[Stop], since: dict[UUID, datetime], end: datetime) -> tuple[float, float]:
    """Planned and unplanned down time of machines, of each since it counts; what is down for both is unplanned once."""
    all_of: dict[UUID, list[upkeep.Interval]] = defaultdict(list)
    unplanned_of: dict[UUID, list[upkeep.Interval]] = defaultdict(list)
    for machine_id, is_planned, down_from, down_to in stops:
        if machine_id in since and down_from is not None:
            within = upkeep.clipped([(down_from, down_to or end)], since[machine_id], end)
            all_of[machine_id] += within
            if not is_planned:
                unplanned_of[machine_id] += within
    unplanned = sum(upkeep.hours(intervals) for intervals in unplanned_of.values())
    return sum(upkeep.hours(intervals) for intervals in all_of.values()) - unplanned, unplanned


def _repairs(orders: QuerySet[WorkOrder], start: datetime, end: datetime) -> list[float]:
    """The hours of each stop because of a failure that ended within a period; orders whose down times overlap on a
    machine put one stop right."""
    failures = orders.filter(
        is_planned=False,
        order_type__in=FAILURE_TYPES,
        status=OrderStatus.COMPLETED,
        down_to__gt=start,
        down_to__lte=end,
    )
    stops: dict[UUID, list[upkeep.Interval]] = defaultdict(list)
    for machine_id, down_from, down_to in failures.values_list("machine_id", "down_from", "down_to"):
        if down_from is not None and down_to is not None:
            stops[machine_id].append((down_from, down_to))
    return [upkeep.hours([stop]) for intervals in stops.values() for stop in upkeep.merged(intervals)]


def key_figures(
    actor: Actor, *, start: datetime | None, end: datetime | None, machine_id: UUID | None = None
) -> dict[str, Any]:
    """The key figures of a period up to now, of one machine or of all in reach; see docs/guides/maintenance.md for each
    formula. A period that lies ahead has none. Raises Invalid."""
    start, end = _period(start, end)
    machines = machines_of(actor)
    if machine_id is not None:
        machines = machines.filter(pk=machine_id)
    # Without what somebody does on machines of another region, which are not among them.
    orders = visible_orders(actor).filter(machine__in=machines)
    if end <= start:
        return {"since": start, "until": end, "machines": 0, "is_ahead": True}
    added = machines.filter(created_at__lt=end).values_list("pk", "created_at")
    since = {pk: max(start, created) for pk, created in added}
    calendar = sum((end - counts_from).total_seconds() for counts_from in since.values()) / 3600
    stood = orders.filter(down_from__lt=end).filter(Q(down_to=None) | Q(down_to__gt=start))
    stood = stood.exclude(status=OrderStatus.CANCELLED, started_at=None)
    stops = chain(
        stood.values_list("machine_id", "is_planned", "down_from", "down_to"),
        standstills(machines, start, end).values_list("machine_id", "is_planned", "starts_at", "ends_at"),
    )
    planned_h, unplanned_h = _down_hours(stops, since, end)
    repairs = _repairs(orders, start, end)
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
        "machines": len(since),
        "is_ahead": False,
        "calendar_h": calendar,
        "planned_down_h": planned_h,
        "unplanned_down_h": unplanned_h,
        "availability": upkeep.availability(calendar, planned_h, unplanned_h),
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
    """How many orders were held to a date within a period, and how many of those were done in the week of it. One that
    can still be done in its week is not counted yet."""
    held = orders.filter(committed_at__gte=start, committed_at__lt=end).exclude(status=OrderStatus.CANCELLED)
    now, week = timezone.now(), timedelta(days=7)
    weeks = [(start_of_week(at) + week, done) for at, done in held.values_list("committed_at", "completed_at")]
    kept = sum(done is not None and done < week_ends for week_ends, done in weeks)
    missed = sum(done is None or done >= week_ends for week_ends, done in weeks if week_ends <= now)
    return kept + missed, kept
