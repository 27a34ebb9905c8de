"""Attaching files to records, changing what is said about them, and taking them off."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db import transaction
from django.utils import timezone

from highwall.kit import sniffing
from highwall.kit.actors import Actor
from highwall.kit.apart import Apart, Broke, Busy, TooMuchMemory, TooSlow
from highwall.kit.attachments import disk
from highwall.kit.errors import Conflict, Invalid, NotFound, TooLarge, TooManyRequests
from highwall.kit.holders import PHOTO, Holder
from highwall.kit.http import check_version
from highwall.kit.models import Attachment, StoredFile
from highwall.kit.settings import Setting
from highwall.kit.workflow import log_step

MIB = 1024 * 1024

LARGEST = Setting(
    key="attachments.largest_mib",
    type_=Annotated[int, Ge(1), Le(60)],
    default=20,
    group="attachments",
    description="How large a photo or document may be that is attached to a record.",
    unit="MiB",
)
MOST = Setting(
    key="attachments.most_per_record",
    type_=Annotated[int, Ge(1), Le(500)],
    default=50,
    group="attachments",
    description="How many photos and documents may be attached to one record.",
)
KEEPS_POSITION = Setting(
    key="attachments.keep_position",
    type_=bool,
    default=False,
    group="attachments",
    description="Photos keep the place where they were taken, which cameras note in them. Otherwise it is removed when "
    "they are sent.",
)
LONGEST_NAME = 200

_LOOKERS = Apart(sniffing.__name__)
_DEADLINE_S = 30.0
_MEMORY_BYTES = 1536 * MIB
_WAIT_S = 15.0
RETRY_AFTER_S = 10
_BLANKS = re.compile(r"\s+")


def attach(
    holder: Holder[Any],
    *,
    actor: Actor,
    record_id: UUID,
    file_name: str,
    chunks: Iterable[bytes],
    kind: str | None = None,
    title: str = "",
    valid_until: date | None = None,
    at: datetime | None = None,
) -> Attachment:
    """Attach a file, now or at a moment given: what it is is found out from its content, and pictures are kept upright
    and without what the camera noted (`attachments.keep_position`). Nothing is left on disk of what is refused.

    Raises Forbidden, NotFound, Invalid (of another format, damaged, two in one, name too long, unknown kind), TooLarge,
    Conflict (closed, as many as may be, the same file already there), TooManyRequests."""
    actor.require(holder.attach)
    holder.get(record_id, actor)
    if len(file_name) > LONGEST_NAME:
        message = f"The name of the file is longer than {LONGEST_NAME} characters. Give it a shorter one."
        raise Invalid.field("file", "file_name_too_long", message, max_length=LONGEST_NAME)
    with disk.desk() as folder:
        sent, prepared, small = folder / "sent", folder / "prepared", folder / "small"
        disk.write(chunks, sent, _refuse_above(LARGEST.get()))
        found = _look_at(sent, prepared, small)
        is_picture = found["format"] in sniffing.PICTURES
        content = prepared if is_picture else sent
        values = {"size_bytes": content.stat().st_size, **found}
        stem = _BLANKS.sub(" ", Path(file_name).stem).strip() or "file"
        small_one = small if is_picture else None
        return _hang(
            holder,
            disk.sha256_of(content),
            lambda sha256: _keep(sha256, content, small_one, values),
            actor=actor,
            record_id=record_id,
            title=title or stem,
            file_name=stem[: LONGEST_NAME - 5] + sniffing.ENDINGS[found["format"]],
            kind=kind or (PHOTO if is_picture else holder.kinds[0]),
            stored_format=found["format"],
            valid_until=valid_until,
            at=at,
        )


@transaction.atomic
def attach_same(
    holder: Holder[Any], *, actor: Actor, record_id: UUID, source: Attachment, title: str = "", kind: str | None = None
) -> Attachment:
    """Attach what hangs on another record, which the actor has been found to see, to this one as well. Raises as
    `attach`."""
    actor.require(holder.attach)
    return _hang(
        holder,
        source.file.sha256,
        _kept,
        actor=actor,
        record_id=record_id,
        title=title or source.title,
        file_name=source.file_name,
        kind=kind or (source.kind if source.kind in kinds_of(holder) else holder.kinds[0]),
        stored_format=source.file.format,
        valid_until=source.valid_until,
    )


@transaction.atomic
def change_attachment(
    holder: Holder[Any],
    *,
    actor: Actor,
    record_id: UUID,
    attachment_id: UUID,
    expected_version: int | None,
    **changes: Any,
) -> Attachment:
    """Change title, kind or the last day of validity. Raises Forbidden, NotFound, StaleVersion, Conflict (closed),
    Invalid (unknown kind)."""
    actor.require(holder.tidies)
    holder.lock_open(record_id, actor)
    attachment = _locked(holder, record_id, attachment_id)
    check_version(attachment, expected_version)
    if "kind" in changes:
        _check_kind(holder, changes["kind"], attachment.file.format)
    for name, value in changes.items():
        setattr(attachment, name, value)
    attachment.save_new_version()
    return attachment


@transaction.atomic
def detach(
    holder: Holder[Any], *, actor: Actor, record_id: UUID, attachment_id: UUID, expected_version: int | None = None
) -> None:
    """Take a file off a record; its bytes go with the last record on which they hang. Raises Forbidden, NotFound,
    StaleVersion, Conflict (closed)."""
    actor.require(holder.tidies)
    record = holder.lock_open(record_id, actor)
    attachment = _locked(holder, record_id, attachment_id)
    check_version(attachment, expected_version)
    remove_link(attachment)
    _note(holder, record, "remove-file", actor=actor, title=attachment.title, at=timezone.now())


def remove_link(attachment: Attachment) -> None:
    """Remove a link, the stored file where it was the last one, and its bytes after the commit."""
    stored = attachment.file
    disk.lock(stored.sha256)
    attachment.delete()
    if not Attachment.objects.filter(file=stored).exists():
        stored.delete()
        disk.take_when_unlinked(stored.sha256)


def kinds_of(holder: Holder[Any]) -> tuple[str, ...]:
    """What a file on such a record may be."""
    return (PHOTO, *holder.kinds)


def _refuse_above(limit_mib: int) -> Any:
    def check(size: int) -> None:
        if size > limit_mib * MIB:
            message = f"A file may have at most {limit_mib} MiB. Send a smaller copy."
            raise TooLarge(message, code="attachment_too_large", limit_mib=limit_mib)

    return check


def _look_at(sent: Path, prepared: Path, small: Path) -> dict[str, Any]:
    paths = [str(path.resolve()) for path in (sent, prepared, small)]
    limits: dict[str, Any] = {"deadline_s": _DEADLINE_S, "memory_bytes": _MEMORY_BYTES, "wait_s": _WAIT_S}
    try:
        found: dict[str, Any] = _LOOKERS.run(sniffing.inspect, *paths, KEEPS_POSITION.get(), **limits)
    except (TooSlow, TooMuchMemory, Broke) as error:
        message = "The file can't be looked at within the time and memory that there are. Send a smaller copy."
        raise Invalid.field("file", "file_too_heavy", message) from error
    except Busy as error:
        message = "The server is looking at other files. Try again in a moment."
        raise TooManyRequests(message, code="readers_busy", retry_after_s=RETRY_AFTER_S) from error
    if "refused" in found:
        raise Invalid.field("file", found["refused"], found["message"])
    return found


def _keep(sha256: str, content: Path, small: Path | None, values: dict[str, Any]) -> StoredFile:
    disk.put(sha256, content, small)
    return StoredFile.objects.get_or_create(sha256=sha256, defaults=values)[0]


def _kept(sha256: str) -> StoredFile:
    stored = StoredFile.objects.filter(sha256=sha256).first()
    if stored is None:
        raise NotFound("There is no such file any more.")
    return stored


@transaction.atomic
def _hang(
    holder: Holder[Any],
    sha256: str,
    keep: Callable[[str], StoredFile],
    *,
    actor: Actor,
    record_id: UUID,
    title: str,
    kind: str,
    stored_format: str,
    at: datetime | None = None,
    **values: Any,
) -> Attachment:
    """Refuse what may not be before anything is kept; then keep the bytes, and after them the row that names them."""
    record = holder.lock_open(record_id, actor)
    _check_kind(holder, kind, stored_format)
    there = Attachment.objects.filter(record_type=holder.resource, record_id=record_id)
    same = there.filter(file__sha256=sha256).first()
    if same is not None:
        message = f"This file is there already, as “{same.title}”."
        raise Conflict(message, code="already_attached", title=same.title)
    most = MOST.get()
    if there.count() >= most:
        message = f"{most} files are attached already, which is as many as may be. Remove one first."
        raise Conflict(message, code="too_many_attachments", most=most)
    disk.lock(sha256)
    attachment = Attachment.objects.create(
        record_type=holder.resource,
        record_id=record_id,
        file=keep(sha256),
        title=title,
        kind=kind,
        by_id=actor.user_id,
        by_name=actor.name,
        created_at=(at := at or timezone.now()),
        **values,
    )
    _note(holder, record, "attach-file", actor=actor, title=title, at=at)
    return attachment


def _check_kind(holder: Holder[Any], kind: str, stored_format: str) -> None:
    if kind not in kinds_of(holder):
        raise Invalid.field("kind", "unknown_kind", "Choose one of the kinds of files.")
    if kind == PHOTO and stored_format not in sniffing.PICTURES:
        raise Invalid.field("kind", "not_a_photo", "This is a document. Choose another kind for it.")


def _locked(holder: Holder[Any], record_id: UUID, attachment_id: UUID) -> Attachment:
    rows = Attachment.objects.select_for_update(of=("self",)).select_related("file")
    found = rows.filter(record_type=holder.resource, record_id=record_id, pk=attachment_id).first()
    if found is None:
        raise NotFound("There is no such file.")
    return found


def _note(holder: Holder[Any], record: Any, name: str, *, actor: Actor, title: str, at: datetime) -> None:
    state = holder.state(record)
    log_step(holder.resource, record.pk, name, before=state, after=state, actor=actor, at=at, reason=title)
