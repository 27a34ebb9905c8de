"""Running the typesetter."""

import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile

import msgspec

TIME_LIMIT_S = 60.0
_LOOK_S = 0.5

_HERE = Path(__file__).parent

type OnStep = Callable[[str], None]
"""Called with what is being done, several times a second while the pages are set; may raise to give it up."""


def set_pdf(
    layout: Path,
    inputs: Mapping[str, str],
    *,
    at: datetime,
    on_step: OnStep = lambda _: None,
    time_limit_s: float = TIME_LIMIT_S,
) -> bytes:
    """A document as PDF, made at a moment: `layout` is its typst source, which reads the inputs as `sys.inputs`.

    Raises RuntimeError when the typesetter fails or takes too long.
    """
    job = msgspec.json.encode({"timestamp": int(at.timestamp()), "inputs": inputs})
    command = [sys.executable, "-I", str(_HERE / "typeset.py"), str(layout), str(_HERE / "fonts")]
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
