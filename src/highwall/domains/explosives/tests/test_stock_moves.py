from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from highwall.domains.explosives import queries, services
from highwall.domains.explosives.models import LedgerAccount, ProductKind, StockLot, StoreStatus
from highwall.domains.explosives.tests.factories import (
    SYSTEM,
    kg_of,
    make_batch,
    make_lot,
    make_product,
    make_store,
    reserve,
)
from highwall.domains.regions.models import Region
from highwall.kit.calendar import start_of_day, today
from highwall.kit.errors import Conflict, Forbidden, Invalid, NotFound

pytestmark = pytest.mark.django_db


def issue(reference: Any, site: Any) -> Any:
    return services.issue(reference_id=reference, site_id=site, actor=SYSTEM, at=timezone.now())


def total_by_kind() -> dict[str, Decimal]:
    sums: dict[str, Decimal] = {}
    for account in LedgerAccount.objects.all():
        sums[account.kind] = sums.get(account.kind, Decimal(0)) + account.balance
    return {kind: kg for kind, kg in sums.items() if kg}


@pytest.mark.req("REQ-STORE-041", "REQ-STORE-042")
def test_explosive_goes_from_supplier_to_blast_and_every_kilogram_is_accounted_for(muscat: Region) -> None:
    anfo, store, site, request = make_product(), make_store(muscat), uuid4(), uuid4()
    lot = make_lot(store, anfo, kg=1000)
    reserve(store, anfo, 400, request)
    assert kg_of(lot) == (1000, 400)
    assert queries.available_quantities(store.pk) == {anfo.pk: 600}
    movement = issue(request, site)
    assert movement.number.startswith("MV-")
    assert kg_of(lot) == (600, 0)
    assert queries.site_balances(site) == {anfo.pk: 400}
    now = timezone.now()
    services.consume(site_id=site, quantities={anfo.pk: Decimal(350)}, actor=SYSTEM, at=now)
    services.return_to_store(
        site_id=site, store_id=store.pk, quantities={anfo.pk: Decimal("48.5")}, actor=SYSTEM, at=now
    )
    services.write_off(
        site_id=site, quantities={anfo.pk: Decimal("1.5")}, reason_code="spilled", note="", actor=SYSTEM, at=now
    )
    assert queries.site_balances(site) == {}
    assert queries.blasted_quantities(site) == {anfo.pk: 350}
    assert kg_of(lot) == (Decimal("648.5"), 0)
    store.refresh_from_db()
    assert store.occupancy_kg == Decimal("648.5")
    assert total_by_kind() == {
        "supplier": -1000,
        "store_lot": Decimal("648.5"),
        "blast": 350,
        "loss": Decimal("1.5"),
    }
    assert queries.verify_ledger() == []


def test_what_expires_first_is_reserved_first(muscat: Region) -> None:
    anfo, store = make_product(), make_store(muscat)
    late, early = make_lot(store, anfo, kg=100, expires_in_days=200), make_lot(store, anfo, kg=100, expires_in_days=20)
    reserve(store, anfo, 130, uuid4())
    assert kg_of(early) == (100, 100)
    assert kg_of(late) == (100, 30)


def test_expired_stock_is_passed_over_even_before_the_nightly_job_has_marked_it(muscat: Region) -> None:
    anfo, store = make_product(), make_store(muscat)
    make_lot(store, anfo, kg=100, expires_in_days=-3)
    make_lot(store, anfo, kg=50)
    with pytest.raises(Conflict) as refusal:
        reserve(store, anfo, 60, uuid4())
    assert refusal.value.code == "insufficient_stock"
    assert refusal.value.facts["requested"] == 60
    assert refusal.value.facts["available"] == 50
    assert "expired after" in refusal.value.detail


@pytest.mark.req("REQ-CENTRAL-044")
def test_quarantined_stock_cannot_be_reserved_issued_or_moved_and_says_why(muscat: Region) -> None:
    anfo, store, request = make_product(), make_store(muscat), uuid4()
    lot = make_lot(store, anfo, kg=100)
    reserve(store, anfo, 10, request)
    services.decide_on_batch(batch_id=lot.batch_id, step="quarantine", actor=SYSTEM, at=timezone.now(), reason="caked")
    with pytest.raises(Conflict) as refusal:
        issue(request, uuid4())
    assert refusal.value.code == "nothing_reserved"
    with pytest.raises(Conflict, match="quarantined"):
        reserve(store, anfo, 10, uuid4())
    with pytest.raises(Conflict, match="quarantined"):
        services.stock_store(
            store_id=store.pk, batch_id=lot.batch_id, quantity=Decimal(1), actor=SYSTEM, at=timezone.now()
        )
    assert kg_of(lot) == (100, 0)
    services.decide_on_batch(
        batch_id=lot.batch_id, step="release", actor=SYSTEM, at=timezone.now(), reason="tested well"
    )
    reserve(store, anfo, 10, request)
    issue(request, uuid4())
    assert kg_of(lot) == (90, 0)


