"""What is done to a person's file in a process of its own (see `apart_reading`): loads without Django.

Every function takes and gives plain values. That a file can't be read is part of the answer, as `refused`.
"""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from blastcalc.files import csv
from blastcalc.files.errors import FileError
from highwall.domains.drilling.files.conversion import convert
from highwall.domains.drilling.files.file_pattern import ImportOptions
from highwall.domains.drilling.files.reading import MAX_BYTES, read_pattern

INSPECTED_BYTES = 1 << 20
"""So much of a file shows how it is meant."""

OF_A_MAPPING = frozenset(
    [
        "unit_converted",
        "unit_unfit",
        "unknown_unit",
        "note_not_understood",
        "column_not_used",
        "column_lost",
        "column_not_numbers",
        "decimal_of_column",
        "decimal_doubtful",
    ]
)
"""Remarks on columns depend on what they are taken for, so each reading makes them anew."""

SHOWN_CHARACTERS = 100
"""So much of a cell is shown as an example."""

# A hostile drawing would fill the log: the library warns of every odd entity in it, in words of the file.
logging.getLogger("ezdxf").setLevel(logging.CRITICAL)

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def convert_file(path: str, file_name: str) -> dict[str, Any]:
    """Make a table of a drill plan, design or drawing on disk, where it is one; how many lines the table has (None
    where the file is one already), and the remarks."""
    try:
        converted = convert(Path(path), file_name)
    except FileError as error:
        return {"refused": _refused(error)}
    if converted is None:
        return {"lines": None, "remarks": []}
    return {"lines": converted.content.count(b"\n"), "remarks": converted.remarks}


def read_file(
    path: str,
    reading: str,
    meant: Mapping[str, Any] | None,
    longest: Mapping[str, int],
    *,
    report: Callable[[int, float], None] | None = None,
) -> dict[str, Any]:
    """Read a table on disk and store its pattern at `reading`. `meant` says how by `mapping` and `options`; without it
    the file is inspected first, and what it seems to hold is in the answer as `found`, also where it can't be read so.
    `longest` see `read_pattern`."""
    content = Path(path).read_bytes()
    found: dict[str, Any] = {}
    try:
        if meant is None:
            meant = found = _inspected(content)
        options = ImportOptions.stored(meant["options"])
        read_pattern(content, meant["mapping"], options, longest, report).store(Path(reading))
    except FileError as error:
        return {"found": found, "refused": _refused(error)}
    return {"found": found}


def _refused(error: FileError) -> dict[str, Any]:
    where = {"line": error.line, "element": error.element, "column": error.column, "file": error.file}
    return {"code": error.code, "message": error.message, **where}


def _inspected(content: bytes) -> dict[str, Any]:
    head = content
    if len(content) > INSPECTED_BYTES:
        end = content.rfind(b"\n", 0, INSPECTED_BYTES) + 1
        # Where a character has two bytes, the second one of the line end belongs to it.
        head = content[: end + end % 2 if b"\0" in content[:4096] else end] or content
    seen = csv.inspect(head, max_bytes=MAX_BYTES)
    options = {name: getattr(seen.options, name) for name in seen.options.__slots__ if name != "max_errors"}
    if head is not content and not content.startswith(_WIDE_MARKS):
        # The letters that tell one encoding from another may come further down, so the reader looks for itself.
        options["encoding"] = None
    return {
        "headers": [
            {
                "name": name,
                "samples": [row[place][:SHOWN_CHARACTERS] for row in seen.sample[:3] if place < len(row)],
            }
            for place, name in enumerate(seen.headers)
        ],
        "proposals": [
            {"target": item.target, "header": item.header, "confidence": item.confidence} for item in seen.proposals
        ],
        "mapping": seen.mapping,
        "options": options | {"clear_out_of_range": False},
        "suspicions": [
            {
                "code": item.code,
                "message": item.message,
                "target": item.target,
                "rows": None,
                "first_rows": [],
                "header": item.header,
                "detail": item.detail,
            }
            for item in seen.suspicions
            if item.code not in OF_A_MAPPING
        ],
    }
