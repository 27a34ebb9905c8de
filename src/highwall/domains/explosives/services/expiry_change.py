"""Another last day of use of a batch, on a ground and by two people."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from highwall.domains.explosives.models import (
    CheckStatus,
    ExpiryChange,
    ExpiryChangeStatus,
    ExpiryGround,
    StockLot,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.services.quality import lock_batch
from highwall.domains.explosives.workflow import EXPIRY_CHANGE
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.http import check_version


@transaction.atomic
def propose_expiry_change(
    *,
    batch_id: UUID,
    new_expires_on: date,
    ground: str,
    reason: str,
    actor: Actor,
    at: datetime,
    check_id: UUID | None = None,
) -> ExpiryChange:
    """Propose another last day of use of a batch; nothing changes until somebody else approves it.

    Raises NotFound, Invalid (no other day, day in the past or before the manufacture, no passed check), Conflict
    `change_open`.
    """
    actor.require(ExplosivesRight.UPDATE)
    batch = lock_batch(batch_id, actor)
    _check_day(new_expires_on, batch.expires_on, batch.manufactured_on, calendar_day(at))
    check = batch.checks.filter(pk=check_id).first() if check_id else None
    if ground == ExpiryGround.PASSED_TEST and (check is None or check.status != CheckStatus.PASS):
        raise Invalid.field("check_id", "not_passed", "Choose a quality check that this batch has passed.")
    if batch.expiry_changes.filter(status=ExpiryChangeStatus.PROPOSED).exists():
        raise Conflict("Another last day of this batch is waiting for a decision.", code="change_open")
    return ExpiryChange.objects.create(
        batch=batch,
        old_expires_on=batch.expires_on,
        new_expires_on=new_expires_on,
        ground=ground,
        check_record=check if ground == ExpiryGround.PASSED_TEST else None,
        reason=reason,
        requested_at=at,
        requested_by_id=actor.user_id,
        requested_by_name=actor.name,
        created_at=at,
    )


def _check_day(new: date, old: date, manufactured_on: date, day: date) -> None:
    if new == old:
        raise Invalid.field("new_expires_on", "unchanged", "This is the last day of use already.")
    if new <= manufactured_on:
        message = "The expiry date must follow the manufacturing date."
        raise Invalid.field("new_expires_on", "before_manufacture", message)
    if new < day:
        message = "This day has passed. To stop the batch at once, quarantine it."
        raise Invalid.field("new_expires_on", "in_the_past", message)


@transaction.atomic
def decide_on_expiry_change(
    *, change_id: UUID, step: str, actor: Actor, at: datetime, reason: str = "", expected_version: int | None = None
) -> ExpiryChange:
    """Approve or reject another last day of use. Approved, it rules at once all stock of the batch, wherever it lies; a
    quarantine of it stays.

    Raises NotFound, StaleVersion, Forbidden (own proposal), Conflict (`illegal_transition`, `letter_missing`), Invalid.
    """
    actor.require(ExplosivesRight.CHECK)
    found = ExpiryChange.objects.filter(pk=change_id).values_list("batch_id", flat=True).first()
    if found is None:
        raise NotFound("There is no such proposal.")
    batch = lock_batch(found, actor)
    change = ExpiryChange.objects.select_for_update().get(pk=change_id)
    check_version(change, expected_version)
    with EXPIRY_CHANGE.transition(change, step, actor=actor, at=at, reason=reason):
        change.decided_at, change.decision_reason = at, reason
        change.decided_by_id, change.decided_by_name = actor.user_id, actor.name
        if step == "approve":
            batch.expires_on = change.new_expires_on
            batch.save_new_version(update_fields=["expires_on"])
            StockLot.objects.filter(batch=batch).update(expires_on=change.new_expires_on, updated_at=at)
    return change
