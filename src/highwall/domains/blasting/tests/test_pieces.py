"""Boosters are counted in pieces from the design to the shot."""

from decimal import Decimal

import pytest

from highwall.domains.blasting.models import ExplosiveApprovalRequest, HoleLoading
from highwall.domains.blasting.tests.factories import RECEIVED, prepare, request_explosives
from highwall.domains.explosives.models import LedgerMovement, Store
from highwall.domains.explosives.queries import site_balances, verify_ledger
from highwall.domains.explosives.tests.factories import make_lot, make_product
from highwall.domains.projects.tests.factories import force


@pytest.fixture
def booster(bench):
    """A booster of a pound in the store of the bench, as the base of each hole."""
    weights = {"neq_kg_per_unit": Decimal("0.4536"), "mass_kg_per_unit": Decimal("0.4536")}
    found = make_product("booster", unit="piece", density_g_cm3=Decimal("1.6"), is_water_resistant=True, **weights)
    Store.objects.filter(pk=bench.store.pk).update(allowed_kinds=["anfo", "booster", "emulsion"])
    make_lot(bench.store, found, kg=100)
    plain = bench.rule()
    bench.rule = lambda **values: {
        **plain,
        "base_product_id": found.pk,
        "base_length_m": None,
        "base_mass_kg": 0.4536,
        **values,
    }
    return found


def test_a_shot_takes_a_whole_booster_for_each_hole_from_the_request_to_the_books(
    engineer, storekeeper, bench, booster
):
    prepare(engineer, bench)
    request_id = request_explosives(engineer, bench)
    shown = engineer.get(f"/approval-requests/{request_id}").json
    (line,) = [row for row in shown["lines"] if row["product_id"] == str(booster.pk)]
    assert (line["quantity"], line["unit"], line["available"], line["mass_kg"]) == (12, "piece", 100, 5.4432)
    weighed = sum(row["mass_kg"] for row in shown["lines"])
    assert shown["total_kg"] == pytest.approx(weighed)
    assert storekeeper.post(f"/approval-requests/{request_id}/approve", {}).status == 200
    assert storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED).status == 200
    assert site_balances(bench.site.pk) == dict(
        ExplosiveApprovalRequest.objects.get().lines.values_list("product_id", "quantity")
    )
    force(bench.site, status="blast")
    part = {"holes": [{"point_id": str(bench.points[0].pk), "quantities": {str(booster.pk): 0.5}}]}
    refused = engineer.put(f"{bench.path}/loading", part)
    assert refused.json["errors"][0]["code"] == "part_of_a_piece"
    assert engineer.post(f"{bench.path}/loading/as-planned").status == 200
    assert set(HoleLoading.objects.filter(product=booster).values_list("quantity", flat=True)) == {1}
    (row, *_) = engineer.get(f"{bench.path}/loading").json
    assert row["planned"][str(booster.pk)] == row["loaded"][str(booster.pk)] == 1
    assert row["loaded_mass_kg"] == pytest.approx(row["planned_mass_kg"], abs=0.002)
    issued = LedgerMovement.objects.get(kind="issue")
    assert dict(zip(issued.product_codes, issued.units, strict=True))[booster.code] == "piece"
    assert verify_ledger() == []


@pytest.mark.parametrize("values", [{"base_mass_kg": 0.6}, {"base_mass_kg": None, "base_length_m": 1}])
def test_a_rule_takes_no_part_of_a_booster(engineer, bench, booster, values):
    answer = engineer.put(f"{bench.path}/loading-rule", bench.rule(**values))
    assert (answer.status, answer.json["errors"][0]["code"]) == (422, "parts_of_pieces")


def test_a_hole_is_not_filled_with_what_is_counted_in_pieces(engineer, bench, booster):
    answer = engineer.put(f"{bench.path}/loading-rule", bench.rule(column_product_id=booster.pk))
    assert (answer.status, answer.json["errors"][0]["code"]) == (422, "not_in_kilograms")
