"""What the key figures of one or more periods rest on, each thing read once for all of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import Count, DateTimeField, Exists, F, Func, IntegerField, OuterRef, Q, QuerySet, Sum, Value
from django.utils import timezone

from blastcalc import upkeep
from highwall.domains.fleet.models import DownCause, EntryKind, Machine, Meter, MeterKind, UsageEntry
from highwall.domains.maintenance.models import FAILURE_TYPES, OrderStatus, WorkOrder
from highwall.domains.maintenance.queries.reach import ORDER, machines_of, standstills, visible_orders
from highwall.domains.maintenance.queries.weeks import start_of_week
from highwall.kit.actors import Actor

FAILED = (DownCause.BREAKDOWN, DownCause.DAMAGE, DownCause.PARTS)
"""Causes of a stop because of which something had to be put right."""
STILL_LASTS = datetime.max.replace(tzinfo=UTC)
"""The end of a stop that has none yet."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A time in which a machine could not work; `failed` where something unplanned had to be put right."""

    machine_id: UUID
    is_planned: bool
    failed: bool
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Facts:
    """`edges` are where the periods begin, and where the last of them ends. `since` tells from when on each machine
    counts. What is listed by place is of the period at that place."""

    edges: Sequence[datetime]
    since: dict[UUID, datetime]
    metered: set[UUID]
    """The machines with a meter of engine hours."""
    stops: list[Stop]
    held: list[tuple[datetime, datetime | None]]
    """Orders that were held to a date: to which, and when they were done."""
    engine_h: dict[int, float] = field(default_factory=dict)
    worked_h: dict[tuple[int, bool], float] = field(default_factory=dict)
    """Hours worked on orders, by place and whether they were planned."""
    left_out: dict[int, int] = field(default_factory=dict)

    def of(self, place: int) -> dict[str, Any]:
        """The figures of the period at a place."""
        start, end = self.edges[place], self.edges[place + 1]
        since = {pk: max(start, added) for pk, added in self.since.items() if added < end}
        calendar = sum((end - counts_from).total_seconds() for counts_from in since.values()) / 3600
        planned_h, unplanned_h = _down_hours(self.stops, since, end)
        failures = _ended((stop for stop in self.stops if stop.failed), start, end)
        shutdowns = _ended(self.stops, start, end)
        repairs = [hours for each in failures.values() for hours in each]
        by_meter = sum(len(each) for pk, each in failures.items() if pk in self.metered)
        stopped = sum(len(each) for pk, each in shutdowns.items() if pk in self.metered)
        engine = self.engine_h.get(place, 0.0)
        planned, unplanned = (self.worked_h.get((place, is_planned), 0.0) for is_planned in (True, False))
        held, kept = _schedule(self.held, start, end)
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
            "metered_machines": sum(pk in self.metered for pk in since),
            "engine_h": engine,
            "stops": stopped,
            "failures_without_meter": len(repairs) - by_meter,
            "mean_time_between_failures_h": upkeep.mean_time_between(engine, by_meter) if engine else None,
            "mean_time_between_stops_h": upkeep.mean_time_between(engine, stopped) if engine else None,
            "planned_share": upkeep.ratio(planned, planned + unplanned),
            "orders_of_period": held,
            "orders_done_in_week": kept,
            "schedule_compliance": upkeep.ratio(kept, held),
            "left_out": self.left_out.get(place, 0),
        }


def read_facts(actor: Actor, edges: Sequence[datetime], machine_id: UUID | None = None) -> Facts:
    """What is known of the periods between these moments, of one machine or of all in reach."""
    start, end = edges[0], edges[-1]
    machines = machines_of(actor)
    if machine_id is not None:
        machines = machines.filter(pk=machine_id)
    orders = orders_of(actor, machines)
    done = _done(orders, edges)
    held = orders.filter(committed_at__gte=start, committed_at__lt=end).exclude(status=OrderStatus.CANCELLED)
    return Facts(
        edges=edges,
        since=dict(machines.filter(created_at__lt=end).values_list("pk", "created_at")),
        metered=set(
            Meter.objects.filter(machine__in=machines, kind=MeterKind.ENGINE).values_list("machine", flat=True)
        ),
        stops=_stops(machines, start, end),
        held=list(held.values_list("committed_at", "completed_at")),
        engine_h=_engine_hours(machines, edges),
        worked_h={(row["place"] - 1, row["is_planned"]): float(row["hours"] or 0) for row in done},
        left_out=_summed((row["place"] - 1, row["left_out"]) for row in done),
    )


