from datetime import date
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.accounts.models import Role
from highwall.domains.projects import services
from highwall.domains.projects.models import Project, ProjectStatus
from highwall.domains.projects.tests.factories import SYSTEM, force, make_project, make_site, project_body
from highwall.domains.projects.workflow import PROJECT_WORKFLOW
from highwall.domains.regions.models import Region
from highwall.kit.errors import Conflict, Invalid
from highwall.kit.models import new_id

pytestmark = pytest.mark.django_db


@pytest.mark.req("REQ-PROJECT-002", "REQ-PROJECT-006")
def test_an_admin_creates_a_planned_project_with_a_number(admin: Persona, muscat: Region) -> None:
    manager = make_user("blasting_engineer", email="manager@example.com", region=muscat)
    body = project_body(
        muscat.pk, start_on="2026-01-10", expected_end_on="2026-12-31", manager_id=str(manager.pk), epsg=32640
    )
    answer = admin.post("/projects", body)
    assert answer.status == 201
    made = answer.json
    assert made["number"].startswith("PR-")
    assert made["status"] == "planned"
    assert made["region"] == {"id": str(muscat.pk), "name": "Muscat"}
    assert made["manager"]["id"] == str(manager.pk)
    assert made["expected_end_on"] == "2026-12-31"
    assert made["time_zone"] == "Asia/Muscat"
    assert {"start", "edit", "delete"} <= set(made["allowed_actions"])
    assert admin.get(f"/projects/{made['id']}").json == made


def test_who_can_not_create_a_project_is_told_who_can(muscat: Region, dhofar: Region) -> None:
    planner = Role.objects.create(
        code="planner", name="Planner", name_ar="مخطط", reach="region", rights=["projects.read", "projects.create"]
    )
    for region, first_name in ((muscat, "Mona"), (dhofar, "Dana")):
        person = make_user("operator", email=f"{first_name}@example.com", region=region, first_name=first_name)
        person.roles.add(planner)
    make_user("admin", email="root@example.com", first_name="Rashid", last_name="Admin")
    gone = make_user("admin", email="gone@example.com", first_name="Gone")
    gone.status = "inactive"
    gone.save()
    engineer = signed_in(make_user("blasting_engineer", email="engineer@example.com", region=muscat))
    assert engineer.post("/projects", project_body(muscat.pk)).status == 403
    told = {person["name"].split()[0]: person["role"] for person in engineer.get("/projects/creators").json}
    assert told == {"Mona": "Planner", "Rashid": "Admin"}


@pytest.mark.req("REQ-PROJECT-002")
@pytest.mark.parametrize("field", ["name", "description", "region_id", "area_of_operation"])
def test_a_mandatory_field_that_is_missing_is_named(admin: Persona, muscat: Region, field: str) -> None:
    body = project_body(muscat.pk)
    del body[field]
    answer = admin.post("/projects", body)
    assert answer.status == 422
    assert [error["field"] for error in answer.json["errors"]] == [field]
    assert not Project.objects.exists()


@pytest.mark.req("REQ-PROJECT-003", "REQ-PROJECT-004", "REQ-PROJECT-005")
def test_a_name_that_is_taken_is_refused_whatever_its_case(admin: Persona, muscat: Region, dhofar: Region) -> None:
    make_project(muscat, name="Jabal Akhdar Quarry")
    answer = admin.post("/projects", project_body(dhofar.pk, name="  jabal akhdar quarry "))
    assert (answer.status, answer.json["code"]) == (409, "name_taken")
    assert answer.json["errors"][0]["field"] == "name"
    assert "Choose another name" in answer.json["detail"]
    assert Project.objects.count() == 1


@pytest.mark.req("REQ-PROJECT-031")
def test_a_rename_to_a_name_that_is_taken_is_refused(admin: Persona, muscat: Region) -> None:
    make_project(muscat, name="First")
    second = make_project(muscat, name="Second")
    answer = admin.patch(f"/projects/{second.pk}", {"name": "FIRST"})
    assert (answer.status, answer.json["code"]) == (409, "name_taken")
    assert admin.patch(f"/projects/{second.pk}", {"name": "SECOND"}).json["name"] == "SECOND"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("region_id", "01890000-0000-7000-8000-000000000000"),
        ("manager_id", "01890000-0000-7000-8000-000000000000"),
        ("expected_end_on", "2025-12-31"),
        ("time_zone", "Mars/Olympus"),
        ("epsg", 7),
    ],
)
def test_a_value_that_can_not_be_is_refused_at_its_field(
    admin: Persona, muscat: Region, field: str, value: Any
) -> None:
    answer = admin.post("/projects", project_body(muscat.pk, start_on="2026-01-01", **{field: value}))
    assert answer.status == 422
    assert answer.json["errors"][0]["field"].startswith(field)


