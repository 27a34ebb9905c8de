from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from highwall.config.testing import make_user
from highwall.domains.explosives import jobs, queries, services
from highwall.domains.explosives.models import Store
from highwall.domains.explosives.tests.factories import (
    SYSTEM,
    make_batch,
    make_lot,
    make_product,
    make_store,
    reserve,
)
from highwall.domains.notifications.models import Notification
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today
from highwall.kit.events import outbox
from highwall.kit.mail import read_body
from highwall.kit.models import Mail
from highwall.kit.workflow import history

pytestmark = pytest.mark.django_db


def batch_body(product: Any, **values: Any) -> dict[str, Any]:
    return {
        "batch_number": "B-100",
        "product_id": str(product.pk),
        "supplier": "Oman Explosives",
        "manufactured_on": str(today() - timedelta(days=10)),
        "expires_on": str(today() + timedelta(days=200)),
        "storage_location": "Bay 4",
        "quantity": 2500.5,
        "properties": {"kind": "anfo", "density_g_cm3": 0.82, "velocity_of_detonation_m_s": 4200, "fume_class": "1"},
        **values,
    }


def store_body(region: Region, manager: Any, **values: Any) -> dict[str, Any]:
    return {
        "name": "North magazine",
        "address": "Wadi road 4",
        "city": "Muscat",
        "region_id": str(region.pk),
        "manager_id": str(manager.id),
        "capacity_kg": 20000,
        "allowed_kinds": ["anfo", "emulsion"],
        **values,
    }


@pytest.mark.req("REQ-CENTRAL-005")
def test_a_batch_is_received_once_even_when_the_request_is_sent_twice(explosives_manager: Any) -> None:
    body = batch_body(make_product())
    first = explosives_manager.post("/warehouse-batches", body, key="delivery-1")
    again = explosives_manager.post("/warehouse-batches", body, key="delivery-1")
    assert (first.status, again.status) == (201, 201)
    assert first.json == again.json
    assert first.json["available"] == 2500.5
    assert first.json["status"] == "available"
    assert first.json["days_until_expiry"] == 200
    movements = explosives_manager.get("/ledger-movements").json
    assert [m["kind"] for m in movements["items"]] == ["receive"]
    assert queries.verify_ledger() == []


@pytest.mark.req("REQ-CENTRAL-051", "REQ-CENTRAL-052")
def test_a_batch_needs_a_new_number_and_an_expiry_after_its_manufacture(explosives_manager: Any) -> None:
    product = make_product()
    assert explosives_manager.post("/warehouse-batches", batch_body(product)).status == 201
    taken = explosives_manager.post("/warehouse-batches", batch_body(product, batch_number="b-100"))
    assert (taken.status, taken.json["code"]) == (409, "number_taken")
    early = batch_body(product, batch_number="B-2", expires_on=str(today() - timedelta(days=10)))
    answer = explosives_manager.post("/warehouse-batches", early)
    assert answer.status == 422
    assert answer.json["errors"][0]["field"] == "expires_on"


def test_only_those_with_the_right_receive_batches_and_add_stores(
    storekeeper: Any, engineer: Any, muscat: Region
) -> None:
    assert storekeeper.post("/warehouse-batches", batch_body(make_product())).status == 403
    assert engineer.post("/stores", store_body(muscat, storekeeper)).status == 403


@pytest.mark.req("REQ-CENTRAL-044")
def test_a_batch_is_quarantined_with_a_reason_and_released_again(explosives_manager: Any, storekeeper: Any) -> None:
    batch = make_batch(make_product())
    path = f"/warehouse-batches/{batch.pk}"
    assert explosives_manager.post(f"{path}/quarantine", {"reason": ""}).status == 422
    answer = explosives_manager.post(f"{path}/quarantine", {"reason": "Caked"}, version=1)
    assert (answer.status, answer.json["status"]) == (200, "quarantined")
    actions = ["release", "recall", "write-off", "correct", "edit", "change-expiry"]
    assert answer.json["allowed_actions"] == actions
    assert answer.json["history"][0]["reason"] == "Caked"
    assert (answer.json["total"], answer.json["available"]) == (5000, 0)
    assert explosives_manager.post(f"{path}/release", {"reason": "Fine"}, version=1).status == 412
    assert storekeeper.post(f"{path}/release", {"reason": "Fine"}).status == 403
    assert explosives_manager.post(f"{path}/release", {"reason": "Fine"}).json["status"] == "available"


