"""When work that comes round is due: every so many days, weeks or months, every so many units of a meter, or both.

A fixed round keeps to its grid, whenever the work is done; a floating one counts from when it was done. Levels are
whole multiples of the round, and a higher one contains the lower ones.

Sources: Fiix, scheduled maintenance triggers, article 210110666 (fixed and floating); ProcessForce, preventive
maintenance (lead); Fiix, nested maintenance (multiples).
"""

import itertools
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from typing import Literal

from blastcalc.upkeep import TOLERANCE

type Unit = Literal["days", "weeks", "months"]

DAYS_A_MONTH = 30
"""What a month counts for where a share of it is meant."""


def later(day: date, count: int, unit: Unit) -> date:
    """A day so many units after another; the last day of a month that has no such day.

    >>> later(date(2026, 1, 31), 1, "months")
    datetime.date(2026, 2, 28)
    >>> later(date(2026, 2, 27), 2, "weeks")
    datetime.date(2026, 3, 13)
    """
    if unit != "months":
        return day + timedelta(days=count * (7 if unit == "weeks" else 1))
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_in(count: int, unit: Unit) -> int:
    """About how many days an interval has.

    >>> days_in(2, "weeks"), days_in(3, "months")
    (14, 90)
    """
    return count * {"days": 1, "weeks": 7, "months": DAYS_A_MONTH}[unit]


def next_day_on_grid(anchor: date, count: int, unit: Unit, beyond: date) -> date:
    """The first day of the grid `anchor`, `anchor` and an interval, ... that lies after another day, and after the
    anchor. Months are counted from the anchor, so that a month without its day moves no later one.

    >>> next_day_on_grid(date(2026, 1, 31), 1, "months", date(2026, 2, 28))
    datetime.date(2026, 3, 31)
    """
    step = max(1, (beyond - anchor).days // (count * {"days": 1, "weeks": 7, "months": 31}[unit]))
    while (found := later(anchor, step * count, unit)) <= beyond:
        step += 1
    return found


def next_total_on_grid(anchor: Decimal, every: Decimal, beyond: Decimal) -> Decimal:
    """The first point of the grid `anchor` + a multiple of `every` that lies after a life total, and after the anchor.

    >>> next_total_on_grid(Decimal(0), Decimal(500), Decimal(700))
    Decimal('1000')
    """
    steps = max(Decimal(0), ((beyond - anchor) / every).to_integral_value(ROUND_FLOOR))
    return anchor + every * (steps + 1)


def passed_days(due: date, count: int, unit: Unit, day: date) -> int:
    """How many further rounds have come due by a day, besides the one that is due on `due`.

    >>> passed_days(date(2026, 11, 1), 1, "weeks", date(2026, 11, 21))
    2
    """
    rounds = 0
    while later(due, (rounds + 1) * count, unit) <= day:
        rounds += 1
    return rounds


def passed_totals(due: Decimal, every: Decimal, total: Decimal) -> int:
    """How many further rounds have come due by a life total, besides the one that is due at `due`.

    >>> passed_totals(Decimal(250), Decimal(250), Decimal(760))
    2
    """
    return max(0, int(((total - due) / every).to_integral_value(ROUND_FLOOR)))


def highest_level(multiples: Iterable[int], first: int, last: int) -> int:
    """The highest of the levels, whole multiples of the round, that falls on one of the rounds from `first` to `last`;
    1 where none does. Of 250, 500 and 1000 h, the fourth round is the one of 1000.

    >>> [highest_level((1, 2, 4), cycle, cycle) for cycle in range(1, 9)]
    [1, 2, 1, 4, 1, 2, 1, 4]
    """
    return max((one for one in multiples if last // one > (first - 1) // one), default=1)


def nest(multiples: Iterable[int]) -> bool:
    """Whether each level contains the ones below it: whole multiples of each other, from 1 on.

    >>> nest((1, 2, 4)), nest((1, 2, 3)), nest((2, 4))
    (True, False, False)
    """
    found = sorted(multiples)
    return found[:1] == [1] and all(b % a == 0 and a < b for a, b in itertools.pairwise(found))


def allowed_days(count: int, unit: Unit) -> int:
    """For how many days either side of its due day a service is on time.

    >>> allowed_days(30, "days"), allowed_days(1, "weeks")
    (3, 0)
    """
    return int(days_in(count, unit) * TOLERANCE + 1e-9)


def allowed_units(every: Decimal) -> Decimal:
    """For how many units of its meter either side of its due point a service is on time.

    >>> allowed_units(Decimal(250))
    Decimal('25.00')
    """
    return every * Decimal(f"{TOLERANCE:.2f}")
