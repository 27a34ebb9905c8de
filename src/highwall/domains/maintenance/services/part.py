"""The parts of orders: planned, kept, issued and brought back. The ledger of accessories says what has moved; whoever
holds an accessory here holds its order before."""

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Sum

from highwall.domains.maintenance.models import PartLine, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import OPEN_STATES, used_of
from highwall.domains.maintenance.services.cost import add_up
from highwall.domains.maintenance.services.keeping import hold, keep, let_go, mover, plan, seen_accessory
from highwall.domains.maintenance.services.order import lock_order
from highwall.domains.maintenance.workflow import why_no_parts, why_no_returns, why_not_open
from highwall.domains.parts import services as parts
from highwall.domains.parts.models import MoveKind, StockMove, StockStatus
from highwall.domains.parts.policy import PartsRight
from highwall.kit.actors import Actor, Reach
from highwall.kit.errors import Conflict, FieldError, NotFound
from highwall.kit.events import emit


def _lock(actor: Actor, order_id: UUID) -> WorkOrder:
    order = lock_order(actor, order_id)
    if refusal := why_no_parts(order):
        raise refusal
    return order


def _line(order: WorkOrder, line_id: UUID) -> PartLine:
    line = order.part_lines.select_related("accessory", "reservation").filter(pk=line_id).first()
    if line is None:
        raise NotFound("There is no such part on this order.")
    return line


@transaction.atomic
def plan_part(*, actor: Actor, order_id: UUID, accessory_id: UUID, quantity: Decimal) -> PartLine:
    """Plan that an order takes so many of an accessory. Raises Forbidden, NotFound, Conflict (planned already, order
    cancelled or closed), Invalid (accessory unknown or discontinued, quantity not of its unit)."""
    actor.require(MaintenanceRight.WORK)
    order = _lock(actor, order_id)
    return plan(order, accessory_id, quantity, actor)


@transaction.atomic
def change_part(*, actor: Actor, order_id: UUID, line_id: UUID, quantity: Decimal, at: datetime) -> PartLine:
    """Plan another quantity; what is kept beyond it is released. Raises Forbidden, NotFound, Conflict (less than was
    issued), Invalid."""
    actor.require(MaintenanceRight.WORK)
    order = _lock(actor, order_id)
    line = _line(order, line_id)
    amount = parts.checked_quantity(line.accessory.unit, quantity, "quantity")
    used = used_of(order.pk, line.accessory_id)
    if amount < used:
        message = f"{parts.figure(used)} {line.accessory.unit} were issued. Bring the rest back first."
        errors = (FieldError("quantity", "less_than_issued", message),)
        raise Conflict(
            message, code="less_than_issued", issued=parts.figure(used), unit=line.accessory.unit, errors=errors
        )
    line.quantity = amount
    line.save_new_version()
    kept = line.reservation.open if line.reservation else Decimal(0)
    if kept > amount - used:
        let_go(line, actor, at)
        if amount > used:
            keep(order, line, actor, at)
    return line


@transaction.atomic
def remove_part(*, actor: Actor, order_id: UUID, line_id: UUID, at: datetime) -> None:
    """Take a part off an order for which none was issued. Raises Forbidden, NotFound, Conflict."""
    actor.require(MaintenanceRight.WORK)
    order = _lock(actor, order_id)
    line = _line(order, line_id)
    if StockMove.objects.filter(reference_id=order.pk, accessory_id=line.accessory_id, kind=MoveKind.ISSUE).exists():
        message = "This part was issued for the order, and stays in its history."
        raise Conflict(message, code="part_was_issued", name=line.accessory.name)
    let_go(line, actor, at)
    line.delete()


@transaction.atomic
def reserve_part(*, actor: Actor, order_id: UUID, line_id: UUID, at: datetime) -> PartLine:
    """Keep for an order what of a part is still needed and free; less than needed where less is free. Raises Forbidden,
    NotFound, Conflict (nothing free, order not open)."""
    actor.require(PartsRight.MOVE)
    order = _lock(actor, order_id)
    if refusal := why_not_open(order):
        raise refusal
    line = _line(order, line_id)
    seen_accessory(actor, line.accessory_id)
    if not keep(order, line, actor, at):
        raise Conflict(f"Of {line.accessory.name} nothing is free now.", code="nothing_free", name=line.accessory.name)
    if line.is_held_back:
        line.is_held_back = False
        line.save_new_version(update_fields=["is_held_back"])
    return line


