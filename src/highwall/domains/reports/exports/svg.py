"""Writing of SVG drawings in millimetres, with text made safe."""

import math
import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

FONT = "Noto Sans, Noto Sans Arabic, sans-serif"
INK = "#1c2430"
PALE = "#9aa3ad"

_NOT_XML = re.compile(r"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def number(value: float) -> str:
    """A coordinate with micrometre precision and without needless zeros."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def safe(text: str) -> str:
    """Text that means nothing to an XML reader, without characters that XML does not know."""
    return escape(_NOT_XML.sub("\ufffd", text), {'"': "&quot;"})


def label(
    x: float, y: float, text: str, *, size: float, anchor: str = "start", color: str = INK, bold: bool = False
) -> str:
    """Text with its baseline at (x, y); `size` in millimetres."""
    weight = ' font-weight="700"' if bold else ""
    return (
        f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}" text-anchor="{anchor}" '
        f'fill="{color}"{weight}>{safe(text)}</text>'
    )


def line(x1: float, y1: float, x2: float, y2: float, *, width: float = 0.15, color: str = INK) -> str:
    return (
        f'<path d="M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}" '
        f'stroke="{color}" stroke-width="{width}" fill="none"/>'
    )


def box(
    x: float, y: float, width: float, height: float, *, fill: str = "none", stroke: str = INK, pen: float = 0.2
) -> str:
    return (
        f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="{pen}"/>'
    )


def drawing(width: float, height: float, parts: Iterable[str], title: str) -> str:
    """A whole drawing of `width` x `height` millimetres; `title` is read out instead of it."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}mm" height="{number(height)}mm" '
        f'viewBox="0 0 {number(width)} {number(height)}" font-family="{FONT}" role="img">'
        f"<title>{safe(title)}</title>" + "".join(parts) + "</svg>"
    )


def nice_step(span: float, at_most: int) -> float:
    """The smallest of 1, 2, 5 x 10^n that divides `span` into no more than `at_most` parts."""
    if span <= 0 or not math.isfinite(span):
        return 1.0
    power = 10.0 ** math.floor(math.log10(span / at_most))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0, 20.0) if span / (step * power) <= at_most)


def grouped(value: float, digits: int = 0) -> str:
    """A number with thin groups of thousands, as the documents write it."""
    return f"{value:,.{digits}f}"
