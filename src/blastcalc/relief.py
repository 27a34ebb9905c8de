"""What the firing times do to the rock: relief of the burden, contours of equal time, and first movement."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from blastcalc.arrays import BoolArray, FloatArray, IntArray, floats, vector
from blastcalc.neighbours import Neighbours, neighbours

LEAST_DIFFERENCE_MS = 1e-6


@dataclass(frozen=True, slots=True, eq=False)
class BurdenRelief:
    """Relief of each hole when it fires.

    `relief_ms_m` is the time since the free face came to be, over the effective burden to it; `burden_m` is that
    burden. `relieved` is False where a hole has no face that an earlier hole made: `relief_ms_m` is NaN there, and
    `burden_m` is the distance to the open face where one was given, else NaN.
    """

    relief_ms_m: FloatArray
    burden_m: FloatArray
    relieved: BoolArray


@dataclass(frozen=True, slots=True, eq=False)
class FirstMovement:
    """Direction in which the rock of each hole first moves: `bearing_deg`, NaN where `defined` is False, and the slope
    of the firing times, ms/m."""

    bearing_deg: FloatArray
    slope_ms_m: FloatArray
    defined: BoolArray


def burden_relief(
    collar_m: npt.ArrayLike, times_ms: npt.ArrayLike, face: shapely.Geometry | None = None
) -> BurdenRelief:
    """Burden relief, ms/m: (firing time - time at which the nearest free face was made) / effective burden to it.

    A free face runs between each two neighbouring holes that fired before, and is made when the later of them fires;
    where only one neighbour fired before, that hole is the face. `collar_m` holds easting and northing, m; `times_ms`
    one firing time per hole, NaN for a hole that doesn't fire and makes no face; `face` is the open face as a line in
    the same coordinates: a hole that is nearer to it than to any face made in the blast is not relieved by the blast.
    Usual values are 10-30 ms/m. Lengths that don't match raise ValueError. Reference: burden relief as
    in Dyno Nobel, Blasting and Explosives Quick Reference Guide, 2010.

    >>> relief = burden_relief([[0, 0], [5, 0], [2.5, 4]], [0, 17, 59])
    >>> relief.relieved.tolist(), relief.relief_ms_m[1:].tolist()
    ([False, True, True], [3.4, 10.5])
    """
    near = neighbours(collar_m)
    count = len(near.plan_m)
    time = vector(times_ms, "times_ms", count)
    hole, distance, made = _faces(near, time)
    # Of equally near faces the one made last counts: it leaves the least time.
    order = np.lexsort((-made, np.round(distance, 9), hole))
    hole, distance, made = hole[order], distance[order], made[order]
    nearest = np.ones(hole.size, dtype=np.bool_)
    nearest[1:] = hole[1:] != hole[:-1]
    burden, since = np.full(count, np.nan), np.full(count, np.nan)
    burden[hole[nearest]], since[hole[nearest]] = distance[nearest], made[nearest]
    if face is not None:
        local = shapely.transform(face, lambda corners: corners - near.origin_m)
        open_burden = shapely.distance(shapely.points(near.plan_m), local)
        opens = ~(burden < open_burden)
        burden, since = np.where(opens, open_burden, burden), np.where(opens, np.nan, since)
    relieved = np.asarray(np.isfinite(since) & np.isfinite(time), dtype=np.bool_)
    relief = np.full(count, np.nan)
    relief[relieved] = (time[relieved] - since[relieved]) / burden[relieved]
    return BurdenRelief(relief, burden, relieved)


def _faces(near: Neighbours, time: FloatArray) -> tuple[IntArray, FloatArray, FloatArray]:
    """Every face that each hole has when it fires: hole, distance, and when the face was made."""
    plan = near.plan_m
    single = near.directed
    earlier = time[single[:, 1]] < time[single[:, 0]] - LEAST_DIFFERENCE_MS
    single = single[earlier]
    corner = np.concatenate([np.roll(near.triangles, -turn, axis=1) for turn in range(3)])
    both = (time[corner[:, 1:]] < time[corner[:, :1]] - LEAST_DIFFERENCE_MS).all(axis=1)
    corner = corner[both]
    here, begin = plan[corner[:, 0]], plan[corner[:, 1]]
    along = plan[corner[:, 2]] - begin
    share = np.clip(((here - begin) * along).sum(axis=1) / (along**2).sum(axis=1), 0.0, 1.0)
    to_line = np.hypot(*(here - begin - share[:, np.newaxis] * along).T)
    to_hole = np.hypot(*(plan[single[:, 0]] - plan[single[:, 1]]).T)
    return (
        np.concatenate([single[:, 0], corner[:, 0]]),
        np.concatenate([to_hole, to_line]),
        np.concatenate([time[single[:, 1]], time[corner[:, 1:]].max(axis=1)]),
    )


def timing_contours(
    collar_m: npt.ArrayLike, times_ms: npt.ArrayLike, levels_ms: npt.ArrayLike
) -> list[shapely.Geometry]:
    """Lines of equal firing time, one MultiLineString per level, empty where no hole pair spans it.

    Times run straight along the edges between neighbouring holes. `collar_m` holds easting and northing, m; `times_ms`
    one firing time per hole, NaN for none; `levels_ms` the times of the lines, ms. Values that don't match raise
    ValueError. Reference: contours of a triangulated surface.

    >>> lines = timing_contours([[0, 0], [10, 0], [0, 10]], [0, 20, 0], [10])
    >>> lines[0].length, lines[0].bounds
    (5.0, (5.0, 0.0, 5.0, 5.0))
    """
    near = neighbours(collar_m)
    time = vector(times_ms, "times_ms", len(near.plan_m))
    triangles = near.triangles[np.isfinite(time[near.triangles]).all(axis=1)]
    order = np.argsort(time[triangles], axis=1, kind="stable")
    triangles = np.take_along_axis(triangles, order, axis=1)
    low, middle, high = time[triangles].T
    place = near.plan_m[triangles]
    lines: list[shapely.Geometry] = []
    levels = np.atleast_1d(floats(levels_ms, "levels_ms"))
    if levels.ndim != 1:
        raise ValueError("levels_ms must be a vector")
    for level in levels.tolist():
        # Half-open, so that a line along an edge is drawn once and corners at the level don't leave gaps.
        spans = (low <= level) & (level < high)
        corner, first, second, last = place[spans], low[spans], middle[spans], high[spans]
        on_long = _between(corner[:, 0], corner[:, 2], first, last, level)
        lower = level < second
        on_short = np.where(
            lower[:, np.newaxis],
            _between(corner[:, 0], corner[:, 1], first, second, level),
            _between(corner[:, 1], corner[:, 2], second, last, level),
        )
        pieces = np.stack([on_long, on_short], axis=1)
        pieces = pieces[np.hypot(*(pieces[:, 1] - pieces[:, 0]).T) > 1e-9]
        merged = shapely.line_merge(shapely.MultiLineString([]) if not len(pieces) else _joined(pieces))
        whole = shapely.multilinestrings(shapely.get_parts(merged))
        lines.append(shapely.transform(whole, lambda corners: corners + near.origin_m))
    return lines


def _joined(pieces: FloatArray) -> shapely.Geometry:
    # Ends that meet are computed from either side and may differ in the last digit.
    return shapely.multilinestrings(shapely.linestrings(np.round(pieces, 9)))


def _between(begin: FloatArray, end: FloatArray, low: FloatArray, high: FloatArray, level: float) -> FloatArray:
    rise = np.where(high > low, high - low, 1.0)
    share = np.clip((level - low) / rise, 0.0, 1.0)
    return np.asarray(begin + share[:, np.newaxis] * (end - begin))


def first_movement(collar_m: npt.ArrayLike, times_ms: npt.ArrayLike) -> FirstMovement:
    """Bearing of first movement: down the surface of firing times, towards what fired before, by the mean over the
    triangles around each hole, weighted by area.

    `collar_m` holds easting and northing, m; `times_ms` one firing time per hole, ms, NaN for none. Undefined where a
    hole is in no triangle or times around it are level. Lengths that don't match raise ValueError. Reference: the
    gradient of a linear interpolation over triangles.

    >>> movement = first_movement([[0, 0], [10, 0], [0, 10]], [0, 0, 40])
    >>> movement.bearing_deg.tolist(), movement.slope_ms_m.tolist()
    ([180.0, 180.0, 180.0], [4.0, 4.0, 4.0])
    """
    near = neighbours(collar_m)
    count = len(near.plan_m)
    time = vector(times_ms, "times_ms", count)
    triangles = near.triangles[np.isfinite(time[near.triangles]).all(axis=1)]
    place = near.plan_m[triangles]
    one, two = place[:, 1] - place[:, 0], place[:, 2] - place[:, 0]
    twice_area = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    rise_one, rise_two = time[triangles[:, 1]] - time[triangles[:, 0]], time[triangles[:, 2]] - time[triangles[:, 0]]
    # The gradient times twice the area; dividing by the sum of areas later weights each triangle by its own.
    east = (rise_one * two[:, 1] - rise_two * one[:, 1]) * np.sign(twice_area)
    north = (rise_two * one[:, 0] - rise_one * two[:, 0]) * np.sign(twice_area)
    holes = triangles.ravel()
    area = np.bincount(holes, np.repeat(np.abs(twice_area), 3), count)
    known = area > 0.0
    slope_east = np.divide(np.bincount(holes, np.repeat(east, 3), count), area, out=np.zeros(count), where=known)
    slope_north = np.divide(np.bincount(holes, np.repeat(north, 3), count), area, out=np.zeros(count), where=known)
    slope = np.hypot(slope_east, slope_north)
    defined = np.asarray(known & (slope > 1e-9), dtype=np.bool_)
    bearing = np.mod(np.mod(np.degrees(np.arctan2(-slope_east, -slope_north)), 360.0), 360.0)
    return FirstMovement(np.where(defined, bearing, np.nan), slope, defined)
