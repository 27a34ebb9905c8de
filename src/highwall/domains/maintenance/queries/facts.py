"""What the key figures of one or more periods rest on, each thing read once for all of them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    BooleanField,
    Case,
    Count,
    DateTimeField,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Sum,
    Value,
    When,
)
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


type Stop = tuple[UUID, datetime, datetime]
"""A machine, and from when until when it could not work: times that overlap or touch are one."""


@dataclass(frozen=True, slots=True)
class Stops:
    """By the place of each period that they reach into: all, those that nobody planned, and those because of which
    something had to be put right."""

    all: list[list[Stop]]
    unplanned: list[list[Stop]]
    failed: list[list[Stop]]


@dataclass(frozen=True, slots=True)
class Facts:
    """`edges` are where the periods begin, and where the last of them ends. `since` tells from when on each machine
    counts. What is listed by place is of the period at that place."""

    edges: Sequence[datetime]
    since: dict[UUID, datetime]
    metered: set[UUID]
    """The machines with a meter of engine hours."""
    stops: Stops
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
        unplanned_h = _down_hours(self.stops.unplanned[place], since, end)
        planned_h = _down_hours(self.stops.all[place], since, end) - unplanned_h
        failures = [stop for stop in self.stops.failed[place] if start < stop[2] <= end]
        repairs = [(until - stood).total_seconds() / 3600 for _, stood, until in failures]
        by_meter = sum(pk in self.metered for pk, *_ in failures)
        stopped = sum(pk in self.metered and start < until <= end for pk, _, until in self.stops.all[place])
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
        stops=_stops(machines, edges),
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


def _stops(machines: QuerySet[Machine], edges: Sequence[datetime]) -> Stops:
    putting_right = WorkOrder.objects.filter(pk=OuterRef("source_id"), order_type__in=FAILURE_TYPES)
    failed = Q(is_planned=False, cause__in=FAILED) & (~Q(source=ORDER) | Exists(putting_right))
    found = standstills(machines, edges[0], edges[-1]).annotate(
        failed=Case(When(failed, then=Value(True)), default=Value(False), output_field=BooleanField())
    )
    rows = list(found.values_list("machine_id", "is_planned", "failed", "starts_at", "ends_at"))
    return Stops(
        all=_by_place(edges, ((pk, begins, ends) for pk, _, _, begins, ends in rows)),
        unplanned=_by_place(edges, ((pk, begins, ends) for pk, planned, _, begins, ends in rows if not planned)),
        failed=_by_place(edges, ((pk, begins, ends) for pk, _, failed, begins, ends in rows if failed)),
    )


def _by_place(edges: Sequence[datetime], times: Iterable[tuple[UUID, datetime, datetime | None]]) -> list[list[Stop]]:
    of_machine: dict[UUID, list[upkeep.Interval]] = defaultdict(list)
    for machine_id, begins, ends in times:
        of_machine[machine_id].append((begins, ends or STILL_LASTS))
    found: list[list[Stop]] = [[] for _ in edges[1:]]
    for machine_id, intervals in of_machine.items():
        for begins, ends in upkeep.merged(intervals):
            first, last = bisect_right(edges, begins) - 1, bisect_left(edges, ends) - 1
            for place in range(max(first, 0), min(last, len(found) - 1) + 1):
                found[place].append((machine_id, begins, ends))
    return found


def _down_hours(stops: Iterable[Stop], since: dict[UUID, datetime], end: datetime) -> float:
    """How long machines stood, each since it counts."""
    within = (min(ends, end) - max(begins, since[pk]) for pk, begins, ends in stops if pk in since)
    return sum(max(lasted.total_seconds(), 0) for lasted in within) / 3600


def _schedule(orders: Iterable[tuple[datetime, datetime | None]], start: datetime, end: datetime) -> tuple[int, int]:
    """How many orders were held to a date within a period, and how many of those were done in the week of it. One that
    can still be done in its week is not counted yet."""
    now, week = timezone.now(), timedelta(days=7)
    weeks = [(start_of_week(held) + week, done) for held, done in orders if start <= held < end]
    kept = sum(done is not None and done < week_ends for week_ends, done in weeks)
    missed = sum(done is None or done >= week_ends for week_ends, done in weeks if week_ends <= now)
    return kept + missed, kept
