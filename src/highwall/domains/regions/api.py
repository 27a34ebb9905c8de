from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.regions import queries, services
from highwall.domains.regions.policy import RegionRight
from highwall.domains.regions.queries import REGIONS, RegionRow
from highwall.domains.regions.schemas import NewRegion, RegionChange
from highwall.kit.http import ApiRequest, ApiRouter, expected_version

router = ApiRouter(tags=["regions"])
router.listing("/regions", REGIONS, queries.visible_regions, right=None)


@router.read("/regions/{uuid:region_id}", response=RegionRow)
def get_region(request: ApiRequest, region_id: UUID) -> Any:
    """Read one region"""
    return queries.get_region(region_id)


@router.create("/regions", right=RegionRight.CREATE, response={201: RegionRow})
def create_region(request: ApiRequest, body: NewRegion) -> Any:
    """Add a region"""
    return Status(201, services.create_region(actor=request.actor, **body.model_dump()))


@router.change("/regions/{uuid:region_id}", right=RegionRight.UPDATE, response=RegionRow)
def change_region(request: ApiRequest, region_id: UUID, body: RegionChange) -> Any:
    """Change or retire a region"""
    return services.change_region(
        actor=request.actor,
        region_id=region_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )
