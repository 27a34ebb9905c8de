from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.fleet import services
from highwall.domains.fleet.models import Machine, MeterKind, ServiceInterval
from highwall.domains.fleet.queries import services_of
from highwall.domains.fleet.tests.factories import SYSTEM, give_meter, log, make_machine, told
from highwall.domains.regions.models import Region
from highwall.kit.calendar import start_of_day, today
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


def morning(days_ago: int, hour: float = 6) -> datetime:
    return start_of_day(today() - timedelta(days=days_ago), hour)


@pytest.fixture
def rig(muscat: Region) -> Machine:
    machine = make_machine(region_id=muscat.pk)
    give_meter(machine)
    return machine


def interval(machine: Machine, **values: Any) -> ServiceInterval:
    values = {
        "name": "Engine 250 h",
        "kind": MeterKind.ENGINE,
        "every": Decimal(250),
        "planned_per_day": Decimal(10),
        **values,
    }
    return services.add_interval(actor=SYSTEM, machine_id=machine.pk, **values)


@pytest.mark.req("REQ-MACHINE-055")
def test_remaining_hours_follow_from_logged_usage_and_the_interval(machine_manager: Persona, rig: Machine) -> None:
    interval(rig, last_total=Decimal(900))
    log(rig, morning(2), engine_h=10)
    log(rig, morning(1), engine_h="7.5")
    (state,) = machine_manager.get(f"/machines/{rig.pk}/services").json
    assert (state["used"], state["remaining"], state["percent"]) == (117.5, 132.5, 47)
    give_meter(rig, "percussion_h", "50.0")
    interval(rig, name="Drifter", kind=MeterKind.PERCUSSION, every=Decimal(500))
    log(rig, morning(1, 20), 0.1, percussion_h="0.1")
    shown = machine_manager.get(f"/machines/{rig.pk}/services").json
    assert [(one["name"], one["used"]) for one in shown] == [("Engine 250 h", 117.5), ("Drifter", 0.1)]


def test_the_forecast_takes_the_average_of_days_with_work_and_says_when_it_takes_the_plan(rig: Machine) -> None:
    interval(rig)
    for days_ago in (40, 12, 10, 8, 6):
        log(rig, morning(days_ago), engine_h=8)
    (few,) = services_of(rig.pk, today())
    assert (few.days_with_work, few.is_planned, few.per_day) == (4, True, Decimal(10))
    assert few.due_on == today() + timedelta(days=21)
    log(rig, morning(4), engine_h=3)
    (enough,) = services_of(rig.pk, today())
    assert (enough.days_with_work, enough.is_planned, enough.per_day) == (5, False, Decimal("7.0"))
    assert (enough.remaining, enough.due_on) == (Decimal("207.0"), today() + timedelta(days=30))


@pytest.mark.req("REQ-MACHINE-056")
def test_managers_are_told_once_at_each_limit_of_each_round(machine_manager: Persona, rig: Machine) -> None:
    round_one = interval(rig, every=Decimal(100))

    def limits() -> list[int]:
        return [facts["limit"] for facts in reversed(told(machine_manager, "machines.service_due"))]

    for days_ago in range(20, 13, -1):
        log(rig, morning(days_ago), engine_h=10)
    assert limits() == [70]
    log(rig, morning(13), engine_h=10)
    assert limits() == [70]
    log(rig, morning(12), engine_h=10)
    log(rig, morning(11), engine_h=10)
    log(rig, morning(10), engine_h=10)
    assert limits() == [70, 90, 100]
    services.note_service(actor=SYSTEM, interval_id=round_one.pk, at=morning(9))
    for days_ago in range(8, 1, -1):
        log(rig, morning(days_ago), engine_h=10)
    assert limits() == [70, 90, 100, 70]


def test_one_leap_over_several_limits_is_told_of_once_and_limits_are_settings(
    machine_manager: Persona, rig: Machine
) -> None:
    interval(rig, every=Decimal(20))
    log(rig, morning(5), 24, engine_h=19)
    assert [facts["limit"] for facts in told(machine_manager, "machines.service_due")] == [90]
    change_setting("machines.service_early_percent", 40)
    other = make_machine(region_id=rig.region_id)
    give_meter(other)
    interval(other, every=Decimal(20))
    log(other, morning(5), engine_h=8)
    assert told(machine_manager, "machines.service_due")[0]["limit"] == 40


def test_a_correction_withdraws_what_it_had_made_due_and_it_is_told_of_again(
    machine_manager: Persona, rig: Machine
) -> None:
    interval(rig, every=Decimal(20))
    wrong = log(rig, morning(5), 24, engine_h=20)
    services.correct_usage(actor=SYSTEM, entry_id=wrong.pk, at=morning(0, 0), reason="Other rig")
    assert len(told(machine_manager, "machines.service_due")) == 1
    assert len(told(machine_manager, "machines.service_withdrawn")) == 1
    log(rig, morning(4), 24, engine_h=20)
    assert len(told(machine_manager, "machines.service_due")) == 2


@pytest.mark.parametrize(("last", "is_due"), [(7_000, False), (2_000, True)])
def test_a_service_counts_on_through_an_exchanged_meter_v15(last: int, is_due: bool) -> None:
    machine = make_machine()
    give_meter(machine, "driven_km", "8000.0", total=Decimal(88_000))
    interval(machine, kind=MeterKind.KILOMETRES, every=Decimal(3_000), last_total=Decimal(last + 80_000))
    (state,) = services_of(machine.pk, today())
    warned = Decimal(200)
    assert (state.remaining <= warned) is is_due


def test_services_are_kept_by_those_who_change_machines(
    machine_manager: Persona, mechanic: Persona, rig: Machine
) -> None:
    path = f"/machines/{rig.pk}/services"
    body = {"name": "Engine 250 h", "kind": "engine_h", "every": 250, "planned_per_day": 10}
    assert mechanic.post(path, body).status == 403
    (made,) = machine_manager.post(path, body).json
    assert machine_manager.post(path, body).json["code"] == "interval_exists"
    assert (
        machine_manager.post(path, {**body, "name": "Pump", "kind": "pump_h"}).json["errors"][0]["code"] == "no_meter"
    )
    one = f"/machine-services/{made['id']}"
    assert machine_manager.patch(one, {"every": 200}, version=1).json[0]["remaining"] == 200
    too_far = machine_manager.post(f"{one}/done", {"total": 1000.1})
    assert too_far.json["errors"][0]["code"] == "above_total"
    assert machine_manager.post(f"{one}/done", {}).json[0]["percent"] == 0
    assert mechanic.get(path).json[0]["name"] == "Engine 250 h"
    assert machine_manager.delete(one).status == 204
    assert machine_manager.get(path).json == []


def test_a_service_that_no_calendar_reaches_has_no_forecast(machine_manager: Persona, rig: Machine) -> None:
    interval(rig, every=Decimal("9999999.9"), planned_per_day=Decimal("0.1"))
    answer = machine_manager.get(f"/machines/{rig.pk}/services")
    assert answer.status == 200
    assert (answer.json[0]["remaining"], answer.json[0]["due_on"]) == (9999999.9, None)
