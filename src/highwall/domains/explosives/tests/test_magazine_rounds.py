"""Rounds of magazines: begun once, due at an interval, and signs of entry told at once."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from highwall.config.testing import Persona
from highwall.domains.explosives import services
from highwall.domains.explosives.models import ROUND_INTERVAL_DAYS, Magazine, MagazineRound
from highwall.domains.explosives.services.magazine import ENTRY, standard_round
from highwall.domains.explosives.tests.factories import SYSTEM, make_magazine, make_store
from highwall.domains.explosives.tests.test_magazines import photo, told
from highwall.domains.regions.models import Region
from highwall.kit.calendar import calendar_day, today
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def magazine(muscat: Region, storekeeper: Persona) -> Magazine:
    return make_magazine(make_store(muscat, manager_id=storekeeper.id))


def begin(person: Persona, magazine: Magazine, client_id: str = "") -> Any:
    return person.post(f"/magazines/{magazine.pk}/rounds", {"client_id": client_id or str(uuid4())})


def sheet(person: Persona, round_id: str) -> Any:
    (found,) = person.get(f"/magazine-rounds/{round_id}/checklists").json["items"]
    return found


def items(person: Persona, round_id: str) -> list[Any]:
    return [item for group in sheet(person, round_id)["groups"] for item in group["items"]]


def answer(person: Persona, round_id: str, item: Any, **said: Any) -> Any:
    path = f"/magazine-rounds/{round_id}/checklists/{sheet(person, round_id)['id']}/answers/{item['id']}"
    said = said or ({"figure": 24} if item["answer"] == "figure" else {"verdict": "ok"})
    return person.call("PUT", path, said)


def finish(person: Persona, round_id: str) -> Any:
    return person.call("PUT", f"/magazine-rounds/{round_id}/checklists/{sheet(person, round_id)['id']}/signature", {})


def walk(person: Persona, magazine: Magazine) -> str:
    made: str = begin(person, magazine).json["id"]
    for item in items(person, made):
        assert answer(person, made, item).status == 200
    assert finish(person, made).status == 200
    return made


def test_a_round_is_begun_once_answered_item_by_item_and_moves_the_next_one(
    storekeeper: Persona, magazine: Magazine
) -> None:
    day = today()
    Magazine.objects.filter(pk=magazine.pk).update(rounds_from=day - timedelta(days=9))
    before = storekeeper.get(f"/magazines/{magazine.pk}").json
    assert (before["is_round_overdue"], before["last_round_at"]) == (True, None)
    assert before["round_due_on"] == (day - timedelta(days=2)).isoformat()
    client_id = str(uuid4())
    made = begin(storekeeper, magazine, client_id)
    assert made.status == 201
    assert begin(storekeeper, magazine, client_id).json["id"] == made.json["id"]
    assert begin(storekeeper, magazine).json["id"] == made.json["id"]
    assert storekeeper.get(f"/magazines/{magazine.pk}").json["round_under_way_id"] == made.json["id"]
    refused = finish(storekeeper, made.json["id"])
    assert (refused.status, refused.json["code"]) == (409, "checklist_lacks_answers")
    for item in items(storekeeper, made.json["id"]):
        assert answer(storekeeper, made.json["id"], item).status == 200
    assert finish(storekeeper, made.json["id"]).status == 200
    after = storekeeper.get(f"/magazines/{magazine.pk}").json
    assert (after["is_round_overdue"], after["round_under_way_id"]) == (False, None)
    assert after["round_due_on"] == (day + timedelta(days=7)).isoformat()
    assert begin(storekeeper, magazine, client_id).json["id"] == made.json["id"]
    assert MagazineRound.objects.count() == 1
    done = storekeeper.get(f"/magazine-rounds/{made.json['id']}").json
    assert (done["findings"], done["shows_entry"]) == (0, False)
    late = answer(storekeeper, made.json["id"], items(storekeeper, made.json["id"])[0])
    assert (late.status, late.json["code"]) == (409, "magazine_round_done")


def test_one_id_is_one_round_of_one_magazine(storekeeper: Persona, magazine: Magazine) -> None:
    client_id = str(uuid4())
    assert begin(storekeeper, magazine, client_id).status == 201
    other = begin(storekeeper, make_magazine(magazine.store), client_id)
    assert (other.status, other.json["code"]) == (409, "client_id_taken")


def test_signs_of_entry_are_told_at_once_and_only_once_in_a_round(
    storekeeper: Persona, explosives_manager: Persona, magazine: Magazine
) -> None:
    made = begin(storekeeper, magazine).json["id"]
    entry = next(item for item in items(storekeeper, made) if item["topic"] == ENTRY)
    plain = next(item for item in items(storekeeper, made) if not item["topic"])
    assert answer(storekeeper, made, plain, verdict="not_ok").status == 200
    assert told("magazines.entry_found", explosives_manager) == 0
    for _ in range(2):
        assert answer(storekeeper, made, entry, verdict="not_ok", note="Hasp bent").status == 200
    assert told("magazines.entry_found", explosives_manager) == 1
    assert told("magazines.entry_found", storekeeper) == 1
    for item in items(storekeeper, made):
        if item["given"] is None:
            answer(storekeeper, made, item)
    needs = finish(storekeeper, made)
    assert (needs.status, needs.json["code"]) == (409, "checklist_lacks_answers")
    sent = storekeeper.upload(f"/magazine-rounds/{made}/attachments", photo(), name="hasp.jpg", kind="photo")
    assert sent.status == 201
    assert answer(storekeeper, made, entry, verdict="not_ok", photo_id=sent.json["id"]).status == 200
    assert finish(storekeeper, made).status == 200
    row = explosives_manager.get("/magazine-rounds", shows_entry="true").json["items"][0]
    assert (row["id"], row["findings"], row["shows_entry"]) == (made, 2, True)


def test_an_overdue_round_is_told_once_and_again_only_after_the_next_one(
    storekeeper: Persona, explosives_manager: Persona, magazine: Magazine
) -> None:
    day = today()
    due = day + timedelta(days=7)
    assert services.tell_of_rounds(actor=SYSTEM, on=due) == 0
    assert services.tell_of_rounds(actor=SYSTEM, on=due + timedelta(days=1)) == 1
    assert services.tell_of_rounds(actor=SYSTEM, on=due + timedelta(days=2)) == 0
    assert told("magazines.round_overdue", storekeeper) == told("magazines.round_overdue", explosives_manager) == 1
    Magazine.objects.filter(pk=magazine.pk).update(rounds_from=day - timedelta(days=1))
    walk(storekeeper, magazine)
    assert services.tell_of_rounds(actor=SYSTEM, on=due) == 0
    Magazine.objects.filter(pk=magazine.pk).update(rounds_from=day + timedelta(days=1))
    assert services.tell_of_rounds(actor=SYSTEM, on=due + timedelta(days=2)) == 1


def test_rounds_that_are_due_are_listed_by_the_interval_of_the_setting(
    explosives_manager: Persona, magazine: Magazine
) -> None:
    Magazine.objects.filter(pk=magazine.pk).update(rounds_from=today() - timedelta(days=7))

    def listed(state: str) -> int:
        return len(explosives_manager.get("/magazines", round=state).json["items"])

    assert (listed("due"), listed("overdue")) == (1, 0)
    row = explosives_manager.get("/magazines").json["items"][0]
    assert (row["round_due_on"], row["is_round_overdue"]) == (today().isoformat(), False)
    change_setting(ROUND_INTERVAL_DAYS.key, 6)
    assert (listed("due"), listed("overdue")) == (1, 1)
    change_setting(ROUND_INTERVAL_DAYS.key, 14)
    assert (listed("due"), listed("overdue")) == (0, 0)


def test_whoever_only_reads_begins_no_round_and_answers_nothing(
    storekeeper: Persona, engineer: Persona, magazine: Magazine
) -> None:
    made = begin(storekeeper, magazine).json["id"]
    assert engineer.get(f"/magazine-rounds/{made}").status == 200
    assert begin(engineer, magazine).status == 403
    assert answer(engineer, made, items(engineer, made)[0]).status == 403


def test_the_checklist_of_rounds_is_made_once_and_another_may_be_chosen(
    explosives_manager: Persona, magazine: Magazine
) -> None:
    assert standard_round().pk == standard_round().pk == magazine.round_template_id
    offered = explosives_manager.get("/magazines/round-templates").json
    assert [each["name"] for each in offered] == ["Magazine round"]
    unknown = explosives_manager.patch(f"/magazines/{magazine.pk}", {"round_template_id": str(uuid4())})
    assert (unknown.status, unknown.json["errors"][0]["code"]) == (422, "unknown_checklist")
    assert calendar_day(timezone.now()) == today()
