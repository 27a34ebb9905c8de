"""Stores that are closed or deleted: who is told, what goes with them, and what forbids it."""

from decimal import Decimal
from typing import Any

import pytest

from highwall.config.testing import Persona, make_user
from highwall.domains.explosives.models import Store, StoreLimit
from highwall.domains.explosives.queries import store_deletion
from highwall.domains.explosives.tests.factories import make_lot, make_magazine, make_product, make_store
from highwall.domains.notifications.models import Notification
from highwall.domains.regions.models import Region
from highwall.kit.events import outbox
from highwall.kit.mail import read_body
from highwall.kit.models import AuditEvent, Mail

pytestmark = pytest.mark.django_db


def consequences(person: Persona, store: Store) -> Any:
    found = person.get(f"/stores/{store.pk}/dependents")
    assert found.status == 200
    return found.json


def told(kind: str, person: Persona) -> list[dict[str, Any]]:
    return [row.facts for row in Notification.objects.filter(kind=kind, user_id=person.id).order_by("pk")]


@pytest.mark.req("REQ-STORE-062")
@pytest.mark.parametrize(
    ("held", "percent", "level"),
    [(0, 0, "green"), (699.9, 70.0, "green"), (700, 70, "yellow"), (900, 90, "yellow"), (900.1, 90.0, "red")],
)
def test_a_route_gives_how_full_a_store_is(
    held: float, percent: float, level: str, explosives_manager: Persona, outsider: Persona, muscat: Region
) -> None:
    store = make_store(muscat, capacity_kg=1000)
    if held:
        make_lot(store, make_product(), kg=held)
    answer = explosives_manager.get(f"/stores/{store.pk}/utilization")
    assert answer.status == 200
    assert answer.json == {
        "store_id": str(store.pk),
        "occupancy_kg": held,
        "capacity_kg": 1000,
        "utilization_percent": percent,
        "level": level,
    }
    assert outsider.get(f"/stores/{store.pk}/utilization").status == 404


@pytest.mark.req("REQ-STORE-032")
def test_a_store_is_deleted_only_by_somebody_who_has_seen_and_confirmed_what_that_does(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    store = make_store(muscat, name="New store", manager_id=storekeeper.id)
    StoreLimit.objects.create(store=store, kind="anfo", minimum_kg=Decimal(10))
    found = consequences(explosives_manager, store)
    assert [(item["kind"], item["count"], item["blocks_deletion"]) for item in found["items"]] == [
        ("store", 1, False),
        ("inventory_records", 1, False),
        ("pending_requests", 0, False),
        ("manager_told", 1, False),
    ]
    assert found["is_deletable"] is True
    path = f"/stores/{store.pk}"
    for asked in ("", "?confirmed=store:1", "?confirmed=store:1&confirmed=inventory_records:2"):
        refused = explosives_manager.delete(f"{path}{asked}", version=1)
        assert (refused.status, refused.json["code"]) == (409, "dependents_not_confirmed")
    confirmed = "&".join(f"confirmed={each}" for each in found["confirmation"])
    assert storekeeper.delete(f"{path}?{confirmed}", version=1).status == 403
    assert explosives_manager.delete(f"{path}?{confirmed}", version=7).status == 412
    assert Store.objects.filter(pk=store.pk).exists()
    assert explosives_manager.delete(f"{path}?{confirmed}", version=1).status == 204


def delete(person: Persona, store: Store) -> Any:
    confirmed = "&".join(f"confirmed={each}" for each in consequences(person, store)["confirmation"])
    return person.delete(f"/stores/{store.pk}?{confirmed}", version=store.version)


def test_a_deleted_store_is_gone_with_its_inventory_records_and_its_manager_is_mailed(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    store = make_store(muscat, name="New store", manager_id=storekeeper.id)
    StoreLimit.objects.create(store=store, kind="anfo", minimum_kg=Decimal(10))
    assert "delete" in explosives_manager.get(f"/stores/{store.pk}").json["allowed_actions"]
    assert delete(explosives_manager, store).status == 204
    assert not Store.objects.filter(pk=store.pk).exists()
    assert not StoreLimit.objects.filter(store_id=store.pk).exists()
    assert explosives_manager.get(f"/stores/{store.pk}").status == 404
    outbox.deliver_pending()
    assert len(told("explosives.store_deleted", storekeeper)) == 1
    text, _ = read_body(Mail.objects.get(to="storekeeper@example.com")) or ("", "")
    assert "New store" in text
    events = AuditEvent.objects.filter(resource_id=str(store.pk), resource="explosives_store", event="delete")
    assert events.count() == 1


def test_a_store_in_which_something_moved_is_not_deleted_and_says_why(
    explosives_manager: Persona, muscat: Region
) -> None:
    store = make_store(muscat)
    make_lot(store, make_product(), kg=10)
    assert "delete" not in explosives_manager.get(f"/stores/{store.pk}").json["allowed_actions"]
    refused = delete(explosives_manager, store)
    assert (refused.status, refused.json["code"]) == (409, "has_dependents")
    kinds = {item["kind"] for item in refused.json["facts"]["dependents"]}
    assert {"explosives_stocklot", "explosives_ledgermovement"} <= kinds
    assert Store.objects.filter(pk=store.pk).exists()


def test_a_store_with_magazines_is_not_deleted(explosives_manager: Persona, muscat: Region) -> None:
    store = make_store(muscat)
    make_magazine(store)
    refused = delete(explosives_manager, store)
    assert [item["kind"] for item in refused.json["facts"]["dependents"]] == ["explosives_magazine"]


def test_what_waits_for_a_store_is_cancelled_with_it_in_the_same_transaction(
    explosives_manager: Persona, muscat: Region, monkeypatch: pytest.MonkeyPatch
) -> None:
    cancelled: list[Any] = []
    monkeypatch.setattr(store_deletion, "_requests", [])
    store_deletion.cancels_with_store(lambda store_id: 2, lambda store_id, actor, at: cancelled.append(store_id))
    store, other = make_store(muscat), make_store(muscat)
    found = {item["kind"]: item["count"] for item in consequences(explosives_manager, store)["items"]}
    assert (found["pending_requests"], found["manager_told"]) == (2, 0)
    assert delete(explosives_manager, store).status == 204
    assert cancelled == [store.pk]
    make_lot(other, make_product(), kg=10)
    assert delete(explosives_manager, other).status == 409


def test_managers_hear_that_a_store_is_closed_and_nobody_hears_that_it_is_reopened(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    keeper = make_user("store_manager", email="other@example.com", region=muscat)
    store = make_store(muscat, manager_id=storekeeper.id)
    for step, reason in (("start-maintenance", "New roof"), ("reopen", ""), ("decommission", "Quarry closed")):
        assert explosives_manager.post(f"/stores/{store.pk}/{step}", {"reason": reason}).status == 200
        outbox.deliver_pending()
    for person in (storekeeper, explosives_manager):
        statuses = [facts["store_status"] for facts in told("explosives.store_closed", person)]
        assert statuses == ["under_maintenance", "decommissioned"]
    assert not Notification.objects.filter(user_id=keeper.pk).exists()
    texts = [(read_body(mail) or ("", ""))[0] for mail in Mail.objects.filter(to="storekeeper@example.com")]
    assert any("New roof" in text for text in texts)
    assert any("Quarry closed" in text for text in texts)
