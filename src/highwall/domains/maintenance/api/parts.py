from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.maintenance import queries, services
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.schemas import IssuedPart, MovedPart, OrderParts, PlannedPart
from highwall.domains.parts.policy import PartsRight
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["maintenance"])
_PARTS = "/work-orders/{uuid:order_id}/parts"
_PART = f"{_PARTS}/{{uuid:part_id}}"


@router.read(_PARTS, right=MaintenanceRight.READ, response=OrderParts)
def list_order_parts(request: ApiRequest, order_id: UUID) -> Any:
    """Read the parts of an order"""
    return queries.order_parts(order_id, request.actor)


@router.create(_PARTS, right=MaintenanceRight.WORK, response={201: OrderParts})
def plan_order_part(request: ApiRequest, order_id: UUID, body: PlannedPart) -> Any:
    """Plan a part of an order"""
    services.plan_part(actor=request.actor, order_id=order_id, **body.model_dump())
    return Status(201, queries.order_parts(order_id, request.actor))


@router.change(_PART, right=MaintenanceRight.WORK, response=OrderParts)
def change_order_part(request: ApiRequest, order_id: UUID, part_id: UUID, body: MovedPart) -> Any:
    """Plan another quantity of a part of an order"""
    services.change_part(
        actor=request.actor, order_id=order_id, line_id=part_id, quantity=body.quantity, at=timezone.now()
    )
    return queries.order_parts(order_id, request.actor)


@router.remove(_PART, right=MaintenanceRight.WORK, response=OrderParts)
def remove_order_part(request: ApiRequest, order_id: UUID, part_id: UUID) -> Any:
    """Take a part off an order for which none was issued"""
    services.remove_part(actor=request.actor, order_id=order_id, line_id=part_id, at=timezone.now())
    return queries.order_parts(order_id, request.actor)


@router.create(f"{_PART}/reserve", right=PartsRight.MOVE, response=OrderParts)
def reserve_order_part(request: ApiRequest, order_id: UUID, part_id: UUID) -> Any:
    """Keep for an order what of a part is needed and free"""
    services.reserve_part(actor=request.actor, order_id=order_id, line_id=part_id, at=timezone.now())
    return queries.order_parts(order_id, request.actor)


@router.create(f"{_PART}/release", right=PartsRight.MOVE, response=OrderParts)
def release_order_part(request: ApiRequest, order_id: UUID, part_id: UUID) -> Any:
    """Give back what is kept of a part for an order"""
    services.release_part(actor=request.actor, order_id=order_id, line_id=part_id, at=timezone.now())
    return queries.order_parts(order_id, request.actor)


@router.create(f"{_PART}/issue", right=PartsRight.MOVE, response=OrderParts)
def issue_order_part(request: ApiRequest, order_id: UUID, part_id: UUID, body: IssuedPart) -> Any:
    """Hand out a part of an order"""
    services.issue_part(actor=request.actor, order_id=order_id, line_id=part_id, at=timezone.now(), **body.model_dump())
    return queries.order_parts(order_id, request.actor)


@router.create(f"{_PART}/return", right=PartsRight.MOVE, response=OrderParts)
def return_order_part(request: ApiRequest, order_id: UUID, part_id: UUID, body: MovedPart) -> Any:
    """Bring back what was issued for an order and not used"""
    services.return_part(
        actor=request.actor, order_id=order_id, line_id=part_id, quantity=body.quantity, at=timezone.now()
    )
    return queries.order_parts(order_id, request.actor)
