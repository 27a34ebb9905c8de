"""Photos and documents on a machine."""

import hashlib
import io
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image

from highwall.config.testing import Answer, Persona, make_user, signed_in
from highwall.domains.fleet.models import Machine
from highwall.domains.fleet.tests import samples
from highwall.domains.fleet.tests.test_machines import make_machine
from highwall.domains.regions.models import Region
from highwall.kit.attachments import sweep
from highwall.kit.calendar import today
from highwall.kit.models import Attachment, AuditEvent, StoredFile
from highwall.kit.refusals import referring_records
from highwall.kit.settings import change_setting

pytestmark = pytest.mark.django_db


@pytest.fixture
def machine(muscat: Region) -> Machine:
    return make_machine(region_id=muscat.pk)


def on(machine: Machine, rest: str = "") -> str:
    return f"/machines/{machine.pk}/attachments{rest}"


def send(person: Persona, machine: Machine, content: bytes, name: str = "photo.jpg", **fields: Any) -> Answer:
    return person.upload(on(machine), content, name, **fields)


def on_disk() -> list[Path]:
    return [path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()]


def opened(answer: Answer) -> Image.Image:
    assert answer.status == 200, answer.content
    return Image.open(io.BytesIO(answer.content))


GOOD: dict[str, tuple[bytes, str]] = {
    "jpeg": (samples.picture(), "image/jpeg"),
    "png": (samples.picture("PNG"), "image/png"),
    "webp": (samples.picture("WEBP"), "image/webp"),
    "pdf": (samples.PDF, "application/pdf"),
    "csv": (samples.CSV, "text/csv"),
    "xlsx": (samples.workbook(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "docx": (
        samples.office(),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ),
}


@pytest.mark.parametrize("form", GOOD)
def test_what_a_file_is_is_found_out_from_its_content_and_it_comes_back_as_that_and_nothing_else(
    form: str, machine: Machine, machine_manager: Persona
) -> None:
    content, media_type = GOOD[form]
    made = send(machine_manager, machine, content, "misnamed.exe")
    assert made.status == 201, made.content
    assert (made.json["format"], made.json["by_name"]) == (form, "Machine_Manager Test")
    assert made.json["title"] == "misnamed"
    assert not made.json["file_name"].endswith(".exe")
    got = machine_manager.get(on(machine, f"/{made.json['id']}/file"))
    assert (got.status, got.headers["Content-Type"]) == (200, media_type)
    assert got.headers["X-Content-Type-Options"] == "nosniff"
    assert got.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert got.headers["Cache-Control"] == "private, no-cache"
    assert got.headers["Content-Disposition"].startswith("inline" if made.json["is_picture"] else "attachment")
    if not made.json["is_picture"]:
        assert got.content == content


def test_a_photo_of_a_telephone_is_turned_upright_made_small_and_loses_its_place_but_not_its_moment(
    machine: Machine, machine_manager: Persona
) -> None:
    made = send(machine_manager, machine, samples.photo_of_telephone()).json
    assert (made["width_px"], made["height_px"], made["kind"]) == (400, 600, "photo")
    photo = opened(machine_manager.get(on(machine, f"/{made['id']}/file")))
    # Turned a quarter to the right, what was on the left is at the top.
    assert photo.getpixel((200, 20))[0] > 200  # type: ignore[index]
    assert photo.getpixel((200, 580))[2] > 200  # type: ignore[index]
    notes = photo.getexif()
    assert not notes.get_ifd(ExifTags.IFD.GPSInfo)
    assert notes.get(ExifTags.Base.Orientation) in {None, 1}
    assert notes.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] == "2026:03:04 07:15:00"
    small = opened(machine_manager.get(on(machine, f"/{made['id']}/thumbnail")))
    assert small.size == (320, 480)
    assert not small.getexif()


def test_a_photo_keeps_its_place_where_the_setting_says_so(machine: Machine, machine_manager: Persona) -> None:
    change_setting("attachments.keep_position", True)
    made = send(machine_manager, machine, samples.photo_of_telephone()).json
    photo = opened(machine_manager.get(on(machine, f"/{made['id']}/file")))
    position = photo.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert (position[1], tuple(map(float, position[2]))) == ("N", (23.0, 35.0, 18.5))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_nothing_of_a_picture_is_kept_that_nobody_can_see(
    form: str, machine: Machine, machine_manager: Persona
) -> None:
    sent = samples.with_words(form)
    assert b"script" in sent
    made = send(machine_manager, machine, sent)
    kept = machine_manager.get(on(machine, f"/{made.json['id']}/file")).content
    assert b"script" not in kept
    assert Image.open(io.BytesIO(kept)).size == (640, 400)


def test_a_photo_with_a_second_one_in_its_file_is_kept_as_the_first(machine: Machine, machine_manager: Persona) -> None:
    made = send(machine_manager, machine, samples.photo_of_two())
    assert made.status == 201, made.content
    photo = opened(machine_manager.get(on(machine, f"/{made.json['id']}/file")))
    assert (photo.format, photo.size) == ("JPEG", (320, 240))
    assert photo.getpixel((10, 10))[1] > 100  # type: ignore[index]


def test_one_stored_file_hangs_on_many_machines_and_goes_with_the_last_of_them(
    machine: Machine, muscat: Region, machine_manager: Persona, django_capture_on_commit_callbacks: Any
) -> None:
    other = make_machine(region_id=muscat.pk, serial_number="S-2")
    first = send(machine_manager, machine, samples.PDF, "manual.pdf").json
    second = machine_manager.post(on(other, "/same"), {"attachment_id": first["id"]})
    assert second.status == 201, second.content
    assert [path.name for path in on_disk()] == [hashlib.sha256(samples.PDF).hexdigest()]
    assert StoredFile.objects.count() == 1
    with django_capture_on_commit_callbacks(execute=True):
        assert machine_manager.delete(on(machine, f"/{first['id']}")).status == 204
    assert machine_manager.get(on(other, f"/{second.json['id']}/file")).content == samples.PDF
    with django_capture_on_commit_callbacks(execute=True):
        assert machine_manager.delete(on(other, f"/{second.json['id']}")).status == 204
    assert on_disk() == []
    assert StoredFile.objects.count() == 0


BAD: dict[str, tuple[bytes, str, str]] = {
    "a program by another name": (b"MZ\x90\x00" + bytes(400), "photo.jpg", "file_is_program"),
    "a program of Linux": (b"\x7fELF" + bytes(400), "manual.pdf", "file_is_program"),
    "a script": (b"#!/bin/sh\nrm -rf /, ; ,\n", "parts.csv", "file_is_program"),
    "a drawing with a script": (samples.SVG, "logo.svg", "file_of_other_format"),
    "a drawing with a script, as a picture": (samples.SVG, "logo.png", "file_of_other_format"),
    "a page of the web": (b"<!doctype html><p>a,b,c", "list.csv", "file_of_other_format"),
    "a table with a page of the web in it": (b"a,b\n<script>1</script>,2\n", "list.csv", "file_of_other_format"),
    "a table with bytes of a program": (b"a,b\n\x00\x01,2\n", "list.csv", "file_of_other_format"),
    "prose": (b"Nothing but words.\nAnd more of them.\n", "list.csv", "file_of_other_format"),
    "a picture with an archive behind it": (
        samples.picture() + samples.archive(evil=b"x"),
        "photo.jpg",
        "file_hides_another",
    ),
    "a PDF with an archive behind it": (samples.PDF + samples.archive(evil=b"x"), "a.pdf", "file_hides_another"),
    "a PDF that is a page of the web as well": (
        samples.PDF.replace(b"1 0 obj", b"<html><script>alert(1)</script>\n1 0 obj", 1),
        "a.pdf",
        "file_hides_another",
    ),
    "a page of the web with a PDF behind it": (b"<html>\n" + samples.PDF, "a.pdf", "file_of_other_format"),
    "a PDF that is cut off": (samples.PDF[:90], "a.pdf", "file_damaged"),
    "a picture that is cut off": (samples.picture()[:700], "photo.jpg", "file_damaged"),
    "the head of a picture and no more": (b"\x89PNG\r\n\x1a\n" + bytes(50), "photo.png", "file_damaged"),
    "a picture of 3,600 million pixels": (samples.bomb(), "photo.png", "picture_of_too_many_pixels"),
    "a picture that holds less than it says": (samples.bomb(4000, 4000), "photo.png", "file_damaged"),
    "an archive": (samples.archive(evil=b"x"), "book.xlsx", "file_of_other_format"),
    "a document with macros": (samples.office(word__vbaProject_bin=b"x"), "a.docx", "file_has_macros"),
    "a document with something beside it": (samples.office(run__me=b"x"), "a.docx", "file_hides_another"),
    "a document with something before it": (b"PK\x03\x04evil" + samples.office(), "a.docx", "file_hides_another"),
    "a document that leaves its folder": (
        samples.office(**{"word__..__..__evil": b"x"}),
        "a.docx",
        "file_hides_another",
    ),
    "a picture of Apple": (b"\x00\x00\x00\x18ftypheic" + bytes(100), "photo.jpg", "file_heic"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "book.xls", "file_old_office"),
    "nothing": (b"", "photo.jpg", "file_empty"),
    "a name of 4,000 characters": (samples.picture(), "a" * 4000 + ".jpg", "file_name_too_long"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_somebody_means_harm_with_is_refused_with_words_and_leaves_nothing(
    case: str, machine: Machine, machine_manager: Persona
) -> None:
    content, name, code = BAD[case]
    answer = send(machine_manager, machine, content, name)
    assert answer.status == 422, answer.content
    assert [error["code"] for error in answer.json["errors"]] == [code]
    assert on_disk() == []
    assert not Attachment.objects.exists()
    assert not StoredFile.objects.exists()


def retire(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the machine one on which nothing may be changed any more."""
    from highwall.domains.fleet.queries import MACHINE_HOLDER
    from highwall.kit.errors import Conflict

    closed = lambda record: Conflict("This machine is retired.", code="frozen")  # noqa: E731
    monkeypatch.setitem(MACHINE_HOLDER.__dict__, "closed", closed)


REFUSED: dict[str, tuple[int, str]] = {
    "more than the setting allows": (413, "attachment_too_large"),
    "200 MB": (413, "too_large"),
    "a record of another region": (404, "not_found"),
    "without the right": (403, "forbidden"),
    "closed": (409, "frozen"),
    "as many as there may be": (409, "too_many_attachments"),
    "the same again": (409, "already_attached"),
    "a kind that is not known": (422, "invalid"),
    "a document as a photo": (422, "invalid"),
    "a title with a character that can't be seen": (422, "invalid"),
    "a title of 4,000 characters": (422, "invalid"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_may_not_be_attached_is_refused_and_leaves_nothing_on_disk(
    case: str,
    machine: Machine,
    dhofar: Region,
    machine_manager: Persona,
    mechanic: Persona,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photo = samples.picture()
    other = samples.picture(shade="teal")
    there: list[Path] = []
    if case in {"as many as there may be", "the same again"}:
        assert send(machine_manager, machine, photo).status == 201
        there = on_disk()
    if case == "closed":
        retire(machine, monkeypatch)
    if case in {"more than the setting allows", "as many as there may be"}:
        change_setting("attachments.largest_mib", 1)
        change_setting("attachments.most_per_record", 1)
    elsewhere = make_machine(region_id=dhofar.pk, serial_number="S-9")
    answers: dict[str, Callable[[], Answer]] = {
        "more than the setting allows": lambda: send(machine_manager, machine, photo + bytes(1_100_000)),
        "200 MB": lambda: send(machine_manager, machine, photo + bytes(200 * 1024 * 1024)),
        "a record of another region": lambda: send(machine_manager, elsewhere, photo),
        "without the right": lambda: send(mechanic, machine, photo),
        "closed": lambda: send(machine_manager, machine, photo),
        "as many as there may be": lambda: send(machine_manager, machine, other),
        "the same again": lambda: send(machine_manager, machine, photo),
        "a kind that is not known": lambda: send(machine_manager, machine, photo, kind="passport"),
        "a document as a photo": lambda: send(machine_manager, machine, samples.PDF, "a.pdf", kind="photo"),
        "a title with a character that can't be seen": lambda: send(machine_manager, machine, photo, title="a\x00b"),
        "a title of 4,000 characters": lambda: send(machine_manager, machine, photo, title="a" * 4000),
    }
    answer = answers[case]()
    assert (answer.status, answer.json["code"]) == REFUSED[case], answer.content
    assert on_disk() == there
    assert not StoredFile.objects.exclude(links__isnull=False).exists()


@pytest.mark.parametrize(
    "name", ["../../etc/passwd.jpg", "C:\\Windows\\passwd.jpg", "/etc/passwd.jpg", "pass\x00wd.jpg"]
)
def test_a_name_with_a_path_in_it_is_its_last_part_and_never_a_place_on_disk(
    name: str, machine: Machine, machine_manager: Persona
) -> None:
    made = send(machine_manager, machine, samples.picture(), name)
    assert made.json["file_name"] == "passwd.jpg"
    assert {len(path.name.removesuffix(".small")) for path in on_disk()} == {64}
    assert "passwd" not in "".join(map(str, on_disk()))


def test_an_upload_that_is_sent_again_under_its_key_is_attached_once(
    machine: Machine, machine_manager: Persona
) -> None:
    def again() -> Answer:
        file = SimpleUploadedFile("photo.jpg", samples.picture())
        return machine_manager.call("POST", on(machine), data={"file": file, "title": "Front"}, key="upload-1")

    first, second = again(), again()
    assert (first.status, second.status) == (201, 201)
    assert first.json == second.json
    assert second.headers["Idempotent-Replay"] == "true"
    assert Attachment.objects.count() == 1


def test_documents_say_how_long_they_are_valid_and_what_is_said_of_them_can_be_changed(
    machine: Machine, machine_manager: Persona, mechanic: Persona
) -> None:
    last = today() + timedelta(days=10)
    made = send(
        machine_manager,
        machine,
        samples.PDF,
        "policy.pdf",
        kind="insurance",
        title="Policy 2026",
        valid_until=last.isoformat(),
    ).json
    assert (made["kind"], made["days_left"]) == ("insurance", 10)
    path = on(machine, f"/{made['id']}")
    past = today() - timedelta(days=1)
    changed = machine_manager.patch(path, {"valid_until": past.isoformat(), "title": "Policy 2025"}, version=1)
    assert (changed.json["days_left"], changed.json["title"], changed.json["version"]) == (-1, "Policy 2025", 2)
    assert machine_manager.patch(path, {"title": "Late"}, version=1).status == 412
    assert machine_manager.patch(path, {"kind": "photo"}).json["errors"][0]["code"] == "not_a_photo"
    assert mechanic.patch(path, {"title": "Mine"}).status == 403
    seen = mechanic.get(on(machine)).json
    assert [item["title"] for item in seen["items"]] == ["Policy 2025"]
    assert seen["allowed_actions"] == []
    assert machine_manager.get(on(machine)).json["allowed_actions"] == ["add", "change", "remove"]
    assert seen["kinds"] == ["photo", "manual", "insurance", "registration", "other"]


def test_nobody_of_another_region_learns_of_a_file_or_gets_it(
    machine: Machine, dhofar: Region, machine_manager: Persona
) -> None:
    made = send(machine_manager, machine, samples.picture()).json
    stranger = signed_in(make_user("machine_manager", email="far@example.com", region=dhofar))
    theirs = make_machine(region_id=dhofar.pk, serial_number="S-9")
    for path in (on(machine), on(machine, f"/{made['id']}/file"), on(machine, f"/{made['id']}/thumbnail")):
        assert stranger.get(path).status == 404
    assert stranger.get(on(theirs, f"/{made['id']}/file")).status == 404
    assert stranger.post(on(theirs, "/same"), {"attachment_id": made["id"]}).status == 404
    assert stranger.delete(on(machine, f"/{made['id']}")).status == 404


def test_a_file_that_has_not_changed_need_not_travel_again(machine: Machine, machine_manager: Persona) -> None:
    made = send(machine_manager, machine, samples.picture()).json
    path = on(machine, f"/{made['id']}/thumbnail")
    tag = machine_manager.get(path).headers["ETag"]
    headers = {"Authorization": f"Bearer {machine_manager.token}", "If-None-Match": tag}
    again = machine_manager.http.get(f"/api/v1{path}", headers=headers)
    assert (again.status_code, again.content) == (304, b"")


def test_attaching_and_removing_stand_in_the_history_of_the_machine_and_in_the_trail(
    machine: Machine, machine_manager: Persona
) -> None:
    made = send(machine_manager, machine, samples.picture(), "Front.jpg").json
    machine_manager.delete(on(machine, f"/{made['id']}"))
    steps = machine_manager.get(f"/machines/{machine.pk}/timeline").json
    assert [(step["name"], step["reason"]) for step in steps] == [("attach-file", "Front"), ("remove-file", "Front")]
    events = AuditEvent.objects.filter(resource="kit_attachment", resource_id=made["id"]).order_by("id")
    assert [event.event for event in events] == ["create", "delete"]


def test_the_sweep_takes_old_bytes_that_nobody_names_and_links_of_machines_that_are_gone(
    machine: Machine, machine_manager: Persona, django_capture_on_commit_callbacks: Any
) -> None:
    kept = send(machine_manager, machine, samples.picture()).json
    root = Path(settings.MEDIA_ROOT) / "attachments"
    orphan = root / "ab" / "cd" / f"abcd{'0' * 60}"
    orphan.parent.mkdir(parents=True)
    orphan.write_bytes(b"left behind")
    half = root / "incoming" / "upload"
    half.mkdir(parents=True)
    (half / "sent").write_bytes(b"half")
    assert sweep() == 0
    assert orphan.exists()
    in_two_days = orphan.stat().st_mtime + 2 * 86400
    assert sweep(now_s=in_two_days) == 2
    assert not orphan.exists()
    assert not half.exists()
    assert machine_manager.get(on(machine, f"/{kept['id']}/file")).status == 200
    assert {(item.kind, item.count, item.blocks_deletion) for item in referring_records(machine)} == {
        ("kit_attachment", 1, False)
    }
    machine.delete()
    with django_capture_on_commit_callbacks(execute=True):
        assert sweep() == 1
    assert on_disk() == []
