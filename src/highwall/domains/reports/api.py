from typing import Any, Literal
from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from ninja import Status

from highwall.domains.reports import exports, queries, services
from highwall.domains.reports.policy import ReportRight
from highwall.domains.reports.schemas import BlastReportPreview, Printing
from highwall.kit.audit import record_event
from highwall.kit.errors import Conflict
from highwall.kit.http import ApiRequest, ApiRouter
from highwall.kit.lists import json_response
from highwall.kit.models import JobRun

router = ApiRouter(tags=["reports"])

type Language = Literal["en", "ar"]


@router.read(
    "/sites/{uuid:site_id}/blast-report", right=ReportRight.READ, response=BlastReportPreview, marks="blast-report"
)
def get_blast_report(request: ApiRequest, site_id: UUID, language: Language = "en") -> Any:
    """The blast report of a site for the screen, with its drawings"""
    report = queries.blast_report(site_id, actor=request.actor, at=timezone.now())
    return json_response(exports.preview(report, language))


@router.read("/sites/{uuid:site_id}/blast-report.pdf", right=ReportRight.READ, response={200: None})
def get_blast_report_pdf(request: ApiRequest, site_id: UUID, language: Language = "en") -> Any:
    """The blast report of a site as PDF; of a very large shot it is printed in the background instead"""
    if queries.prints_in_background(queries.require_report(site_id, request.actor)):
        message = "This shot is so large that its report is printed in the background. Start a printing instead."
        raise Conflict(message, code="printed_in_background")
    report = queries.blast_report(site_id, actor=request.actor, at=timezone.now())
    pdf = exports.render_pdf(report, language)
    digest, number = report.digest(), report.document_number
    _record_export(site_id, number, digest, language)
    return _as_download(HttpResponse(pdf, content_type="application/pdf"), number, language)


def _record_export(site_id: UUID, document_number: str, digest: str, language: str) -> None:
    facts = {"document": document_number, "digest": digest, "language": language}
    record_event("export", resource="blast-report", resource_id=site_id, after=facts)


def _as_download[R: HttpResponseBase](response: R, document_number: str, language: str) -> R:
    response["Content-Disposition"] = f'attachment; filename="{document_number}-{language}.pdf"'
    return response


@router.read("/sites/{uuid:site_id}/blast-report-printing", right=ReportRight.READ, response=Printing)
def get_blast_report_printing(request: ApiRequest, site_id: UUID, language: Language = "en") -> Any:
    """How far the last printing that you asked for is"""
    job = queries.printings(site_id, language, request.actor).first()
    file = services.file_of(job) if job else None
    return Printing.of(job, file.document_number if file else None)


@router.create("/sites/{uuid:site_id}/blast-report-printing", right=ReportRight.READ, response={201: Printing})
def start_blast_report_printing(request: ApiRequest, site_id: UUID, language: Language = "en") -> Any:
    """Have the blast report printed in the background"""
    job = services.start_printing(actor=request.actor, site_id=site_id, language=language)
    return Status(201, Printing.of(job, None))


@router.read("/sites/{uuid:site_id}/blast-report-printing.pdf", right=ReportRight.READ, response={200: None})
def get_printed_blast_report(request: ApiRequest, site_id: UUID, language: Language = "en") -> Any:
    """The PDF of the last printing that you asked for"""
    job = queries.printings(site_id, language, request.actor).first()
    file = services.file_of(job) if job and job.state == JobRun.State.DONE else None
    if file is None:
        raise Conflict("There is no finished printing of this report. Start one.", code="not_printed")
    _record_export(site_id, file.document_number, file.digest, language)
    answer = FileResponse(file.path.open("rb"), content_type="application/pdf")
    return _as_download(answer, file.document_number, language)
