"""Batches of the central warehouse, from delivery to the stores."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.explosives.models import (
    MEASURED_KINDS,
    BatchStatus,
    LedgerMovement,
    MovementKind,
    Product,
    StockLot,
    WarehouseBatch,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import get_batch, get_product, visible_batches
from highwall.domains.explosives.queries.shortage import insufficient
from highwall.domains.explosives.services import ledger
from highwall.domains.explosives.services.site import lot_for, refuse_kind
from highwall.domains.explosives.workflow import BATCH, BATCH_EXPIRY
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.http import check_version


@transaction.atomic
def receive_batch(
    *,
    batch_number: str,
    product_id: UUID,
    supplier: str,
    manufactured_on: date,
    expires_on: date,
    storage_location: str,
    quantity_kg: Decimal,
    actor: Actor,
    at: datetime,
    manufacturer_batch_number: str = "",
    properties: dict[str, Any] | None = None,
    note: str = "",
) -> WarehouseBatch:
    """Take a delivery into the central warehouse: the batch, and its movement from the supplier.

    Raises NotFound (product), Conflict `number_taken`, Invalid (dates, quantity, properties missing or of another kind
    of explosive).
    """
    actor.require(ExplosivesRight.CREATE)
    quantity = ledger.checked_quantity(quantity_kg)
    product = get_product(product_id)
    _refuse_other_properties(product, properties)
    if expires_on <= manufactured_on:
        raise Invalid.field("expires_on", "before_manufacture", "The expiry date must follow the manufacturing date.")
    if manufactured_on > calendar_day(at):
        raise Invalid.field("manufactured_on", "in_the_future", "The manufacturing date lies in the future.")
    if expires_on < calendar_day(at):
        raise Invalid.field("expires_on", "expired", "This delivery has already expired and can't be received.")
    if WarehouseBatch.objects.filter(batch_number__reads_as=batch_number).exists():
        message = f"There is already a batch “{batch_number}”. Check the number on the delivery note."
        error = FieldError("batch_number", "number_taken", message, {"case": "batch", "number": batch_number})
        raise Conflict(message, code="number_taken", case="batch", number=batch_number, errors=(error,))
    batch = WarehouseBatch.objects.create(
        batch_number=batch_number,
        product=product,
        supplier=supplier,
        manufacturer_batch_number=manufacturer_batch_number,
        manufactured_on=manufactured_on,
        expires_on=expires_on,
        storage_location=storage_location,
        received_at=at,
        received_kg=quantity,
        properties=properties or {},
    )
    source, target = ledger.supplier_account(product.pk), ledger.batch_account(batch)
    accounts = ledger.lock_accounts([source, target])
    line = ledger.Line(accounts[source], accounts[target], quantity)
    ledger.post(MovementKind.RECEIVE, [line], actor=actor, at=at, reference_number=batch_number, note=note)
    return batch


def _refuse_other_properties(product: Product, properties: dict[str, Any] | None) -> None:
    """Raises Invalid unless the measured properties are those of the kind of the product."""
    if product.kind not in MEASURED_KINDS:
        if properties:
            message = f"{product.get_kind_display()} has no measured properties."
            raise Invalid.field("properties", "not_measured", message, product_kind=product.kind)
        return
    if not properties:
        message = f"Give the density and the velocity of detonation of this {product.get_kind_display()}."
        raise Invalid.field("properties", "required", message, case="properties", product_kind=product.kind)
    if properties.get("kind") != product.kind:
        message = f"The properties must be those of {product.get_kind_display()}, as the product is."
        raise Invalid.field("properties.kind", "other_kind", message, product_kind=product.kind)


@transaction.atomic
def stock_store(
    *,
    store_id: UUID,
    batch_id: UUID,
    quantity_kg: Decimal,
    actor: Actor,
    at: datetime,
    reference_number: str = "",
    note: str = "",
) -> LedgerMovement:
    """Move stock of a batch from the central warehouse into a store.

    Raises NotFound, Invalid, Conflict `store_not_operational`, `kind_not_allowed`, `stock_unusable`,
    `capacity_exceeded` (fact free_kg; case `kind` where the store's limit of the kind is reached),
    `insufficient_stock` (fact available_kg).
    """
    actor.require(ExplosivesRight.TRANSFER)
    quantity = ledger.checked_quantity(quantity_kg)
    store = ledger.lock_store(store_id, actor)
    batch = get_batch(batch_id, actor)
    ledger.refuse_closed(store)
    refuse_kind(store, batch.product)
    if why := batch.why_unusable(calendar_day(at)):
        raise Conflict(
            f"{why} Choose another batch.",
            code="stock_unusable",
            case="quarantined" if batch.status == BatchStatus.QUARANTINED else "expired",
            batch_number=batch.batch_number,
        )
    ledger.refuse_over_capacity(store, {batch.product.kind: quantity})
    lot = lot_for(store, batch, at)
    source, target = ledger.batch_account(batch), ledger.lot_account(lot)
    accounts = ledger.lock_accounts([source, target])
    free_kg = accounts[source].balance_kg - accounts[source].reserved_kg
    if quantity > free_kg:
        shortage = (batch.product.name, batch.product_id, quantity, free_kg)
        raise insufficient(
            [shortage],
            where=f"of batch {batch.batch_number} in the central warehouse",
            case="batch",
            batch_number=batch.batch_number,
        )
    lot.restocked_at = at
    lot.save(update_fields=["restocked_at", "updated_at"])
    return ledger.post(
        MovementKind.STOCK,
        [ledger.Line(accounts[source], accounts[target], quantity)],
        actor=actor,
        at=at,
        store=store,
        reference_number=reference_number or batch.batch_number,
        note=note,
    )


@transaction.atomic
def write_off_stock(
    *,
    batch_id: UUID,
    store_id: UUID | None,
    quantity_kg: Decimal,
    reason_code: str,
    actor: Actor,
    at: datetime,
    reference_number: str = "",
    note: str = "",
) -> LedgerMovement:
    """Take stock of a batch off the books where it lies: in a store, or in the central warehouse when no store is
    given. This is the way out for expired and quarantined stock; what is reserved stays.

    Raises NotFound, Invalid (quantity, reason), Conflict `insufficient_stock` (fact available_kg).
    """
    actor.require(ExplosivesRight.MOVE)
    quantity = ledger.checked_quantity(quantity_kg)
    target_kind = ledger.write_off_account(reason_code, note)
    if store_id is None:
        actor.require(ExplosivesRight.UPDATE)
    store = ledger.lock_store(store_id, actor) if store_id else None
    batch = WarehouseBatch.objects.select_related("product").filter(pk=batch_id).first()
    lot = StockLot.objects.filter(store=store, batch_id=batch_id).first() if store else None
    if batch is None or (store and lot is None):
        raise NotFound("There is no such stock.")
    source = ledger.lot_account(lot) if lot else ledger.batch_account(batch)
    target = ledger.batch_account(batch, target_kind)
    accounts = ledger.lock_accounts([source, target])
    free_kg = accounts[source].balance_kg - accounts[source].reserved_kg
    if quantity > free_kg:
        shortage = (batch.product.name, batch.product_id, quantity, free_kg)
        if store is None:
            raise insufficient([shortage], where="in the central warehouse", case="warehouse")
        raise insufficient([shortage], where=f"in store “{store.name}”", case="store", store=store.name)
    return ledger.post(
        MovementKind.WRITE_OFF,
        [ledger.Line(accounts[source], accounts[target], quantity)],
        actor=actor,
        at=at,
        store=store,
        reference_number=reference_number or batch.batch_number,
        reason_code=reason_code,
        note=note,
    )


@transaction.atomic
def decide_on_batch(
    *, batch_id: UUID, step: str, actor: Actor, at: datetime, reason: str, expected_version: int | None = None
) -> WarehouseBatch:
    """Quarantine a batch or release it. Raises NotFound, Forbidden, Conflict, Invalid (reason missing)."""
    actor.require(ExplosivesRight.UPDATE)
    batch = visible_batches(actor).select_for_update(of=("self",)).filter(pk=batch_id).first()
    if batch is None:
        raise NotFound("There is no such batch.")
    check_version(batch, expected_version)
    if step == "release" and batch.expires_on < calendar_day(at):
        message = f"{batch.batch_number} has expired and can't be released."
        raise Conflict(message, code="stock_unusable", case="release", batch_number=batch.batch_number)
    with BATCH.transition(batch, step, actor=actor, at=at, reason=reason):
        pass
    return batch


@transaction.atomic
def expire_batches(*, actor: Actor, at: datetime) -> int:
    """Mark every batch whose last day of use has passed; safe to run twice or late. Returns how many were marked."""
    actor.require(ExplosivesRight.UPDATE)
    due = WarehouseBatch.objects.filter(expires_on__lt=calendar_day(at)).exclude(status=BatchStatus.EXPIRED)
    batches = list(due.select_for_update(skip_locked=True).order_by("id"))
    for batch in batches:
        with BATCH_EXPIRY.transition(batch, "expire", actor=actor, at=at):
            pass
    return len(batches)
