"""Checklists are made, filled in for an order, signed, and stand in the way of what may not happen before."""

import io
from typing import Any

import pytest
from django.utils import timezone
from PIL import Image

from highwall.config.testing import PASSWORD, Persona
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance import services
from highwall.domains.maintenance.models import WorkOrder
from highwall.domains.maintenance.tests.factories import DONE, TEST, make_machine, make_order
from highwall.domains.regions.models import Region
from highwall.kit.models import Checklist, ChecklistAnswer
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db

ISOLATION = {
    "title": "Isolation",
    "comes_first": True,
    "items": [{"text": "Battery switch off and locked"}, {"text": "Pressure let off"}],
}
SERVICE = {
    "title": "Service",
    "items": [
        {"text": "Hoses", "photo": "not_ok", "is_critical": True},
        {"text": "Charge pressure", "answer": "figure", "unit": "bar", "low": 20, "high": 30},
        {"text": "Remarks", "answer": "text", "is_required": False},
    ],
}


@pytest.fixture
def order(muscat: Region) -> WorkOrder:
    return make_order(make_machine("Rig 1", region=muscat))


def template(person: Persona, *groups: dict[str, Any], name: str = "250 h service") -> dict[str, Any]:
    made = person.post("/checklist-templates", {"name": name, "groups": list(groups)})
    assert made.status == 201, made.content
    return dict(made.json)


class Filling:
    """Somebody who fills in the first checklist of an order."""

    def __init__(self, person: Persona, order: WorkOrder) -> None:
        self.person, self.path = person, f"/work-orders/{order.pk}/checklists"

    @property
    def list(self) -> dict[str, Any]:
        return dict(self.person.get(self.path).json["items"][0])

    def item(self, text: str) -> dict[str, Any]:
        return next(item for group in self.list["groups"] for item in group["items"] if item["text"] == text)

    def answer(self, text: str, **body: Any) -> Any:
        return self.person.put(f"{self.path}/{self.list['id']}/answers/{self.item(text)['id']}", body)

    def sign(self, **body: Any) -> Any:
        return self.person.put(f"{self.path}/{self.list['id']}/signature", body)


def give(person: Persona, order: WorkOrder, made: dict[str, Any]) -> Filling:
    given = person.post(f"/work-orders/{order.pk}/checklists", {"template_id": made["id"]})
    assert given.status == 201, given.content
    return Filling(person, order)


def photo(person: Persona, order: WorkOrder) -> str:
    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(buffer, "JPEG")
    sent = person.upload(f"/work-orders/{order.pk}/attachments", buffer.getvalue(), "leak.jpg")
    assert sent.status == 201, sent.content
    return str(sent.json["id"])


def test_a_checklist_keeps_the_edition_by_which_it_was_given(mechanic: Persona, order: WorkOrder) -> None:
    made = template(mechanic, SERVICE)
    filling = give(mechanic, order, made)
    changed = {"groups": [{**SERVICE, "items": SERVICE["items"][:1]}]}
    path = f"/checklist-templates/{made['id']}"
    later = mechanic.patch(path, changed)
    assert (later.status, later.json["latest"]) == (200, 2)
    assert len(later.json["groups"][0]["items"]) == 1
    assert (filling.list["edition"], len(filling.list["groups"][0]["items"])) == (1, 3)
    # A name makes no edition, and neither do groups as they are.
    same = mechanic.patch(path, {"name": "Service", "groups": later.json["groups"]})
    assert (same.json["latest"], same.json["groups"]) == (2, later.json["groups"])


def test_progress_is_what_is_answered_of_what_applies_and_nothing_is_nothing(
    mechanic: Persona, order: WorkOrder
) -> None:
    filling = give(mechanic, order, template(mechanic, ISOLATION, SERVICE))
    assert (filling.list["progress"], len(filling.list["missing"])) == (0, 4)
    filling.answer("Pressure let off", verdict="not_applicable")
    assert filling.list["progress"] == 0
    filling.answer("Charge pressure", figure=25)
    assert filling.list["progress"] == 0.25
    # Without the photo that it needs, an answer is none yet.
    filling.answer("Hoses", verdict="not_ok", note="Wet")
    assert (filling.list["progress"], filling.item("Hoses")["needs_photo"]) == (0.25, True)
    filling.answer("Hoses", verdict="not_ok", note="Wet", photo_id=photo(mechanic, order))
    assert (filling.list["progress"], filling.item("Hoses")["needs_photo"]) == (0.5, False)


@pytest.mark.parametrize(("figure", "verdict"), [(19.9, "not_ok"), (20, "ok"), (30, "ok"), (30.1, "not_ok")])
def test_a_figure_is_judged_by_its_limits(mechanic: Persona, order: WorkOrder, figure: float, verdict: str) -> None:
    filling = give(mechanic, order, template(mechanic, SERVICE))
    assert filling.answer("Charge pressure", figure=figure, verdict="ok").status == 200
    assert filling.item("Charge pressure")["given"]["verdict"] == verdict


