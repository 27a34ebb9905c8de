"""Magazines: what they are licensed for, what their distances permit, and what they may not receive."""

from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from PIL import Image

from highwall.config.testing import Persona
from highwall.domains.explosives import services
from highwall.domains.explosives.models import (
    ENFORCE_DISTANCES,
    Magazine,
    MagazineLimit,
    MagazineStatus,
    MagazineTemperature,
)
from highwall.domains.explosives.queries.magazines import BARRICADE, Stocked, goods_of, reckon, why_receipt_refused
from highwall.domains.explosives.tests.factories import SYSTEM, make_batch, make_magazine, make_product, make_store
from highwall.domains.notifications.models import Notification
from highwall.domains.regions.models import Region
from highwall.kit.calendar import today
from highwall.kit.models import AuditEvent
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db
FAR = ["busy_road", "magazine", "public_road"]


def body(**values: Any) -> dict[str, Any]:
    day = today()
    return {
        "number": f"M-{uuid4().hex[:6]}",
        "name": "North magazine",
        "magazine_type": "building",
        "licence_number": "ROP-1",
        "licence_authority": "Royal Oman Police",
        "licence_from": (day - timedelta(days=30)).isoformat(),
        "licence_until": (day + timedelta(days=300)).isoformat(),
        "limits": [{"division": "1.1", "neq_kg": 500}],
        "building_m": 160,
        "not_near": FAR,
        **values,
    }


def photo() -> bytes:
    found = BytesIO()
    Image.new("RGB", (40, 30), "grey").save(found, "JPEG")
    return found.getvalue()


def show_barricade(person: Persona, magazine_id: Any) -> None:
    sent = person.upload(f"/magazines/{magazine_id}/attachments", photo(), name="wall.jpg", kind=BARRICADE)
    assert sent.status == 201, sent.json