def test_a_project_is_created_once_per_idempotency_key(admin: Persona, muscat: Region) -> None:
    first = admin.post("/projects", project_body(muscat.pk), key="once")
    again = admin.post("/projects", project_body(muscat.pk), key="once")
    assert (first.status, again.status) == (201, 201)
    assert first.json == again.json
    assert Project.objects.count() == 1


@pytest.mark.req("REQ-PROJECT-001")
def test_outside_the_reach_is_unknown_and_without_the_right_is_forbidden(
    engineer: Persona, outsider: Persona, storekeeper: Persona, mechanic: Persona, muscat: Region
) -> None:
    project = make_project(muscat)
    assert engineer.get(f"/projects/{project.pk}").status == 200
    assert outsider.get(f"/projects/{project.pk}").status == 404
    assert outsider.patch(f"/projects/{project.pk}", {"name": "Mine"}).status == 404
    assert storekeeper.patch(f"/projects/{project.pk}", {"name": "Mine"}).status == 403
    assert mechanic.get(f"/projects/{project.pk}").status == 403
    assert engineer.post("/projects", project_body(muscat.pk)).status == 403
    assert engineer.delete(f"/projects/{project.pk}").status == 403


@pytest.mark.req("REQ-PROJECT-030")
def test_an_engineer_changes_a_project(engineer: Persona, muscat: Region) -> None:
    project = make_project(muscat)
    changes = {
        "name": "Renamed",
        "description": "New words",
        "area_of_operation": "South pit",
        "start_on": "2026-02-01",
        "expected_end_on": "2026-03-01",
        "manager_id": str(engineer.id),
    }
    answer = engineer.patch(f"/projects/{project.pk}", changes, version=1)
    assert answer.status == 200
    assert {name: answer.json[name] for name in changes if name != "manager_id"} == {
        name: value for name, value in changes.items() if name != "manager_id"
    }
    assert answer.json["manager"]["id"] == str(engineer.id)
    assert answer.json["version"] == 2
    # The status goes by its steps, each of which the engineer may take.
    steps = {"start": "in_progress", "hold": "on_hold", "resume": "in_progress", "complete": "completed"}
    for step, status in steps.items():
        moved = engineer.post(f"/projects/{project.pk}/{step}", {"reason": "As planned."})
        assert (moved.status, moved.json["status"]) == (200, status)
    emptied = engineer.patch(f"/projects/{project.pk}", {"start_on": None, "manager_id": None})
    assert (emptied.json["start_on"], emptied.json["manager"]) == (None, None)


@pytest.mark.req("REQ-PROJECT-030")
def test_an_engineer_moves_a_project_to_any_region_within_reach_and_to_no_other(muscat: Region, dhofar: Region) -> None:
    def engineer_of(region: Region | None, reach: str) -> Persona:
        role = Role.objects.get(code="blasting_engineer")
        role.pk, role.code, role.name, role.is_builtin, role.reach = new_id(), f"engineer_{reach}", reach, False, reach
        role.save(force_insert=True)
        return signed_in(make_user(role.code, region=region))

    project = make_project(muscat)
    of_region, of_company = engineer_of(muscat, "region"), engineer_of(muscat, "all")
    kept = of_region.patch(f"/projects/{project.pk}", {"region_id": str(muscat.pk), "description": "Kept"})
    assert (kept.status, kept.json["region"]["id"]) == (200, str(muscat.pk))
    refused = of_region.patch(f"/projects/{project.pk}", {"region_id": str(dhofar.pk)})
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "outside_reach")

    moved = of_company.patch(f"/projects/{project.pk}", {"region_id": str(dhofar.pk)})
    assert (moved.status, moved.json["region"]["id"]) == (200, str(dhofar.pk))
    assert of_region.get(f"/projects/{project.pk}").status == 404
    back = of_company.patch(f"/projects/{project.pk}", {"region_id": str(muscat.pk)})
    assert (back.status, of_region.get(f"/projects/{project.pk}").status) == (200, 200)


