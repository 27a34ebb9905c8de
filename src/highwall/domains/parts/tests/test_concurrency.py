"""Many clients at once, each with a connection of its own, on committed data."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from highwall.config.roles import seed
from highwall.domains.parts import services
from highwall.domains.parts.queries import prove_stock
from highwall.domains.parts.tests.factories import SYSTEM, make_accessory, make_rig
from highwall.kit.errors import DomainError

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
