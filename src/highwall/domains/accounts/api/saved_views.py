"""Views of lists that the person who asks has kept."""

from typing import Any
from uuid import UUID

from ninja import Status

from highwall.domains.accounts import queries, services
from highwall.domains.accounts.schemas import NewSavedView, SavedView, SavedViewChange
from highwall.kit.http import ApiRequest, ApiRouter, expected_version

router = ApiRouter(tags=["accounts"])


@router.read("/auth/views", response=list[SavedView])
def list_saved_views(request: ApiRequest) -> Any:
    """Own saved views of all lists"""
    return queries.get_saved_views(request.actor)


@router.create("/auth/views", response={201: SavedView})
def create_saved_view(request: ApiRequest, body: NewSavedView) -> Any:
    """Keep search, filters, sort and columns of a list under a name"""
    return Status(201, services.create_saved_view(actor=request.actor, **body.model_dump()))


@router.change("/auth/views/{uuid:view_id}", response=SavedView)
def change_saved_view(request: ApiRequest, view_id: UUID, body: SavedViewChange) -> Any:
    """Rename an own saved view, set it anew, or make it the default of its list"""
    changes = body.model_dump(exclude_unset=True)
    return services.change_saved_view(
        actor=request.actor, view_id=view_id, expected_version=expected_version(request), **changes
    )


@router.remove("/auth/views/{uuid:view_id}", response={204: None})
def delete_saved_view(request: ApiRequest, view_id: UUID) -> Any:
    """Delete an own saved view"""
    services.delete_saved_view(actor=request.actor, view_id=view_id)
    return Status(204, None)
