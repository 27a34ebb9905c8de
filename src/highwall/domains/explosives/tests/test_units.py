"""Each product is counted in its own unit; what is added up over products is explosive and mass, in kilograms."""

from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.explosives import queries, services
from highwall.domains.explosives.models import LedgerMovement, Product, Store, WarehouseBatch
from highwall.domains.explosives.tests.factories import (
    SYSTEM,
    make_batch,
    make_lot,
    make_product,
    make_store,
    reserve,
)
from highwall.domains.regions.models import Region
from highwall.kit.errors import Conflict, Invalid

pytestmark = pytest.mark.django_db

DETONATOR = {"unit": "piece", "neq_kg_per_unit": Decimal("0.00068"), "mass_kg_per_unit": Decimal("0.062")}
CORD = {"unit": "metre", "neq_kg_per_unit": Decimal("0.013393"), "mass_kg_per_unit": Decimal("0.021")}


def detonators() -> Product:
    return make_product("detonator_shock_tube", **DETONATOR)


def store_of_all(region: Region, **values: Any) -> Store:
    return make_store(region, allowed_kinds=["anfo", "detonator_shock_tube", "detonating_cord"], **values)


def test_a_thousand_detonators_are_two_thirds_of_a_kilogram_of_explosive(storekeeper: Persona, muscat: Region) -> None:
    store = store_of_all(muscat, capacity_kg=100)
    lot = make_lot(store, detonators(), kg=1_000)
    movement = LedgerMovement.objects.get(kind="stock")
    assert (movement.quantities, movement.units, movement.line_count) == ([1_000], ["piece"], 1)
    assert (movement.neq_kg, movement.mass_kg) == (Decimal("0.68"), Decimal(62))
    shown = storekeeper.get(f"/ledger-movements/{movement.pk}").json
    assert [(e["debit"], e["credit"], e["unit"], e["neq_kg"], e["mass_kg"]) for e in shown["entries"]] == [
        (None, 1_000, "piece", 0.68, 62),
        (1_000, None, "piece", 0.68, 62),
    ]
    (row,) = storekeeper.get("/stock-lots", store_id=str(store.pk)).json["items"]
    assert (row["on_hand"], row["unit"], row["neq_kg"], row["mass_kg"]) == (1_000, "piece", 0.68, 62)
    detail = storekeeper.get(f"/stores/{store.pk}").json
    assert (detail["occupancy_kg"], detail["neq_kg"]) == (62, 0.68)
    assert (detail["stock"][0]["available"], detail["stock"][0]["unit"]) == (1_000, "piece")
    assert lot.account.balance == 1_000
    assert queries.verify_ledger() == []


def test_a_store_is_full_by_mass_whatever_is_counted(muscat: Region) -> None:
    store = store_of_all(muscat, capacity_kg=10)
    batch = make_batch(detonators(), kg=1_000)
    with pytest.raises(Conflict) as refusal:
        services.stock_store(
            store_id=store.pk, batch_id=batch.pk, quantity=Decimal(162), actor=SYSTEM, at=timezone.now()
        )
    assert (refusal.value.code, refusal.value.facts["requested_kg"]) == ("capacity_exceeded", 10.044)
    services.stock_store(store_id=store.pk, batch_id=batch.pk, quantity=Decimal(161), actor=SYSTEM, at=timezone.now())
    store.refresh_from_db()
    assert (store.occupancy_kg, store.neq_kg) == (Decimal("9.982"), Decimal("0.10948"))


