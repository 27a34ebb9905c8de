"""A store that can give less of a kind than the settings ask for is low on stock, and its manager hears of it."""

from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.explosives import jobs, services
from highwall.domains.explosives.models import LOW_STOCK_KG, ProductKind, Store, StoreStatus
from highwall.domains.explosives.tests.factories import SYSTEM, make_lot, make_product, make_store, reserve
from highwall.domains.notifications.models import Notification
from highwall.domains.regions.models import Region
from highwall.kit.mail import read_body
from highwall.kit.models import Mail
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


def levels_of(store: Store, person: Persona) -> dict[str, tuple[float, float, bool]]:
    levels = person.get(f"/stores/{store.pk}").json["levels"]
    return {row["kind"]: (row["available_kg"], row["low_stock_kg"], row["is_low"]) for row in levels}


def anfo_store(region: Region, **values: Any) -> Store:
    return make_store(region, allowed_kinds=[ProductKind.ANFO], **values)


def threshold(kind: ProductKind, kg: int) -> None:
    change_setting(LOW_STOCK_KG[kind].key, kg)


def test_every_kind_of_explosive_has_a_threshold_of_its_own() -> None:
    assert LOW_STOCK_KG.keys() == set(ProductKind)
    assert {setting.key for setting in LOW_STOCK_KG.values()} == {
        f"explosives.low_stock_{kind}_kg" for kind in ProductKind.values
    }


def test_a_threshold_changed_by_an_administrator_rules_the_next_request(
    admin: Persona, storekeeper: Persona, muscat: Region
) -> None:
    store = anfo_store(muscat)
    make_lot(store, make_product(), kg=1_000)
    assert levels_of(store, storekeeper) == {"anfo": (1_000, 3_000, True)}
    path = "/settings/explosives.low_stock_anfo_kg"
    for kg, is_low in ((1_000, False), (1_001, True), (0, False)):
        assert admin.patch(path, {"value": kg}).status == 200
        assert levels_of(store, storekeeper) == {"anfo": (1_000, kg, is_low)}
    assert admin.patch(path, {"value": -1}).status == 422
    assert storekeeper.patch(path, {"value": 5}).status == 403


def test_only_the_kinds_that_a_store_may_hold_count_and_those_that_it_lacks_altogether_are_low(
    storekeeper: Persona, muscat: Region
) -> None:
    store = make_store(muscat, allowed_kinds=[ProductKind.EMULSION, ProductKind.BOOSTER])
    make_lot(store, make_product("booster"), kg=50)
    assert levels_of(store, storekeeper) == {"emulsion": (0, 2_000, True), "booster": (50, 50, False)}


@pytest.mark.req("REQ-STORE-041")
def test_the_level_adds_up_the_products_of_a_kind_and_leaves_out_what_is_reserved_expired_or_quarantined(
    storekeeper: Persona, muscat: Region
) -> None:
    threshold(ProductKind.ANFO, 1_000)
    store, first, second = anfo_store(muscat), make_product(), make_product()
    make_lot(store, first, kg=700)
    quarantined = make_lot(store, second, kg=400).batch
    make_lot(store, first, kg=900, expires_in_days=-2)
    assert levels_of(store, storekeeper) == {"anfo": (1_100, 1_000, False)}
    request = uuid4()
    reserve(store, first, 101, request)
    assert levels_of(store, storekeeper) == {"anfo": (999, 1_000, True)}
    services.release(reference_id=request, actor=SYSTEM, at=timezone.now())
    assert levels_of(store, storekeeper) == {"anfo": (1_100, 1_000, False)}
    services.decide_on_batch(
        actor=SYSTEM, batch_id=quarantined.pk, step="quarantine", at=timezone.now(), reason="Caked prills."
    )
    assert levels_of(store, storekeeper) == {"anfo": (700, 1_000, True)}


def test_a_closed_store_gives_nothing_and_is_not_judged(storekeeper: Persona, muscat: Region) -> None:
    store = anfo_store(muscat, status=StoreStatus.UNDER_MAINTENANCE, manager_id=storekeeper.id)
    assert levels_of(store, storekeeper) == {"anfo": (0, 3_000, False)}
    jobs.tell_of_low_stock(0)
    assert not Notification.objects.exists()


def test_the_manager_is_told_once_while_a_kind_stays_low_and_again_after_it_recovered(
    storekeeper: Persona, explosives_manager: Persona, muscat: Region
) -> None:
    threshold(ProductKind.ANFO, 1_000)
    store, anfo = anfo_store(muscat, manager_id=storekeeper.id), make_product()
    make_lot(store, anfo, kg=1_500)
    jobs.tell_of_low_stock(0)
    assert not Notification.objects.exists()

    first = uuid4()
    reserve(store, anfo, 600, first)
    jobs.tell_of_low_stock(0)
    jobs.tell_of_low_stock(0)
    notice = Notification.objects.get()
    assert (str(notice.user_id), notice.kind, notice.link) == (
        str(storekeeper.id),
        "explosives.stock_low",
        f"/stores/{store.pk}",
    )
    assert (notice.facts["available_kg"], notice.facts["low_stock_kg"]) == (900, 1_000)
    text, _ = read_body(Mail.objects.get(kind="notification")) or ("", "")
    assert f"{store.name} is low on ANFO: it can give 900 kg, the threshold is 1000 kg." in text

    services.release(reference_id=first, actor=SYSTEM, at=timezone.now())
    jobs.tell_of_low_stock(0)
    assert Notification.objects.count() == 1
    reserve(store, anfo, 700, uuid4())
    jobs.tell_of_low_stock(0)
    assert Notification.objects.count() == 2
    assert explosives_manager.get("/notifications").json["total"] == 0


def test_another_kind_that_becomes_low_is_told_although_the_first_is_low_still(
    storekeeper: Persona, muscat: Region
) -> None:
    store = make_store(muscat, manager_id=storekeeper.id)
    lot = make_lot(store, make_product("emulsion"), kg=2_500)
    jobs.tell_of_low_stock(0)
    reserve(store, lot.product_id, 600, uuid4())
    jobs.tell_of_low_stock(0)
    told = Notification.objects.order_by("created_at")
    assert [notice.facts["product_kind"] for notice in told] == ["anfo", "emulsion"]


def test_of_a_store_without_a_manager_the_explosives_managers_are_told(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    anfo_store(muscat)
    jobs.tell_of_low_stock(0)
    assert explosives_manager.get("/notifications").json["items"][0]["kind"] == "explosives.stock_low"
    assert storekeeper.get("/notifications").json["total"] == 0
