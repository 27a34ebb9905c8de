"""Usage by shift and day, and readings far off what is usual."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet.models import DownInterval, Meter, UsageEntry
from highwall.domains.fleet.queries import Shift, shift_times
from highwall.domains.fleet.tests.factories import give_meter, log, make_machine
from highwall.kit.calendar import start_of_day, today
from highwall.kit.models import AuditEvent

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-MACHINE-054")]
MUSCAT = "Asia/Muscat"


def test_a_shift_lasts_until_the_other_begins_by_the_clocks_of_the_place() -> None:
    day = date(2026, 3, 4)
    muscat = [moment.isoformat() for moment in shift_times(Shift.NIGHT, day, MUSCAT)]
    assert muscat == ["2026-03-04T18:00:00+04:00", "2026-03-05T06:00:00+04:00"]
    # The clocks of Berlin are put on in that night, so that the shift has eleven hours.
    begin, end = shift_times(Shift.NIGHT, date(2026, 3, 28), "Europe/Berlin")
    assert end.astimezone(UTC) - begin.astimezone(UTC) == timedelta(hours=11)


def test_the_hours_of_shifts_are_settings(admin: Persona) -> None:
    assert admin.patch("/settings/machines.day_shift_hour", {"value": 7}).status == 200
    times = [one.isoformat() for one in shift_times(Shift.DAY, date(2026, 3, 4), MUSCAT)]
    assert times == ["2026-03-04T07:00:00+04:00", "2026-03-04T18:00:00+04:00"]


def test_usage_is_logged_for_a_shift_of_a_day_with_hours(admin: Persona) -> None:
    machine = make_machine()
    give_meter(machine, "engine_h", "1000.0")
    day = today() - timedelta(days=2)
    sent = {
        "worked_on": day.isoformat(),
        "shift": "night",
        "meters": [{"kind": "engine_h", "amount": 9.5}],
    }
    made = admin.post(f"/machines/{machine.pk}/usage", sent)
    assert made.status == 201, made.content
    entry = UsageEntry.objects.get()
    assert (entry.worked_on, entry.starts_at, entry.ends_at) == (
        day,
        start_of_day(day, 18),
        start_of_day(day + timedelta(days=1), 6),
    )
    assert float(Meter.objects.get().displayed) == 1009.5


def test_a_shift_that_still_runs_counts_until_now(admin: Persona) -> None:
    machine = make_machine()
    give_meter(machine)
    newest = admin.get(f"/machines/{machine.pk}/shifts").json[0]
    began = datetime.fromisoformat(newest["starts_at"])
    sent = {"worked_on": newest["worked_on"], "shift": newest["shift"], "meters": [{"kind": "engine_h", "amount": 0}]}
    made = admin.post(f"/machines/{machine.pk}/usage", sent)
    assert made.status == 201, made.content
    entry = UsageEntry.objects.get()
    assert entry.starts_at == began
    assert entry.ends_at <= timezone.now()


@pytest.mark.parametrize(
    "times",
    [
        {},
        {"shift": "day"},
        {"worked_on": "2026-03-04"},
        {"starts_at": "2026-03-04T06:00:00Z"},
        {"starts_at": "2026-03-04T06:00:00Z", "ends_at": "2026-03-04T08:00:00Z", "shift": "day"},
    ],
)
def test_an_entry_has_a_shift_or_times_and_never_half_of_either(admin: Persona, times: dict[str, Any]) -> None:
    machine = make_machine()
    give_meter(machine)
    refused = admin.post(f"/machines/{machine.pk}/usage", {**times, "meters": [{"kind": "engine_h", "amount": 1}]})
    assert refused.status == 422
    assert [one["code"] for one in refused.json["errors"]] == ["times_or_shift"]


def worked_ten_days() -> Any:
    """A machine that ran four hours in each of ten days."""
    machine = make_machine()
    give_meter(machine, "engine_h", "1000.0")
    for ago in range(12, 2, -1):
        log(machine, start_of_day(today() - timedelta(days=ago), 6), engine_h=4)
    return machine


def test_a_meter_that_moved_far_beyond_the_average_is_asked_about_once(admin: Persona) -> None:
    machine = worked_ten_days()
    path = f"/machines/{machine.pk}/usage"
    sent = {
        "worked_on": (today() - timedelta(days=1)).isoformat(),
        "shift": "day",
        "meters": [{"kind": "engine_h", "amount": 8.1}],
    }
    asked = admin.post(path, sent)
    assert (asked.status, asked.json["code"]) == (422, "implausible")
    (doubt,) = asked.json["errors"]
    assert (doubt["field"], doubt["facts"]) == ("engine_h", {"given": 8.1, "low": 0.4, "high": 8, "unit": "h"})
    assert UsageEntry.objects.count() == 10
    assert admin.post(path, sent, confirmation=asked.json["facts"]["confirmation"]).status == 201
    assert AuditEvent.objects.filter(event="confirmed").count() == 1


def test_what_is_usual_is_not_asked_about(admin: Persona) -> None:
    machine = worked_ten_days()
    sent = {
        "worked_on": (today() - timedelta(days=1)).isoformat(),
        "shift": "day",
        "meters": [{"kind": "engine_h", "amount": 8}],
    }
    assert admin.post(f"/machines/{machine.pk}/usage", sent).status == 201


def test_a_reading_alone_is_asked_about_by_the_days_since_the_one_before(admin: Persona) -> None:
    machine = worked_ten_days()
    at = start_of_day(today() - timedelta(days=1), 18).isoformat()
    path = f"/machines/{machine.pk}/usage"

    def read(displayed: float) -> Any:
        return admin.post(path, {"starts_at": at, "ends_at": at, "meters": [{"kind": "engine_h", "end": displayed}]})

    # The last entry ended three days and no hours before: 40 h since 1000, and 24 h at most are usual.
    assert read(1064.1).json["code"] == "implausible"
    assert read(1056.0).status == 201


def test_too_few_days_say_nothing(admin: Persona) -> None:
    machine = make_machine()
    give_meter(machine)
    log(machine, start_of_day(today() - timedelta(days=3), 6), engine_h=1)
    sent = {
        "worked_on": (today() - timedelta(days=1)).isoformat(),
        "shift": "day",
        "meters": [{"kind": "engine_h", "amount": 11}],
    }
    assert admin.post(f"/machines/{machine.pk}/usage", sent).status == 201


def test_a_meter_that_hardly_moved_is_asked_about_unless_something_says_why(admin: Persona) -> None:
    machine = worked_ten_days()
    path = f"/machines/{machine.pk}/usage"
    day = today() - timedelta(days=1)
    sent: dict[str, Any] = {
        "worked_on": day.isoformat(),
        "shift": "day",
        "meters": [{"kind": "engine_h", "amount": 0.3}],
    }
    asked = admin.post(path, sent)
    assert (asked.status, asked.json["code"]) == (422, "implausible")
    assert asked.json["errors"][0]["facts"] == {"given": 0.3, "low": 0.4, "high": 8, "unit": "h"}
    stop = {
        "cause": "weather",
        "starts_at": start_of_day(day, 8).isoformat(),
        "ends_at": start_of_day(day, 15).isoformat(),
    }
    assert admin.post(path, {**sent, "downtime": [stop]}).status == 201


def test_a_reading_alone_that_hardly_moved_is_asked_about_unless_the_machine_stood(admin: Persona) -> None:
    machine = worked_ten_days()
    at = start_of_day(today() - timedelta(days=1), 18).isoformat()
    sent = {"starts_at": at, "ends_at": at, "meters": [{"kind": "engine_h", "end": 1040.5}]}
    path = f"/machines/{machine.pk}/usage"
    asked = admin.post(path, sent)
    assert (asked.json["code"], asked.json["errors"][0]["facts"]["low"]) == ("implausible", 0.8)
    DownInterval.objects.create(
        machine=machine, starts_at=start_of_day(today() - timedelta(days=2), 7), cause="breakdown", source="test"
    )
    assert admin.post(path, sent).status == 201
