"""Work orders are planned, found, done and paid for."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import jobs
from highwall.domains.maintenance.models import WorkOrder
from highwall.domains.maintenance.services import change_order
from highwall.domains.maintenance.tests.factories import (
    DONE,
    FAILURE,
    TEST,
    make_fault,
    make_machine,
    make_order,
    order_body,
)
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return make_machine("Rig 1", region=muscat, rig_number="R01")


def numbers(person: Persona, **query: Any) -> list[str]:
    answer = person.get("/work-orders", **query)
    assert answer.status == 200, answer.content
    return [row["number"] for row in answer.json["items"]]


def told(person: Persona, kind: str) -> list[dict[str, Any]]:
    return [item["facts"] for item in person.get("/notifications").json["items"] if item["kind"] == kind]


def status_of(machine: Machine) -> str:
    return Machine.objects.get(pk=machine.pk).status


@pytest.mark.req("REQ-MACHINE-051", "REQ-MAINT-001", "REQ-MAINT-002", "REQ-MAINT-004", "REQ-MAINT-005")
def test_mechanics_and_machine_managers_add_orders_with_all_that_is_known_of_the_machine(
    mechanic: Persona, machine_manager: Persona, storekeeper: Persona, rig: Machine
) -> None:
    for person in (mechanic, machine_manager):
        sent = order_body(rig, notes="Mind the hose", estimated_cost=120.5, technician_id=str(mechanic.id))
        made = person.post("/work-orders", sent)
        assert made.status == 201, made.content
        order = made.json
        assert order["number"].startswith("WO-")
        assert (order["machine_name"], order["machine_model"], order["rig_number"]) == ("Rig 1", "D65", "R01")
        assert (order["status"], order["technician_name"]) == ("scheduled", "Mechanic Test")
        assert (order["estimated_cost"], order["actual_cost"], order["notes"]) == (120.5, None, "Mind the hose")
        assert order["created_by"]["id"] == str(person.id)
        assert order["created_at"]
    assert len({*numbers(machine_manager)}) == 2
    assert storekeeper.get("/work-orders").status == 403
    assert storekeeper.post("/work-orders", order_body(rig)).status == 403


@pytest.mark.req("REQ-MAINT-003")
def test_an_order_needs_a_machine_that_there_is_and_somebody_who_works(mechanic: Persona, rig: Machine) -> None:
    unknown = mechanic.post("/work-orders", {**order_body(rig), "machine_id": "00000000-0000-4000-8000-000000000001"})
    assert [(error["field"], error["code"]) for error in unknown.json["errors"]] == [("machine_id", "unknown_machine")]
    nobody = mechanic.post("/work-orders", order_body(rig, technician_name=""))
    assert nobody.json["errors"][0]["field"] == "technician_id"
    for name in ("order_type", "priority", "description", "scheduled_at", "estimated_duration_h", "machine_id"):
        lacking = {key: value for key, value in order_body(rig).items() if key != name}
        assert [error["field"] for error in mechanic.post("/work-orders", lacking).json["errors"]] == [name]


@pytest.mark.req("REQ-MAINT-020", "REQ-MAINT-022")
def test_an_order_is_overdue_from_the_moment_on_and_the_database_never_says_so(mechanic: Persona, rig: Machine) -> None:
    late = make_order(rig, scheduled_at=timezone.now() - timedelta(minutes=1))
    ahead = make_order(rig)
    assert mechanic.get(f"/work-orders/{late.pk}").json["status"] == "overdue"
    assert numbers(mechanic, status="overdue") == [late.number]
    assert numbers(mechanic, status="scheduled") == [ahead.number]
    assert {*numbers(mechanic, status="overdue,scheduled")} == {late.number, ahead.number}
    assert WorkOrder.objects.get(pk=late.pk).status == "scheduled"
    with pytest.raises(IntegrityError), transaction.atomic():
        WorkOrder.objects.filter(pk=late.pk).update(status="overdue")


@pytest.mark.req("REQ-MAINT-021", "REQ-MAINT-023", "REQ-MAINT-024")
def test_an_overdue_order_is_begun_and_completed_with_notes_and_duration(mechanic: Persona, rig: Machine) -> None:
    order = make_order(rig, scheduled_at=timezone.now() - timedelta(days=3))
    path = f"/work-orders/{order.pk}"
    begun = mechanic.post(f"{path}/start", {})
    assert (begun.status, begun.json["status"]) == (200, "in_progress")
    assert begun.json["started_at"] == begun.json["down_from"]
    assert status_of(rig) == "under_maintenance"
    for missing in DONE:
        refused = mechanic.post(f"{path}/complete", {key: value for key, value in DONE.items() if key != missing})
        assert [error["field"] for error in refused.json["errors"]] == [missing]
    assert mechanic.post(f"{path}/complete", {**DONE, "completion_notes": "  "}).status == 422
    done = mechanic.post(f"{path}/complete", {**DONE, "stated_cost": 80})
    assert done.status == 200, done.content
    assert (done.json["status"], done.json["actual_duration_h"], done.json["actual_cost"]) == ("completed", 3.5, 80)
    assert done.json["completed_at"] == done.json["down_to"]
    assert status_of(rig) == "available"
    steps = [step["name"] for step in mechanic.get(f"{path}/timeline").json]
    assert steps == ["start", "complete"]


def test_a_machine_is_free_again_when_the_last_of_its_orders_is_done(mechanic: Persona, rig: Machine) -> None:
    first, second = make_order(rig), make_order(rig)
    for order in (first, second):
        assert mechanic.post(f"/work-orders/{order.pk}/start", {}).status == 200
    assert mechanic.post(f"/work-orders/{first.pk}/complete", DONE).status == 200
    assert status_of(rig) == "under_maintenance"
    assert mechanic.post(f"/work-orders/{second.pk}/cancel", {"reason": "Not needed"}).status == 200
    assert status_of(rig) == "available"


def test_a_machine_taken_out_of_service_by_hand_stays_so(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    machine_manager.post(f"/machines/{rig.pk}/take-out-of-service", {"reason": "Beam cracked"})
    order = make_order(rig)
    mechanic.post(f"/work-orders/{order.pk}/start", {})
    mechanic.post(f"/work-orders/{order.pk}/complete", DONE)
    assert status_of(rig) == "out_of_service"


def test_work_beside_a_running_machine_opens_no_down_time(mechanic: Persona, rig: Machine) -> None:
    order = make_order(rig, keeps_running=True)
    assert mechanic.post(f"/work-orders/{order.pk}/start", {}).json["down_from"] is None
    assert status_of(rig) == "under_maintenance"
    assert mechanic.post(f"/work-orders/{order.pk}/complete", DONE).json["down_to"] is None


def test_down_time_stands_apart_from_work_and_lies_in_the_past(mechanic: Persona, rig: Machine) -> None:
    order = make_order(rig)
    path = f"/work-orders/{order.pk}"
    mechanic.post(f"{path}/start", {})
    now = timezone.now()
    for down_from, down_to, code in ((-2, 1, "in_the_future"), (-2, -3, "ends_before_it_begins")):
        times = {"down_from": now + timedelta(hours=down_from), "down_to": now + timedelta(hours=down_to)}
        refused = mechanic.post(f"{path}/complete", {**DONE, **times})
        assert [error["code"] for error in refused.json["errors"]] == [code]
    times = {"down_from": now - timedelta(hours=6), "down_to": now - timedelta(hours=1)}
    done = mechanic.post(f"{path}/complete", {**DONE, **times}).json
    assert (done["actual_duration_h"], done["down_from"] < done["started_at"]) == (3.5, True)


def test_work_rests_with_a_reason_once_at_a_time_and_the_hours_are_told(mechanic: Persona, rig: Machine) -> None:
    order = make_order(rig)
    path = f"/work-orders/{order.pk}"
    assert mechanic.post(f"{path}/pause", {"waits_for": "parts"}).json["code"] == "illegal_transition"
    mechanic.post(f"{path}/start", {})
    assert mechanic.post(f"{path}/resume", {}).json["code"] == "not_paused"
    resting = mechanic.post(f"{path}/pause", {"waits_for": "parts", "note": "Seal kit ordered"}).json
    assert resting["is_paused"]
    assert "pause" not in resting["allowed_actions"]
    assert mechanic.post(f"{path}/pause", {"waits_for": "people"}).json["code"] == "already_paused"
    order.pauses.update(starts_at=timezone.now() - timedelta(hours=5))
    going_on = mechanic.post(f"{path}/resume", {}).json
    assert (going_on["is_paused"], round(going_on["hours_waited"]["parts"], 1)) == (False, 5.0)


def test_a_failure_is_named_at_the_end_of_what_put_it_right(mechanic: Persona, rig: Machine) -> None:
    order = make_order(rig, order_type="corrective")
    path = f"/work-orders/{order.pk}"
    mechanic.post(f"{path}/start", {})
    refused = mechanic.post(f"{path}/complete", DONE)
    assert {error["field"] for error in refused.json["errors"]} == {"component", "problem", "cause", "remedy"}
    odd = mechanic.post(f"{path}/complete", {**DONE, **FAILURE, "component": "fire", "problem": "noise"})
    assert odd.json["errors"][0]["code"] == "not_of_component"
    done = mechanic.post(f"{path}/complete", {**DONE, **FAILURE}).json
    assert {name: done[name] for name in FAILURE} == FAILURE


def test_completed_is_not_closed_late_invoices_go_in_until_costs_are_final(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    order = make_order(rig, estimated_cost=100)
    path = f"/work-orders/{order.pk}"
    mechanic.post(f"{path}/start", {})
    mechanic.post(f"{path}/complete", DONE)
    day = (today() - timedelta(days=2)).isoformat()
    bill = {"supplier": "Oman Hydraulics", "invoice_number": "OH-17", "invoiced_on": day, "amount": 90}
    assert mechanic.post(f"{path}/invoices", bill).json["actual_cost"] == 90
    assert mechanic.post(f"{path}/invoices", {**bill, "invoice_number": "oh-17"}).json["code"] == "invoice_noted"
    assert mechanic.post(f"{path}/close", {}).status == 403
    assert machine_manager.post(f"{path}/close", {}).json["closed_at"]
    for late in (
        mechanic.post(f"{path}/invoices", {**bill, "invoice_number": "OH-18"}),
        mechanic.patch(path, {"stated_cost": 1}),
        machine_manager.post(f"{path}/close", {}),
    ):
        assert late.json["code"] == "order_closed"


@pytest.mark.req("REQ-MAINT-040", "REQ-MAINT-041")
def test_orders_are_changed_as_long_as_their_state_allows_and_the_trail_keeps_it(
    mechanic: Persona, rig: Machine
) -> None:
    order = make_order(rig)
    path = f"/work-orders/{order.pk}"
    later = (timezone.now() + timedelta(days=4)).isoformat()
    wanted = {
        "order_type": "preventive",
        "priority": "critical",
        "description": "Change the filters",
        "notes": "All of them",
        "technician_id": str(mechanic.id),
        "estimated_duration_h": 5.5,
        "estimated_cost": 70,
    }
    changed = mechanic.patch(path, {**wanted, "scheduled_at": later}).json
    assert {name: changed[name] for name in wanted} == wanted
    mechanic.post(f"{path}/start", {})
    assert mechanic.patch(path, {"scheduled_at": later}).status == 200
    fixed = mechanic.patch(path, {"scheduled_at": (timezone.now() + timedelta(days=9)).isoformat()})
    assert (fixed.status, fixed.json["code"], fixed.json["errors"][0]["field"]) == (409, "fixed_by_now", "scheduled_at")
    mechanic.post(f"{path}/complete", DONE)
    assert mechanic.patch(path, {"completion_notes": "Two seals", "actual_duration_h": 4}).status == 200
    assert mechanic.patch(path, {"actual_duration_h": None}).status == 422
    assert mechanic.patch(path, {"priority": "low"}).json["code"] == "fixed_by_now"
    assert mechanic.call("PATCH", path, {"notes": "x"}, version=1).status == 412
    event = AuditEvent.objects.filter(resource="maintenance_workorder", event="update", after__has_key="priority").get()
    assert (event.before["priority"], event.after["priority"]) == ("medium", "critical")


@pytest.mark.req("REQ-MAINT-042")
def test_an_order_is_deleted_while_nothing_hangs_on_it(mechanic: Persona, rig: Machine) -> None:
    free, begun, linked = make_order(rig), make_order(rig), make_order(rig)
    assert mechanic.delete(f"/work-orders/{free.pk}").status == 204
    assert not WorkOrder.objects.filter(pk=free.pk).exists()
    mechanic.post(f"/work-orders/{begun.pk}/start", {})
    assert mechanic.delete(f"/work-orders/{begun.pk}").json["code"] == "order_has_begun"
    fault = make_fault(rig)
    mechanic.post(f"/fault-reports/{fault.pk}/accept", {"order_id": str(linked.pk)})
    refused = mechanic.delete(f"/work-orders/{linked.pk}")
    assert refused.json["code"] == "has_dependents"
    named = [{"kind": "maintenance_faultreport", "count": 1, "blocks_deletion": True}]
    assert refused.json["facts"]["dependents"] == mechanic.get(f"/work-orders/{linked.pk}/dependents").json == named


@pytest.mark.req("REQ-MAINT-050")
def test_orders_are_narrowed_by_machine_type_status_priority_dates_and_technician(
    mechanic: Persona, rig: Machine, muscat: Region
) -> None:
    other = make_machine("Loader 2", region=muscat)
    mine = make_order(rig, order_type="preventive", priority="high", technician_id=mechanic.id)
    theirs = make_order(other, scheduled_at=timezone.now() + timedelta(days=20))
    mechanic.post(f"/work-orders/{theirs.pk}/start", {})
    mechanic.post(f"/work-orders/{theirs.pk}/complete", DONE)
    far = today() + timedelta(days=10)
    for query, found in (
        ({"machine_id": rig.pk}, mine),
        ({"machine_name": "loader"}, theirs),
        ({"order_type": "preventive"}, mine),
        ({"status": "completed"}, theirs),
        ({"priority": "high,critical"}, mine),
        ({"technician_id": mechanic.id}, mine),
        ({"scheduled_to": far}, mine),
        ({"scheduled_from": far}, theirs),
        ({"completed_from": today(), "completed_to": today()}, theirs),
    ):
        assert numbers(mechanic, **query) == [found.number], query


@pytest.mark.req("REQ-MAINT-051", "REQ-MAINT-052")
def test_orders_are_searched_by_machine_rig_work_and_technician_and_come_in_pages(
    mechanic: Persona, rig: Machine, muscat: Region
) -> None:
    other = make_machine("Loader 2", region=muscat, rig_number="L-9")
    first = make_order(rig, description="Replace the hoist rope", technician_name="Badr")
    second = make_order(other)
    for text, found in (("rig 1", first), ("l-9", second), ("hoist", first), ("badr", first), ("workshop", second)):
        assert numbers(mechanic, search=text) == [found.number], text
    page = mechanic.get("/work-orders", page_size=1, sort="number").json
    assert ([row["number"] for row in page["items"]], page["total"]) == ([first.number], 2)
    rest = mechanic.get("/work-orders", page_size=1, sort="number", cursor=page["next_cursor"]).json
    assert [row["number"] for row in rest["items"]] == [second.number]


@pytest.mark.req("REQ-MAINT-053")
def test_orders_are_sorted_by_date_priority_status_and_machine(mechanic: Persona, muscat: Region) -> None:
    now = timezone.now()
    rigs = [make_machine(name, region=muscat) for name in ("Rig 10", "Rig 9", "Rig 2")]
    first, second, third = (
        make_order(machine, priority=priority, scheduled_at=now + timedelta(days=days))
        for machine, priority, days in zip(rigs, ("low", "critical", "high"), (3, 1, 2), strict=True)
    )
    mechanic.post(f"/work-orders/{first.pk}/start", {})
    a, b, c = first.number, second.number, third.number
    assert numbers(mechanic, sort="scheduled_at") == [b, c, a]
    assert numbers(mechanic, sort="-priority") == [b, c, a]
    assert numbers(mechanic, sort="machine") == [c, b, a]
    assert numbers(mechanic, sort="status") == [a, b, c]


def test_a_renamed_machine_is_renamed_in_its_orders(machine_manager: Persona, rig: Machine) -> None:
    order, fault = make_order(rig), make_fault(rig)
    machine_manager.patch(f"/machines/{rig.pk}", {"name": "Drill 7", "rig_number": "R77"})
    jobs.take_over_machine({"machine_id": str(rig.pk)})
    row = machine_manager.get("/work-orders", search="drill 7").json["items"][0]
    assert (row["id"], row["rig_number"]) == (str(order.pk), "R77")
    assert machine_manager.get(f"/fault-reports/{fault.pk}").json["machine_name"] == "Drill 7"


@pytest.mark.req("REQ-MAINT-032", "REQ-MAINT-033")
def test_mechanics_see_the_orders_of_all_machines_and_managers_those_of_their_region(
    mechanic: Persona, machine_manager: Persona, rig: Machine, dhofar: Region
) -> None:
    near, far = make_order(rig), make_order(make_machine("Rig far", region=dhofar))
    assert {*numbers(mechanic)} == {near.number, far.number}
    assert numbers(machine_manager) == [near.number]
    assert machine_manager.get(f"/work-orders/{far.pk}").status == 404
    assert machine_manager.post(f"/work-orders/{far.pk}/start", {}).status == 404
    there = signed_in(make_user("machine_manager", email="there@example.com", region=dhofar))
    assert numbers(there) == [far.number]


def test_an_order_is_planned_when_made_before_the_week_of_its_date_and_held_to_that_date(rig: Machine) -> None:
    monday = datetime(2026, 3, 2, 6, tzinfo=UTC)
    for kind, days, planned in (("inspection", 3, False), ("inspection", 6, True), ("emergency", 9, False)):
        order = make_order(rig, at=monday, order_type=kind, scheduled_at=monday + timedelta(days=days))
        assert order.is_planned is planned, (kind, days)
    order = make_order(rig, at=monday, scheduled_at=monday + timedelta(days=8))
    moved = monday + timedelta(days=15)
    change_order(actor=TEST, order_id=order.pk, at=monday, scheduled_at=moved)
    assert WorkOrder.objects.get(pk=order.pk).committed_at == moved
    again = monday + timedelta(days=30)
    change_order(actor=TEST, order_id=order.pk, at=moved, scheduled_at=again)
    kept = WorkOrder.objects.get(pk=order.pk)
    assert (kept.scheduled_at, kept.committed_at) == (again, moved)
