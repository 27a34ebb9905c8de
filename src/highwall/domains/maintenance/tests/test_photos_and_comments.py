"""Photos, papers and comments on orders and fault reports."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from highwall.config.testing import BASE, Answer, Persona
from highwall.domains.fleet import services as fleet
from highwall.domains.fleet.models import Machine
from highwall.domains.maintenance.models import FaultReport, WorkOrder
from highwall.domains.maintenance.tests.factories import DONE, make_fault, make_machine, make_order, order_body
from highwall.domains.regions.models import Region
from highwall.kit.actors import system_actor
from highwall.kit.attachments import disk
from highwall.kit.events import outbox
from highwall.kit.models import AuditEvent, StoredFile

pytestmark = pytest.mark.django_db


@pytest.fixture
def rig(muscat: Region, operator: Persona) -> Machine:
    """A machine that the operator works with."""
    machine = make_machine("Rig 1", region=muscat)
    fleet.assign_machine(actor=system_actor("test"), machine_id=machine.pk, operator_id=operator.id, at=timezone.now())
    return machine


def photo(shade: int = 90) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (80, 60), (shade, 120, 200)).save(buffer, "JPEG")
    return buffer.getvalue()


def at(record: WorkOrder | FaultReport) -> str:
    return f"/{'work-orders' if isinstance(record, WorkOrder) else 'fault-reports'}/{record.pk}"


def listed(person: Persona, record: WorkOrder | FaultReport) -> dict[str, Any]:
    answer = person.get(f"{at(record)}/attachments")
    assert answer.status == 200, answer.content
    found: dict[str, Any] = answer.json
    return found


def send(
    person: Persona, record: WorkOrder | FaultReport, content: bytes, name: str = "leak.jpg", **more: Any
) -> Answer:
    return person.upload(f"{at(record)}/attachments", content, name, **more)


def test_who_reports_a_fault_shows_it_and_who_decides_on_it_tidies_up(
    operator: Persona, mechanic: Persona, rig: Machine
) -> None:
    fault = make_fault(rig, actor=operator.actor)
    made = send(operator, fault, photo())
    assert made.status == 201, made.content
    assert (made.json["kind"], made.json["by_name"]) == ("photo", "Operator Test")
    assert listed(operator, fault)["allowed_actions"] == ["add"]
    assert listed(mechanic, fault)["allowed_actions"] == ["add", "change", "remove"]
    one = f"{at(fault)}/attachments/{made.json['id']}"
    assert operator.patch(one, {"title": "Nothing"}).status == 403
    assert operator.delete(one).status == 403
    assert operator.get(f"{one}/thumbnail").status == 200
    assert mechanic.patch(one, {"title": "Leak at the feed"}).json["title"] == "Leak at the feed"
    assert mechanic.delete(one).status == 204
    assert [step["name"] for step in operator.get(f"{at(fault)}/timeline").json] == ["attach-file", "remove-file"]


def test_a_photo_that_is_sent_again_under_its_key_hangs_on_the_report_once(operator: Persona, rig: Machine) -> None:
    fault = make_fault(rig, actor=operator.actor)
    first, second = (
        operator.call(
            "POST",
            f"{at(fault)}/attachments",
            data={"file": SimpleUploadedFile("leak.jpg", photo())},
            key="00000000-0000-4000-8000-000000000007",
        )
        for _ in range(2)
    )
    assert (first.status, second.status) == (201, 201)
    assert first.json["id"] == second.json["id"]
    assert len(listed(operator, fault)["items"]) == 1


def test_the_report_stays_when_its_photo_is_refused(operator: Persona, rig: Machine) -> None:
    fault = make_fault(rig, actor=operator.actor)
    assert send(operator, fault, b"MZ" + bytes(200)).status == 422
    assert operator.get(at(fault)).json["status"] == "reported"
    assert listed(operator, fault)["items"] == []
    assert send(operator, fault, photo()).status == 201


def test_the_photos_of_a_fault_stay_with_it_and_are_read_by_all_who_read_its_order(
    operator: Persona, mechanic: Persona, rig: Machine
) -> None:
    fault, order = make_fault(rig, actor=operator.actor), make_order(rig, order_type="corrective")
    sent = send(operator, fault, photo()).json
    mechanic.post(f"{at(fault)}/accept", {"order_id": str(order.pk)})
    (linked,) = mechanic.get(at(order)).json["faults"]
    path = f"/fault-reports/{linked['id']}/attachments"
    for person in (operator, mechanic):
        assert [item["id"] for item in person.get(path).json["items"]] == [sent["id"]]
        assert person.get(f"{path}/{sent['id']}/file").status == 200
    assert listed(mechanic, order)["items"] == []


def test_a_file_is_noted_as_taken_when_its_bytes_are_given_and_not_otherwise(mechanic: Persona, rig: Machine) -> None:
    fault = make_fault(rig)
    path = f"{at(fault)}/attachments/{send(mechanic, fault, photo()).json['id']}/file"
    taken = AuditEvent.objects.filter(event="export", resource="kit_attachment")
    given = mechanic.get(path)
    assert (given.status, taken.count()) == (200, 1)
    known = {"Authorization": f"Bearer {mechanic.token}", "If-None-Match": given.headers["ETag"]}
    assert mechanic.http.get(f"{BASE}{path}", headers=known).status_code == 304
    assert taken.count() == 1
    disk.place_of(StoredFile.objects.get().sha256).unlink()
    assert mechanic.get(path).json["code"] == "file_missing"
    assert taken.count() == 1


def test_the_workshop_hangs_papers_on_an_order_until_its_costs_are_closed(
    operator: Persona, mechanic: Persona, machine_manager: Persona, rig: Machine
) -> None:
    order = make_order(rig)
    assert listed(mechanic, order)["kinds"] == ["photo", "report", "invoice", "permit", "other"]
    assert send(operator, order, photo()).status == 403
    assert send(mechanic, order, photo()).status == 201
    mechanic.post(f"{at(order)}/start", {})
    mechanic.post(f"{at(order)}/complete", DONE)
    assert send(mechanic, order, photo(20), "after.jpg").status == 201
    assert machine_manager.post(f"{at(order)}/close", {}).status == 200
    assert send(mechanic, order, photo(30), "late.jpg").json["code"] == "order_closed"
    assert mechanic.post(f"{at(order)}/comments", {"text": "Too late"}).json["code"] == "order_closed"
    assert listed(mechanic, order)["allowed_actions"] == []


def test_an_order_with_photos_and_comments_alone_may_be_deleted_and_names_them_before(
    mechanic: Persona, rig: Machine
) -> None:
    order = make_order(rig)
    send(mechanic, order, photo())
    mechanic.post(f"{at(order)}/comments", {"text": "Hose ordered"})
    assert mechanic.get(f"{at(order)}/dependents").json == [
        {"kind": "kit_attachment", "count": 1, "blocks_deletion": False},
        {"kind": "kit_comment", "count": 1, "blocks_deletion": False},
    ]
    assert mechanic.delete(at(order)).status == 204


@pytest.mark.parametrize("kind", ["order", "fault"])
def test_operator_and_workshop_talk_on_the_record_and_who_is_mentioned_is_led_to_it(
    kind: str, operator: Persona, mechanic: Persona, rig: Machine
) -> None:
    record = make_order(rig) if kind == "order" else make_fault(rig, actor=operator.actor)
    text = "@Operator Test is it there with cold oil too?"
    written = mechanic.post(f"{at(record)}/comments", {"text": text, "mentions": [str(operator.id)]})
    assert written.status == 201, written.content
    outbox.deliver_pending()
    (told,) = [each for each in operator.get("/notifications").json["items"] if each["kind"] == "comments.mentioned"]
    assert told["link"] == f"/{'work-orders' if kind == 'order' else 'faults'}/{record.pk}"
    assert operator.post(f"{at(record)}/comments", {"text": "No, only when warm."}).status == 201
    assert operator.delete(f"{at(record)}/comments/{written.json['id']}").status == 403
    assert [item["by_name"] for item in operator.get(f"{at(record)}/comments").json["items"]] == [
        "Operator Test",
        "Mechanic Test",
    ]


def test_nobody_sees_or_adds_what_hangs_on_the_maintenance_of_a_machine_out_of_reach(
    operator: Persona, mechanic: Persona, rig: Machine, muscat: Region
) -> None:
    other = make_machine("Rig 2", region=muscat)
    order, fault = make_order(other), make_fault(other, actor=mechanic.actor)
    sent = send(mechanic, fault, photo()).json
    assert operator.get(f"{at(order)}/attachments").status == 404
    assert operator.get(f"{at(fault)}/attachments/{sent['id']}/file").status == 404
    assert send(operator, fault, photo(10)).status == 404
    assert operator.post(f"{at(fault)}/comments", {"text": "?"}).status == 404
    own = make_fault(rig, actor=operator.actor)
    same = operator.post(f"{at(own)}/attachments/same", {"attachment_id": sent["id"]})
    assert same.status == 404


def test_a_fault_that_becomes_an_order_is_shown_with_its_order(
    operator: Persona, mechanic: Persona, rig: Machine
) -> None:
    fault = make_fault(rig, actor=operator.actor)
    body = order_body(rig, order_type="corrective")
    del body["machine_id"]
    order_id = mechanic.post(f"{at(fault)}/accept", {"order": body}).json["order"]["id"]
    assert send(operator, fault, photo(44)).status == 201
    assert [each["id"] for each in operator.get(f"/work-orders/{order_id}").json["faults"]] == [str(fault.pk)]
