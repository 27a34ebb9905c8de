from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.projects import services
from highwall.domains.projects.models import MILESTONES, Project, Site, SiteStatus
from highwall.domains.projects.policy import SiteRight
from highwall.domains.projects.queries import dependents
from highwall.domains.projects.tests.factories import SYSTEM, force, make_project, make_site
from highwall.domains.projects.workflow import SITE_WORKFLOW
from highwall.domains.regions.models import Region
from highwall.kit.errors import Conflict, Forbidden, NotFound
from highwall.kit.schemas import Dependent
from highwall.kit.workflow import history

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(muscat: Region, operator: Persona) -> Project:
    assert operator.user
    return make_project(muscat, members=(operator.user,))


@pytest.fixture
def site(project: Project) -> Site:
    return make_site(project, name="Bench 7")


@pytest.fixture
def registry() -> Iterator[None]:
    """Restores what hangs on sites after the test."""
    before = list(dependents._registry)
    yield
    dependents._registry[:] = before


@pytest.mark.req("REQ-SITE-002", "REQ-SITE-003", "REQ-SITE-007")
def test_engineers_and_operators_create_planned_sites_with_a_number(
    engineer: Persona, operator: Persona, project
) -> None:
    body = {"project_id": str(project.pk), "name": "Bench 1", "address": "Level 120", "rock_density_t_m3": 2.71}
    made = engineer.post("/sites", body)
    assert made.status == 201
    assert made.json["number"].startswith("ST-")
    assert (made.json["status"], made.json["completion_percent"]) == ("planned", 0)
    assert made.json["project"]["number"] == project.number
    assert made.json["rock_density_t_m3"] == 2.71
    second = operator.post("/sites", {**body, "name": "Bench 2"})
    assert second.status == 201
    assert second.json["number"] != made.json["number"]
    for field in ("name", "address", "project_id"):
        missing = engineer.post("/sites", {key: value for key, value in body.items() if key != field})
        assert (missing.status, missing.json["errors"][0]["field"]) == (422, field)


@pytest.mark.req("REQ-SITE-004", "REQ-SITE-005", "REQ-SITE-006", "REQ-SITE-041")
def test_a_site_name_is_unique_within_its_project_only(
    engineer: Persona, project: Project, site: Site, muscat: Region
) -> None:
    body = {"project_id": str(project.pk), "name": "BENCH 7", "address": "Level 120"}
    taken = engineer.post("/sites", body)
    assert (taken.status, taken.json["code"]) == (409, "name_taken")
    assert taken.json["errors"][0]["field"] == "name"
    assert engineer.post("/sites", {**body, "project_id": str(make_project(muscat).pk)}).status == 201
    other = make_site(project, name="Bench 8")
    assert engineer.patch(f"/sites/{other.pk}", {"name": "bench 7"}).json["code"] == "name_taken"


def test_a_site_is_created_once_per_idempotency_key(engineer: Persona, project: Project) -> None:
    body = {"project_id": str(project.pk), "name": "Bench 1", "address": "Level 120"}
    assert engineer.post("/sites", body, key="k").json == engineer.post("/sites", body, key="k").json
    assert Site.objects.count() == 1


def test_no_site_is_added_to_a_project_out_of_reach_or_over(
    engineer: Persona, outsider: Persona, project: Project
) -> None:
    body = {"project_id": str(project.pk), "name": "Bench 1", "address": "Level 120"}
    hidden = outsider.post("/sites", body)
    assert (hidden.status, hidden.json["errors"][0]["code"]) == (422, "unknown_project")
    force(project, status="completed")
    closed = engineer.post("/sites", body)
    assert (closed.status, closed.json["code"]) == (409, "project_closed")


def test_a_site_outside_the_reach_is_unknown_and_without_the_right_is_forbidden(
    outsider: Persona, machine_manager: Persona, storekeeper: Persona, site: Site
) -> None:
    assert outsider.get(f"/sites/{site.pk}").status == 404
    assert outsider.post(f"/sites/{site.pk}/start", {}).status == 404
    assert machine_manager.get(f"/sites/{site.pk}").status == 200
    assert machine_manager.post(f"/sites/{site.pk}/start", {}).status == 403
    assert machine_manager.delete(f"/sites/{site.pk}").status == 403
    assert storekeeper.get(f"/sites/{site.pk}").status == 403


def test_an_engineer_changes_a_site_and_an_old_version_is_refused(engineer: Persona, site: Site) -> None:
    changes = {"name": "Bench 7 north", "address": "Level 132", "rock_density_t_m3": 2.4}
    answer = engineer.patch(f"/sites/{site.pk}", changes, version=1)
    assert answer.status == 200
    assert {name: answer.json[name] for name in changes} == changes
    stale = engineer.patch(f"/sites/{site.pk}", {"name": "Late"}, version=1)
    assert (stale.status, stale.json["code"]) == (412, "stale_version")
    force(site, status="cancelled")
    closed = engineer.patch(f"/sites/{site.pk}", {"name": "Late"})
    assert (closed.status, closed.json["code"]) == (409, "site_not_open")


