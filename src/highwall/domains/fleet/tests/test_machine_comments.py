"""What people write on a machine."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from highwall.config.testing import Persona, make_user, signed_in
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.tests.test_machines import make_machine
from highwall.domains.notifications.models import Notification
from highwall.domains.regions.models import Region
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent, Comment
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def machine(muscat: Region) -> Machine:
    return make_machine(region_id=muscat.pk)


def on(machine: Machine, rest: str = "") -> str:
    return f"/machines/{machine.pk}/comments{rest}"


def told() -> list[tuple[Any, str, str]]:
    outbox.deliver_pending()
    rows = Notification.objects.filter(kind="comments.mentioned").order_by("created_at")
    return [(row.user_id, row.facts["text"], row.link) for row in rows]


def test_comments_come_newest_first_and_whoever_sees_the_machine_may_write(
    machine: Machine, machine_manager: Persona, mechanic: Persona, operator: Persona
) -> None:
    first = mechanic.post(on(machine), {"text": "Feed chain is slack.\n\nTightened."})
    assert first.status == 201, first.content
    machine_manager.post(on(machine), {"text": "Thank you."})
    page = mechanic.get(on(machine)).json
    assert [(item["by_name"], item["text"]) for item in page["items"]] == [
        ("Machine_Manager Test", "Thank you."),
        ("Mechanic Test", "Feed chain is slack.\n\nTightened."),
    ]
    assert (page["allowed_actions"], page["next_before"]) == (["write"], None)
    assert operator.get(on(machine)).status == 403
    assert operator.post(on(machine), {"text": "Hello"}).status == 403
    steps = mechanic.get(f"/machines/{machine.pk}/timeline").json
    assert [step["name"] for step in steps] == ["comment", "comment"]


def test_older_comments_are_asked_for_page_by_page_and_none_comes_twice(machine: Machine, mechanic: Persona) -> None:
    for number in range(53):
        Comment.objects.create(record_type="machine", record_id=machine.pk, text=f"{number}", by_name="A")
    newest = mechanic.get(on(machine)).json
    older = mechanic.get(on(machine), before=newest["next_before"]).json
    texts = [item["text"] for page in (newest, older) for item in page["items"]]
    assert texts == [str(number) for number in reversed(range(53))]
    assert older["next_before"] is None


def test_only_people_who_see_the_machine_can_be_found_and_mentioned(
    machine: Machine, dhofar: Region, machine_manager: Persona, mechanic: Persona, operator: Persona, admin: Persona
) -> None:
    far = make_user("mechanical_engineer", email="far@example.com", region=dhofar, first_name="Mechanic Far")
    found = machine_manager.get(f"/machines/{machine.pk}/mentionable", search="mecha").json
    assert found == [{"id": str(mechanic.id), "name": "Mechanic Test"}]
    everybody = machine_manager.get(f"/machines/{machine.pk}/mentionable").json
    assert {person["name"] for person in everybody} >= {"Admin Test", "Mechanic Test", "Machine_Manager Test"}
    assert {str(far.pk), str(operator.id)} & {person["id"] for person in everybody} == set()
    assert signed_in(far).get(f"/machines/{machine.pk}/mentionable").status == 404
    for unseen in (far, operator.user):
        assert unseen is not None
        body = {"text": f"@{unseen.full_name} look", "mentions": [str(unseen.pk)]}
        refused = machine_manager.post(on(machine), body)
        assert [error["code"] for error in refused.json["errors"]] == ["mention_unseen"]
    unnamed = machine_manager.post(on(machine), {"text": "Look at it", "mentions": [str(mechanic.id)]})
    assert [error["code"] for error in unnamed.json["errors"]] == ["mention_not_in_text"]
    assert told() == []


def test_who_is_mentioned_is_told_once_and_nobody_is_told_of_their_own_words(
    machine: Machine, machine_manager: Persona, mechanic: Persona, admin: Persona
) -> None:
    text = "@Mechanic Test please look, says @Machine_Manager Test"
    made = machine_manager.post(on(machine), {"text": text, "mentions": [str(mechanic.id), str(machine_manager.id)]})
    assert made.status == 201, made.content
    assert told() == [(mechanic.id, text, f"/machines/{machine.pk}")]
    longer = f"{text}. @Admin Test too."
    body = {"text": longer, "mentions": [str(mechanic.id), str(machine_manager.id), str(admin.id)]}
    changed = machine_manager.put(on(machine, f"/{made.json['id']}"), body)
    assert changed.json["edited_at"] is not None
    assert [person for person, _, _ in told()] == [mechanic.id, admin.id]


def test_a_comment_is_changed_by_who_wrote_it_for_a_quarter_of_an_hour(
    machine: Machine, machine_manager: Persona, mechanic: Persona
) -> None:
    made = mechanic.post(on(machine), {"text": "Oil leak at the feed"}).json
    path = on(machine, f"/{made['id']}")
    assert made["allowed_actions"] == ["edit", "delete"]
    assert machine_manager.put(path, {"text": "No leak"}).status == 403
    assert mechanic.put(path, {"text": "Oil leak at the drifter"}).json["text"] == "Oil leak at the drifter"
    Comment.objects.update(created_at=timezone.now() - timedelta(minutes=14, seconds=50))
    assert mechanic.put(path, {"text": "Oil leak at the rod"}).status == 200
    Comment.objects.update(created_at=timezone.now() - timedelta(minutes=15, seconds=1))
    late = mechanic.put(path, {"text": "No leak at all"})
    assert (late.status, late.json["code"]) == (409, "comment_too_old")
    assert mechanic.get(on(machine)).json["items"][0]["allowed_actions"] == ["delete"]
    change_setting("comments.edit_minutes", 60)
    assert mechanic.put(path, {"text": "Leak found"}).status == 200
    events = AuditEvent.objects.filter(
        resource="kit_comment", resource_id=made["id"], event="update", after__has_key="text"
    )
    assert [event.before["text"] for event in events.order_by("at", "id") if event.before] == [
        "Oil leak at the feed",
        "Oil leak at the drifter",
        "Oil leak at the rod",
    ]


def test_a_comment_that_is_removed_leaves_a_mark_and_its_words_stand_in_the_trail(
    machine: Machine, machine_manager: Persona, mechanic: Persona, auditor: Persona
) -> None:
    mine = mechanic.post(on(machine), {"text": "Wrong machine, sorry"}).json
    theirs = machine_manager.post(on(machine), {"text": "Sold next month"}).json
    assert mechanic.delete(on(machine, f"/{theirs['id']}")).status == 403
    assert auditor.delete(on(machine, f"/{theirs['id']}")).status == 403
    assert machine_manager.delete(on(machine, f"/{mine['id']}")).status == 200
    left = mechanic.get(on(machine)).json["items"][1]
    assert (left["text"], left["removed_by_name"], left["allowed_actions"]) == ("", "Machine_Manager Test", [])
    assert mechanic.put(on(machine, f"/{mine['id']}"), {"text": "Back"}).json["code"] == "comment_removed"
    event = AuditEvent.objects.get(resource="kit_comment", resource_id=mine["id"], event="update")
    assert event.before is not None
    assert event.before["text"] == "Wrong machine, sorry"


@pytest.mark.parametrize("text", ["", "   ", "a" * 4001, "a\x00b", "a\u202eb"])
def test_words_that_nobody_can_read_are_refused(text: str, machine: Machine, mechanic: Persona) -> None:
    assert mechanic.post(on(machine), {"text": text}).status == 422
    assert not Comment.objects.exists()


def test_a_comment_of_another_machine_or_region_is_not_there(
    machine: Machine, muscat: Region, dhofar: Region, mechanic: Persona
) -> None:
    other = make_machine(region_id=muscat.pk, serial_number="S-2")
    made = mechanic.post(on(machine), {"text": "Here"}).json
    assert mechanic.put(on(other, f"/{made['id']}"), {"text": "There"}).status == 404
    stranger = signed_in(make_user("machine_manager", email="far@example.com", region=dhofar))
    assert stranger.get(on(machine)).status == 404
    assert stranger.delete(on(machine, f"/{made['id']}")).status == 404
    assert stranger.post(on(machine), {"text": "Hello"}).status == 404


def test_a_comment_that_is_sent_again_under_its_key_is_written_once(machine: Machine, mechanic: Persona) -> None:
    answers = [mechanic.post(on(machine), {"text": "Once"}, key="comment-1") for _ in range(2)]
    assert [answer.status for answer in answers] == [201, 201]
    assert Comment.objects.count() == 1
