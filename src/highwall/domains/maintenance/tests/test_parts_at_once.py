"""Two people hand out the same planned part at once, each with a connection of their own, on committed data."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from highwall.config.roles import seed
from highwall.domains.maintenance import services
from highwall.domains.maintenance.queries import used_of
from highwall.domains.maintenance.tests.factories import TEST, make_machine, make_order
from highwall.domains.parts.queries import prove_stock
from highwall.domains.parts.tests.factories import make_accessory
from highwall.kit.errors import DomainError

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.chaos]
CLIENTS = 6


@pytest.fixture(autouse=True)
def seeded(transactional_db: None) -> Iterator[None]:
    seed()
    yield
    connection.close()


def test_a_planned_part_that_several_hand_out_at_once_goes_out_once() -> None:
    filters, order = make_accessory(10), make_order(make_machine())
    line = services.plan_part(actor=TEST, order_id=order.pk, accessory_id=filters.pk, quantity=Decimal(2))
    services.reserve_parts(actor=TEST, order_id=order.pk, at=timezone.now())
    start = Barrier(CLIENTS)

    def hand_out(_: int) -> Any:
        try:
            connection.ensure_connection()
            start.wait()
            return services.issue_part(
                actor=TEST, order_id=order.pk, line_id=line.pk, quantity=Decimal(2), at=timezone.now()
            )
        except DomainError as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(CLIENTS) as threads:
        answers = list(threads.map(hand_out, range(CLIENTS)))
    assert answers.count("beyond_plan") == CLIENTS - 1
    filters.refresh_from_db()
    assert (filters.quantity, filters.reserved, used_of(order.pk, filters.pk)) == (8, 0, 2)
    assert prove_stock().words == ()
