"""The warning period before expiry is a setting, and stock movements stand in the audit trail."""

import pytest

from highwall.config.testing import Persona
from highwall.domains.explosives.models import EXPIRY_WARNING_DAYS, LedgerMovement
from highwall.domains.explosives.tests.factories import make_batch, make_product
from highwall.kit.models import AuditEvent
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


def test_the_setting_decides_which_batches_are_expiring_soon(storekeeper: Persona) -> None:
    make_batch(make_product(), expires_in_days=40)

    def found(page_size: int) -> int:
        # Statements of a page are kept for a few seconds; another size is another statement.
        answer = storekeeper.get("/warehouse-batches", is_expiring_soon="true", page_size=page_size)
        return len(answer.json["items"])

    assert found(5) == 0
    change_setting(EXPIRY_WARNING_DAYS.key, 60)
    assert found(6) == 1


@pytest.mark.req("REQ-ADMIN-030")
def test_an_inventory_transaction_is_an_event_of_the_trail() -> None:
    make_batch(make_product(), kg=500)
    movement = LedgerMovement.objects.get()
    event = AuditEvent.objects.get(resource="explosives_ledgermovement", resource_id=str(movement.pk))
    assert (event.event, event.before) == ("create", None)
    assert (event.after["kind"], event.after["quantities"], event.after["neq_kg"]) == (movement.kind, [500.0], 500.0)
