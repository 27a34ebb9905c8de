"""Whoever changed a design last doesn't approve it; a mine with one engineer may allow that, and then it shows."""

from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from highwall.config.testing import Persona, make_user
from highwall.domains.blasting.tests.factories import Bench
from highwall.domains.drilling.models import ImportBatch
from highwall.domains.notifications.models import Notification
from highwall.domains.projects.models import Site
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db

SETTING = "/settings/projects.may_approve_own_design"
HOLE = {"hole_number": "X-1", "collar_easting_m": 600_100, "collar_northing_m": 2_600_100, "length_m": 11}


def milestone(persona: Persona, bench: Bench, name: str) -> dict[str, object]:
    found: dict[str, object] = next(m for m in persona.get(bench.path).json["milestones"] if m["name"] == name)
    return found


def design(engineer: Persona, bench: Bench) -> None:
    assert engineer.post(f"{bench.path}/holes", HOLE).status == 201
    (extra,) = engineer.get(f"{bench.path}/holes", search="X-1").json["items"]
    assert engineer.delete(f"/holes/{extra['id']}").status == 204
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule()).status == 200
    assert engineer.post(f"{bench.path}/tie-up/edits", {"operations": bench.chain()}).status == 200


@pytest.mark.req("REQ-SITE-034", "REQ-SITE-035")
def test_pattern_and_simulation_are_approved_by_a_colleague_of_who_changed_them_last(
    engineer: Persona, second_engineer: Persona, bench: Bench
) -> None:
    design(engineer, bench)
    for name, step in (("pattern_approved", "approve-pattern"), ("simulation_confirmed", "confirm-simulation")):
        assert milestone(engineer, bench, name)["is_own_design"] is True
        own = engineer.post(f"{bench.path}/{step}")
        assert (own.status, own.json["code"]) == (403, "own_design")
        assert milestone(second_engineer, bench, name)["is_own_design"] is False
        assert second_engineer.post(f"{bench.path}/{step}").status == 200
        reached = milestone(engineer, bench, name)
        assert reached["at"]
        assert (reached["by"], reached["is_by_designer"]) == (
            {"id": str(second_engineer.id), "name": "Second_Engineer Test"},
            False,
        )


def test_the_button_to_approve_a_pattern_is_offered_to_the_colleague_alone(
    engineer: Persona, second_engineer: Persona, bench: Bench
) -> None:
    design(engineer, bench)
    assert "approve_pattern" not in engineer.get(f"{bench.path}/drilling").json["allowed_actions"]
    assert "approve_pattern" in second_engineer.get(f"{bench.path}/drilling").json["allowed_actions"]


