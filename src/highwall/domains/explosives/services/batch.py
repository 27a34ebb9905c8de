"""Batches of the central warehouse, from delivery to the stores."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from highwall.domains.explosives.models import (
    MEASURED_KINDS,
    PROPERTIES,
    BatchStatus,
    BatchTold,
    BatchToldOf,
    LedgerMovement,
    MovementKind,
    Product,
    StockLot,
    WarehouseBatch,
    columns_of,
)
from highwall.domains.explosives.policy import ExplosivesRight
from highwall.domains.explosives.queries import get_batch, get_product
from highwall.domains.explosives.queries.expiry import told_of
from highwall.domains.explosives.queries.shortage import Shortage, insufficient
from highwall.domains.explosives.services import ledger
from highwall.domains.explosives.services.site import lot_for, refuse_kind
from highwall.domains.explosives.services.store_licence import refuse_unlicensed
from highwall.domains.explosives.workflow import BATCH
from highwall.kit.actors import Actor
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, FieldError, Invalid, NotFound
from highwall.kit.workflow import log_step


@transaction.atomic
def receive_batch(
    *,
    batch_number: str,
    product_id: UUID,
    supplier: str,
    manufactured_on: date,
    expires_on: date,
    storage_location: str,
    quantity: Decimal,
    unit: str | None = None,
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
    product = get_product(product_id)
    refuse_other_properties(product, properties)
    quantity = ledger.checked_quantity(quantity, product.unit, given_in=unit)
    if expires_on <= manufactured_on:
        raise Invalid.field("expires_on", "before_manufacture", "The expiry date must follow the manufacturing date.")
    if manufactured_on > calendar_day(at):
        raise Invalid.field("manufactured_on", "in_the_future", "The manufacturing date lies in the future.")
    if expires_on < calendar_day(at):
        raise Invalid.field("expires_on", "expired", "This delivery has already expired and can't be received.")
    if WarehouseBatch.objects.filter(batch_number__reads_as=batch_number, deleted_at__isnull=True).exists():
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
        received_quantity=quantity,
        neq_kg_per_unit=product.neq_kg_per_unit,
        mass_kg_per_unit=product.mass_kg_per_unit,
    )
    keep_properties(batch, properties)
    source, target = ledger.supplier_account(product.pk), ledger.batch_account(batch)
    accounts = ledger.lock_accounts([source, target])
    line = ledger.Line(accounts[source], accounts[target], quantity)
    ledger.post(MovementKind.RECEIVE, [line], actor=actor, at=at, reference_number=batch_number, note=note)
    return batch


def keep_properties(batch: WarehouseBatch, properties: dict[str, Any] | None) -> None:
    """Write what was measured of a batch; `properties` are of its kind."""
    if properties:
        model = PROPERTIES[batch.product.kind]
        values = {name: properties[name] for name in columns_of(model) if name in properties}
        model.objects.update_or_create(batch=batch, defaults=values)


def refuse_other_properties(product: Product, properties: dict[str, Any] | None) -> None:
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
    quantity: Decimal,
    unit: str | None = None,
    actor: Actor,
    at: datetime,
    reference_number: str = "",
    note: str = "",
) -> LedgerMovement:
    """Move stock of a batch from the central warehouse into a store.

    Raises NotFound, Invalid, Conflict `store_not_operational`, `kind_not_allowed`, `stock_unusable`,
    `capacity_exceeded` (fact free_kg; case `kind` where the store's limit of the kind is reached), what
    `refuse_unlicensed` raises, `insufficient_stock` (fact available).
    """
    actor.require(ExplosivesRight.TRANSFER)
    store = ledger.lock_store(store_id, actor)
    batch = get_batch(batch_id, actor)
    quantity = ledger.checked_quantity(quantity, batch.product.unit, given_in=unit)
    ledger.refuse_closed(store)
    refuse_kind(store, batch.product)
    if why := batch.why_unusable(calendar_day(at)):
        raise Conflict(
            f"{why} Choose another batch.",
            code="stock_unusable",
            case="quarantined" if batch.status == BatchStatus.QUARANTINED else "expired",
            batch_number=batch.batch_number,
        )
    ledger.refuse_over_capacity(store, {batch.product.kind: quantity * batch.mass_kg_per_unit})
    refuse_unlicensed(store, batch, quantity, at)
    lot = lot_for(store, batch, at)
    source, target = ledger.batch_account(batch), ledger.lot_account(lot)
    accounts = ledger.lock_accounts([source, target])
    free = accounts[source].balance - accounts[source].reserved
    if quantity > free:
        shortage = Shortage(batch.product.name, batch.product_id, batch.product.unit, quantity, free)
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
    quantity: Decimal,
    unit: str | None = None,
    reason_code: str,
    actor: Actor,
    at: datetime,
    reference_number: str = "",
    note: str = "",
) -> LedgerMovement:
    """Take stock of a batch off the books where it lies: in a store, or in the central warehouse when no store is
    given. This is the way out for expired and quarantined stock; what is reserved stays.

    Raises NotFound, Invalid (quantity, reason), Conflict `insufficient_stock` (fact available).
    """
    actor.require(ExplosivesRight.MOVE)
    target_kind = ledger.write_off_account(reason_code, note)
    if store_id is None:
        actor.require(ExplosivesRight.UPDATE)
    store = ledger.lock_store(store_id, actor) if store_id else None
    batch = WarehouseBatch.objects.select_related("product").filter(pk=batch_id).first()
    lot = StockLot.objects.filter(store=store, batch_id=batch_id).first() if store else None
    if batch is None or (store and lot is None):
        raise NotFound("There is no such stock.")
    quantity = ledger.checked_quantity(quantity, batch.product.unit, given_in=unit)
    source = ledger.lot_account(lot) if lot else ledger.batch_account(batch)
    target = ledger.batch_account(batch, target_kind)
    accounts = ledger.lock_accounts([source, target])
    free = accounts[source].balance - accounts[source].reserved
    if quantity > free:
        shortage = Shortage(batch.product.name, batch.product_id, batch.product.unit, quantity, free)
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
def expire_batches(*, actor: Actor, at: datetime) -> int:
    """Note in the history of every batch that its last day of use has passed, once for each last day; safe to run twice
    or late. From that day on nothing of it can be used, whether this has run or not. Returns how many were noted."""
    actor.require(ExplosivesRight.UPDATE)
    past = WarehouseBatch.objects.filter(expires_on__lt=calendar_day(at), deleted_at__isnull=True)
    due = past.exclude(told_of(BatchToldOf.EXPIRED))
    batches = list(due.select_for_update(skip_locked=True, of=("self",), no_key=True).order_by("id"))
    BatchTold.objects.bulk_create(
        [BatchTold(batch=batch, of=BatchToldOf.EXPIRED, expires_on=batch.expires_on) for batch in batches],
        ignore_conflicts=True,
    )
    for batch in batches:
        log_step(BATCH.record, batch.pk, "expire", before=batch.status, after="expired", actor=actor, at=at)
    return len(batches)
