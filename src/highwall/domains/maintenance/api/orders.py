from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.maintenance import queries, services
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import ORDER_HOLDER, WORK_ORDERS
from highwall.domains.maintenance.schemas import (
    CompleteOrder,
    MaintenanceChoices,
    NewExternalLine,
    NewLabourLine,
    NewWorkOrder,
    PauseOrder,
    WorkOrderChange,
    WorkOrderDetail,
)
from highwall.domains.maintenance.workflow import WORK_ORDER
from highwall.kit.attachments import attachment_routes
from highwall.kit.comments import comment_routes
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.schemas import Dependent, Step
from highwall.kit.workflow import history

router = ApiRouter(tags=["maintenance"])
router.listing("/work-orders", WORK_ORDERS, queries.visible_orders, right=MaintenanceRight.READ)


@router.read("/maintenance/choices", right=MaintenanceRight.READ, response=MaintenanceChoices)
def get_maintenance_choices(request: ApiRequest) -> Any:
    """Read what forms of maintenance choose from"""
    return queries.maintenance_choices(request.actor)


@router.read("/work-orders/{uuid:order_id}", right=MaintenanceRight.READ, response=WorkOrderDetail)
def get_work_order(request: ApiRequest, order_id: UUID) -> Any:
    """Read one work order"""
    return queries.order_detail(order_id, request.actor)


@router.create("/work-orders", right=MaintenanceRight.CREATE, response={201: WorkOrderDetail})
def create_work_order(request: ApiRequest, body: NewWorkOrder) -> Any:
    """Add a work order"""
    order = services.create_order(actor=request.actor, at=timezone.now(), **body.model_dump())
    return Status(201, queries.order_detail(order.pk, request.actor))


@router.change("/work-orders/{uuid:order_id}", right=MaintenanceRight.UPDATE, response=WorkOrderDetail)
def change_work_order(request: ApiRequest, order_id: UUID, body: WorkOrderChange) -> Any:
    """Change a work order"""
    services.change_order(
        actor=request.actor,
        order_id=order_id,
        at=timezone.now(),
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
    return queries.order_detail(order_id, request.actor)


@router.read("/work-orders/{uuid:order_id}/dependents", right=MaintenanceRight.DELETE, response=list[Dependent])
def get_work_order_dependents(request: ApiRequest, order_id: UUID) -> Any:
    """Read what hangs on a work order"""
    return services.dependents_of_order(queries.get_order(order_id, request.actor))


@router.remove("/work-orders/{uuid:order_id}", right=MaintenanceRight.DELETE)
def delete_work_order(request: ApiRequest, order_id: UUID) -> Any:
    """Delete a work order on which nothing hangs"""
    services.delete_order(actor=request.actor, order_id=order_id, expected_version=expected_version(request))
    return Status(204, None)


@router.read("/work-orders/{uuid:order_id}/timeline", right=MaintenanceRight.READ, response=list[Step])
def get_work_order_timeline(request: ApiRequest, order_id: UUID) -> Any:
    """Read the history of a work order, oldest first"""
    return history(WORK_ORDER.record, queries.get_order(order_id, request.actor).pk)


@router.create("/work-orders/{uuid:order_id}/labour", right=MaintenanceRight.WORK, response={201: WorkOrderDetail})
def add_labour(request: ApiRequest, order_id: UUID, body: NewLabourLine) -> Any:
    """Note hours worked on an order"""
    services.add_labour(actor=request.actor, order_id=order_id, at=timezone.now(), **body.model_dump())
    return Status(201, queries.order_detail(order_id, request.actor))


@router.create("/work-orders/{uuid:order_id}/invoices", right=MaintenanceRight.WORK, response={201: WorkOrderDetail})
def add_invoice(request: ApiRequest, order_id: UUID, body: NewExternalLine) -> Any:
    """Note an invoice for an order"""
    services.add_external(actor=request.actor, order_id=order_id, at=timezone.now(), **body.model_dump())
    return Status(201, queries.order_detail(order_id, request.actor))


@router.remove(
    "/work-orders/{uuid:order_id}/lines/{uuid:line_id}", right=MaintenanceRight.WORK, response=WorkOrderDetail
)
def remove_cost_line(request: ApiRequest, order_id: UUID, line_id: UUID) -> Any:
    """Take hours or an invoice of an order back"""
    services.remove_line(actor=request.actor, order_id=order_id, line_id=line_id, at=timezone.now())
    return queries.order_detail(order_id, request.actor)


router.steps(
    "/work-orders/{uuid:order_id}",
    WORK_ORDER,
    noun="work_order",
    own={
        "clear": services.clear_order,
        "start": services.start_order,
        "pause": services.pause_order,
        "resume": services.resume_order,
        "complete": services.complete_order,
        "close": services.close_order,
        "cancel": services.cancel_order,
    },
    bodies={"pause": PauseOrder, "complete": CompleteOrder},
    response=WorkOrderDetail,
    answer=queries.order_detail,
)
attachment_routes(router, "/work-orders/{uuid:order_id}", ORDER_HOLDER)
comment_routes(router, "/work-orders/{uuid:order_id}", ORDER_HOLDER)
