"""What each minute of a machine in a period was: operating, idle, standby, down as planned or not, or unaccounted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Annotated, Any

from annotated_types import Ge, Le
from django.db.models import Q

from highwall.domains.fleet.models import HOURS, STANDBY, DownCause, DownInterval, EntryKind, Machine, UsageEntry
from highwall.kit.errors import Invalid
from highwall.kit.schemas import Schema
from highwall.kit.settings import Setting

UNACCOUNTED_PERCENT = Setting(
    key="machines.unaccounted_percent",
    type_=Annotated[int, Ge(0), Le(100)],
    default=5,
    group="machines",
    description="The figures of the time of a machine are marked as unreliable when more of it than this is "
    "unaccounted.",
    unit="%",
)
USUAL_DAYS = 30

OPERATING, IDLE, STANDING_BY = "operating", "idle", "standby"
DOWN_PLANNED, DOWN_UNPLANNED, UNACCOUNTED = "down_planned", "down_unplanned", "unaccounted"
_BEFORE_OTHERS = (DOWN_UNPLANNED, DOWN_PLANNED, STANDING_BY)
"""Where intervals overlap, the first of these counts."""


class TimeShare(Schema):
    """Hours in one state, of standby by cause."""

    state: str
    cause: DownCause | None
    hours: float


class TimeModel(Schema):
    """The hours of a period that has passed, each in one state, and the share in percent that nothing accounts for."""

    starts_at: datetime
    ends_at: datetime
    hours: float
    shares: list[TimeShare]
    unaccounted_percent: float
    is_unreliable: bool


@dataclass
class _Entry:
    """A shift in the period: how much of it lies there, and what of that nothing else says anything of, in hours."""

    row: UsageEntry
    starts_at: datetime
    ends_at: datetime
    free_h: float = 0.0
    planned_h: float = 0.0

    def part(self, value: Any) -> float:
        """What of a figure of the whole shift falls into the period, by its time."""
        whole = (self.row.ends_at - self.row.starts_at).total_seconds()
        return float(value or 0) * ((self.ends_at - self.starts_at).total_seconds() / whole)


@dataclass
class _Sums:
    hours: dict[tuple[str, str | None], float] = field(default_factory=dict)

    def add(self, state: str, hours: float, cause: str | None = None) -> None:
        self.hours[state, cause] = self.hours.get((state, cause), 0.0) + hours


def time_model(machine: Machine, *, from_: datetime | None, until: datetime | None, now: datetime) -> TimeModel:
    """The time of a machine in a period, as far as it has passed and the machine was in the fleet; of the last 30 days
    where nothing is said. What intervals say comes first, an unplanned stop before a planned one before standby; in the
    rest of a shift the engine hours tell what was operating and what idle, the service hours what was down as planned.
    All that is left is unaccounted, which is not down. Raises Invalid for a period that ends before it begins."""
    end = until or now
    start = from_ or end - timedelta(days=USUAL_DAYS)
    if end <= start:
        raise Invalid.field("ends_to", "ends_before_start", "It ends before it begins.")
    end = min(end, now, machine.retired_at or now)
    start = min(max(start, _since(machine)), end)
    within = Q(starts_at__lt=end) & (Q(ends_at=None) | Q(ends_at__gt=start))
    downs = list(DownInterval.objects.filter(within, machine=machine))
    rows = UsageEntry.objects.filter(within, machine=machine, is_live=True, kind=EntryKind.WORK).order_by("starts_at")
    entries = [_Entry(row, max(row.starts_at, start), min(row.ends_at, end)) for row in rows]
    sums = _Sums()
    _spread(downs, entries, start, end, sums)
    for entry in entries:
        _work_of(entry, sums)
    return _answer(sums, start, end)


def _since(machine: Machine) -> datetime:
    """Since when a machine is known."""
    first = UsageEntry.objects.filter(machine=machine, is_live=True).order_by("starts_at").first()
    return min(machine.created_at, first.starts_at) if first else machine.created_at


def _state_of(down: DownInterval) -> str:
    if down.cause in STANDBY:
        return STANDING_BY
    return DOWN_PLANNED if down.is_planned else DOWN_UNPLANNED


def _spread(
    downs: Sequence[DownInterval], entries: Sequence[_Entry], start: datetime, end: datetime, sums: _Sums
) -> None:
    """Give each slice of the period, between all moments at which something begins or ends, to what comes first."""
    spans = [(down.starts_at, down.ends_at) for down in downs] + [(one.starts_at, one.ends_at) for one in entries]
    within = {moment for span in spans for moment in span if moment and start < moment < end}
    for begin, until in pairwise(sorted({start, end} | within)):
        hours = (until - begin).total_seconds() / 3600
        there = [one for one in downs if one.starts_at <= begin and (one.ends_at is None or one.ends_at >= until)]
        entry = next((one for one in entries if one.starts_at <= begin and one.ends_at >= until), None)
        if there:
            first = min(there, key=lambda one: _BEFORE_OTHERS.index(_state_of(one)))
            state = _state_of(first)
            sums.add(state, hours, first.cause if state == STANDING_BY else None)
            if entry is not None and state == DOWN_PLANNED:
                entry.planned_h += hours
        elif entry is not None:
            entry.free_h += hours
        else:
            sums.add(UNACCOUNTED, hours)


def _work_of(entry: _Entry, sums: _Sums) -> None:
    row = entry.row
    ran = row.engine_h if row.engine_h is not None else max((getattr(row, kind) or 0 for kind in HOURS), default=0)
    worked = min(entry.part(ran), entry.free_h)
    idle = min(entry.part(row.idle_h), worked)
    sums.add(OPERATING, worked - idle)
    sums.add(IDLE, idle)
    left = entry.free_h - worked
    serviced = min(max(entry.part(row.service_h) - entry.planned_h, 0.0), left)
    sums.add(DOWN_PLANNED, serviced)
    sums.add(UNACCOUNTED, left - serviced)


def _answer(sums: _Sums, start: datetime, end: datetime) -> TimeModel:
    whole = (end - start).total_seconds() / 3600
    order = (OPERATING, IDLE, STANDING_BY, DOWN_PLANNED, DOWN_UNPLANNED, UNACCOUNTED)
    found = sorted(sums.hours.items(), key=lambda item: (order.index(item[0][0]), item[0][1] or ""))
    lost = sums.hours.get((UNACCOUNTED, None), 0.0)
    percent = 100 * lost / whole if whole else 0.0
    return TimeModel(
        starts_at=start,
        ends_at=end,
        hours=round(whole, 2),
        shares=[
            TimeShare(state=state, cause=DownCause(cause) if cause else None, hours=round(hours, 2))
            for (state, cause), hours in found
            if round(hours, 2) > 0
        ],
        unaccounted_percent=round(percent, 1),
        is_unreliable=percent > UNACCOUNTED_PERCENT.get(),
    )
