import math
from datetime import timedelta

import pytest
from django.utils import timezone

from highwall.domains.blasting import services
from highwall.domains.blasting.jobs import forget_calculations
from highwall.domains.blasting.models import CalculationResult
from highwall.domains.blasting.services.calculation import KEEP_CALCULATIONS, KEEP_CALCULATIONS_DAYS
from highwall.domains.blasting.tests.factories import prepare, request_explosives, reviewer_of
from highwall.kit.models import AuditEvent
from highwall.kit.settings import change_setting


def calculations_before(newest: CalculationResult, *, days: list[float]) -> list[CalculationResult]:
    """Copies of a calculation that were made so many days before it."""
    made = []
    for ago in days:
        copy = CalculationResult.objects.get(pk=newest.pk)
        copy.pk, copy._state.adding = None, True
        copy.pk = CalculationResult().pk
        copy.calculated_at = newest.calculated_at - timedelta(days=ago)
        copy.save(force_insert=True)
        made.append(copy)
    return made


@pytest.mark.req("REQ-CALC-020", "REQ-CALC-021")
def test_every_calculation_of_a_site_is_read_with_author_totals_and_approval(engineer, outsider, storekeeper, bench):
    prepare(engineer, bench)
    approved = engineer.get(f"{bench.path}/charge-summary").json["calculation"]
    reviewer = reviewer_of(bench)
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule(stemming_m=4), version=1).status == 200

    page = engineer.get(f"{bench.path}/calculations").json
    assert page["total"] == 2
    newest, first = page["items"]
    assert first["id"] == approved["id"]
    for row in (newest, first):
        alone = engineer.get(f"/calculations/{row['id']}").json
        assert [(by["kind"], by["holes"]) for by in alone.pop("basis")] == [("site_rule", 12)]
        assert alone == {name: value for name, value in row.items() if name != "basis"}
        assert (row["project_id"], row["site_id"]) == (str(bench.site.project_id), str(bench.site.pk))
        assert (row["calculated_by_id"], row["calculated_by"]) == (str(engineer.id), engineer.user.full_name)
        assert row["hole_count"] == 12
        assert row["total_kg"] == pytest.approx(row["anfo_kg"] + row["emulsion_kg"])
        assert row["volume_m3"] == pytest.approx(12 * 4 * 5 * 10.5)
    # One metre of ANFO less in each of twelve holes of 165 mm.
    assert first["anfo_kg"] - newest["anfo_kg"] == pytest.approx(12 * math.pi / 4 * 0.165**2 * 820, abs=0.02)
    assert first["calculated_at"] < newest["calculated_at"]
    states = [(row["is_in_force"], row["is_approved"], bool(row["approved_at"])) for row in (newest, first)]
    assert states == [(True, False, False), (False, True, True)]
    assert first["approved_by"] == reviewer.user.full_name
    assert engineer.get(f"{bench.path}/calculations", is_approved=True).json["items"] == [first]

    assert outsider.get(f"{bench.path}/calculations").status == 404
    assert outsider.get(f"/calculations/{first['id']}").status == 404
    assert storekeeper.get(f"{bench.path}/calculations").status == 403
    export = engineer.get(f"{bench.path}/calculations/export", format="csv")
    assert export.content.decode().count("\n") == 3


@pytest.mark.req("REQ-CALC-020")
def test_a_calculation_in_force_is_approved_only_as_long_as_its_confirmation_stands(engineer, bench):
    prepare(engineer, bench)
    assert engineer.get(f"{bench.path}/charge-summary").json["calculation"]["is_approved"] is True
    taken = reviewer_of(bench).post(
        f"{bench.path}/milestones/simulation_confirmed/take-back", {"reason": "Look again."}
    )
    assert taken.status == 200, taken.content
    assert engineer.get(f"{bench.path}/charge-summary").json["calculation"]["is_approved"] is False
    assert reviewer_of(bench).post(f"{bench.path}/confirm-simulation").status == 200
    assert engineer.get(f"{bench.path}/charge-summary").json["calculation"]["is_approved"] is True


@pytest.mark.req("REQ-CALC-021")
def test_calculations_that_are_old_and_superseded_go_and_the_trail_keeps_them(engineer, bench):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    newest = CalculationResult.objects.get(site=bench.site)
    copies = calculations_before(newest, days=[1, 20, 31, 32, 33])
    change_setting(KEEP_CALCULATIONS.key, 3)
    change_setting(KEEP_CALCULATIONS_DAYS.key, 30)

    forget_calculations(timestamp=0)

    left = set(CalculationResult.objects.filter(site=bench.site).values_list("pk", flat=True))
    assert left == {newest.pk, copies[0].pk, copies[1].pk}
    gone = AuditEvent.objects.filter(resource="blasting_calculationresult", event="delete", source__contains="forget")
    assert set(gone.values_list("resource_id", flat=True)) == {str(copy.pk) for copy in copies[2:]}


@pytest.mark.req("REQ-CALC-021")
def test_the_newest_stay_whatever_their_age_and_young_ones_whatever_their_number(engineer, bench):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    newest = CalculationResult.objects.get(site=bench.site)
    calculations_before(newest, days=[1, 2, 3, 100, 200])
    change_setting(KEEP_CALCULATIONS.key, 2)
    change_setting(KEEP_CALCULATIONS_DAYS.key, 300)
    assert services.forget_superseded_calculations(now=timezone.now()) == 0
    change_setting(KEEP_CALCULATIONS.key, 10)
    change_setting(KEEP_CALCULATIONS_DAYS.key, 1)
    assert services.forget_superseded_calculations(now=timezone.now()) == 0


@pytest.mark.req("REQ-CALC-021", "REQ-APPROVAL-001")
def test_what_a_request_was_made_on_stays_for_good(engineer, bench):
    prepare(engineer, bench)
    requested_on = CalculationResult.objects.filter(site=bench.site).latest("calculated_at")
    request_explosives(engineer, bench)
    later = calculations_before(requested_on, days=[-1, -2])
    before = calculations_before(requested_on, days=[1, 2])
    change_setting(KEEP_CALCULATIONS.key, 1)
    change_setting(KEEP_CALCULATIONS_DAYS.key, 1)

    services.forget_superseded_calculations(now=timezone.now() + timedelta(days=1000))

    left = set(CalculationResult.objects.filter(site=bench.site).values_list("pk", flat=True))
    assert left == {later[1].pk, requested_on.pk}
    assert not left & {copy.pk for copy in before}
