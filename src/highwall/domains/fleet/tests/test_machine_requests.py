from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.fleet.models import Assignment, MachineRequest
from highwall.domains.fleet.tests.factories import assign, make_machine, told
from highwall.domains.projects.models import Project
from highwall.domains.projects.tests.factories import make_project
from highwall.domains.regions.models import Region
from highwall.kit.calendar import start_of_day, today

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(muscat: Region) -> Project:
    return make_project(muscat)


def ask(person: Persona, project: Project, **values: Any) -> dict[str, Any]:
    body = {
        "project_id": str(project.pk),
        "machine_type": "Drill rig",
        "quantity": 2,
        "starts_on": str(today()),
        "ends_on": str(today() + timedelta(days=13)),
        "justification": "Two benches at once.",
        **values,
    }
    answer = person.post("/machine-requests", body)
    assert answer.status == 201, answer.content
    made: dict[str, Any] = answer.json
    return made


@pytest.mark.req("REQ-MACHINE-040")
def test_a_request_says_project_type_quantity_days_and_why(admin: Persona, project: Project) -> None:
    made = ask(admin, project)
    assert made["number"].startswith("MR-")
    assert (made["status"], made["project"]["id"], made["machine_type"]) == ("pending", str(project.pk), "Drill rig")
    assert (made["quantity"], made["justification"]) == (2, "Two benches at once.")
    assert made["allowed_actions"] == ["cancel"]
    (row,) = admin.get("/machine-requests", status="pending", search="rig").json["items"]
    assert (row["number"], row["granted"], row["requested_by_name"]) == (made["number"], 0, "Admin Test")


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("ends_on", str(today() - timedelta(days=1)), "ends_before_start"),
        ("project_id", "00000000-0000-4000-8000-000000000001", "no_open_project"),
    ],
)
def test_a_request_that_can_not_be_met_is_refused(
    admin: Persona, project: Project, field: str, value: str, code: str
) -> None:
    body = {
        "project_id": str(project.pk),
        "machine_type": "Drill rig",
        "quantity": 1,
        "starts_on": str(today()),
        "ends_on": str(today()),
        "justification": "Bench 3",
    }
    answer = admin.post("/machine-requests", {**body, field: value})
    assert (answer.status, answer.json["errors"][0]["field"], answer.json["errors"][0]["code"]) == (422, field, code)


@pytest.mark.req("REQ-MACHINE-041")
def test_requests_go_to_the_machine_managers_of_the_region_of_the_project(
    admin: Persona, machine_manager: Persona, operator: Persona, project: Project, dhofar: Region
) -> None:
    far = signed_in(make_user("machine_manager", email="far@example.com", region=dhofar))
    made = ask(admin, project)
    (facts,) = told(machine_manager, "machines.requested")
    assert (facts["number"], facts["project"], facts["quantity"]) == (made["number"], project.name, 2)
    assert told(far, "machines.requested") == told(admin, "machines.requested") == []
    assert far.get(f"/machine-requests/{made['id']}").status == 404
    assert operator.get("/machine-requests").status == 403
    reviewed = machine_manager.get(f"/machine-requests/{made['id']}").json
    assert reviewed["allowed_actions"] == ["approve", "reject"]


@pytest.mark.req("REQ-MACHINE-042", "REQ-MACHINE-035", "REQ-MACHINE-043")
def test_the_machine_manager_approves_by_choosing_machines_and_the_requester_is_told_which(
    admin: Persona, machine_manager: Persona, project: Project
) -> None:
    made = ask(admin, project)
    rigs = [make_machine(name=f"Rig {number}") for number in (1, 2)]
    chosen = {"machine_ids": [str(rig.pk) for rig in rigs], "note": "Both from Monday."}
    answer = machine_manager.post(f"/machine-requests/{made['id']}/approve", chosen, version=1)
    assert (answer.status, answer.json["status"]) == (200, "approved")
    assert [machine["name"] for machine in answer.json["machines"]] == ["Rig 1", "Rig 2"]
    for rig in rigs:
        rig.refresh_from_db()
        assert rig.status == "in_use"
    given = Assignment.objects.filter(machine=rigs[0]).get()
    assert (given.project_id, given.ends_at) == (project.pk, start_of_day(today() + timedelta(days=14)))
    (facts,) = told(admin, "machines.request_approved")
    assert (facts["machines"], facts["count"], facts["quantity"]) == ("Rig 1, Rig 2", 2, 2)


