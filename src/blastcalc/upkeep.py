"""Key figures of maintenance. Times are hours unless an interval is given; shares are fractions of one.

Every minute of a machine is down (planned or unplanned) or available; what is available works, stands by, or is not
accounted for. A figure without what it rests on is None: no failure is no mean time between failures.

Sources: Hustrulid, Open Pit Mine Planning and Design, ch. 13 (availability, use, utilisation); SMRP best practice 3.5.1
(MTBF), 3.5.2 (MTTR, which runs from the stop until the machine can work and so includes waiting), 5.4.9 (backlog) and
5.7.1 (planned work).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

TOLERANCE = 0.10
"""Of the interval, either side of the due point, within which a service is on time."""

type Interval = tuple[datetime, datetime]
"""From a moment until another."""


def merged(intervals: Iterable[Interval]) -> list[Interval]:
    """Intervals without overlap, in order: those that overlap or touch become one."""
    found: list[Interval] = []
    for start, end in sorted(intervals):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def clipped(intervals: Iterable[Interval], start: datetime, end: datetime) -> list[Interval]:
    """The parts of intervals within a period."""
    cut = ((max(first, start), min(last, end)) for first, last in intervals)
    return [(first, last) for first, last in cut if first < last]


def hours(intervals: Iterable[Interval]) -> float:
    """The time that intervals cover, each moment once."""
    return sum((end - start).total_seconds() for start, end in merged(intervals)) / 3600


def ratio(part: float, whole: float) -> float | None:
    """None where there is nothing to be a part of."""
    return part / whole if whole > 0 else None


@dataclass(frozen=True, slots=True)
class Shares:
    """`mechanical` availability is work over work and repair, `physical` is what could work over all time, `use` is
    work over what could work, `utilisation` is work over all time; `physical` times `use` is `utilisation`."""

    mechanical: float | None
    physical: float | None
    use: float | None
    utilisation: float | None


def shares(working: float, repair: float, standby: float) -> Shares:
    """The shares of a time that is made of work, repair and standby."""
    total = working + repair + standby
    return Shares(
        mechanical=ratio(working, working + repair),
        physical=ratio(working + standby, total),
        use=ratio(working, working + standby),
        utilisation=ratio(working, total),
    )


def availability(total: float, planned_down: float, unplanned_down: float) -> float | None:
    """The part of the time in which a machine could work."""
    return ratio(total - planned_down - unplanned_down, total)


def mean_time_between(operating: float, events: int) -> float | None:
    """Operating hours per failure (MTBF) or per shutdown of any kind (MTBS)."""
    return operating / events if events else None


def mean_time_to_repair(down: Sequence[float]) -> float | None:
    """Hours from the stop until the machine can work again, waiting included, on average over failures."""
    return sum(down) / len(down) if down else None


def steady_availability(between: float, to_repair: float) -> float | None:
    """The availability that follows from mean times between failures and to repair."""
    return ratio(between, between + to_repair)


def on_time(actual: float, due: float, interval: float) -> bool:
    """Whether a service was done within `TOLERANCE` of its interval around its due point; days or units of a meter."""
    return abs(actual - due) <= interval * TOLERANCE + 1e-9


def crew_weeks(open_hours: float, people: float, hours_a_week: float) -> float | None:
    """For how many weeks of all people the open work is enough."""
    return ratio(open_hours, people * hours_a_week)
