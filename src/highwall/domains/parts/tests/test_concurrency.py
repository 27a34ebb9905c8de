"""Many clients at once, each with a connection of its own, on committed data."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from decimal import Decimal
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from highwall.config.roles import seed
from highwall.domains.parts import services
from highwall.domains.parts.models import StorageLocation
from highwall.domains.parts.queries import prove_stock
from highwall.domains.parts.tests.factories import SYSTEM, make_accessory, make_rig
from highwall.kit.errors import DomainError, Invalid

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.chaos]
CLIENTS = 50


def all_at_once(work: Callable[[int], Any]) -> list[Any]:
    """Run `work` for every client, started together; a refusal is its answer, anything else raises."""
    start = Barrier(CLIENTS)

    def run(number: int) -> Any:
        try:
            connection.ensure_connection()
            start.wait()
            return work(number)
        except DomainError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(CLIENTS) as threads:
        return list(threads.map(run, range(CLIENTS)))


@pytest.fixture(autouse=True)
def seeded(transactional_db: None) -> Any:
    """Roles and regions, and no pool, so that fifty connections are really open."""
    pool = connection.settings_dict["OPTIONS"].pop("pool", None)
    connection.close()
    seed()
    yield
    connection.close()
    if pool is not None:
        connection.settings_dict["OPTIONS"]["pool"] = pool


def test_fifty_people_draw_on_one_accessory_and_it_never_goes_below_zero() -> None:
    accessory, rig = make_accessory(100), make_rig()

    def draw(number: int) -> Any:
        return services.issue(
            accessory_id=accessory.pk, quantity=Decimal(3), machine_id=rig.pk, actor=SYSTEM, at=timezone.now()
        )

    refusals = [answer for answer in all_at_once(draw) if isinstance(answer, DomainError)]
    assert len(refusals) == CLIENTS - 33
    assert {(refusal.code, refusal.facts["available"], refusal.facts["requested"]) for refusal in refusals} == {
        ("not_enough_parts", 1, 3)
    }
    accessory.refresh_from_db()
    assert (accessory.quantity, accessory.moves) == (1, 34)
    assert prove_stock().words == ()


def test_two_people_do_not_put_two_locations_within_each_other() -> None:
    shelf, cabinet = (services.create_location(actor=SYSTEM, name=name) for name in ("Shelf", "Cabinet"))

    def put_cabinet_on_shelf() -> Any:
        try:
            return services.change_location(
                actor=SYSTEM, location_id=cabinet.pk, expected_version=None, parent_id=shelf.pk
            )
        except DomainError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            services.change_location(actor=SYSTEM, location_id=shelf.pk, expected_version=None, parent_id=cabinet.pk)
            other = threads.submit(put_cabinet_on_shelf)
            wait([other], timeout=2)
        answer = other.result()
    assert isinstance(answer, Invalid)
    assert [error.code for error in answer.errors] == ["within_itself"]
    assert sorted(StorageLocation.objects.values_list("path", flat=True)) == ["Cabinet", "Cabinet / Shelf"]


def test_what_is_put_into_a_location_while_it_is_renamed_gets_its_new_name() -> None:
    store = services.create_location(actor=SYSTEM, name="Workshop")

    def add_shelf() -> Any:
        try:
            return services.create_location(actor=SYSTEM, name="Shelf", parent_id=store.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            services.change_location(actor=SYSTEM, location_id=store.pk, expected_version=None, name="Yard")
            other = threads.submit(add_shelf)
            wait([other], timeout=2)
        other.result()
    assert sorted(StorageLocation.objects.values_list("path", flat=True)) == ["Yard", "Yard / Shelf"]
