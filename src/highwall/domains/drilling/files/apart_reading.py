"""Reading people's files apart from the process that serves everybody (ADR 19): within a time, and within a memory."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from blastcalc.files.errors import FileError
from highwall.domains.drilling.files import readers
from highwall.domains.drilling.files.ranges import TEXT_LENGTHS
from highwall.domains.drilling.files.reading import OnRows
from highwall.kit.apart import Apart, Broke, Busy, TooMuchMemory, TooSlow
from highwall.kit.errors import TooManyRequests

log = logging.getLogger("highwall.drilling")

LOADED = (
    readers.__name__,
    "blastcalc.files.dxf",
    "scipy.spatial",
    "numpy.ma",
    "encodings.cp437",
    "encodings.cp1252",
    "encodings.cp1256",
    "encodings.utf_16",
    "encodings.utf_8_sig",
)
"""What readings would otherwise load on their way, each of them anew."""

READERS = Apart(*LOADED)


class Limits(NamedTuple):
    """How long a reading may take, what it may need, and how long it may wait for others to end."""

    deadline_s: float
    memory_bytes: int
    wait_s: float


WHILE_WAITING = Limits(deadline_s=30.0, memory_bytes=1 << 30, wait_s=1.0)
IN_BACKGROUND = Limits(deadline_s=300.0, memory_bytes=2 << 30, wait_s=900.0)
RETRY_AFTER_S = 10


@dataclass(frozen=True, slots=True)
class Table:
    """What a file on disk has become: its lines, None where it was a table before, and remarks as code and sentence."""

    lines: int | None
    remarks: list[tuple[str, str]]


def convert(path: Path, file_name: str) -> Table:
    """Replace a file on disk by its table, where it is none yet. Raises FileError, TooManyRequests."""
    answer = _apart(WHILE_WAITING, None, readers.convert_file, str(path.resolve()), file_name)
    if "refused" in answer:
        raise FileError(**answer["refused"])
    return Table(answer["lines"], [(code, sentence) for code, sentence in answer["remarks"]])


def read(
    path: Path, reading: Path, meant: Mapping[str, Any] | None, on_rows: OnRows | None = None
) -> tuple[dict[str, Any], FileError | None]:
    """Read a file and keep its pattern at `reading`, as `readers.read_file` does; in the background where `on_rows` is
    told how far it is. What an inspection found, empty where the file was not inspected, and why the file can't be
    read as it is meant, if so. Raises TooManyRequests, FileError beyond the limits, and what `on_rows` raises."""
    limits = WHILE_WAITING if on_rows is None else IN_BACKGROUND
    paths = str(path.resolve()), str(reading.resolve())
    try:
        answer = _apart(limits, on_rows, readers.read_file, *paths, meant, TEXT_LENGTHS)
    except BaseException:
        reading.with_suffix(".part").unlink(missing_ok=True)
        raise
    return answer["found"], FileError(**answer["refused"]) if "refused" in answer else None


def _apart(limits: Limits, on_report: OnRows | None, function: Callable[..., Any], *arguments: Any) -> dict[str, Any]:
    try:
        answer: dict[str, Any] = READERS.run(function, *arguments, **limits._asdict(), on_report=on_report)
    except TooSlow as error:
        message = f"Reading the file was ended after {limits.deadline_s:g} s. Check that it holds a drill pattern only."
        raise FileError("file_too_slow", message) from error
    except TooMuchMemory as error:
        message = "Reading the file needs more memory than one file may have. Send a part of it."
        raise FileError("file_too_big_in_memory", message) from error
    except Broke as error:
        log.exception("reading a file broke off")
        message = "Reading the file broke off: something in it is damaged. Save it afresh and send it again."
        raise FileError("file_breaks_off", message) from error
    except Busy as error:
        message = "The server is reading other files. Try again in a moment."
        raise TooManyRequests(message, code="readers_busy", retry_after_s=RETRY_AFTER_S) from error
    return answer
