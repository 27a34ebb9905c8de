"""The life cycle of the records of any register: one function takes every step, with the rules of its register."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.registers.models import ApprovalLevel, RegisterEffect, RegisterRecord, ReversalCode
from highwall.domains.registers.services.book import Book
from highwall.domains.registers.services.record import lock_record
from highwall.domains.registers.workflow import level_above, why_not_editable
from highwall.kit.actors import Actor
from highwall.kit.calendar import next_number
from highwall.kit.errors import Invalid
from highwall.kit.events import emit

_LEVELS = list(ApprovalLevel)
_TOLD = {"submit", "escalate", "reject", "request-changes", "request-reversal", "reverse", "refuse-reversal"}
"""The steps after which somebody else has to act, or to know."""


def hash_of(content: dict[str, Any]) -> str:
    """The SHA-256 of what a record says, in hexadecimal digits; the order of its fields is of no matter."""
    plain = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(plain.encode()).hexdigest()


@transaction.atomic
def take_step(
    *,
    book: Book,
    step: str,
    actor: Actor,
    record_id: UUID,
    at: datetime,
    reason: str = "",
    reversal_code: ReversalCode | None = None,
    expected_version: int | None = None,
) -> RegisterRecord:
    """Take a step of a record's life: the checks, the effects and the record itself in one transaction.

    Raises Forbidden, NotFound, StaleVersion, Conflict, Invalid, and what the rules of the register refuse.
    """
    record = lock_record(actor, book.register, record_id, expected_version)
    with book.workflow.transition(record, step, actor=actor, at=at, reason=reason):
        _STEPS.get(step, _nothing)(_Step(book, actor, record, at, reason, reversal_code))
    if step in _TOLD:
        by_id = str(actor.user_id) if actor.user_id else None
        left = {"status": record.status, "level": record.approval_level}
        emit("registers.step_taken", record_id=str(record.pk), step=step, by_id=by_id, reason=reason, **left)
    return record


@dataclass(frozen=True)
class _Step:
    """A step that is being taken: of which record, by whom, when and why."""

    book: Book
    actor: Actor
    record: RegisterRecord
    at: datetime
    reason: str
    reversal_code: ReversalCode | None


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


def _escalate(step: _Step) -> None:
    higher = level_above(ApprovalLevel(step.record.approval_level))
    if higher is not None:
        step.record.approval_level = higher


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
    if step.reversal_code is None:
        raise Invalid.field("reversal_code", "required", "Choose why it is to be reversed.")
    step.record.reversal_code = step.reversal_code
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
    "escalate": _escalate,
    "reject": _give_back,
    "request-changes": _give_back,
    "post": _post,
    "close": _close,
    "request-reversal": _request,
    "reverse": _reverse,
}
