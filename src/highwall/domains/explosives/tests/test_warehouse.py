"""The central warehouse: what a batch is made of, who receives it, how it is found, and that its books are kept."""

import io
from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone
from python_calamine import CalamineWorkbook

from highwall.config.testing import Persona
from highwall.domains.explosives import queries, services
from highwall.domains.explosives.models import LedgerAccount, LedgerEntry, LedgerMovement
from highwall.domains.explosives.tests.factories import (
    SYSTEM,
    make_batch,
    make_lot,
    make_product,
    make_store,
    properties_of,
    reserve,
)
from highwall.domains.explosives.tests.test_api import batch_body
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db

ANFO = {
    "kind": "anfo",
    "fume_class": "1",
    "grade": "A",
    "sensitization_type": "Prilled",
    "density_g_cm3": 0.82,
    "velocity_of_detonation_m_s": 4_200,
    "weight_strength_percent": 100,
    "bulk_strength_percent": 101.5,
}
EMULSION = {
    "kind": "emulsion",
    "density_g_cm3": 1.18,
    "velocity_of_detonation_m_s": 5_400,
    "water_resistance": "Excellent",
    "sensitization_type": "Gassed",
    "critical_diameter_mm": 38,
    "cartridge_diameter_mm": 65,
}


def numbers(person: Persona, **query: Any) -> list[str]:
    answer = person.get("/warehouse-batches", **query)
    assert answer.status == 200, answer.json
    return [row["batch_number"] for row in answer.json["items"]]


@pytest.mark.req("REQ-CENTRAL-001", "REQ-CENTRAL-002", "REQ-CENTRAL-050")
@pytest.mark.parametrize("role", ["explosives_manager", "admin"])
def test_explosive_managers_and_admins_receive_batches_with_all_their_attributes(
    role: str, storekeeper: Persona, request: pytest.FixtureRequest
) -> None:
    person: Persona = request.getfixturevalue(role)
    product = make_product()
    body = batch_body(product, manufacturer_batch_number="MB-77", properties=ANFO)
    answer = person.post("/warehouse-batches", body)
    assert answer.status == 201
    kept = storekeeper.get(f"/warehouse-batches/{answer.json['id']}").json
    for field in ("batch_number", "supplier", "manufactured_on", "expires_on", "storage_location", "properties"):
        assert kept[field] == body[field]
    assert kept["manufacturer_batch_number"] == "MB-77"
    assert (kept["product_kind"], kept["status"]) == ("anfo", "available")
    assert (kept["received_quantity"], kept["total"], kept["allocated"], kept["available"]) == (
        2500.5,
        2500.5,
        0,
        2500.5,
    )
    assert UUID(kept["id"])
    assert numbers(storekeeper) == [body["batch_number"]]


@pytest.mark.req("REQ-CENTRAL-002")
@pytest.mark.parametrize(
    "field",
    ["batch_number", "product_id", "quantity", "manufactured_on", "expires_on", "supplier", "storage_location"],
)
def test_a_batch_lacks_none_of_its_mandatory_attributes(explosives_manager: Persona, field: str) -> None:
    body = batch_body(make_product())
    del body[field]
    refused = explosives_manager.post("/warehouse-batches", body)
    assert (refused.status, refused.json["errors"][0]["field"]) == (422, field)


@pytest.mark.req("REQ-CENTRAL-053")
@pytest.mark.parametrize(
    ("kind", "properties", "refusal"),
    [
        ("anfo", ANFO, None),
        ("heavy_anfo", {**ANFO, "kind": "heavy_anfo"}, None),
        ("emulsion", EMULSION, None),
        ("booster", None, None),
        ("anfo", None, ("properties", "required")),
        ("heavy_anfo", None, ("properties", "required")),
        ("emulsion", None, ("properties", "required")),
        ("anfo", EMULSION, ("properties.kind", "other_kind")),
        ("heavy_anfo", ANFO, ("properties.kind", "other_kind")),
        ("emulsion", ANFO, ("properties.kind", "other_kind")),
        ("booster", ANFO, ("properties", "not_measured")),
        ("anfo", {"kind": "anfo", "density_g_cm3": 0.8}, ("properties.anfo.velocity_of_detonation_m_s", "missing")),
        ("anfo", {**ANFO, "density_g_cm3": 8.2}, ("properties.anfo.density_g_cm3", "less_than_equal")),
        (
            "emulsion",
            {**EMULSION, "critical_diameter_mm": -1},
            ("properties.emulsion.critical_diameter_mm", "greater_than"),
        ),
    ],
)
def test_a_batch_comes_with_the_properties_of_its_kind(
    explosives_manager: Persona, kind: str, properties: dict[str, Any] | None, refusal: tuple[str, str] | None
) -> None:
    answer = explosives_manager.post("/warehouse-batches", batch_body(make_product(kind), properties=properties))
    if refusal is None:
        assert answer.status == 201
        assert answer.json["properties"] == (properties or {})
    else:
        assert answer.status == 422
        assert [(e["field"], e["code"]) for e in answer.json["errors"]] == [refusal]


