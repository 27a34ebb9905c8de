"""The days of the mine, told from moments in any zone."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from highwall.kit.calendar.days import (
    CALENDAR,
    calendar_day,
    calendar_year,
    last_time_of_day,
    month_of,
    months_before,
    start_of_day,
    today,
    utc_month,
)

MIDNIGHT = datetime(2026, 12, 31, 20, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Muscat", "Europe/London", "Pacific/Auckland", "America/Lima"])
def test_a_day_of_the_mine_begins_at_its_midnight_whatever_zone_the_moment_is_in(zone: str) -> None:
    at = MIDNIGHT.astimezone(ZoneInfo(zone))
    assert (calendar_day(at - SECOND), calendar_day(at)) == (date(2026, 12, 31), date(2027, 1, 1))
    assert (calendar_year(at - SECOND), calendar_year(at)) == (2026, 2027)


def test_today_is_the_day_at_the_present_moment() -> None:
    before = calendar_day(datetime.now(UTC))
    assert before <= today() <= calendar_day(datetime.now(UTC))


def test_a_day_begins_and_goes_on_by_the_clocks_of_the_mine() -> None:
    assert start_of_day(date(2027, 1, 1)) == MIDNIGHT
    assert start_of_day(date(2027, 1, 1), 7.5) == MIDNIGHT + timedelta(hours=7.5)
    assert start_of_day(date(2026, 12, 31), 24.2) == MIDNIGHT + timedelta(minutes=12)


def test_a_time_of_day_was_last_shown_today_or_yesterday() -> None:
    due = datetime(2028, 3, 1, 2, 30, tzinfo=CALENDAR)
    assert last_time_of_day(due, 2, 30) == due
    assert last_time_of_day(due + timedelta(hours=23, minutes=59), 2, 30) == due
    assert last_time_of_day(due - SECOND, 2, 30) == datetime(2028, 2, 29, 2, 30, tzinfo=CALENDAR)


def test_months_of_partitions_are_those_of_utc() -> None:
    new_year_in_the_mine = datetime(2027, 1, 1, 3, tzinfo=CALENDAR)
    assert utc_month(new_year_in_the_mine) == date(2026, 12, 1)
    assert months_before(new_year_in_the_mine, 0) == datetime(2026, 12, 1, tzinfo=UTC)
    assert months_before(new_year_in_the_mine, 12) == datetime(2025, 12, 1, tzinfo=UTC)
    assert months_before(new_year_in_the_mine, -1) == datetime(2027, 1, 1, tzinfo=UTC)


def test_a_month_begins_with_its_first_day_also_across_years() -> None:
    assert month_of(date(2026, 1, 31)) == date(2026, 1, 1)
    assert month_of(date(2026, 1, 31), before=1) == date(2025, 12, 1)
    assert month_of(date(2026, 12, 1), before=11) == date(2026, 1, 1)
    assert month_of(date(2024, 2, 29), before=12) == date(2023, 2, 1)
