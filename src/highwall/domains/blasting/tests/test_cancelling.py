"""A site is not given up while explosives are booked to it."""

from uuid import UUID

import pytest

from highwall.config.testing import Persona
from highwall.domains.blasting.tests.factories import RECEIVED, Bench, prepare, request_explosives
from highwall.domains.explosives.queries import site_balances

pytestmark = pytest.mark.django_db

CANCEL = {"reason": "The customer gave it up"}


@pytest.fixture
def request_id(engineer: Persona, bench: Bench) -> UUID:
    prepare(engineer, bench)
    return request_explosives(engineer, bench)


@pytest.mark.req("REQ-SITE-044")
def test_a_site_with_explosives_on_it_is_not_cancelled_and_the_refusal_names_the_quantities(
    engineer: Persona, storekeeper: Persona, bench: Bench, request_id: UUID
) -> None:
    assert storekeeper.post(f"/approval-requests/{request_id}/approve", {}).status == 200
    assert storekeeper.post(f"/approval-requests/{request_id}/issue", RECEIVED).status == 200
    answer = engineer.post(f"{bench.path}/cancel", CANCEL)
    assert (answer.status, answer.json["code"]) == (409, "explosives_on_site")
    held = {UUID(line["product_id"]): line["quantity"] for line in answer.json["facts"]["held"]}
    on_site = site_balances(bench.site.pk)
    assert held == {product_id: pytest.approx(float(kg)) for product_id, kg in on_site.items()}
    assert bench.anfo.name in answer.json["detail"]
    returned = {"store_id": bench.store.pk, "quantities": {str(key): kg for key, kg in on_site.items()}}
    assert storekeeper.post(f"{bench.path}/return", returned).status == 200
    assert engineer.post(f"{bench.path}/cancel", CANCEL).status == 200


def test_a_site_with_an_open_request_for_explosives_is_not_cancelled(
    engineer: Persona, storekeeper: Persona, bench: Bench, request_id: UUID
) -> None:
    for step in (None, "approve"):
        if step:
            assert storekeeper.post(f"/approval-requests/{request_id}/{step}", {}).status == 200
        answer = engineer.post(f"{bench.path}/cancel", CANCEL)
        assert (answer.status, answer.json["code"]) == (409, "request_open")
    withdrawn = storekeeper.post(f"/approval-requests/{request_id}/withdraw-approval", {"reason": "Not needed"})
    assert withdrawn.status == 200
    assert engineer.post(f"{bench.path}/cancel", CANCEL).status == 200