EXPECTED = {
    "set-up": {"planned": "setup"},
    "start": {"planned": "in_progress", "setup": "in_progress"},
    "ready-to-blast": {"in_progress": "blast"},
    "hold": dict.fromkeys(("planned", "setup", "in_progress", "blast"), "on_hold"),
    "resume": {"on_hold": "in_progress"},
    "complete": {"in_progress": "completed", "blast": "completed"},
    "cancel": dict.fromkeys(("planned", "setup", "in_progress", "blast", "on_hold"), "cancelled"),
    "archive": {"completed": "archived", "cancelled": "archived"},
    "reopen": {"completed": "in_progress"},
}


@pytest.mark.req("REQ-SITE-020")
@pytest.mark.parametrize("state", SiteStatus.values)
@pytest.mark.parametrize("step", EXPECTED)
def test_a_site_moves_only_along_its_workflow(site: Site, state: str, step: str) -> None:
    assert {t.name for t in SITE_WORKFLOW.transitions} == set(EXPECTED)
    now = timezone.now()
    values = {f"{name}_at": now for name in MILESTONES if name != "completed"}
    force(site, status=state, completed_at=now if state == "completed" else None, **values)
    target = EXPECTED[step].get(state)

    def take() -> None:
        if step == "complete":
            services.set_milestone(site, "completed", actor=SYSTEM, at=now)
        elif step == "reopen":
            with SITE_WORKFLOW.transition(site, step, actor=SYSTEM, at=now, reason="Rain"):
                site.completed_at = None
        else:
            services.move_site(actor=SYSTEM, site_id=site.pk, step=step, at=now, reason="Rain")

    if target is None:
        with pytest.raises(Conflict) as refusal:
            take()
        assert refusal.value.code in {"illegal_transition", "milestone_reached"}
    else:
        take()
    site.refresh_from_db()
    assert site.status == (target or state)


@pytest.mark.req("REQ-SITE-022")
def test_each_status_change_of_a_site_is_in_its_timeline(engineer: Persona, site: Site) -> None:
    assert engineer.post(f"/sites/{site.pk}/set-up", {}).json["status"] == "setup"
    assert engineer.post(f"/sites/{site.pk}/start", {}).json["status"] == "in_progress"
    missing = engineer.post(f"/sites/{site.pk}/hold", {"reason": " "})
    assert (missing.status, missing.json["errors"][0]["field"]) == (422, "reason")
    assert engineer.post(f"/sites/{site.pk}/hold", {"reason": "Lightning"}).status == 200
    steps = engineer.get(f"/sites/{site.pk}/timeline").json
    assert [(s["name"], s["to_state"], s["reason"], s["by_id"]) for s in steps] == [
        ("set-up", "setup", "", str(engineer.id)),
        ("start", "in_progress", "", str(engineer.id)),
        ("hold", "on_hold", "Lightning", str(engineer.id)),
    ]
    assert [s["at"] for s in steps] == sorted(s["at"] for s in steps)
    assert all(s["at"] for s in steps)


def test_a_site_does_not_start_while_its_project_rests(engineer: Persona, project: Project, site: Site) -> None:
    force(project, status="on_hold")
    answer = engineer.post(f"/sites/{site.pk}/start", {})
    assert (answer.status, answer.json["code"]) == (409, "not_ready")
    assert "on hold" in answer.json["detail"]
    assert "start" not in engineer.get(f"/sites/{site.pk}").json["allowed_actions"]


def test_a_site_is_ready_to_blast_only_when_its_preparation_is_complete_and_an_engineer_says_so(
    engineer: Persona, operator: Persona, site: Site
) -> None:
    force(site, status="in_progress", pattern_approved_at=timezone.now())
    answer = engineer.post(f"/sites/{site.pk}/ready-to-blast", {})
    assert (answer.status, answer.json["code"]) == (409, "not_ready")
    assert answer.json["detail"] == ("Still missing: the confirmation of the simulation, the completion of drilling.")
    force(site, simulation_confirmed_at=timezone.now(), operator_completed_at=timezone.now())
    assert "ready-to-blast" not in operator.get(f"/sites/{site.pk}").json["allowed_actions"]
    assert operator.post(f"/sites/{site.pk}/ready-to-blast", {}).status == 403
    assert engineer.post(f"/sites/{site.pk}/ready-to-blast", {}).json["status"] == "blast"


@pytest.mark.req("REQ-SITE-030", "REQ-SITE-031", "REQ-SITE-032", "REQ-SITE-052")
def test_milestones_carry_who_and_when_and_make_up_the_completion(engineer: Persona, site: Site) -> None:
    force(site, status="in_progress")
    at = timezone.now()
    for number, name in enumerate(MILESTONES, start=1):
        services.set_milestone(site, name, actor=engineer.actor, at=at)
        detail = engineer.get(f"/sites/{site.pk}").json
        milestone = next(m for m in detail["milestones"] if m["name"] == name)
        assert milestone["by"] == {"id": str(engineer.id), "name": "Engineer Test"}
        assert datetime.fromisoformat(milestone["at"]) == at
        assert detail["completion_percent"] == 25 * number
        assert engineer.get("/sites").json["items"][0]["completion_percent"] == 25 * number
    assert detail["status"] == "completed"
    names = [step["name"] for step in history("site", site.pk)]
    assert names == ["pattern_approved", "simulation_confirmed", "operator_completed", "complete"]


