"""How a drawing begins, by which it is told from other files, and the units it may be in."""

import re
from typing import Literal

type DrawingUnit = Literal["m", "mm", "cm", "in", "ft"]

DRAWING_UNITS: tuple[DrawingUnit, ...] = ("m", "mm", "cm", "in", "ft")
"""Units that a person may say a drawing is in."""

BINARY_MARK = b"AutoCAD Binary DXF"
KINDS = ("LINE", "POLYLINE", "LWPOLYLINE", "POINT", "CIRCLE", "INSERT", "TEXT", "MTEXT", "3DFACE", "ARC", "SPLINE")
"""What a drawing without any section may begin with."""

_START = re.compile(
    rb"[ \t\r\n]*+(?:999[ \t]*+[\r\n]++[^\r\n]*+[\r\n]++[ \t]*+)*+0{1,6}[ \t]*+[\r\n]++[ \t]*+"
    rb"(?:SECTION|LINE|POLYLINE|LWPOLYLINE|POINT|CIRCLE|INSERT|TEXT|MTEXT|3DFACE|ARC|SPLINE)[ \t]*+[\r\n]"
)


def is_drawing(head: bytes) -> bool:
    """Whether a file that begins so, byte order marks aside, is a drawing."""
    return head.startswith(BINARY_MARK) or _START.match(head) is not None
