from typing import Annotated, Any
from uuid import UUID

from ninja import Query

from highwall.domains.maintenance import queries
from highwall.domains.maintenance.models import OrderType
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.queries import ORDER_COSTS, Span
from highwall.domains.maintenance.schemas import CostSummary, KeyFigures, OrderCounts, PeriodFigures, Workload
from highwall.kit.calendar import From, Until
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["maintenance"])
router.listing("/maintenance/order-costs", ORDER_COSTS, queries.visible_costs, right=MaintenanceRight.READ)


@router.read("/maintenance/counts", right=MaintenanceRight.READ, response=OrderCounts)
def get_order_counts(request: ApiRequest) -> Any:
    """Count the work orders by state"""
    return queries.order_counts(request.actor)


@router.read("/maintenance/costs", right=MaintenanceRight.READ, response=CostSummary)
def get_maintenance_costs(
    request: ApiRequest,
    since: From | None = None,
    until: Until | None = None,
    order_type: OrderType | None = None,
    machine_id: UUID | None = None,
) -> Any:
    """Add up what work orders cost within a period"""
    return queries.cost_summary(request.actor, start=since, end=until, order_type=order_type, machine_id=machine_id)


@router.read("/maintenance/figures", right=MaintenanceRight.READ, response=KeyFigures)
def get_maintenance_figures(
    request: ApiRequest, since: From | None = None, until: Until | None = None, machine_id: UUID | None = None
) -> Any:
    """Read the key figures of maintenance for a period"""
    return queries.key_figures(request.actor, start=since, end=until, machine_id=machine_id)


@router.read("/maintenance/figures/over-time", right=MaintenanceRight.READ, response=list[PeriodFigures])
def get_maintenance_figures_over_time(
    request: ApiRequest,
    span: Span = Span.MONTH,
    count: Annotated[int, Query(ge=1, le=26)] = 12,
    machine_id: UUID | None = None,
) -> Any:
    """Read the key figures of maintenance week by week or month by month"""
    return queries.figures_over_time(request.actor, span=span, count=count, machine_id=machine_id)


@router.read("/maintenance/workload", right=MaintenanceRight.READ, response=Workload)
def get_workload(request: ApiRequest, weeks: Annotated[int, Query(ge=1, le=12)] = 4) -> Any:
    """Read how many hours of work each technician has in the coming weeks"""
    return queries.workload(request.actor, weeks=weeks)
