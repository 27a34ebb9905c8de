"""Charging a site for which nobody has decided: by the company's default rules, and by the masses of a file."""

import math
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from highwall.config.testing import Persona
from highwall.domains.blasting.models import CalculationResult, DefaultLoadingRule, HoleCharge
from highwall.domains.blasting.tests.factories import Bench, reviewer_of
from highwall.domains.drilling.models import DrillHole, DrillPoint
from highwall.domains.projects.models import Site
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent

HEADER = "Hole ID,X,Y,Z,Depth,Spacing,Burden,Diameter,Stemming,ANFO,Emulsion\n"


def kg_per_m(diameter_mm: float, density_g_cm3: float) -> float:
    return math.pi / 4 * (diameter_mm / 1000) ** 2 * density_g_cm3 * 1000


@pytest.fixture(autouse=True)
def files_in_a_place_of_their_own(settings: Any, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def empty(bench: Bench) -> Bench:
    """A site under way, without holes and without a rule."""
    DrillHole.objects.filter(site=bench.site).delete()
    return bench


def default_rule(bench: Bench, **values: Any) -> dict[str, Any]:
    thick = {"name": "Production holes", "from_mm": 89, "to_mm": 200}
    return {**bench.rule(), **thick, **values}


def bring_in(person: Persona, bench: Bench, *rows: str) -> None:
    """Import a file, and let the worker do what follows from it."""
    sent = person.upload(f"{bench.path}/imports", (HEADER + "\n".join(rows) + "\n").encode())
    assert sent.status == 201, sent.content
    saved = person.post(f"/imports/{sent.json['id']}/save", {})
    assert saved.status == 200, saved.content
    outbox.deliver_pending()


def charge(number: str) -> HoleCharge:
    return HoleCharge.objects.get(point__hole__hole_number=number)


@pytest.mark.req("REQ-CALC-001", "REQ-CALC-005")
def test_an_import_is_calculated_by_itself_by_the_default_rule_of_each_diameter(
    engineer: Persona, empty: Bench
) -> None:
    for body in (
        default_rule(empty),
        default_rule(empty, name="Presplit", from_mm=50, to_mm=89, stemming_m=1, minimum_stemming_m=0.5),
    ):
        made = engineer.post("/default-loading-rules", body)
        assert made.status == 201, made.content

    bring_in(
        engineer,
        empty,
        "A1,0,0,100,12,5,4,165,,,",
        "A2,5,0,100,12,5,4,88.9,,,",
        "A3,10,0,100,12,5,4,251,,,",
    )

    assert charge("A1").total_kg == pytest.approx(kg_per_m(165, 1.15) * 1 + kg_per_m(165, 0.82) * 8, abs=0.002)
    assert charge("A2").total_kg == pytest.approx(kg_per_m(88.9, 1.15) * 1 + kg_per_m(88.9, 0.82) * 10, abs=0.002)
    assert (charge("A3").total_kg, charge("A3").finding_code) == (0, "no_rule")
    summary = engineer.get(f"{empty.path}/charge-summary").json
    assert (summary["rule"], summary["calculation"]["uncharged_count"]) == (None, 1)
    assert [(by["kind"], by["name"], by["from_mm"], by["holes"]) for by in summary["calculation"]["basis"]] == [
        ("default_rule", "Presplit", 50, 1),
        ("default_rule", "Production holes", 89, 1),
        ("none", "", None, 1),
    ]


@pytest.mark.req("REQ-CALC-001")
def test_the_rule_of_a_site_goes_before_the_default_rules(engineer: Persona, empty: Bench) -> None:
    assert engineer.post("/default-loading-rules", default_rule(empty)).status == 201
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,,,")
    assert engineer.put(f"{empty.path}/loading-rule", empty.rule(stemming_m=4)).status == 200
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,,,", "A2,5,0,100,12,5,4,165,,,")
    assert [charge(number).stemming_m for number in ("A1", "A2")] == [4, 4]
    basis = engineer.get(f"{empty.path}/charge-summary").json["calculation"]["basis"]
    assert [(by["kind"], by["holes"]) for by in basis] == [("site_rule", 2)]


@pytest.mark.req("REQ-CALC-001")
def test_a_hole_keeps_its_own_stemming_unless_the_rule_says_the_same_for_all(engineer: Persona, empty: Bench) -> None:
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,5,,", "A2,5,0,100,12,5,4,165,,,", "A3,9,0,100,12,5,4,165,0,,")
    assert engineer.put(f"{empty.path}/loading-rule", empty.rule(minimum_stemming_m=0)).status == 200
    assert [charge(number).stemming_m for number in ("A1", "A2", "A3")] == [5, 3, 0]
    assert charge("A1").total_kg == pytest.approx(kg_per_m(165, 1.15) + kg_per_m(165, 0.82) * 6, abs=0.002)

    same = empty.rule(minimum_stemming_m=0, same_stemming_for_all=True)
    assert engineer.put(f"{empty.path}/loading-rule", same).status == 200
    assert [charge(number).stemming_m for number in ("A1", "A2", "A3")] == [3, 3, 3]


def test_an_own_stemming_below_what_the_rule_asks_for_is_a_finding_and_not_charged(
    engineer: Persona, empty: Bench
) -> None:
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,1.5,,", "A2,5,0,100,12,5,4,165,2,,")
    answer = engineer.put(f"{empty.path}/loading-rule", empty.rule(minimum_stemming_m=2))
    assert answer.json["calculation"]["uncharged_count"] == 1
    assert (charge("A1").finding_code, charge("A1").total_kg) == ("stemming_below_minimum", 0)
    assert charge("A2").stemming_m == 2


@pytest.mark.req("REQ-DRILL-021", "REQ-CALC-001")
def test_masses_of_a_file_stay_the_plan_until_somebody_confirms_that_a_rule_replaces_them(
    engineer: Persona, empty: Bench
) -> None:
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,3,55,12.5", "A2,5,0,100,12,5,4,165,3,,")
    assert charge("A1").quantities_kg == {str(empty.anfo.pk): 55, str(empty.emulsion.pk): 12.5}
    assert (charge("A2").finding_code, charge("A2").total_kg) == ("no_rule", 0)

    summary = engineer.put(f"{empty.path}/loading-rule", empty.rule()).json
    assert (charge("A1").total_kg, charge("A1").is_given) == (67.5, True)
    by_rule = kg_per_m(165, 1.15) + kg_per_m(165, 0.82) * 8
    assert charge("A2").total_kg == pytest.approx(by_rule, abs=0.002)
    assert summary["given_count"] == 1
    assert [(by["kind"], by["holes"]) for by in summary["calculation"]["basis"]] == [("site_rule", 1), ("given", 1)]
    assert summary["calculation"]["total_kg"] == pytest.approx(67.5 + by_rule, abs=0.002)
    point = DrillPoint.objects.get(hole__hole_number="A1")
    assert (point.anfo_kg, point.emulsion_kg) == (55, 12.5)

    path = f"{empty.path}/charges/replace-given"
    miscounted = engineer.post(path, {"confirm_count": 2})
    assert (miscounted.status, miscounted.json["code"], miscounted.json["facts"]["count"]) == (
        409,
        "count_not_confirmed",
        1,
    )
    assert charge("A1").total_kg == 67.5
    replaced = engineer.post(path, {"confirm_count": 1})
    assert (replaced.status, replaced.json["given_count"]) == (200, 0)
    assert charge("A1").total_kg == pytest.approx(by_rule, abs=0.002)
    before = AuditEvent.objects.filter(
        resource="drilling_drillpoint", resource_id=str(point.pk), before__is_mass_given=True
    ).get()
    assert (float(before.before["anfo_kg"]), before.actor_id) == (55, engineer.id)
    again = engineer.post(path, {"confirm_count": 0})
    assert (again.status, again.json["code"]) == (409, "no_given_masses")


def test_a_file_that_is_sent_again_gives_its_masses_again_and_empty_cells_leave_what_was_calculated(
    engineer: Persona, empty: Bench
) -> None:
    rows = ("A1,0,0,100,12,5,4,165,3,55,12.5", "A2,5,0,100,12,5,4,165,3,,")
    assert engineer.put(f"{empty.path}/loading-rule", empty.rule()).status == 200
    bring_in(engineer, empty, *rows)
    pattern_version = Site.objects.get(pk=empty.site.pk).pattern_version
    sent = engineer.upload(f"{empty.path}/imports", (HEADER + "\n".join(rows) + "\n").encode())
    same = engineer.post(f"/imports/{sent.json['id']}/save", {})
    assert same.json["counts"]["unchanged"] == 2
    assert Site.objects.get(pk=empty.site.pk).pattern_version == pattern_version

    assert engineer.post(f"{empty.path}/charges/replace-given", {"confirm_count": 1}).status == 200
    bring_in(engineer, empty, *rows)
    assert charge("A1").total_kg == 67.5
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,3,,", rows[1])
    assert not charge("A1").is_given
    assert charge("A1").total_kg == pytest.approx(kg_per_m(165, 1.15) + kg_per_m(165, 0.82) * 8, abs=0.002)


def test_masses_that_do_not_fit_into_their_hole_are_named_and_bar_a_request(engineer: Persona, empty: Bench) -> None:
    assert engineer.put(f"{empty.path}/loading-rule", empty.rule()).status == 200
    most = kg_per_m(165, 0.82) * 10
    bring_in(
        engineer,
        empty,
        f"A1,0,0,100,12,5,4,165,3,{most + 1:.3f},",
        f"A2,5,0,100,12,5,4,165,3,{most - 1:.3f},",
        "A3,9,0,100,12,5,4,165,3,0,0",
    )
    found = {number: charge(number).finding_code for number in ("A1", "A2", "A3")}
    assert found == {"A1": "override_too_much", "A2": "", "A3": "given_nothing"}
    assert engineer.get(f"{empty.path}/charge-summary").json["calculation"]["uncharged_count"] == 2


def test_masses_typed_for_a_hole_are_its_plan_until_they_are_taken_away(engineer: Persona, bench: Bench) -> None:
    assert engineer.put(f"{bench.path}/loading-rule", bench.rule()).status == 200
    hole, point = bench.points[0].hole_id, bench.points[0]
    by_rule = HoleCharge.objects.get(point=point).total_kg

    assert engineer.patch(f"/holes/{hole}", {"anfo_kg": 70}).status == 200
    outbox.deliver_pending()
    planned = HoleCharge.objects.get(point=point)
    assert (planned.quantities_kg, planned.is_given) == ({str(bench.anfo.pk): 70}, True)

    assert engineer.patch(f"/holes/{hole}", {"anfo_kg": None}).status == 200
    outbox.deliver_pending()
    assert HoleCharge.objects.get(point=point).total_kg == by_rule


def test_a_charge_by_default_rule_takes_the_confirmation_back_as_any_calculation(
    engineer: Persona, empty: Bench
) -> None:
    assert engineer.post("/default-loading-rules", default_rule(empty)).status == 201
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,,,", "A2,5,0,100,12,5,4,165,,,")
    point = DrillPoint.objects.get(hole__hole_number="A1").pk
    other = DrillPoint.objects.get(hole__hole_number="A2").pk
    tie = [{"op": "start", "point_id": point}]
    tie.append({"op": "connect", "from_point_id": point, "to_point_id": other, "delay_ms": 25})
    assert engineer.post(f"{empty.path}/tie-up/edits", {"operations": tie}).status == 200
    reviewer = reviewer_of(empty)
    assert reviewer.post(f"{empty.path}/approve-pattern").status == 200
    assert reviewer.post(f"{empty.path}/confirm-simulation").status == 200
    assert engineer.post(f"{empty.path}/calculate").status == 200
    site = Site.objects.get(pk=empty.site.pk)
    assert (site.simulation_confirmed_at, site.pattern_approved_at is not None) == (None, True)


def test_a_charge_by_hand_keeps_to_the_least_stemming_of_the_default_rule(engineer: Persona, empty: Bench) -> None:
    assert engineer.post("/default-loading-rules", default_rule(empty)).status == 201
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,,,")
    point = DrillPoint.objects.get(hole__hole_number="A1").pk
    limit = kg_per_m(165, 0.82) * 10
    body = {"point_ids": [point], "reason": "Weak collar", "quantities_kg": {str(empty.anfo.pk): limit + 0.1}}
    refused = engineer.post(f"{empty.path}/charge-overrides", body)
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, "override_too_much")
    body["quantities_kg"] = {str(empty.anfo.pk): limit - 0.1}
    assert engineer.post(f"{empty.path}/charge-overrides", body).status == 200


