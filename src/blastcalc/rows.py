"""Rows of a real pattern, however it is turned, staggered or bent, and the burden and spacing that follow from them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from blastcalc.arrays import BoolArray, FloatArray, IntArray
from blastcalc.neighbours import Neighbours, neighbours

MOST_TURN_DEG = 32.0
"""A row bends less than this from one hole to the next; at 60 degrees another row of a staggered pattern begins."""

MOST_OFF_HINT_DEG = 28.0


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Rows of a pattern.

    `row` numbers the row of each hole from 0 at the face (or at the side the rows' left-hand side points to, where no
    face was given), `position` its place along the row from 0. `spacing_m` is the mean distance to its neighbours in
    the row, `burden_m` the distance to the line of the row in front; in the front row to the face, else to the row
    behind. They are NaN where `spacing_known` or `burden_known` is False: a row of one hole, a pattern of one row.
    """

    row: IntArray
    position: IntArray
    burden_m: FloatArray
    spacing_m: FloatArray
    burden_known: BoolArray
    spacing_known: BoolArray

    @property
    def count(self) -> int:
        """How many rows there are."""
        return int(self.row.max(initial=-1)) + 1


def detect_rows(
    collar_m: npt.ArrayLike, *, face: shapely.Geometry | None = None, row_bearing_deg: float | None = None
) -> Rows:
    """Rows, burden and spacing of a pattern from its collars alone.

    Holes that follow each other nearly straight are strung together, and the longest strings that share no hole are the
    rows. In a staggered pattern whose burden is 0.87 spacings, lines of holes run in three equal directions; there, and
    in patterns wider than long, say which with `face`, the open face as a line that the rows follow, or with
    `row_bearing_deg`, degrees from north, for straight rows. `collar_m` holds easting and northing, m. Holes that
    belong to no string are rows of their own. Values that are not finite raise ValueError. Reference: burden and
    spacing as in the ISEE Blasters' Handbook; the stringing is this library's own.

    >>> rows = detect_rows([[0, 0], [5, 0], [10, 0], [2.5, 4], [7.5, 4], [12.5, 4]], row_bearing_deg=90)
    >>> rows.row.tolist(), rows.burden_m.tolist(), rows.spacing_m.tolist()
    ([1, 1, 1, 0, 0, 0], [4.0, 4.0, 4.0, 4.0, 4.0, 4.0], [5.0, 5.0, 5.0, 5.0, 5.0, 5.0])
    """
    near = neighbours(collar_m)
    local_face = None if face is None else shapely.transform(face, lambda corners: corners - near.origin_m)
    chains = _choose(_strings(near, local_face, row_bearing_deg), len(near.plan_m))
    return _measured(near.plan_m, chains, local_face, row_bearing_deg)


def _strings(near: Neighbours, face: shapely.Geometry | None, bearing_deg: float | None) -> list[list[int]]:
    """Every line of holes that runs nearly straight from neighbour to neighbour."""
    edges = near.directed
    if not len(edges):
        return []
    along = near.plan_m[edges[:, 1]] - near.plan_m[edges[:, 0]]
    length = np.hypot(*along.T)
    along = along / length[:, np.newaxis]
    kept = _follows_hint(near, edges, along, face, bearing_deg)
    edges, along, length = edges[kept], along[kept], length[kept]
    begins = np.searchsorted(edges[:, 0], np.arange(len(near.plan_m) + 1))
    fanout = begins[edges[:, 1] + 1] - begins[edges[:, 1]]
    first = np.repeat(np.arange(len(edges)), fanout)
    ends = np.cumsum(fanout)
    second = np.arange(first.size) - np.repeat(ends - fanout, fanout) + begins[edges[first, 1]]
    straight = (along[first] * along[second]).sum(axis=1)
    # Of equally straight ways on, the one of more equal steps is the row.
    score = straight - 0.1 * np.abs(np.log(length[first] / length[second]))
    able = straight >= np.cos(np.radians(MOST_TURN_DEG))
    first, second, score = first[able], second[able], score[able]
    order = np.lexsort((second, -np.round(score, 9), first))
    first, second = first[order], second[order]
    chosen = np.ones(first.size, dtype=np.bool_)
    chosen[1:] = first[1:] != first[:-1]
    following = np.full(len(edges), -1)
    following[first[chosen]] = second[chosen]
    back = _reverse(edges, len(near.plan_m))
    # A step is taken only when both ends agree: walked backwards, the way on is the way one came.
    agreed = following >= 0
    agreed[agreed] = following[back[following[agreed]]] == back[np.flatnonzero(agreed)]
    return _walk(edges, np.where(agreed, following, -1), back)


def _follows_hint(
    near: Neighbours, edges: IntArray, along: FloatArray, face: shapely.Geometry | None, bearing_deg: float | None
) -> BoolArray:
    if face is not None:
        middle = shapely.points((near.plan_m[edges[:, 0]] + near.plan_m[edges[:, 1]]) / 2.0)
        place = shapely.line_locate_point(face, middle)
        reach = near.spacing_m
        step = shapely.get_coordinates(shapely.line_interpolate_point(face, np.minimum(place + reach, face.length)))
        step = step - shapely.get_coordinates(shapely.line_interpolate_point(face, np.maximum(place - reach, 0.0)))
        direction = step / np.maximum(np.hypot(*step.T), 1e-12)[:, np.newaxis]
    elif bearing_deg is not None:
        turn = np.radians(bearing_deg)
        direction = np.broadcast_to(np.array([np.sin(turn), np.cos(turn)]), along.shape)
    else:
        return np.ones(len(edges), dtype=np.bool_)
    agreement = np.abs((along * direction).sum(axis=1))
    return np.asarray(agreement >= np.cos(np.radians(MOST_OFF_HINT_DEG)), dtype=np.bool_)


