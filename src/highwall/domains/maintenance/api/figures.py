from typing import Any
from uuid import UUID

from highwall.domains.maintenance import queries
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.schemas import CostSummary, KeyFigures, OrderCounts
from highwall.kit.calendar import From, Until
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["maintenance"])


@router.read("/maintenance/counts", right=MaintenanceRight.READ, response=OrderCounts)
def get_order_counts(request: ApiRequest) -> Any:
    """Count the work orders by state"""
    return queries.order_counts(request.actor)


@router.read("/maintenance/costs", right=MaintenanceRight.READ, response=CostSummary)
def get_maintenance_costs(request: ApiRequest, since: From | None = None, until: Until | None = None) -> Any:
    """Add up what work orders cost within a period"""
    return queries.cost_summary(request.actor, start=since, end=until)


@router.read("/maintenance/figures", right=MaintenanceRight.READ, response=KeyFigures)
def get_maintenance_figures(
    request: ApiRequest, since: From | None = None, until: Until | None = None, machine_id: UUID | None = None
) -> Any:
    """Read the key figures of maintenance for a period"""
    return queries.key_figures(request.actor, start=since, end=until, machine_id=machine_id)
