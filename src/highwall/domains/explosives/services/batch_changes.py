"""Changes of a batch in the central warehouse: more of it, a corrected figure, other details, and its deletion."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.explosives.models import (
    PROPERTIES,
    BatchStatus,
    BatchTold,
    LedgerMovement,
    MovementKind,
    WarehouseBatch,
    amount,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries.dependents import dependents_of_batch
from highwall.domains.explosives.queries.shortage import figure
from highwall.domains.explosives.services import ledger
from highwall.domains.explosives.services.batch import keep_properties, refuse_other_properties
from highwall.domains.explosives.services.quality import lock_batch
from highwall.domains.explosives.workflow import BATCH
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.http import check_version
from highwall.kit.workflow import log_step


@transaction.atomic
def add_to_batch(
    *, batch_id: UUID, quantity: Decimal, actor: Actor, at: datetime, reference_number: str = "", note: str = ""
) -> LedgerMovement:
    """Take more of the same batch from its supplier into the central warehouse.

    Raises NotFound, Invalid, Conflict `stock_unusable` (quarantined or expired).
    """
    actor.require(ExplosivesRight.UPDATE)
    batch = lock_batch(batch_id, actor)
    added = ledger.checked_quantity(quantity, batch.product.unit)
    if why := batch.why_unusable(calendar_day(at)):
        raise Conflict(
            f"{why} Nothing can be added to it.",
            code="stock_unusable",
            case="add",
            batch_number=batch.batch_number,
        )
    source, target = ledger.supplier_account(batch.product_id), ledger.batch_account(batch)
    accounts = ledger.lock_accounts([source, target])
    batch.received_quantity += added
    batch.save_new_version(update_fields=["received_quantity"])
    return ledger.post(
        MovementKind.RECEIVE,
        [ledger.Line(accounts[source], accounts[target], added)],
        actor=actor,
        at=at,
        reference_number=reference_number or batch.batch_number,
        note=note,
    )


@transaction.atomic
def correct_batch(
    *,
    batch_id: UUID,
    quantity: Decimal,
    reason: str,
    actor: Actor,
    at: datetime,
    expected_version: int | None = None,
) -> LedgerMovement:
    """Set what the central warehouse holds of a batch to what was really delivered and is there. The difference is
    posted against the supplier, since it was booked by mistake; what was lost or destroyed is written off instead.

    Raises NotFound, StaleVersion, Invalid (no reason, nothing to correct, nothing received at all), Conflict
    `below_promised` (fact promised).
    """
    actor.require(ExplosivesRight.UPDATE)
    if not reason.strip():
        raise Invalid.field("reason", "required", "Give a reason to correct the figure.", case="step")
    batch = lock_batch(batch_id, actor)
    check_version(batch, expected_version)
    wanted = Decimal(0) if quantity == 0 else ledger.checked_quantity(quantity, batch.product.unit)
    return _set_quantity(batch, wanted, reason, actor=actor, at=at)


def _set_quantity(batch: WarehouseBatch, wanted: Decimal, reason: str, *, actor: Actor, at: datetime) -> LedgerMovement:
    supplier, central = ledger.supplier_account(batch.product_id), ledger.batch_account(batch)
    accounts = ledger.lock_accounts([supplier, central])
    difference = wanted - accounts[central].balance
    promised = accounts[central].reserved
    if wanted < promised:
        message = f"{amount(promised, batch.product.unit)} of this batch are promised; the figure can't be below that."
        amounts, unit = figure(promised), batch.product.unit
        error = FieldError("quantity", "below_promised", message, {"promised": amounts, "product_unit": unit})
        raise Conflict(message, code="below_promised", errors=(error,), promised=amounts, product_unit=unit)
    if difference == 0:
        raise Invalid.field("quantity", "unchanged", "This is what the books say already.")
    if batch.received_quantity + difference <= 0:
        message = "Then nothing of this batch was ever received. Delete the batch instead."
        raise Invalid.field("quantity", "never_received", message)
    batch.received_quantity += difference
    batch.save_new_version(update_fields=["received_quantity"])
    return _post_difference(accounts[supplier], accounts[central], difference, batch, reason, actor=actor, at=at)


def _post_difference(
    supplier: Any, central: Any, difference: Decimal, batch: WarehouseBatch, reason: str, *, actor: Actor, at: datetime
) -> LedgerMovement:
    line = ledger.Line(supplier, central, difference) if difference > 0 else ledger.Line(central, supplier, -difference)
    number = batch.batch_number
    return ledger.post(MovementKind.CORRECT, [line], actor=actor, at=at, reference_number=number, note=reason)


@transaction.atomic
def change_batch(
    *,
    batch_id: UUID,
    actor: Actor,
    expected_version: int | None = None,
    properties: dict[str, Any] | None = None,
    **changes: Any,
) -> WarehouseBatch:
    """Change where a batch lies, its supplier, the maker's number or its measured properties (all of them at once).

    Raises NotFound, StaleVersion, Invalid (properties of another kind of explosive).
    """
    actor.require(ExplosivesRight.UPDATE)
    batch = lock_batch(batch_id, actor)
    check_version(batch, expected_version)
    if properties is not None:
        refuse_other_properties(batch.product, properties)
        keep_properties(batch, properties)
    for name, value in changes.items():
        setattr(batch, name, value)
    batch.save_new_version(update_fields=list(changes))
    return batch


@transaction.atomic
def delete_batch(*, batch_id: UUID, actor: Actor, at: datetime, expected_version: int | None = None) -> None:
    """Delete a batch that was entered by mistake: nothing of it has left the central warehouse or is promised.

    Its stock goes back to the supplier in one movement; its checks, quarantines, changes of life and
    properties go with it; the lines of the ledger and of the trail stay. Its number is free again.

    Raises NotFound, StaleVersion, Conflict (`illegal_transition` while it is quarantined, `has_dependents`).
    """
    actor.require(ExplosivesRight.DELETE)
    batch = lock_batch(batch_id, actor)
    check_version(batch, expected_version)
    if batch.status == BatchStatus.QUARANTINED:
        message = "This step is not possible while the record is “Quarantined”."
        raise Conflict(message, code="illegal_transition", status=batch.status)
    supplier, central = ledger.supplier_account(batch.product_id), ledger.batch_account(batch)
    accounts = ledger.lock_accounts([supplier, central])
    if blocking := [item for item in dependents_of_batch(batch) if item.blocks_deletion]:
        message = (
            f"Stock of {batch.batch_number} has moved or is promised, so it can't be deleted. Write it off instead."
        )
        dependents = [item.model_dump() for item in blocking]
        raise Conflict(message, code="has_dependents", case="batch", dependents=dependents)
    if held := accounts[central].balance:
        _post_difference(accounts[supplier], accounts[central], -held, batch, "Batch deleted", actor=actor, at=at)
    for gone in (batch.expiry_changes, batch.quarantines, batch.checks, BatchTold.objects.filter(batch=batch)):
        gone.all().delete()
    if model := PROPERTIES.get(batch.product.kind):
        model.objects.filter(batch=batch).delete()
    log_step(BATCH.record, batch.pk, "delete", before=batch.status, after="deleted", actor=actor, at=at)
    batch.deleted_at = at
    batch.save_new_version(update_fields=["deleted_at"])