@pytest.mark.req("REQ-STORE-043", "REQ-STORE-044")
def test_a_store_is_never_filled_above_its_capacity_and_says_what_would_fit(muscat: Region) -> None:
    anfo, store = make_product(), make_store(muscat, capacity_kg=500)
    make_lot(store, anfo, kg=400)
    batch = make_batch(anfo, kg=200)
    with pytest.raises(Conflict) as refusal:
        services.stock_store(
            store_id=store.pk, batch_id=batch.pk, quantity=Decimal("100.001"), actor=SYSTEM, at=timezone.now()
        )
    assert refusal.value.code == "capacity_exceeded"
    assert refusal.value.facts["free_kg"] == 100
    assert "room for 100 kg of its 500 kg; 100.001 kg do not fit" in refusal.value.detail
    services.stock_store(store_id=store.pk, batch_id=batch.pk, quantity=Decimal(100), actor=SYSTEM, at=timezone.now())
    store.refresh_from_db()
    assert store.occupancy_kg == 500


def test_a_store_refuses_kinds_that_it_may_not_hold(muscat: Region) -> None:
    store = make_store(muscat, allowed_kinds=[ProductKind.EMULSION])
    batch = make_batch(make_product())
    with pytest.raises(Conflict, match="may not hold ANFO"):
        services.stock_store(store_id=store.pk, batch_id=batch.pk, quantity=Decimal(1), actor=SYSTEM, at=timezone.now())


def test_no_more_leaves_the_warehouse_than_a_batch_has(muscat: Region) -> None:
    store, batch = make_store(muscat), make_batch(make_product(), kg=10)
    with pytest.raises(Conflict) as refusal:
        services.stock_store(
            store_id=store.pk, batch_id=batch.pk, quantity=Decimal(11), actor=SYSTEM, at=timezone.now()
        )
    assert (refusal.value.code, refusal.value.facts["available"]) == ("insufficient_stock", 10)


def test_a_store_under_maintenance_moves_nothing(muscat: Region) -> None:
    anfo, store = make_product(), make_store(muscat)
    make_lot(store, anfo)
    type(store).objects.filter(pk=store.pk).update(status=StoreStatus.UNDER_MAINTENANCE)
    assert queries.available_quantities(store.pk) == {}
    with pytest.raises(Conflict, match="under maintenance"):
        reserve(store, anfo, 1, uuid4())


def test_a_released_reservation_is_available_again_and_releasing_twice_changes_nothing(muscat: Region) -> None:
    anfo, store, request = make_product(), make_store(muscat), uuid4()
    lot = make_lot(store, anfo, kg=100)
    reserve(store, anfo, 70, request)
    assert services.release(reference_id=request, actor=SYSTEM, at=timezone.now()) is True
    assert services.release(reference_id=request, actor=SYSTEM, at=timezone.now()) is False
    assert kg_of(lot) == (100, 0)


def test_a_request_reserves_once_and_is_issued_once(muscat: Region) -> None:
    anfo, store, request = make_product(), make_store(muscat), uuid4()
    make_lot(store, anfo, kg=100)
    reserve(store, anfo, 10, request)
    with pytest.raises(Conflict, match="already reserved"):
        reserve(store, anfo, 10, request)
    issue(request, uuid4())
    with pytest.raises(Conflict) as refusal:
        issue(request, uuid4())
    assert refusal.value.code == "nothing_reserved"


def test_a_reservation_of_two_products_holds_both_or_none(muscat: Region) -> None:
    anfo, emulsion, store = make_product(), make_product(ProductKind.EMULSION), make_store(muscat)
    lot = make_lot(store, anfo, kg=100)
    make_lot(store, emulsion, kg=5)
    with pytest.raises(Conflict) as refusal:
        services.reserve(
            store_id=store.pk,
            quantities={anfo.pk: Decimal(50), emulsion.pk: Decimal(6)},
            reference_id=uuid4(),
            reference_number="XR-1",
            actor=SYSTEM,
            at=timezone.now(),
        )
    assert refusal.value.facts["product_id"] == str(emulsion.pk)
    assert kg_of(lot) == (100, 0)


