import math

import pytest

from highwall.domains.blasting.models import CalculationResult, ChargeOverride, HoleCharge
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.drilling.tests.factories import make_holes
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent

AREA_M2 = math.pi / 4 * 0.165**2
EMULSION_KG, ANFO_KG = AREA_M2 * 1150 * 1.0, AREA_M2 * 820 * 8.0


@pytest.mark.req("REQ-CALC-001", "REQ-CALC-002", "REQ-CALC-003", "REQ-CALC-005")
def test_a_rule_charges_every_hole_and_the_totals_are_those_of_the_holes(engineer, bench):
    answer = engineer.put(f"{bench.path}/loading-rule", bench.rule())
    assert answer.status == 200, answer.content
    total = answer.json["calculation"]
    assert total["hole_count"] == 12
    assert total["anfo_kg"] == pytest.approx(12 * ANFO_KG, abs=0.02)
    assert total["emulsion_kg"] == pytest.approx(12 * EMULSION_KG, abs=0.02)
    assert total["total_kg"] == pytest.approx(total["anfo_kg"] + total["emulsion_kg"])
    assert total["volume_method"] == "design"
    assert total["volume_m3"] == pytest.approx(12 * 4 * 5 * 10.5)
    assert total["powder_factor_kg_m3"] == pytest.approx(total["total_kg"] / total["volume_m3"])
    assert CalculationResult.objects.get(site=bench.site).calculated_by_id == engineer.id


@pytest.mark.req("REQ-CALC-004")
def test_the_quantities_are_kept_with_each_drill_point(engineer, bench):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    point = DrillPoint.objects.get(pk=bench.points[0].pk)
    assert float(point.anfo_kg) == pytest.approx(ANFO_KG, abs=0.001)
    assert float(point.emulsion_kg) == pytest.approx(EMULSION_KG, abs=0.001)
    assert point.volume_m3 == pytest.approx(210)


def test_water_in_a_hole_is_answered_with_emulsion(engineer, bench):
    DrillHole.objects.filter(pk=bench.points[0].hole_id).update(water_height_m=4)
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    wet = HoleCharge.objects.get(point=bench.points[0])
    assert wet.quantities_kg[str(bench.emulsion.pk)] == pytest.approx(AREA_M2 * 1150 * 4, abs=0.001)
    assert wet.quantities_kg[str(bench.anfo.pk)] == pytest.approx(AREA_M2 * 820 * 5, abs=0.001)


def test_a_hole_that_cannot_hold_the_rule_is_named_with_what_is_missing(engineer, bench):
    DrillHole.objects.filter(pk=bench.points[3].hole_id).update(length_m=3.5)
    total = engineer.put(f"{bench.path}/loading-rule", bench.rule()).json["calculation"]
    assert total["uncharged_count"] == 1
    rows = engineer.get(f"{bench.path}/charges", finding_code="hole_too_short").json["items"]
    assert [(row["hole_number"], row["total_kg"]) for row in rows] == [("4", 0)]
    assert rows[0]["shortfall_m"] == pytest.approx(0.5)


def test_zero_stemming_is_a_legal_rule(engineer, bench):
    rule = bench.rule(stemming_m=0, minimum_stemming_m=0)
    assert engineer.put(f"{bench.path}/loading-rule", rule).status == 200
    assert HoleCharge.objects.get(point=bench.points[0]).stemming_m == 0


