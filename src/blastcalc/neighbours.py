"""Which holes are neighbours: a triangulation of the pattern in plan without the long edges around its outside."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy

from blastcalc.arrays import FloatArray, IntArray, floats

GAP_SPACINGS = 2.2
"""Triangles with an edge longer than this many spacings span a gap of the pattern and are left out."""

FLAT_SHARE = 1e-6
"""A pattern this much narrower than it is long is a single straight row."""


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """Triangles (n, 3) and edges (n, 2) between holes, as indexes; each edge once, the lower index first.

    `plan_m` are the places near their own origin, `origin_m` that origin: sums of plan and origin are the input.
    `spacing_m` is the median distance from a hole to its nearest neighbour.
    """

    plan_m: FloatArray
    origin_m: FloatArray
    triangles: IntArray
    edges: IntArray
    spacing_m: float

    @property
    def directed(self) -> IntArray:
        """Every edge in both directions, ordered by the first hole."""
        both = np.concatenate([self.edges, self.edges[:, ::-1]])
        return both[np.lexsort((both[:, 1], both[:, 0]))]


def plan_points(collar_m: npt.ArrayLike) -> FloatArray:
    """Easting and northing of collars as an (n, 2) array; ValueError for anything that is not at least one place.

    >>> plan_points([478746.054, 6772335.082, 405.5]).tolist()
    [[478746.054, 6772335.082]]
    """
    plan = np.atleast_2d(floats(collar_m, "collar_m"))[:, :2]
    if plan.shape[0] == 0 or plan.shape[1] != 2:
        raise ValueError("collar_m: at least one collar with easting and northing is needed")
    return plan


def neighbours(collar_m: npt.ArrayLike) -> Neighbours:
    """The neighbours of each hole in plan (Delaunay triangulation, gaps wider than 2.2 spacings left open).

    `collar_m` holds easting and northing, m; further columns are ignored. Holes at the same place take part once, by
    the first of them. A straight row has edges and no triangles; fewer than two places have neither. Values that are
    not finite raise ValueError.

    >>> neighbours([[0, 0], [4, 0], [2, 3]]).edges.tolist()
    [[0, 1], [0, 2], [1, 2]]
    """
    plan = plan_points(collar_m)
    # Triangulated near the origin: at seven digits before the point, equal distances would stop being equal.
    origin = np.floor(plan.mean(axis=0))
    plan = plan - origin
    order = np.lexsort((plan[:, 1], plan[:, 0]))
    fresh = np.ones(order.size, dtype=np.bool_)
    fresh[1:] = (np.diff(plan[order], axis=0) != 0.0).any(axis=1)
    first = order[fresh]
    unique = plan[first]
    if len(unique) < 2:
        nothing = np.zeros((0, 2), dtype=np.int64)
        return Neighbours(plan, origin, np.zeros((0, 3), dtype=np.int64), nothing, 0.0)
    distance, _ = scipy.spatial.KDTree(unique).query(unique, k=2)
    spacing = float(np.median(distance[:, 1]))
    centred = unique - unique.mean(axis=0)
    _, extent, axes = np.linalg.svd(centred, full_matrices=False)
    if len(unique) == 2 or extent[1] <= FLAT_SHARE * extent[0]:
        order = np.argsort(centred @ axes[0], kind="stable")
        edges = np.column_stack([order[:-1], order[1:]])
        triangles = np.zeros((0, 3), dtype=np.int64)
    else:
        triangles = np.asarray(scipy.spatial.Delaunay(unique).simplices, dtype=np.int64)
        sides = unique[triangles] - unique[np.roll(triangles, -1, axis=1)]
        triangles = triangles[(np.hypot(sides[..., 0], sides[..., 1]) <= GAP_SPACINGS * spacing).all(axis=1)]
        edges = np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    edges = first[edges]
    keys = np.unique(edges.min(axis=1, initial=len(plan)) * len(plan) + edges.max(axis=1, initial=0))
    edges = np.column_stack(np.divmod(keys, len(plan)))
    return Neighbours(plan, origin, first[triangles], edges.astype(np.int64), spacing)
