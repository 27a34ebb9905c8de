"""Documents: whether a PDF, a workbook, a text document or a table is that and nothing else."""

import codecs
import re
import zipfile
import zlib
from pathlib import Path

from highwall.kit.sniffing.refused import Refused

MIB = 1024 * 1024
_SNIFFED_BYTES = 4096
"""As much as browsers look at to guess what a file is, with some room."""
_MARKUP = re.compile(rb"<(?:!doctype|html|head|body|script|svg|iframe|\?xml)", re.IGNORECASE)
_TAIL_BYTES = 2048

_OFFICE_PARTS = ("_rels/", "docProps/", "customXml/", "customUI/", "docMetadata/", "[trash]/", "xl/", "word/")
_TYPES = "[Content_Types].xml"
_MOST_PARTS = 5000
_MOST_UNPACKED = 512 * MIB
_END_OF_ARCHIVE = b"PK\x05\x06"
_END_BYTES = 22

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SEPARATORS = ",;\t|"
_LINES_LOOKED_AT = 20
_CHUNK = MIB

_OTHER = (
    "This is none of the formats that are kept: JPEG, PNG, WebP, PDF, CSV, XLSX, DOCX. Save it as one of them and "
    "send that."
)


def other() -> Refused:
    """The refusal of whatever is not known."""
    return Refused("file_of_other_format", _OTHER)


def _damaged() -> Refused:
    return Refused("file_damaged", "The file is damaged or cut off. Save it afresh and send it again.")


def _two_in_one() -> Refused:
    message = (
        "This file is two things in one, which is what hidden programs do. Save the document afresh and send that."
    )
    return Refused("file_hides_another", message)


def check_pdf(path: Path) -> None:
    """Raises Refused for a PDF that is cut off, or something else as well: a page of the web, an archive."""
    with path.open("rb") as file:
        head = file.read(_SNIFFED_BYTES)
        file.seek(max(path.stat().st_size - _TAIL_BYTES, 0))
        tail = file.read()
    before_objects = head.partition(b" obj")[0]
    if _MARKUP.search(before_objects) or zipfile.is_zipfile(path):
        raise _two_in_one()
    _, end, behind = tail.rpartition(b"%%EOF")
    if not end:
        raise _damaged()
    if behind.strip(b"\0\r\n\t ") or _MARKUP.search(behind):
        raise _two_in_one()


def check_office(path: Path) -> str:
    """ "xlsx" or "docx". Raises Refused for other archives, for macros, and for what unpacks to more than anybody
    writes."""
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - _END_BYTES, 0))
        ends_there = file.read().startswith(_END_OF_ARCHIVE)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if _TYPES not in names:
                raise other()
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
                raise Refused("file_unpacks_too_large", "The document unpacks to far more than a document holds.")
            if any(not name.startswith(_OFFICE_PARTS) and name != _TYPES for name in names) or _leaves_folder(names):
                raise _two_in_one()
            if not ends_there or min(part.header_offset for part in parts) != 0:
                raise _two_in_one()
            is_macro = b"macroEnabled" in archive.read(_TYPES)[:MIB]
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, NotImplementedError) as error:
        raise _damaged() from error
    if is_macro or any(name.lower().endswith("vbaproject.bin") for name in names):
        message = "Documents with macros are not kept. Save it without macros (XLSX, DOCX) and send that."
        raise Refused("file_has_macros", message)
    found = [kind for kind, part in (("xlsx", "xl/workbook.xml"), ("docx", "word/document.xml")) if part in names]
    if len(found) != 1:
        raise other()
    return found[0]


def _leaves_folder(names: set[str]) -> bool:
    return any("\\" in name or ".." in name.split("/") for name in names)


def check_table(path: Path, head: bytes) -> None:
    """Raises Refused unless the file is plain text whose lines have separated values. Of its bytes above ASCII only the
    encoding is unknown, and left to whoever opens it."""
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if head.startswith(mark)), "latin-1")
    text = head.decode(encoding, "replace").removeprefix("\ufeff")
    if text.lstrip().startswith(("<", "{", "%", "[")) or _MARKUP.search(text.encode("utf-8", "replace")):
        raise other()
    lines = [line for line in text.splitlines() if line.strip()][:_LINES_LOOKED_AT]
    with_values = sum(any(separator in line for separator in _SEPARATORS) for line in lines)
    if not lines or 2 * with_values < len(lines):
        raise other()
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                if _CONTROLS.search(decoder.decode(chunk)):
                    raise other()
            decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise other() from error