def test_a_milestone_is_not_reached_twice_nor_on_a_site_that_rests(site: Site) -> None:
    services.set_milestone(site, "pattern_approved", actor=SYSTEM, at=timezone.now())
    with pytest.raises(Conflict) as twice:
        services.set_milestone(site, "pattern_approved", actor=SYSTEM, at=timezone.now())
    assert twice.value.code == "milestone_reached"
    force(site, status="on_hold")
    with pytest.raises(Conflict) as resting:
        services.set_milestone(site, "simulation_confirmed", actor=SYSTEM, at=timezone.now())
    assert resting.value.code == "site_not_open"


def test_a_cleared_milestone_takes_back_the_readiness_to_blast(site: Site) -> None:
    now = timezone.now()
    force(site, status="in_progress")
    for name in MILESTONES[:3]:
        services.set_milestone(site, name, actor=SYSTEM, at=now)
    force(site, status="blast")
    cleared = services.clear_milestones(
        site, "simulation_confirmed", "pattern_approved", actor=SYSTEM, at=now, reason="Hole 12 moved"
    )
    assert cleared == ["pattern_approved", "simulation_confirmed"]
    site.refresh_from_db()
    assert (site.status, site.pattern_approved_at, site.simulation_confirmed_at) == ("in_progress", None, None)
    assert site.operator_completed_at == now
    last = history("site", site.pk)[-1]
    assert (last["from_state"], last["to_state"], last["reason"]) == ("blast", "in_progress", "Hole 12 moved")
    version = site.version
    assert services.clear_milestones(site, "pattern_approved", actor=SYSTEM, at=now, reason="again") == []
    assert site.version == version


def test_a_site_is_locked_only_with_the_right_and_within_reach(
    operator: Persona, outsider: Persona, site: Site
) -> None:
    assert services.lock_site(site.pk, actor=operator.actor, right=SiteRight.UPDATE).pk == site.pk
    with pytest.raises(Forbidden):
        services.lock_site(site.pk, actor=operator.actor, right=SiteRight.APPROVE_PATTERN)
    with pytest.raises(NotFound):
        services.lock_site(site.pk, actor=outsider.actor, right=SiteRight.APPROVE_PATTERN)


@pytest.mark.req("REQ-SITE-042")
def test_a_site_without_data_is_deleted(operator: Persona, site: Site) -> None:
    assert operator.delete(f"/sites/{site.pk}", version=7).status == 412
    assert operator.delete(f"/sites/{site.pk}", version=1).status == 204
    assert operator.get(f"/sites/{site.pk}").status == 404


@pytest.mark.req("REQ-SITE-044")
def test_a_site_with_data_is_deleted_only_with_the_list_that_was_confirmed(
    engineer: Persona, site: Site, registry: None
) -> None:
    counts = {"drill_holes": 410, "empty": 0}

    @dependents.register_dependents
    def holes(site_ids: list[UUID]) -> list[Dependent]:
        assert site_ids == [site.pk]
        return [Dependent(kind=kind, count=count, blocks_deletion=False) for kind, count in counts.items()]

    listed = engineer.get(f"/sites/{site.pk}/dependents").json
    assert listed["items"] == [{"kind": "drill_holes", "count": 410, "blocks_deletion": False}]
    assert (listed["is_deletable"], listed["confirmation"]) == (True, ["drill_holes:410"])
    unseen = engineer.delete(f"/sites/{site.pk}")
    assert (unseen.status, unseen.json["code"]) == (409, "dependents_not_confirmed")
    assert unseen.json["facts"]["dependents"] == listed["items"]
    counts["drill_holes"] = 411
    assert engineer.delete(f"/sites/{site.pk}", confirmed="drill_holes:410").status == 409
    assert engineer.delete(f"/sites/{site.pk}", confirmed="drill_holes:411").status == 204
    assert not Site.objects.exists()


def test_a_site_on_which_history_hangs_is_never_deleted(
    engineer: Persona, admin: Persona, project: Project, site: Site, registry: None
) -> None:
    @dependents.register_dependents
    def ledger(site_ids: list[UUID]) -> list[Dependent]:
        return [Dependent(kind="ledger_movements", count=len(site_ids), blocks_deletion=True)]

    answer = engineer.delete(f"/sites/{site.pk}", confirmed="ledger_movements:1")
    assert (answer.status, answer.json["code"]) == (409, "has_dependents")
    assert answer.json["facts"]["dependents"] == [{"kind": "ledger_movements", "count": 1, "blocks_deletion": True}]
    assert engineer.get(f"/sites/{site.pk}/dependents").json["is_deletable"] is False
    of_project = admin.get(f"/projects/{project.pk}/dependents").json["items"]
    assert {item["kind"]: item["blocks_deletion"] for item in of_project} == {
        "sites": True,
        "ledger_movements": True,
        "project_members": False,
    }
