"""Reading a table of people's own, CSV or XLSX, in a process of its own: loads without Django, takes and gives plain
values. That a file can't be read is part of the answer, as `refused`."""

import csv
import io
from typing import Any

LONGEST = 2_000
"""Rows below the headings."""
WIDEST = 60
"""Columns."""


def read_table(content: bytes) -> dict[str, Any]:
    """The `rows` of a file as lists of texts, the headings first; lines without any text are left out, and `lines` says
    where in the file each row stands, beginning with 1."""
    try:
        found = _workbook(content) if content.startswith(b"PK") else _text(content)
    except Exception:  # noqa: BLE001 whatever a parser stumbles over is a file that can't be read
        return {"refused": "unreadable"}
    kept = [(line, row) for line, row in enumerate(found, start=1) if any(cell for cell in row)]
    if len(kept) - 1 > LONGEST or any(len(row) > WIDEST for _, row in kept):
        return {"refused": "too_long"}
    return {"rows": [row for _, row in kept], "lines": [line for line, _ in kept]}


def _workbook(content: bytes) -> list[list[str]]:
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return [[_cell(value) for value in row] for row in rows]


def _cell(value: Any) -> str:
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value).strip()


def _text(content: bytes) -> list[list[str]]:
    if b"\0" in content[:1000]:
        text = content.decode("utf-16")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1256")
    first = text.split("\n", 1)[0]
    mark = max(",;\t", key=first.count)
    return [[_plain(cell) for cell in row] for row in csv.reader(io.StringIO(text), delimiter=mark)]


def _plain(cell: str) -> str:
    """A cell as it was before it was made safe for spreadsheets."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell
