"""The report as PDF: one layout for both languages."""

from pathlib import Path

import msgspec

from highwall.domains.reports.exports.document import document_of
from highwall.domains.reports.exports.preview import draw
from highwall.domains.reports.queries.contents import BlastReport
from highwall.kit.text import Language
from highwall.kit.typesetting import TIME_LIMIT_S, OnStep, set_pdf

_LAYOUT = Path(__file__).parent / "blast_report.typ"


def render_pdf(
    report: BlastReport, language: Language, *, on_step: OnStep = lambda _: None, time_limit_s: float = TIME_LIMIT_S
) -> bytes:
    """The whole report as a PDF of A4 pages.

    Raises ValueError for a report without holes, RuntimeError when the typesetter fails or takes too long.
    """
    on_step("drawing")
    drawings = draw(report, language)
    document = document_of(report, language, scale=drawings.scale, labels=drawings.labels)
    inputs = {
        "document": msgspec.json.encode(document).decode(),
        "plan": drawings.plan_svg,
        "plan_width_mm": f"{drawings.plan_width_mm:g}",
        "plan_across": "yes" if drawings.is_landscape else "no",
        "mic": drawings.mic_svg,
    }
    return set_pdf(_LAYOUT, inputs, at=report.generated_at, on_step=on_step, time_limit_s=time_limit_s)
