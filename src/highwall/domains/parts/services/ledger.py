"""Posting: the one way by which accessories move. Callers hold the row of the accessory."""

from datetime import datetime
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any
from uuid import UUID

from highwall.domains.parts.models import (
    WHOLE_UNITS,
    Accessory,
    Holding,
    MoveKind,
    StockMove,
    StockStatus,
    StorageLocation,
)
from highwall.domains.parts.queries.scope import visible_accessories, visible_locations
from highwall.kit.actors import Actor
from highwall.kit.errors import Conflict, Invalid, NotFound
from highwall.kit.events import emit

MICRO = Decimal("0.000001")
THOUSANDTH = Decimal("0.001")
_SEVERITY = {StockStatus.LOW: 1, StockStatus.OUT: 2}


def lock_accessory(accessory_id: UUID, actor: Actor) -> Accessory:
    """Lock an accessory in the reach of the actor; first lock of every move. Raises NotFound."""
    accessory = visible_accessories(actor).select_for_update(of=("self",), no_key=True).filter(pk=accessory_id).first()
    if accessory is None:
        raise NotFound("There is no such accessory.")
    return accessory


def figure(quantity: Decimal) -> int | float:
    """A quantity as it reads well in a sentence: 4, not 4.000."""
    return int(quantity) if quantity == int(quantity) else float(quantity)


def checked_quantity(unit: str, quantity: Decimal, field: str, *, may_be_zero: bool = False) -> Decimal:
    """A quantity that the unit allows: whole for what is counted, at most three decimals for what is measured. Raises
    Invalid."""
    quantity = Decimal(quantity)
    if not quantity.is_finite() or quantity < 0 or (quantity == 0 and not may_be_zero):
        raise Invalid.field(field, "not_positive", "Give a quantity above zero.", case="parts")
    if unit in WHOLE_UNITS and quantity != quantity.to_integral_value():
        raise Invalid.field(field, "not_whole", f"Give a whole number of {unit}.", unit=unit)
    if quantity != quantity.quantize(THOUSANDTH):
        raise Invalid.field(field, "too_precise", "Give the quantity with at most three decimals.", case="parts")
    return quantity.quantize(THOUSANDTH)


def checked_cost(cost: Decimal | None, field: str = "unit_cost") -> Decimal | None:
    """A cost of one of the unit, not below zero. Raises Invalid."""
    if cost is not None and (not cost.is_finite() or cost < 0):
        raise Invalid.field(field, "negative_cost", "A cost can't be below zero.")
    return cost


def value_in(quantity: Decimal, unit_cost: Decimal) -> Decimal:
    """What a quantity is worth at a cost, to a millionth."""
    return (quantity * unit_cost).quantize(MICRO, ROUND_HALF_EVEN)


def value_out(accessory: Accessory, quantity: Decimal) -> Decimal:
    """What a quantity takes with it when it leaves at the moving average; the last of it takes all that is left."""
    if quantity == accessory.quantity:
        return Decimal(accessory.value)
    return Decimal(accessory.value * quantity / accessory.quantity).quantize(MICRO, ROUND_HALF_EVEN)


def average_cost(accessory: Accessory) -> Decimal | None:
    """The moving average of the cost of one of the unit; None while there is none in stock."""
    return (accessory.value / accessory.quantity).quantize(MICRO, ROUND_HALF_EVEN) if accessory.quantity else None


def usual_cost(accessory: Accessory) -> Decimal:
    """What one is taken to cost where nobody says: as its record says, else the average, else nothing."""
    return accessory.cost if accessory.cost is not None else average_cost(accessory) or Decimal(0)


def checked_location(location_id: UUID | None, actor: Actor, field: str = "location_id") -> StorageLocation | None:
    """Raises Invalid for one that the actor does not see."""
    if location_id is None:
        return None
    location = visible_locations(actor).filter(pk=location_id).first()
    if location is None:
        raise Invalid.field(field, "unknown_location", "Choose one of the storage locations.")
    return location


def held_by_location(accessory: Accessory) -> dict[UUID | None, Decimal]:
    """What of an accessory lies where; None is the key of what lies at no location that was named."""
    return dict(Holding.objects.filter(accessory=accessory, quantity__gt=0).values_list("location_id", "quantity"))


def source_of(accessory: Accessory, quantity: Decimal, location_id: UUID | None, *, is_given: bool) -> UUID | None:
    """Where a quantity is taken from: the location that is given, else the usual one if that has enough, else where
    most lies. Raises Conflict when there is not enough at that place."""
    held = held_by_location(accessory)
    if not is_given:
        usual = accessory.location_id
        most = max(held, key=lambda place: held[place], default=usual)
        location_id = usual if held.get(usual, Decimal(0)) >= quantity else most
    there = held.get(location_id, Decimal(0))
    if there < quantity:
        raise Conflict(
            f"At this location lie {figure(there)} {accessory.unit} of {accessory.name}; {figure(quantity)} are asked "
            "for. Move some there first, or take from another location.",
            code="not_enough_parts",
            case="location",
            name=accessory.name,
            unit=accessory.unit,
            requested=figure(quantity),
            available=figure(there),
        )
    return location_id


def refuse_short(accessory: Accessory, quantity: Decimal, available: Decimal) -> None:
    """Raises Conflict when less than a quantity can be taken."""
    if available < quantity:
        raise Conflict(
            f"Of {accessory.name} {figure(available)} {accessory.unit} are free ({figure(accessory.quantity)} in "
            f"stock, {figure(accessory.reserved)} reserved); {figure(quantity)} are asked for.",
            code="not_enough_parts",
            name=accessory.name,
            unit=accessory.unit,
            requested=figure(quantity),
            available=figure(available),
            on_hand=figure(accessory.quantity),
            reserved=figure(accessory.reserved),
        )


def refuse_discontinued(accessory: Accessory) -> None:
    """Raises Conflict for what is not kept any more."""
    if accessory.stock_status == StockStatus.DISCONTINUED:
        raise Conflict(
            f"{accessory.name} is discontinued. Reinstate it first.", code="part_discontinued", name=accessory.name
        )


def post(
    accessory: Accessory, kind: MoveKind, amount: Decimal, *, actor: Actor, at: datetime, **values: Any
) -> StockMove:
    """Write one move of a locked accessory, whose figures are as the database made them afterwards. Quantities have
    been checked by the caller.

    `values` are further fields of the move: change, reserved_change, value_change, variance, location_id, ... .
    """
    before = accessory.stock_status
    move = StockMove.objects.create(
        accessory=accessory, kind=kind, amount=amount, at=at, by_id=actor.user_id, by_name=actor.name, **values
    )
    move.refresh_from_db()
    accessory.refresh_from_db()
    tell_if_fallen(accessory, before)
    return move


def tell_if_fallen(accessory: Accessory, before: str) -> None:
    """Have people told, once, that a stock has fallen to its minimum or to nothing."""
    if _SEVERITY.get(StockStatus(accessory.stock_status), 0) > _SEVERITY.get(StockStatus(before), 0) and (
        before != StockStatus.DISCONTINUED
    ):
        emit(
            "parts.stock_fell",
            accessory_id=str(accessory.pk),
            status=accessory.stock_status,
            quantity=str(accessory.quantity),
            minimum=str(accessory.minimum),
        )
