from typing import Any
from uuid import UUID

from django.http import FileResponse
from ninja import Status

from highwall.domains.administration import queries, services
from highwall.domains.administration.queries import JOBS
from highwall.domains.administration.schemas import JobDetail
from highwall.kit.http import ApiRequest, ApiRouter
from highwall.kit.lists import XLSX_TYPE
from highwall.kit.text import language_of

router = ApiRouter(tags=["administration"])


router.listing("/jobs", JOBS, queries.visible_jobs, right=None)


@router.read("/jobs/{uuid:job_id}", response=JobDetail)
def get_job(request: ApiRequest, job_id: UUID) -> Any:
    """Read one background job: own jobs, or any with the right"""
    return queries.get_job(job_id, request.actor)


@router.create("/jobs/{uuid:job_id}/cancel", response=JobDetail)
def cancel_job(request: ApiRequest, job_id: UUID) -> Any:
    """Ask a background job to stop"""
    services.cancel_job(actor=request.actor, job_id=job_id)
    return queries.get_job(job_id, request.actor)


@router.create("/jobs/{uuid:job_id}/seen")
def see_job(request: ApiRequest, job_id: UUID) -> Any:
    """Say that one has seen how one's own job ended; the notification of it is then read"""
    services.see_job(actor=request.actor, job_id=job_id)
    return Status(204, None)


@router.read("/jobs/{uuid:job_id}/file", response={200: None})
def get_job_file(request: ApiRequest, job_id: UUID) -> Any:
    """The workbook that an export of yours has made in the background"""
    path, found = services.open_export(actor=request.actor, job_id=job_id)
    answer = FileResponse(path.open("rb"), content_type=XLSX_TYPE)
    return found.listing.named(answer, "xlsx", language_of(request.actor.language))
