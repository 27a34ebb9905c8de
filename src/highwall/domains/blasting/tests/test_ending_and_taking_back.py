"""A site ends without a shot only with a reason and empty books, and a milestone is taken back while nothing rests on
it."""

from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from highwall.config.testing import Answer, Persona
from highwall.domains.blasting.models import HoleLoading, Shot
from highwall.domains.blasting.tests.factories import RECEIVED, Bench, prepare, request_explosives, reviewer_of
from highwall.domains.explosives.queries import site_balances
from highwall.domains.notifications.models import Notification
from highwall.domains.projects.tests.factories import force
from highwall.kit.events import outbox

pytestmark = pytest.mark.django_db

ENDED = {"reason": "The customer rips the bench instead"}


def take_back(persona: Persona, bench: Bench, name: str, reason: str = "Burden of row C is wrong") -> Answer:
    return persona.post(f"{bench.path}/milestones/{name}/take-back", {"reason": reason})


def reached(persona: Persona, bench: Bench) -> set[str]:
    return {m["name"] for m in persona.get(bench.path).json["milestones"] if m["at"]}


def case_of(answer: Answer) -> tuple[int, str, str]:
    return answer.status, answer.json["code"], answer.json["facts"].get("case", "")


@pytest.mark.req("REQ-SITE-021", "REQ-SITE-033")
def test_a_site_without_a_shot_is_completed_with_a_reason(engineer: Persona, operator: Persona, bench: Bench) -> None:
    before = timezone.now()
    assert operator.post(f"{bench.path}/complete", ENDED).status in {403, 404}
    assert "complete" in engineer.get(bench.path).json["allowed_actions"]
    missing = engineer.post(f"{bench.path}/complete", {"reason": "  "})
    assert (missing.status, missing.json["errors"][0]["field"]) == (422, "reason")
    version = engineer.get(bench.path).json["version"]
    assert engineer.post(f"{bench.path}/complete", ENDED, version=version + 1).status == 412
    done = engineer.post(f"{bench.path}/complete", ENDED, version=version).json
    assert done["status"] == "completed"
    bench.site.refresh_from_db()
    assert bench.site.completed_by_id == engineer.id
    assert bench.site.completed_at is not None
    assert before <= bench.site.completed_at <= timezone.now()
    last = engineer.get(f"{bench.path}/timeline").json[-1]
    assert (last["name"], last["to_state"], last["reason"]) == ("complete", "completed", ENDED["reason"])
    assert engineer.post(f"{bench.path}/complete", ENDED).json["code"] == "milestone_reached"


def fire(bench: Bench, person: Persona, **values: Any) -> None:
    """Have the shot of the bench fired now, whatever was loaded."""
    now = timezone.now()
    force(bench.site, status="blast", fired_at=now)
    Shot.objects.filter(site=bench.site).update(status="fired", fired_at=now, fired_by=person.id, **values)


@pytest.mark.req("REQ-SITE-021")
def test_a_site_is_not_completed_while_explosives_are_asked_for_booked_to_it_or_fired(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    assert engineer.post(f"{bench.path}/complete", ENDED).json["code"] == "request_open"
    assert storekeeper.post(f"/approval-requests/{request_id}/approve", {}).status == 200
    assert engineer.post(f"{bench.path}/complete", ENDED).json["code"] == "request_open"
    assert storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED).status == 200
    refused = engineer.post(f"{bench.path}/complete", ENDED)
    assert (refused.status, refused.json["code"]) == (409, "explosives_on_site")
    assert "complete" not in engineer.get(bench.path).json["allowed_actions"]
    on_site = site_balances(bench.site.pk)
    returned = {"store_id": bench.store.pk, "quantities": {str(key): kg for key, kg in on_site.items()}}
    assert storekeeper.post(f"{bench.path}/return", returned).status == 200
    with transaction.atomic():
        fire(bench, engineer)
        fired = engineer.post(f"{bench.path}/complete", ENDED)
        assert (fired.status, fired.json["code"]) == (409, "shot_not_reconciled")
        transaction.set_rollback(True)
    assert engineer.post(f"{bench.path}/complete", ENDED).status == 200


