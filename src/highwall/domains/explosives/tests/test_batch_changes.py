"""What the explosive manager changes of a batch: more of it, a corrected figure, its details, its deletion; thresholds
and reports of the central warehouse."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from pypdf import PdfReader

from highwall.config.testing import Persona
from highwall.domains.explosives import jobs, queries, services
from highwall.domains.explosives.models import (
    AnfoProperties,
    EmulsionProperties,
    LedgerAccount,
    LedgerMovement,
    QualityCheck,
    Reservation,
    StockLot,
    WarehouseBatch,
)
from highwall.domains.explosives.tests.factories import SYSTEM, make_batch, make_lot, make_product, make_store
from highwall.domains.explosives.tests.test_api import batch_body
from highwall.domains.explosives.tests.test_quality import check, quality_manager  # noqa: F401
from highwall.domains.explosives.tests.test_warehouse import ANFO, EMULSION
from highwall.domains.notifications.models import Notification
from highwall.domains.notifications.notices import kind_of
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today
from highwall.kit.models import Mail

pytestmark = pytest.mark.django_db


def held(batch: WarehouseBatch) -> Decimal:
    return LedgerAccount.objects.get(kind="batch", batch=batch).balance


@pytest.mark.req("REQ-CENTRAL-020", "REQ-CENTRAL-021", "REQ-CENTRAL-030", "REQ-CENTRAL-031")
@pytest.mark.parametrize(
    ("kind", "sent", "model"), [("anfo", ANFO, AnfoProperties), ("emulsion", EMULSION, EmulsionProperties)]
)
def test_the_properties_of_a_kind_are_kept_in_a_row_that_refers_to_the_batch(
    explosives_manager: Persona, kind: str, sent: dict[str, Any], model: Any
) -> None:
    made = explosives_manager.post("/warehouse-batches", batch_body(make_product(kind), properties=sent))
    assert made.status == 201, made.json
    assert made.json["properties"] == sent
    row = model.objects.get(batch_id=made.json["id"])
    for name, value in sent.items():
        if name != "kind":
            assert type(value)(getattr(row, name)) == value


@pytest.mark.req("REQ-CENTRAL-054")
def test_a_manager_adds_to_a_batch_and_changes_its_place_status_and_properties(
    explosives_manager: Persona, storekeeper: Persona
) -> None:
    batch = make_batch(make_product(), kg=1000)
    path = f"/warehouse-batches/{batch.pk}"
    added = explosives_manager.post(f"{path}/add", {"quantity": 250.5, "reference_number": "DN-8"})
    assert (added.status, added.json["kind"], added.json["quantities"]) == (200, "receive", [250.5])
    changes = {"storage_location": "Bay 9", "properties": {**ANFO, "grade": "B"}}
    changed = explosives_manager.patch(path, changes)
    assert changed.status == 200, changed.json
    assert (changed.json["total"], changed.json["received_quantity"]) == (1250.5, 1250.5)
    assert (changed.json["storage_location"], changed.json["properties"]["grade"]) == ("Bay 9", "B")
    assert explosives_manager.patch(path, {"properties": EMULSION}).json["errors"][0]["code"] == "other_kind"
    assert explosives_manager.post(f"{path}/quarantine", {"reason": "Caked"}).json["status"] == "quarantined"
    assert explosives_manager.post(f"{path}/add", {"quantity": 1}).json["code"] == "stock_unusable"
    assert storekeeper.post(f"{path}/add", {"quantity": 1}).status == 403
    assert storekeeper.patch(path, {"storage_location": "Bay 1"}).status == 403
    assert queries.verify_ledger() == []


def promise(batch: WarehouseBatch, quantity: int) -> Reservation:
    """Keep stock of a batch in the central warehouse for a transfer; 50 of it go to a store before."""
    store = make_store(Region.objects.earliest("id"))
    moved = {"store_id": store.pk, "batch_id": batch.pk, "quantity": Decimal(50)}
    services.stock_store(**moved, actor=SYSTEM, at=timezone.now())
    return Reservation.objects.create(
        lot=StockLot.objects.get(batch=batch),
        account=LedgerAccount.objects.get(kind="batch", batch=batch),
        quantity=quantity,
        reference_id=uuid4(),
        reference_number="TR-1",
    )


@pytest.mark.req("REQ-CENTRAL-004", "REQ-CENTRAL-055")
def test_a_figure_is_corrected_with_a_reason_and_never_below_what_is_promised(
    explosives_manager: Persona, muscat: Region
) -> None:
    batch = make_batch(make_product(), kg=1000)
    path = f"/warehouse-batches/{batch.pk}"
    assert explosives_manager.post(f"{path}/correct", {"quantity": 900, "reason": " "}).status == 422
    assert explosives_manager.post(f"{path}/correct", {"quantity": 1000, "reason": "x"}).status == 422
    done = explosives_manager.post(f"{path}/correct", {"quantity": 900, "reason": "Typed 1000 instead of 900"})
    assert (done.status, done.json["kind"], done.json["note"]) == (200, "correct", "Typed 1000 instead of 900")
    assert explosives_manager.post(f"{path}/correct", {"quantity": -1, "reason": "x"}).status == 422
    gone = explosives_manager.post(f"{path}/correct", {"quantity": 0, "reason": "Never came"})
    assert gone.json["errors"][0]["code"] == "never_received"
    promise(batch, 400)
    shown = explosives_manager.get(path).json
    assert (shown["total"], shown["allocated"], shown["available"]) == (850, 400, 450)
    below = explosives_manager.post(f"{path}/correct", {"quantity": 399, "reason": "Counted"})
    assert (below.status, below.json["code"], below.json["facts"]["promised"]) == (409, "below_promised", 400)
    assert explosives_manager.post(f"{path}/correct", {"quantity": 400, "reason": "Counted"}).status == 200
    assert explosives_manager.get(path).json["available"] == 0
    assert explosives_manager.post(f"{path}/correct", {"quantity": 900, "reason": "Counted again"}).status == 200
    Reservation.objects.all().delete()
    assert held(batch) == 900
    assert queries.verify_ledger() == []


@pytest.mark.req("REQ-CENTRAL-060", "REQ-CENTRAL-061", "REQ-CENTRAL-063")
def test_a_batch_of_which_nothing_moved_is_deleted_with_its_checks_and_properties(
    explosives_manager: Persona,
    storekeeper: Persona,
    quality_manager: Persona,  # noqa: F811
    muscat: Region,
) -> None:
    product = make_product()
    batch = make_batch(product, kg=500)
    path = f"/warehouse-batches/{batch.pk}"
    assert check(quality_manager, batch).status == 201
    hanging = storekeeper.get(f"{path}/dependents").json
    assert [(item["kind"], item["blocks_deletion"]) for item in hanging] == [("explosives_qualitycheck", False)]
    assert storekeeper.delete(path).status == 403
    explosives_manager.post(f"{path}/quarantine", {"reason": "Caked"})
    assert explosives_manager.delete(path).json["code"] == "illegal_transition"
    explosives_manager.post(f"{path}/release", {"reason": "Fine"})
    assert explosives_manager.delete(path).status == 204
    assert explosives_manager.get(path).status == 404
    assert explosives_manager.get("/warehouse-batches").json["total"] == 0
    assert not QualityCheck.objects.exists()
    assert not AnfoProperties.objects.exists()
    assert held(batch) == 0
    assert [m.kind for m in LedgerMovement.objects.order_by("at", "id")] == ["receive", "correct"]
    assert queries.verify_ledger() == []
    assert make_batch(product, batch_number=batch.batch_number).pk != batch.pk
    moved = make_lot(make_store(muscat), product, kg=10).batch
    refused = explosives_manager.delete(f"/warehouse-batches/{moved.pk}")
    assert (refused.status, refused.json["code"]) == (409, "has_dependents")
    assert {item["kind"] for item in refused.json["facts"]["dependents"]} >= {"explosives_stocklot"}


@pytest.mark.req("REQ-CENTRAL-080", "REQ-CENTRAL-081", "REQ-CENTRAL-082", "REQ-CENTRAL-083")
def test_managers_set_thresholds_and_are_told_once_when_all_batches_together_fall_below(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    anfo = make_product()
    first, second = make_batch(anfo, kg=600), make_batch(anfo, kg=500)
    wanted = {"kind": "anfo", "minimum_quantity": 1000}
    assert storekeeper.put("/warehouse-levels", wanted).status == 403
    assert explosives_manager.put("/warehouse-levels", {"minimum_quantity": 5}).status == 422
    levels = explosives_manager.put("/warehouse-levels", wanted).json
    (level,) = [row for row in levels if row["kind"] == "anfo" and row["product_id"] is None]
    assert (level["available_quantity"], level["minimum_quantity"], level["is_low"]) == (1100, 1000, False)

    def told() -> int:
        jobs.tell_of_low_warehouse(0)
        return Notification.objects.filter(kind="explosives.warehouse_low", user_id=explosives_manager.id).count()

    assert told() == 0
    services.decide_on_batch(batch_id=second.pk, step="quarantine", actor=SYSTEM, at=timezone.now(), reason="Wet")
    assert (told(), told()) == (1, 1)
    services.decide_on_batch(batch_id=second.pk, step="release", actor=SYSTEM, at=timezone.now(), reason="Dry")
    assert told() == 1
    services.write_off_stock(
        batch_id=first.pk,
        store_id=None,
        quantity=Decimal(101),
        reason_code="lost",
        actor=SYSTEM,
        at=timezone.now(),
    )
    assert told() == 2
    assert explosives_manager.put("/warehouse-levels", {**wanted, "minimum_quantity": 900}).status == 200
    assert told() == 2
    assert not Notification.objects.filter(kind="explosives.warehouse_low", user_id=storekeeper.id).exists()


def test_who_is_told_of_a_low_product_reads_its_name_and_its_unit(explosives_manager: Persona) -> None:
    booster = make_product("booster", unit="piece", name="Cast booster 400 g")
    make_batch(booster, kg=40)
    for wanted in ({"product_id": str(booster.pk), "minimum_quantity": 50}, {"kind": "anfo", "minimum_quantity": 9}):
        assert explosives_manager.put("/warehouse-levels", wanted).status == 200
    jobs.tell_of_low_warehouse(0)
    told = Notification.objects.filter(user_id=explosives_manager.id)
    sentences = {kind_of(each.kind).sentence("en", each.facts) for each in told}
    assert sentences == {
        "The central warehouse is low on Cast booster 400 g: it can give 40 pieces, the threshold is 50 pieces.",
        "The central warehouse is low on ANFO: it can give 0 kg, the threshold is 9 kg.",
    }
    assert all("kg" not in kind_of(each.kind).sentence("ar", each.facts) for each in told)


@pytest.mark.req("REQ-CENTRAL-084")
def test_each_day_has_a_report_of_what_expires_within_thirty_days(explosives_manager: Persona) -> None:
    anfo = make_product()
    soon = [make_batch(anfo, expires_in_days=days) for days in (0, 30)]
    make_batch(anfo, expires_in_days=31)
    make_batch(anfo, expires_in_days=-1)
    soon.append(make_batch(make_product("booster", unit="piece"), kg=1_450, expires_in_days=9))
    jobs.tell_of_expiry(0)
    jobs.tell_of_expiry(1)
    (row,) = explosives_manager.get("/expiry-reports").json["items"]
    assert (row["reported_on"], row["batch_count"]) == (str(today()), 3)
    pdf = explosives_manager.get(f"/expiry-reports/{row['id']}.pdf")
    assert pdf.status == 200
    import io

    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf.content)).pages)
    assert all(batch.batch_number in text for batch in soon)
    assert "1,450 pieces" in text
    assert Notification.objects.filter(kind="explosives.expiry_report").count() == 1


def test_the_mail_about_the_last_week_names_each_batch_once_and_again_after_a_longer_life(
    explosives_manager: Persona,
) -> None:
    batch = make_batch(make_product(), expires_in_days=6)
    jobs.tell_of_expiry(0)
    jobs.tell_of_expiry(0)
    assert Mail.objects.filter(kind="notification").count() == 1
    WarehouseBatch.objects.filter(pk=batch.pk).update(expires_on=today() + timedelta(days=5))
    jobs.tell_of_expiry(0)
    assert Mail.objects.filter(kind="notification").count() == 2


@pytest.mark.req("REQ-CENTRAL-003")
def test_a_batch_has_each_of_the_five_statuses(storekeeper: Persona, muscat: Region) -> None:
    anfo = make_product()
    found = {"available": make_batch(anfo), "expired": make_batch(anfo, expires_in_days=-1)}
    found["depleted"] = make_lot(make_store(muscat), anfo, kg=100).batch
    found["quarantined"], found["allocated"] = make_batch(anfo), make_batch(anfo, kg=350)
    promise(found["allocated"], 300)
    services.decide_on_batch(
        batch_id=found["quarantined"].pk, step="quarantine", actor=SYSTEM, at=timezone.now(), reason="Wet"
    )
    for status, batch in found.items():
        rows = storekeeper.get("/warehouse-batches", status=status).json["items"]
        assert [(row["id"], row["status"]) for row in rows] == [(str(batch.pk), status)]
