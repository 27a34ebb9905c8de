"""Tie-ups made from rows: row by row, V, echelon, diagonal and from a point; and electronic times from any of them.

Rows and positions are those of a pattern as designed or as `blastcalc.rows.detect_rows` finds them: row 0 at the face,
positions along the row from 0.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import FloatArray, IntArray, floats, indexes, positive
from blastcalc.neighbours import neighbours
from blastcalc.timing import TieUp, solve

type TieUpStyle = Literal["row by row", "V", "echelon", "diagonal"]


@dataclass(frozen=True, slots=True)
class Delays:
    """Surface delays of a made tie-up, ms: along the row, from row to row, and the lead-in."""

    along_ms: float = 17.0
    between_rows_ms: float = 42.0
    lead_in_ms: float = 0.0

    def __post_init__(self) -> None:
        if not (self.along_ms >= 0.0 and self.between_rows_ms >= 0.0 and self.lead_in_ms >= 0.0):
            raise ValueError("delays must be zero or more")


def row_tie_up(row: npt.ArrayLike, position: npt.ArrayLike, style: TieUpStyle, delays: Delays | None = None) -> TieUp:
    """A tie-up of rows in one of four styles; every hole is reached once.

    `row by row`: from the first hole of the front row along each row, and on to the next row from its last hole, so no
    row begins before the one in front is done. `echelon`: along each row from its first hole, and from row to row
    between the first holes. `V`: as echelon, from the middle of each row to both sides. `diagonal`: along the front
    row, and back from hole to hole of the same position, so lines of equal time run diagonally; a hole with none in
    front hangs on the nearest position. `row` and `position` are whole numbers, one per hole; two holes at the same
    place raise ValueError, as do no holes. Reference: initiation sequences of the ISEE Blasters' Handbook.

    >>> from blastcalc.timing import solve
    >>> row, position = [0, 0, 0, 1, 1, 1], [0, 1, 2, 0, 1, 2]
    >>> solve(row_tie_up(row, position, "V")).times_ms.tolist()
    [17.0, 0.0, 17.0, 59.0, 42.0, 59.0]
    """
    delays = delays or Delays()
    rows = _rows(row, position)
    links: list[tuple[int, int, float]] = []
    makers: dict[TieUpStyle, Callable[[], int]] = {
        "row by row": lambda: _row_by_row(rows, delays, links),
        "echelon": lambda: _from_place(rows, delays, links, lambda _: 0),
        "V": lambda: _from_place(rows, delays, links, lambda holes: (len(holes) - 1) // 2),
        "diagonal": lambda: _diagonal(rows, delays, links),
    }
    if style not in makers:
        raise ValueError(f"style must be one of {', '.join(makers)}")
    start = makers[style]()
    source, target, delay = zip(*links, strict=True) if links else ((), (), ())
    return TieUp(
        hole_count=sum(len(holes) for holes in rows),
        from_index=source,
        to_index=target,
        delay_ms=delay,
        start_index=[start],
        lead_in_ms=delays.lead_in_ms,
    )


def point_tie_up(collar_m: npt.ArrayLike, start_index: int, delay_ms_m: float = 4.0, lead_in_ms: float = 0.0) -> TieUp:
    """A tie-up that spreads from one hole over all neighbours, each link delayed by its length.

    `collar_m` holds easting and northing, m; `start_index` the hole that starts; `delay_ms_m` the delay per metre of
    link, ms/m, rounded to whole milliseconds per link as connectors come; `lead_in_ms` the lead-in. Every hole is fed
    by the neighbour through which the signal comes first. Values of zero or less, an index outside and a pattern that
    falls apart raise ValueError. Reference: point initiation in the ISEE Blasters' Handbook.

    >>> from blastcalc.timing import solve
    >>> solve(point_tie_up([[0, 0], [5, 0], [10, 0]], 1)).times_ms.tolist()
    [20.0, 0.0, 20.0]
    """
    near = neighbours(collar_m)
    count = len(near.plan_m)
    start = indexes([start_index], "start_index", count)
    edges = near.directed
    length = np.hypot(*(near.plan_m[edges[:, 1]] - near.plan_m[edges[:, 0]]).T)
    delay = np.maximum(np.rint(length * float(positive(delay_ms_m, "delay_ms_m"))), 1.0)
    web = TieUp(
        hole_count=count,
        from_index=edges[:, 0],
        to_index=edges[:, 1],
        delay_ms=delay,
        start_index=start,
        lead_in_ms=lead_in_ms,
    )
    fed_by = solve(web).fed_by
    fed = np.flatnonzero(fed_by >= 0)
    if fed.size != count - 1:
        raise ValueError("the pattern falls apart: gaps keep the signal from some of the holes")
    place = np.searchsorted(edges[:, 0] * count + edges[:, 1], fed_by[fed] * count + fed)
    return TieUp(
        hole_count=count,
        from_index=fed_by[fed],
        to_index=fed,
        delay_ms=delay[place],
        start_index=start,
        lead_in_ms=lead_in_ms,
    )


def electronic_times_ms(times_ms: npt.ArrayLike, first_ms: float = 0.0) -> FloatArray:
    """Times for electronic detonators, whole ms: shifted so that the first is `first_ms`, each time rounded by itself.

    The sum along the path is rounded, never each link: links of 2.5 ms rounded one by one would drift by half a
    millisecond per hole. Halves round up. `times_ms` are firing times, ms; values that are not finite and a `first_ms`
    that is not a whole number of zero or more raise ValueError. Reference: electronic delays are set in whole ms.

    >>> electronic_times_ms([0, 2.5, 5, 7.5, 10]).tolist()
    [0.0, 3.0, 5.0, 8.0, 10.0]
    """
    times = np.atleast_1d(floats(times_ms, "times_ms"))
    if not (first_ms >= 0.0 and float(first_ms).is_integer()):
        raise ValueError("first_ms must be a whole number of zero or more")
    if not times.size:
        return times
    # Sums of tenths fall a hair short of their halves; a nanosecond decides nothing else.
    return np.floor(times - times.min() + 0.5 + 1e-6) + first_ms


def _rows(row: npt.ArrayLike, position: npt.ArrayLike) -> list[list[int]]:
    row_number, place = np.asarray(row), np.asarray(position)
    if row_number.ndim != 1 or row_number.shape != place.shape or row_number.size == 0:
        raise ValueError("row and position must be vectors of equal length with at least one hole")
    order: IntArray = np.lexsort((place, row_number))
    same = (np.diff(row_number[order]) == 0) & (np.diff(place[order]) == 0)
    if same.any():
        raise ValueError("two holes have the same row and position")
    cuts = np.flatnonzero(np.diff(row_number[order])) + 1
    return [part.tolist() for part in np.split(order, cuts)]


def _row_by_row(rows: list[list[int]], delays: Delays, links: list[tuple[int, int, float]]) -> int:
    before: int | None = None
    for holes in rows:
        if before is not None:
            links.append((before, holes[0], delays.between_rows_ms))
        links.extend((here, there, delays.along_ms) for here, there in pairwise(holes))
        before = holes[-1]
    return rows[0][0]


def _from_place(
    rows: list[list[int]], delays: Delays, links: list[tuple[int, int, float]], choose: Callable[[list[int]], int]
) -> int:
    before: int | None = None
    for holes in rows:
        first = choose(holes)
        if before is not None:
            links.append((before, holes[first], delays.between_rows_ms))
        links.extend((holes[at], holes[at + 1], delays.along_ms) for at in range(first, len(holes) - 1))
        links.extend((holes[at], holes[at - 1], delays.along_ms) for at in range(first, 0, -1))
        before = holes[first]
    return rows[0][choose(rows[0])]


def _diagonal(rows: list[list[int]], delays: Delays, links: list[tuple[int, int, float]]) -> int:
    front = rows[0]
    links.extend((here, there, delays.along_ms) for here, there in pairwise(front))
    for ahead, holes in pairwise(rows):
        for at, hole in enumerate(holes):
            links.append((ahead[min(at, len(ahead) - 1)], hole, delays.between_rows_ms))
    return front[0]