@pytest.mark.req("REQ-CENTRAL-055")
def test_nothing_takes_more_from_a_batch_than_is_available(explosives_manager: Persona, muscat: Region) -> None:
    batch, store = make_batch(make_product(), kg=100), make_store(muscat)
    into_store = {"batch_id": str(batch.pk), "quantity": 100.001}
    assert explosives_manager.post(f"/stores/{store.pk}/receipts", into_store).json["facts"]["available"] == 100
    off_the_books = {"quantity": 60.5, "reason_code": "spilled"}
    path = f"/warehouse-batches/{batch.pk}/write-off"
    assert explosives_manager.post(path, off_the_books).status == 200
    again = explosives_manager.post(path, off_the_books)
    assert (again.status, again.json["code"], again.json["facts"]["available"]) == (409, "insufficient_stock", 39.5)
    shown = explosives_manager.get(f"/warehouse-batches/{batch.pk}").json
    assert (shown["total"], shown["available"]) == (39.5, 39.5)
    assert LedgerAccount.objects.get(kind="batch").balance == Decimal("39.5")


@pytest.mark.req("REQ-CENTRAL-056")
def test_every_change_of_a_quantity_stands_in_the_audit_trail_with_who_and_how_much(
    explosives_manager: Persona, muscat: Region
) -> None:
    store = make_store(muscat)
    batch_id = explosives_manager.post("/warehouse-batches", batch_body(make_product(), quantity=900)).json["id"]
    explosives_manager.post(f"/stores/{store.pk}/receipts", {"batch_id": batch_id, "quantity": 300})
    off_the_books = {"quantity": 10, "reason_code": "spilled", "note": "Bag torn"}
    explosives_manager.post(f"/warehouse-batches/{batch_id}/write-off", off_the_books)
    account = LedgerAccount.objects.get(kind="batch", batch_id=batch_id)
    changes = []
    for movement in LedgerMovement.objects.order_by("number"):
        told = AuditEvent.objects.get(resource="explosives_ledgermovement", resource_id=str(movement.pk))
        lines = AuditEvent.objects.get(resource="explosives_ledgerentry", resource_id=str(movement.pk))
        assert told.actor_id == lines.actor_id == explosives_manager.id
        (kg,) = (line["quantity"] for line in lines.after["entries"] if line["account_id"] == str(account.pk))
        changes.append((told.after["kind"], Decimal(str(kg))))
    assert changes == [("receive", 900), ("stock", -300), ("write_off", -10)]
    assert sum(kg for _, kg in changes) == account.balance
    assert LedgerEntry.objects.filter(account=account).count() == 3


@pytest.mark.req("REQ-CENTRAL-070", "REQ-CENTRAL-071", "REQ-CENTRAL-074")
def test_batches_are_found_by_words_kind_statuses_supplier_days_and_part_of_the_number(
    storekeeper: Persona, muscat: Region
) -> None:
    anfo, emulsion = make_product(name="Prill ANFO"), make_product("emulsion")
    day = today()
    make_batch(anfo, batch_number="AN-101", supplier="Gulf Nitrates", expires_in_days=200)
    old = make_batch(anfo, batch_number="AN-102", expires_in_days=-5, manufactured_on=day - timedelta(days=400))
    held = make_batch(emulsion, batch_number="EM-201", expires_in_days=60)
    services.decide_on_batch(batch_id=held.pk, step="quarantine", actor=SYSTEM, at=timezone.now(), reason="Caked")
    empty = make_batch(emulsion, batch_number="EM-202", kg=50, expires_in_days=90)
    services.stock_store(
        store_id=make_store(muscat).pk, batch_id=empty.pk, quantity=Decimal(50), actor=SYSTEM, at=timezone.now()
    )
    by_number = {"sort": "batch_number"}
    assert numbers(storekeeper, search="prill gulf") == ["AN-101"]
    assert numbers(storekeeper, kind="emulsion", **by_number) == ["EM-201", "EM-202"]
    for status, found in (
        ("available", "AN-101"),
        ("expired", "AN-102"),
        ("quarantined", "EM-201"),
        ("depleted", "EM-202"),
    ):
        assert numbers(storekeeper, status=status) == [found]
    assert numbers(storekeeper, status="allocated") == []
    assert numbers(storekeeper, status="expired,depleted", **by_number) == ["AN-102", "EM-202"]
    assert numbers(storekeeper, status=["expired", "quarantined"], **by_number) == ["AN-102", "EM-201"]
    for unknown in ("bogus", "expired,bogus"):
        assert storekeeper.get("/warehouse-batches", status=unknown).status == 422
        assert storekeeper.get("/stock-lots", status=unknown).status == 422
    assert numbers(storekeeper, supplier="nitrates") == ["AN-101"]
    assert numbers(storekeeper, batch_number="n-10", **by_number) == ["AN-101", "AN-102"]
    assert numbers(storekeeper, batch_number="202") == ["EM-202"]
    made = {"manufactured_from": str(old.manufactured_on), "manufactured_to": str(old.manufactured_on)}
    assert numbers(storekeeper, **made) == ["AN-102"]
    assert numbers(storekeeper, manufactured_to=str(old.manufactured_on - timedelta(days=1))) == []
    between = {"expires_from": str(held.expires_on), "expires_to": str(empty.expires_on)}
    assert numbers(storekeeper, **between, **by_number) == ["EM-201", "EM-202"]


