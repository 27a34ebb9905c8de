"""The entities of a text DXF drawing, read as mine packages write them rather than as the reference wants them.

A DXF is pairs of lines: a group code and its value (Autodesk DXF Reference, Group Codes). Blanks around either, blank
lines where a code should be, any line ends, handles that repeat or lack, sections that are missing or not closed,
entities outside of all sections and polylines without their end are read; only what a hole can be drawn with is kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO

import numpy as np
from ezdxf.lldxf.encoding import decode_dxf_unicode

from blastcalc.arrays import FloatArray
from blastcalc.files.dxf_start import BINARY_MARK, KINDS
from blastcalc.files.errors import FileError
from blastcalc.files.lengths import LONGEST_NUMBER, shown
from blastcalc.files.numbers import MAX_MAGNITUDE

_CODE_PAGE = re.compile(rb"\$DWGCODEPAGE\s++3\s++(?:ANSI_)?(\d{1,5})")
_PARTS = {"POLYLINE": "VERTEX", "INSERT": "ATTRIB"}
_KEPT = frozenset(KINDS) | frozenset(_PARTS.values())
LARGEST = MAX_MAGNITUDE * 1e6
"""No coordinate is larger in any unit that a mine is drawn in."""

_PROSE = frozenset({1, 3})
_BLANKS = " \t\r\n\0\x1a"
_UPRIGHT = (0.0, 0.0, 1.0)


@dataclass(slots=True)
class Entity:
    """One entity: its tags in their order, and the vertices or attributes that belong to it."""

    kind: str
    line: int
    tags: list[tuple[int, str]] = field(default_factory=list)
    parts: list["Entity"] = field(default_factory=list)

    @property
    def layer(self) -> str:
        return self.text(8) or "0"

    def text(self, code: int) -> str:
        """The first value of a group code, empty where there is none."""
        return next((value for each, value in self.tags if each == code), "")

    def whole(self, code: int) -> int:
        """A value that is a whole number, 0 where it is none."""
        text = self.text(code)
        return int(text) if len(text) <= 9 and text.lstrip("-").isdecimal() else 0

    def called(self) -> str:
        """The entity in a message."""
        handle = self.text(5) or "without handle"
        return f"{self.kind} #{shown(handle)} (line {self.line}) on layer '{shown(self.layer)}'"

    def number(self, code: int, default: float) -> float:
        """A number; FileError where it is none that a drawing can hold."""
        text = self.text(code)
        return self._value(text) if text else default

    def numbers(self, code: int) -> list[float]:
        """Every number of a group code, in their order. Raises FileError as `number` does."""
        return [self._value(text) for each, text in self.tags if each == code]

    def _value(self, text: str) -> float:
        try:
            value = float(text) if len(text) <= LONGEST_NUMBER else float("nan")
        except ValueError:
            value = float("nan")
        if not abs(value) <= LARGEST:
            raise self.unusable()
        return value

    def unusable(self) -> FileError:
        """The error for coordinates that are none."""
        message = f"{self.called()} has no usable coordinates."
        return FileError("bad_value", message, line=self.line, element=self.called())

    def point(self, code: int) -> tuple[float, float, float]:
        """The point of three group codes as they stand; the level may be left out, as flat drawings do."""
        if not self.text(code) or not self.text(code + 10):
            raise self.unusable()
        return self.number(code, 0.0), self.number(code + 10, 0.0), self.number(code + 20, 0.0)

    def in_world(self, points: FloatArray) -> FloatArray:
        """Points of the plane that a flat entity is drawn in, turned to the world (DXF Reference, Object Coordinate
        Systems)."""
        normal = tuple(self.number(code, default) for code, default in zip((210, 220, 230), _UPRIGHT, strict=True))
        length = float(np.linalg.norm(normal))
        if normal == _UPRIGHT or length == 0.0:
            return points
        up = np.array(normal) / length
        across = np.cross((0.0, 1.0, 0.0) if max(abs(up[0]), abs(up[1])) < 1.0 / 64.0 else _UPRIGHT, up)
        across /= np.linalg.norm(across)
        return np.asarray(points @ np.stack([across, np.cross(up, across), up]))

    @property
    def place(self) -> tuple[float, float, float]:
        """Where a point, circle, block or text is, in the world."""
        point = self.point(10)
        if self.kind in {"POINT", "MTEXT"}:
            return point
        east, north, level = self.in_world(np.array([point]))[0].tolist()
        return east, north, level


@dataclass(frozen=True, slots=True)
class Entities:
    """The header variables of a drawing, each with its first value, and what stands in its model space.

    `has_end` is False for a drawing whose last section is whole although the mark of its end is missing.
    """

    header: dict[str, str]
    space: list[Entity]
    has_end: bool


def load(content: bytes) -> Entities:
    """The entities of a drawing. Raises FileError `binary_dxf`, `bad_encoding`, `bad_dxf` naming the line, and
    `truncated`."""
    if content.startswith(BINARY_MARK):
        raise FileError("binary_dxf", "The drawing is a binary DXF; save it as text (ASCII) DXF.")
    return _Reader(_decoded(content)).read()


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    else:
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError:
            page = _CODE_PAGE.search(content[:65536])
            encoding = f"cp{page.group(1).decode()}" if page else "cp1252"
    try:
        return content.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise FileError("bad_encoding", f"The drawing is not valid {encoding} text.") from error


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._line = 0
        self._header: dict[str, str] = {}
        self._space: list[Entity] = []

    def read(self) -> Entities:
        section, variable, ended, closed = "", "", False, False
        current: Entity | None = None
        for code, value in self._pairs():
            if code == 0:
                kind = value.upper()
                section = "" if kind in {"ENDSEC", "SECTION"} else section
                closed, variable = kind == "ENDSEC", "SECTION" if kind == "SECTION" else ""
                if kind == "EOF":
                    ended = True
                    break
                current = self._begin(kind) if section in {"", "ENTITIES"} else None
            elif code == 2 and variable == "SECTION":
                section, variable = value.upper(), ""
            elif code == 9 and section == "HEADER":
                variable = value.upper()
            elif variable and section == "HEADER":
                self._header.setdefault(variable, value)
            elif current is not None:
                current.tags.append((code, value))
        if not ended and not closed:
            raise FileError("truncated", "The drawing does not end with EOF: it is cut off.", line=self._line)
        # What is drawn on paper is a sheet of the drawing, not the bench.
        return Entities(self._header, [each for each in self._space if each.whole(67) != 1], ended)

    def _begin(self, kind: str) -> Entity | None:
        if kind not in _KEPT:
            return None
        entity = Entity(kind, self._line)
        if kind not in _PARTS.values():
            self._space.append(entity)
        elif self._space and _PARTS.get(self._space[-1].kind) == kind:
            self._space[-1].parts.append(entity)
        return entity

    def _pairs(self) -> Iterator[tuple[int, str]]:
        code: int | None = None
        step = self._step()
        for line, written in enumerate(StringIO(self._text, newline=None), start=1):
            self._line = line
            if step == 2 and line % 2 == 0:
                continue
            if code is None:
                text = written.strip(_BLANKS)
                code = self._code(text) if text else None
            else:
                text = written.rstrip("\n")
                yield code, decode_dxf_unicode(text) if code in _PROSE else decode_dxf_unicode(text.strip(_BLANKS))
                code = None

    def _step(self) -> int:
        """2 where each line is followed by a blank one, which happens to files that were sent as text."""
        first = self._text[:400].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return 2 if len(first) > 3 and not first[1].strip(_BLANKS) and not first[3].strip(_BLANKS) else 1

    def _code(self, text: str) -> int:
        if len(text) > 6 or not text.lstrip("+-").isdecimal():
            message = f"The drawing is damaged: '{shown(text)}' in line {self._line} is not a group code."
            raise FileError("bad_dxf", message, line=self._line)
        return int(text)