@pytest.mark.req("REQ-CENTRAL-007")
def test_batches_are_listed_by_shown_status_and_expiry(storekeeper: Any) -> None:
    anfo = make_product()
    expired = make_batch(anfo, expires_in_days=-5)
    soon = make_batch(anfo, expires_in_days=12)
    make_batch(anfo, expires_in_days=300)
    rows = storekeeper.get("/warehouse-batches", sort="expires_on").json["items"]
    assert [row["status"] for row in rows] == ["expired", "available", "available"]
    assert rows[0]["days_until_expiry"] == -5
    found = storekeeper.get("/warehouse-batches", status="expired").json["items"]
    assert [row["id"] for row in found] == [str(expired.pk)]
    found = storekeeper.get("/warehouse-batches", is_expiring_soon="true").json["items"]
    assert [row["id"] for row in found] == [str(soon.pk)]
    for days, ids in ((12, [str(expired.pk), str(soon.pk)]), (11, [str(expired.pk)]), (-6, [])):
        found = storekeeper.get("/warehouse-batches", days_left_to=days, sort="expires_on").json["items"]
        assert [row["id"] for row in found] == ids


@pytest.mark.req("REQ-STORE-002", "REQ-STORE-003", "REQ-STORE-004", "REQ-STORE-006")
def test_a_store_is_added_with_a_store_manager_who_is_told(
    explosives_manager: Any, storekeeper: Any, engineer: Any, muscat: Region
) -> None:
    answer = explosives_manager.post("/stores", store_body(muscat, storekeeper))
    assert answer.status == 201
    assert (answer.json["status"], answer.json["occupancy_kg"], answer.json["free_kg"]) == ("operational", 0, 20000)
    assert explosives_manager.post("/stores", store_body(muscat, storekeeper)).json["code"] == "name_taken"
    wrong = explosives_manager.post("/stores", store_body(muscat, engineer, name="Other"))
    assert wrong.json["errors"][0]["code"] == "not_a_store_manager"
    outbox.deliver_pending()
    assert Notification.objects.filter(user_id=storekeeper.id, kind="explosives.store_manager_named").count() == 1
    assert [p["name"] for p in explosives_manager.get("/stores/possible-managers").json] == ["Storekeeper Test"]


@pytest.mark.req("REQ-STORE-007")
def test_the_mail_to_a_store_manager_says_what_and_where_the_store_is(
    explosives_manager: Any, storekeeper: Any, muscat: Region
) -> None:
    body = store_body(muscat, storekeeper)
    explosives_manager.post("/stores", body)
    outbox.deliver_pending()
    text, _ = read_body(Mail.objects.get(to="storekeeper@example.com")) or ("", "")
    expected = ("Location: ", "Manager: Storekeeper Test", "Capacity, kg: 20,000", "Explosives allowed: ")
    assert all(words in text for words in (body["name"], body["city"], *expected))


@pytest.mark.req("REQ-CENTRAL-085")
def test_explosive_managers_are_mailed_each_day_what_expires_within_a_week(
    explosives_manager: Any, storekeeper: Any, muscat: Region
) -> None:
    anfo = make_product()
    later, expired = make_batch(anfo, expires_in_days=9), make_batch(anfo, expires_in_days=-3)
    jobs.tell_of_expiry(0)
    assert not Mail.objects.exists()
    soon = make_batch(anfo, expires_in_days=6)
    jobs.tell_of_expiry(0)
    mail = Mail.objects.get(kind="notification")
    text, _ = read_body(mail) or ("", "")
    assert mail.to == "explosives_manager@example.com"
    assert soon.batch_number in text
    assert later.batch_number not in text
    assert expired.batch_number not in text
    assert explosives_manager.get("/notifications").json["items"][0]["facts"]["count"] == 1
    assert storekeeper.get("/notifications").json["total"] == 0


@pytest.mark.req("REQ-STORE-030")
def test_a_store_keeps_its_stock_when_it_is_changed(explosives_manager: Any, storekeeper: Any, muscat: Region) -> None:
    store = make_store(muscat, capacity_kg=2000)
    make_lot(store, make_product(), kg=1500)
    path = f"/stores/{store.pk}"
    small = explosives_manager.patch(path, {"capacity_kg": 1499}, version=1)
    assert (small.status, small.json["code"], small.json["facts"]["occupancy_kg"]) == (409, "below_occupancy", 1500)
    assert explosives_manager.patch(path, {"allowed_kinds": ["emulsion"]}).json["code"] == "kind_in_stock"
    answer = explosives_manager.patch(path, {"capacity_kg": 3000, "city": "Nizwa"}, version=1)
    assert (answer.status, answer.json["utilization_percent"], answer.json["version"]) == (200, 50.0, 2)
    assert explosives_manager.patch(path, {"city": "Sur"}, version=1).status == 412
    assert storekeeper.patch(path, {"city": "Sur"}).status == 403


