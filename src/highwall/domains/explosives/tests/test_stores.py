"""The master data of the stores: lists, statuses, changes, limits and what they add up to."""

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from highwall.config.testing import Persona, make_user
from highwall.domains.explosives import queries, services
from highwall.domains.explosives.models import Store, StoreLimit
from highwall.domains.explosives.tests.factories import SYSTEM, make_batch, make_lot, make_product, make_store, reserve
from highwall.domains.explosives.tests.test_api import store_body
from highwall.domains.regions.models import Region

pytestmark = pytest.mark.django_db


def names(person: Persona, **query: Any) -> list[str]:
    answer = person.get("/stores", **query)
    assert answer.status == 200, answer.json
    return [row["name"] for row in answer.json["items"]]


@pytest.mark.req("REQ-STORE-001", "REQ-STORE-005")
def test_explosive_managers_and_admins_manage_stores_of_anfo_and_of_emulsion(
    explosives_manager: Persona, admin: Persona, storekeeper: Persona, engineer: Persona, muscat: Region
) -> None:
    for person, name, kinds in ((explosives_manager, "One", ["anfo"]), (admin, "Two", ["anfo", "emulsion"])):
        made = person.post("/stores", store_body(muscat, storekeeper, name=name, allowed_kinds=kinds))
        assert (made.status, made.json["allowed_kinds"]) == (201, kinds)
        path = f"/stores/{made.json['id']}"
        assert person.get(path).json["name"] == name
        assert person.patch(path, {"city": "Seeb"}).status == 200
        assert names(person, search=name) == [name]
        assert "edit" in person.get(path).json["allowed_actions"]
    for outsider in (storekeeper, engineer):
        assert outsider.post("/stores", store_body(muscat, storekeeper, name="Three")).status == 403
        assert outsider.patch(path, {"city": "Sur"}).status == 403
    unknown = explosives_manager.post("/stores", store_body(muscat, storekeeper, name="Four", allowed_kinds=["tnt"]))
    assert unknown.status == 422


