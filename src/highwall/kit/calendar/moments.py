"""Moments and days as they are sent. A moment says its offset from UTC; a bare day is a day, and in a range the whole
day of the mine."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from highwall.kit.calendar.days import start_of_day
from highwall.kit.text import latin

FIRST_YEAR, LAST_YEAR = 1900, 9998
_FIRST_MOMENT, _END = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC), datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC)
"""Moments outside these years are mistakes, and some of them no zone can show."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?)")
_OFFSET = re.compile(r" ?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)")


def read_moment(value: object) -> datetime:
    """The moment that a text names. Raises PydanticCustomError."""
    if isinstance(value, datetime):
        return _within_reach(value)
    text = latin(value) if isinstance(value, str) else ""
    found = _TIME.match(text)
    if not found:
        raise _no_offset() if _DAY.fullmatch(text) else _no_moment()
    offset = _OFFSET.fullmatch(text, found.end())
    if not offset:
        raise _no_offset() if found.end() == len(text) else _no_moment()
    if found[2].startswith("24"):
        raise _no_moment()
    try:
        moment = datetime.fromisoformat(f"{found[1]}T{found[2]}{offset[1].upper()}")
    except ValueError as error:
        raise _no_moment() from error
    return _within_reach(moment)


def read_day(value: object) -> date:
    """The day that a text names. Raises PydanticCustomError."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    text = latin(value) if isinstance(value, str) else ""
    if not _DAY.fullmatch(text):
        raise _no_day()
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise _no_day() from error
    if day.year < FIRST_YEAR:
        raise _too_far()
    return day


def _within_reach(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise _no_offset()
    if not _FIRST_MOMENT <= moment < _END:
        raise _too_far()
    return moment


def _no_offset() -> PydanticCustomError:
    return PydanticCustomError(
        "no_offset", "Give the time with its offset from UTC, such as 2026-11-26T22:10:00+04:00."
    )


def _no_moment() -> PydanticCustomError:
    return PydanticCustomError(
        "no_moment", "There is no such time. Write it with its offset from UTC, such as 2026-11-26T22:10:00+04:00."
    )


def _no_day() -> PydanticCustomError:
    return PydanticCustomError("no_day", "There is no such day. Write it as year, month and day, such as 2026-11-26.")


def _too_far() -> PydanticCustomError:
    return PydanticCustomError(
        "too_far",
        "The year must be from {first_year} to {last_year}.",
        {"first_year": str(FIRST_YEAR), "last_year": str(LAST_YEAR)},
    )


def _edge(value: object, days: int) -> datetime:
    if isinstance(value, str) and _DAY.fullmatch(latin(value)):
        day = read_day(value)
        if day.year > LAST_YEAR:
            raise _too_far()
        return start_of_day(day + timedelta(days=days))
    return read_moment(value)


type Moment = Annotated[datetime, BeforeValidator(read_moment)]
"""A moment in a body."""
type Day = Annotated[date, BeforeValidator(read_day)]
"""A day in a body or a filter, without a time."""
type From = Annotated[datetime, BeforeValidator(lambda value: _edge(value, 0))]
"""Where a range of moments begins: a moment, or a day, which begins in the mine. For `__gte`."""
type Until = Annotated[datetime, BeforeValidator(lambda value: _edge(value, 1))]
"""Where a range of moments ends, itself not within: a moment, or a day, which ends in the mine. For `__lt`."""
