"""The parts of orders: what is planned, kept, issued and came back, and what they cost."""

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from annotated_types import Ge, Le
from django.db.models import DecimalField, F, Q, Sum, Value
from django.db.models.functions import Coalesce

from highwall.domains.maintenance.models import PartLine, WorkOrder
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries.orders import OPEN_STATES, get_order
from highwall.domains.maintenance.workflow import why_no_parts, why_no_returns
from highwall.domains.parts.models import Accessory, MoveKind, StockMove, StockStatus
from highwall.domains.parts.policy import PartsRight
from highwall.kit.actors import Actor
from highwall.kit.settings import Setting

RESERVE_DAYS = Setting(
    key="maintenance.reserve_days",
    type_=Annotated[int, Ge(0), Le(90)],
    default=7,
    group="maintenance",
    description="How many days before its date the parts of an order are kept for it by themselves. Before that they "
    "are kept only by hand.",
    unit="d",
)
_NOTHING = Decimal(0)
_BAISA = Decimal("0.001")


def _moves(order_id: UUID) -> Any:
    return StockMove.objects.filter(reference_id=order_id, kind__in=[MoveKind.ISSUE, MoveKind.RETURN])


def cost_of_parts(order_id: UUID) -> Decimal:
    """What the parts of an order took with them out of the stock, each at the cost of its issue, less what came back;
    in Omani rials."""
    total = _moves(order_id).aggregate(total=Sum("value_change"))["total"] or _NOTHING
    return Decimal(-total).quantize(_BAISA)


def were_issued(order_id: UUID) -> bool:
    """Whether parts were issued for an order, though they may have come back."""
    return bool(_moves(order_id).exists())


def moved_of(order_id: UUID) -> dict[UUID, dict[str, Decimal]]:
    """By accessory: what was `issued` for an order, what was `returned`, and the `cost` of what stayed out."""
    zero = Value(_NOTHING, DecimalField(max_digits=14, decimal_places=3))
    rows = _moves(order_id).order_by().values("accessory_id")
    found = rows.annotate(
        issued=Coalesce(Sum("amount", filter=Q(kind=MoveKind.ISSUE)), zero),
        returned=Coalesce(Sum("amount", filter=Q(kind=MoveKind.RETURN)), zero),
        cost=-Sum("value_change"),
    )
    return {row.pop("accessory_id"): row for row in found}


def used_of(order_id: UUID, accessory_id: UUID) -> Decimal:
    """What of an accessory was issued for an order and did not come back."""
    moved = moved_of(order_id).get(accessory_id)
    return moved["issued"] - moved["returned"] if moved else _NOTHING


def order_parts(order_id: UUID, actor: Actor) -> dict[str, Any]:
    """The parts of an order by name, as `OrderParts`. Raises NotFound outside the reach of the actor."""
    order = get_order(order_id, actor)
    moved = moved_of(order.pk)
    lines = order.part_lines.select_related("accessory", "reservation").order_by("accessory__name", "pk")
    may_add = actor.can(MaintenanceRight.WORK) and why_no_parts(order) is None
    return {
        "items": [_row(order, line, moved.get(line.accessory_id), actor) for line in lines],
        "parts_cost": order.parts_cost,
        "allowed_actions": ["add"] if may_add else [],
    }


def _row(order: WorkOrder, line: PartLine, moved: dict[str, Decimal] | None, actor: Actor) -> dict[str, Any]:
    accessory: Accessory = line.accessory
    issued, returned = (moved["issued"], moved["returned"]) if moved else (_NOTHING, _NOTHING)
    used, reserved = issued - returned, line.reservation.open if line.reservation else _NOTHING
    open_ = max(line.quantity - used, _NOTHING)
    price = accessory.cost
    if price is None and accessory.quantity:
        price = accessory.value / accessory.quantity
    steps = _steps(order, actor, moved=moved is not None, used=used, reserved=reserved, left=open_)
    return {
        "id": line.pk,
        "accessory_id": line.accessory_id,
        "number": accessory.number,
        "name": accessory.name,
        "unit": accessory.unit,
        "quantity": line.quantity,
        "reserved": reserved,
        "issued": issued,
        "returned": returned,
        "left": open_,
        "free": accessory.available,
        "short": max(open_ - reserved - accessory.available, _NOTHING) if order.status in OPEN_STATES else _NOTHING,
        "is_held_back": line.is_held_back,
        "estimated_cost": None if price is None else (price * line.quantity).quantize(_BAISA),
        "cost": moved["cost"].quantize(_BAISA) if moved else None,
        "allowed_actions": steps,
    }


def _steps(
    order: WorkOrder, actor: Actor, *, moved: bool, used: Decimal, reserved: Decimal, left: Decimal
) -> list[str]:
    """What a person may do with a part of an order now."""
    can_plan, can_move = actor.can(MaintenanceRight.WORK), actor.can(PartsRight.MOVE)
    found = []
    if why_no_parts(order) is None:
        found += ["edit"] if can_plan else []
        found += ["remove"] if can_plan and not moved else []
        if order.status in OPEN_STATES and can_move:
            found += ["reserve"] if reserved < left else []
            found += ["release"] if reserved else []
        found += ["issue"] if can_move and left else []
    if can_move and used and why_no_returns(order) is None:
        found.append("return")
    return found


def orders_to_reserve(at: datetime) -> list[UUID]:
    """The open orders whose date is so near that their parts are kept for them, where not all of them are."""
    until = at + timedelta(days=RESERVE_DAYS.get())
    lines = PartLine.objects.filter(is_held_back=False, order__status__in=OPEN_STATES, order__scheduled_at__lt=until)
    lines = lines.exclude(accessory__stock_status=StockStatus.DISCONTINUED)
    wanting = lines.filter(Q(reservation=None) | Q(reservation__open__lt=F("quantity")))
    return sorted(set(wanting.values_list("order_id", flat=True)))
