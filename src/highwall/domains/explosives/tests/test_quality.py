"""Quality checks, quarantines, recalls and longer lives of batches."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.explosives import queries, services
from highwall.domains.explosives.models import Quarantine, Reservation, StockLot, WarehouseBatch
from highwall.domains.explosives.tests.factories import (
    SYSTEM,
    kg_of,
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
from highwall.kit.models import AuditEvent

pytestmark = pytest.mark.django_db

GOOD = {"form": "anfo", "appearance": "good", "density_g_cm3": 0.9, "moisture_percent": 0.2}


@pytest.fixture
def quality_manager(muscat: Region) -> Persona:
    return signed_in(make_user("quality_manager", region=muscat, email="quality@example.com"))


def check(person: Persona, batch: WarehouseBatch, **values: Any) -> Any:
    body = {"checked_at": timezone.now().isoformat(), "results": GOOD, "verdict": "pass", **values}
    return person.post(f"/warehouse-batches/{batch.pk}/checks", body)


@pytest.mark.req("REQ-CENTRAL-040", "REQ-CENTRAL-041", "REQ-CENTRAL-042")
def test_a_quality_manager_records_a_check_with_all_its_facts(quality_manager: Persona, storekeeper: Persona) -> None:
    batch = make_batch(make_product())
    made = check(quality_manager, batch, verdict="pending", notes="Sample 4 sent to the laboratory")
    assert made.status == 201, made.json
    kept = storekeeper.get(f"/quality-checks/{made.json['id']}").json
    assert (kept["batch_id"], kept["performed_by_id"], kept["status"]) == (
        str(batch.pk),
        str(quality_manager.id),
        "pending",
    )
    assert kept["number"].startswith("QC-")
    assert kept["checked_at"] == made.json["checked_at"]
    assert kept["results"]["density_g_cm3"] == 0.9
    assert kept["notes"] == "Sample 4 sent to the laboratory"
    passed = quality_manager.post(f"/quality-checks/{kept['id']}/pass", {}, version=kept["version"])
    assert (passed.status, passed.json["status"]) == (200, "pass")
    again = quality_manager.post(f"/quality-checks/{kept['id']}/fail", {"reason": "Changed my mind"})
    assert (again.status, again.json["code"]) == (409, "illegal_transition")
    assert check(storekeeper, batch).status == 403
    assert [row["number"] for row in storekeeper.get("/quality-checks", status="pass").json["items"]] == [
        kept["number"]
    ]
    assert AuditEvent.objects.filter(resource="explosives_qualitycheck", actor_id=quality_manager.id).count() == 2


@pytest.mark.parametrize(
    ("results", "outside"),
    [
        ({**GOOD, "density_g_cm3": 0.854}, "density_g_cm3"),
        ({**GOOD, "density_g_cm3": 0.946}, "density_g_cm3"),
        ({**GOOD, "velocity_of_detonation_m_s": 3869}, "velocity_of_detonation_m_s"),
        ({**GOOD, "moisture_percent": 0.51}, "moisture_percent"),
        ({**GOOD, "fuel_oil_percent": 4.9}, "fuel_oil_percent"),
        ({**GOOD, "fuel_oil_percent": 7.1}, "fuel_oil_percent"),
        ({**GOOD, "appearance": "caked"}, "appearance"),
    ],
)
def test_what_lies_outside_its_limits_does_not_pass(
    quality_manager: Persona, results: dict[str, Any], outside: str
) -> None:
    batch = make_batch(make_product())
    refused = check(quality_manager, batch, results=results)
    assert (refused.status, refused.json["code"]) == (409, "outside_limits")
    assert refused.json["facts"]["items"] == [outside]
    assert not batch.checks.exists()
    within = {**GOOD, "density_g_cm3": 0.855, "velocity_of_detonation_m_s": 3870, "fuel_oil_percent": 5}
    assert check(quality_manager, batch, results=within).status == 201


def test_nothing_passes_without_what_has_to_be_looked_at_or_with_values_of_another_kind(
    quality_manager: Persona,
) -> None:
    batch = make_batch(make_product())
    refused = check(quality_manager, batch, results={"form": "anfo", "appearance": "good"})
    assert [error["field"] for error in refused.json["errors"]] == ["results.density_g_cm3"]
    other = check(quality_manager, batch, results={"form": "emulsion", "appearance": "good"})
    assert (other.status, other.json["errors"][0]["code"]) == (422, "other_kind")
    booster = make_batch(make_product("booster"))
    assert check(quality_manager, booster, results={"form": "article", "appearance": "good"}).status == 201
    failed = {"form": "article", "appearance": "good", "samples_fired": 10, "samples_failed": 1}
    assert check(quality_manager, booster, results=failed).json["code"] == "outside_limits"


@pytest.mark.req("REQ-CENTRAL-043", "REQ-CENTRAL-044")
def test_a_failed_check_stops_the_batch_everywhere_and_another_person_releases_it(
    quality_manager: Persona, explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    store, anfo, request = make_store(muscat, manager=storekeeper.user), make_product(), uuid4()
    lot = make_lot(store, anfo, kg=800)
    reserve(store, anfo, 300, request)
    failed = check(quality_manager, lot.batch, verdict="fail", notes="Density far too low")
    assert failed.status == 201, failed.json
    assert kg_of(lot) == (800, 0)
    assert Reservation.objects.get(reference_id=request).state == "released"
    shown = storekeeper.get(f"/warehouse-batches/{lot.batch_id}").json
    assert (shown["status"], shown["is_quarantined"], shown["available"]) == ("quarantined", True, 0)
    assert queries.available_quantities(store.pk) == {}
    refused = storekeeper.post(f"/stores/{store.pk}/receipts", {"batch_id": str(lot.batch_id), "quantity": 1})
    assert (refused.status, refused.json["facts"]["case"]) == (409, "quarantined")
    quality = storekeeper.get(f"/warehouse-batches/{lot.batch_id}/quality").json
    assert [(q["cause"], q["ended_at"]) for q in quality["quarantines"]] == [("check", None)]
    assert [(p["name"], p["quantity"]) for p in quality["places"]] == [(store.name, 800)]
    outbox.deliver_pending()
    told = Notification.objects.filter(kind="explosives.batch_quarantined")
    assert set(told.values_list("user_id", flat=True)) == {storekeeper.id, explosives_manager.id}
    released = explosives_manager.post(f"/warehouse-batches/{lot.batch_id}/release", {"reason": "Tested again"})
    assert (released.status, released.json["status"]) == (200, "depleted")
    assert queries.available_quantities(store.pk) == {anfo.pk: Decimal(800)}
    assert Quarantine.objects.get().end_reason == "Tested again"
    assert queries.verify_ledger() == []


def test_whoever_made_the_check_does_not_release_the_batch(admin: Persona, explosives_manager: Persona) -> None:
    batch = make_batch(make_product())
    assert check(admin, batch, verdict="fail", notes="Wet").status == 201
    path = f"/warehouse-batches/{batch.pk}/release"
    refused = admin.post(path, {"reason": "Dry now"})
    assert (refused.status, refused.json["code"]) == (403, "checked_by_you")
    assert explosives_manager.post(path, {"reason": " "}).status == 422
    assert explosives_manager.post(path, {"reason": "Dried and tested"}).status == 200


def test_a_recall_stops_a_batch_in_one_step_and_lists_where_it_lies(
    explosives_manager: Persona, quality_manager: Persona, muscat: Region, dhofar: Region
) -> None:
    anfo = make_product()
    batch = make_batch(anfo, kg=5_000)
    for region, kg in ((muscat, 700), (dhofar, 900)):
        store = make_store(region)
        services.stock_store(
            store_id=store.pk, batch_id=batch.pk, quantity=Decimal(kg), actor=SYSTEM, at=timezone.now()
        )
    assert check(quality_manager, batch, verdict="fail", notes="Caked").status == 201
    recalled = explosives_manager.post(f"/warehouse-batches/{batch.pk}/recall", {"reason": "Letter of the maker"})
    assert (recalled.status, recalled.json["status"]) == (200, "quarantined")
    quality = explosives_manager.get(f"/warehouse-batches/{batch.pk}/quality").json
    assert [q["cause"] for q in quality["quarantines"]] == ["recall", "check"]
    assert sorted(place["quantity"] for place in quality["places"]) == [700, 900, 3400]


def test_a_place_out_of_reach_has_no_name_but_is_counted(storekeeper: Persona, dhofar: Region) -> None:
    lot = make_lot(make_store(dhofar), make_product(), kg=400)
    (place,) = storekeeper.get(f"/warehouse-batches/{lot.batch_id}/quality").json["places"]
    assert (place["name"], place["place_id"], place["is_elsewhere"], place["quantity"]) == ("", None, True, 400)


def test_a_batch_is_quarantined_exactly_while_a_quarantine_is_open() -> None:
    batch = make_batch(make_product())
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE explosives_warehousebatch SET status = 'quarantined' WHERE id = %s", [batch.pk])
        with pytest.raises(IntegrityError, match="exactly while"):
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        transaction.set_rollback(True)


def test_a_longer_life_needs_a_letter_and_a_second_person_and_ends_no_quarantine(
    explosives_manager: Persona, quality_manager: Persona, muscat: Region
) -> None:
    lot = make_lot(make_store(muscat), make_product(), kg=100, expires_in_days=5)
    path, day = f"/warehouse-batches/{lot.batch_id}", today()
    explosives_manager.post(f"{path}/quarantine", {"reason": "Stored hot"})
    body = {"new_expires_on": str(day + timedelta(days=90)), "ground": "maker_letter", "reason": "Letter of 3 May"}
    proposed = explosives_manager.post(f"{path}/expiry-changes", body)
    assert proposed.status == 201, proposed.json
    assert explosives_manager.post(f"{path}/expiry-changes", body).json["code"] == "change_open"
    make_batch(make_product())
    waiting = quality_manager.get("/warehouse-batches", has_proposal="true").json["items"]
    assert [row["id"] for row in waiting] == [str(lot.batch_id)]
    assert len(quality_manager.get("/warehouse-batches", has_proposal="false").json["items"]) == 1
    step = f"/expiry-changes/{proposed.json['id']}/approve"
    assert quality_manager.post(step, {}).json["code"] == "letter_missing"
    passed_test = {**body, "ground": "passed_test"}
    assert quality_manager.post(f"/expiry-changes/{proposed.json['id']}/reject", {"reason": "No letter"}).status == 200
    assert explosives_manager.post(f"{path}/expiry-changes", passed_test).json["errors"][0]["code"] == "not_passed"
    test = check(quality_manager, lot.batch).json
    proposed = explosives_manager.post(f"{path}/expiry-changes", {**passed_test, "check_id": test["id"]})
    step = f"/expiry-changes/{proposed.json['id']}/approve"
    assert explosives_manager.post(step, {}).status == 403
    assert quality_manager.post(step, {}).json["status"] == "approved"
    shown = explosives_manager.get(path).json
    assert (shown["expires_on"], shown["status"]) == (str(day + timedelta(days=90)), "quarantined")
    assert StockLot.objects.get(pk=lot.pk).expires_on == day + timedelta(days=90)
    quality = explosives_manager.get(f"{path}/quality").json
    assert quality["first_expires_on"] == str(day + timedelta(days=5))
    assert [change["status"] for change in quality["expiry_changes"]] == ["rejected", "approved"]


def test_who_proposed_a_longer_life_does_not_approve_it(admin: Persona, quality_manager: Persona) -> None:
    batch = make_batch(make_product())
    test = check(quality_manager, batch).json
    body = {
        "new_expires_on": str(today() + timedelta(days=700)),
        "ground": "passed_test",
        "check_id": test["id"],
        "reason": "Tested",
    }
    proposed = admin.post(f"/warehouse-batches/{batch.pk}/expiry-changes", body)
    refused = admin.post(f"/expiry-changes/{proposed.json['id']}/approve", {})
    assert (refused.status, refused.json["code"]) == (403, "own_submission")