def test_a_magazine_is_added_listed_changed_and_stands_in_the_trail(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    store = make_store(muscat, manager_id=storekeeper.id)
    made = explosives_manager.post("/magazines", body(store_id=str(store.pk), number="M-1"))
    assert made.status == 201, made.json
    path = f"/magazines/{made.json['id']}"
    assert made.json["licence_days_left"] == 300
    assert made.json["rules"] == ["atf_magazine", "group_table"]
    assert made.json["round_template"]["name"] == "Magazine round"
    assert [row["number"] for row in storekeeper.get("/magazines", store_id=str(store.pk)).json["items"]] == ["M-1"]
    assert storekeeper.patch(path, {"name": "South"}).status == 403
    changed = explosives_manager.patch(
        path, {"name": "South", "limits": [{"division": "1.5", "neq_kg": 700}]}, version=made.json["version"]
    )
    assert (changed.status, changed.json["name"]) == (200, "South")
    assert changed.json["limits"] == [{"division": "1.5", "neq_kg": 700.0}]
    assert explosives_manager.patch(path, {"name": "West"}, version=made.json["version"]).status == 412
    trail = AuditEvent.objects.filter(resource="explosives_magazine", resource_id=made.json["id"])
    assert [event.event for event in trail.order_by("id")] == ["create", "update"]
    assert explosives_manager.get("/magazines", search="rop-1").json["items"][0]["name"] == "South"
    assert "South" in explosives_manager.get("/magazines/export", format="csv").content.decode()


def test_a_number_is_taken_once_and_a_licence_is_whole(explosives_manager: Persona, muscat: Region) -> None:
    assert explosives_manager.post("/magazines", body(number="M-1")).status == 201
    taken = explosives_manager.post("/magazines", body(number="m-1"))
    assert (taken.status, taken.json["code"], taken.json["errors"][0]["field"]) == (409, "number_taken", "number")
    for field in ("licence_authority", "licence_until", "licence_number"):
        refused = explosives_manager.post("/magazines", {**body(), field: "" if "until" not in field else None})
        assert (refused.status, refused.json["errors"][0]["field"]) == (422, field), refused.json
        assert refused.json["errors"][0]["code"] == "licence_not_whole"
    day = today()
    crossed = explosives_manager.post(
        "/magazines",
        body(licence_from=(day + timedelta(days=9)).isoformat(), licence_until=(day + timedelta(days=8)).isoformat()),
    )
    assert crossed.json["errors"][0]["code"] == "licence_ends_before"
    bare = explosives_manager.post("/magazines", body(is_barricaded=True))
    assert bare.json["errors"][0]["field"] == "barricade_seen_on"
    assert Magazine.objects.count() == 1


def test_whoever_keeps_another_region_sees_the_warehouse_magazines_and_not_those_of_our_stores(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region, dhofar: Region
) -> None:
    ours = make_magazine(make_store(muscat), number="OURS")
    theirs = make_magazine(make_store(dhofar), number="THEIRS")
    make_magazine(None, number="CENTRAL")
    seen = [row["number"] for row in storekeeper.get("/magazines").json["items"]]
    assert seen == ["CENTRAL", "OURS"]
    assert storekeeper.get(f"/magazines/{theirs.pk}").status == 404
    assert storekeeper.get(f"/magazines/{ours.pk}").status == 200
    begun = storekeeper.post(f"/magazines/{theirs.pk}/rounds", {"client_id": str(uuid4())})
    assert begun.status == 404
    assert storekeeper.get("/magazines", in_warehouse="true").json["items"][0]["number"] == "CENTRAL"


def test_distances_permit_by_the_table_and_an_unproven_barricade_does_not_count(
    explosives_manager: Persona, muscat: Region
) -> None:
    made = explosives_manager.post(
        "/magazines", body(is_barricaded=True, barricade_seen_on=today().isoformat(), public_road_m=160, not_near=FAR)
    ).json
    path = f"/magazines/{made['id']}"
    claimed = made["distances"]
    assert made["barricade_claimed_by_name"].startswith("Explosives")
    assert (claimed["counts_as_barricaded"], claimed["permitted_neq_kg"]) == (False, pytest.approx(113.3980925))
    assert (claimed["binding"], claimed["licensed_neq_kg"]) == ("inhabited_building", 500)
    assert claimed["reserve_neq_kg"] == pytest.approx(113.3980925 - 500)
    show_barricade(explosives_manager, made["id"])
    proven = explosives_manager.get(path).json["distances"]
    assert (proven["counts_as_barricaded"], proven["permitted_neq_kg"]) == (True, pytest.approx(907.18474))
    assert [line["permitted_neq_kg"] for line in proven["lines"]] == [
        pytest.approx(907.18474),
        pytest.approx(85_000 * 0.45359237),
        None,
        None,
    ]
    assert (proven["table"], proven["edition"]) == ("cfr-555-218", "American Table of Distances, 1991")
    taken_back = explosives_manager.patch(path, {"is_barricaded": False}).json
    assert (taken_back["barricade_seen_on"], taken_back["barricade_claimed_by_name"]) == (None, "")
    assert taken_back["distances"]["counts_as_barricaded"] is False


def test_nothing_is_permitted_by_a_distance_that_nobody_has_measured(muscat: Region) -> None:
    magazine = make_magazine(make_store(muscat), not_near=["magazine"])
    found = reckon(magazine)
    assert (found.permitted_neq_kg, found.binding) == (None, None)
    assert found.unmeasured == ["public_road", "busy_road"]
    magazine.building_m, magazine.not_near = None, ["busy_road", "inhabited_building", "magazine", "public_road"]
    assert (reckon(magazine).permitted_neq_kg, reckon(magazine).unmeasured) == (136_077.711, [])


ANFO = Stocked("anfo", "1.1", "D", Decimal(100))
CAPS = Stocked("detonator_electronic", "1.4", "S", Decimal("0.7"), 1000)


def refusal(magazine: Magazine, coming: Stocked = ANFO, *held: Stocked, on: date | None = None) -> str:
    found = why_receipt_refused(magazine, coming, on=on or today(), held=held)
    return found.code if found else ""


def test_a_magazine_receives_what_its_licence_allows_until_the_last_day_of_it(muscat: Region) -> None:
    magazine = make_magazine(make_store(muscat))
    first, last = magazine.licence_from, magazine.licence_until
    assert first is not None
    assert last is not None
    assert refusal(magazine) == ""
    assert refusal(magazine, on=last) == ""
    assert refusal(magazine, on=last + timedelta(days=1)) == "licence_expired"
    assert refusal(magazine, on=first) == ""
    assert refusal(magazine, on=first - timedelta(days=1)) == "licence_not_yet_valid"
    magazine.licence_number = ""
    assert refusal(magazine) == "licence_missing"
    magazine.magazine_type = "day_box"
    assert refusal(magazine) == ""


@pytest.mark.parametrize("status", [MagazineStatus.SUSPENDED, MagazineStatus.CLOSED])
def test_a_magazine_that_is_not_in_use_receives_nothing(status: str, muscat: Region) -> None:
    magazine = make_magazine(make_store(muscat), status=status)
    assert refusal(magazine) == "magazine_not_in_use"


def test_a_division_is_filled_up_to_its_limit_and_no_further(muscat: Region) -> None:
    magazine = make_magazine(make_store(muscat))
    assert MagazineLimit.objects.get(magazine=magazine, division="1.1").neq_kg == 500
    assert refusal(magazine, ANFO, ANFO._replace(neq_kg=Decimal(400))) == ""
    assert refusal(magazine, ANFO, ANFO._replace(neq_kg=Decimal("400.001"))) == "magazine_full"
    assert refusal(magazine, ANFO, ANFO._replace(division="1.5", neq_kg=Decimal(400))) == ""
    assert refusal(magazine, ANFO._replace(division="1.3")) == "division_not_licensed"


def test_detonators_are_counted_by_the_piece(muscat: Region) -> None:
    magazine = make_magazine(make_store(muscat), most_detonators=1500)
    MagazineLimit.objects.create(magazine=magazine, division="1.4", neq_kg=10)
    assert refusal(magazine, CAPS, CAPS._replace(pieces=500)) == ""
    assert refusal(magazine, CAPS, CAPS._replace(pieces=501)) == "too_many_detonators"


def test_the_table_of_distances_is_enforced_where_the_setting_says_so(muscat: Region) -> None:
    magazine = make_magazine(make_store(muscat), building_m=Decimal(160), not_near=FAR)
    heavy = ANFO._replace(neq_kg=Decimal("113.399"))
    assert refusal(magazine, heavy) == ""
    change_setting(ENFORCE_DISTANCES.key, True)
    assert refusal(magazine, heavy) == "distances_exceeded"
    assert refusal(magazine, ANFO) == ""
    assert refusal(magazine, ANFO, ANFO._replace(neq_kg=Decimal("13.4"))) == "distances_exceeded"
    magazine.not_near = ["magazine"]
    assert refusal(magazine, ANFO) == "distances_unmeasured"


def test_what_may_not_lie_together_is_refused_by_the_strictest_rule_and_named(muscat: Region) -> None:
    magazine = make_magazine(make_store(muscat))
    MagazineLimit.objects.create(magazine=magazine, division="1.4", neq_kg=10)
    booster = Stocked("booster", "1.1", "D", Decimal(10))
    assert refusal(magazine, booster, ANFO) == ""
    found = why_receipt_refused(magazine, CAPS, on=today(), held=[booster])
    assert found is not None
    assert (found.code, found.facts["case"], found.facts["rule"]) == (
        "not_together",
        "detonators_apart",
        "atf_magazine",
    )
    assert found.facts["beside"] == "booster"
    magazine.rules = ["group_table", "petn_in_store"]
    assert refusal(magazine, CAPS, ANFO) == ""
    assert refusal(magazine, booster, ANFO) == "not_together"
    assert refusal(magazine, ANFO._replace(kind="rocket_fuel")) == "not_together"
    assert refusal(magazine, ANFO, ANFO._replace(kind="rocket_fuel")) == "not_together"


@pytest.mark.parametrize(
    ("kind", "division", "expected"),
    [
        ("anfo", "1.5", "blasting_agent"),
        ("emulsion", "5.1", "ammonium_nitrate"),
        ("ammonium_nitrate", "5.1", "ammonium_nitrate"),
        ("packaged_emulsion", "1.1", "high_explosive"),
        ("detonating_cord", "1.1", "cord"),
        ("surface_connector", "1.4", "detonator"),
        ("detonator_shock_tube", "1.1", "detonator"),
    ],
)
def test_kinds_of_products_are_known_to_the_rules(kind: str, division: str, expected: str) -> None:
    found = goods_of(Stocked(kind, division, "D", Decimal(1)))
    assert found is not None
    assert found.kind == expected


def test_a_magazine_is_suspended_resumed_and_closed_with_reasons(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    magazine = make_magazine(make_store(muscat))
    path = f"/magazines/{magazine.pk}"
    assert explosives_manager.post(f"{path}/suspend", {"reason": " "}).status == 422
    for step, status in (("suspend", "suspended"), ("resume", "in_use"), ("close", "closed")):
        assert storekeeper.post(f"{path}/{step}", {"reason": "Door"}).status == 403
        moved = explosives_manager.post(f"{path}/{step}", {"reason": "Door"})
        assert (moved.status, moved.json["status"]) == (200, status)
    assert [step["name"] for step in moved.json["history"]] == ["suspend", "resume", "close"]
    for method, way, sent in (
        ("patch", path, {"name": "Other"}),
        ("post", f"{path}/rounds", {"client_id": str(uuid4())}),
        ("post", f"{path}/temperatures", {"client_id": str(uuid4()), "celsius": 20}),
        ("post", f"{path}/resume", {"reason": "Again"}),
    ):
        refused = getattr(explosives_manager, method)(way, sent)
        assert (refused.status, refused.json["code"]) == (409, "illegal_transition"), way
    assert explosives_manager.get("/magazines").json["items"] == []
    assert len(explosives_manager.get("/magazines", status="closed").json["items"]) == 1


def told(kind: str, person: Persona) -> int:
    return Notification.objects.filter(kind=kind, user_id=person.id).count()


def test_the_end_of_a_licence_is_told_at_ninety_thirty_and_seven_days_and_once_it_has_ended(
    explosives_manager: Persona, storekeeper: Persona, muscat: Region
) -> None:
    magazine = make_magazine(make_store(muscat, manager_id=storekeeper.id))
    last = magazine.licence_until
    assert last is not None
    said = []
    for left in (91, 90, 89, 30, 29, 7, 6, 1, 0, -1, -2):
        services.tell_of_licences(actor=SYSTEM, on=last - timedelta(days=left))
        said.append((told("magazines.licence_ending", storekeeper), told("magazines.licence_ended", storekeeper)))
    assert said == [(0, 0), (1, 0), (1, 0), (2, 0), (2, 0), (3, 0), (3, 0), (3, 0), (3, 0), (3, 1), (3, 1)]
    assert told("magazines.licence_ended", explosives_manager) == 1
    Magazine.objects.filter(pk=magazine.pk).update(licence_until=last + timedelta(days=365))
    assert services.tell_of_licences(actor=SYSTEM, on=last) == 0
    assert services.tell_of_licences(actor=SYSTEM, on=last + timedelta(days=360)) == 1
    assert services.tell_of_licences(actor=SYSTEM, on=last + timedelta(days=360)) == 0


def test_licences_are_found_by_what_is_left_of_them(explosives_manager: Persona, muscat: Region) -> None:
    store, day = make_store(muscat), today()
    lefts = (("LONG", 91), ("SOON", 90), ("WEEK+", 8), ("WEEK", 7), ("TODAY", 0), ("GONE", -1))
    made = {
        number: make_magazine(store, number=number, licence_until=day + timedelta(days=left)) for number, left in lefts
    }
    states = {"LONG": None, "SOON": "ending", "WEEK+": "ending", "WEEK": "last_days", "TODAY": "last_days"}
    for row in explosives_manager.get("/magazines").json["items"]:
        state = states.get(row["number"], "ended")
        assert row["licence_state"] == state, row
        assert explosives_manager.get(f"/magazines/{made[row['number']].pk}").json["licence_state"] == state
    near = ["SOON", "TODAY", "WEEK", "WEEK+"]
    for state, expected in (("ending", near), ("last_days", ["TODAY", "WEEK"]), ("ended", ["GONE"])):
        rows = explosives_manager.get("/magazines", licence=state).json["items"]
        assert [row["number"] for row in rows] == expected
    by_end = explosives_manager.get("/magazines", sort="licence_until").json["items"]
    assert [(row["number"], row["licence_days_left"]) for row in by_end] == [
        ("GONE", -1),
        ("TODAY", 0),
        ("WEEK", 7),
        ("WEEK+", 8),
        ("SOON", 90),
        ("LONG", 91),
    ]


def test_a_temperature_is_noted_once_and_told_when_it_is_above_the_limit(
    explosives_manager: Persona, storekeeper: Persona, engineer: Persona, muscat: Region
) -> None:
    magazine = make_magazine(make_store(muscat, manager_id=storekeeper.id))
    path = f"/magazines/{magazine.pk}/temperatures"
    sent = {"client_id": str(uuid4()), "celsius": 30}
    first = storekeeper.post(path, sent)
    assert (first.status, first.json["is_warm"]) == (201, False)
    assert storekeeper.post(path, sent).json["id"] == first.json["id"]
    assert told("magazines.too_warm", storekeeper) == 0
    warm = storekeeper.post(path, {"client_id": str(uuid4()), "celsius": 30.1, "note": "Fan stopped"})
    assert (warm.status, warm.json["is_warm"]) == (201, True)
    assert (told("magazines.too_warm", storekeeper), told("magazines.too_warm", explosives_manager)) == (1, 1)
    other = make_magazine(magazine.store)
    elsewhere = storekeeper.post(f"/magazines/{other.pk}/temperatures", sent)
    assert (elsewhere.status, elsewhere.json["code"]) == (409, "client_id_taken")
    assert engineer.post(path, {"client_id": str(uuid4()), "celsius": 20}).status == 403
    rows = storekeeper.get("/magazine-temperatures", magazine_id=str(magazine.pk), is_warm="true").json["items"]
    assert [row["celsius"] for row in rows] == [30.1]
    assert MagazineTemperature.objects.count() == 2


def receive(person: Persona, store: Any, batch: Any, quantity: float) -> tuple[int, str]:
    sent = person.post(f"/stores/{store.pk}/receipts", {"batch_id": str(batch.pk), "quantity": quantity})
    return sent.status, sent.json.get("code", "")


def test_a_store_receives_what_its_magazines_are_licensed_for_together(storekeeper: Persona, muscat: Region) -> None:
    store, batch = make_store(muscat), make_batch(make_product(), kg=5_000)
    division = batch.product.hazard_division
    assert receive(storekeeper, store, batch, 100) == (201, "")
    for number in ("A", "B"):
        MagazineLimit.objects.filter(magazine=make_magazine(store, number=number)).delete()
    assert receive(storekeeper, store, batch, 1) == (409, "division_not_licensed")
    for magazine in Magazine.objects.filter(store=store):
        MagazineLimit.objects.create(magazine=magazine, division=division, neq_kg=500)
    assert receive(storekeeper, store, batch, 900) == (201, "")
    assert receive(storekeeper, store, batch, 0.001) == (409, "store_licence_full")


def test_a_store_receives_nothing_once_no_licence_of_its_magazines_is_valid(
    storekeeper: Persona, muscat: Region
) -> None:
    store, batch = make_store(muscat), make_batch(make_product(), kg=5_000)
    first, second = make_magazine(store, number="A"), make_magazine(store, number="B")
    division = batch.product.hazard_division
    for magazine in (first, second):
        MagazineLimit.objects.get_or_create(magazine=magazine, division=division, defaults={"neq_kg": 500})
    Magazine.objects.filter(pk=first.pk).update(licence_until=today() - timedelta(days=1))
    assert receive(storekeeper, store, batch, 100) == (201, "")
    Magazine.objects.filter(pk=second.pk).update(status=MagazineStatus.SUSPENDED)
    assert receive(storekeeper, store, batch, 100) == (409, "licence_expired")
    Magazine.objects.filter(pk=first.pk).update(licence_until=today())
    assert receive(storekeeper, store, batch, 100) == (201, "")
