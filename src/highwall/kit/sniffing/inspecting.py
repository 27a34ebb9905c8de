"""Which of the formats that are kept a file has, and whether it is that and nothing else."""

import zipfile
from pathlib import Path
from typing import Any

from highwall.kit.sniffing.documents import check_office, check_pdf, check_table
from highwall.kit.sniffing.pictures import PICTURES, THUMBNAIL_TYPE, clean
from highwall.kit.sniffing.refused import Refused

__all__ = ["ENDINGS", "MEDIA_TYPES", "PICTURES", "THUMBNAIL_TYPE", "inspect"]

MEDIA_TYPES = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
"""The formats that are kept, and as what each is served."""

ENDINGS = {"jpeg": ".jpg", **{name: f".{name}" for name in MEDIA_TYPES if name != "jpeg"}}
"""With what the name of a file of each format ends."""

_HEAD_BYTES = 4096
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")
_APPLE_PICTURES = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif")


def inspect(path: str, prepared: str, thumbnail: str, keep_position: bool) -> dict[str, Any]:
    """Look at the file at `path`. Of a picture, a clean copy is written to `prepared` and a small one to `thumbnail`;
    documents are kept as they are. Gives `format`, `width_px` and `height_px` (None of documents), or `refused` and
    `message`."""
    try:
        return _inspect(Path(path), Path(prepared), Path(thumbnail), keep_position)
    except Refused as refusal:
        return {"refused": refusal.code, "message": str(refusal)}


def _inspect(path: Path, prepared: Path, thumbnail: Path, keep_position: bool) -> dict[str, Any]:
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    found = _format_of(head)
    size: tuple[int | None, int | None] = (None, None)
    if found in PICTURES:
        if zipfile.is_zipfile(path):
            raise Refused(
                "file_hides_another", "This picture has an archive behind it. Send a plain copy of the picture."
            )
        size = clean(path, found, prepared, thumbnail, keep_position=keep_position)
    elif found == "pdf":
        check_pdf(path)
    elif found == "zip":
        found = check_office(path)
    else:
        check_table(path, head)
        found = "csv"
    return {"format": found, "width_px": size[0], "height_px": size[1]}


def _format_of(head: bytes) -> str:
    """The format by the first bytes; "text" where they name none. Raises Refused for what is known and not kept."""
    if not head:
        raise Refused("file_empty", "The file is empty.")
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "webp"
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "zip"
    if head[4:8] == b"ftyp" and head[8:12] in _APPLE_PICTURES:
        message = "Pictures in HEIC are not kept. Have the camera or the phone save it as JPEG and send that."
        raise Refused("file_heic", message)
    if head.startswith(_OLD_OFFICE):
        message = "Documents of old office formats are not kept. Save it as XLSX, DOCX or PDF and send that."
        raise Refused("file_old_office", message)
    if head.startswith(_PROGRAMS):
        raise Refused("file_is_program", "This is a program, whatever its name says. Programs are not kept.")
    return "text"
