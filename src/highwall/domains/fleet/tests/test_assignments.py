from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.accounts import services as accounts
from highwall.domains.fleet import jobs, services
from highwall.domains.fleet.models import Assignment, Machine
from highwall.domains.fleet.queries import keeps_in_maintenance
from highwall.domains.fleet.queries import status as status_queries
from highwall.domains.fleet.services.machine import lock_machine
from highwall.domains.fleet.tests.factories import SYSTEM, assign, make_machine, told
from highwall.domains.projects import services as projects
from highwall.domains.projects.tests.factories import force, make_project
from highwall.domains.regions.models import Region
from highwall.kit.errors import Conflict
from highwall.kit.events import outbox

pytestmark = pytest.mark.django_db


def status_of(machine: Machine) -> str:
    machine.refresh_from_db()
    return machine.status


@pytest.mark.req("REQ-MACHINE-030", "REQ-MACHINE-031", "REQ-MACHINE-032", "REQ-MACHINE-023", "REQ-MACHINE-021")
def test_a_machine_is_assigned_to_a_project_and_an_operator_and_is_in_use_at_once(
    machine_manager: Persona, operator: Persona, muscat: Region
) -> None:
    machine = make_machine(region_id=muscat.pk)
    assert operator.user is not None
    project = make_project(muscat, members=(operator.user,))
    body = {"project_id": str(project.pk), "operator_id": str(operator.id), "note": "Bench 340"}
    before = timezone.now()
    made = machine_manager.post(f"/machines/{machine.pk}/assignments", body)
    assert made.status == 201
    kept = Assignment.objects.get(pk=made.json["id"])
    assert (kept.project_id, kept.operator_id, kept.assigned_by_id) == (project.pk, operator.id, machine_manager.id)
    assert before <= kept.starts_at <= timezone.now()
    assert kept.ends_at is None
    shown = machine_manager.get(f"/machines/{machine.pk}").json
    assert (shown["status"], shown["assignment"]["project"]["name"]) == ("in_use", project.name)
    assert shown["assignment"]["operator"]["id"] == str(operator.id)
    (row,) = machine_manager.get("/machines").json["items"]
    assert (row["status"], row["project_name"], row["operator_name"]) == ("in_use", project.name, "Operator Test")


@pytest.mark.parametrize("to", ["project", "operator"])
@pytest.mark.req("REQ-MACHINE-023", "REQ-MACHINE-024")
def test_a_project_or_an_operator_alone_is_enough_and_the_end_frees_the_machine(
    machine_manager: Persona, operator: Persona, muscat: Region, to: str
) -> None:
    machine = make_machine(region_id=muscat.pk)
    given = {"project_id": make_project(muscat).pk} if to == "project" else {"operator_id": operator.id}
    assignment = assign(machine, **given)
    assert status_of(machine) == "in_use"
    ended = machine_manager.post(f"/machine-assignments/{assignment.pk}/end", {"reason": "Pit is done"})
    assert (ended.status, ended.json["allowed_actions"]) == (200, [])
    assert status_of(machine) == "available"
    steps = machine_manager.get(f"/machines/{machine.pk}/timeline").json
    assert [(step["to_state"], step["reason"]) for step in steps] == [("in_use", ""), ("available", "Pit is done")]
    again = machine_manager.post(f"/machine-assignments/{assignment.pk}/end", {})
    assert (again.status, again.json["code"]) == (409, "assignment_over")