def test_a_changed_default_rule_changes_no_calculation_and_the_site_says_so(engineer: Persona, empty: Bench) -> None:
    rule = engineer.post("/default-loading-rules", default_rule(empty)).json
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,,,")
    assert engineer.get(f"{empty.path}/charge-summary").json["are_defaults_current"] is True

    body = default_rule(empty, stemming_m=4)
    assert engineer.put(f"/default-loading-rules/{rule['id']}", body, version=rule["version"]).status == 200
    summary = engineer.get(f"{empty.path}/charge-summary").json
    assert (charge("A1").stemming_m, summary["are_defaults_current"]) == (3, False)
    assert CalculationResult.objects.filter(site=empty.site).count() == 1

    assert engineer.post(f"{empty.path}/calculate").status == 200
    summary = engineer.get(f"{empty.path}/charge-summary").json
    assert (charge("A1").stemming_m, summary["are_defaults_current"]) == (4, True)


def test_without_any_rule_or_masses_nothing_is_calculated(engineer: Persona, empty: Bench) -> None:
    bring_in(engineer, empty, "A1,0,0,100,12,5,4,165,3,,")
    assert not CalculationResult.objects.exists()
    refused = engineer.post(f"{empty.path}/calculate")
    assert (refused.status, refused.json["code"]) == (409, "no_loading_rule")