CHANGES: dict[str, Callable[[Bench], tuple[str, str, object]]] = {
    "rule": lambda bench: ("PUT", "/loading-rule", bench.rule(stemming_m=3.5)),
    "override": lambda bench: (
        "POST",
        "/charge-overrides",
        {"point_ids": [bench.points[0].pk], "quantities_kg": {str(bench.anfo.pk): 20}, "reason": "Cavity"},
    ),
    "drop": lambda bench: ("POST", "/charge-overrides/drop", {"point_ids": [bench.points[0].pk]}),
    "tie-up": lambda bench: ("POST", "/tie-up/edits", {"operations": [{"op": "settings", "in_hole_delay_ms": 500}]}),
    "hole": lambda bench: ("POST", "/holes", HOLE),
    "holes": lambda bench: ("POST", "/holes/batch", {"holes": [HOLE]}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_each_change_of_a_design_makes_who_made_it_the_one_who_may_not_confirm(
    engineer: Persona, second_engineer: Persona, bench: Bench, change: str
) -> None:
    design(engineer, bench)
    method, path, body = CHANGES[change](bench)
    assert second_engineer.call(method, f"{bench.path}{path}", body).status in {200, 201}
    outbox.deliver_pending()
    assert second_engineer.post(f"{bench.path}/confirm-simulation").json["code"] in {"own_design", "tie_up_has_errors"}
    assert milestone(second_engineer, bench, "simulation_confirmed")["is_own_design"] is True
    assert milestone(engineer, bench, "simulation_confirmed")["is_own_design"] is False
    is_pattern = change in {"hole", "holes"}
    assert milestone(second_engineer, bench, "pattern_approved")["is_own_design"] is is_pattern


def test_calculating_again_makes_nobody_the_designer(engineer: Persona, second_engineer: Persona, bench: Bench) -> None:
    design(engineer, bench)
    assert second_engineer.post(f"{bench.path}/calculate").status == 200
    assert engineer.post(f"{bench.path}/confirm-simulation").json["code"] == "own_design"
    assert second_engineer.post(f"{bench.path}/confirm-simulation").status == 200


def test_whoever_saved_a_file_is_the_designer_of_its_tie_up(
    engineer: Persona, second_engineer: Persona, bench: Bench
) -> None:
    design(engineer, bench)
    batch = ImportBatch.objects.create(
        site=bench.site,
        file_name="late.csv",
        size_bytes=1,
        sha256="0" * 64,
        saved_by_id=second_engineer.id,
        tie_up={"connections": [["1", "2", 42]], "starting": [["1", 0]]},
    )
    outbox.emit("drilling.pattern_imported", site_id=str(bench.site.pk), import_id=str(batch.pk))
    outbox.deliver_pending()
    assert milestone(second_engineer, bench, "simulation_confirmed")["is_own_design"] is True
    assert milestone(engineer, bench, "simulation_confirmed")["is_own_design"] is False


def test_a_mine_with_one_engineer_may_allow_it_and_the_approval_then_says_so(
    admin: Persona, engineer: Persona, bench: Bench
) -> None:
    design(engineer, bench)
    assert admin.patch(SETTING, {"value": True}).status == 200
    assert engineer.post(f"{bench.path}/approve-pattern").status == 200
    assert engineer.post(f"{bench.path}/confirm-simulation").status == 200
    for name in ("pattern_approved", "simulation_confirmed"):
        assert milestone(engineer, bench, name)["is_by_designer"] is True
    steps = [step for step in engineer.get(f"{bench.path}/timeline").json if step["name"] == "pattern_approved"]
    assert steps[-1]["reason"] == "Approved by the person who changed it last; a setting allows that."
    report = str(engineer.get(f"{bench.path}/blast-report").json)
    assert "Pattern approved by its designer, as a setting allows" in report
    assert "Simulation confirmed by its designer, as a setting allows" in report
    # Changed again and approved by a colleague, it no longer says so.
    assert engineer.post(f"{bench.path}/tie-up/edits", {"operations": [{"op": "settings", "in_hole_delay_ms": 9}]})
    assert milestone(engineer, bench, "simulation_confirmed")["is_by_designer"] is False


def test_the_change_of_the_setting_is_told_to_engineers_and_administrators_and_stands_in_the_trail(
    admin: Persona, engineer: Persona
) -> None:
    other = make_user("admin", email="other.admin@example.com")
    assert admin.patch(SETTING, {"value": True}).status == 200
    assert admin.delete(SETTING).status == 200
    outbox.deliver_pending()
    told = Notification.objects.filter(kind__startswith="administration.may_approve_own_design")
    assert set(told.values_list("user_id", "kind")) == {
        (person, f"administration.may_approve_own_design_{state}")
        for person in (engineer.id, other.pk)
        for state in ("on", "off")
    }
    trail = AuditEvent.objects.filter(resource="kit_settingvalue", actor_id=admin.id).order_by("id")
    assert [event.event for event in trail] == ["create", "delete"]


def test_the_database_itself_refuses_an_approval_by_the_designer_that_does_not_say_so(
    engineer: Persona, bench: Bench
) -> None:
    now = timezone.now()
    for columns in (
        {"pattern_changed_by": engineer.id, "pattern_approved_by": engineer.id, "pattern_approved_at": now},
        {"design_changed_by": engineer.id, "simulation_confirmed_by": engineer.id, "simulation_confirmed_at": now},
    ):
        with pytest.raises(IntegrityError, match="four_eyes"), transaction.atomic():
            Site.objects.filter(pk=bench.site.pk).update(**columns)