@pytest.mark.req("REQ-MACHINE-033")
def test_an_operator_must_be_there_active_able_and_of_the_project(
    machine_manager: Persona, operator: Persona, storekeeper: Persona, muscat: Region
) -> None:
    machine = make_machine(region_id=muscat.pk)
    path = f"/machines/{machine.pk}/assignments"

    def refused(**body: Any) -> tuple[int, str, str]:
        answer = machine_manager.post(path, body)
        return answer.status, answer.json["errors"][0]["field"], answer.json["errors"][0]["code"]

    gone = make_user("operator", email="gone@example.com", region=muscat)
    accounts.move_user(actor=SYSTEM, user_id=gone.pk, step="deactivate", at=timezone.now())
    for nobody in (uuid4(), gone.pk, storekeeper.id):
        assert refused(operator_id=str(nobody)) == (422, "operator_id", "unknown_operator")
    project = make_project(muscat)
    assert refused(operator_id=str(operator.id), project_id=str(project.pk)) == (422, "operator_id", "not_a_member")
    assert refused(project_id=str(uuid4())) == (422, "project_id", "no_open_project")
    assert refused() == (422, "project_id", "to_nothing")
    assert status_of(machine) == "available"


@pytest.mark.req("REQ-MACHINE-034")
def test_the_operator_is_told_of_the_machine_and_of_its_end(machine_manager: Persona, operator: Persona) -> None:
    machine = make_machine()
    answer = machine_manager.post(f"/machines/{machine.pk}/assignments", {"operator_id": str(operator.id)})
    (facts,) = told(operator, "machines.assigned")
    assert (facts["name"], facts["number"], facts["by_name"]) == (machine.name, machine.number, "Machine_Manager Test")
    machine_manager.post(f"/machine-assignments/{answer.json['id']}/end", {"reason": "Shift is over"})
    (ended,) = told(operator, "machines.assignment_ended")
    assert ended["reason"] == "Shift is over"


@pytest.mark.req("REQ-MACHINE-036", "REQ-MACHINE-037")
def test_an_operator_has_one_machine_at_a_time_and_a_machine_one_operator(
    machine_manager: Persona, operator: Persona, muscat: Region
) -> None:
    other = make_user("operator", email="second@example.com", region=muscat)
    first, second = make_machine(), make_machine()
    assign(first, operator_id=operator.id)
    taken = machine_manager.post(f"/machines/{first.pk}/assignments", {"operator_id": str(other.pk)})
    assert (taken.status, taken.json["code"], taken.json["facts"]["holder"]) == (
        409,
        "machine_assigned",
        "Operator Test",
    )
    busy = machine_manager.post(f"/machines/{second.pk}/assignments", {"operator_id": str(operator.id)})
    assert (busy.status, busy.json["code"], busy.json["facts"]["machine"]) == (409, "operator_assigned", first.name)


@pytest.mark.req("REQ-MACHINE-036", "REQ-MACHINE-037")
@pytest.mark.parametrize("same", ["machine", "operator"])
def test_the_database_itself_holds_one_assignment_at_a_time(operator: Persona, muscat: Region, same: str) -> None:
    now = timezone.now()
    first = assign(make_machine(), operator_id=operator.id, ends_at=now + timedelta(days=2), at=now)
    given: dict[str, Any] = (
        {"machine": first.machine, "project": make_project(muscat)}
        if same == "machine"
        else {"machine": make_machine(), "operator_id": operator.id}
    )
    with pytest.raises(IntegrityError, match=f"one_at_a_time_per_{same}"), transaction.atomic():
        Assignment.objects.create(starts_at=now + timedelta(days=1), **given)
    Assignment.objects.create(starts_at=now + timedelta(days=2), **given)


def test_what_was_called_off_before_it_began_stands_in_nobodys_way(operator: Persona) -> None:
    now = timezone.now()
    machine = make_machine()
    early = assign(machine, operator_id=operator.id, starts_at=now + timedelta(days=1))
    assert status_of(machine) == "available"
    services.end_assignment(actor=SYSTEM, assignment_id=early.pk, at=now)
    assign(machine, operator_id=operator.id)
    assert status_of(machine) == "in_use"


