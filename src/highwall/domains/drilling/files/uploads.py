"""Uploaded drill files on disk: written as a stream, refused at once when they are plainly something else, kept as
tables whatever format they come in."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from django.conf import settings

from blastcalc.files.errors import FileError
from highwall.domains.drilling.files.apart_reading import convert
from highwall.domains.drilling.files.conversion import is_convertible
from highwall.kit.errors import Invalid, TooLarge

_BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_KINDS = (
    (b"PK", "a workbook or a ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old workbook"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"<", "XML or HTML"),
    (b"{", "JSON"),
)
_OTHER_ARCHIVE = (
    "This is a workbook or a ZIP archive, neither a table of text nor a SHOTPlus design. Save the pattern as "
    "CSV and send that file."
)


@dataclass(frozen=True, slots=True)
class StoredFile:
    path: Path
    size_bytes: int
    sha256: str
    line_count: int
    remarks: list[tuple[str, str]] = field(default_factory=list)
    """What turning it into a table has to say, as code and sentence."""


def file_path(import_id: UUID) -> Path:
    """Where the uploaded file of an import is."""
    return Path(settings.MEDIA_ROOT) / "imports" / f"{import_id}.csv"


def reading_path(import_id: UUID) -> Path:
    """Where the last reading of it is kept."""
    return file_path(import_id).with_suffix(".npz")


def remove(import_id: UUID) -> None:
    """Remove the file of an import and its reading, if they are there."""
    file_path(import_id).unlink(missing_ok=True)
    for reading in (reading_path(import_id), reading_path(import_id).with_suffix(".part")):
        reading.unlink(missing_ok=True)


def store(import_id: UUID, chunks: Iterable[bytes], file_name: str = "") -> StoredFile:
    """Write an upload to disk, a chunk at a time; a drill plan (IREDES), design (SHOTPlus) or drawing (DXF) becomes a
    table. Size and hash are those of the upload. Raises Invalid for what is none of these, TooLarge; then nothing is
    left on disk. Raises TooManyRequests while others' files are read."""
    path = file_path(import_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    digest, size, lines = hashlib.sha256(), 0, 0
    try:
        with path.open("xb") as file:
            for chunk in chunks:
                if not size:
                    _refuse_other_kinds(chunk)
                size += len(chunk)
                if size > settings.MAX_UPLOAD_BYTES:
                    limit = settings.MAX_UPLOAD_BYTES // (1024 * 1024)
                    raise TooLarge(f"A drill file may have at most {limit} MiB.", limit_mib=limit)
                # Old files end their lines with a bare carriage return.
                lines += max(chunk.count(b"\n"), chunk.count(b"\r"))
                digest.update(chunk)
                file.write(chunk)
        if not size:
            raise Invalid.field("file", "file_empty", "The file is empty.")
        table = convert(path, file_name or "The file")
    except FileError as error:
        path.unlink(missing_ok=True)
        code = "not_csv" if error.code in {"not_spf", "not_iredes", "document_type"} else error.code
        message = _OTHER_ARCHIVE if error.code == "not_spf" else str(error)
        where = {"case": "at", "line": error.line, "element": error.element or error.column} if error.line else {}
        raise Invalid.field("file", code, message, **where) from error
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return StoredFile(path, size, digest.hexdigest(), lines if table.lines is None else table.lines, table.remarks)


def _refuse_other_kinds(head: bytes) -> None:
    if is_convertible(head):
        return
    text = head
    for mark in _BYTE_ORDER_MARKS:
        text = text.removeprefix(mark)
    text = text.replace(b"\x00", b"")[:512].lstrip()
    for start, kind in _KINDS:
        if text.startswith(start) and not (start == b"PK" and text[2:3] not in (b"\x03", b"\x05", b"\x07")):
            message = f"This is {kind}, not a table of text. Save the pattern as CSV and send that file."
            raise Invalid.field("file", "not_csv", message)
    if b"\x00" in head[:4096] and not head.startswith(_BYTE_ORDER_MARKS[1:]) and head[:64].count(b"\x00") < 16:
        raise Invalid.field("file", "not_csv", "This is not a text file. Save the pattern as CSV and send that file.")
