"""The drawings of a report, which print and screen share."""

from dataclasses import dataclass
from typing import Any

from highwall.domains.reports import queries
from highwall.domains.reports.exports.document import document_of
from highwall.domains.reports.exports.mic_chart import draw_mic_chart
from highwall.domains.reports.exports.plan import draw_plan
from highwall.domains.reports.exports.words import texts_of
from highwall.domains.reports.queries.contents import BlastReport
from highwall.kit.text import Language


@dataclass(frozen=True, slots=True)
class Drawings:
    """SVG with sizes in millimetres; `scale` is the denominator of the plan.

    `labels` says what stands at the holes. `mic_svg` is empty without firing times.
    """

    plan_svg: str
    plan_width_mm: float
    is_landscape: bool
    scale: float
    labels: str
    mic_svg: str


def draw(report: BlastReport, language: Language) -> Drawings:
    """The plan and the chart of the charges. Raises ValueError for a report without holes."""
    if not report.holes:
        raise ValueError("a report without holes has no plan")
    texts = texts_of(language)
    plan = draw_plan(report, texts)
    mic_svg = draw_mic_chart(report.mic, texts) if report.mic and report.mic.start_ms else ""
    sheet = plan.sheet
    return Drawings(plan.svg, sheet.width_mm, sheet.is_landscape, sheet.scale, plan.labels, mic_svg)


def preview(report: BlastReport, language: Language) -> dict[str, Any]:
    """The report for the screen: data, the document in words without its hole table, and the drawings."""
    drawings = draw(report, language)
    document = document_of(report, language, scale=drawings.scale, labels=drawings.labels)
    del document["holes"]
    return {
        "document_number": report.document_number,
        "digest": document["digest"],
        "state": report.state,
        "language": language,
        "scale": drawings.scale,
        "report": report,
        "document": document,
        "plan_svg": drawings.plan_svg,
        "mic_svg": drawings.mic_svg,
        "is_printed_in_background": queries.prints_in_background(len(report.holes)),
    }
