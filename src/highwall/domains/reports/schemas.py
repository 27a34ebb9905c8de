from typing import Any

from ninja import Schema

from highwall.domains.reports.blast_report import BlastReport, ReportState


class BlastReportPreview(Schema):
    """A blast report for the screen.

    `report` holds the data, `document` the same as words and figures in the language asked for, section by section as
    the PDF prints them (a cell is a text, or a text with its direction `ltr` or `rtl`). Drawings are SVG documents with
    sizes in millimetres; `mic_svg` is empty while there are no firing times.
    """

    document_number: str
    digest: str
    state: ReportState
    language: str
    scale: float
    report: BlastReport
    document: dict[str, Any]
    plan_svg: str
    mic_svg: str
