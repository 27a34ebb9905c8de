"""What a quarantined batch does to the requests that its stock was kept for, and to the sites that it has come to."""

from typing import Any

import pytest

from highwall.config.testing import Persona
from highwall.domains.blasting.models import ExplosiveApprovalRequest
from highwall.domains.blasting.tests.factories import RECEIVED, Bench, prepare, request_explosives
from highwall.domains.explosives.models import Product, Reservation, StockLot
from highwall.domains.explosives.queries import verify_ledger
from highwall.domains.explosives.tests.factories import make_lot
from highwall.domains.notifications.models import Notification
from highwall.kit.events import outbox

pytestmark = pytest.mark.django_db
CAKED = {"reason": "Caked prills"}


def quarantine(person: Persona, product: Product) -> str:
    """Quarantine the batch of a product and let everybody hear of it; gives its number."""
    batch = StockLot.objects.get(batch__product=product).batch
    answer = person.post(f"/warehouse-batches/{batch.pk}/quarantine", CAKED)
    assert answer.status == 200, answer.json
    # What hears of it tells of more.
    while outbox.deliver_pending():
        pass
    return batch.batch_number


def told(person: Persona, kind: str) -> list[dict[str, Any]]:
    return [each.facts for each in Notification.objects.filter(user_id=person.id, kind=kind).order_by("id")]


def test_an_approved_request_whose_batch_is_quarantined_loses_all_of_its_stock_and_waits_for_a_decision_again(
    engineer: Persona,
    second_engineer: Persona,
    storekeeper: Persona,
    explosives_manager: Persona,
    bench: Bench,
) -> None:
    prepare(engineer, bench)
    path = f"/approval-requests/{request_explosives(engineer, bench)}"
    assert storekeeper.post(f"{path}/approve", {}).status == 200
    assert {row.lot.batch.product_id for row in Reservation.objects.filter(state="held")} == {
        bench.anfo.pk,
        bench.emulsion.pk,
    }
    number = quarantine(explosives_manager, bench.anfo)
    # The emulsion is let go of too: issued short, the shot could not be loaded as it was designed.
    assert set(Reservation.objects.values_list("state", flat=True)) == {"released"}
    shown = engineer.get(path).json
    assert (shown["status"], shown["decided_at"], shown["lots"]) == ("pending", None, [])
    assert number in shown["history"][-1]["reason"]
    (facts,) = told(engineer, "approval_stock_lost")
    assert (facts["number"], facts["batch"], facts["reason"]) == (shown["number"], number, "Caked prills")
    assert told(storekeeper, "approval_stock_lost") == [facts]
    assert told(second_engineer, "approval_stock_lost") == []
    assert storekeeper.post(f"{path}/issue", RECEIVED).json["code"] == "illegal_transition"
    refused = storekeeper.post(f"{path}/approve", {})
    assert (refused.status, refused.json["code"]) == (409, "insufficient_stock")
    batch_id = StockLot.objects.get(batch__product=bench.anfo).batch_id
    released = explosives_manager.post(f"/warehouse-batches/{batch_id}/release", {"reason": "Tested again, sound"})
    assert released.status == 200
    assert storekeeper.post(f"{path}/approve", {}).json["status"] == "approved"
    assert storekeeper.post(f"{path}/issue", RECEIVED).json["status"] == "issued"
    assert verify_ledger() == []


def test_a_request_that_nothing_was_kept_of_the_batch_for_stays_approved(
    engineer: Persona, storekeeper: Persona, explosives_manager: Persona, bench: Bench
) -> None:
    prepare(engineer, bench)
    path = f"/approval-requests/{request_explosives(engineer, bench)}"
    assert storekeeper.post(f"{path}/approve", {}).status == 200
    other = make_lot(bench.store, bench.anfo, kg=50, expires_in_days=2_000).batch
    answer = explosives_manager.post(f"/warehouse-batches/{other.pk}/quarantine", CAKED)
    assert answer.status == 200
    outbox.deliver_pending()
    assert ExplosiveApprovalRequest.objects.get().status == "approved"
    assert told(engineer, "approval_stock_lost") == []
    assert set(Reservation.objects.values_list("state", flat=True)) == {"held"}


def test_whoever_had_the_explosives_brought_to_a_site_is_told_not_to_load_what_is_quarantined_since(
    engineer: Persona, storekeeper: Persona, explosives_manager: Persona, bench: Bench
) -> None:
    prepare(engineer, bench)
    path = f"/approval-requests/{request_explosives(engineer, bench)}"
    for step, body in (("approve", {}), ("issue", RECEIVED)):
        assert storekeeper.post(f"{path}/{step}", body).status == 200
    number = quarantine(explosives_manager, bench.anfo)
    (facts,) = told(engineer, "approval_stock_on_site")
    assert (facts["batch"], facts["site"], facts["reason"]) == (number, bench.site.name, "Caked prills")
    assert told(engineer, "approval_stock_lost") == []
    assert engineer.get(path).json["status"] == "issued"
