"""The plan of a blast as a vector drawing to scale, north up."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import scipy

from highwall.domains.reports.exports import svg
from highwall.domains.reports.exports.colors import time_color
from highwall.domains.reports.queries.contents import BlastReport

PORTRAIT_MM = (182.0, 234.0)
LANDSCAPE_MM = (267.0, 147.0)
EDGE_MM = 9.0
"""Room around the map for coordinates."""
KEY_MM = 22.0
"""Height of the strip with scale, north arrow and key under the map."""
MARGIN_MM = 5.0
"""Room between the outermost collars and the edge of the map."""
SMALLEST_TEXT_MM = 1.15
"""Smaller hole numbers could not be read in print; the hole table has them."""
BANDS = 10

_SCALES = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 7.5)
_START = "#c2261b"
_GRID = "#c9d0d7"
_TIE = "#4a5560"

type FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where the map lies on paper: `scale` is the denominator of 1:n, `centre` in metres east and north."""

    width_mm: float
    height_mm: float
    scale: float
    centre: tuple[float, float]

    @property
    def is_landscape(self) -> bool:
        return self.width_mm > self.height_mm

    @property
    def map_width_mm(self) -> float:
        return self.width_mm - 2 * EDGE_MM

    @property
    def map_height_mm(self) -> float:
        return self.height_mm - EDGE_MM - 5.0 - KEY_MM

    @property
    def mm_per_m(self) -> float:
        return 1000.0 / self.scale

    def place(self, east: float, north: float) -> tuple[float, float]:
        """Paper coordinates, mm, of a point in metres."""
        x = EDGE_MM + self.map_width_mm / 2 + (east - self.centre[0]) * self.mm_per_m
        y = 4.0 + self.map_height_mm / 2 - (north - self.centre[1]) * self.mm_per_m
        return x, y


def round_scale(needed: float) -> float:
    """The next round scale denominator that is not below `needed`, at least 100.

    >>> round_scale(431.0)
    500.0
    """
    if needed <= 100.0:
        return 100.0
    power = 10.0 ** math.floor(math.log10(needed))
    return next(
        (step * power for step in _SCALES if step * power >= needed * (1 - 1e-12)),
        10.0 * power,
    )


def lay_out(collars: FloatArray) -> Sheet:
    """The sheet, upright or across, on which the pattern has the larger scale. `collars`: n x 2 metres, n > 0."""
    low, high = collars.min(axis=0), collars.max(axis=0)
    centre = (float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2)
    sheets = []
    for width, height in (PORTRAIT_MM, LANDSCAPE_MM):
        blank = Sheet(width, height, 1.0, centre)
        room = (blank.map_width_mm - 2 * MARGIN_MM, blank.map_height_mm - 2 * MARGIN_MM)
        needed = max(1000.0 * float(high[k] - low[k]) / room[k] for k in (0, 1))
        sheets.append(Sheet(width, height, round_scale(needed), centre))
    upright, across = sheets
    return across if across.scale < upright.scale else upright


@dataclass(frozen=True, slots=True)
class Plan:
    """The drawing in millimetres of paper, its sheet, and what stands at the holes."""

    svg: str
    sheet: Sheet
    labels: Literal["none", "numbers", "times"]


def draw_plan(report: BlastReport, texts: Mapping[str, str]) -> Plan:
    """The plan at the largest round scale that fits a page.

    `texts`: plan_title, firing_times, starting_hole, connection, not_timed, scale.
    """
    collars = np.array([(hole.easting_m, hole.northing_m) for hole in report.holes], dtype=np.float64)
    sheet = lay_out(collars)
    paper = [sheet.place(east, north) for east, north in collars.tolist()]
    spacing = _spacing_mm(collars) * sheet.mm_per_m
    radius = min(1.5, max(0.3, spacing * 0.15))
    bands = _Bands.of(report)
    size = _label_size_mm(report, spacing)
    with_times = spacing >= 3.4 * size + 2 * radius
    parts = [
        *_grid(sheet),
        *_connections(report, paper, radius),
        *_holes(report, paper, radius, bands),
        *(_labels(report, paper, radius, size, with_times=with_times) if size else ()),
        svg.box(EDGE_MM, 4.0, sheet.map_width_mm, sheet.map_height_mm, pen=0.35),
        *_key(sheet, bands, texts),
    ]
    drawing = svg.drawing(sheet.width_mm, sheet.height_mm, parts, texts["plan_title"])
    return Plan(drawing, sheet, ("times" if with_times else "numbers") if size else "none")


