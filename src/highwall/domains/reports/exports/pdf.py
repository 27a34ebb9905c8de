"""The report as PDF: one layout for both languages, fonts of our own, nothing taken from the machine."""

import subprocess
import sys
from pathlib import Path

import msgspec

from highwall.domains.reports.blast_report import BlastReport
from highwall.domains.reports.exports.document import document_of
from highwall.domains.reports.exports.preview import draw
from highwall.domains.reports.exports.words import Language

TIME_LIMIT_S = 60.0

_HERE = Path(__file__).parent


def render_pdf(report: BlastReport, language: Language) -> bytes:
    """The whole report as a PDF of A4 pages.

    Raises ValueError for a report without holes, RuntimeError when the typesetter fails or takes over a minute.
    """
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
    layout, fonts = _HERE / "blast_report.typ", _HERE.parent / "fonts"
    try:
        run = subprocess.run(
            [sys.executable, "-I", str(_HERE / "typeset.py"), str(layout), str(fonts)],
            input=job,
            capture_output=True,
            check=True,
            timeout=TIME_LIMIT_S,
        )
    except subprocess.CalledProcessError as error:
        raise RuntimeError(f"typesetting failed: {error.stderr.decode(errors='replace')[-2000:]}") from error
    except subprocess.TimeoutExpired as error:
        raise RuntimeError(f"typesetting took more than {TIME_LIMIT_S:g} s") from error
    return run.stdout
