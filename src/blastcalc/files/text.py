"""Finding out how a delimited text file is written: encoding, delimiter and decimal mark."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Literal, TextIO

from blastcalc.files.errors import FileError
from blastcalc.files.lengths import LONGEST_NUMBER

type DecimalMark = Literal[".", ","]

MAX_BYTES = 200_000_000
DELIMITERS = (";", "\t", "|", ",", "،")
"""Tried in this order; a comma is often a decimal mark as well, so it comes after those that never are."""

BLANKS = " "
"""The delimiter of columns that any number of blanks separate."""

FIXED = "fixed"
"""Stands for the delimiter where columns begin at the same place in every line."""

SAMPLE_BYTES = 1 << 18

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FIGURE = re.compile(r"[+-]?[\d.,]++")
_DOUBTFUL = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_DELIMITER_LINE = re.compile(r"\s*+\"?sep=(.)\"?\s*[\r\n]", re.IGNORECASE)
_HIGH_RUN = re.compile(rb"[\xc0-\xff]{3,}")
_HIGH = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class TextFormat:
    """How a text table is written. `encoding_certain` is False where the bytes fit more than one encoding; `starts`
    says where the columns begin, counted from 0, where the delimiter is `FIXED`."""

    encoding: str
    delimiter: str
    encoding_certain: bool = True
    starts: tuple[int, ...] = ()


def load_bytes(data: bytes | BinaryIO, max_bytes: int = MAX_BYTES) -> bytes:
    """The whole content; FileError when it is empty, larger than `max_bytes` or plainly not text."""
    content = data if isinstance(data, bytes) else data.read(max_bytes + 1)
    if len(content) > max_bytes:
        raise FileError("file_too_large", f"The file is larger than {max_bytes // 1_000_000} MB.")
    if not content.strip(b"\xef\xbb\xbf\xff\xfe\x00\x1a \t\r\n"):
        raise FileError("file_empty", "The file is empty.")
    padded = content.rstrip(b"\x00\x1a")
    if len(padded) < len(content) and b"\0" not in padded and not padded.startswith((b"\xff\xfe", b"\xfe\xff")):
        # Old tools end a text with Ctrl-Z and fill its last block.
        content = padded
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise FileError("not_text", "The file is a workbook or an archive, not text. Save it as CSV and try again.")
    return content


def detect_encoding(content: bytes) -> tuple[str, bool]:
    """Encoding and whether that is certain.

    A byte order mark decides; else UTF-16 by its zero bytes, else UTF-8 when all of it is valid, else Windows Arabic
    (cp1256) where bytes above 0xBF come in words, else Windows Western (cp1252).
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return encoding, True
    head = content[:4096]
    zeros_even, zeros_odd = head[::2].count(0), head[1::2].count(0)
    if max(zeros_even, zeros_odd) > len(head) // 8 and min(zeros_even, zeros_odd) <= len(head) // 100:
        return ("utf-16-le" if zeros_odd > zeros_even else "utf-16-be"), True
    if 0 in head:
        raise FileError("not_text", "The file is not text. Save it as CSV and try again.")
    if _decodes(content, "utf-8"):
        return "utf-8", True
    high = len(_HIGH.findall(content[:SAMPLE_BYTES]))
    in_words = sum(len(run) for run in _HIGH_RUN.findall(content[:SAMPLE_BYTES]))
    if in_words * 2 > high or not _decodes(content, "cp1252"):
        return "cp1256", False
    return "cp1252", False


def _decodes(content: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    view = memoryview(content)
    step = 1 << 20
    try:
        for start in range(0, len(view), step):
            decoder.decode(view[start : start + step], final=start + step >= len(view))
    except UnicodeDecodeError:
        return False
    return True


def sample_text(content: bytes, encoding: str) -> str:
    """The first lines of the file, cut at a line end unless the whole file is shorter."""
    text = codecs.getincrementaldecoder(encoding)("replace").decode(content[:SAMPLE_BYTES])
    if len(content) > SAMPLE_BYTES:
        text = text[: text.rfind("\n") + 1] or text
    return text


def declared_delimiter(text: str) -> str | None:
    """The delimiter of a leading `sep=;` line, which some spreadsheets write, or None."""
    match = _DELIMITER_LINE.match(text)
    return match.group(1) if match else None


def parse_sample(text: str, form: TextFormat, limit: int = 50) -> list[list[str]]:
    """Up to `limit` rows of the sample as they would be read in that format; what cannot be parsed ends the list."""
    rows: list[list[str]] = []
    try:
        for row in _cells(io.StringIO(text, newline=""), form, strict=False):
            rows.append(row)
            if len(rows) == limit:
                break
    except csv.Error:
        return rows
    return rows


def _lines(text: TextIO) -> Iterator[str]:
    """The lines without what old tools put behind the last one."""
    for line in text:
        yield line.replace("\x1a", "").replace("\0", "") if "\x1a" in line or "\0" in line else line


def _cells(text: TextIO, form: TextFormat, *, strict: bool) -> "Iterator[list[str]]":
    lines = _lines(text)
    if form.delimiter == FIXED:
        ends = [*form.starts[1:], None]
        places = [slice(start, end) for start, end in zip(form.starts, ends, strict=True)]
        return (
            [line[place].strip() for place in places] if line.strip() else [] for line in map(str.expandtabs, lines)
        )
    if form.delimiter == BLANKS:
        return csv.reader((line.replace("\t", " ").strip() for line in lines), delimiter=" ", skipinitialspace=True)
    return csv.reader(lines, delimiter=form.delimiter, strict=strict)


class RowStream:
    """All rows of the text with their numbers from 1, empty lines included as empty rows.

    Iterating raises FileError naming the line where the text is broken.
    """

    def __init__(self, content: bytes, form: TextFormat) -> None:
        self._raw = io.BytesIO(content)
        self._size = len(content)
        self._form = form

    @property
    def share_read(self) -> float:
        """How much of the content has been read, 0 to 1."""
        return min(self._raw.tell() / self._size, 1.0)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        text = io.TextIOWrapper(self._raw, encoding=self._form.encoding, errors="strict", newline="")
        line = 0
        try:
            for line, row in enumerate(_cells(text, self._form, strict=True), start=1):
                yield line, row
        except csv.Error as error:
            message = f"After line {line} the file is not valid CSV ({error}). Check its quotation marks."
            raise FileError("bad_csv", message) from error
        except UnicodeDecodeError as error:
            message = f"After line {line} the file is not valid {self._form.encoding} text."
            raise FileError("bad_encoding", message) from error
        finally:
            text.detach()


def marks_of(cells: Iterable[str]) -> Counter[DecimalMark | None]:
    """How many cells can only be read with a point, only with a comma, and (None) with either: `1.250`, `1,250`."""
    marks: Counter[DecimalMark | None] = Counter()
    for cell in cells:
        text = cell.strip()
        if len(text) > LONGEST_NUMBER or not ("." in text or "," in text) or not _FIGURE.fullmatch(text):
            continue
        if _DOUBTFUL.fullmatch(text):
            marks[None] += 1
        elif "." in text and "," in text:
            marks["." if text.rindex(".") > text.rindex(",") else ","] += 1
        elif text.count(",") > 1 or text.count(".") == 1:
            marks["."] += 1
        else:
            marks[","] += 1
    return marks


def detect_decimal(cells: Sequence[str]) -> DecimalMark:
    """The decimal mark of number cells: that of most of those that say it. `1,234` says nothing, `0,125` does."""
    marks = marks_of(cells)
    return "," if marks[","] > marks["."] else "."
