"""Operators see what is done to the machine that they work with and report what is wrong with it; and where a machine
goes when the work on it ends."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Assignment, Machine
from highwall.domains.maintenance.models import FaultReport
from highwall.domains.maintenance.tests.factories import (
    DONE,
    FAILURE,
    TEST,
    fault_body,
    make_fault,
    make_machine,
    make_order,
    order_body,
)
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return make_machine("Rig 1", region=muscat)


@pytest.fixture
def other(muscat: Region) -> Machine:
    """A machine of the same region that somebody else works with."""
    return make_machine("Rig 2", region=muscat)


@pytest.fixture
def at_work(rig: Machine, operator: Persona) -> Assignment:
    return give(rig, operator)


def give(machine: Machine, person: Persona) -> Assignment:
    return fleet.assign_machine(actor=TEST, machine_id=machine.pk, operator_id=person.id, at=timezone.now())


def status_of(machine: Machine) -> str:
    return Machine.objects.get(pk=machine.pk).status


def ids(person: Persona, path: str, **query: Any) -> set[str]:
    answer = person.get(path, **query)
    assert answer.status == 200, answer.content
    return {row["id"] for row in answer.json["items"]}


@pytest.mark.req("REQ-MAINT-034")
def test_an_operator_asks_for_the_machine_that_is_assigned_to_the_person_now(
    operator: Persona, rig: Machine, at_work: Assignment
) -> None:
    assert operator.get("/machines/mine").json["id"] == str(rig.pk)
    offered = operator.get("/maintenance/choices").json["machines"]
    assert [machine["id"] for machine in offered] == [str(rig.pk)]
    fleet.end_assignment(actor=TEST, assignment_id=at_work.pk, at=timezone.now(), reason="Shift")
    assert operator.get("/machines/mine").json is None
    assert operator.get("/maintenance/choices").json["machines"] == []


@pytest.mark.req("REQ-MAINT-031")
def test_an_operator_sees_the_orders_of_the_assigned_machine_and_no_others(
    operator: Persona, rig: Machine, other: Machine, at_work: Assignment
) -> None:
    mine, past, foreign = make_order(rig), make_order(rig), make_order(other)
    operator_of_other = signed_in(make_user("operator", email="other@example.com", region=rig.region))
    give(other, operator_of_other)
    assert ids(operator, "/work-orders") == {str(mine.pk), str(past.pk)}
    assert ids(operator, "/work-orders", machine_id=other.pk) == set()
    assert ids(operator_of_other, "/work-orders") == {str(foreign.pk)}
    shown = operator.get(f"/work-orders/{mine.pk}")
    assert (shown.status, shown.json["machine_name"], shown.json["allowed_actions"]) == (200, "Rig 1", [])
    assert operator.get(f"/work-orders/{mine.pk}/timeline").status == 200
    assert operator.get("/maintenance/counts").json["scheduled"] == 2
    assert operator.get(f"/work-orders/{foreign.pk}").status == 404


@pytest.mark.req("REQ-MAINT-031")
def test_an_operator_changes_no_order_of_the_assigned_machine(
    operator: Persona, rig: Machine, at_work: Assignment
) -> None:
    order = make_order(rig)
    path = f"/work-orders/{order.pk}"
    assert operator.post("/work-orders", order_body(rig)).status == 403
    assert operator.patch(path, {"notes": "Mine"}).status == 403
    assert operator.post(f"{path}/start", {}).status == 403
    assert operator.delete(path).status == 403


@pytest.mark.req("REQ-MAINT-035")
def test_an_operator_reads_all_reports_of_the_assigned_machine_and_the_persons_own_after_it_was_handed_over(
    operator: Persona, mechanic: Persona, rig: Machine, other: Machine, at_work: Assignment
) -> None:
    own = make_fault(rig, actor=operator.actor)
    of_mechanic = make_fault(rig, actor=mechanic.actor)
    foreign = make_fault(other)
    assert ids(operator, "/fault-reports") == {str(own.pk), str(of_mechanic.pk)}
    assert operator.get(f"/fault-reports/{of_mechanic.pk}").json["reported_by_name"] == "Mechanic Test"
    assert operator.get(f"/fault-reports/{foreign.pk}").status == 404
    fleet.end_assignment(actor=TEST, assignment_id=at_work.pk, at=timezone.now(), reason="Shift")
    assert ids(operator, "/fault-reports") == {str(own.pk)}
    assert operator.get(f"/fault-reports/{of_mechanic.pk}").status == 404


@pytest.mark.req("REQ-MAINT-036")
def test_an_operator_reports_a_fault_of_the_assigned_machine_and_of_no_other(
    operator: Persona, rig: Machine, other: Machine, at_work: Assignment
) -> None:
    made = operator.post("/fault-reports", fault_body(rig, description="Oil below the feed", cannot_work=True))
    assert made.status == 201, made.content
    assert (made.json["reported_by_name"], made.json["machine_name"]) == ("Operator Test", "Rig 1")
    assert made.json["allowed_actions"] == []
    assert status_of(rig) == "out_of_service"
    refused = operator.post("/fault-reports", fault_body(other))
    assert [error["code"] for error in refused.json["errors"]] == ["unknown_machine"]
    assert FaultReport.objects.count() == 1
    assert operator.post(f"/fault-reports/{made.json['id']}/dismiss", {"reason": "Gone"}).status == 403


@pytest.mark.req("REQ-MAINT-036")
def test_who_works_with_no_machine_reports_none(operator: Persona, rig: Machine) -> None:
    refused = operator.post("/fault-reports", fault_body(rig))
    assert [error["code"] for error in refused.json["errors"]] == ["unknown_machine"]
    assert FaultReport.objects.count() == 0


@pytest.mark.req("REQ-MAINT-025")
@pytest.mark.parametrize(("is_assigned", "status"), [(True, "in_use"), (False, "available")])
def test_a_machine_goes_back_to_its_assignment_when_the_work_on_it_ends_and_is_available_without_one(
    mechanic: Persona, operator: Persona, rig: Machine, is_assigned: bool, status: str
) -> None:
    if is_assigned:
        give(rig, operator)
    first, second = make_order(rig), make_order(rig)
    for order in (first, second):
        assert mechanic.post(f"/work-orders/{order.pk}/start", {}).status == 200
    mechanic.post(f"/work-orders/{first.pk}/complete", DONE)
    assert status_of(rig) == "under_maintenance"
    mechanic.post(f"/work-orders/{second.pk}/complete", DONE)
    assert status_of(rig) == status


@pytest.mark.req("REQ-MAINT-025")
def test_an_assignment_that_ended_during_the_work_leaves_the_machine_available(
    mechanic: Persona, rig: Machine, at_work: Assignment
) -> None:
    order = make_order(rig)
    mechanic.post(f"/work-orders/{order.pk}/start", {})
    fleet.end_assignment(actor=TEST, assignment_id=at_work.pk, at=timezone.now(), reason="Handed over")
    assert status_of(rig) == "under_maintenance"
    mechanic.post(f"/work-orders/{order.pk}/complete", DONE)
    assert status_of(rig) == "available"


@pytest.mark.req("REQ-MAINT-025")
def test_a_machine_that_is_assigned_and_taken_out_of_service_by_hand_stays_so_when_an_order_is_completed(
    mechanic: Persona, machine_manager: Persona, rig: Machine, at_work: Assignment
) -> None:
    taken = machine_manager.post(f"/machines/{rig.pk}/take-out-of-service", {"reason": "Beam cracked"})
    assert taken.status == 200, taken.content
    order = make_order(rig)
    assert mechanic.post(f"/work-orders/{order.pk}/start", {}).status == 200
    assert mechanic.post(f"/work-orders/{order.pk}/complete", DONE).status == 200
    assert status_of(rig) == "out_of_service"


@pytest.mark.req("REQ-MAINT-025")
def test_a_machine_whose_fault_is_put_right_goes_back_to_its_operator(
    mechanic: Persona, operator: Persona, rig: Machine, at_work: Assignment
) -> None:
    fault = make_fault(rig, actor=operator.actor, cannot_work=True, found_at=timezone.now() - timedelta(hours=2))
    body = order_body(rig, order_type="corrective")
    del body["machine_id"]
    accepted = mechanic.post(f"/fault-reports/{fault.pk}/accept", {"order": body}).json
    path = f"/work-orders/{accepted['order']['id']}"
    mechanic.post(f"{path}/start", {})
    assert operator.get(path).json["status"] == "in_progress"
    mechanic.post(f"{path}/complete", {**DONE, **FAILURE})
    assert status_of(rig) == "in_use"
    assert operator.get(f"/fault-reports/{fault.pk}").json["status"] == "resolved"
