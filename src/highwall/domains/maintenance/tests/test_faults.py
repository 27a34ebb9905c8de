"""Faults are reported once, answered, and lead to orders."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import jobs
from highwall.domains.maintenance.models import FaultReport
from highwall.domains.maintenance.tests.factories import (
    DONE,
    FAILURE,
    fault_body,
    make_fault,
    make_machine,
    make_order,
    order_body,
)
from highwall.domains.regions.models import Region
from highwall.kit.events import outbox

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return make_machine("Rig 1", region=muscat)


def status_of(machine: Machine) -> str:
    return Machine.objects.get(pk=machine.pk).status


def told(person: Persona, kind: str) -> list[dict[str, Any]]:
    outbox.deliver_pending()
    return [item["facts"] for item in person.get("/notifications").json["items"] if item["kind"] == kind]


def new_order(machine: Machine, **values: Any) -> dict[str, Any]:
    body = order_body(machine, order_type="corrective", **values)
    del body["machine_id"]
    return body


def test_a_report_that_is_sent_again_is_the_same_report(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    sent = fault_body(rig, description="Oil below the feed")
    first, second = (mechanic.post("/fault-reports", sent) for _ in range(2))
    assert (first.status, second.status) == (201, 201)
    assert first.json["id"] == second.json["id"]
    assert first.json["number"].startswith("FR-")
    assert FaultReport.objects.count() == 1
    assert machine_manager.post("/fault-reports", sent).json["code"] == "client_id_taken"


def test_a_report_that_says_something_else_under_the_same_id_is_not_dropped_in_silence(
    mechanic: Persona, rig: Machine, muscat: Region
) -> None:
    sent = fault_body(rig, description="Oil below the feed")
    first = mechanic.post("/fault-reports", {**sent, "cannot_work": True}).json
    other = str(make_machine("Rig 2", region=muscat).pk)
    for changed in ({"description": "Oil everywhere"}, {"severity": "critical"}, {"machine_id": other}):
        refused = mechanic.post("/fault-reports", {**sent, "cannot_work": True, **changed})
        assert (refused.status, refused.json["code"]) == (409, "client_id_taken"), changed
    assert mechanic.post("/fault-reports", {**sent, "cannot_work": True}).json["id"] == first["id"]
    harmless = fault_body(rig)
    mechanic.post("/fault-reports", harmless)
    assert mechanic.post("/fault-reports", {**harmless, "cannot_work": True}).json["code"] == "client_id_taken"


def test_a_fault_that_stops_the_machine_takes_it_out_of_service_and_its_manager_is_told_at_once(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    made = mechanic.post("/fault-reports", fault_body(rig, cannot_work=True, severity="critical")).json
    assert status_of(rig) == "out_of_service"
    (facts,) = told(machine_manager, "maintenance.machine_stopped")
    assert (facts["number"], facts["machine"], facts["by_name"]) == (made["number"], "Rig 1", "Mechanic Test")
    later = (timezone.now() + timedelta(days=2)).isoformat()
    refused = mechanic.post(f"/fault-reports/{made['id']}/defer", {"until": later, "reason": "Busy"})
    assert refused.json["code"] == "fault_stops_machine"


def test_a_report_becomes_an_order_stays_linked_and_ends_with_it(mechanic: Persona, rig: Machine) -> None:
    found_at = timezone.now() - timedelta(hours=4)
    fault = make_fault(rig, cannot_work=True, found_at=found_at)
    path = f"/fault-reports/{fault.pk}"
    accepted = mechanic.post(f"{path}/accept", {"order": new_order(rig)})
    assert accepted.status == 200, accepted.content
    order_id = accepted.json["order"]["id"]
    order = f"/work-orders/{order_id}"
    assert [each["id"] for each in mechanic.get(order).json["faults"]] == [str(fault.pk)]
    assert mechanic.get(order).json["down_from"] == found_at.isoformat().replace("+00:00", "Z")
    assert status_of(rig) == "out_of_service"
    mechanic.post(f"{order}/start", {})
    assert status_of(rig) == "under_maintenance"
    mechanic.post(f"{order}/complete", {**DONE, **FAILURE})
    assert status_of(rig) == "available"
    ended = mechanic.get(path).json
    assert (ended["status"], ended["order"]["id"]) == ("resolved", order_id)
    assert [step["name"] for step in mechanic.get(f"{path}/timeline").json] == ["accept", "resolve"]


def test_faults_of_an_order_that_is_given_up_wait_again(mechanic: Persona, rig: Machine) -> None:
    fault, order = make_fault(rig, cannot_work=True), make_order(rig)
    mechanic.post(f"/fault-reports/{fault.pk}/accept", {"order_id": str(order.pk)})
    mechanic.post(f"/work-orders/{order.pk}/start", {})
    mechanic.post(f"/work-orders/{order.pk}/cancel", {"reason": "Wrong parts"})
    again = mechanic.get(f"/fault-reports/{fault.pk}").json
    assert (again["status"], again["order"]) == ("reported", None)
    assert status_of(rig) == "out_of_service"


def test_a_report_goes_into_an_open_order_of_the_same_machine_alone(mechanic: Persona, rig: Machine) -> None:
    fault, other = make_fault(rig), make_order(make_machine("Rig 2"))
    done = make_order(rig)
    path = f"/fault-reports/{fault.pk}/accept"
    assert mechanic.post(path, {"order_id": str(other.pk)}).json["code"] == "other_machine"
    mechanic.post(f"/work-orders/{done.pk}/cancel", {"reason": "Not needed"})
    assert mechanic.post(path, {"order_id": str(done.pk)}).json["code"] == "order_not_open"
    assert mechanic.post(path, {}).json["errors"][0]["code"] == "new_or_present_order"


def test_a_duplicate_is_merged_and_hands_on_that_the_machine_stands(mechanic: Persona, rig: Machine) -> None:
    first, second = make_fault(rig), make_fault(rig, cannot_work=True)
    merged = mechanic.post(f"/fault-reports/{second.pk}/merge", {"into_id": str(first.pk)}).json
    assert (merged["status"], merged["duplicate_of"]["name"]) == ("merged", first.number)
    assert FaultReport.objects.get(pk=first.pk).cannot_work
    assert status_of(rig) == "out_of_service"
    refused = mechanic.post(f"/fault-reports/{first.pk}/merge", {"into_id": str(second.pk)})
    assert refused.json["code"] == "not_to_be_merged_into"
    elsewhere = make_fault(make_machine("Rig 2"))
    assert (
        mechanic.post(f"/fault-reports/{elsewhere.pk}/merge", {"into_id": str(first.pk)}).json["code"]
        == "other_machine"
    )
    mechanic.post(f"/fault-reports/{first.pk}/dismiss", {"reason": "Wet from washing"})
    assert status_of(rig) == "available"


def test_a_deferred_fault_is_offered_on_the_next_order_and_comes_back_by_itself(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    fault, order = make_fault(rig), make_order(rig)
    path = f"/fault-reports/{fault.pk}"
    now = timezone.now()
    assert (
        mechanic.post(f"{path}/defer", {"until": now.isoformat(), "reason": "x"}).json["errors"][0]["field"] == "until"
    )
    put_off = mechanic.post(f"{path}/defer", {"until": (now + timedelta(days=3)).isoformat(), "reason": "Parts due"})
    assert put_off.json["status"] == "deferred"
    offered = mechanic.get(f"/work-orders/{order.pk}").json["other_faults"]
    assert [(each["id"], each["status"]) for each in offered] == [(str(fault.pk), "deferred")]
    jobs.watch(0)
    assert mechanic.get(path).json["status"] == "deferred"
    FaultReport.objects.filter(pk=fault.pk).update(deferred_until=now - timedelta(minutes=1))
    told(machine_manager, "maintenance.fault_reported")
    jobs.watch(0)
    assert mechanic.get(path).json["status"] == "reported"
    assert len(told(machine_manager, "maintenance.fault_reported")) == 2


def test_who_reported_is_told_what_becomes_of_it(machine_manager: Persona, mechanic: Persona, rig: Machine) -> None:
    made = machine_manager.post("/fault-reports", fault_body(rig)).json
    mechanic.post(f"/fault-reports/{made['id']}/dismiss", {"reason": "It was dew"})
    (facts,) = told(machine_manager, "maintenance.fault_answered")
    assert (facts["number"], facts["status"], facts["reason"]) == (made["number"], "dismissed", "It was dew")
    assert (
        mechanic.post(f"/fault-reports/{made['id']}/dismiss", {"reason": "Again"}).json["code"] == "illegal_transition"
    )


def test_a_report_is_of_a_machine_in_reach_and_of_a_problem_that_its_component_can_have(
    mechanic: Persona, machine_manager: Persona, storekeeper: Persona, rig: Machine, dhofar: Region
) -> None:
    far = make_machine("Rig far", region=dhofar)
    refused = machine_manager.post("/fault-reports", fault_body(far))
    assert refused.json["errors"][0]["code"] == "unknown_machine"
    odd = mechanic.post("/fault-reports", fault_body(rig, component="fire", problem="noise"))
    assert odd.json["errors"][0]["code"] == "not_of_component"
    ahead = fault_body(rig, found_at=(timezone.now() + timedelta(hours=1)).isoformat())
    assert mechanic.post("/fault-reports", ahead).status == 422
    assert storekeeper.post("/fault-reports", fault_body(rig, client_id=str(uuid4()))).status == 403
