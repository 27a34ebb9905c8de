from typing import Annotated, Any
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone
from ninja import File, Query, Status, UploadedFile
from pydantic import Field

from highwall.domains.drilling import queries, services
from highwall.domains.drilling.api.columns import preview_columns, preview_page
from highwall.domains.drilling.models import ImportBatch, ImportState
from highwall.domains.drilling.policy import DrillRight
from highwall.domains.drilling.queries import IMPORTS
from highwall.domains.drilling.schemas import ImportChange, ImportDetail, PreviewColumns, PreviewPage, SaveImport
from highwall.domains.projects.queries import get_site
from highwall.kit.errors import Conflict
from highwall.kit.http import ApiRequest, ApiRouter, expected_version
from highwall.kit.lists import json_response

router = ApiRouter(tags=["drilling"])
router.listing(
    "/sites/{uuid:site_id}/imports",
    IMPORTS,
    queries.imports_of_site,
    right=DrillRight.READ,
    path_parameters=("site_id",),
    within=get_site,
)


@router.create("/sites/{uuid:site_id}/imports", right=DrillRight.CREATE, response={201: ImportDetail})
def start_import(request: ApiRequest, site_id: UUID, file: Annotated[UploadedFile, File()]) -> Any:
    """Send a drill file; nothing is saved before it is confirmed"""
    return Status(
        201,
        services.start_import(
            actor=request.actor, site_id=site_id, file_name=str(file.name or ""), chunks=file.chunks()
        ),
    )


@router.read("/imports/{uuid:import_id}", right=DrillRight.READ, response=ImportDetail)
def get_import(request: ApiRequest, import_id: UUID) -> Any:
    """Read an import: columns, options, what was found, and how far it is"""
    return queries.get_import(import_id, request.actor)


@router.change("/imports/{uuid:import_id}", right=DrillRight.CREATE, response=ImportDetail)
def change_import(request: ApiRequest, import_id: UUID, body: ImportChange) -> Any:
    """Say how the file is meant, and read it again"""
    return services.change_import(
        actor=request.actor,
        import_id=import_id,
        expected_version=expected_version(request),
        mapping=body.mapping,
        options=body.options.model_dump(exclude_unset=True) if body.options else None,
    )


def _readable(import_id: UUID, request: ApiRequest) -> ImportBatch:
    batch = queries.get_import(import_id, request.actor)
    if batch.state not in {ImportState.READY, ImportState.SAVING, ImportState.SAVED}:
        raise Conflict("There is no reading of this file to look at.", code="not_ready", case="no_reading")
    return batch


@router.read("/imports/{uuid:import_id}/rows", right=DrillRight.READ, response=PreviewPage)
def list_import_rows(
    request: ApiRequest,
    import_id: UUID,
    only_errors: Annotated[bool, Query()] = False,
    page: Annotated[int, Query(), Field(ge=1, le=100_000)] = 1,
    page_size: Annotated[int, Query(), Field(ge=1, le=200)] = 50,
) -> HttpResponse:
    """Page through the rows of a file as they were read, with the errors of each"""
    pattern = services.reading_of(_readable(import_id, request))
    return json_response(preview_page(pattern, only_errors=only_errors, page=page, page_size=page_size))


@router.read("/imports/{uuid:import_id}/pattern", right=DrillRight.READ, response=PreviewColumns)
def get_import_pattern(request: ApiRequest, import_id: UUID) -> HttpResponse:
    """Read the holes of a file by column, for a plan before they are saved"""
    return json_response(preview_columns(services.reading_of(_readable(import_id, request))))


@router.create("/imports/{uuid:import_id}/save", right=DrillRight.CREATE, response=ImportDetail)
def save_import(request: ApiRequest, import_id: UUID, body: SaveImport) -> Any:
    """Save the holes of a file"""
    return services.request_save(
        actor=request.actor,
        import_id=import_id,
        expected_version=expected_version(request),
        at=timezone.now(),
        **body.model_dump(),
    )


@router.create("/imports/{uuid:import_id}/reject", right=DrillRight.CREATE, response=ImportDetail)
def reject_import(request: ApiRequest, import_id: UUID) -> Any:
    """Put a file aside without saving it"""
    return services.reject_import(actor=request.actor, import_id=import_id, expected_version=expected_version(request))


@router.create("/imports/{uuid:import_id}/cancel", right=DrillRight.CREATE, response=ImportDetail)
def cancel_import(request: ApiRequest, import_id: UUID) -> Any:
    """Stop the reading or saving of a large file; nothing of it is kept"""
    return services.cancel_import(actor=request.actor, import_id=import_id)
