"""The life cycle of the records of any register: one function takes every step, with the rules of its register."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.registers.models import (
    ApprovalLevel,
    RecordStatus,
    Register,
    RegisterEffect,
    RegisterRecord,
    ReversalCode,
    WorkShift,
)
from highwall.domains.registers.queries import visible_records
from highwall.domains.registers.workflow import why_not_editable
from highwall.kit.actors import Actor, Right
from highwall.kit.calendar import next_number
from highwall.kit.errors import Invalid, NotFound
from highwall.kit.http import check_version
from highwall.kit.workflow import Workflow, log_step


@dataclass(frozen=True)
class Ground:
    """Why a record has to be approved: a code, the value found, and the limit that it is over."""

    code: str
    level: ApprovalLevel
    value: Decimal
    limit: Decimal


@dataclass(frozen=True)
class Effect:
    """What a posting did to another record."""

    kind: str
    target_id: UUID
    quantity: Decimal
    unit: str


@dataclass(frozen=True, kw_only=True)
class Book:
    """A register as the engine sees it. `content` gives all that is posted, as plain data; `check` raises what its
    rules refuse, as posting would; `grounds` are those for an approval; `post` does the effects and `reverse` takes
    them back, both within the transaction of the step; `hold` and `release` are what a submission reserves."""

    register: Register
    prefix: str
    posting_prefix: str
    workflow: Workflow
    edit: Right
    content: Callable[[RegisterRecord], dict[str, Any]]
    check: Callable[[Actor, RegisterRecord, datetime], None]
    grounds: Callable[[RegisterRecord, datetime], list[Ground]]
    post: Callable[[Actor, RegisterRecord, datetime], Sequence[Effect]]
    reverse: Callable[[Actor, RegisterRecord, Sequence[RegisterEffect], datetime, str], None]
    hold: Callable[[RegisterRecord], None]
    release: Callable[[RegisterRecord], None]


BOOKS: dict[str, Book] = {}
"""By the register; each adds its own."""
_LEVELS = list(ApprovalLevel)


def hash_of(content: dict[str, Any]) -> str:
    """The SHA-256 of what a record says, in hexadecimal digits; the order of its fields is of no matter."""
    plain = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()


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


def sent_before(actor: Actor, register: Register, client_id: UUID | None) -> RegisterRecord | None:
    """The record that a device has sent already under this id, of the same person."""
    if client_id is None:
        return None
    return RegisterRecord.objects.filter(client_id=client_id, register=register, owner_id=actor.user_id).first()


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
    """A draft with the next number of its register. Call inside the transaction that writes its typed row."""
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


def begin_edit(actor: Actor, book: Book, record: RegisterRecord) -> None:
    """Raises Conflict (not open to changes), Forbidden (neither owner nor editor)."""
    if refusal := why_not_editable(record, actor, book.edit):
        raise refusal


def end_edit(actor: Actor, book: Book, record: RegisterRecord, at: datetime) -> None:
    """Note who wrote last; what was validated is a draft again."""
    before = record.status
    record.edited_by_id = actor.user_id
    if before == RecordStatus.VALIDATED:
        record.status = RecordStatus.DRAFT
    record.save_new_version()
    if before != record.status:
        log_step(book.workflow.record, record.pk, "edit", before=before, after=record.status, actor=actor, at=at)


@transaction.atomic
def take_step(
    *,
    book: Book,
    step: str,
    actor: Actor,
    record_id: UUID,
    at: datetime,
    reason: str = "",
    code: ReversalCode | None = None,
    expected_version: int | None = None,
) -> RegisterRecord:
    """Take a step of a record's life: the checks, the effects and the record itself in one transaction.

    Raises Forbidden, NotFound, StaleVersion, Conflict, Invalid, and what the rules of the register refuse.
    """
    record = lock_record(actor, book.register, record_id, expected_version)
    with book.workflow.transition(record, step, actor=actor, at=at, reason=reason):
        _STEPS.get(step, _nothing)(_Step(book, actor, record, at, reason, code))
    return record


@dataclass(frozen=True)
class _Step:
    """A step that is being taken: of which record, by whom, when and why."""

    book: Book
    actor: Actor
    record: RegisterRecord
    at: datetime
    reason: str
    code: ReversalCode | None


def _nothing(step: _Step) -> None:
    """Steps that move the state alone."""


def _validate(step: _Step) -> None:
    if refusal := why_not_editable(step.record, step.actor, step.book.edit):
        raise refusal
    step.book.check(step.actor, step.record, step.at)


def _submit(step: _Step) -> None:
    _validate(step)
    grounds = step.book.grounds(step.record, step.at)
    step.record.needs_approval = bool(grounds)
    step.record.approval_level = max((one.level for one in grounds), key=_LEVELS.index, default=ApprovalLevel.NONE)
    step.record.approval_grounds = [
        {"code": one.code, "level": one.level.value, "value": float(one.value), "limit": float(one.limit)}
        for one in grounds
    ]
    step.record.submitted_by_id, step.record.submitted_at = step.actor.user_id, step.at
    step.record.approved_by_id = step.record.approved_at = None
    step.book.hold(step.record)


def _approve(step: _Step) -> None:
    step.record.approved_by_id, step.record.approved_at = step.actor.user_id, step.at


def _give_back(step: _Step) -> None:
    step.book.release(step.record)


def _post(step: _Step) -> None:
    effects = step.book.post(step.actor, step.record, step.at)
    RegisterEffect.objects.bulk_create(
        RegisterEffect(
            record=step.record,
            place=place,
            kind=one.kind,
            target_id=one.target_id,
            quantity=one.quantity,
            unit=one.unit,
            created_at=step.at,
        )
        for place, one in enumerate(effects)
    )
    step.record.posted_by_id, step.record.posted_at = step.actor.user_id, step.at
    step.record.posting_reference = next_number(step.book.posting_prefix, step.at)
    step.record.content_hash = hash_of(step.book.content(step.record))


def _close(step: _Step) -> None:
    step.record.closed_at = step.at


def _request(step: _Step) -> None:
    if step.code is None:
        raise Invalid.field("code", "required", "Choose why it is to be reversed.")
    step.record.reversal_code = step.code
    step.record.reversal_requested_by_id = step.actor.user_id


def _reverse(step: _Step) -> None:
    effects = list(step.record.effects.filter(is_reversal=False).order_by("place"))
    why = step.reason or ReversalCode(step.record.reversal_code).label
    step.book.reverse(step.actor, step.record, effects, step.at, f"{step.record.number}: {why}")
    RegisterEffect.objects.bulk_create(
        RegisterEffect(
            record=step.record,
            place=one.place,
            kind=one.kind,
            target_id=one.target_id,
            quantity=-one.quantity,
            unit=one.unit,
            is_reversal=True,
            created_at=step.at,
        )
        for one in effects
    )
    step.record.reversed_by_id, step.record.reversed_at = step.actor.user_id, step.at
    step.book.release(step.record)


_STEPS: dict[str, Callable[[_Step], None]] = {
    "validate": _validate,
    "submit": _submit,
    "approve": _approve,
    "reject": _give_back,
    "request-changes": _give_back,
    "post": _post,
    "close": _close,
    "request-reversal": _request,
    "reverse": _reverse,
}
