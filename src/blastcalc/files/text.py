"""Finding out how a delimited text file is written: encoding, delimiter and decimal mark."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Literal

from blastcalc.files.errors import FileError
from blastcalc.files.lengths import LONGEST_NUMBER

type DecimalMark = Literal[".", ","]

MAX_BYTES = 200_000_000
DELIMITERS = (";", "\t", "|", ",", "،")
"""Tried in this order; a comma is often a decimal mark as well, so it comes after those that never are."""

SAMPLE_BYTES = 1 << 18

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMA_DECIMAL = re.compile(r"[+-]?\d++,\d++")
_COMMA_THOUSANDS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})++")
_DOT_DECIMAL = re.compile(r"[+-]?\d[\d,]*+\.\d++")
_DELIMITER_LINE = re.compile(r"\s*+\"?sep=(.)\"?\s*[\r\n]", re.IGNORECASE)
_HIGH_RUN = re.compile(rb"[\xc0-\xff]{3,}")
_HIGH = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class TextFormat:
    """How a delimited file is written. `encoding_certain` is False where the bytes fit more than one encoding."""

    encoding: str
    delimiter: str
    encoding_certain: bool = True


def load_bytes(data: bytes | BinaryIO, max_bytes: int = MAX_BYTES) -> bytes:
    """The whole content; FileError when it is empty, larger than `max_bytes` or plainly not text."""
    content = data if isinstance(data, bytes) else data.read(max_bytes + 1)
    if len(content) > max_bytes:
        raise FileError("file_too_large", f"The file is larger than {max_bytes // 1_000_000} MB.")
    if not content.strip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n"):
        raise FileError("file_empty", "The file is empty.")
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


def parse_sample(text: str, delimiter: str, limit: int = 50) -> list[list[str]]:
    """Up to `limit` rows of the sample parsed with one delimiter; what cannot be parsed ends the list."""
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append(row)
            if len(rows) == limit:
                break
    except csv.Error:
        return rows
    return rows


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
        reader = csv.reader(text, delimiter=self._form.delimiter, strict=True)
        try:
            yield from enumerate(reader, start=1)
        except csv.Error as error:
            message = f"Line {reader.line_num} is not valid CSV ({error}). Check its quotation marks."
            raise FileError("bad_csv", message) from error
        except UnicodeDecodeError as error:
            message = f"After line {reader.line_num} the file is not valid {self._form.encoding} text."
            raise FileError("bad_encoding", message) from error
        finally:
            text.detach()


def detect_decimal(cells: Sequence[str]) -> DecimalMark:
    """The decimal mark of number cells: a comma when commas separate decimals somewhere and points nowhere do."""
    texts = [text for text in map(str.strip, cells) if len(text) <= LONGEST_NUMBER]
    commas = [text for text in texts if _COMMA_DECIMAL.fullmatch(text)]
    if not commas or any(_DOT_DECIMAL.fullmatch(text) for text in texts):
        return "."
    return "." if all(_COMMA_THOUSANDS.fullmatch(text) for text in commas) else ","
