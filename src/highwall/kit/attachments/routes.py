"""The routes of what hangs on a kind of record, from one place."""

from http import HTTPStatus
from typing import Annotated, Any
from uuid import UUID

from ninja import File, Form, Status, UploadedFile

from highwall.kit.attachments import reading, writing
from highwall.kit.attachments.reading import AttachmentDetail, AttachmentList
from highwall.kit.audit import record_event
from highwall.kit.calendar import Day
from highwall.kit.holders import Holder
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.models import Attachment
from highwall.kit.schemas import Body, Change, UsualDays, text_of
from highwall.kit.text import COMPOSED, ONE_LINE

type Title = Annotated[str, text_of(Attachment, "title"), ONE_LINE, COMPOSED]
type Kind = Annotated[str, text_of(Attachment, "kind")]
type ValidUntil = Annotated[Day, UsualDays(before=5 * 366, after=20 * 366)]


class NewAttachment(Body):
    """What is said of a file that is sent. Without a kind a picture is a photo, and without a title it is called as
    the file is."""

    title: Title | None = None
    kind: Kind | None = None
    valid_until: ValidUntil | None = None


class AttachmentValues(Body):
    title: Title
    kind: Kind
    valid_until: ValidUntil | None = None


class AttachmentChange(AttachmentValues, Change):
    """Only the fields that are sent are changed."""


class SameFile(Body):
    """A file that hangs on another record, to hang on this one as well."""

    attachment_id: UUID
    title: Title | None = None
    kind: Kind | None = None


def attachment_routes(router: ApiRouter, path: str, holder: Holder[Any]) -> None:
    """Register what people do with the files on such a record, below `path`, which ends in its id."""
    below, noun = f"{path}/attachments", holder.resource

    def listed(request: ApiRequest, record_id: UUID) -> Any:
        return reading.attachments_of(holder, record_id, request.actor)

    def add(
        request: ApiRequest,
        record_id: UUID,
        file: Annotated[UploadedFile, File()],
        said: Annotated[NewAttachment, Form()],
    ) -> Any:
        attachment = writing.attach(
            holder,
            actor=request.actor,
            record_id=record_id,
            file_name=str(file.name or ""),
            chunks=file.chunks(),
            kind=said.kind,
            title=said.title or "",
            valid_until=said.valid_until,
        )
        return Status(201, reading.described(attachment))

    def add_same(request: ApiRequest, record_id: UUID, body: SameFile) -> Any:
        source = reading.find_anywhere(body.attachment_id, request.actor)
        attachment = writing.attach_same(
            holder,
            actor=request.actor,
            record_id=record_id,
            source=source,
            title=body.title or "",
            kind=body.kind,
        )
        return Status(201, reading.described(attachment))

    def change(request: ApiRequest, record_id: UUID, attachment_id: UUID, body: AttachmentChange) -> Any:
        attachment = writing.change_attachment(
            holder,
            actor=request.actor,
            record_id=record_id,
            attachment_id=attachment_id,
            expected_version=expected_version(request),
            **body.model_dump(exclude_unset=True),
        )
        return reading.described(attachment)

    def remove(request: ApiRequest, record_id: UUID, attachment_id: UUID) -> Any:
        writing.detach(
            holder,
            actor=request.actor,
            record_id=record_id,
            attachment_id=attachment_id,
            expected_version=expected_version(request),
        )
        return Status(204, None)

    def content(request: ApiRequest, record_id: UUID, attachment_id: UUID) -> Any:
        attachment = reading.get_attachment(holder, record_id, attachment_id, request.actor)
        answer = reading.serve(request, attachment)
        # Whoever has the file already, or gets none because the disk has lost it, takes nothing away.
        if answer.status_code == HTTPStatus.OK:
            taken = {"bytes": attachment.file.size_bytes}
            record_event("export", resource="kit_attachment", resource_id=attachment.pk, after=taken)
        return answer

    def thumbnail(request: ApiRequest, record_id: UUID, attachment_id: UUID) -> Any:
        attachment = reading.get_attachment(holder, record_id, attachment_id, request.actor)
        return reading.serve(request, attachment, small=True)

    one = f"{below}/{{uuid:attachment_id}}"
    for method, where, view, right, response, name, summary in (
        ("GET", below, listed, holder.read, AttachmentList, f"list_{noun}_attachments", "List the files"),
        ("POST", below, add, holder.attach, {201: AttachmentDetail}, f"attach_to_{noun}", "Attach a file"),
        (
            "POST",
            f"{below}/same",
            add_same,
            holder.attach,
            {201: AttachmentDetail},
            f"attach_same_to_{noun}",
            "Attach a file of another record as well",
        ),
        ("PATCH", one, change, holder.tidies, AttachmentDetail, f"change_{noun}_attachment", "Change what a file is"),
        ("DELETE", one, remove, holder.tidies, {204: None}, f"remove_{noun}_attachment", "Remove a file"),
        ("GET", f"{one}/file", content, holder.read, {200: None}, f"get_{noun}_attachment", "The file itself"),
        ("GET", f"{one}/thumbnail", thumbnail, holder.read, {200: None}, f"get_{noun}_thumbnail", "Its small picture"),
    ):
        router.below(
            method,
            where,
            view,
            right=right,
            response=response,
            operation_id=name,
            summary=f"{summary} of {holder.noun}",
        )