@pytest.mark.req("REQ-STORE-034")
def test_a_store_is_decommissioned_only_when_it_is_empty(explosives_manager: Any, muscat: Region) -> None:
    store, empty = make_store(muscat), make_store(muscat)
    make_lot(store, make_product(), kg=5)
    full = explosives_manager.post(f"/stores/{store.pk}/decommission", {"reason": "Old"})
    assert (full.status, full.json["code"]) == (409, "not_ready")
    closed = explosives_manager.post(f"/stores/{empty.pk}/decommission", {"reason": "Old"})
    assert (closed.json["status"], closed.json["allowed_actions"]) == ("decommissioned", ["delete"])


def test_the_storekeeper_stocks_a_store_and_reads_the_movement(storekeeper: Any, muscat: Region) -> None:
    store, batch = make_store(muscat, capacity_kg=1000), make_batch(make_product(), kg=900)
    path = f"/stores/{store.pk}/receipts"
    answer = storekeeper.post(path, {"batch_id": str(batch.pk), "quantity": 750.25}, key="r1")
    assert answer.status == 201
    assert [(e["account_kind"], e["credit"], e["debit"]) for e in answer.json["entries"]] == [
        ("batch", 750.25, None),
        ("store_lot", None, 750.25),
    ]
    again = storekeeper.post(path, {"batch_id": str(batch.pk), "quantity": 750.25}, key="r1")
    assert again.json["id"] == answer.json["id"]
    assert storekeeper.get(f"/ledger-movements/{answer.json['id']}").json == answer.json
    refused = storekeeper.post(path, {"batch_id": str(batch.pk), "quantity": 200})
    assert (refused.status, refused.json["code"]) == (409, "insufficient_stock")
    assert refused.json["facts"] | {"shortages": []} == {
        "product_id": str(batch.product_id),
        "requested": 200.0,
        "available": 149.75,
        "product_unit": "kg",
        "case": "batch",
        "batch_number": batch.batch_number,
        "shortages": [],
    }
    detail = storekeeper.get(f"/stores/{store.pk}").json
    assert (detail["stock"][0]["on_hand"], detail["utilization_percent"]) == (750.25, 75.0)
    assert detail["allowed_actions"] == ["receive"]


@pytest.mark.req("REQ-STORE-060", "REQ-STORE-061")
def test_stores_are_filtered_by_utilisation_and_kind_and_summed_up(explosives_manager: Any, muscat: Region) -> None:
    full, empty = make_store(muscat, capacity_kg=1000), make_store(muscat, allowed_kinds=["emulsion"])
    make_lot(full, make_product(), kg=950)
    rows = explosives_manager.get("/stores", utilization_from=90).json["items"]
    assert [(row["id"], row["utilization_percent"]) for row in rows] == [(str(full.pk), 95.0)]
    rows = explosives_manager.get("/stores", allowed_kind="anfo", sort="-utilization_percent").json["items"]
    assert [row["id"] for row in rows] == [str(full.pk)]
    assert {row["id"] for row in explosives_manager.get("/stores", search=empty.name).json["items"]} == {str(empty.pk)}
    sums = explosives_manager.get("/stores/statistics").json
    assert (sums["stores"], sums["occupancy_kg"], sums["average_utilization_percent"]) == (2, 950, 47.5)


def test_low_and_expired_stock_of_a_store_is_told_apart_from_what_is_available(
    storekeeper: Any, muscat: Region
) -> None:
    store, anfo = make_store(muscat), make_product(low_stock=500)
    make_lot(store, anfo, kg=400, expires_in_days=-2)
    make_lot(store, anfo, kg=300, expires_in_days=10)
    reserve(store, anfo, 50, uuid4())
    stock = storekeeper.get(f"/stores/{store.pk}").json["stock"][0]
    assert (stock["on_hand"], stock["reserved"], stock["available"], stock["is_low"]) == (700, 50, 250, True)
    lots = storekeeper.get("/stock-lots", store_id=store.pk).json["items"]
    assert [(lot["status"], lot["available"]) for lot in lots] == [("expired", 0), ("expiring_soon", 250)]
    held = storekeeper.get("/reservations", state="held").json["items"]
    assert [(row["quantity"], row["store_name"]) for row in held] == [(50, store.name)]


def test_stock_of_other_regions_is_invisible_except_to_those_who_see_all(
    storekeeper: Any, explosives_manager: Any, operator: Any, auditor: Any, dhofar: Region
) -> None:
    store = make_store(dhofar)
    make_lot(store, make_product())
    for person, seen in ((storekeeper, 0), (operator, 0), (explosives_manager, 1), (auditor, 1)):
        assert person.get(f"/stores/{store.pk}").status == (200 if seen else 404)
        for path in ("/stores", "/stock-lots"):
            assert person.get(path).json["total"] == seen
        assert person.get("/ledger-movements").json["total"] == 2 * seen
    assert storekeeper.post(f"/stores/{store.pk}/receipts", {"batch_id": str(uuid4()), "quantity": 1}).status == 404


