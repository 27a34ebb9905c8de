from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.regions import queries, services
from highwall.domains.regions.policy import RegionRight
from highwall.domains.regions.queries import REGIONS
from highwall.domains.regions.schemas import ActiveRegion, NewRegion, RegionChange, RegionDetail
from highwall.kit.http import ApiRequest, ApiRouter, StepReason, expected_version
from highwall.kit.schemas import Dependent

router = ApiRouter(tags=["regions"])
router.listing("/regions", REGIONS, queries.visible_regions, right=None)


@router.read("/regions/active", response=list[ActiveRegion])
def list_active_regions(request: ApiRequest) -> Any:
    """All active regions, for choices and filters"""
    return queries.active_regions()


@router.read("/regions/{uuid:region_id}", response=RegionDetail)
def get_region(request: ApiRequest, region_id: UUID) -> Any:
    """Read one region"""
    return queries.get_region(region_id)


@router.read("/regions/{uuid:region_id}/dependents", right=RegionRight.UPDATE, response=list[Dependent])
def list_region_dependents(request: ApiRequest, region_id: UUID) -> Any:
    """How many accounts, projects, stores and machines refer to a region"""
    return queries.dependents_of_region(queries.get_region(region_id))


@router.create("/regions", right=RegionRight.CREATE, response={201: RegionDetail})
def create_region(request: ApiRequest, body: NewRegion) -> Any:
    """Add a region"""
    return Status(201, services.create_region(actor=request.actor, **body.model_dump()))


@router.change("/regions/{uuid:region_id}", right=RegionRight.UPDATE, response=RegionDetail)
def change_region(request: ApiRequest, region_id: UUID, body: RegionChange) -> Any:
    """Change a region"""
    return services.change_region(
        actor=request.actor,
        region_id=region_id,
        expected_version=expected_version(request),
        **body.model_dump(exclude_unset=True),
    )


@router.create(
    "/regions/{uuid:region_id}/retire", right=RegionRight.UPDATE, step_reason=StepReason.NONE, response=RegionDetail
)
def retire_region(request: ApiRequest, region_id: UUID) -> Any:
    """Offer a region no more for anything new; what is in it stays"""
    return services.set_region_active(
        actor=request.actor, region_id=region_id, expected_version=expected_version(request), is_active=False
    )


@router.create(
    "/regions/{uuid:region_id}/reactivate", right=RegionRight.UPDATE, step_reason=StepReason.NONE, response=RegionDetail
)
def reactivate_region(request: ApiRequest, region_id: UUID) -> Any:
    """Offer a retired region again"""
    return services.set_region_active(
        actor=request.actor, region_id=region_id, expected_version=expected_version(request), is_active=True
    )


@router.remove("/regions/{uuid:region_id}", right=RegionRight.DELETE, response={204: None})
def delete_region(request: ApiRequest, region_id: UUID) -> Any:
    """Delete a region that nothing refers to"""
    services.delete_region(actor=request.actor, region_id=region_id, expected_version=expected_version(request))
    return Status(204, None)
