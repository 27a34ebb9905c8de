"""Collars that lie where another hole is: two rows for one hole, or a hole that would be drilled into another."""

import numpy as np

from blastcalc.arrays import BoolArray, FloatArray, IntArray

ON_ONE_SPOT_M = 0.1
"""Closer than this no two holes can be drilled: it is about the radius of a production hole."""


def on_others(collar_m: FloatArray, within_m: float = ON_ONE_SPOT_M) -> IntArray:
    """For each of n holes the place of another one whose collar lies within a distance of its own, -1 where there is
    none. `collar_m` has shape (n, 3): easting, northing, level; a level may be NaN, and then only the plan counts.

    >>> on_others(np.array([[0.0, 0.0, 5.0], [0.05, 0.0, np.nan], [4.0, 0.0, 5.0]])).tolist()
    [1, 0, -1]
    """
    return _partners(collar_m, collar_m, within_m, is_same=True)


def on_known(collar_m: FloatArray, known_m: FloatArray, within_m: float = ON_ONE_SPOT_M) -> IntArray:
    """For each of n holes the place of one of m known ones on whose collar it lies, -1 where there is none. Shapes
    (n, 3) and (m, 3), with levels as in `on_others`.

    >>> on_known(np.array([[0.0, 0.0, 5.0]]), np.array([[0.0, 0.0, 25.0], [0.0, 0.1, 5.0]])).tolist()
    [1]
    """
    return _partners(collar_m, known_m, within_m, is_same=False)


def _partners(asked_m: FloatArray, among_m: FloatArray, within_m: float, *, is_same: bool) -> IntArray:
    found = np.full(len(asked_m), -1, dtype=np.int64)
    asked_level, among_level = _levels_known(asked_m), _levels_known(among_m)
    _look(found, asked_m, among_m, (asked_level, among_level), within_m, axes=3, is_same=is_same)
    _look(found, asked_m, among_m, (~asked_level, among_level | ~among_level), within_m, axes=2, is_same=is_same)
    _look(found, asked_m, among_m, (asked_level, ~among_level), within_m, axes=2, is_same=is_same)
    return found


def _levels_known(collar_m: FloatArray) -> BoolArray:
    return np.asarray(~np.isnan(collar_m[:, 2]), dtype=np.bool_)


def _look(
    found: IntArray,
    asked_m: FloatArray,
    among_m: FloatArray,
    chosen: tuple[BoolArray, BoolArray],
    within_m: float,
    *,
    axes: int,
    is_same: bool,
) -> None:
    """Note a partner for each chosen hole that has none yet."""
    # Loaded by the first that needs it; most processes never do.
    from scipy.spatial import cKDTree

    asked = np.flatnonzero(chosen[0] & (found < 0))
    among = np.flatnonzero(chosen[1])
    if not (len(asked) and len(among)):
        return
    # Holes on exactly one spot stand once in the tree: thousands on one spot would make each search a walk over all.
    spots, first, spot_of, times = np.unique(
        among_m[among][:, :axes], axis=0, return_index=True, return_inverse=True, return_counts=True
    )
    last = np.zeros(len(spots), dtype=np.int64)
    last[spot_of.ravel()] = np.arange(len(among))
    reach = np.nextafter(within_m, np.inf)
    _, near = cKDTree(spots).query(asked_m[asked][:, :axes], k=[1, 2], distance_upper_bound=reach)
    for rank in (0, 1):
        place = near[:, rank]
        is_near = place < len(spots)
        place = np.where(is_near, place, 0)
        partner = among[first[place]]
        if is_same:
            other = among[last[place]]
            partner = np.where((partner == asked) & (times[place] > 1), other, partner)
            is_near &= partner != asked
        free = is_near & (found[asked] < 0)
        found[asked[free]] = partner[free]