@pytest.mark.req("REQ-PROJECT-030")
def test_an_admin_changes_everything_of_a_project_anywhere(
    admin: Persona, engineer: Persona, muscat: Region, dhofar: Region
) -> None:
    project = make_project(dhofar)
    changes = {
        "name": "Renamed",
        "description": "New words",
        "area_of_operation": "South pit",
        "start_on": "2026-02-01",
        "expected_end_on": "2026-03-01",
    }
    answer = admin.patch(
        f"/projects/{project.pk}", {**changes, "region_id": str(muscat.pk), "manager_id": str(engineer.id)}
    )
    assert answer.status == 200, answer.content
    assert {name: answer.json[name] for name in changes} == changes
    assert (answer.json["region"]["id"], answer.json["manager"]["id"]) == (str(muscat.pk), str(engineer.id))
    for step, status in (("start", "in_progress"), ("cancel", "cancelled")):
        moved = admin.post(f"/projects/{project.pk}/{step}", {"reason": "As decided."})
        assert (moved.status, moved.json["status"]) == (200, status)


def test_a_change_on_an_old_version_is_refused(engineer: Persona, muscat: Region) -> None:
    project = make_project(muscat)
    engineer.patch(f"/projects/{project.pk}", {"name": "Newer"}, version=1)
    answer = engineer.patch(f"/projects/{project.pk}", {"name": "Older"}, version=1)
    assert (answer.status, answer.json["code"]) == (412, "stale_version")
    assert answer.json["facts"]["current_version"] == 2
    assert engineer.post(f"/projects/{project.pk}/start", {}, version=1).status == 412


EXPECTED = {
    "start": {"planned": "in_progress"},
    "hold": {"planned": "on_hold", "in_progress": "on_hold"},
    "resume": {"on_hold": "in_progress"},
    "complete": {"in_progress": "completed"},
    "cancel": {"planned": "cancelled", "in_progress": "cancelled", "on_hold": "cancelled"},
}


@pytest.mark.req("REQ-PROJECT-020", "REQ-PROJECT-021")
@pytest.mark.parametrize("state", ProjectStatus.values)
@pytest.mark.parametrize("step", EXPECTED)
def test_a_project_moves_only_along_its_workflow(muscat: Region, state: str, step: str) -> None:
    assert {t.name for t in PROJECT_WORKFLOW.transitions} == set(EXPECTED)
    project = make_project(muscat)
    force(project, status=state)
    move = {"actor": SYSTEM, "project_id": project.pk, "step": step, "at": timezone.now(), "reason": "Rain"}
    if (target := EXPECTED[step].get(state)) is None:
        with pytest.raises(Conflict) as refusal:
            services.move_project(**move)
        assert refusal.value.code == "illegal_transition"
        target = state
    else:
        services.move_project(**move)
    project.refresh_from_db()
    assert project.status == target


@pytest.mark.req("REQ-PROJECT-021", "REQ-PROJECT-022")
def test_each_status_change_is_in_the_timeline_with_who_when_and_why(engineer: Persona, muscat: Region) -> None:
    project = make_project(muscat)
    before = timezone.now()
    assert engineer.post(f"/projects/{project.pk}/start", {}).json["status"] == "in_progress"
    missing = engineer.post(f"/projects/{project.pk}/hold", {})
    assert (missing.status, missing.json["errors"][0]["field"]) == (422, "reason")
    held = engineer.post(f"/projects/{project.pk}/hold", {"reason": "Permit expired"})
    assert held.json["status"] == "on_hold"
    assert set(held.json["allowed_actions"]) == {"resume", "cancel", "edit", "add-site", "assign-members"}
    steps = engineer.get(f"/projects/{project.pk}/timeline").json
    assert [(s["name"], s["from_state"], s["to_state"], s["reason"]) for s in steps] == [
        ("start", "planned", "in_progress", ""),
        ("hold", "in_progress", "on_hold", "Permit expired"),
    ]
    assert all(s["by_id"] == str(engineer.id) for s in steps)
    assert all(s["at"] >= before.isoformat().replace("+00:00", "Z")[:19] for s in steps)


def test_a_project_with_open_sites_is_not_completed(engineer: Persona, muscat: Region) -> None:
    project = make_project(muscat)
    site = make_site(project)
    force(project, status="in_progress")
    answer = engineer.post(f"/projects/{project.pk}/complete", {})
    assert (answer.status, answer.json["code"]) == (409, "not_ready")
    assert "1 of its sites" in answer.json["detail"]
    force(site, status="cancelled")
    assert engineer.post(f"/projects/{project.pk}/complete", {}).json["status"] == "completed"