def test_leftovers_return_to_the_lots_of_the_batches_that_they_came_from(muscat: Region) -> None:
    anfo, store, other, site, request = make_product(), make_store(muscat), make_store(muscat), uuid4(), uuid4()
    early, late = make_lot(store, anfo, kg=100, expires_in_days=20), make_lot(store, anfo, kg=100)
    reserve(store, anfo, 150, request)
    issue(request, site)
    back = {"site_id": site, "actor": SYSTEM, "at": timezone.now()}
    services.return_to_store(store_id=store.pk, quantities={anfo.pk: Decimal(60)}, **back)
    assert kg_of(late) == (100, 0)
    assert kg_of(early) == (10, 0)
    services.return_to_store(store_id=other.pk, quantities={anfo.pk: Decimal(5)}, **back)
    assert kg_of(StockLot.objects.get(store=other, batch=early.batch)) == (5, 0)


def test_a_site_cannot_blast_return_or_write_off_more_than_was_issued_to_it(muscat: Region) -> None:
    anfo, store, site, request = make_product(), make_store(muscat), uuid4(), uuid4()
    make_lot(store, anfo)
    reserve(store, anfo, 10, request)
    issue(request, site)
    now, more = timezone.now(), {anfo.pk: Decimal("10.001")}
    for refused in (
        lambda: services.consume(site_id=site, quantities=more, actor=SYSTEM, at=now),
        lambda: services.return_to_store(site_id=site, store_id=store.pk, quantities=more, actor=SYSTEM, at=now),
        lambda: services.write_off(site_id=site, quantities=more, reason_code="lost", note="", actor=SYSTEM, at=now),
    ):
        with pytest.raises(Conflict) as refusal:
            refused()
        assert (refusal.value.code, refusal.value.facts["available"]) == ("insufficient_stock", 10)


@pytest.mark.parametrize("kg", ["0", "-1", "0.0001", "NaN", "Infinity"])
def test_quantities_are_positive_and_in_whole_grams(muscat: Region, kg: str) -> None:
    store, batch = make_store(muscat), make_batch(make_product())
    with pytest.raises(Invalid):
        services.stock_store(
            store_id=store.pk, batch_id=batch.pk, quantity=Decimal(kg), actor=SYSTEM, at=timezone.now()
        )


def test_stock_of_another_region_is_out_of_reach_and_engineers_do_not_move_stock(
    dhofar: Region, muscat: Region, storekeeper: Any, engineer: Any
) -> None:
    anfo = make_product()
    far, near = make_store(dhofar), make_store(muscat)
    make_lot(far, anfo)
    with pytest.raises(NotFound):
        reserve(far, anfo, 1, uuid4(), actor=storekeeper.actor)
    batch = make_batch(anfo)
    with pytest.raises(Forbidden):
        services.stock_store(
            store_id=near.pk, batch_id=batch.pk, quantity=Decimal(1), actor=engineer.actor, at=timezone.now()
        )


def test_a_movement_has_the_number_of_the_year_that_it_is_in_the_mine(muscat: Region) -> None:
    anfo, store, site, request = make_product(), make_store(muscat), uuid4(), uuid4()
    make_lot(store, anfo, kg=1000)
    reserve(store, anfo, 400, request)
    issue(request, site)
    for year in (2091, 2092):
        at = datetime(2091, 12, 31, 20, tzinfo=UTC) - timedelta(seconds=2092 - year)
        used: dict[str, Any] = {
            "site_id": site,
            "quantities": {anfo.pk: Decimal(1)},
            "reason_code": "spilled",
            "note": "",
        }
        (movement,) = services.write_off(**used, actor=SYSTEM, at=at)
        assert movement.number.startswith(f"MV-{year}-")


@pytest.mark.req("REQ-CENTRAL-006")
def test_batches_expire_the_day_after_their_last_day_and_the_job_may_run_twice() -> None:
    last_day, over = make_batch(make_product(), expires_in_days=0), make_batch(make_product(), expires_in_days=-1)
    noon = start_of_day(today(), 12)
    assert services.expire_batches(actor=SYSTEM, at=noon) == 1
    assert services.expire_batches(actor=SYSTEM, at=noon) == 0
    shown = queries.shown_batches(SYSTEM).values_list("pk", "shown_status")
    assert dict(shown) == {last_day.pk: "available", over.pk: "expired"}
    assert services.expire_batches(actor=SYSTEM, at=noon + timedelta(days=1)) == 1
