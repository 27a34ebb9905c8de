"""What an order plans of accessories, and what is kept for it. Callers hold the order, or have just made it, and lock
accessories after it, several of them in the order of their ids."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from highwall.domains.maintenance.models import PartLine, WorkOrder
from highwall.domains.maintenance.queries import used_of
from highwall.domains.parts import services as parts
from highwall.domains.parts.models import Accessory, StockStatus
from highwall.domains.parts.policy import PartsRight
from highwall.domains.parts.queries import visible_accessories
from highwall.kit.actors import Actor, Reach
from highwall.kit.calendar import calendar_day
from highwall.kit.errors import Conflict, FieldError, Invalid
from highwall.kit.statements import create_row


def mover(actor: Actor) -> Actor:
    """The actor, whose right to the order is enough for what follows from it for its parts, wherever its machine is."""
    return replace(actor, rights=actor.rights | {PartsRight.MOVE.value}, reach=Reach.ALL)


def hold(line: PartLine) -> Accessory:
    """The accessory of a line, locked, so that what is free stays so."""
    return Accessory.objects.select_for_update(no_key=True).get(pk=line.accessory_id)


def seen_accessory(actor: Actor, accessory_id: UUID) -> Accessory:
    """An accessory within the reach of the actor. Raises Invalid."""
    accessory = visible_accessories(actor).filter(pk=accessory_id).first()
    if accessory is None:
        raise Invalid.field("accessory_id", "unknown_accessory", "Choose one of the accessories.")
    return accessory


def plan(order: WorkOrder, accessory_id: UUID, quantity: Decimal, actor: Actor) -> PartLine:
    """Plan that an order takes so many of an accessory. Raises Conflict (planned already), Invalid (accessory unknown
    or discontinued, quantity not of its unit)."""
    accessory = seen_accessory(actor, accessory_id)
    if accessory.stock_status == StockStatus.DISCONTINUED:
        message = f"{accessory.name} is discontinued. Choose another accessory."
        raise Invalid.field("accessory_id", "part_discontinued", message, name=accessory.name)
    amount = parts.checked_quantity(accessory.unit, quantity, "quantity")
    if order.part_lines.filter(accessory=accessory).exists():
        message = f"{accessory.name} is planned already. Change how many are needed."
        errors = (FieldError("accessory_id", "part_planned", message),)
        raise Conflict(message, code="part_planned", name=accessory.name, errors=errors)
    return create_row(PartLine, order_id=order.pk, accessory_id=accessory.pk, quantity=amount)


def planned(lines: Sequence[dict[str, Any]], order: WorkOrder, actor: Actor) -> None:
    """Plan the parts that come with a new order: `accessory_id` and `quantity` each."""
    for line in lines:
        plan(order, line["accessory_id"], line["quantity"], actor)


def release_parts(order: WorkOrder, actor: Actor, at: datetime) -> None:
    """Give back all that is kept for a locked order, which is over. In the order in which everybody locks accessories.
    Settle the machine afterwards."""
    for line in order.part_lines.select_related("reservation").order_by("accessory_id"):
        let_go(line, actor, at)


def keep_until(order: WorkOrder, actor: Actor, at: datetime) -> None:
    """Have what is kept for a locked order kept until its new date."""
    day = calendar_day(order.scheduled_at)
    lines = order.part_lines.select_related("reservation", "accessory").filter(reservation__open__gt=0)
    for line in lines.exclude(reservation__needed_on=day).order_by("accessory_id"):
        if line.accessory.stock_status != StockStatus.DISCONTINUED:
            hold(line)
            keep(order, line, actor, at, anew=True)


def keep(order: WorkOrder, line: PartLine, actor: Actor, at: datetime, *, anew: bool = False) -> bool:
    """Keep what of a part is still needed, or as much of it as is free; whether anything is kept now."""
    accessory = hold(line)
    if line.reservation is not None:
        line.reservation.refresh_from_db()
    kept = line.reservation.open if line.reservation else Decimal(0)
    needed = line.quantity - used_of(order.pk, line.accessory_id)
    amount = min(needed, accessory.available + kept)
    if amount <= 0 or (amount <= kept and not anew):
        return bool(kept)
    let_go(line, actor, at)
    line.reservation = parts.reserve(
        accessory_id=line.accessory_id,
        quantity=amount,
        needed_on=calendar_day(order.scheduled_at),
        actor=mover(actor),
        at=at,
        holder_id=order.technician_id,
        reference=order.number,
        reference_id=order.pk,
    )
    line.save_new_version(update_fields=["reservation"])
    return True


def let_go(line: PartLine, actor: Actor, at: datetime) -> None:
    """Give back what is kept of a part."""
    if line.reservation_id is not None:
        parts.release(reservation_id=line.reservation_id, actor=mover(actor), at=at)