@pytest.mark.req("REQ-PROJECT-032")
def test_an_admin_deletes_a_project_without_sites(admin: Persona, operator: Persona, muscat: Region) -> None:
    assert operator.user
    project = make_project(muscat, members=(operator.user,))
    listed = admin.get(f"/projects/{project.pk}/dependents").json
    assert listed["is_deletable"] is True
    assert listed["items"] == [{"kind": "project_members", "count": 1, "blocks_deletion": False}]
    assert admin.delete(f"/projects/{project.pk}").status == 204
    assert not Project.objects.exists()


@pytest.mark.req("REQ-PROJECT-033", "REQ-PROJECT-034")
def test_a_project_with_sites_is_not_deleted_and_the_refusal_lists_them(admin: Persona, muscat: Region) -> None:
    project = make_project(muscat)
    make_site(project)
    make_site(project)
    answer = admin.delete(f"/projects/{project.pk}")
    assert (answer.status, answer.json["code"]) == (409, "has_dependents")
    expected = [{"kind": "sites", "count": 2, "blocks_deletion": True}]
    assert answer.json["facts"]["dependents"] == expected
    assert admin.get(f"/projects/{project.pk}/dependents").json["items"] == expected
    assert Project.objects.count() == 1


@pytest.mark.req("REQ-PROJECT-050", "REQ-PROJECT-051", "REQ-PROJECT-052")
def test_an_archived_project_leaves_the_list_and_stays_readable(
    admin: Persona, engineer: Persona, muscat: Region
) -> None:
    project = make_project(muscat)
    refused = admin.post(f"/projects/{project.pk}/archive", {})
    assert (refused.status, refused.json["code"]) == (409, "illegal_transition")
    force(project, status="completed")
    assert engineer.post(f"/projects/{project.pk}/archive", {}).status == 403
    archived = admin.post(f"/projects/{project.pk}/archive", {})
    assert (archived.json["is_archived"], archived.json["allowed_actions"]) == (True, [])
    assert admin.get("/projects").json["items"] == []
    shown = admin.get("/projects", is_archived="true").json["items"]
    assert [row["id"] for row in shown] == [str(project.pk)]
    assert admin.get(f"/projects/{project.pk}").status == 200
    assert admin.patch(f"/projects/{project.pk}", {"name": "Other"}).json["code"] == "project_archived"


def test_the_database_itself_refuses_a_second_project_of_the_name(muscat: Region) -> None:
    from django.db import IntegrityError, transaction

    project = make_project(muscat, name="Twin")
    with pytest.raises(IntegrityError), transaction.atomic():
        Project.objects.create(
            number="PR-0", name="TWIN", description="x", area_of_operation="x", region=project.region
        )


def test_dates_that_end_before_they_start_are_refused_on_a_change(muscat: Region) -> None:
    project = make_project(muscat, start_on=date(2026, 5, 1))
    with pytest.raises(Invalid):
        services.change_project(
            actor=SYSTEM, project_id=project.pk, expected_version=None, expected_end_on=date(2026, 4, 1)
        )


def test_a_locked_out_user_can_not_become_manager(admin: Persona, muscat: Region) -> None:
    gone = make_user("blasting_engineer", email="gone@example.com", region=muscat)
    signed_in(gone)
    admin.post(f"/users/{gone.pk}/deactivate")
    answer = admin.post("/projects", project_body(muscat.pk, manager_id=str(gone.pk)))
    assert (answer.status, answer.json["errors"][0]["code"]) == (422, "unknown_user")


def test_a_site_can_be_added_to_a_project_that_is_open_and_to_no_other(engineer: Persona, muscat: Region) -> None:
    offered, listed = {}, {}
    for status in ProjectStatus:
        project = make_project(muscat, name=f"In state {status}")
        force(project, status=status)
        offered[status] = "add-site" in engineer.get(f"/projects/{project.pk}").json["allowed_actions"]
        names = [row["name"] for row in engineer.get("/projects", takes_sites=True, page_size=100).json["items"]]
        listed[status] = project.name in names
        sent = {"project_id": str(project.pk), "name": "Bench 1", "address": "Pit"}
        assert (engineer.post("/sites", sent).status == 201) is offered[status]
    assert (
        offered
        == listed
        == {
            ProjectStatus.PLANNED: True,
            ProjectStatus.IN_PROGRESS: True,
            ProjectStatus.ON_HOLD: True,
            ProjectStatus.COMPLETED: False,
            ProjectStatus.CANCELLED: False,
        }
    )
