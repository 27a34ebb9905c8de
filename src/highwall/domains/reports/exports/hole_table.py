"""The hole table of a document: names, and the figures of each hole as one line of text.

A layout with a cell for each figure would take gigabytes for some thousands of holes. So the figures of a hole come as
one text, brought under each other by spaces: in the fonts of the documents a digit, a figure space and a figure dash
are equally wide, and so are a point and a punctuation space.
"""

from collections.abc import Sequence
from typing import Any

from highwall.domains.reports.exports.words import FIGURE_DASH, text_cell, texts_of
from highwall.domains.reports.queries.contents import BlastReport, ReportHole
from highwall.kit.text import Language

MOST_HOLES_IN_TABLE = 12_000
"""A longer table is left out, and the document says so."""

DIGIT, POINT = 572, 268
"""Widths in thousandths of the size of the font."""
FIGURE_SPACE, PUNCTUATION_SPACE = "\u2007", "\u2008"

_FIXED = (11, 12, 8, 7, 6, 6, 7, 7)
_PER_PRODUCT = 9
_LAST = (7, 7)
"""The least widths of the columns in digits, for their headings. Columns of products stand before the last two."""
_GAP = 2


def hole_table(report: BlastReport, language: Language) -> dict[str, Any]:
    """`rows` of name and figures, and `widths`, how many digits each column of figures takes; or `left_out`.

    Figures read from left to right in both languages; in Arabic their columns stand in the reverse order.
    """
    if len(report.holes) > MOST_HOLES_IN_TABLE:
        return {"left_out": texts_of(language)["hole_table_left_out"].format(count=f"{len(report.holes):,}")}
    products = list(report.products)
    least = (*_FIXED, *[_PER_PRODUCT] * (2 * len(products)), *_LAST)
    columns, widths = [], []
    for texts, digits in zip(
        zip(*(_figures(hole, products) for hole in report.holes), strict=True), least, strict=True
    ):
        lined_up, width = _lined_up(texts, digits)
        columns.append(lined_up)
        widths.append(width / DIGIT)
    if language == "ar":
        columns.reverse()
    names = (text_cell(hole.number, 8)["text"] for hole in report.holes)
    return {
        "products": [text_cell(code, 8)["text"] for code in products],
        "widths": widths,
        "rows": [[name, "".join(row)] for name, row in zip(names, zip(*columns, strict=True), strict=True)],
    }


def _lined_up(texts: Sequence[str], least_digits: int) -> tuple[list[str], int]:
    """A column of figures, each filled up from the left to one width, and this width in thousandths."""
    has_points = any("." in text for text in texts)
    places = max(least_digits, _GAP + max(len(text) - ("." in text) for text in texts))
    lined_up = []
    for text in texts:
        has_point = "." in text
        spaces = FIGURE_SPACE * (places - len(text) + has_point)
        lined_up.append(f"{spaces}{PUNCTUATION_SPACE if has_points and not has_point else ''}{text}")
    return lined_up, places * DIGIT + has_points * POINT


def _figures(hole: ReportHole, products: Sequence[str]) -> list[str]:
    actual = hole.actual_kg
    return [
        _plain(hole.easting_m, 2),
        _plain(hole.northing_m, 2),
        _plain(hole.elevation_m, 2),
        _plain(hole.length_m, 2),
        _plain(hole.diameter_mm, 0),
        _plain(hole.angle_from_vertical_deg, 1),
        _plain(hole.azimuth_deg, 1),
        _plain(hole.actual_depth_m, 2),
        *(_plain(hole.planned_kg.get(code), 1) for code in products),
        *(_plain(actual.get(code) if actual is not None else None, 1) for code in products),
        _plain(hole.stemming_m, 2),
        _plain(hole.firing_time_ms, 0 if _is_whole(hole.firing_time_ms) else 1),
    ]


def _plain(value: float | None, digits: int) -> str:
    if value is None or value != value:  # noqa: PLR0124 a number that is not one differs from itself
        return FIGURE_DASH
    return f"{value:.{digits}f}".replace("-", FIGURE_DASH)


def _is_whole(value: float | None) -> bool:
    return value is not None and float(value).is_integer()