@pytest.mark.django_db(transaction=True)
def test_of_two_who_assign_a_machine_at_once_one_is_refused(operator: Persona, muscat: Region) -> None:
    machine = make_machine()
    project = make_project(muscat)

    def one(given: dict[str, Any]) -> str:
        try:
            assign(machine, **given)
        except Conflict as error:
            return error.code
        finally:
            connection.close()
        return "made"

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(one, ({"operator_id": operator.id}, {"project_id": project.pk})))
    assert answers == ["machine_assigned", "made"]
    assert Assignment.objects.count() == 1


@pytest.mark.req("REQ-MACHINE-038")
def test_the_history_of_assignments_stays_with_its_times_and_is_filtered_and_exported(
    machine_manager: Persona, operator: Persona, muscat: Region
) -> None:
    now = timezone.now()
    machine, project = make_machine(), make_project(muscat)
    old = assign(machine, at=now - timedelta(days=9), operator_id=operator.id)
    services.end_assignment(actor=SYSTEM, assignment_id=old.pk, at=now - timedelta(days=2), reason="Leave")
    assign(machine, at=now - timedelta(days=1), project_id=project.pk)

    def rows(**query: Any) -> list[tuple[str | None, bool, str]]:
        items = machine_manager.get("/machine-assignments", machine_id=str(machine.pk), **query).json["items"]
        return [(row["operator_name"], row["ends_at"] is None, row["end_reason"]) for row in items]

    assert rows(sort="starts_at") == [("Operator Test", False, "Leave"), (None, True, "")]
    assert rows(is_over="true") == [("Operator Test", False, "Leave")]
    assert rows(is_over="false", project_id=str(project.pk)) == [(None, True, "")]
    assert rows(operator_id=str(operator.id)) == [("Operator Test", False, "Leave")]
    exported = machine_manager.get("/machine-assignments/export", format="csv").content.decode("utf-8-sig")
    assert "Leave" in exported
    assert project.name in exported
    dependents = machine_manager.get(f"/machines/{machine.pk}/dependents").json
    assert dependents == [{"kind": "fleet_assignment", "count": 2, "blocks_deletion": True}]


@pytest.mark.req("REQ-MACHINE-024")
def test_a_machine_that_comes_back_from_maintenance_returns_to_its_assignment(
    machine_manager: Persona, operator: Persona
) -> None:
    machine = make_machine()
    assignment = assign(machine, operator_id=operator.id)
    path = f"/machines/{machine.pk}"
    assert machine_manager.post(f"{path}/maintain", {}).json["status"] == "under_maintenance"
    assert machine_manager.post(f"{path}/make-available", {}).json["status"] == "in_use"
    machine_manager.post(f"{path}/maintain", {})
    machine_manager.post(f"/machine-assignments/{assignment.pk}/end", {})
    assert status_of(machine) == "under_maintenance"
    assert machine_manager.post(f"{path}/make-available", {}).json["status"] == "available"


def test_an_order_in_progress_keeps_a_machine_under_maintenance_without_a_down_interval(
    monkeypatch: pytest.MonkeyPatch, operator: Persona
) -> None:
    monkeypatch.setattr(status_queries, "_keeping", [])
    machine = make_machine()
    assign(machine, operator_id=operator.id)
    in_progress = {machine.pk}
    keeps_in_maintenance(lambda machine_id: machine_id in in_progress)

    def settle() -> str:
        with transaction.atomic():
            locked = lock_machine(SYSTEM, machine.pk)
            services.settle_status(actor=SYSTEM, machine=locked, at=timezone.now())
        return status_of(machine)

    assert settle() == "under_maintenance"
    in_progress.clear()
    assert settle() == "in_use"
    assert not machine.down_intervals.exists()