@transaction.atomic
def release_part(*, actor: Actor, order_id: UUID, line_id: UUID, at: datetime) -> PartLine:
    """Give back what is kept of a part; it is not kept again by itself. Raises Forbidden, NotFound, Conflict."""
    actor.require(PartsRight.MOVE)
    order = _lock(actor, order_id)
    line = _line(order, line_id)
    line.is_held_back = True
    let_go(line, actor, at)
    line.save_new_version()
    return line


@transaction.atomic
def issue_part(
    *, actor: Actor, order_id: UUID, line_id: UUID, quantity: Decimal, at: datetime, location_id: UUID | None = None
) -> StockMove:
    """Hand out a planned part, first what is kept for the order; never more than is planned, so that two who hand out
    the same part at once don't do so twice.

    Raises Forbidden, NotFound, Invalid, Conflict (more than is left of the plan, not enough in stock, order cancelled
    or closed)."""
    actor.require(PartsRight.MOVE)
    order = _lock(actor, order_id)
    line = _line(order, line_id)
    seen_accessory(actor, line.accessory_id)
    amount = parts.checked_quantity(line.accessory.unit, quantity, "quantity")
    left = line.quantity - used_of(order.pk, line.accessory_id)
    if amount > left:
        raise Conflict(
            f"Of {line.accessory.name} {parts.figure(left)} {line.accessory.unit} are left of what is planned. Plan "
            "more, if more are needed.",
            code="beyond_plan",
            name=line.accessory.name,
            unit=line.accessory.unit,
            left=parts.figure(left),
        )
    has_kept = line.reservation is not None and line.reservation.open > 0
    move = parts.issue(
        accessory_id=line.accessory_id,
        quantity=amount,
        machine_id=order.machine_id,
        actor=replace(actor, reach=Reach.ALL),
        at=at,
        reservation_id=line.reservation_id if has_kept else None,
        location_id=location_id,
        reference=order.number,
        reference_id=order.pk,
    )
    add_up(order, at)
    return move


@transaction.atomic
def return_part(*, actor: Actor, order_id: UUID, line_id: UUID, quantity: Decimal, at: datetime) -> list[StockMove]:
    """Bring back what was issued and not used, at the cost of its issue, the latest issue first. Raises Forbidden,
    NotFound, Invalid, Conflict (more than is out, costs closed)."""
    actor.require(PartsRight.MOVE)
    order = lock_order(actor, order_id)
    if refusal := why_no_returns(order):
        raise refusal
    line = _line(order, line_id)
    accessory = hold(line)
    amount = parts.checked_quantity(accessory.unit, quantity, "quantity")
    used = used_of(order.pk, accessory.pk)
    if amount > used:
        raise Conflict(
            f"{parts.figure(used)} {accessory.unit} are out; {parts.figure(amount)} can't come back.",
            code="more_than_out",
            unit=accessory.unit,
            requested=parts.figure(amount),
            available=parts.figure(used),
        )
    moves = []
    issues = StockMove.objects.filter(reference_id=order.pk, accessory=accessory, kind=MoveKind.ISSUE)
    for issue in issues.order_by("-sequence"):
        back = issue.returns.aggregate(total=Sum("amount"))["total"] or Decimal(0)
        if part := min(amount, issue.amount - back):
            moves.append(
                parts.return_(accessory_id=accessory.pk, issue_id=issue.pk, quantity=part, actor=mover(actor), at=at)
            )
            amount -= part
    add_up(order, at)
    return moves


@transaction.atomic
def reserve_parts(*, actor: Actor, order_id: UUID, at: datetime) -> int:
    """Keep for an order what its parts still need and what is free, and tell once of what is short. Gives how many
    parts are short. Raises Forbidden, NotFound."""
    actor.require(PartsRight.MOVE)
    order = lock_order(actor, order_id)
    if order.status not in OPEN_STATES:
        return 0
    short, untold = 0, False
    lines = order.part_lines.select_related("accessory", "reservation").filter(is_held_back=False)
    for line in lines.exclude(accessory__stock_status=StockStatus.DISCONTINUED).order_by("accessory_id"):
        keep(order, line, actor, at)
        kept = line.reservation.open if line.reservation else Decimal(0)
        is_short = kept < line.quantity - used_of(order.pk, line.accessory_id)
        short += is_short
        if is_short != (line.short_told_at is not None):
            untold |= is_short
            line.short_told_at = at if is_short else None
            line.save_new_version(update_fields=["short_told_at"])
    if untold:
        emit("maintenance.parts_short", order_id=str(order.pk))
    return short