def test_a_store_of_another_region_is_seen_by_its_manager(sign_in_as: Any, muscat: Region, dhofar: Region) -> None:
    manager = make_user("store_manager", email="keeper2@example.com", region=muscat)
    store = make_store(dhofar, manager=manager)
    assert sign_in_as(manager).get(f"/stores/{store.pk}").status == 200


def test_movements_are_filtered_by_kind_product_store_and_time_and_exported(storekeeper: Any, muscat: Region) -> None:
    store, other = make_store(muscat), make_store(muscat)
    anfo, emulsion = make_product(code="ANFO-1"), make_product("emulsion")
    lot = make_lot(store, anfo)
    make_lot(other, emulsion)
    get = storekeeper.get
    assert get("/ledger-movements").json["total"] == 2
    for query in ({"product_code": "ANFO-1"}, {"store_id": store.pk}, {"batch_id": lot.batch_id, "kind": "stock"}):
        rows = get("/ledger-movements", **query).json["items"]
        assert [row["product_codes"] for row in rows] == [["ANFO-1"]]
    assert get("/ledger-movements", at_to="2020-01-01T00:00:00Z").json["total"] == 0
    file = get("/ledger-movements/export", product_code="ANFO-1")
    assert file.status == 200
    assert b"ANFO-1" in file.content


def test_products_are_added_by_the_explosives_manager_alone(explosives_manager: Any, engineer: Any) -> None:
    body = {
        "code": "EM-70",
        "name": "Emulsion 70",
        "kind": "emulsion",
        "density_g_cm3": 1.15,
        "rws_percent": 78,
        "energy_mj_kg": 2.9,
        "is_water_resistant": True,
        "un_number": "3375",
        "hazard_division": "5.1",
    }
    assert engineer.post("/products", body).status == 403
    added = explosives_manager.post("/products", body)
    assert (added.status, added.json["density_g_cm3"]) == (201, 1.15)
    assert explosives_manager.post("/products", body).json["code"] == "code_taken"
    assert engineer.get(f"/products/{added.json['id']}").json["name"] == "Emulsion 70"
    assert engineer.get("/products", search="3375").json["items"][0]["density_g_cm3"] == 1.15


def test_the_nightly_job_marks_expired_batches() -> None:
    batch = make_batch(make_product(), expires_in_days=-3)
    jobs.expire_batches(timestamp=0)
    jobs.expire_batches(timestamp=1)
    shown = queries.get_shown_batch(batch.pk, SYSTEM)
    steps = [(step["name"], step["to_state"]) for step in history("warehouse_batch", batch.pk)]
    assert (shown.status, shown.shown_status, steps) == ("available", "expired", [("expire", "expired")])


def test_a_site_with_ledger_movements_cannot_be_deleted(muscat: Region) -> None:
    site = uuid4()
    store, anfo, request = make_store(muscat), make_product(), uuid4()
    make_lot(store, anfo)
    reserve(store, anfo, 5, request)
    services.issue(reference_id=request, site_id=site, actor=SYSTEM, at=timezone.now())
    (found,) = jobs.ledger_of_sites([site])
    assert (found.kind, found.count, found.blocks_deletion) == ("ledger_movements", 1, True)
    assert Store.objects.get(pk=store.pk).occupancy_kg == 995


def test_expired_stock_is_written_off_where_it_lies_and_what_is_reserved_stays(
    storekeeper: Any, explosives_manager: Any, muscat: Region
) -> None:
    store, anfo = make_store(muscat), make_product()
    batch = make_batch(anfo, kg=500, expires_in_days=-2)
    services.stock_store(
        store_id=store.pk, batch_id=batch.pk, quantity=Decimal(300), actor=SYSTEM, at=batch.received_at
    )
    reserve(store, anfo, 100, uuid4(), at=batch.received_at)
    path = f"/warehouse-batches/{batch.pk}/write-off"
    body = {"store_id": str(store.pk), "quantity": 200, "reason_code": "destroyed", "note": "Burnt on the pad"}
    refused = storekeeper.post(path, {**body, "quantity": 201})
    assert (refused.status, refused.json["facts"]["available"]) == (409, 200)
    done = storekeeper.post(path, body)
    assert done.status == 200
    assert [e["account_kind"] for e in done.json["entries"]] == ["store_lot", "destroyed"]
    central = {**body, "store_id": None, "reason_code": "other", "note": ""}
    assert storekeeper.post(path, central).status == 422
    assert storekeeper.post(path, {**central, "note": "x"}).status == 403
    assert explosives_manager.post(path, {**central, "note": "x"}).json["entries"][1]["account_kind"] == "loss"
    assert Store.objects.get(pk=store.pk).occupancy_kg == 100
    assert queries.verify_ledger() == []
