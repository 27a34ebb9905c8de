"""What hangs on a record, and the bytes of it."""

from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotModified

from highwall.kit import sniffing
from highwall.kit.actors import Actor
from highwall.kit.attachments import disk
from highwall.kit.attachments.writing import LARGEST, MIB, MOST, kinds_of
from highwall.kit.calendar import today
from highwall.kit.errors import NotFound
from highwall.kit.holders import Holder, declared_holders
from highwall.kit.models import Attachment
from highwall.kit.schemas import Schema

_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    # Whether somebody may still see it is asked each time; only the bytes need not travel again.
    "Cache-Control": "private, no-cache",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class AttachmentDetail(Schema):
    """A file on a record. `days_left` is how many days it is valid after today, negative once it has expired."""

    id: UUID
    title: str
    file_name: str
    kind: str
    valid_until: date | None
    days_left: int | None
    format: str
    is_picture: bool
    size_bytes: int
    width_px: int | None
    height_px: int | None
    by_id: UUID | None
    by_name: str
    created_at: datetime
    version: int


class AttachmentList(Schema):
    """What hangs on a record, newest first, and what may be added: the kinds, media types and sizes; `allowed_actions`
    are add, change and remove."""

    items: list[AttachmentDetail]
    kinds: list[str]
    media_types: list[str]
    largest_bytes: int
    most: int
    allowed_actions: list[str]


def photo_types() -> list[str]:
    """The media types of pictures, as files are chosen by."""
    return [media_type for form, media_type in sniffing.MEDIA_TYPES.items() if form in sniffing.PICTURES]


def described(attachment: Attachment) -> dict[str, Any]:
    """An attachment with its file, as an `AttachmentDetail`."""
    stored, valid_until = attachment.file, attachment.valid_until
    own = ("id", "title", "file_name", "kind", "valid_until", "by_id", "by_name", "created_at", "version")
    return {
        **{name: getattr(attachment, name) for name in own},
        **{name: getattr(stored, name) for name in ("format", "size_bytes", "width_px", "height_px")},
        "is_picture": stored.format in sniffing.PICTURES,
        "days_left": (valid_until - today()).days if valid_until else None,
    }


def attachments_of(holder: Holder[Any], record_id: UUID, actor: Actor) -> dict[str, Any]:
    """An `AttachmentList`. Raises NotFound outside the scope of the actor."""
    record = holder.get(record_id, actor)
    rows = Attachment.objects.filter(record_type=holder.resource, record_id=record_id).select_related("file")
    steps = (("add", holder.attach), ("change", holder.tidies), ("remove", holder.tidies))
    is_open = holder.closed(record) is None
    return {
        "items": [described(row) for row in rows.order_by("-created_at", "-id")],
        "kinds": list(kinds_of(holder)),
        "media_types": list(sniffing.MEDIA_TYPES.values()),
        "largest_bytes": LARGEST.get() * MIB,
        "most": MOST.get(),
        "allowed_actions": [name for name, right in steps if is_open and actor.can(right)],
    }


def get_attachment(holder: Holder[Any], record_id: UUID, attachment_id: UUID, actor: Actor) -> Attachment:
    """Raises NotFound outside the scope of the actor, and where it hangs on another record."""
    holder.get(record_id, actor)
    rows = Attachment.objects.filter(record_type=holder.resource, record_id=record_id).select_related("file")
    found = rows.filter(pk=attachment_id).first()
    if found is None:
        raise NotFound("There is no such file.")
    return found


def find_anywhere(attachment_id: UUID, actor: Actor) -> Attachment:
    """An attachment of any record that the actor may see. Raises NotFound."""
    found = Attachment.objects.select_related("file").filter(pk=attachment_id).first()
    holder = next((each for each in declared_holders() if found and each.resource == found.record_type), None)
    if found is None or holder is None or not actor.can(holder.read):
        raise NotFound("There is no such file.")
    holder.get(found.record_id, actor)
    return found


def serve(request: HttpRequest, attachment: Attachment, *, small: bool = False) -> HttpResponseBase:
    """The bytes, or those of the small picture: as what they are and nothing else, and not to be run. Raises NotFound
    for a small picture of a document, and where the disk has lost the file."""
    stored = attachment.file
    is_picture = stored.format in sniffing.PICTURES
    if small and not is_picture:
        raise NotFound("Documents have no small picture.")
    tag = f'"{stored.sha256}{disk.SMALL if small else ""}"'
    answer: HttpResponseBase
    if request.headers.get("If-None-Match") == tag:
        answer = HttpResponseNotModified()
    else:
        answer = _answer(disk.small_of(stored.sha256) if small else disk.place_of(stored.sha256), attachment, small)
    answer["ETag"] = tag
    for name, value in _HEADERS.items():
        answer[name] = value
    return answer


def _answer(path: Path, attachment: Attachment, small: bool) -> HttpResponse | FileResponse:
    is_picture = attachment.file.format in sniffing.PICTURES
    media_type = sniffing.THUMBNAIL_TYPE if small else sniffing.MEDIA_TYPES[attachment.file.format]
    try:
        content = path.open("rb")
    except FileNotFoundError as error:
        message = "The file is missing on the server's disk. Ask an administrator to restore it from a backup."
        raise NotFound(message, code="file_missing") from error
    return FileResponse(content, as_attachment=not is_picture, filename=attachment.file_name, content_type=media_type)
