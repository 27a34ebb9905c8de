"""What each minute of a machine in a period was. The hours are worked out by hand."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet.models import DownCause, Machine
from highwall.domains.fleet.services import open_down_interval
from highwall.domains.fleet.tests.factories import SYSTEM, give_meter, log, make_machine
from highwall.kit.calendar import start_of_day, today

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-MACHINE-054")]


def day(hour: float = 0) -> datetime:
    """An hour of the day before yesterday."""
    return start_of_day(today() - timedelta(days=2), hour)


@pytest.fixture
def rig() -> Machine:
    machine = make_machine(created_at=timezone.now() - timedelta(days=90))
    give_meter(machine)
    return machine


def down(machine: Machine, begin: float, end: float | None, cause: str, planned: bool = False) -> None:
    open_down_interval(
        actor=SYSTEM,
        machine=machine,
        starts_at=day(begin),
        ends_at=None if end is None else day(end),
        cause=DownCause(cause),
        is_planned=planned,
        source="order",
    )


def asked(admin: Persona, machine: Machine, begin: datetime, end: datetime) -> tuple[dict[str, float], Any]:
    found = admin.get(f"/machines/{machine.pk}/time-model", starts_from=begin.isoformat(), ends_to=end.isoformat())
    assert found.status == 200, found.content
    shares = {
        f"{one['state']}{':' + one['cause'] if one['cause'] else ''}": one["hours"] for one in found.json["shares"]
    }
    assert sum(shares.values()) == pytest.approx(found.json["hours"])
    return shares, found.json


def test_a_day_with_a_shift_a_stop_and_a_service_comes_to_its_24_hours(admin: Persona, rig: Machine) -> None:
    log(
        rig,
        day(6),
        12,
        engine_h=7,
        idle_h=Decimal("1.5"),
        service_h=Decimal(1),
        downtime=[{"cause": "weather", "starts_at": day(6), "ends_at": day(7)}],
    )
    down(rig, 14, 16, "breakdown")
    # 12 h: 1 weather, 2 breakdown, 7 engine (1.5 idle), 1 service, 1 that nobody accounts for; and the night of 12 h.
    shares, found = asked(admin, rig, day(0), day(24))
    assert shares == {
        "operating": 5.5,
        "idle": 1.5,
        "standby:weather": 1,
        "down_planned": 1,
        "down_unplanned": 2,
        "unaccounted": 13,
    }
    assert found["unaccounted_percent"] == pytest.approx(100 * 13 / 24, abs=0.05)
    assert found["is_unreliable"]


def test_intervals_that_overlap_count_once_an_unplanned_stop_first(admin: Persona, rig: Machine) -> None:
    down(rig, 8, 12, "service", planned=True)
    down(rig, 10, 14, "breakdown")
    down(rig, 13, 18, "no_work")
    shares, _ = asked(admin, rig, day(8), day(18))
    assert shares == {"down_planned": 2, "down_unplanned": 4, "standby:no_work": 4}


def test_a_shift_that_reaches_beyond_the_period_counts_by_its_part(admin: Persona, rig: Machine) -> None:
    log(rig, day(18), 12, engine_h=9, idle_h=Decimal(3))
    shares, _ = asked(admin, rig, day(18), day(24))
    assert shares == {"operating": 3, "idle": 1.5, "unaccounted": 1.5}


def test_a_stop_that_lasts_counts_until_now_and_nothing_of_the_future(admin: Persona, rig: Machine) -> None:
    down(rig, 0, None, "breakdown")
    shares, found = asked(admin, rig, day(0), timezone.now() + timedelta(days=3))
    assert list(shares) == ["down_unplanned"]
    assert datetime.fromisoformat(found["ends_at"]) <= timezone.now()


def test_little_that_is_unaccounted_leaves_the_figures_reliable(admin: Persona, rig: Machine) -> None:
    down(rig, 0, 23, "no_work")
    assert not asked(admin, rig, day(0), day(24))[1]["is_unreliable"]
    down_more = admin.patch("/settings/machines.unaccounted_percent", {"value": 4})
    assert down_more.status == 200
    assert asked(admin, rig, day(0), day(24))[1]["is_unreliable"]


def test_what_was_taken_back_counts_for_nothing(admin: Persona, rig: Machine) -> None:
    entry = log(rig, day(6), 12, engine_h=12)
    admin.post(f"/usage-entries/{entry.pk}/correct", {"reason": "Another rig"})
    assert asked(admin, rig, day(6), day(18))[0] == {"unaccounted": 12}