def test_pieces_are_whole_in_every_place_where_they_are_counted(muscat: Region) -> None:
    store, product = store_of_all(muscat), detonators()
    lot = make_lot(store, product, kg=100)
    with pytest.raises(Invalid) as refusal:
        services.write_off_stock(
            batch_id=lot.batch_id,
            store_id=store.pk,
            quantity=Decimal("1.5"),
            reason_code="lost",
            actor=SYSTEM,
            at=timezone.now(),
        )
    assert refusal.value.errors[0].code == "part_of_a_piece"
    with pytest.raises(Invalid):
        reserve(store, product, 0.5, uuid4())
    reserve(store, product, 3, uuid4())
    for change in (
        "UPDATE explosives_reservation SET quantity = 2.5",
        """INSERT INTO explosives_ledgerentry (at, movement_id, account_id, product_id, quantity, neq_kg, mass_kg)
           SELECT at, movement_id, account_id, product_id, 0.5, 0.00034, 0.031 FROM explosives_ledgerentry LIMIT 1""",
    ):
        with (
            pytest.raises(IntegrityError, match="no number of whole pieces"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(change)


def test_a_shortage_is_told_in_the_unit_of_the_product(storekeeper: Persona, muscat: Region) -> None:
    store, product = store_of_all(muscat), detonators()
    make_lot(store, product, kg=10)
    with pytest.raises(Conflict) as refusal:
        reserve(store, product, 12, uuid4())
    assert "12 pieces requested, 10 pieces available" in refusal.value.detail
    assert (refusal.value.facts["requested"], refusal.value.facts["product_unit"]) == (12, "piece")


def test_metres_of_cord_leave_no_residue_of_mass_behind(muscat: Region) -> None:
    store = store_of_all(muscat)
    lot = make_lot(store, make_product("detonating_cord", **CORD), kg=100)
    for metres in ("33.333", "33.334", "33.333"):
        services.write_off_stock(
            batch_id=lot.batch_id,
            store_id=store.pk,
            quantity=Decimal(metres),
            reason_code="destroyed",
            actor=SYSTEM,
            at=timezone.now(),
        )
    store.refresh_from_db()
    assert (store.occupancy_kg, store.neq_kg) == (0, 0)
    assert queries.verify_ledger() == []


@pytest.mark.parametrize(
    ("given", "unit", "kg"),
    [("1000", "lb", "453.592"), ("2.5", "t", "2500"), ("1", "short_ton", "907.185"), ("12.5", "kg", "12.5")],
)
def test_kilograms_may_be_given_in_pounds_tonnes_and_short_tons(given: str, unit: str, kg: str) -> None:
    batch = make_batch(make_product(), kg=float(given), unit=unit)
    assert batch.received_quantity == Decimal(kg)


def test_pieces_may_not_be_given_in_pounds(explosives_manager: Persona) -> None:
    with pytest.raises(Invalid) as refusal:
        make_batch(detonators(), kg=10, unit="lb")
    assert refusal.value.errors[0].code == "other_unit"


def test_a_changed_data_sheet_makes_a_new_batch_value_and_never_a_new_past(muscat: Region) -> None:
    product = detonators()
    before = make_batch(product, kg=100)
    Product.objects.filter(pk=product.pk).update(neq_kg_per_unit=Decimal("0.0009"))
    after = make_batch(Product.objects.get(pk=product.pk), kg=100)
    assert list(LedgerMovement.objects.order_by("number").values_list("neq_kg", flat=True)) == [
        Decimal("0.068"),
        Decimal("0.09"),
    ]
    before.refresh_from_db()
    assert (before.neq_kg_per_unit, after.neq_kg_per_unit) == (Decimal("0.00068"), Decimal("0.0009"))
    assert queries.verify_ledger() == []


def test_the_unit_of_what_was_received_and_the_weights_of_a_batch_can_not_be_changed() -> None:
    fresh, received = detonators(), detonators()
    make_batch(received, kg=1)
    Product.objects.filter(pk=fresh.pk).update(unit="metre")
    with pytest.raises(DatabaseError, match="was received in its unit"), transaction.atomic():
        Product.objects.filter(pk=received.pk).update(unit="metre")
    with pytest.raises(DatabaseError, match="stays as it was received"), transaction.atomic():
        WarehouseBatch.objects.update(neq_kg_per_unit=0)


def test_an_entry_that_weighs_something_else_than_its_batch_says_is_refused(muscat: Region) -> None:
    make_lot(store_of_all(muscat), detonators(), kg=10)
    forged = """INSERT INTO explosives_ledgerentry (at, movement_id, account_id, product_id, quantity, neq_kg, mass_kg)
        SELECT e.at, e.movement_id, e.account_id, e.product_id, sign(e.quantity), sign(e.quantity) * 0.001,
            sign(e.quantity) FROM explosives_ledgerentry e JOIN explosives_ledgermovement m ON m.id = e.movement_id
        WHERE m.kind = 'stock'"""
    with pytest.raises(IntegrityError, match="do not weigh"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(forged)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"unit": "piece"}, "neq_kg_per_unit"),
        ({"unit": "piece", "neq_kg_per_unit": 1}, "mass_kg_per_unit"),
        ({"unit": "piece", "neq_kg_per_unit": 2, "mass_kg_per_unit": 1}, "neq_kg_per_unit"),
        ({"mass_kg_per_unit": 2}, "mass_kg_per_unit"),
        ({"kind": "anfo", "unit": "piece", "neq_kg_per_unit": 1, "mass_kg_per_unit": 1}, "unit"),
    ],
)
def test_a_product_whose_weights_can_not_be_is_refused(
    explosives_manager: Persona, values: dict[str, Any], field: str
) -> None:
    body = {
        "code": "X-1",
        "name": "Cast booster",
        "kind": "booster",
        "density_g_cm3": 1.6,
        "rws_percent": 130,
        "energy_mj_kg": 5,
        "un_number": "0042",
        "hazard_division": "1.1",
        "compatibility_group": "D",
        **values,
    }
    answer = explosives_manager.post("/products", body)
    assert (answer.status, answer.json["errors"][0]["field"]) == (422, field)


def test_a_kilogram_of_what_is_no_explosive_yet_holds_none(explosives_manager: Persona) -> None:
    body = {
        "code": "EM-M",
        "name": "Emulsion matrix",
        "kind": "emulsion",
        "density_g_cm3": 1.3,
        "rws_percent": 70,
        "energy_mj_kg": 2.9,
        "un_number": "3375",
        "hazard_division": "5.1",
    }
    made = explosives_manager.post("/products", body)
    assert made.status == 201
    assert (made.json["unit"], made.json["neq_kg_per_unit"], made.json["mass_kg_per_unit"]) == ("kg", 0, 1)
