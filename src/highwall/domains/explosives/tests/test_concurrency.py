"""Many clients at once, each with a connection of its own, on committed data."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from highwall.config.roles import seed
from highwall.config.testing import make_user, region_named, signed_in
from highwall.domains.explosives import queries, services
from highwall.domains.explosives.models import LedgerAccount, StockLot, Store
from highwall.domains.explosives.tests.factories import (
    SYSTEM,
    kg_of,
    make_batch,
    make_lot,
    make_product,
    make_store,
    reserve,
)
from highwall.kit.errors import DomainError

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.chaos]
CLIENTS = 50


def all_at_once(clients: int, work: Callable[[int], Any]) -> list[Any]:
    """Run `work` for every client, started together; a refusal is its answer, anything else raises."""
    start = Barrier(clients)

    def run(number: int) -> Any:
        try:
            connection.ensure_connection()
            start.wait()
            return work(number)
        except DomainError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(clients) as threads:
        return list(threads.map(run, range(clients)))


@pytest.fixture(autouse=True)
def seeded(transactional_db: None, settings: Any) -> Any:
    """Roles and regions, and no pool, so that fifty connections are really open."""
    pool = connection.settings_dict["OPTIONS"].pop("pool", None)
    connection.close()
    seed()
    yield
    connection.close()
    if pool is not None:
        connection.settings_dict["OPTIONS"]["pool"] = pool


def test_fifty_clients_draw_on_one_lot_and_it_never_goes_below_zero() -> None:
    store, anfo = make_store(region_named("Muscat")), make_product()
    lot = make_lot(store, anfo, kg=1000)

    def draw(number: int) -> Any:
        request = uuid4()
        reserve(store, anfo, 30, request)
        return services.issue(reference_id=request, site_id=uuid4(), actor=SYSTEM, at=timezone.now())

    answers = all_at_once(CLIENTS, draw)
    refusals = [answer for answer in answers if isinstance(answer, DomainError)]
    assert len(answers) - len(refusals) == 33
    assert {refusal.code for refusal in refusals} == {"insufficient_stock"}
    assert all(refusal.facts["requested"] == 30 for refusal in refusals)
    assert all(0 <= refusal.facts["available"] < 30 for refusal in refusals)
    assert kg_of(lot) == (10, 0)
    assert queries.verify_ledger() == []


def test_fifty_clients_fill_one_store_and_it_is_never_overfull() -> None:
    store = make_store(region_named("Muscat"), capacity_kg=500)
    batches = [make_batch(make_product(), kg=5000) for _ in range(2)]

    def stock(number: int) -> Any:
        return services.stock_store(
            store_id=store.pk, batch_id=batches[number % 2].pk, quantity=Decimal(30), actor=SYSTEM, at=timezone.now()
        )

    answers = all_at_once(CLIENTS, stock)
    refusals = [answer for answer in answers if isinstance(answer, DomainError)]
    assert len(answers) - len(refusals) == 16
    assert {refusal.code for refusal in refusals} == {"capacity_exceeded"}
    assert Store.objects.get(pk=store.pk).occupancy_kg == 480
    assert queries.verify_ledger() == []


def test_clients_that_move_stock_to_and_fro_between_stores_and_sites_do_not_block_each_other() -> None:
    region = region_named("Muscat")
    stores = [make_store(region) for _ in range(3)]
    products = [make_product(), make_product("emulsion")]
    for store in stores:
        for product in products:
            make_lot(store, product, kg=2000)
    sites = [uuid4(), uuid4()]

    def work(number: int) -> Any:
        store, site, request = stores[number % 3], sites[number % 2], uuid4()
        who: dict[str, Any] = {"actor": SYSTEM, "at": timezone.now()}
        amounts = {product.pk: Decimal(7) for product in (products if number % 2 else reversed(products))}
        services.reserve(store_id=store.pk, quantities=amounts, reference_id=request, reference_number="XR", **who)
        services.issue(reference_id=request, site_id=site, **who)
        services.consume(site_id=site, quantities={p: Decimal(4) for p in amounts}, **who)
        back = {p: Decimal(2) for p in amounts}
        services.return_to_store(site_id=site, store_id=stores[(number + 1) % 3].pk, quantities=back, **who)
        rest = {p: Decimal(1) for p in amounts}
        return services.write_off(site_id=site, quantities=rest, reason_code="spilled", note="", **who)

    answers = all_at_once(CLIENTS, work)
    assert [answer for answer in answers if isinstance(answer, DomainError)] == []
    blasted = sum((queries.blasted_quantities(site)[products[0].pk] for site in sites), Decimal(0))
    assert blasted == 4 * CLIENTS
    assert LedgerAccount.objects.filter(kind="site", balance__gt=0).count() == 0
    assert queries.verify_ledger() == []


def test_twenty_clients_send_one_receipt_with_one_key_and_it_takes_effect_once() -> None:
    region = region_named("Muscat")
    keeper = signed_in(make_user("store_manager", region=region))
    store, batch = make_store(region), make_batch(make_product(), kg=1000)
    body = {"batch_id": str(batch.pk), "quantity": 10}
    answers = all_at_once(20, lambda _: keeper.post(f"/stores/{store.pk}/receipts", body, key="same"))
    assert {answer.status for answer in answers} == {201}
    assert len({answer.json["id"] for answer in answers}) == 1
    assert kg_of(StockLot.objects.get(store=store)) == (10, 0)