@pytest.mark.req("REQ-MACHINE-021")
def test_assignments_that_begin_and_end_by_the_clock_show_in_the_status(operator: Persona) -> None:
    now = timezone.now()
    machine = make_machine()
    assign(machine, operator_id=operator.id, starts_at=now + timedelta(hours=2), ends_at=now + timedelta(hours=9))
    assert status_of(machine) == "available"
    for hours, status in ((1, "available"), (2.1, "in_use"), (2.2, "in_use"), (9.1, "available")):
        services.settle_statuses(actor=SYSTEM, at=now + timedelta(hours=hours))
        assert status_of(machine) == status
    jobs.settle_statuses(0)
    assert status_of(machine) == "available"


def test_a_machine_that_can_not_work_is_assigned_from_a_later_time_only(
    machine_manager: Persona, operator: Persona
) -> None:
    machine = make_machine()
    machine_manager.post(f"/machines/{machine.pk}/take-out-of-service", {"reason": "Mast cracked"})
    body = {"operator_id": str(operator.id)}
    refused = machine_manager.post(f"/machines/{machine.pk}/assignments", body)
    assert (refused.status, refused.json["code"]) == (409, "machine_not_able")
    later = (timezone.now() + timedelta(days=3)).isoformat()
    assert machine_manager.post(f"/machines/{machine.pk}/assignments", {**body, "starts_at": later}).status == 201
    assert status_of(machine) == "out_of_service"


@pytest.mark.parametrize("cause", ["left", "archived", "deactivated"])
def test_what_ends_a_membership_a_project_or_an_account_frees_its_machines_and_tells_their_managers(
    machine_manager: Persona, operator: Persona, muscat: Region, cause: str
) -> None:
    assert operator.user is not None
    project = make_project(muscat, members=(operator.user,))
    machine, untouched = make_machine(region_id=muscat.pk), make_machine(region_id=muscat.pk)
    assign(machine, operator_id=operator.id, project_id=project.pk)
    assign(untouched, project_id=make_project(muscat).pk)
    now = timezone.now()
    if cause == "left":
        projects.remove_member(actor=SYSTEM, project_id=project.pk, user_id=operator.id, at=now)
    elif cause == "archived":
        force(project, status="completed")
        projects.archive_project(actor=SYSTEM, project_id=project.pk, at=now)
    else:
        accounts.move_user(actor=SYSTEM, user_id=operator.id, step="deactivate", at=now)
    (facts,) = told(machine_manager, "machines.released")
    assert facts["number"] == machine.number
    assert (status_of(machine), status_of(untouched)) == ("available", "in_use")
    assert Assignment.objects.get(machine=machine).end_reason == facts["reason"] != ""
    assert outbox.deliver_pending() == 0


@pytest.mark.req("REQ-MACHINE-071")
def test_a_machine_is_found_by_its_operator_by_its_number_and_by_whoever_works_with_it(
    machine_manager: Persona, operator: Persona, muscat: Region, dhofar: Region
) -> None:
    machine = make_machine(region_id=dhofar.pk)
    assert operator.get("/machines/mine").json is None
    assign(machine, operator_id=operator.id)
    assert operator.get("/machines/mine").json["number"] == machine.number
    assert operator.get(f"/machines/by-operator/{operator.id}").status == 403
    assert machine_manager.get(f"/machines/by-operator/{operator.id}").status == 404
    assert machine_manager.get(f"/machines/by-number/{machine.number}").status == 404
    Machine.objects.filter(pk=machine.pk).update(region=muscat)
    assert machine_manager.get(f"/machines/by-operator/{operator.id}").json["id"] == str(machine.pk)
    assert machine_manager.get(f"/machines/by-number/{machine.number.lower()}").json["id"] == str(machine.pk)
    assert machine_manager.get(f"/machines/by-operator/{machine_manager.id}").json["code"] == "no_machine"