@dataclass(frozen=True, slots=True)
class _Bands:
    """Firing times in up to ten classes of equal, round width."""

    first_ms: float
    width_ms: float
    count: int

    @classmethod
    def of(cls, report: BlastReport) -> "_Bands":
        times = [hole.firing_time_ms for hole in report.holes if hole.firing_time_ms is not None]
        if not times:
            return cls(0.0, 1.0, 0)
        width = svg.nice_step(max(times) - min(times), BANDS - 1)
        first = math.floor(min(times) / width) * width
        return cls(first, width, math.floor((max(times) - first) / width) + 1)

    def color(self, time_ms: float | None) -> str:
        if time_ms is None:
            return "#ffffff"
        return self.shade(min(self.count - 1, int((time_ms - self.first_ms) // self.width_ms)))

    def shade(self, band: int) -> str:
        return time_color(band / (self.count - 1) if self.count > 1 else 0.5)


def _spacing_mm(collars: FloatArray) -> float:
    """Median distance to the nearest other collar, m; 10 for a single hole."""
    if len(collars) < 2:
        return 10.0
    distances, _ = scipy.spatial.KDTree(collars).query(collars, k=2)
    apart = distances[:, 1]
    return float(np.median(apart[apart > 0])) if (apart > 0).any() else 10.0


def _grid(sheet: Sheet) -> list[str]:
    half = (sheet.map_width_mm / 2 / sheet.mm_per_m, sheet.map_height_mm / 2 / sheet.mm_per_m)
    step = svg.nice_step(28.0 / sheet.mm_per_m, 1)
    left, right = EDGE_MM, EDGE_MM + sheet.map_width_mm
    top, bottom = 4.0, 4.0 + sheet.map_height_mm
    parts = []
    east, north = sheet.centre
    for k in range(math.ceil((east - half[0]) / step), math.floor((east + half[0]) / step) + 1):
        x, _ = sheet.place(k * step, north)
        parts.append(svg.line(x, top, x, bottom, width=0.1, color=_GRID))
        parts.append(svg.line(x, bottom, x, bottom + 1.2, width=0.2))
        if left + 8 < x < right - 8:
            parts.append(svg.label(x, bottom + 3.8, f"{svg.grouped(k * step)} E", size=2.1, anchor="middle"))
    for k in range(math.ceil((north - half[1]) / step), math.floor((north + half[1]) / step) + 1):
        _, y = sheet.place(east, k * step)
        parts.append(svg.line(left, y, right, y, width=0.1, color=_GRID))
        parts.append(svg.line(left - 1.2, y, left, y, width=0.2))
        if top + 10 < y < bottom - 10:
            text = svg.label(0, 0, f"{svg.grouped(k * step)} N", size=2.1, anchor="middle")
            parts.append(f'<g transform="translate({svg.number(left - 2.2)} {svg.number(y)}) rotate(-90)">{text}</g>')
    return parts


def _connections(report: BlastReport, paper: Sequence[tuple[float, float]], radius: float) -> list[str]:
    shafts, heads = [], []
    for connection in report.connections:
        (x1, y1), (x2, y2) = paper[connection.from_hole], paper[connection.to_hole]
        length = math.hypot(x2 - x1, y2 - y1)
        if length <= 2.2 * radius:
            continue
        ux, uy = (x2 - x1) / length, (y2 - y1) / length
        tip_x, tip_y = x2 - ux * radius * 1.1, y2 - uy * radius * 1.1
        size = min(1.6, radius * 1.1, length * 0.4)
        back_x, back_y = tip_x - ux * size, tip_y - uy * size
        wing_x, wing_y = -uy * size * 0.38, ux * size * 0.38
        shafts.append(
            f"M{svg.number(x1 + ux * radius)} {svg.number(y1 + uy * radius)}L{svg.number(back_x)} {svg.number(back_y)}"
        )
        heads.append(
            f"M{svg.number(tip_x)} {svg.number(tip_y)}"
            f"L{svg.number(back_x + wing_x)} {svg.number(back_y + wing_y)}"
            f"L{svg.number(back_x - wing_x)} {svg.number(back_y - wing_y)}Z"
        )
    if not shafts:
        return []
    pen = svg.number(max(0.08, radius * 0.16))
    return [
        f'<path d="{"".join(shafts)}" stroke="{_TIE}" stroke-width="{pen}" fill="none"/>',
        f'<path d="{"".join(heads)}" fill="{_TIE}"/>',
    ]


def _holes(report: BlastReport, paper: Sequence[tuple[float, float]], radius: float, bands: _Bands) -> list[str]:
    pen = svg.number(max(0.06, radius * 0.12))
    parts = [f'<g stroke="{svg.INK}" stroke-width="{pen}">']
    for hole, (x, y) in zip(report.holes, paper, strict=True):
        parts.append(
            f'<circle cx="{svg.number(x)}" cy="{svg.number(y)}" r="{svg.number(radius)}" '
            f'fill="{bands.color(hole.firing_time_ms)}"/>'
        )
    parts.append("</g>")
    parts += [_start_mark(*paper[start.hole], radius) for start in report.starts]
    return parts


def _start_mark(x: float, y: float, radius: float) -> str:
    return (
        f'<circle cx="{svg.number(x)}" cy="{svg.number(y)}" r="{svg.number(radius * 1.75)}" '
        f'fill="none" stroke="{_START}" stroke-width="{svg.number(max(0.25, radius * 0.35))}"/>'
    )


def _label_size_mm(report: BlastReport, spacing_mm: float) -> float:
    """Height of the hole numbers that fits between the holes; 0 where none is readable."""
    longest = max((len(hole.number) for hole in report.holes), default=1)
    size = min(2.1, spacing_mm * 0.26, spacing_mm * 0.95 / (0.6 * max(longest, 2)))
    return size if size >= SMALLEST_TEXT_MM else 0.0


def _labels(
    report: BlastReport, paper: Sequence[tuple[float, float]], radius: float, size: float, *, with_times: bool
) -> list[str]:
    parts = []
    for hole, (x, y) in zip(report.holes, paper, strict=True):
        parts.append(svg.label(x, y - radius - size * 0.25, hole.number, size=size, anchor="middle"))
        if with_times and hole.firing_time_ms is not None:
            time = f"{hole.firing_time_ms:.0f}"
            parts.append(
                svg.label(x, y + radius + size * 0.9, time, size=size * 0.85, anchor="middle", color="#5a6470")
            )
    return parts


def _key(sheet: Sheet, bands: _Bands, texts: Mapping[str, str]) -> list[str]:
    top = sheet.height_mm - KEY_MM + 3.0
    return [
        *_north_arrow(EDGE_MM + 5.0, top),
        *_scale_bar(sheet, EDGE_MM + 16.0, top, texts),
        *_symbols(sheet.width_mm * 0.40, top, texts),
        *_band_key(sheet, bands, top, texts),
    ]


def _north_arrow(x: float, top: float) -> list[str]:
    y = svg.number(top + 4.0)
    return [
        svg.label(x, top + 2.6, "N", size=3.2, anchor="middle", bold=True),
        f'<path d="M{svg.number(x)} {y}l3 11l-3 -2.4z" fill="{svg.INK}"/>',
        f'<path d="M{svg.number(x)} {y}l-3 11l3 -2.4z" fill="#ffffff" stroke="{svg.INK}" stroke-width="0.2"/>',
    ]


def _scale_bar(sheet: Sheet, x: float, top: float, texts: Mapping[str, str]) -> list[str]:
    step = svg.nice_step(11.0 / sheet.mm_per_m, 1)
    while 4 * step * sheet.mm_per_m > 42.0:
        step /= 2
    parts = [svg.label(x, top + 2.6, f"{texts['scale']} 1:{sheet.scale:g}", size=3.0, bold=True)]
    y, length = top + 7.0, step * sheet.mm_per_m
    for k in range(4):
        fill = svg.INK if k % 2 == 0 else "#ffffff"
        parts.append(svg.box(x + k * length, y, length, 1.6, fill=fill))
    marks = [svg.label(x + k * length, y + 4.4, f"{k * step:g}", size=2.2, anchor="middle") for k in (0, 2, 4)]
    return [*parts, *marks, svg.label(x + 4 * length + 2.4, y + 1.6, "m", size=2.2)]


def _symbols(x: float, top: float, texts: Mapping[str, str]) -> list[str]:
    ring = f'<circle cx="{svg.number(x)}" cy="{svg.number(top + 1.9)}" r="0.8" fill="{svg.PALE}"/>'
    blank = (
        f'<circle cx="{svg.number(x)}" cy="{svg.number(top + 12.1)}" r="1.1" '
        f'fill="#ffffff" stroke="{svg.INK}" stroke-width="0.2"/>'
    )
    y = svg.number(top + 7.0)
    arrow = (
        f'<path d="M{svg.number(x - 2.5)} {y}h3.6" stroke="{_TIE}" stroke-width="0.25"/>'
        f'<path d="M{svg.number(x + 2.6)} {y}l-1.7 .65v-1.3z" fill="{_TIE}"/>'
    )
    words = ((1.9, "starting_hole"), (7.0, "connection"), (12.1, "not_timed"))
    return [
        ring,
        _start_mark(x, top + 1.9, 0.9),
        arrow,
        blank,
        *(svg.label(x + 4.4, top + y_mm + 0.8, texts[name], size=2.3) for y_mm, name in words),
    ]


def _band_key(sheet: Sheet, bands: _Bands, top: float, texts: Mapping[str, str]) -> list[str]:
    if not bands.count:
        return []
    x, right = sheet.width_mm * 0.63, sheet.width_mm - EDGE_MM
    column = (right - x) / 2
    parts = [svg.label(x, top + 1.6, texts["firing_times"], size=2.4, bold=True)]
    rows = math.ceil(bands.count / 2)
    for band in range(bands.count):
        left, y = x + column * (band // rows), top + 3.0 + 3.1 * (band % rows)
        low = bands.first_ms + band * bands.width_ms
        parts.append(svg.box(left, y, 4.0, 2.4, fill=bands.shade(band), pen=0.12))
        words = f"{low:g} – < {low + bands.width_ms:g}"
        parts.append(svg.label(left + 5.2, y + 2.0, words, size=2.2))
    return parts
