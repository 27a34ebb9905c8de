"""Nobody works on what may hold explosives before it is confirmed free, and everybody concerned is told."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import jobs
from highwall.domains.maintenance.models import WorkOrder
from highwall.domains.maintenance.tests.factories import DONE, make_machine, make_order, order_body
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today
from highwall.kit.events import outbox
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region) -> Machine:
    return make_machine("Rig 1", region=muscat)


@pytest.fixture
def truck(muscat: Region) -> Machine:
    return make_machine("Truck 1", region=muscat, machine_type="mobile mixing UNIT")


def told(person: Persona, kind: str) -> list[dict[str, Any]]:
    outbox.deliver_pending()
    return [item["facts"] for item in person.get("/notifications").json["items"] if item["kind"] == kind]


def test_no_work_begins_on_a_charge_truck_before_somebody_authorised_has_confirmed_it_free_of_explosives(
    mechanic: Persona, engineer: Persona, truck: Machine, rig: Machine
) -> None:
    order = make_order(truck)
    path = f"/work-orders/{order.pk}"
    before = mechanic.get(path).json
    assert before["touches_explosives"]
    assert "start" not in before["allowed_actions"]
    assert [each["code"] for each in before["blocked_actions"]] == ["not_free_of_explosives"]
    assert mechanic.post(f"{path}/start", {}).json["code"] == "not_free_of_explosives"
    assert mechanic.post(f"{path}/clear", {}).status == 403
    with pytest.raises(IntegrityError), transaction.atomic():
        WorkOrder.objects.filter(pk=order.pk).update(started_at=timezone.now(), status="in_progress")
    cleared = engineer.post(f"{path}/clear", {"reason": "Washed, hoses blown, gas free"}).json
    assert cleared["cleared_by_name"] == "Engineer Test"
    assert cleared["cleared_at"]
    assert mechanic.post(f"{path}/start", {}).json["status"] == "in_progress"
    steps = [(step["name"], step["by_name"]) for step in mechanic.get(f"{path}/timeline").json]
    assert steps == [("clear", "Engineer Test"), ("start", "Mechanic Test")]
    harmless = make_order(rig)
    assert engineer.post(f"/work-orders/{harmless.pk}/clear", {}).json["code"] == "touches_no_explosives"


def test_a_confirmation_does_not_last(mechanic: Persona, engineer: Persona, truck: Machine) -> None:
    order = make_order(truck)
    path = f"/work-orders/{order.pk}"
    engineer.post(f"{path}/clear", {})
    WorkOrder.objects.filter(pk=order.pk).update(cleared_at=timezone.now() - timedelta(hours=25))
    assert mechanic.post(f"{path}/start", {}).json["code"] == "clearance_too_old"
    engineer.post(f"{path}/clear", {})
    assert mechanic.post(f"{path}/start", {}).status == 200


def test_whoever_does_the_work_does_not_confirm_it_safe(engineer: Persona, admin: Persona, truck: Machine) -> None:
    order = make_order(truck, technician_id=admin.id)
    assert admin.post(f"/work-orders/{order.pk}/clear", {}).json["code"] == "clears_own_work"
    assert engineer.post(f"/work-orders/{order.pk}/clear", {}).status == 200


def test_which_types_touch_explosives_is_a_setting_that_holds_for_orders_that_wait(
    mechanic: Persona, rig: Machine
) -> None:
    order = make_order(rig)
    change_setting("maintenance.explosives_machine_types", "Drill rig, Charge truck")
    assert mechanic.post(f"/work-orders/{order.pk}/start", {}).json["code"] == "not_free_of_explosives"


def test_hot_work_needs_the_number_of_its_permit(mechanic: Persona, rig: Machine) -> None:
    order = make_order(rig, is_hot_work=True)
    path = f"/work-orders/{order.pk}"
    assert mechanic.post(f"{path}/start", {}).json["code"] == "no_hot_work_permit"
    mechanic.patch(path, {"hot_work_permit": "HW-2026-118"})
    assert mechanic.post(f"{path}/start", {}).json["hot_work_permit"] == "HW-2026-118"


@pytest.mark.req("REQ-MAINT-070")
def test_the_technician_is_told_of_an_order_and_of_another_date(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    made = machine_manager.post("/work-orders", order_body(rig, technician_id=str(mechanic.id))).json
    (facts,) = told(mechanic, "maintenance.order_given")
    assert (facts["number"], facts["machine"]) == (made["number"], "Rig 1")
    later = (timezone.now() + timedelta(days=3)).isoformat()
    machine_manager.patch(f"/work-orders/{made['id']}", {"scheduled_at": later})
    machine_manager.patch(f"/work-orders/{made['id']}", {"notes": "No news"})
    assert len(told(mechanic, "maintenance.order_given")) == 2
    mechanic.post("/work-orders", order_body(rig, technician_id=str(mechanic.id)))
    assert len(told(mechanic, "maintenance.order_given")) == 2


@pytest.mark.req("REQ-MAINT-071")
def test_an_overdue_order_is_told_of_once_for_each_date_that_it_is_given(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    order = make_order(rig, scheduled_at=timezone.now() - timedelta(minutes=1), technician_id=mechanic.id)
    make_order(rig)
    for _ in range(2):
        jobs.watch(0)
    for person in (mechanic, machine_manager):
        assert [facts["number"] for facts in told(person, "maintenance.order_overdue")] == [order.number]
    sooner = (timezone.now() - timedelta(seconds=30)).isoformat()
    mechanic.patch(f"/work-orders/{order.pk}", {"scheduled_at": sooner})
    jobs.watch(0)
    assert len(told(machine_manager, "maintenance.order_overdue")) == 2
    mechanic.post(f"/work-orders/{order.pk}/start", {})
    jobs.watch(0)
    assert len(told(machine_manager, "maintenance.order_overdue")) == 2


@pytest.mark.req("REQ-MAINT-072")
def test_machine_managers_are_told_of_completion(mechanic: Persona, machine_manager: Persona, rig: Machine) -> None:
    order = make_order(rig)
    mechanic.post(f"/work-orders/{order.pk}/start", {})
    mechanic.post(f"/work-orders/{order.pk}/complete", DONE)
    (facts,) = told(machine_manager, "maintenance.order_completed")
    assert (facts["number"], facts["by_name"]) == (order.number, "Mechanic Test")


@pytest.mark.req("REQ-MAINT-060", "REQ-MAINT-061", "REQ-MAINT-073")
def test_costs_add_up_beside_the_estimate_and_are_told_of_once_above_the_threshold(
    mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    order = make_order(rig, estimated_cost=100)
    path = f"/work-orders/{order.pk}"
    day = (today() - timedelta(days=1)).isoformat()
    hours = {"person_id": str(mechanic.id), "worked_on": day, "hours": 10}
    first = mechanic.post(f"{path}/labour", hours).json
    assert (first["labour_cost"], first["actual_cost"], first["cost_variance"]) == (60, 60, -40)
    change_setting("maintenance.labour_rate", 7.5)
    second = mechanic.post(f"{path}/labour", {**hours, "hours": 2}).json
    assert [(line["rate"], line["amount"]) for line in second["labour_lines"]] == [(6, 60), (7.5, 15)]
    bill = {"supplier": "Oman Hydraulics", "invoice_number": "1", "invoiced_on": day, "amount": 35}
    third = mechanic.post(f"{path}/invoices", bill).json
    assert (third["actual_cost"], third["cost_variance"]) == (110, 10)
    assert told(machine_manager, "maintenance.cost_exceeded") == []
    fourth = mechanic.post(f"{path}/invoices", {**bill, "invoice_number": "2", "amount": 0.001}).json
    (facts,) = told(machine_manager, "maintenance.cost_exceeded")
    assert (facts["actual"], facts["estimated"]) == ("110.001", "100.000")
    mechanic.post(f"{path}/invoices", {**bill, "invoice_number": "3"})
    assert len(told(machine_manager, "maintenance.cost_exceeded")) == 1
    line = fourth["external_lines"][0]["id"]
    assert mechanic.delete(f"{path}/lines/{line}").json["external_cost"] == 35.001


@pytest.mark.req("REQ-MAINT-030")
def test_orders_are_counted_by_state(mechanic: Persona, rig: Machine) -> None:
    make_order(rig)
    make_order(rig, scheduled_at=timezone.now() - timedelta(hours=1))
    begun, done = make_order(rig), make_order(rig)
    for order in (begun, done):
        mechanic.post(f"/work-orders/{order.pk}/start", {})
    mechanic.post(f"/work-orders/{done.pk}/complete", DONE)
    counts = mechanic.get("/maintenance/counts").json
    assert counts == {"scheduled": 1, "overdue": 1, "in_progress": 1, "completed": 1, "cancelled": 0}


@pytest.mark.req("REQ-MAINT-062")
def test_costs_of_a_period_are_summed_by_type_and_by_machine(mechanic: Persona, rig: Machine, muscat: Region) -> None:
    other = make_machine("Loader 2", region=muscat)
    for machine, kind, estimated, stated in (
        (rig, "inspection", 100, 130),
        (rig, "preventive", 50, 40),
        (other, "inspection", 10, 10),
    ):
        order = make_order(machine, order_type=kind, estimated_cost=estimated)
        mechanic.post(f"/work-orders/{order.pk}/start", {})
        mechanic.post(f"/work-orders/{order.pk}/complete", {**DONE, "stated_cost": stated})
    day = today().isoformat()
    found = mechanic.get("/maintenance/costs", since=day, until=day).json
    total = {name: found["total"][name] for name in ("orders", "estimated", "actual", "variance")}
    assert total == {"orders": 3, "estimated": 160, "actual": 180, "variance": 20}
    assert [(row["name"], row["actual"], row["variance"]) for row in found["by_type"]] == [
        ("inspection", 140, 30),
        ("preventive", 40, -10),
    ]
    assert [(row["name"], row["actual"]) for row in found["by_machine"]] == [("Rig 1", 170), ("Loader 2", 10)]
    assert mechanic.get("/maintenance/costs", since="2020-01-01", until="2020-02-01").json["total"]["orders"] == 0