def test_work_does_not_begin_before_what_comes_first_is_in_order(mechanic: Persona, order: WorkOrder) -> None:
    filling = give(mechanic, order, template(mechanic, ISOLATION, SERVICE))
    start = f"/work-orders/{order.pk}/start"
    refused = mechanic.post(start, {})
    assert refused.status == 409, refused.content
    assert (refused.status, refused.json["code"], refused.json["facts"]["group"]) == (
        409,
        "checklist_comes_first",
        "Isolation",
    )
    blocked = mechanic.get(f"/work-orders/{order.pk}").json["blocked_actions"]
    assert "checklist_comes_first" in [each["code"] for each in blocked]
    filling.answer("Battery switch off and locked", verdict="ok")
    filling.answer("Pressure let off", verdict="not_ok")
    assert mechanic.post(start, {}).json["code"] == "checklist_first_not_ok"
    filling.answer("Pressure let off", verdict="ok")
    assert mechanic.post(start, {}).status == 200


def test_an_order_is_completed_after_its_checklists_and_those_with_every_answer_and_photo(
    mechanic: Persona, order: WorkOrder
) -> None:
    filling = give(mechanic, order, template(mechanic, SERVICE))
    services.start_order(actor=TEST, order_id=order.pk, at=timezone.now())
    complete = f"/work-orders/{order.pk}/complete"
    assert mechanic.post(complete, DONE).json["code"] == "checklist_open"
    filling.answer("Charge pressure", figure=25)
    filling.answer("Hoses", verdict="not_ok")
    refused = filling.sign()
    assert (refused.status, refused.json["code"], refused.json["facts"]["item"]) == (
        409,
        "checklist_lacks_answers",
        "Hoses",
    )
    filling.answer("Hoses", verdict="not_ok", photo_id=photo(mechanic, order))
    assert filling.sign().status == 200
    assert (filling.list["signed_by_name"], filling.list["signed_with"]) == ("Mechanic Test", "")
    assert filling.answer("Hoses", verdict="ok").json["code"] == "checklist_completed"
    assert mechanic.post(complete, DONE).status == 200


def test_whoever_signs_gives_the_password_again_where_the_setting_asks(mechanic: Persona, order: WorkOrder) -> None:
    change_setting("checklists.password_signs", True)
    filling = give(mechanic, order, template(mechanic, {"title": "One", "items": [{"text": "Looked at"}]}))
    filling.answer("Looked at", verdict="ok")
    for password, code in (("", "required"), ("Wrong-Password-1", "wrong_password")):
        refused = filling.sign(password=password)
        assert [(error["field"], error["code"]) for error in refused.json["errors"]] == [("password", code)]
    assert Checklist.objects.get().completed_at is None
    assert filling.sign(password=PASSWORD).status == 200
    assert filling.list["signed_with"] == "password"


@pytest.mark.django_db(transaction=True)
def test_whoever_guesses_the_password_of_a_signature_is_stopped_as_at_the_door(
    mechanic: Persona, order: WorkOrder
) -> None:
    change_setting("checklists.password_signs", True)
    filling = give(mechanic, order, template(mechanic, {"title": "One", "items": [{"text": "Looked at"}]}))
    filling.answer("Looked at", verdict="ok")
    path = f"{filling.path}/{filling.list['id']}/signature"
    answers = [mechanic.put(path, {"password": f"Wrong-Password-{number}"}) for number in range(12)]
    assert answers[0].status == 422
    stopped = [answer.status == 429 or answer.json["code"] in {"account_locked", "session_ended"} for answer in answers]
    assert stopped[10:] == [True, True]
    assert Checklist.objects.get().completed_at is None


def test_what_is_not_in_order_becomes_an_order_of_its_own_once_with_its_photo(
    mechanic: Persona, order: WorkOrder
) -> None:
    filling = give(mechanic, order, template(mechanic, SERVICE))
    filling.answer("Hoses", verdict="not_ok", note="Wet at the boom", photo_id=photo(mechanic, order))
    path = f"{filling.path}/{filling.list['id']}/answers/{filling.item('Hoses')['id']}/follow-up"
    made = [mechanic.post(path) for _ in range(2)]
    assert [answer.status for answer in made] == [201, 201]
    assert made[0].json["id"] == made[1].json["id"]
    found = made[0].json
    assert (found["description"], found["priority"], found["order_type"]) == (
        "Hoses: Wet at the boom",
        "high",
        "corrective",
    )
    assert found["follows"] == {"id": str(order.pk), "name": order.number}
    assert len(mechanic.get(f"/work-orders/{found['id']}/attachments").json["items"]) == 1
    follow_ups = mechanic.get(f"/work-orders/{order.pk}").json["follow_ups"]
    answer = ChecklistAnswer.objects.get()
    assert follow_ups == [{"answer_id": str(answer.pk), "order_id": found["id"], "number": found["number"]}]
    filling.answer("Charge pressure", figure=25)
    in_order = f"{filling.path}/{filling.list['id']}/answers/{filling.item('Charge pressure')['id']}/follow-up"
    assert mechanic.post(in_order).json["code"] == "item_in_order"