def test_fewer_machines_than_asked_for_are_possible_and_said_and_more_are_not(
    admin: Persona, machine_manager: Persona, project: Project
) -> None:
    made = ask(admin, project)
    rigs = [str(make_machine().pk) for _ in range(3)]
    path = f"/machine-requests/{made['id']}/approve"
    for chosen, code in (([], "no_machine"), (rigs, "too_many_machines")):
        refused = machine_manager.post(path, {"machine_ids": chosen})
        assert (refused.status, refused.json["errors"][0]["code"]) == (422, code)
    assert machine_manager.post(path, {"machine_ids": rigs[:1]}).status == 200
    (facts,) = told(admin, "machines.request_approved")
    assert (facts["count"], facts["quantity"]) == (1, 2)
    assert machine_manager.get("/machine-requests").json["items"][0]["granted"] == 1


def test_a_machine_that_is_not_free_in_those_days_approves_nothing(
    admin: Persona, machine_manager: Persona, project: Project, operator: Persona
) -> None:
    made = ask(admin, project)
    free, busy = make_machine(), make_machine()
    assign(busy, operator_id=operator.id)
    body = {"machine_ids": [str(free.pk), str(busy.pk)]}
    refused = machine_manager.post(f"/machine-requests/{made['id']}/approve", body)
    assert (refused.status, refused.json["code"]) == (409, "machine_assigned")
    assert Assignment.objects.count() == 1
    assert machine_manager.get(f"/machine-requests/{made['id']}").json["status"] == "pending"


@pytest.mark.req("REQ-MACHINE-042", "REQ-MACHINE-043")
def test_a_rejection_gives_its_reason_to_the_requester(
    admin: Persona, machine_manager: Persona, project: Project
) -> None:
    made = ask(admin, project)
    path = f"/machine-requests/{made['id']}/reject"
    assert machine_manager.post(path, {}).json["errors"][0]["field"] == "reason"
    rejected = machine_manager.post(path, {"reason": "Both rigs are in Dhofar."}).json
    assert (rejected["status"], rejected["decision_note"]) == ("rejected", "Both rigs are in Dhofar.")
    (facts,) = told(admin, "machines.request_rejected")
    assert facts["reason"] == "Both rigs are in Dhofar."
    assert machine_manager.post(path, {"reason": "Again"}).json["code"] == "illegal_transition"


@pytest.mark.req("REQ-MACHINE-043")
def test_the_requester_cancels_and_those_who_decide_are_told(
    admin: Persona, machine_manager: Persona, project: Project
) -> None:
    made = ask(admin, project)
    assert machine_manager.post(f"/machine-requests/{made['id']}/cancel", {}).status == 403
    assert admin.post(f"/machine-requests/{made['id']}/cancel", {}).json["status"] == "cancelled"
    (facts,) = told(machine_manager, "machines.request_cancelled")
    assert facts["number"] == made["number"]


def test_nobody_decides_on_what_they_asked_for(admin: Persona, project: Project) -> None:
    made = ask(admin, project)
    for step, body in (("approve", {"machine_ids": [str(make_machine().pk)]}), ("reject", {"reason": "No"})):
        refused = admin.post(f"/machine-requests/{made['id']}/{step}", body)
        assert (refused.status, refused.json["code"]) == (403, "own_submission")
    request = MachineRequest.objects.get(pk=made["id"])
    with pytest.raises(IntegrityError, match="decided_by_another"), transaction.atomic():
        MachineRequest.objects.filter(pk=request.pk).update(status="approved", decided_by=admin.id)