@pytest.mark.parametrize(
    ("change", "code", "status"),
    [
        ({"from_mm": 200}, "range_empty", 422),
        ({"name": "production HOLES", "from_mm": 200, "to_mm": 251}, "name_taken", 409),
        ({"name": "Other", "from_mm": 199.9, "to_mm": 251}, "range_taken", 409),
        ({"name": "Other", "from_mm": 200, "to_mm": 251, "base_mass_kg": 5}, "base_incomplete", 422),
        ({"name": "Other", "from_mm": 200, "to_mm": 251, "column_product_id": None}, "uuid_type", 422),
    ],
)
def test_a_default_rule_that_contradicts_others_or_itself_is_refused(
    change: dict[str, Any], code: str, status: int, engineer: Persona, empty: Bench
) -> None:
    assert engineer.post("/default-loading-rules", default_rule(empty)).status == 201
    refused = engineer.post("/default-loading-rules", default_rule(empty, **change))
    assert (refused.status, refused.json["errors"][0]["code"]) == (status, code)
    assert engineer.get("/default-loading-rules").json["total"] == 1


def test_ranges_that_only_touch_are_two_rules_and_the_database_keeps_them_apart(
    engineer: Persona, empty: Bench
) -> None:
    assert engineer.post("/default-loading-rules", default_rule(empty)).status == 201
    touching = default_rule(empty, name="Large", from_mm=200, to_mm=251)
    assert engineer.post("/default-loading-rules", touching).status == 201
    overlapping = {"name": "Third", "from_mm": 100, "to_mm": 150, "stemming_m": 3, "column_product": empty.anfo}
    with pytest.raises(IntegrityError, match="default_loading_rule_ranges_apart"), transaction.atomic():
        DefaultLoadingRule.objects.create(**overlapping)