@pytest.mark.req("REQ-SITE-040", "REQ-SITE-034")
def test_an_approval_is_taken_back_with_a_reason_and_whoever_gave_it_is_told(
    engineer: Persona, operator: Persona, bench: Bench
) -> None:
    reviewer = reviewer_of(bench)
    assert reviewer.post(f"{bench.path}/approve-pattern").status == 200
    assert take_back(operator, bench, "pattern_approved").status == 403
    assert take_back(engineer, bench, "pattern_approved", " ").json["errors"][0]["field"] == "reason"
    assert take_back(engineer, bench, "simulation_confirmed").json["code"] == "milestone_not_reached"
    assert take_back(engineer, bench, "pattern_approved").status == 200
    assert reached(engineer, bench) == set()
    last = engineer.get(f"{bench.path}/timeline").json[-1]
    assert (last["name"], last["reason"]) == ("pattern_approved_cleared", "Burden of row C is wrong")
    outbox.deliver_pending()
    (told,) = Notification.objects.filter(kind="projects.milestone_taken_back")
    assert (told.user_id, told.facts["reason"]) == (reviewer.id, "Burden of row C is wrong")
    assert reviewer.post(f"{bench.path}/approve-pattern").status == 200


@pytest.mark.req("REQ-SITE-040")
def test_no_milestone_is_taken_back_while_another_or_a_request_rests_on_it(
    engineer: Persona, storekeeper: Persona, bench: Bench
) -> None:
    prepare(engineer, bench)
    reviewer_of(bench).post(f"{bench.path}/approve-pattern")
    assert case_of(take_back(engineer, bench, "pattern_approved")) == (409, "milestone_bears", "simulation")
    request_id = request_explosives(engineer, bench)
    for step in (None, "approve", "issue"):
        if step:
            body = RECEIVED if step == "issue" else {}
            assert storekeeper.post(f"/approval-requests/{request_id}/{step}", body).status == 200
        refused = take_back(engineer, bench, "simulation_confirmed")
        assert case_of(refused) == (409, "milestone_bears", "request")
        assert refused.json["facts"]["request_id"] == str(request_id)
    on_site = site_balances(bench.site.pk)
    returned = {"store_id": bench.store.pk, "quantities": {str(key): kg for key, kg in on_site.items()}}
    assert storekeeper.post(f"{bench.path}/return", returned).status == 200
    assert take_back(engineer, bench, "simulation_confirmed").status == 200
    force(bench.site, operator_completed_at=timezone.now())
    assert case_of(take_back(engineer, bench, "pattern_approved")) == (409, "milestone_bears", "drilling")
    assert take_back(engineer, bench, "operator_completed").status == 200
    assert take_back(engineer, bench, "pattern_approved").status == 200


@pytest.mark.req("REQ-SITE-040")
def test_drilling_is_not_taken_back_under_loaded_holes_nor_anything_under_a_fired_shot(
    engineer: Persona, bench: Bench
) -> None:
    now = timezone.now()
    force(bench.site, status="blast", pattern_approved_at=now, simulation_confirmed_at=now, operator_completed_at=now)
    shot = Shot.objects.create(number="SH-1", site=bench.site, created_at=now)
    loading = HoleLoading.objects.create(
        shot=shot, point=bench.points[0], product=bench.anfo, quantity=5, loaded_at=now
    )
    assert case_of(take_back(engineer, bench, "operator_completed")) == (409, "milestone_bears", "loading")
    with transaction.atomic():
        fire(bench, engineer)
        for name in ("simulation_confirmed", "operator_completed"):
            assert take_back(engineer, bench, name).json["code"] == "already_fired"
        transaction.set_rollback(True)
    loading.delete()
    assert take_back(engineer, bench, "operator_completed").json["status"] == "in_progress"


@pytest.mark.req("REQ-SITE-040")
def test_a_completion_without_a_shot_is_taken_back_and_that_of_a_reconciled_shot_stays(
    engineer: Persona, bench: Bench
) -> None:
    assert engineer.post(f"{bench.path}/complete", ENDED).status == 200
    assert engineer.get(bench.path).json["milestones"][-1]["may_be_taken_back"] is True
    opened = take_back(engineer, bench, "completed", "The bench is blasted after all")
    assert (opened.status, opened.json["status"]) == (200, "in_progress")
    assert reached(engineer, bench) == set()
    assert engineer.post(f"{bench.path}/complete", ENDED).status == 200
    now = timezone.now()
    Shot.objects.create(number="SH-1", site=bench.site, created_at=now)
    fire(bench, engineer)
    Shot.objects.filter(site=bench.site).update(status="reconciled", reconciled_at=now, reconciled_by=engineer.id)
    force(bench.site, status="completed")
    assert case_of(take_back(engineer, bench, "completed")) == (409, "milestone_bears", "shot")
