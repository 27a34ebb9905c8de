"""Uploaded drill files on disk: written as a stream, refused at once when they are plainly something else."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings

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


@dataclass(frozen=True, slots=True)
class StoredFile:
    path: Path
    size_bytes: int
    sha256: str
    line_count: int


def file_path(import_id: UUID) -> Path:
    """Where the uploaded file of an import is."""
    return Path(settings.MEDIA_ROOT) / "imports" / f"{import_id}.csv"


def reading_path(import_id: UUID) -> Path:
    """Where the last reading of it is kept."""
    return file_path(import_id).with_suffix(".npz")


def remove(import_id: UUID) -> None:
    """Remove the file of an import and its reading, if they are there."""
    file_path(import_id).unlink(missing_ok=True)
    reading_path(import_id).unlink(missing_ok=True)


def store(import_id: UUID, chunks: Iterable[bytes]) -> StoredFile:
    """Write an upload to disk, a chunk at a time. Raises Invalid for what can't be a table of text, TooLarge; then
    nothing is left on disk."""
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
                    raise TooLarge(f"A drill file may have at most {limit} MiB.")
                # Old files end their lines with a bare carriage return.
                lines += max(chunk.count(b"\n"), chunk.count(b"\r"))
                digest.update(chunk)
                file.write(chunk)
        if not size:
            raise Invalid.field("file", "file_empty", "The file is empty.")
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return StoredFile(path, size, digest.hexdigest(), lines)


def _refuse_other_kinds(head: bytes) -> None:
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
