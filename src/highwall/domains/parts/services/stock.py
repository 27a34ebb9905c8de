"""What changes how much of an accessory there is, or where it lies, without anybody having asked for it before."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from highwall.domains.parts.models import Accessory, MoveKind, RemoveReason, StockMove
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.services import ledger
from highwall.domains.parts.services.reservation import release_latest_needed
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Invalid

LOSSES = (RemoveReason.DAMAGED, RemoveReason.LOST)
"""What is gone whether it was reserved or not."""


@transaction.atomic
def add_stock(
    *,
    accessory_id: UUID,
    quantity: Decimal,
    actor: Actor,
    at: datetime,
    unit_cost: Decimal | None = None,
    location_id: UUID | None = None,
    reference: str = "",
    note: str = "",
) -> StockMove:
    """Take received accessories into stock, at a cost or else at the usual one, to a location or else the usual one.

    Raises Forbidden, NotFound, Invalid, Conflict `part_discontinued`.
    """
    actor.require(PartsRight.MOVE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    ledger.refuse_discontinued(accessory)
    amount = ledger.checked_quantity(accessory.unit, quantity, "quantity")
    cost = ledger.checked_cost(unit_cost)
    location = ledger.checked_location(location_id, actor)
    return ledger.post(
        accessory,
        MoveKind.ADD,
        amount,
        actor=actor,
        at=at,
        change=amount,
        value_change=ledger.value_in(amount, ledger.usual_cost(accessory) if cost is None else cost),
        location_id=location.pk if location else accessory.location_id,
        reference=reference,
        note=note,
    )


@transaction.atomic
def remove_stock(
    *,
    accessory_id: UUID,
    quantity: Decimal,
    reason_code: str,
    actor: Actor,
    at: datetime,
    unit_cost: Decimal | None = None,
    location_id: UUID | None = None,
    reference: str = "",
    note: str = "",
) -> StockMove:
    """Take accessories out of stock at the moving average. What was damaged or lost may have been reserved: the
    reservations needed latest are released, and their holders told. `unit_cost` is what a supplier gives back for one,
    and the difference is the variance.

    Raises Forbidden, NotFound, Invalid, Conflict `not_enough_parts`.
    """
    actor.require(PartsRight.MOVE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    amount = ledger.checked_quantity(accessory.unit, quantity, "quantity")
    if reason_code not in RemoveReason.values:
        raise Invalid.field("reason_code", "unknown", f"Give one of: {', '.join(RemoveReason.values)}.")
    if reason_code == RemoveReason.OTHER and not note.strip():
        raise Invalid.field("note", "required", "Say in the note why this stock is removed.", case="parts_removed")
    credit = ledger.checked_cost(unit_cost)
    if credit is not None and reason_code != RemoveReason.SUPPLIER_RETURN:
        raise Invalid.field("unit_cost", "only_of_returns", "Only a supplier gives money back for what is removed.")
    is_loss = reason_code in LOSSES
    ledger.refuse_short(accessory, amount, accessory.quantity if is_loss else accessory.available)
    place = ledger.source_of(accessory, amount, location_id, is_given=location_id is not None)
    release_latest_needed(accessory, accessory.quantity - amount, actor=actor, at=at)
    out = ledger.value_out(accessory, amount)
    return ledger.post(
        accessory,
        MoveKind.REMOVE,
        amount,
        actor=actor,
        at=at,
        change=-amount,
        value_change=-out,
        variance=Decimal(0) if credit is None else ledger.value_in(amount, credit) - out,
        location_id=place,
        reason_code=reason_code,
        reference=reference,
        note=note,
    )


@transaction.atomic
def count_stock(
    *,
    accessory_id: UUID,
    counted: Decimal,
    actor: Actor,
    at: datetime,
    location_id: UUID | None = None,
    note: str = "",
) -> StockMove:
    """Set a stock to what was counted. Where it lies at several locations, the count is of one of them. A count below
    what is reserved releases the reservations needed latest, and their holders are told. What is found beyond the books
    comes in at the average, what is missing leaves at it.

    Raises Forbidden, NotFound, Invalid (also when the location must be said).
    """
    actor.require(PartsRight.MOVE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    counted = ledger.checked_quantity(accessory.unit, counted, "counted", may_be_zero=True)
    place, there = _counted_place(accessory, location_id, actor)
    change = counted - there
    if change > 0:
        cost = ledger.average_cost(accessory)
        value_change = ledger.value_in(change, ledger.usual_cost(accessory) if cost is None else cost)
    else:
        release_latest_needed(accessory, accessory.quantity + change, actor=actor, at=at)
        value_change = -ledger.value_out(accessory, -change) if change else Decimal(0)
    return ledger.post(
        accessory,
        MoveKind.SET,
        abs(change),
        actor=actor,
        at=at,
        change=change,
        value_change=value_change,
        location_id=place,
        note=note,
    )


def _counted_place(accessory: Accessory, location_id: UUID | None, actor: Actor) -> tuple[UUID | None, Decimal]:
    """The location that a count is of, and what lies there by the books."""
    held = ledger.held_by_location(accessory)
    if location_id is None and len(held) > 1:
        message = "This accessory lies at several locations. Say which of them was counted."
        raise Invalid.field("location_id", "required", message, case="counted")
    given = ledger.checked_location(location_id, actor)
    place = given.pk if given else next(iter(held), accessory.location_id)
    return place, held.get(place, Decimal(0))


@transaction.atomic
def move_stock(
    *,
    accessory_id: UUID,
    quantity: Decimal,
    location_id: UUID | None,
    to_location_id: UUID,
    actor: Actor,
    at: datetime,
    note: str = "",
) -> StockMove:
    """Carry accessories from one location, or from none that was named, to another.

    Raises Forbidden, NotFound, Invalid, Conflict `not_enough_parts`, `same_location`.
    """
    actor.require(PartsRight.MOVE)
    accessory = ledger.lock_accessory(accessory_id, actor)
    amount = ledger.checked_quantity(accessory.unit, quantity, "quantity")
    target = ledger.checked_location(to_location_id, actor, "to_location_id")
    assert target is not None
    if location_id == target.pk:
        raise Conflict("It lies at this location already. Choose another one.", code="same_location")
    place = ledger.source_of(accessory, amount, location_id, is_given=True)
    return ledger.post(
        accessory, MoveKind.MOVE, amount, actor=actor, at=at, location_id=place, to_location_id=target.pk, note=note
    )
