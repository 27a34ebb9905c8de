from typing import Any

from highwall.domains.maintenance import queries
from highwall.domains.maintenance.policy import MaintenanceRight
from highwall.domains.maintenance.schemas import FleetOverview, TechnicianOverview
from highwall.kit.http import ApiRequest, ApiRouter

router = ApiRouter(tags=["maintenance"])


@router.read("/maintenance/overview", right=MaintenanceRight.READ, response=FleetOverview)
def get_fleet_overview(request: ApiRequest) -> Any:
    """Read how the machines stand and what has to be done about them"""
    return queries.fleet_overview(request.actor)


@router.read("/maintenance/my-overview", right=MaintenanceRight.WORK, response=TechnicianOverview)
def get_technician_overview(request: ApiRequest) -> Any:
    """Read what waits for the technician who asks"""
    return queries.technician_overview(request.actor)
