"""Moments, days and ranges as people and programs send them, against the published rules of the zones."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import TypeAdapter, ValidationError

from highwall.kit.calendar import days as calendar
from highwall.kit.calendar.moments import Day, From, Moment, Until

MOMENT: TypeAdapter[Any] = TypeAdapter(Moment)
DAY: TypeAdapter[Any] = TypeAdapter(Day)
FROM: TypeAdapter[Any] = TypeAdapter(From)
UNTIL: TypeAdapter[Any] = TypeAdapter(Until)


def code(adapter: TypeAdapter[Any], value: object) -> str:
    with pytest.raises(ValidationError) as refused:
        adapter.validate_python(value)
    return str(refused.value.errors()[0]["type"])


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-26T22:10:00+04:00",
        "2026-11-26T18:10:00Z",
        "2026-11-26 18:10Z",
        "2026-11-26t18:10:00.000000z",
        "2026-11-26T22:10+0400",
        "2026-11-26T22:10:00+04",
        "٢٠٢٦-١١-٢٦T٢٢:١٠:٠٠+٠٤:٠٠",
        "2026-11-26T23:55:00+05:45",
    ],
)
def test_a_moment_with_its_offset_is_that_moment(text: str) -> None:
    assert MOMENT.validate_python(text) == datetime(2026, 11, 26, 18, 10, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-11-26T22:10:00", "2026-11-26 22:10", "2026-11-26"])
def test_a_time_without_an_offset_is_refused(text: str) -> None:
    assert code(MOMENT, text) == "no_offset"


@pytest.mark.parametrize(
    "value",
    [
        "2026-02-30T10:00:00Z",
        "2026-11-26T24:00:00Z",
        "2026-11-26T24:00Z",
        "2026-12-31T23:59:60Z",
        "2026-11-26T22:10:00+25:00",
        "2026-13-01T00:00:00Z",
        "2026",
        "1764000000",
        1764000000,
        1.5,
        True,
        "",
        "now",
        "2026-W48-4T10:00Z",
        "20261126T101010Z",
        ["2026-11-26T22:10:00Z"],
    ],
)
def test_what_is_no_time_is_refused(value: object) -> None:
    assert code(MOMENT, value) == "no_moment"


@pytest.mark.parametrize("text", ["0001-01-01T00:00:00+14:00", "1899-12-31T23:59:59Z", "9999-12-31T23:59:59-12:00"])
def test_a_moment_that_some_zone_can_not_show_is_refused(text: str) -> None:
    for adapter in (MOMENT, FROM, UNTIL):
        assert code(adapter, text) == "too_far"


@pytest.mark.parametrize(
    "value", ["2026-02-29", "2026-2-3", "2026-11-26T00:00:00Z", "5", 5, 0, True, "26.11.2026", "", "2026-00-10"]
)
def test_what_is_no_day_is_refused(value: object) -> None:
    assert code(DAY, value) == "no_day"


def test_a_day_is_a_day_in_any_digits() -> None:
    assert DAY.validate_python("٢٠٢٨-٠٢-٢٩") == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("zone", "day", "start", "end"),
    [
        ("Asia/Muscat", "2026-11-26", "2026-11-25T20:00Z", "2026-11-26T20:00Z"),
        ("Asia/Kathmandu", "2026-11-26", "2026-11-25T18:15Z", "2026-11-26T18:15Z"),
        ("Europe/Berlin", "2026-10-25", "2026-10-24T22:00Z", "2026-10-25T23:00Z"),
        ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00Z", "2026-03-29T22:00Z"),
        ("America/New_York", "2026-11-01", "2026-11-01T04:00Z", "2026-11-02T05:00Z"),
        ("Pacific/Auckland", "2026-09-27", "2026-09-26T12:00Z", "2026-09-27T11:00Z"),
        ("America/Santiago", "2026-09-06", "2026-09-06T04:00Z", "2026-09-07T03:00Z"),
        ("Asia/Beirut", "2026-03-29", "2026-03-28T22:00Z", "2026-03-29T21:00Z"),
        ("America/Havana", "2026-11-01", "2026-11-01T04:00Z", "2026-11-02T05:00Z"),
    ],
)
def test_a_bare_day_in_a_range_is_the_whole_day_of_the_mine(
    monkeypatch: pytest.MonkeyPatch, zone: str, day: str, start: str, end: str
) -> None:
    monkeypatch.setattr(calendar, "CALENDAR", ZoneInfo(zone))
    assert FROM.validate_python(day).astimezone(UTC) == datetime.fromisoformat(start)
    assert UNTIL.validate_python(day).astimezone(UTC) == datetime.fromisoformat(end)


def test_a_range_takes_no_naive_times_and_no_days_that_are_not_there() -> None:
    for adapter in (FROM, UNTIL):
        assert code(adapter, "2026-11-26T22:10:00") == "no_offset"
        assert code(adapter, "2026-02-30") == "no_day"
