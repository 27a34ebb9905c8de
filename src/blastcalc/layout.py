"""Making patterns: grids inside a polygon, holes along lines, and numbers for them."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import shapely

from blastcalc.arrays import FloatArray, IntArray, floats, positive

type Numbering = Literal["return", "serpentine"]

MOST_HOLES = 1_000_000


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Places of a made pattern: `plan_m` (n, 2) easting and northing, `row` and `position` from 0."""

    plan_m: FloatArray
    row: IntArray
    position: IntArray


def fill_polygon(
    boundary: shapely.Geometry,
    burden_m: float,
    spacing_m: float,
    *,
    row_bearing_deg: float = 90.0,
    offset_share: float = 0.5,
    origin_m: tuple[float, float] | None = None,
) -> Layout:
    """A grid of holes inside a polygon; holes on the boundary count as inside.

    Rows run along `row_bearing_deg` (degrees from north), `burden_m` apart, the front row to the left of the others;
    holes stand `spacing_m` apart, every other row shifted by `offset_share` of a spacing (0 square, 0.5 staggered).
    `origin_m` is a place of the grid, by default the front left corner of the polygon's box along the rows. Sizes of
    zero or less, an offset outside 0 to 1, anything that is not a valid polygon, and a grid of over a million places
    raise ValueError. Reference: pattern geometry of the ISEE Blasters' Handbook.

    >>> layout = fill_polygon(shapely.box(0, 0, 10, 4), 4, 5)
    >>> layout.plan_m.round(6).tolist()
    [[0.0, 4.0], [5.0, 4.0], [10.0, 4.0], [2.5, 0.0], [7.5, 0.0]]
    """
    burden, spacing = float(positive(burden_m, "burden_m")), float(positive(spacing_m, "spacing_m"))
    if not 0.0 <= offset_share <= 1.0:
        raise ValueError("offset_share must lie between 0 and 1")
    if boundary.geom_type not in {"Polygon", "MultiPolygon"} or not boundary.is_valid or boundary.is_empty:
        raise ValueError("boundary must be a valid polygon")
    turn = np.radians(float(floats(row_bearing_deg, "row_bearing_deg")))
    axes = np.array([[np.sin(turn), np.cos(turn)], [np.cos(turn), -np.sin(turn)]])
    base = np.floor(shapely.get_coordinates(boundary).mean(axis=0))
    local = shapely.transform(boundary, lambda corners: (corners - base) @ axes.T)
    left, front, right, back = local.bounds
    start = np.array([left, front]) if origin_m is None else axes @ (np.asarray(origin_m, dtype=np.float64) - base)
    first_row, last_row = (int(step) for step in np.rint([(front - start[1]) / burden, (back - start[1]) / burden]))
    first_hole, last_hole = int((left - start[0]) // spacing) - 1, int((right - start[0]) // spacing) + 1
    if (last_row - first_row + 3) * (last_hole - first_hole + 1) > MOST_HOLES:
        raise ValueError(f"the grid would have more than {MOST_HOLES:,} places")
    row, hole = np.meshgrid(np.arange(first_row - 1, last_row + 2), np.arange(first_hole, last_hole + 1), indexing="ij")
    along = start[0] + spacing * (hole + offset_share * (row % 2))
    place = np.stack([along.ravel(), (start[1] + burden * row).ravel()], axis=-1)
    # A hole on the boundary may lie a rounding outside of it.
    inside = shapely.dwithin(local, shapely.points(place), 1e-9)
    row_of = np.unique(row.ravel()[inside], return_inverse=True)[1].ravel() if inside.any() else row.ravel()[inside]
    return Layout(place[inside] @ axes + base, row_of.astype(np.int64), _positions(row_of))


def along_line(line: shapely.Geometry, spacing_m: float, *, start_m: float = 0.0, even: bool = False) -> FloatArray:
    """Places along a line or polyline, `spacing_m` apart as measured along it, as (n, 2) easting and northing.

    The first is `start_m` from its beginning. With `even` the spacing shrinks or grows a little, so that the last place
    is the end of the line. Sizes of zero or less (`start_m` below zero or beyond the line) and anything that is not a
    line raise ValueError. Reference: as for pre-split rows, holes along the design line.

    >>> along_line(shapely.LineString([(0, 0), (6, 0), (6, 6)]), 4).tolist()
    [[0.0, 0.0], [4.0, 0.0], [6.0, 2.0], [6.0, 6.0]]
    """
    spacing = float(positive(spacing_m, "spacing_m"))
    if line.geom_type not in {"LineString", "LinearRing"} or line.is_empty or not line.length > 0.0:
        raise ValueError("line must be a line of some length")
    if not 0.0 <= start_m <= line.length:
        raise ValueError("start_m must lie on the line")
    room = line.length - start_m
    if room / spacing > MOST_HOLES:
        raise ValueError(f"the line would have more than {MOST_HOLES:,} places")
    if even:
        steps = np.linspace(start_m, line.length, max(round(room / spacing), 1) + 1)
    else:
        steps = start_m + spacing * np.arange(int(room / spacing + 1e-9) + 1)
    return np.asarray(shapely.get_coordinates(shapely.line_interpolate_point(line, steps)), dtype=np.float64)


def number_holes(row: npt.ArrayLike, position: npt.ArrayLike, numbering: Numbering = "return") -> IntArray:
    """Number of each hole from 1: every row from its first hole (`return`), or every other row backwards
    (`serpentine`).

    `row` and `position` are whole numbers, one per hole, in any order; vectors of unequal length raise ValueError.
    Reference: numbering of drill plans.

    >>> number_holes([0, 0, 1, 1], [0, 1, 0, 1], "serpentine").tolist()
    [1, 2, 4, 3]
    """
    row_number, place = np.atleast_1d(np.asarray(row)), np.atleast_1d(np.asarray(position))
    if row_number.shape != place.shape or row_number.ndim != 1:
        raise ValueError("row and position must be vectors of equal length")
    rank = np.unique(row_number, return_inverse=True)[1].ravel()
    way = np.where((rank % 2 == 1) & (numbering == "serpentine"), -place, place)
    number = np.empty(rank.size, dtype=np.int64)
    number[np.lexsort((way, rank))] = np.arange(1, rank.size + 1)
    return number


def _positions(row: IntArray) -> IntArray:
    """Place of each hole in its row; the holes come row by row, in order."""
    if not row.size:
        return np.zeros(0, dtype=np.int64)
    begins = np.flatnonzero(np.concatenate([[True], np.diff(row) != 0]))
    return np.asarray(np.arange(row.size) - np.repeat(begins, np.diff(np.append(begins, row.size))), dtype=np.int64)
