from typing import Any
from uuid import UUID

from django.utils import timezone
from ninja import Status

from highwall.domains.maintenance import queries, services
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import ORDER_CHECKED
from highwall.domains.maintenance.schemas import WorkOrderDetail
from highwall.kit.checklists import checklist_routes, template_routes
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["maintenance"])
template_routes(router, "/checklist-templates", read=MaintenanceRight.READ, write=MaintenanceRight.UPDATE)
checklist_routes(router, "/work-orders/{uuid:order_id}", ORDER_CHECKED)


@router.create(
    "/work-orders/{uuid:order_id}/checklists/{uuid:checklist_id}/answers/{uuid:item_id}/follow-up",
    right=MaintenanceRight.CREATE,
    response={201: WorkOrderDetail},
)
def follow_up_item(request: ApiRequest, order_id: UUID, checklist_id: UUID, item_id: UUID) -> Any:
    """Make an order of what was found not in order; again it is the same order"""
    made = services.follow_up(
        actor=request.actor, order_id=order_id, checklist_id=checklist_id, item_id=item_id, at=timezone.now()
    )
    return Status(201, queries.order_detail(made.pk, request.actor))
