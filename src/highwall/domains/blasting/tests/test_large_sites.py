"""Large sites are charged in the background: with progress, a stop that leaves nothing, and refusals at once."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django.models import ProcrastinateJob

from highwall.config.testing import Persona
from highwall.domains.blasting import jobs, services
from highwall.domains.blasting.models import CalculationResult, HoleCharge, LoadingRule
from highwall.domains.blasting.services import charging
from highwall.domains.blasting.tests.factories import Bench
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.projects.tests.factories import force
from highwall.kit.jobs import Cancelled
from highwall.kit.models import AuditEvent, JobRun

CHARGES = ("point_id", "decks", "quantities_kg", "total_kg", "stemming_m", "volume_m3", "powder_factor_kg_m3")
TOTALS = ("total_kg", "anfo_kg", "emulsion_kg", "quantities_kg", "hole_count", "uncharged_count", "volume_m3", "basis")


@pytest.fixture
def large(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Bench:
    """A site of 12 holes, where eleven are charged at once, five in a step."""
    monkeypatch.setattr(charging, "CHARGED_AT_ONCE", 11)
    monkeypatch.setattr(charging, "HOLES_AT_ONCE", 5)
    return bench


def worked(summary: dict[str, Any]) -> JobRun:
    """What the worker does with the job of a summary."""
    (queued,) = ProcrastinateJob.objects.filter(args__job_id=summary["job"]["id"])
    jobs.charge(**queued.args)
    return JobRun.objects.get(pk=summary["job"]["id"])


def charged(bench: Bench) -> tuple[list[Any], list[Any], dict[str, Any]]:
    points = DrillPoint.objects.order_by("pk").values_list("volume_m3", "anfo_kg", "emulsion_kg", "version")
    calculation = CalculationResult.objects.filter(site=bench.site).latest("calculated_at")
    charges = list(HoleCharge.objects.order_by("pk").values_list(*CHARGES))
    return charges, list(points), {name: getattr(calculation, name) for name in TOTALS}


@pytest.mark.django_db(transaction=True)
def test_a_rule_for_a_large_site_is_taken_with_its_charges_when_the_job_is_done(
    engineer: Persona, large: Bench
) -> None:
    begun = engineer.put(f"{large.path}/loading-rule", large.rule())
    assert begun.status == 202, begun.content
    job = begun.json["job"]
    assert (job["state"], begun.json["rule"], begun.json["calculation"]) == ("queued", None, None)
    assert not LoadingRule.objects.exists()
    assert not AuditEvent.objects.filter(resource="blasting_loadingrule").exists()

    assert worked(begun.json).state == "done"
    summary = engineer.get(f"{large.path}/charge-summary").json
    assert (summary["job"]["state"], summary["job"]["done"], summary["job"]["total"]) == ("done", 12, 12)
    assert (summary["rule"]["stemming_m"], summary["calculation"]["hole_count"]) == (3, 12)
    assert summary["calculation"]["calculated_by_id"] == str(engineer.id)
    events = AuditEvent.objects.filter(resource="blasting_loadingrule")
    assert [(event.event, event.actor_id, event.source) for event in events] == [
        ("create", engineer.id, "job blasting.charge")
    ]
    points = AuditEvent.objects.filter(resource="drilling_drillpoint", event="update")
    assert points.values("resource_id").distinct().count() == points.count() == 12


@pytest.mark.django_db(transaction=True)
def test_charging_in_steps_gives_what_charging_at_once_gives(
    engineer: Persona, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    DrillHole.objects.filter(pk=bench.points[3].hole_id).update(length_m=3.5)
    DrillHole.objects.filter(pk=bench.points[6].hole_id).update(water_height_m=4)
    DrillPoint.objects.filter(pk=bench.points[8].pk).update(is_mass_given=True, anfo_kg=20)
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule()).status == 200
    override = {"point_ids": [bench.points[1].pk], "quantities_kg": {str(bench.anfo.pk): 30}, "reason": "Weak rock"}
    assert engineer.post(f"{bench.path}/charge-overrides", override).status == 200
    at_once = charged(bench)
    monkeypatch.setattr(charging, "CHARGED_AT_ONCE", 11)
    monkeypatch.setattr(charging, "HOLES_AT_ONCE", 5)
    for path, body in (("charge-overrides/drop", {"point_ids": [bench.points[1].pk]}), ("charge-overrides", override)):
        begun = engineer.post(f"{bench.path}/{path}", body)
        assert (begun.status, worked(begun.json).state) == (202, "done")
    charges, points, totals = charged(bench)
    assert (charges, points) == at_once[:2]
    for name in ("total_kg", "anfo_kg", "emulsion_kg", "volume_m3"):
        assert totals.pop(name) == pytest.approx(at_once[2].pop(name))
    assert totals == at_once[2]


@pytest.mark.django_db(transaction=True)
def test_a_charging_that_is_stopped_in_its_middle_leaves_nothing(engineer: Persona, large: Bench) -> None:
    begun = engineer.put(f"{large.path}/loading-rule", large.rule())
    worked(begun.json)
    before = charged(large), AuditEvent.objects.filter(resource="drilling_drillpoint").count()

    begun = engineer.put(f"{large.path}/loading-rule", large.rule(stemming_m=4))
    told: list[int] = []

    def stop(holes: int) -> None:
        told.append(holes)
        if holes > 5:
            raise Cancelled

    arguments = ProcrastinateJob.objects.get(args__job_id=begun.json["job"]["id"]).args["arguments"]
    with pytest.raises(Cancelled):
        services.take_step(
            "rule", arguments, actor=engineer.actor, site_id=large.site.pk, at=large.site.created_at, on_holes=stop
        )
    assert told == [5, 10]
    assert (charged(large), AuditEvent.objects.filter(resource="drilling_drillpoint").count()) == before
    assert LoadingRule.objects.get().stemming_m == 3

    JobRun.objects.filter(pk=begun.json["job"]["id"]).update(cancel_requested=True)
    assert worked(begun.json).state == "cancelled"
    assert charged(large) == before[0]
    assert LoadingRule.objects.get().stemming_m == 3


@pytest.mark.django_db(transaction=True)
def test_what_is_refused_is_refused_at_once_and_begins_no_job(
    engineer: Persona, operator: Persona, outsider: Persona, large: Bench
) -> None:
    rule = f"{large.path}/loading-rule"
    assert engineer.post(f"{large.path}/calculate").json["code"] == "no_loading_rule"
    assert engineer.put(rule, large.rule(column_product_id=large.site.pk)).status == 422
    assert (operator.put(rule, large.rule()).status, outsider.put(rule, large.rule()).status) == (403, 404)
    assert not JobRun.objects.exists()

    begun = engineer.put(rule, large.rule())
    for again in (engineer.put(rule, large.rule()), engineer.put(rule, large.rule(stemming_m=4))):
        assert (again.status, again.json["code"]) == (409, "charging_under_way")
    worked(begun.json)
    stale = engineer.put(rule, large.rule(), version=7)
    assert (stale.status, stale.json["code"]) == (412, "stale_version")
    recalculated = engineer.post(f"{large.path}/calculate")
    assert recalculated.status == 202
    assert engineer.post(f"/jobs/{recalculated.json['job']['id']}/cancel").status == 200
    force(large.site, status="cancelled")
    assert engineer.post(f"{large.path}/calculate").status == 409
    assert JobRun.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_a_job_whose_site_has_been_closed_meanwhile_fails_and_changes_nothing(engineer: Persona, large: Bench) -> None:
    begun = engineer.put(f"{large.path}/loading-rule", large.rule())
    force(large.site, status="cancelled")
    with pytest.raises(Exception, match=r"."):
        worked(begun.json)
    assert JobRun.objects.get(pk=begun.json["job"]["id"]).state == "failed"
    assert not HoleCharge.objects.exists()
    assert not LoadingRule.objects.exists()


@pytest.mark.django_db
def test_the_number_of_statements_does_not_grow_with_the_holes(engineer: Persona, bench: Bench) -> None:
    def statements(work: Callable[[], Any]) -> int:
        with CaptureQueriesContext(connection) as seen:
            work()
        return len(seen.captured_queries)

    def charge() -> None:
        services.set_loading_rule(
            actor=engineer.actor,
            site_id=bench.site.pk,
            at=bench.site.created_at,
            expected_version=None,
            **bench.rule(),
        )

    charge()
    twelve = statements(charge)
    DrillHole.objects.exclude(pk__in=[point.hole_id for point in bench.points[:3]]).delete()
    assert statements(charge) == twelve
