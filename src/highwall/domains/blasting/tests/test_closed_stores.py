import pytest

from highwall.domains.blasting.tests.factories import prepare, request_explosives
from highwall.domains.explosives.models import Store
from highwall.domains.notifications.models import Notification
from highwall.kit.events import outbox
from highwall.kit.models import Mail


@pytest.mark.req("REQ-STORE-023")
def test_a_store_that_closes_is_told_to_its_manager_to_explosive_managers_and_to_those_who_wait_for_it(
    engineer, second_engineer, storekeeper, explosives_manager, bench
):
    prepare(engineer, bench)
    number = engineer.get(f"/approval-requests/{request_explosives(engineer, bench)}").json["number"]
    Store.objects.filter(pk=bench.store.pk).update(manager=storekeeper.id)
    empty = Store.objects.create(
        name="Empty",
        address="Road 1",
        city="Seeb",
        region=bench.store.region,
        manager_id=storekeeper.id,
        capacity_kg=100,
        allowed_kinds=["anfo"],
    )
    for store, step in ((bench.store, "start-maintenance"), (empty, "decommission")):
        assert explosives_manager.post(f"/stores/{store.pk}/{step}", {"reason": "Leak"}).status == 200
        outbox.deliver_pending()

    def told(person, kind):
        rows = Notification.objects.filter(user_id=person.id, kind=kind).order_by("pk")
        return [row.facts["store_status"] for row in rows]

    for person in (storekeeper, explosives_manager):
        assert told(person, "explosives.store_closed") == ["under_maintenance", "decommissioned"]
    assert told(engineer, "approval_store_closed") == ["under_maintenance"]
    assert Notification.objects.get(kind="approval_store_closed").facts["number"] == number
    assert told(second_engineer, "approval_store_closed") == []
    for person in ("storekeeper", "explosives_manager", "engineer"):
        assert Mail.objects.filter(to=f"{person}@example.com", kind="notification").exists()