def orders_of(actor: Actor, machines: QuerySet[Machine]) -> QuerySet[WorkOrder]:
    """The orders in reach on these machines, without what somebody does on machines of another region."""
    return visible_orders(actor).filter(machine__in=machines)


def place_of(column: str, edges: Sequence[datetime]) -> Func:
    """The place of the period, from 1 on, in which a moment lies."""
    moments = Value(list(edges), output_field=ArrayField(DateTimeField()))
    return Func(F(column), moments, function="width_bucket", output_field=IntegerField())


def _summed(counts: Iterable[tuple[int, int]]) -> dict[int, int]:
    found: dict[int, int] = defaultdict(int)
    for place, count in counts:
        found[place] += count
    return found


def _done(orders: QuerySet[WorkOrder], edges: Sequence[datetime]) -> list[dict[str, Any]]:
    unsaid = Q(order_type__in=FAILURE_TYPES, down_from=None, keeps_running=False)
    done = orders.filter(status=OrderStatus.COMPLETED, completed_at__gte=edges[0], completed_at__lt=edges[-1])
    places = done.order_by().annotate(place=place_of("completed_at", edges)).values("place", "is_planned")
    rows = places.annotate(hours=Sum("actual_duration_h"), left_out=Count("pk", filter=unsaid))
    return [dict(row) for row in rows]


def _engine_hours(machines: QuerySet[Machine], edges: Sequence[datetime]) -> dict[int, float]:
    """What the meters of engine hours moved while the machines worked, by the beginning of each entry."""
    worked = UsageEntry.objects.filter(
        machine__in=machines, is_live=True, kind=EntryKind.WORK, starts_at__gte=edges[0], starts_at__lt=edges[-1]
    )
    rows = worked.order_by().annotate(place=place_of("starts_at", edges)).values("place").annotate(sum=Sum("engine_h"))
    return {row["place"] - 1: float(row["sum"] or Decimal(0)) for row in rows}


def _stops(machines: QuerySet[Machine], start: datetime, end: datetime) -> list[Stop]:
    putting_right = WorkOrder.objects.filter(pk=OuterRef("source_id"), order_type__in=FAILURE_TYPES)
    failed = Q(is_planned=False, cause__in=FAILED) & (~Q(source=ORDER) | Exists(putting_right))
    found = standstills(machines, start, end)
    broken = set(found.filter(failed).values_list("pk", flat=True))
    return [
        Stop(machine_id, is_planned, pk in broken, starts_at, ends_at or STILL_LASTS)
        for pk, machine_id, is_planned, starts_at, ends_at in found.values_list(
            "pk", "machine_id", "is_planned", "starts_at", "ends_at"
        )
    ]


def _down_hours(stops: Iterable[Stop], since: dict[UUID, datetime], end: datetime) -> tuple[float, float]:
    """Planned and unplanned down time of machines, of each since it counts; what is down for both is unplanned once."""
    all_of: dict[UUID, list[upkeep.Interval]] = defaultdict(list)
    unplanned_of: dict[UUID, list[upkeep.Interval]] = defaultdict(list)
    for stop in stops:
        if stop.machine_id in since:
            within = upkeep.clipped([(stop.starts_at, stop.ends_at)], since[stop.machine_id], end)
            all_of[stop.machine_id] += within
            if not stop.is_planned:
                unplanned_of[stop.machine_id] += within
    unplanned = sum(upkeep.hours(intervals) for intervals in unplanned_of.values())
    return sum(upkeep.hours(intervals) for intervals in all_of.values()) - unplanned, unplanned


def _ended(stops: Iterable[Stop], start: datetime, end: datetime) -> dict[UUID, list[float]]:
    """The hours of each stop that ended within a period, by machine; times that overlap or touch are one stop."""
    times: dict[UUID, list[upkeep.Interval]] = defaultdict(list)
    for stop in stops:
        times[stop.machine_id].append((stop.starts_at, stop.ends_at))
    return {
        machine_id: [
            (until - since).total_seconds() / 3600 for since, until in upkeep.merged(each) if start < until <= end
        ]
        for machine_id, each in times.items()
    }


def _schedule(orders: Iterable[tuple[datetime, datetime | None]], start: datetime, end: datetime) -> tuple[int, int]:
    """How many orders were held to a date within a period, and how many of those were done in the week of it. One that
    can still be done in its week is not counted yet."""
    now, week = timezone.now(), timedelta(days=7)
    weeks = [(start_of_week(held) + week, done) for held, done in orders if start <= held < end]
    kept = sum(done is not None and done < week_ends for week_ends, done in weeks)
    missed = sum(done is None or done >= week_ends for week_ends, done in weeks if week_ends <= now)
    return kept + missed, kept