@pytest.mark.parametrize(
    "change",
    [
        {"base_mass_kg": 20},
        {"base_length_m": None},
        {"stemming_m": -1},
        {"stemming_m": 1e308},
        {"column_product_id": "00000000-0000-7000-8000-000000000000"},
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_and_changes_nothing(engineer, bench, change):
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule(**change)).status == 422
    assert not HoleCharge.objects.exists()


@pytest.mark.req("REQ-CALC-006", "REQ-CALC-008")
def test_a_charge_set_by_hand_stays_through_recalculation_until_it_is_dropped(engineer, bench):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    point = str(bench.points[0].pk)
    body = {"point_ids": [point], "quantities_kg": {str(bench.anfo.pk): 100}, "reason": "Weak collar"}
    assert engineer.post(f"{bench.path}/charge-overrides", body).status == 200
    engineer.post(f"{bench.path}/calculate")
    charge = HoleCharge.objects.get(point_id=point)
    assert (charge.total_kg, charge.is_overridden) == (100, True)
    logged = AuditEvent.objects.get(resource="blasting_chargeoverride", event="create")
    assert logged.actor_id == engineer.id
    engineer.post(f"{bench.path}/charge-overrides/drop", {"point_ids": [point]})
    assert HoleCharge.objects.get(point_id=point).total_kg == pytest.approx(ANFO_KG + EMULSION_KG, abs=0.01)
    assert AuditEvent.objects.filter(resource="blasting_chargeoverride", event="delete").exists()


@pytest.mark.req("REQ-CALC-007")
def test_a_charge_that_does_not_fit_below_the_minimum_stemming_is_refused(engineer, bench):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    limit = AREA_M2 * 820 * 10
    body = {"point_ids": [bench.points[0].pk], "reason": "More", "quantities_kg": {str(bench.anfo.pk): limit + 0.1}}
    answer = engineer.post(f"{bench.path}/charge-overrides", body)
    assert answer.status == 422
    assert answer.json["errors"][0]["code"] == "override_too_much"
    assert "Hole 1" in answer.json["detail"]
    assert not ChargeOverride.objects.exists()
    body["quantities_kg"] = {str(bench.anfo.pk): limit - 0.1}
    assert engineer.post(f"{bench.path}/charge-overrides", body).status == 200


def test_an_override_needs_a_reason(engineer, bench):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    answer = engineer.post(f"{bench.path}/charge-overrides", {"point_ids": [bench.points[0].pk], "reason": "  "})
    assert (answer.status, answer.json["errors"][0]["field"]) == (422, "reason")


@pytest.mark.req("REQ-CALC-009", "REQ-DRILL-042")
def test_a_change_of_the_pattern_calculates_again(engineer, bench, django_capture_on_commit_callbacks):
    engineer.put(f"{bench.path}/loading-rule", bench.rule())
    make_holes_count = DrillHole.objects.filter(site=bench.site).count()
    DrillHole.objects.filter(pk=bench.points[0].hole_id).update(length_m=10)
    outbox.emit("drilling.pattern_changed", site_id=str(bench.site.pk))
    outbox.deliver_pending()
    assert CalculationResult.objects.filter(site=bench.site).count() == 2
    charge = HoleCharge.objects.get(point=bench.points[0])
    assert charge.total_kg == pytest.approx(AREA_M2 * (1150 + 820 * 6), abs=0.01)
    assert HoleCharge.objects.filter(site=bench.site).count() == make_holes_count


def test_without_burden_and_spacing_the_volume_is_by_areas_of_influence(engineer, bench):
    DrillPoint.objects.filter(hole__site=bench.site).update(burden_m=None)
    total = engineer.put(f"{bench.path}/loading-rule", bench.rule()).json["calculation"]
    assert total["volume_method"] == "voronoi"
    assert total["volume_m3"] == pytest.approx(12 * 20 * 10.5, rel=0.1)


def test_another_region_does_not_see_the_site_and_a_storekeeper_may_not_change_it(outsider, storekeeper, bench):
    assert outsider.put(f"{bench.path}/loading-rule", bench.rule()).status == 404
    assert outsider.get(f"{bench.path}/charge-summary").status == 404
    assert storekeeper.put(f"{bench.path}/loading-rule", bench.rule()).status == 403


def test_a_stale_rule_is_refused(engineer, bench):
    version = engineer.put(f"{bench.path}/loading-rule", bench.rule()).json["rule"]["version"]
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule(stemming_m=4), version=version).status == 200
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule(stemming_m=5), version=version).status == 412


def test_charging_takes_the_same_number_of_queries_for_few_and_many_holes(
    engineer, bench, django_assert_max_num_queries
):
    make_holes_before = bench.points
    with django_assert_max_num_queries(45):
        assert engineer.put(f"{bench.path}/loading-rule", bench.rule()).status == 200
    assert len(make_holes_before) == 12
    DrillHole.objects.filter(site=bench.site).delete()
    make_holes(bench.site, rows=10, per_row=20)
    with django_assert_max_num_queries(45):
        assert engineer.post(f"{bench.path}/calculate").status == 200


def test_charges_are_filtered_by_one_code_several_or_any(engineer, bench):
    DrillHole.objects.filter(pk=bench.points[3].hole_id).update(length_m=3.5)
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule()).status == 200

    def numbers(codes):
        return [row["hole_number"] for row in engineer.get(f"{bench.path}/charges", finding_code=codes).json["items"]]

    assert numbers("hole_too_short") == numbers("no_wet_product,hole_too_short") == numbers("any") == ["4"]
    assert numbers("no_wet_product") == []
