"""XML from strangers: parsed without entities, document types or network, within a size, with the line in every error.

The rules follow the OWASP XML External Entity Prevention Cheat Sheet: a document type is refused before anything is
parsed, because entity bombs and external entities need one and no exchange file of drilling has one.
"""

import math
import re
from typing import Any

from lxml import etree

from blastcalc.files.errors import FileError
from blastcalc.files.lengths import LONGEST_NUMBER, LONGEST_TEXT, shown

MAX_XML_BYTES = 100_000_000
LARGEST_NUMBER = 1e9
"""No length, mass, time or projected coordinate is larger; beyond it a number is a mistake."""

_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)


def parse(data: bytes, name: str = "The file") -> etree._Element:
    """The root element. `name` is how messages call the document.

    Raises FileError `file_too_large`, `bad_xml` for text that is not well-formed (with its line) or too deeply nested,
    and `document_type` for a document type.
    """
    if len(data) > MAX_XML_BYTES:
        raise FileError("file_too_large", f"{name} is larger than {MAX_XML_BYTES // 1_000_000} MB.")
    # Two-byte encodings put a zero beside every character.
    if _DOCTYPE.search(data[:65536].replace(b"\0", b"")):
        raise _document_type(name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        reason = (error.msg or "unreadable").removesuffix(".")
        raise FileError("bad_xml", f"{name} is not valid XML ({reason}).", line=error.lineno) from error
    except ValueError as error:
        raise FileError("bad_xml", f"{name} is not valid XML ({error}).") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _document_type(name)
    return root


def _document_type(name: str) -> FileError:
    return FileError("document_type", f"{name} declares a document type, which no file of this kind does.")


def line_of(element: etree._Element) -> int | None:
    """The line on which an element starts, None where the parser does not know."""
    line: Any = element.sourceline
    return int(line) if line is not None else None


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for comments and instructions."""
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    return tag.rpartition("}")[2]


def child(parent: etree._Element, name: str) -> etree._Element | None:
    """The first child of that name in whatever namespace: files mix prefixed, default and empty ones."""
    return next(parent.iterchildren(f"{{*}}{name}"), None)


def find(parent: etree._Element, *path: str) -> etree._Element | None:
    """The element at a path of names in whatever namespaces."""
    at: etree._Element | None = parent
    for name in path:
        if at is None:
            return None
        at = next(at.iterchildren(f"{{*}}{name}"), None)
    return at


def content(parent: etree._Element, *path: str) -> str:
    """The text at a path, empty when it is not there; FileError `text_too_long` naming line and element."""
    at = find(parent, *path)
    text = (at.text or "").strip() if at is not None else ""
    if len(text) > LONGEST_TEXT:
        line, what = _found_line(parent, path), "/".join(path)
        message = (
            f"line {line}: {what} has {len(text)} characters, more than {LONGEST_TEXT}. It begins '{shown(text)}'."
        )
        raise FileError("text_too_long", message, line=line, element=what)
    return text


def missing(parent: etree._Element, *path: str) -> FileError:
    """The error for an element that is not there or empty, naming line and element."""
    line, what = line_of(parent), "/".join(path)
    return FileError("missing_value", f"line {line}: {local(parent)} has no {what}.", line=line, element=what)


def required(parent: etree._Element, *path: str) -> str:
    """The text at a path; FileError `missing_value` naming line and element when it is not there."""
    text = content(parent, *path)
    if not text:
        raise missing(parent, *path)
    return text


def _found_line(parent: etree._Element, path: tuple[str, ...]) -> int | None:
    at = find(parent, *path)
    return line_of(at) if at is not None else line_of(parent)


def number(parent: etree._Element, *path: str) -> float:
    """The number at a path; FileError `missing_value` or `bad_value` naming line and element."""
    return _number(required(parent, *path), parent, path)


def optional_number(parent: etree._Element, *path: str) -> float:
    """The number at a path, NaN when the element is missing or empty; FileError when it holds something else."""
    text = content(parent, *path)
    return _number(text, parent, path) if text else math.nan


def _number(text: str, parent: etree._Element, path: tuple[str, ...]) -> float:
    try:
        value = float(text) if len(text) <= LONGEST_NUMBER else math.nan
    except ValueError:
        value = math.nan
    if abs(value) <= LARGEST_NUMBER and "_" not in text:
        return value
    what, line = "/".join(path), _found_line(parent, path)
    message = f"line {line}: {what} is '{text[:40]}', which is not a usable number."
    raise FileError("bad_value", message, line=line, element=what)


def whole(parent: etree._Element, name: str) -> int:
    """The whole number in a child; FileError naming line and element for anything else."""
    value = number(parent, name)
    if value != int(value):
        line = line_of(parent)
        raise FileError("bad_value", f"line {line}: {name} is not a whole number.", line=line, element=name)
    return int(value)
