from typing import Any, Literal
from uuid import UUID

from django.http import HttpResponse
from django.utils import timezone

from highwall.domains.reports import exports, queries
from highwall.domains.reports.policy import ReportRight
from highwall.domains.reports.schemas import BlastReportPreview
from highwall.kit.audit import record_event
from highwall.kit.http import ApiRequest, ApiRouter
from highwall.kit.listing import json_response

router = ApiRouter(tags=["reports"])

type Language = Literal["en", "ar"]


@router.read("/sites/{uuid:site_id}/blast-report", right=ReportRight.READ, response=BlastReportPreview)
def get_blast_report(request: ApiRequest, site_id: UUID, language: Language = "en") -> Any:
    """The blast report of a site for the screen, with its drawings"""
    report = queries.blast_report(site_id, actor=request.actor, at=timezone.now())
    return json_response(exports.preview(report, language))


@router.read("/sites/{uuid:site_id}/blast-report.pdf", right=ReportRight.READ, response={200: None})
def get_blast_report_pdf(request: ApiRequest, site_id: UUID, language: Language = "en") -> Any:
    """The blast report of a site as PDF"""
    report = queries.blast_report(site_id, actor=request.actor, at=timezone.now())
    pdf = exports.render_pdf(report, language)
    record_event(
        "export",
        resource="blast-report",
        resource_id=site_id,
        after={"document": report.document_number, "digest": report.digest(), "language": language},
    )
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{report.document_number}-{language}.pdf"'
    return response