@pytest.mark.req("REQ-STORE-020", "REQ-STORE-021", "REQ-STORE-022")
def test_a_store_goes_through_all_its_statuses_by_a_route_of_its_own_for_each_step(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    store = make_store(muscat)
    path = f"/stores/{store.pk}"
    assert explosives_manager.get(path).json["status"] == "operational"
    assert explosives_manager.post(f"{path}/start-maintenance", {"reason": " "}).status == 422
    for step, reason, status in (
        ("start-maintenance", "New roof", "under_maintenance"),
        ("reopen", "", "operational"),
        ("start-maintenance", "Leak", "under_maintenance"),
        ("decommission", "Quarry closed", "decommissioned"),
    ):
        assert storekeeper.post(f"{path}/{step}", {"reason": reason}).status == 403
        moved = explosives_manager.post(f"{path}/{step}", {"reason": reason})
        assert (moved.status, moved.json["status"]) == (200, status)
        assert moved.json["history"][-1]["by_id"] == str(explosives_manager.id)
    refused = explosives_manager.post(f"{path}/reopen", {"reason": ""})
    assert (refused.status, refused.json["code"]) == (409, "illegal_transition")
    assert [step["to_state"] for step in explosives_manager.get(path).json["history"]] == [
        "under_maintenance",
        "operational",
        "under_maintenance",
        "decommissioned",
    ]


@pytest.mark.req("REQ-STORE-030")
def test_everything_about_a_store_can_be_edited_until_it_is_decommissioned(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    other = make_user("store_manager", email="keeper.two@example.com", region=muscat)
    store = make_store(muscat, manager_id=storekeeper.id)
    path = f"/stores/{store.pk}"
    changes: dict[str, Any] = {
        "name": "West magazine",
        "address": "Wadi road 9",
        "city": "Nizwa",
        "manager_id": str(other.pk),
        "capacity_kg": 12_500.5,
        "allowed_kinds": ["emulsion", "heavy_anfo"],
    }
    changed = explosives_manager.patch(path, changes, version=1)
    assert changed.status == 200
    assert changed.json["manager"]["id"] == str(other.pk)
    for field in ("name", "address", "city", "capacity_kg", "allowed_kinds"):
        assert changed.json[field] == changes[field]
    assert explosives_manager.post(f"{path}/decommission", {"reason": "Old"}).json["status"] == "decommissioned"
    closed = explosives_manager.patch(path, {"city": "Sur"})
    assert (closed.status, closed.json["code"]) == (409, "illegal_transition")
    assert Store.objects.get(pk=store.pk).city == "Nizwa"


@pytest.mark.req("REQ-STORE-031")
def test_a_store_cannot_take_the_name_of_another_but_may_keep_its_own(
    explosives_manager: Persona, muscat: Region
) -> None:
    make_store(muscat, name="Main magazine")
    store = make_store(muscat, name="Annex")
    path = f"/stores/{store.pk}"
    taken = explosives_manager.patch(path, {"name": "MAIN magazine"})
    assert (taken.status, taken.json["code"], taken.json["errors"][0]["field"]) == (409, "name_taken", "name")
    assert Store.objects.get(pk=store.pk).name == "Annex"
    assert explosives_manager.patch(path, {"name": "ANNEX", "city": "Sur"}).json["name"] == "ANNEX"


@pytest.mark.req("REQ-STORE-034", "REQ-STORE-035")
def test_decommissioned_stores_are_left_out_until_they_are_asked_for_and_keep_their_history(
    explosives_manager: Persona, muscat: Region
) -> None:
    store, anfo, site, request = make_store(muscat, name="Old"), make_product(), uuid4(), uuid4()
    make_store(muscat, name="Open")
    make_lot(store, anfo, kg=100)
    reserve(store, anfo, 100, request)
    services.issue(reference_id=request, site_id=site, actor=SYSTEM, at=timezone.now())
    assert explosives_manager.post(f"/stores/{store.pk}/decommission", {"reason": "Old"}).status == 200
    assert names(explosives_manager) == ["Open"]
    assert names(explosives_manager, search="old") == []
    assert names(explosives_manager, region_id=str(muscat.pk)) == ["Open"]
    assert names(explosives_manager, status="decommissioned") == ["Old"]
    assert names(explosives_manager, status="operational,decommissioned") == ["Old", "Open"]
    exported = explosives_manager.get("/stores/export", format="csv").content.decode()
    assert "Open" in exported
    assert "Old" not in exported
    assert explosives_manager.get(f"/stores/{store.pk}").json["status"] == "decommissioned"
    kept = explosives_manager.get("/store-transactions", store_id=str(store.pk), sort="at").json["items"]
    assert [row["type"] for row in kept] == ["transfer_in", "reservation", "transfer_out"]


@pytest.mark.req("REQ-STORE-040", "REQ-STORE-041")
def test_a_store_tells_of_each_kind_what_it_holds_its_limits_and_where_it_came_from(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    store, anfo = make_store(muscat, capacity_kg=5_000), make_product()
    first = make_batch(anfo, kg=1_000, expires_in_days=90, supplier="Gulf Nitrates", batch_number="AN-1")
    second = make_batch(anfo, kg=1_000, expires_in_days=40, supplier="Oman Explosives", batch_number="AN-2")
    now = timezone.now()
    for batch, kg, at in (
        (first, 600, now - timedelta(days=3)),
        (second, 300, now - timedelta(days=2)),
        (first, 7, now),
    ):
        services.stock_store(store_id=store.pk, batch_id=batch.pk, quantity=Decimal(kg), actor=SYSTEM, at=at)
    reserve(store, anfo, 250, uuid4())
    path = f"/stores/{store.pk}"
    limits = [{"kind": "anfo", "minimum_kg": 700, "maximum_kg": 2_000, "unit": "lb"}]
    changed = explosives_manager.patch(path, {"limits": limits}, version=1)
    assert (changed.status, changed.json["version"]) == (200, 2)
    anfo_level, emulsion_level = storekeeper.get(path).json["levels"]
    assert anfo_level == {
        "kind": "anfo",
        "on_hand_kg": 907,
        "reserved_kg": 250,
        "available_kg": 657,
        "available_in_unit": 1_448.437,
        "unit": "lb",
        "low_stock_kg": 700,
        "maximum_kg": 2_000,
        "minimum_set_kg": 700,
        "maximum_set_kg": 2_000,
        "last_restocked_at": anfo_level["last_restocked_at"],
        "expires_on": str(second.expires_on),
        "batch_numbers": ["AN-1", "AN-2"],
        "suppliers": ["Gulf Nitrates", "Oman Explosives"],
        "is_low": True,
    }
    restocked = storekeeper.get("/stock-lots", store_id=str(store.pk), sort="-restocked_at").json["items"][0]
    assert (restocked["batch_number"], restocked["supplier"]) == ("AN-1", "Gulf Nitrates")
    assert anfo_level["last_restocked_at"] == restocked["restocked_at"]
    assert restocked["restocked_at"] > restocked["received_at"]
    assert (emulsion_level["on_hand_kg"], emulsion_level["maximum_kg"]) == (0, 5_000)
    assert emulsion_level["minimum_set_kg"] is None
    assert emulsion_level["last_restocked_at"] is None
    assert storekeeper.patch(path, {"limits": []}).status == 403
    assert explosives_manager.patch(path, {"limits": []}).json["levels"][0]["minimum_set_kg"] is None


@pytest.mark.req("REQ-STORE-040")
def test_the_maximum_of_a_kind_is_kept_when_stock_comes_in_or_back(muscat: Region, explosives_manager: Persona) -> None:
    store, anfo, site, request = make_store(muscat), make_product(), uuid4(), uuid4()
    make_lot(store, anfo, kg=400)
    StoreLimit.objects.create(store=store, kind="anfo", maximum_kg=500)
    batch, emulsion = make_batch(anfo, kg=200), make_batch(make_product("emulsion"), kg=600)
    path = f"/stores/{store.pk}/receipts"
    refused = explosives_manager.post(path, {"batch_id": str(batch.pk), "quantity": 100.001})
    assert (refused.status, refused.json["code"]) == (409, "capacity_exceeded")
    assert refused.json["facts"]["free_kg"] == 100
    assert refused.json["facts"]["maximum_kg"] == 500
    assert explosives_manager.post(path, {"batch_id": str(emulsion.pk), "quantity": 600}).status == 201
    reserve(store, anfo, 60, request)
    services.issue(reference_id=request, site_id=site, actor=SYSTEM, at=timezone.now())
    assert explosives_manager.post(path, {"batch_id": str(batch.pk), "quantity": 150}).status == 201
    used: dict[str, Any] = {"site_id": site, "store_id": store.pk, "actor": SYSTEM, "at": timezone.now()}
    with pytest.raises(Exception, match="may hold 500 kg of ANFO at most and has room for 10 kg; 60 kg do not fit"):
        services.return_to_store(quantities={anfo.pk: Decimal(60)}, **used)
    services.return_to_store(quantities={anfo.pk: Decimal(10)}, **used)
    assert queries.verify_ledger() == []


@pytest.mark.parametrize(
    ("limit", "field", "code"),
    [
        ({"kind": "booster"}, "limits.0.kind", "limit_of_other_kind"),
        ({"kind": "anfo", "maximum_kg": 2_001}, "limits.0.maximum_kg", "above_capacity"),
        ({"kind": "anfo", "maximum_kg": 399}, "limits.0.maximum_kg", "below_stock"),
        ({"kind": "anfo", "minimum_kg": 901, "maximum_kg": 900}, "limits.0.minimum_kg", "above_maximum"),
        ({"kind": "anfo", "minimum_kg": 2_001}, "limits.0.minimum_kg", "above_maximum"),
        ({"kind": "anfo", "unit": "stone"}, "limits.0.unit", "enum"),
    ],
)
def test_limits_that_cannot_be_are_refused_at_their_field(
    explosives_manager: Persona, muscat: Region, limit: dict[str, Any], field: str, code: str
) -> None:
    store = make_store(muscat, capacity_kg=2_000)
    make_lot(store, make_product(), kg=400)
    refused = explosives_manager.patch(f"/stores/{store.pk}", {"limits": [limit]})
    assert (refused.status, [(e["field"], e["code"]) for e in refused.json["errors"]]) == (422, [(field, code)])
    assert not store.limits.exists()


def test_limits_follow_the_kinds_and_the_capacity_of_their_store(explosives_manager: Persona, muscat: Region) -> None:
    store = make_store(muscat, capacity_kg=2_000)
    path = f"/stores/{store.pk}"
    limits = [{"kind": "anfo", "maximum_kg": 1_500}, {"kind": "emulsion", "minimum_kg": 100}]
    assert explosives_manager.patch(path, {"limits": limits}).status == 200
    twice = explosives_manager.patch(path, {"limits": [limits[0], limits[0]]})
    assert (twice.status, twice.json["errors"][0]["field"]) == (422, "limits")
    small = explosives_manager.patch(path, {"capacity_kg": 1_000})
    assert (small.status, small.json["errors"][0]["code"]) == (422, "below_limit")
    assert explosives_manager.patch(path, {"allowed_kinds": ["emulsion"], "capacity_kg": 1_000}).status == 200
    assert list(store.limits.values_list("kind", flat=True)) == ["emulsion"]


@pytest.mark.req("REQ-STORE-070", "REQ-STORE-071", "REQ-STORE-072", "REQ-STORE-074", "REQ-STORE-075")
def test_stores_are_found_by_words_status_region_manager_kind_and_range_of_utilisation(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region, dhofar: Region
) -> None:
    full = make_store(muscat, name="Full", capacity_kg=1_000, manager_id=storekeeper.id, allowed_kinds=["anfo"])
    half = make_store(dhofar, name="Half", capacity_kg=1_000, city="Salalah")
    make_store(dhofar, name="Closed", status="under_maintenance", allowed_kinds=["emulsion"])
    anfo = make_product()
    make_lot(full, anfo, kg=950)
    make_lot(half, anfo, kg=500)
    assert names(explosives_manager) == ["Closed", "Full", "Half"]
    assert names(explosives_manager, search="salalah") == ["Half"]
    assert names(explosives_manager, status="under_maintenance") == ["Closed"]
    assert names(explosives_manager, status=["operational", "under_maintenance"]) == ["Closed", "Full", "Half"]
    assert explosives_manager.get("/stores", status="operational,open").status == 422
    assert names(explosives_manager, region_id=str(dhofar.pk)) == ["Closed", "Half"]
    assert names(explosives_manager, manager_id=str(storekeeper.id)) == ["Full"]
    assert names(explosives_manager, allowed_kind="emulsion") == ["Closed", "Half"]
    assert names(explosives_manager, utilization_from=40, utilization_to=60) == ["Half"]
    assert names(explosives_manager, utilization_from=95) == ["Full"]
    assert names(explosives_manager, utilization_to=49.9) == ["Closed"]
    assert names(explosives_manager, region_id=str(dhofar.pk), utilization_to=10, status="operational") == []


@pytest.mark.req("REQ-STORE-073")
@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("name", "ABC"),
        ("city", "BCA"),
        ("region,name", "CAB"),
        ("capacity_kg", "CBA"),
        ("utilization_percent", "ACB"),
    ],
)
def test_stores_are_sorted_by_each_of_the_five_columns_in_both_directions(
    explosives_manager: Persona, muscat: Region, dhofar: Region, sort: str, order: str
) -> None:
    anfo = make_product()
    facts = (("A", "Sur", muscat, 3_000, 100), ("B", "Ibri", muscat, 2_000, 900), ("C", "Nizwa", dhofar, 1_000, 300))
    for name, city, region, capacity_kg, kg in facts:
        make_lot(make_store(region, name=name, city=city, capacity_kg=capacity_kg), anfo, kg=kg)
    assert "".join(names(explosives_manager, sort=sort)) == order
    backwards = ",".join(f"-{key}" for key in sort.split(","))
    assert "".join(names(explosives_manager, sort=backwards)) == order[::-1]


@pytest.mark.req("REQ-STORE-080", "REQ-STORE-081")
def test_the_network_is_summed_up_by_six_figures_without_what_is_decommissioned(
    explosives_manager: Persona, muscat: Region, dhofar: Region
) -> None:
    anfo = make_product()
    make_lot(make_store(muscat, capacity_kg=1_000), anfo, kg=900)
    make_lot(make_store(muscat, capacity_kg=3_000), anfo, kg=600)
    make_store(dhofar, capacity_kg=500, status="under_maintenance")
    make_store(dhofar, capacity_kg=9_000, status="decommissioned")
    assert explosives_manager.get("/stores/statistics").json == {
        "stores": 3,
        "operational": 2,
        "capacity_kg": 4_500,
        "occupancy_kg": 1_500,
        "neq_kg": 1_500,
        "average_utilization_percent": 36.7,
        "by_region": [
            {"region_id": str(dhofar.pk), "region_name": "Dhofar", "stores": 1},
            {"region_id": str(muscat.pk), "region_name": "Muscat", "stores": 2},
        ],
    }
