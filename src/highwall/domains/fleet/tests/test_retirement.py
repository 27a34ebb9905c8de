"""Machines that leave the fleet and stay for their history."""

from datetime import timedelta

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.fleet import services
from highwall.domains.fleet.models import DownInterval
from highwall.domains.fleet.tests.factories import SYSTEM, assign, give_meter, make_machine
from highwall.domains.projects.tests.factories import make_project
from highwall.domains.regions.models import Region

pytestmark = [pytest.mark.django_db, pytest.mark.req("REQ-MACHINE-061", "REQ-MACHINE-062")]


def test_a_retired_machine_leaves_lists_choices_and_the_plan_and_comes_back(admin: Persona) -> None:
    machine = make_machine(name="Old rig")
    path = f"/machines/{machine.pk}"
    assert "retire" in admin.get(path).json["allowed_actions"]
    unsaid = admin.post(f"{path}/retire", {"reason": " "})
    assert unsaid.json["errors"][0]["code"] == "required"
    found = admin.post(f"{path}/retire", {"reason": "Sold for parts"}, version=machine.version).json
    assert (found["retired_because"], found["status"]) == ("Sold for parts", "out_of_service")
    assert found["allowed_actions"] == ["edit", "delete", "reinstate"]

    def seen(address: str, key: str) -> list[str]:
        return [row["name"] for row in admin.get(address).json[key]]

    assert seen("/machines", "items") == []
    assert seen("/machines?is_retired=true", "items") == ["Old rig"]
    assert seen("/maintenance/choices", "machines") == []
    assert seen("/machine-plan", "machines") == []
    back = admin.post(f"{path}/reinstate", {"reason": "Bought back"}).json
    assert (back["retired_at"], back["status"]) == (None, "available")
    assert seen("/machines", "items") == ["Old rig"]
    steps = [line["name"] for line in admin.get(f"{path}/timeline").json]
    assert [name for name in steps if name in {"retire", "reinstate"}] == ["retire", "reinstate"]


def test_nothing_is_done_with_a_retired_machine(admin: Persona, muscat: Region) -> None:
    machine = make_machine()
    give_meter(machine)
    project = make_project(muscat)
    path = f"/machines/{machine.pk}"
    admin.post(f"{path}/retire", {"reason": "Worn out"})
    now = timezone.now()
    usage = {
        "starts_at": (now - timedelta(hours=1)).isoformat(),
        "ends_at": (now + timedelta(minutes=1)).isoformat(),
        "meters": [{"kind": "engine_h", "amount": 1}],
    }
    order = {
        "machine_id": str(machine.pk),
        "order_type": "inspection",
        "priority": "low",
        "description": "Look at it",
        "scheduled_at": now.isoformat(),
        "technician_name": "Ali",
        "estimated_duration_h": 1,
    }
    fault = {
        "client_id": "00000000-0000-4000-8000-000000000009",
        "machine_id": str(machine.pk),
        "component": "engine",
        "problem": "noise",
        "severity": "low",
    }
    for where, sent in (
        (f"{path}/assignments", {"project_id": str(project.pk)}),
        (f"{path}/usage", usage),
        (f"{path}/maintain", {"reason": ""}),
        (f"{path}/retire", {"reason": "Again"}),
        ("/work-orders", order),
        ("/fault-reports", fault),
    ):
        answer = admin.post(where, sent)
        assert (where, answer.status, answer.json["code"]) == (where, 409, "machine_retired")


def test_what_it_did_before_it_retired_may_still_be_logged(admin: Persona) -> None:
    machine = make_machine()
    give_meter(machine)
    admin.post(f"/machines/{machine.pk}/retire", {"reason": "Worn out"})
    begin = timezone.now() - timedelta(days=2)
    late = {
        "starts_at": begin.isoformat(),
        "ends_at": (begin + timedelta(hours=8)).isoformat(),
        "meters": [{"kind": "engine_h", "amount": 6}],
    }
    assert admin.post(f"/machines/{machine.pk}/usage", late).status == 201


def test_a_machine_that_is_assigned_or_waits_for_work_does_not_retire(admin: Persona, muscat: Region) -> None:
    machine = make_machine()
    path = f"/machines/{machine.pk}/retire"
    later = timezone.now() + timedelta(days=3)
    running = assign(machine, project_id=make_project(muscat).pk, starts_at=later)
    assert admin.post(path, {"reason": "Sold"}).json["code"] == "machine_still_assigned"
    services.end_assignment(actor=SYSTEM, assignment_id=running.pk, at=timezone.now())
    order = {
        "machine_id": str(machine.pk),
        "order_type": "inspection",
        "priority": "low",
        "description": "Look at it",
        "scheduled_at": later.isoformat(),
        "technician_name": "Ali",
        "estimated_duration_h": 1,
    }
    assert admin.post("/work-orders", order).status == 201
    assert admin.post(path, {"reason": "Sold"}).json["code"] == "machine_has_open_work"


def test_a_retired_machine_stands_no_longer_and_is_not_called_overdue(admin: Persona) -> None:
    machine = make_machine()
    since = timezone.now() - timedelta(days=30)
    services.move_machine(
        actor=SYSTEM, machine_id=machine.pk, step="take-out-of-service", at=since, reason="Boom cracked"
    )
    admin.post(f"/machines/{machine.pk}/retire", {"reason": "Not worth a repair"})
    assert not DownInterval.objects.filter(machine=machine, ends_at=None).exists()
    assert admin.get(f"/machines/{machine.pk}").json["overdue_days"] is None
    assert services.tell_of_overdue_maintenance(actor=SYSTEM, at=timezone.now()) == 0
    assert services.settle_statuses(actor=SYSTEM, at=timezone.now()) == 0
    assert admin.get(f"/machines/{machine.pk}").json["status"] == "out_of_service"
