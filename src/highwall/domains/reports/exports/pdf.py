"""The report as PDF: one layout for both languages, fonts of our own, nothing taken from the machine."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile

import msgspec

from highwall.domains.reports.exports.document import document_of
from highwall.domains.reports.exports.preview import draw
from highwall.domains.reports.queries.contents import BlastReport
from highwall.kit.text import Language

TIME_LIMIT_S = 60.0
_LOOK_S = 0.5

_HERE = Path(__file__).parent


type OnStep = Callable[[str], None]
"""Called with what is being done, several times a second while the pages are set; may raise to give it up."""


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
    job = msgspec.json.encode({"timestamp": int(report.generated_at.timestamp()), "inputs": inputs})
    layout, fonts = _HERE / "blast_report.typ", _HERE / "fonts"
    command = [sys.executable, "-I", str(_HERE / "typeset.py"), str(layout), str(fonts)]
    with (
        TemporaryFile() as source,
        TemporaryFile() as pages,
        TemporaryFile() as complaints,
    ):
        source.write(job)
        source.seek(0)
        with subprocess.Popen(command, stdin=source, stdout=pages, stderr=complaints) as run:
            try:
                _wait(run, on_step, time.monotonic() + time_limit_s)
            except BaseException:
                run.kill()
                raise
        if run.returncode:
            complaints.seek(0)
            raise RuntimeError(f"typesetting failed: {complaints.read().decode(errors='replace')[-2000:]}")
        pages.seek(0)
        return pages.read()


def _wait(run: subprocess.Popen[bytes], on_step: OnStep, end: float) -> None:
    """Until the typesetter has ended. Raises RuntimeError at the end of its time."""
    while True:
        on_step("setting")
        try:
            run.wait(_LOOK_S)
        except subprocess.TimeoutExpired:
            if time.monotonic() > end:
                raise RuntimeError("typesetting took too long") from None
        else:
            return