def test_only_who_works_on_orders_fills_in_and_a_photo_is_one_of_the_order(
    mechanic: Persona, engineer: Persona, order: WorkOrder, muscat: Region
) -> None:
    filling = give(mechanic, order, template(mechanic, SERVICE))
    reader = Filling(engineer, order)
    assert reader.answer("Charge pressure", figure=25).status == 403
    assert reader.list["allowed_actions"] == []
    assert engineer.post("/checklist-templates", {"name": "Other", "groups": [SERVICE]}).status == 403
    other = make_order(make_machine("Rig 2", region=muscat))
    foreign = photo(mechanic, other)
    assert filling.answer("Hoses", verdict="not_ok", photo_id=foreign).json["errors"][0]["code"] == "unknown_photo"


def test_a_photo_that_answers_an_item_stays_on_the_order(mechanic: Persona, order: WorkOrder) -> None:
    filling = give(mechanic, order, template(mechanic, SERVICE))
    shown = photo(mechanic, order)
    filling.answer("Hoses", verdict="not_ok", photo_id=shown)
    assert mechanic.delete(f"/work-orders/{order.pk}/attachments/{shown}").json["code"] == "has_dependents"


def test_a_checklist_is_taken_off_until_it_is_begun_and_goes_with_its_order(
    mechanic: Persona, order: WorkOrder
) -> None:
    made = template(mechanic, SERVICE)
    filling = give(mechanic, order, made)
    assert mechanic.post(filling.path, {"template_id": made["id"]}).json["code"] == "checklist_there"
    assert mechanic.delete(f"{filling.path}/{filling.list['id']}").status == 200
    filling = give(mechanic, order, made)
    filling.answer("Charge pressure", figure=25)
    assert mechanic.delete(f"{filling.path}/{filling.list['id']}").json["code"] == "checklist_begun"
    assert mechanic.delete(f"/work-orders/{order.pk}").status == 204
    assert not Checklist.objects.exists()


@pytest.mark.parametrize(
    ("groups", "code"),
    [
        ([{"title": "A", "items": [{"text": "One", "low": 1}]}], "limits_without_figure"),
        ([{"title": "A", "items": [{"text": "One", "answer": "figure", "low": 2, "high": 1}]}], "limits_crossed"),
        ([{"title": "A", "items": []}], "too_short"),
    ],
)
def test_a_template_that_nobody_could_fill_in_is_refused(
    mechanic: Persona, muscat: Region, groups: list[Any], code: str
) -> None:
    refused = mechanic.post("/checklist-templates", {"name": "Wrong", "groups": groups})
    assert (refused.status, refused.json["errors"][0]["code"]) == (422, code)


def test_an_order_is_made_with_checklists_of_templates(mechanic: Persona, muscat: Region) -> None:
    made = template(mechanic, ISOLATION)
    rig: Machine = make_machine("Rig 9", region=muscat)
    body = {
        "machine_id": str(rig.pk),
        "order_type": "inspection",
        "priority": "low",
        "description": "Look",
        "scheduled_at": timezone.now().isoformat(),
        "technician_name": "Ali",
        "estimated_duration_h": 1,
    }
    order = mechanic.post("/work-orders", {**body, "checklists": [made["id"]]})
    assert order.status == 201, order.content
    listed = mechanic.get(f"/work-orders/{order.json['id']}/checklists").json
    assert [each["name"] for each in listed["items"]] == ["250 h service"]
    # One that is retired is given to nobody any more.
    mechanic.patch(f"/checklist-templates/{made['id']}", {"is_retired": True})
    again = mechanic.post("/work-orders", {**body, "checklists": [made["id"]]})
    assert (again.status, again.json["errors"][0]["code"]) == (422, "unknown_checklist")


def test_templates_are_listed_searched_filtered_sorted_and_exported_and_only_those_in_force_are_offered(
    mechanic: Persona,
) -> None:
    kept, retired = (template(mechanic, SERVICE, name=name) for name in ("Brakes of a truck", "Ageing hoses"))
    mechanic.patch(f"/checklist-templates/{retired['id']}", {"is_retired": True})

    def names(**query: Any) -> list[str]:
        return [row["name"] for row in mechanic.get("/checklist-templates", **query).json["items"]]

    assert names() == ["Ageing hoses", "Brakes of a truck"]
    assert names(sort="-name") == names(sort="created_at") == ["Brakes of a truck", "Ageing hoses"]
    assert names(search="TRUCK") == names(is_retired=False) == ["Brakes of a truck"]
    assert names(is_retired=True) == ["Ageing hoses"]
    exported = mechanic.get("/checklist-templates/export", format="csv").content.decode("utf-8-sig").splitlines()
    assert exported[0].startswith("Name,Description,Edition,Retired")
    assert [line.split(",")[0] for line in exported[1:]] == ["Ageing hoses", "Brakes of a truck"]
    assert mechanic.get("/checklist-templates/choices").json == [{"id": kept["id"], "name": "Brakes of a truck"}]