@pytest.mark.req("REQ-CENTRAL-072")
def test_the_list_of_batches_comes_in_pages(storekeeper: Persona) -> None:
    anfo = make_product()
    for number in range(5):
        make_batch(anfo, batch_number=f"B-{number}")
    pages = [storekeeper.get("/warehouse-batches", sort="batch_number", page=p, page_size=2).json for p in (1, 2, 3, 4)]
    assert [[row["batch_number"] for row in page["items"]] for page in pages] == [
        ["B-0", "B-1"],
        ["B-2", "B-3"],
        ["B-4"],
        [],
    ]
    assert {page["total"] for page in pages} == {5}
    assert storekeeper.get("/warehouse-batches", page_size=201).status == 422


@pytest.mark.req("REQ-CENTRAL-073")
@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("batch_number", "ABC"),
        ("manufactured_on", "CAB"),
        ("expires_on", "CBA"),
        ("total", "BAC"),
        ("status", "ACB"),
    ],
)
def test_batches_are_sorted_by_each_of_the_five_columns_in_both_directions(
    storekeeper: Persona, sort: str, order: str
) -> None:
    anfo, day = make_product(), today()
    facts = (("A", 30, 300, 200), ("B", 20, 100, 100), ("C", 40, 200, 300))
    for number, age, left, kg in facts:
        made_on = day - timedelta(days=age)
        make_batch(anfo, batch_number=number, manufactured_on=made_on, expires_in_days=left, kg=kg)
    for number, step in (("B", "quarantine"), ("C", "expire")):
        batch = queries.visible_batches(SYSTEM).get(batch_number=number)
        if step == "quarantine":
            services.decide_on_batch(batch_id=batch.pk, step=step, actor=SYSTEM, at=timezone.now(), reason="Caked")
        else:
            type(batch).objects.filter(pk=batch.pk).update(expires_on=day - timedelta(days=1))
    assert "".join(numbers(storekeeper, sort=sort)) == order
    assert "".join(numbers(storekeeper, sort=f"-{sort}")) == order[::-1]


@pytest.mark.req("REQ-REPORT-023")
def test_the_inventory_leaves_as_workbooks_that_hold_its_figures(explosives_manager: Persona, muscat: Region) -> None:
    store, anfo = make_store(muscat, name="North"), make_product()
    lot = make_lot(store, anfo, kg=750.125)
    make_batch(anfo, batch_number="AN-9", kg=1_200, properties=properties_of(anfo))
    reserve(store, anfo, 50, lot.pk)

    def sheet(path: str, **query: Any) -> list[dict[str, Any]]:
        answer = explosives_manager.get(f"{path}/export", format="xlsx", **query)
        assert answer.status == 200
        head, *rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
        return [dict(zip(head, row, strict=True)) for row in rows]

    (stock,) = sheet("/stock-lots")
    assert (stock["Store"], stock["On hand"], stock["Kept for requests"], stock["Available"]) == (
        "North",
        750.125,
        50,
        700.125,
    )
    (central,) = sheet("/warehouse-batches", batch_number="AN-9")
    assert (central["Batch"], central["In warehouse"], central["Available"]) == ("AN-9", 1_200, 1_200)
    (shown,) = sheet("/stores")
    assert (shown["Name"], shown["Occupancy kg"]) == ("North", 750.125)
    (kept,) = sheet("/store-transactions", type="reservation")
    assert kept["Amount"] == -50