def _reverse(edges: IntArray, count: int) -> IntArray:
    keys = edges[:, 0] * count + edges[:, 1]
    return np.asarray(np.searchsorted(keys, edges[:, 1] * count + edges[:, 0]), dtype=np.int64)


def _walk(edges: IntArray, following: IntArray, back: IntArray) -> list[list[int]]:
    tail, head, after, turned = edges[:, 0].tolist(), edges[:, 1].tolist(), following.tolist(), back.tolist()
    done = [False] * len(tail)
    strings: list[list[int]] = []
    for begin in range(len(tail)):
        if done[begin]:
            continue
        # Back to where the string starts, unless it runs in a ring.
        at = begin
        while (before := after[turned[at]]) >= 0 and turned[before] != begin:
            at = turned[before]
        holes = [tail[at]]
        while at >= 0 and not done[at]:
            done[at] = done[turned[at]] = True
            holes.append(head[at])
            at = after[at]
        strings.append(holes[:-1] if holes[0] == holes[-1] else holes)
    return strings


def _choose(strings: list[list[int]], count: int) -> list[list[int]]:
    """The longest strings that share no hole; what is left of the others between them; single holes last."""
    taken = [False] * count
    chains: list[list[int]] = []
    waiting = sorted(strings, key=lambda holes: (-len(holes), holes))
    while waiting:
        broken: list[list[int]] = []
        longest = len(waiting[0])
        for holes in waiting:
            if len(holes) < longest:
                broken.append(holes)
            elif any(taken[hole] for hole in holes) or len(set(holes)) < len(holes):
                broken.extend(_free_parts(holes, taken))
            else:
                chains.append(holes)
                for hole in holes:
                    taken[hole] = True
        waiting = sorted((part for part in broken if len(part) > 1), key=lambda holes: (-len(holes), holes))
    return chains + [[hole] for hole in range(count) if not taken[hole]]


def _free_parts(holes: list[int], taken: list[bool]) -> list[list[int]]:
    parts: list[list[int]] = [[]]
    for hole in holes:
        if taken[hole] or hole in parts[-1]:
            parts.append([])
        else:
            parts[-1].append(hole)
    return parts


def _measured(
    plan: FloatArray, chains: list[list[int]], face: shapely.Geometry | None, bearing_deg: float | None
) -> Rows:
    count = len(plan)
    leading = plan[chains[0][-1]] - plan[chains[0][0]] if len(chains[0]) > 1 else np.array([1.0, 0.0])
    if bearing_deg is not None:
        leading = np.array([np.sin(np.radians(bearing_deg)), np.cos(np.radians(bearing_deg))])
    elif leading[0] < -1e-9 or (abs(leading[0]) <= 1e-9 and leading[1] < 0.0):
        leading = -leading
    lines: list[FloatArray] = []
    ordered: list[IntArray] = []
    for chain in chains:
        holes = np.array(chain, dtype=np.int64)
        if len(chain) > 1 and (plan[holes[-1]] - plan[holes[0]]) @ leading < 0.0:
            holes = holes[::-1]
        ordered.append(holes)
        lines.append(plan[holes])
    if face is not None:
        front = [float(shapely.distance(shapely.points(line), face).mean()) for line in lines]
    else:
        aside = np.array([leading[1], -leading[0]]) / np.hypot(*leading)
        front = _offsets(lines, aside)
    sequence = sorted(range(len(lines)), key=lambda place: (front[place], ordered[place].tolist()))
    row, position = np.empty(count, dtype=np.int64), np.empty(count, dtype=np.int64)
    spacing, burden = np.full(count, np.nan), np.full(count, np.nan)
    for number, place in enumerate(sequence):
        holes, line = ordered[place], lines[place]
        row[holes], position[holes] = number, np.arange(holes.size)
        if holes.size > 1:
            step = np.hypot(*np.diff(line, axis=0).T)
            shared = np.concatenate([[step[0]], (step[1:] + step[:-1]) / 2.0, [step[-1]]])
            spacing[holes] = shared
        if number == 0 and face is not None:
            burden[holes] = shapely.distance(shapely.points(line), face)
        elif len(sequence) > 1:
            other = lines[sequence[number - 1] if number else sequence[1]]
            burden[holes] = _to_row(line, other)
    return Rows(row, position, burden, spacing, np.isfinite(burden), np.isfinite(spacing))


def _offsets(lines: list[FloatArray], aside: FloatArray) -> list[float]:
    """How far behind the longest row each row lies, by its own nearest part, positive to the right of the rows."""
    longest = lines[0]
    if len(longest) < 2:
        return [float((line @ aside).mean()) for line in lines]
    offsets: list[float] = []
    for line in lines:
        nearest = np.array([int(np.argmin(((longest - place) ** 2).sum(axis=1))) for place in line])
        offsets.append(float(((line - longest[nearest]) @ aside).mean()))
    return offsets


def _to_row(line: FloatArray, other: FloatArray) -> FloatArray:
    """Distance to another row; its ends are drawn on, so that a row that stops short still has a burden in front."""
    if len(other) < 2:
        return np.asarray(np.hypot(*(line - other[0]).T))
    reach = 2.0 * float(np.hypot(*np.diff(other, axis=0).T).max()) + float(np.ptp(line, axis=0).max())
    head, tail = other[0] - other[1], other[-1] - other[-2]
    head, tail = head / np.hypot(*head), tail / np.hypot(*tail)
    longer = np.concatenate([[other[0] + reach * head], other, [other[-1] + reach * tail]])
    return np.asarray(shapely.distance(shapely.points(line), shapely.linestrings(longer)))
