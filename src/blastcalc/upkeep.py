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
    """Intervals without overlap, in order: those that overlap or touch become one.

    >>> at = datetime(2026, 11, 27).replace
    >>> [(a.hour, b.hour) for a, b in merged([(at(hour=10), at(hour=14)), (at(hour=8), at(hour=12))])]
    [(8, 14)]
    """
    found: list[Interval] = []
    for start, end in sorted(intervals):
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def clipped(intervals: Iterable[Interval], start: datetime, end: datetime) -> list[Interval]:
    """The parts of intervals within a period.

    >>> at = datetime(2026, 11, 27).replace
    >>> [(a.hour, b.hour) for a, b in clipped([(at(hour=8), at(hour=12))], at(hour=10), at(hour=20))]
    [(10, 12)]
    """
    cut = ((max(first, start), min(last, end)) for first, last in intervals)
    return [(first, last) for first, last in cut if first < last]


def hours(intervals: Iterable[Interval]) -> float:
    """The time that intervals cover, each moment once.

    >>> at = datetime(2026, 11, 27).replace
    >>> hours([(at(hour=8), at(hour=12)), (at(hour=10), at(hour=14))])
    6.0
    """
    return sum((end - start).total_seconds() for start, end in merged(intervals)) / 3600


def ratio(part: float, whole: float) -> float | None:
    """None where there is nothing to be a part of.

    >>> ratio(70, 100), ratio(0, 0)
    (0.7, None)
    """
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
    """The shares of a time that is made of work, repair and standby.

    >>> found = shares(working=300, repair=100, standby=200)
    >>> found.mechanical, round(found.physical, 4), found.use, found.utilisation
    (0.75, 0.8333, 0.6, 0.5)
    """
    total = working + repair + standby
    return Shares(
        mechanical=ratio(working, working + repair),
        physical=ratio(working + standby, total),
        use=ratio(working, working + standby),
        utilisation=ratio(working, total),
    )


def availability(total: float, planned_down: float, unplanned_down: float) -> float | None:
    """The part of the time in which a machine could work.

    >>> round(availability(720, planned_down=72, unplanned_down=97), 4)
    0.7653
    """
    return ratio(total - planned_down - unplanned_down, total)


def mean_time_between(operating: float, events: int) -> float | None:
    """Operating hours per failure (MTBF) or per shutdown of any kind (MTBS).

    >>> mean_time_between(3600, 12)
    300.0
    """
    return operating / events if events else None


def mean_time_to_repair(down: Sequence[float]) -> float | None:
    """Hours from the stop until the machine can work again, waiting included, on average over failures.

    >>> mean_time_to_repair([20, 10])
    15.0
    """
    return sum(down) / len(down) if down else None


def steady_availability(between: float, to_repair: float) -> float | None:
    """The availability that follows from mean times between failures and to repair.

    >>> round(steady_availability(100, 10), 4)
    0.9091
    """
    return ratio(between, between + to_repair)


def on_time(actual: float, due: float, interval: float) -> bool:
    """Whether a service was done within `TOLERANCE` of its interval around its due point; days or units of a meter.

    >>> on_time(actual=275, due=250, interval=250), on_time(actual=276, due=250, interval=250)
    (True, False)
    """
    return abs(actual - due) <= interval * TOLERANCE + 1e-9


def crew_weeks(open_hours: float, people: float, hours_a_week: float) -> float | None:
    """For how many weeks of all people the open work is enough.

    >>> crew_weeks(1200, people=10, hours_a_week=30)
    4.0
    """
    return ratio(open_hours, people * hours_a_week)
