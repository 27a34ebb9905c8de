"""Tables as files: CSV and XLSX, streamed, safe to open in a spreadsheet."""

import csv
import io
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, BinaryIO
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from django.http import HttpResponse, StreamingHttpResponse

BLOCK_BYTES = 64 * 1024
"""What of a file is made before the next of it is; a shorter one is answered whole."""

CSV_TYPE = "text/csv; charset=utf-8"

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠", "｜")
"""What spreadsheets take for the beginning of a formula or of a call of another program; some of them also in the full
width of East Asian text."""


def safe_cell(value: Any) -> Any:
    """A value as a cell: text that a spreadsheet would run as a formula gets a leading apostrophe; what has parts of
    its own is JSON."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float | Decimal):
        return value
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, dict) or (isinstance(value, list | tuple) and any(isinstance(v, dict | list) for v in value)):
        return msgspec.json.encode(value, enc_hook=str).decode()
    if isinstance(value, list | tuple | set | frozenset):
        return safe_cell("; ".join(str(v) for v in value))
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_DANGEROUS) else text


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """CSV in UTF-8 with a byte order mark, which spreadsheets need to show Arabic."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    buffer.write("\ufeff")
    writer.writerow(header)
    for number, row in enumerate(rows):
        writer.writerow([safe_cell(v) for v in row])
        if number % 500 == 499:
            yield buffer.getvalue().encode()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue().encode()


def json_file(items: Iterable[bytes], form: str) -> Iterator[bytes]:
    """Encoded records as one array (`json`), or one a line (`jsonl`), piece by piece."""
    if form == "jsonl":
        yield from (item + b"\n" for item in items)
        return
    yield b"["
    for number, item in enumerate(items):
        yield b",\n" + item if number else item
    yield b"]\n"


def in_blocks(parts: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in parts of at least BLOCK_BYTES, but for the last."""
    block, size = [], 0
    for part in parts:
        block.append(part)
        size += len(part)
        if size >= BLOCK_BYTES:
            yield b"".join(block)
            block, size = [], 0
    if block:
        yield b"".join(block)


def file_response(parts: Iterable[bytes], content_type: str) -> HttpResponse | StreamingHttpResponse:
    """Answer with a file that is made while it is sent. Its beginning is made at once, so that what goes wrong there is
    answered as any error; what goes wrong later breaks the connection, and no file looks complete that is not."""
    blocks = in_blocks(parts)
    first, second = next(blocks, b""), next(blocks, None)
    if second is None:
        return HttpResponse(first, content_type=content_type)

    def rest() -> Iterator[bytes]:
        yield first
        yield second
        yield from blocks

    return StreamingHttpResponse(rest(), content_type=content_type)


def xlsx_file(
    title: str,
    header: Sequence[str],
    rows: Iterable[Sequence[Any]],
    zone: ZoneInfo,
    *,
    right_to_left: bool = False,
) -> BinaryIO:
    """An XLSX workbook of one sheet, written with constant memory. The caller closes the file.

    A sheet knows no zones: moments stand there as clocks in `zone` show them, which the header should name. One that is
    `right_to_left` begins with its first column at the right. Where reading the rows raises, nothing is left on disk.
    """
    file = tempfile.TemporaryFile()  # noqa: SIM115 the response streams and closes it
    with tempfile.TemporaryDirectory(prefix="highwall-xlsx-") as place:
        try:
            _write_book(file, place, title=title, header=header, rows=rows, zone=zone, right_to_left=right_to_left)
        except BaseException:
            file.close()
            raise
    file.seek(0)
    return file


def _write_book(
    file: BinaryIO,
    place: str,
    *,
    title: str,
    header: Sequence[str],
    rows: Iterable[Sequence[Any]],
    zone: ZoneInfo,
    right_to_left: bool,
) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": place}
    # Few processes write workbooks; those that do load what that takes.
    import xlsxwriter

    book = xlsxwriter.Workbook(file, options)
    moment, day = (book.add_format({"num_format": form}) for form in ("yyyy-mm-dd hh:mm:ss", "yyyy-mm-dd"))
    sheet = book.add_worksheet(title[:31])
    bold = book.add_format({"bold": True, "bottom": 1})
    sheet.freeze_panes(1, 0)
    if right_to_left:
        sheet.right_to_left()
    for column, text in enumerate(header):
        sheet.write_string(0, column, text, bold)
        sheet.set_column(column, column, max(12, len(text) + 2))
    for line, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, Decimal):
                sheet.write_number(line, column, float(value))
            elif isinstance(value, datetime):
                sheet.write_datetime(line, column, value.astimezone(zone).replace(tzinfo=None), moment)
            elif isinstance(value, date):
                sheet.write_datetime(line, column, value, day)
            elif isinstance(value, int | float) and not isinstance(value, bool):
                sheet.write(line, column, value)
            elif value is not None:
                sheet.write_string(line, column, str(value) if isinstance(value, UUID) else str(safe_cell(value)))
    book.close()
