"""What the record of movements tells of each store: type, sign, person, reason."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.explosives import queries, services
from highwall.domains.explosives.migrations import _units
from highwall.domains.explosives.models import (
    LedgerMovement,
    Reservation,
    Store,
    StoreTransaction,
)
from highwall.domains.explosives.tests.factories import SYSTEM, make_batch, make_lot, make_product, make_store, reserve
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db


def transactions(person: Persona, **query: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = person.get("/store-transactions", **{"sort": "at", **query}).json["items"]
    return rows


def issued(store: Store, product: Any, kg: float, site: UUID) -> LedgerMovement:
    request = uuid4()
    reserve(store, product, kg, request)
    return services.issue(reference_id=request, site_id=site, actor=SYSTEM, at=timezone.now())


@pytest.mark.req("REQ-STORE-050", "REQ-STORE-051", "REQ-STORE-052")
def test_each_transaction_of_a_store_tells_its_type_its_sign_the_person_and_the_note(
    storekeeper: Persona, muscat: Region
) -> None:
    anfo, store = make_product(), make_store(muscat)
    batch = make_batch(anfo, kg=1_000)
    site, kept, given_up = uuid4(), uuid4(), uuid4()
    who: dict[str, Any] = {"actor": storekeeper.actor, "at": timezone.now()}
    received = storekeeper.post(
        f"/stores/{store.pk}/receipts",
        {"batch_id": str(batch.pk), "quantity": 800, "reference_number": "DN-7", "note": "Truck 4"},
    )
    assert received.status == 201
    reserve(store, anfo, 300, kept, actor=storekeeper.actor, note="For Friday")
    reserve(store, anfo, 50, given_up, actor=storekeeper.actor)
    services.release(reference_id=given_up, **who, note="Design changed")
    services.issue(reference_id=kept, site_id=site, **who, reason="Loading starts")
    services.return_to_store(site_id=site, store_id=store.pk, quantities={anfo.pk: Decimal(20)}, **who, note="Bags")
    services.consume(site_id=site, quantities={anfo.pk: Decimal(275)}, **who, reference_number="SH-1")
    services.write_off(site_id=site, quantities={anfo.pk: Decimal(5)}, reason_code="spilled", note="Torn bag", **who)
    storekeeper.post(
        f"/warehouse-batches/{batch.pk}/write-off",
        {"store_id": str(store.pk), "quantity": 1.5, "reason_code": "destroyed", "note": "Wet"},
    )
    rows = sorted(transactions(storekeeper, store_id=str(store.pk)), key=lambda row: row["number"])
    assert [(row["type"], row["quantity"], row["on_hand_change"], row["note"]) for row in rows] == [
        ("transfer_in", 800, 800, "Truck 4"),
        ("reservation", -300, 0, "For Friday"),
        ("reservation", -50, 0, ""),
        ("release", 50, 0, "Design changed"),
        ("transfer_out", -300, -300, "Loading starts"),
        ("addition", 20, 20, "Bags"),
        ("consumption", -275, 0, ""),
        ("write_off", -5, 0, "Torn bag"),
        ("write_off", -1.5, -1.5, "Wet"),
    ]
    store.refresh_from_db()
    assert sum(row["on_hand_change"] for row in rows) == float(store.occupancy_kg)
    for row in rows:
        assert row["store_id"] == str(store.pk)
        assert (row["product_kind"], row["product_id"], row["batch_number"]) == (
            "anfo",
            str(anfo.pk),
            batch.batch_number,
        )
        assert (row["by_id"], row["by_name"]) == (str(storekeeper.id), "Storekeeper Test")
        assert datetime.fromisoformat(row["at"]).tzinfo is not None
    assert len({row["id"] for row in rows}) == len(rows)
    assert rows[0]["reference_number"] == "DN-7"
    assert rows[6]["reference_number"] == "SH-1"
    assert queries.verify_ledger() == []


@pytest.mark.req("REQ-STORE-052")
def test_reserving_and_releasing_are_movements_that_leave_the_balance_as_it_is(
    storekeeper: Persona, muscat: Region
) -> None:
    anfo, store, request = make_product(), make_store(muscat), uuid4()
    early, late = make_lot(store, anfo, kg=100, expires_in_days=20), make_lot(store, anfo, kg=100)
    reserve(store, anfo, 130, request, actor=storekeeper.actor)
    services.release(reference_id=request, actor=storekeeper.actor, at=timezone.now())
    services.release(reference_id=request, actor=storekeeper.actor, at=timezone.now())
    kept, given_back = LedgerMovement.objects.filter(reference_id=request).order_by("number")
    assert [(m.kind, m.quantities, m.store_id, m.by_id) for m in (kept, given_back)] == [
        ("reserve", [130], store.pk, storekeeper.id),
        ("release", [130], store.pk, storekeeper.id),
    ]
    detail = storekeeper.get(f"/ledger-movements/{kept.pk}").json
    assert detail["by_id"] == str(storekeeper.id)
    assert {(line["batch_number"], line["part"], line["credit"], line["debit"]) for line in detail["entries"]} == {
        (early.batch.batch_number, "free", 100, None),
        (early.batch.batch_number, "reserved", None, 100),
        (late.batch.batch_number, "free", 30, None),
        (late.batch.batch_number, "reserved", None, 30),
    }
    back = storekeeper.get(f"/ledger-movements/{given_back.pk}").json["entries"]
    assert {(line["part"], line["credit"] is not None) for line in back} == {("reserved", True), ("free", False)}
    store.refresh_from_db()
    assert (store.occupancy_kg, queries.available_quantities(store.pk)) == (200, {anfo.pk: 200})
    assert queries.verify_ledger() == []


def test_what_is_blasted_shows_the_store_that_it_came_from_also_when_it_came_from_two(
    storekeeper: Persona, muscat: Region
) -> None:
    anfo, site = make_product(), uuid4()
    batch = make_batch(anfo, kg=300)
    near, far = make_store(muscat, name="Near"), make_store(muscat, name="Far")
    for store, kg in ((near, 100), (far, 200)):
        services.stock_store(
            store_id=store.pk, batch_id=batch.pk, quantity=Decimal(kg), actor=SYSTEM, at=timezone.now()
        )
        issued(store, anfo, kg, site)
    used: dict[str, Any] = {"actor": SYSTEM, "at": timezone.now(), "site_id": site}
    services.return_to_store(store_id=near.pk, quantities={anfo.pk: Decimal(10)}, **used)
    movements = services.consume(quantities={anfo.pk: Decimal(285)}, **used)
    services.write_off(quantities={anfo.pk: Decimal(5)}, reason_code="spilled", note="", **used)
    of_store: dict[Any, Decimal] = {}
    for movement in LedgerMovement.objects.filter(site_id=site, kind__in=["consume", "write_off"]):
        of_store[movement.store_id] = of_store.get(movement.store_id, Decimal(0)) + movement.quantities[0]
    assert of_store == {near.pk: 90, far.pk: 200}
    assert sum(movement.quantities[0] for movement in movements) == 285
    blasted = transactions(storekeeper, type="consumption")
    assert sum(row["quantity"] for row in blasted) == -285
    assert {row["store_name"] for row in blasted} == {"Near", "Far"}
    assert {row["kind"] for row in storekeeper.get("/ledger-movements", store_id=str(far.pk)).json["items"]} == {
        "stock",
        "reserve",
        "issue",
        "consume",
        "write_off",
    }
    assert queries.verify_ledger() == []


@pytest.mark.req("REQ-STORE-050")
def test_the_transactions_are_filtered_exported_and_of_the_stores_in_reach_only(
    storekeeper: Persona, explosives_manager: Persona, muscat: Region, dhofar: Region
) -> None:
    anfo, emulsion = make_product(), make_product("emulsion")
    near, far = make_store(muscat), make_store(dhofar)
    make_lot(near, anfo, kg=100)
    make_lot(near, emulsion, kg=50)
    make_lot(far, anfo, kg=70)
    reserve(near, emulsion, 7, uuid4())
    assert {row["store_id"] for row in transactions(storekeeper)} == {str(near.pk)}
    assert len(transactions(explosives_manager)) == 4
    assert [r["quantity"] for r in transactions(storekeeper, product_kind="emulsion", type="reservation")] == [-7]
    assert [r["quantity"] for r in transactions(explosives_manager, store_id=str(far.pk))] == [70]
    tomorrow = (timezone.now() + timedelta(days=1)).isoformat()
    assert transactions(storekeeper, at_from=tomorrow) == []
    assert storekeeper.get("/store-transactions", type="gift").status == 422
    exported = storekeeper.get("/store-transactions/export", format="csv", type="reservation").content.decode()
    assert "-7" in exported
    assert exported.count("\n") == 2


def test_each_transaction_is_what_the_ledger_says_by_the_database_itself(muscat: Region) -> None:
    anfo, store = make_product(), make_store(muscat)
    make_lot(store, anfo, kg=100)
    issued(store, anfo, 30, uuid4())
    kept = StoreTransaction.objects.order_by("pk")
    written = list(kept.values())
    assert [row["kind"] for row in written] == ["stock", "reserve", "issue"]
    assert queries.verify_ledger() == []
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE explosives_storetransaction DISABLE TRIGGER USER")
        cursor.execute("UPDATE explosives_storetransaction SET batch_number = 'B' WHERE kind = 'stock'")
        cursor.execute("DELETE FROM explosives_storetransaction WHERE kind = 'issue'")
        found = queries.verify_ledger()
        assert len(found) == 2
        assert all("is not what the ledger says" in words for words in found)
        cursor.execute("DELETE FROM explosives_storetransaction")
        cursor.execute("ALTER TABLE explosives_storetransaction ENABLE TRIGGER transaction_region")
        # The ledger alone says every transaction once more.
        cursor.execute(_units.NOTED.format(entries="explosives_ledgerentry"))
    assert list(kept.values()) == written
    assert queries.verify_ledger() == []


@pytest.mark.parametrize(
    "change", ["UPDATE explosives_storetransaction SET at = now()", "TRUNCATE {0}", "DELETE FROM {0}"]
)
def test_a_transaction_is_never_changed(change: str, muscat: Region) -> None:
    make_lot(make_store(muscat), make_product(), kg=100)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        with pytest.raises(DatabaseError, match=r"Cannot update or delete|append-only"):
            cursor.execute(change.format("explosives_storetransaction"))


def test_a_reservation_without_its_movement_is_found(muscat: Region) -> None:
    lot = make_lot(make_store(muscat), make_product(), kg=100)
    Reservation.objects.create(lot=lot, account=lot.account, quantity=10, reference_id=uuid4(), reference_number="AR-1")
    (found,) = queries.verify_ledger()
    assert "has reserved 10.000 of account" in found
    assert "its movements say 0 and 0" in found