@pytest.mark.req("REQ-MACHINE-070")
def test_machines_are_filtered_by_model_type_status_project_operator_and_region(
    machine_manager: Persona, operator: Persona, muscat: Region
) -> None:
    project = make_project(muscat)
    rig = make_machine(name="A", model="D75", region_id=muscat.pk)
    truck = make_machine(name="B", machine_type="Bulk truck")
    make_machine(name="C")
    assign(rig, operator_id=operator.id)
    assign(truck, project_id=project.pk)

    def names(**query: Any) -> list[str]:
        return [row["name"] for row in machine_manager.get("/machines", **query).json["items"]]

    assert names(model="d75") == ["A"]
    assert names(machine_type="BULK TRUCK") == ["B"]
    assert names(status="in_use") == ["A", "B"]
    assert names(status="available") == ["C"]
    assert names(project_id=str(project.pk)) == ["B"]
    assert names(operator_id=str(operator.id)) == ["A"]
    assert names(region_id=str(muscat.pk)) == ["A"]


@pytest.mark.parametrize("to", ["project", "operator"])
@pytest.mark.req("REQ-MACHINE-061", "REQ-MACHINE-062")
def test_a_machine_without_a_history_is_deleted_and_one_with_assignments_is_not(
    machine_manager: Persona, mechanic: Persona, operator: Persona, muscat: Region, to: str
) -> None:
    machine, idle = make_machine(), make_machine()
    given = {"project_id": make_project(muscat).pk} if to == "project" else {"operator_id": operator.id}
    assign(machine, **given)
    refused = machine_manager.delete(f"/machines/{machine.pk}")
    assert (refused.status, refused.json["code"]) == (409, "has_dependents")
    assert refused.json["facts"]["dependents"][0]["kind"] == "fleet_assignment"
    assert mechanic.delete(f"/machines/{idle.pk}").status == 403
    assert machine_manager.delete(f"/machines/{idle.pk}").status == 204
    assert list(Machine.objects.values_list("pk", flat=True)) == [machine.pk]


def test_the_plan_says_who_has_which_machine_until_when_and_what_stands(
    machine_manager: Persona, operator: Persona, muscat: Region, dhofar: Region
) -> None:
    now = timezone.now()
    rig, broken = make_machine(name="Rig 9"), make_machine(name="Rig 10", region_id=muscat.pk)
    make_machine(region_id=dhofar.pk)
    until = now + timedelta(days=5)
    assign(rig, operator_id=operator.id, ends_at=until)
    services.move_machine(actor=SYSTEM, machine_id=broken.pk, step="take-out-of-service", at=now, reason="Worn")
    plan = machine_manager.get("/machine-plan").json
    assert plan["count"] == 2
    spans = {row["name"]: [(s["kind"], s["operator_name"]) for s in row["spans"]] for row in plan["machines"]}
    assert spans == {"Rig 9": [("assignment", "Operator Test")], "Rig 10": [("out_of_service", None)]}
    later = (now + timedelta(days=6)).isoformat()
    after = machine_manager.get("/machine-plan", starts_from=later).json["machines"]
    assert [(row["name"], len(row["spans"])) for row in after] == [("Rig 10", 1), ("Rig 9", 0)]
    backwards = machine_manager.get("/machine-plan", starts_from=later, ends_to=now.isoformat())
    assert (backwards.status, backwards.json["errors"][0]["code"]) == (422, "ends_before_start")


def test_an_assignment_is_prolonged_but_not_into_the_next_one(machine_manager: Persona, operator: Persona) -> None:
    now = timezone.now()
    machine = make_machine()
    first = assign(machine, operator_id=operator.id, ends_at=now + timedelta(days=2))
    next_one = signed_in(make_user("operator", email="next@example.com"))
    assign(machine, operator_id=next_one.id, starts_at=now + timedelta(days=4))
    path = f"/machine-assignments/{first.pk}"

    def until(days: int) -> Any:
        return machine_manager.patch(path, {"ends_at": (now + timedelta(days=days)).isoformat()})

    assert until(4).status == 200
    assert until(5).json["code"] == "machine_assigned"
    assert until(-1).json["errors"][0]["code"] == "ends_in_the_past"