def test_engineers_and_admins_set_default_rules_others_only_see_them(
    engineer: Persona, admin: Persona, operator: Persona, storekeeper: Persona, empty: Bench
) -> None:
    made = engineer.post("/default-loading-rules", default_rule(empty))
    path = f"/default-loading-rules/{made.json['id']}"
    assert operator.get("/default-loading-rules").json["items"][0]["column_product"] == empty.anfo.name
    assert storekeeper.get("/default-loading-rules").status == 403
    for person in (operator, storekeeper):
        assert person.post("/default-loading-rules", default_rule(empty, name="Mine")).status == 403
        assert person.put(path, default_rule(empty, stemming_m=4)).status == 403
        assert person.delete(path).status == 403
    changed = admin.put(path, default_rule(empty, stemming_m=4), version=1)
    assert (changed.status, changed.json["stemming_m"], changed.json["version"]) == (200, 4, 2)
    assert engineer.put(path, default_rule(empty), version=1).status == 412
    assert engineer.delete(path, version=1).status == 412
    assert engineer.delete(path, version=2).status == 204
    assert engineer.get(path).status == 404
    events = AuditEvent.objects.filter(resource="blasting_defaultloadingrule").order_by("id")
    assert [(event.event, event.actor_id) for event in events] == [
        ("create", engineer.id),
        ("update", admin.id),
        ("delete", engineer.id),
    ]
