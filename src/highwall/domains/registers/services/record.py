"""The row that all registers share: locked, opened, changed."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.registers.models import RecordStatus, Register, RegisterRecord, WorkShift
from highwall.domains.registers.queries import visible_records
from highwall.domains.registers.services.book import Book
from highwall.kit.actors import Actor
from highwall.kit.calendar import next_number
from highwall.kit.errors import NotFound
from highwall.kit.http import check_version
from highwall.kit.workflow import log_step


def lock_record(
    actor: Actor, register: Register, record_id: UUID, expected_version: int | None = None
) -> RegisterRecord:
    """Raises NotFound outside the reach of the actor, StaleVersion."""
    rows = visible_records(actor).filter(register=register, pk=record_id)
    record = rows.select_for_update(of=("self",)).first()
    if record is None:
        raise NotFound("There is no such record in this register.")
    check_version(record, expected_version)
    return record


@transaction.atomic
def open_record(
    *,
    actor: Actor,
    book: Book,
    at: datetime,
    subject: str,
    category: str,
    region_id: UUID | None,
    project_id: UUID | None,
    shift: WorkShift,
    shift_date: date,
    channel: str,
    device_id: str,
    client_id: UUID | None,
) -> RegisterRecord:
    """A draft with the next number of its register. Its typed row is written in the same transaction."""
    return RegisterRecord.objects.create(
        number=next_number(book.prefix, at),
        register=book.register,
        client_id=client_id,
        subject=subject,
        category=category,
        region_id=region_id,
        project_id=project_id,
        owner_id=actor.user_id,
        owner_name=actor.name,
        edited_by_id=actor.user_id,
        shift=shift,
        shift_date=shift_date,
        channel=channel,
        device_id=device_id,
        created_at=at,
    )


@transaction.atomic
def end_edit(actor: Actor, book: Book, record: RegisterRecord, at: datetime) -> None:
    """Note who wrote last; what was validated is a draft again."""
    before = record.status
    record.edited_by_id = actor.user_id
    if before == RecordStatus.VALIDATED:
        record.status = RecordStatus.DRAFT
    record.save_new_version()
    if before != record.status:
        log_step(book.workflow.record, record.pk, "edit", before=before, after=record.status, actor=actor, at=at)
