"""Plans are added, changed, switched on and off, and refused where they can not be."""

from datetime import date, timedelta
from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import services
from highwall.domains.maintenance.tests.factories import TEST, make_machine
from highwall.domains.maintenance.tests.plans import (
    make_plan,
    morning,
    open_order,
    run,
)
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return make_machine("Rig 1", region=muscat)


@pytest.fixture(autouse=True)
def no_rest_days(db: None) -> None:
    change_setting("maintenance.rest_days", "")


def in_days(days: int) -> date:
    return today() + timedelta(days=days)


def test_an_activated_plan_needs_technician_time_and_duration_and_a_reason_to_be_suspended(
    rig: Machine, machine_manager: Persona, mechanic: Persona
) -> None:
    plan = make_plan(rig, is_active=False, technician_id=None)
    path = f"/maintenance-plans/{plan.pk}"
    lacking = machine_manager.post(f"{path}/activate", {})
    assert (lacking.status, lacking.json["code"]) == (409, "plan_not_whole")
    assert machine_manager.patch(path, {"technician_id": str(mechanic.id)}).status == 200
    assert machine_manager.post(f"{path}/activate", {}).json["status"] == "active"
    without = machine_manager.patch(path, {"time_of_day": None})
    assert (without.status, without.json["code"]) == (409, "plan_not_whole")
    assert machine_manager.post(f"{path}/suspend", {}).status == 422
    assert machine_manager.post(f"{path}/suspend", {"reason": "Laid up"}).json["status"] == "suspended"
    assert run(morning(30)) == 0


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"machine_id": None}, "machine_or_type"),
        ({"machine_type": "Drill rig"}, "machine_or_type"),
        ({"every_count": None, "every_unit": None}, "no_clock"),
        ({"every_unit": None}, "required"),
        ({"every_amount": 250}, "required"),
        ({"lead_days": 7}, "lead_too_long"),
        ({"levels": [{"multiple": 2, "name": "B"}]}, "levels_do_not_nest"),
        ({"levels": [{"multiple": 1, "name": "A"}, {"multiple": 2, "name": "B"}, {"multiple": 3, "name": "C"}]},
         "levels_do_not_nest"),
    ],
)  # fmt: skip
def test_a_plan_that_can_not_be_is_refused(
    rig: Machine, machine_manager: Persona, values: dict[str, Any], code: str
) -> None:
    refused = machine_manager.post("/maintenance-plans", {**plan_body(rig), **values})
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, code)


def plan_body(machine: Machine) -> dict[str, Any]:
    return {
        "name": "Greasing",
        "machine_id": str(machine.pk),
        "basis": "floating",
        "every_count": 1,
        "every_unit": "weeks",
        "order_type": "preventive",
        "priority": "low",
        "description": "Grease all nipples",
    }


def test_a_plan_is_added_changed_and_deleted_before_it_has_made_orders_and_its_name_is_its_own(
    rig: Machine, machine_manager: Persona
) -> None:
    made = machine_manager.post("/maintenance-plans", plan_body(rig))
    assert made.status == 201, made.content
    taken = machine_manager.post("/maintenance-plans", {**plan_body(rig), "name": "greasing"})
    assert (taken.status, taken.json["code"]) == (409, "plan_name_taken")
    path = f"/maintenance-plans/{made.json['id']}"
    changed = machine_manager.patch(path, {"every_count": 2})
    assert (changed.status, changed.json["every_count"]) == (200, 2)
    (row,) = machine_manager.get("/maintenance-rounds", plan_id=made.json["id"]).json["items"]
    assert row["due_on"] == str(in_days(14))
    assert machine_manager.delete(path).status == 204


def test_a_changed_plan_touches_the_orders_that_wait_only_where_that_is_asked_for(rig: Machine) -> None:
    plan = make_plan(rig)
    run(morning(7))
    services.change_plan(actor=TEST, plan_id=plan.pk, at=morning(7), description="Other work")
    assert open_order(plan).description == "Service by the book"
    services.change_plan(actor=TEST, plan_id=plan.pk, at=morning(7), priority="high", renew_orders=True)
    assert (open_order(plan).description, open_order(plan).priority) == ("Other work", "high")
    services.start_order(actor=TEST, order_id=open_order(plan).pk, at=morning(7))
    services.change_plan(actor=TEST, plan_id=plan.pk, at=morning(7), description="Once more", renew_orders=True)
    assert open_order(plan).description == "Other work"


def test_a_plan_of_all_regions_is_changed_by_those_who_plan_for_all_and_seen_by_each(
    rig: Machine, machine_manager: Persona, mechanic: Persona
) -> None:
    body = {**plan_body(rig), "machine_id": None, "machine_type": "Drill rig"}
    assert machine_manager.post("/maintenance-plans", body).json["errors"][0]["code"] == "outside_reach"
    made = mechanic.post("/maintenance-plans", body)
    assert made.status == 201, made.content
    path = f"/maintenance-plans/{made.json['id']}"
    seen = machine_manager.get(path)
    assert (seen.status, seen.json["allowed_actions"]) == (200, [])
    assert machine_manager.patch(path, {"name": "Mine"}).status == 403


def test_a_plan_is_not_made_for_a_retired_machine_but_the_plan_of_one_can_still_be_changed(
    rig: Machine, admin: Persona
) -> None:
    plan = make_plan(rig)
    admin.post(f"/machines/{rig.pk}/retire", {"reason": "Sold"})
    other = make_plan(make_machine("Rig 2"))
    moved = admin.patch(f"/maintenance-plans/{other.pk}", {"machine_id": str(rig.pk)})
    assert (moved.status, moved.json["code"]) == (409, "machine_retired")
    assert admin.patch(f"/maintenance-plans/{plan.pk}", {"name": "Of the rig that was sold"}).status == 200
