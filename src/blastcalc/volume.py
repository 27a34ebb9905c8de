"""Rock volume per hole and what follows from it: powder factor and energy factor."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
import scipy
import shapely

from blastcalc.arrays import FloatArray, floats, not_negative, positive

type VolumeMethod = Literal["design", "voronoi", "full-hole voronoi"]

GAP_SPACINGS = 2.2
MOST_SLICES = 1000


@dataclass(frozen=True, slots=True, eq=False)
class CollarAreas:
    """Area of rock that belongs to each collar, and the boundary within which it was counted."""

    area_m2: FloatArray
    cells: list[shapely.Geometry]
    boundary: shapely.Geometry


def bench_height_m(
    collar_rl_m: npt.ArrayLike, toe_rl_m: npt.ArrayLike, grade_rl_m: npt.ArrayLike | None = None
) -> FloatArray:
    """Height of rock that a hole breaks, m: collar level - grade level, or - toe level where the grade is NaN or None.

    Subdrill is below grade and never counted. Raises ValueError where the result is not above zero.

    >>> bench_height_m([100, 100], [88, 88], [90, float("nan")]).tolist()
    [10.0, 12.0]
    """
    collar, toe = floats(collar_rl_m, "collar_rl_m"), floats(toe_rl_m, "toe_rl_m")
    floor = toe if grade_rl_m is None else np.asarray(grade_rl_m, dtype=np.float64)
    height = np.asarray(collar - np.where(np.isnan(floor), toe, floor))
    return _above_zero(height, "bench height")


def design_volume_m3(burden_m: npt.ArrayLike, spacing_m: npt.ArrayLike, height_m: npt.ArrayLike) -> FloatArray:
    """Rock volume of a hole by design, m3: burden x spacing x bench height. Values of zero or less raise ValueError.

    `burden_m` and `spacing_m` as drilled, m; `height_m` the bench height without subdrill, m. Reference: Dyno Nobel,
    Blasting and Explosives Quick Reference Guide, 2010.

    >>> float(design_volume_m3(10, 11.5, 15))
    1725.0
    """
    burden = positive(burden_m, "burden_m")
    spacing = positive(spacing_m, "spacing_m")
    return np.asarray(burden * spacing * positive(height_m, "height_m"))


def collar_areas(collar_m: npt.ArrayLike, boundary: shapely.Geometry | None = None) -> CollarAreas:
    """Plan area nearest to each collar, m2: Voronoi cells clipped to the boundary of the blast.

    `collar_m` holds easting and northing (further columns are ignored). `boundary` is a polygon in the same
    coordinates; without one, the pattern's own outline is used: the collars with gaps closed, widened by half the
    median distance between neighbours. Collars at the same place share their cell. A single collar needs a boundary.
    Raises ValueError for no collars, coordinates that are not finite, and a boundary that is not a valid polygon.

    >>> import shapely
    >>> collar_areas([[1, 1], [3, 1]], shapely.box(0, 0, 4, 2)).area_m2.tolist()
    [4.0, 4.0]
    """
    plan = np.atleast_2d(floats(collar_m, "collar_m"))[:, :2]
    if plan.shape[0] == 0 or plan.shape[1] != 2:
        raise ValueError("collar_m: at least one collar with easting and northing is needed")
    # Geometry is done near the origin: at seven digits before the point, cell edges would lose their millimetres.
    origin = np.floor(plan.mean(axis=0))
    unique, place, copies = np.unique(plan - origin, axis=0, return_inverse=True, return_counts=True)
    place = place.ravel()
    if boundary is None:
        near = outline(unique)
    else:
        if boundary.geom_type not in {"Polygon", "MultiPolygon"} or not boundary.is_valid or boundary.is_empty:
            raise ValueError("boundary must be a valid polygon")
        near = shapely.transform(boundary, lambda corners: corners - origin)
    cells = _cells(unique, near)
    areas = shapely.area(cells) / copies
    moved = shapely.transform(cells, lambda corners: corners + origin)
    whole = shapely.transform(near, lambda corners: corners + origin)
    return CollarAreas(np.asarray(areas[place], dtype=np.float64), [moved[index] for index in place.tolist()], whole)


def full_hole_volumes_m3(
    collar_m: npt.ArrayLike, grade_m: npt.ArrayLike, boundary: shapely.Geometry | None = None, slices: int = 5
) -> FloatArray:
    """Rock volume nearest to each hole over its whole height above the floor, m3 (full-hole Voronoi).

    The mean area of the Voronoi cells of the holes' axes, cut at `slices` levels from collar to grade point by the
    midpoint rule, times the bench height. `collar_m` and `grade_m` are points (n, 3) of easting, northing and level, m;
    `boundary` as for `collar_areas`, which it is cut by at every level; without one each level has its own outline.
    Subdrill is not counted. Grade points not below their collars, slices outside 1 to 1000, and whatever `collar_areas`
    refuses raise ValueError. Reference: volume by nearest hole, as blast design tools report it.

    >>> collar, grade = [[1, 1, 10], [3, 1, 10]], [[1, 1, 0], [2, 1, 0]]
    >>> full_hole_volumes_m3(collar, grade, shapely.box(0, 0, 4, 2)).tolist()
    [35.0, 45.0]
    """
    top, bottom = np.atleast_2d(floats(collar_m, "collar_m")), np.atleast_2d(floats(grade_m, "grade_m"))
    if top.shape != bottom.shape or top.shape[1] != 3:
        raise ValueError("collar_m and grade_m must be as many points of easting, northing and level")
    if not 1 <= slices <= MOST_SLICES:
        raise ValueError(f"slices must lie between 1 and {MOST_SLICES}")
    height = _above_zero(np.asarray(top[:, 2] - bottom[:, 2]), "bench height")
    areas = np.zeros(len(top))
    for share in (np.arange(slices) + 0.5) / slices:
        areas += collar_areas(top + share * (bottom - top), boundary).area_m2
    return np.asarray(areas / slices * height)


def outline(plan_m: npt.ArrayLike) -> shapely.Geometry:
    """The outline of a pattern in plan: collars with the gaps between them closed, half a spacing wider.

    The spacing is the median distance from a collar to its nearest neighbour; gaps up to 2.2 spacings are closed.
    Raises ValueError for a single place.

    >>> outline([[0, 0], [4, 0], [4, 4], [0, 4]]).area
    64.0
    """
    plan = np.unique(floats(plan_m, "plan_m"), axis=0)
    if plan.shape[0] < 2:
        raise ValueError("a single collar has no spacing to its neighbours: give a boundary")
    collars = shapely.points(plan)
    distance, _ = scipy.spatial.KDTree(plan).query(plan, k=2)
    spacing = float(np.median(distance[:, 1]))
    triangles = np.asarray(shapely.get_parts(shapely.delaunay_triangles(shapely.multipoints(collars))))
    corners = shapely.get_coordinates(triangles).reshape(-1, 4, 2)
    edges = np.hypot(*np.moveaxis(np.diff(corners, axis=1), -1, 0))
    pattern = shapely.coverage_union_all(triangles[(edges <= GAP_SPACINGS * spacing).all(axis=1)])
    shapely.prepare(pattern)
    # Single rows span no triangles: there, discs that overlap are merged and shrunk again.
    apart = collars[~shapely.intersects(pattern, collars)]
    discs = shapely.union_all(shapely.buffer(apart, 0.5 * GAP_SPACINGS * spacing))
    rows = shapely.buffer(discs, 0.5 * spacing - 0.5 * GAP_SPACINGS * spacing)
    return shapely.union(shapely.buffer(pattern, 0.5 * spacing, join_style="mitre"), rows)


def _cells(plan: FloatArray, boundary: shapely.Geometry) -> npt.NDArray[np.object_]:
    if plan.shape[0] == 1:
        return np.array([boundary], dtype=object)
    shapely.prepare(boundary)
    diagram = shapely.voronoi_polygons(shapely.MultiPoint(plan), extend_to=boundary, ordered=True)
    cells = np.array(shapely.get_parts(diagram), dtype=object)
    inside = shapely.contains_properly(boundary, cells)
    cells[~inside] = shapely.intersection(cells[~inside], boundary)
    return cells


def powder_factor_kg_m3(mass_kg: npt.ArrayLike, volume_m3: npt.ArrayLike) -> FloatArray:
    """Explosive per volume of rock, kg/m3; boosters are not part of the mass. Volumes of zero or less, negative masses
    raise ValueError. Reference: Dyno Nobel, Blasting and Explosives Quick Reference Guide, 2010.

    >>> round(float(powder_factor_kg_m3(738.5262, 1092.0911)), 5)
    0.67625
    """
    mass = not_negative(mass_kg, "mass_kg")
    return np.asarray(mass / positive(volume_m3, "volume_m3"))


def powder_factor_kg_t(mass_kg: npt.ArrayLike, volume_m3: npt.ArrayLike, rock_density_t_m3: float) -> FloatArray:
    """Explosive per mass of rock, kg/t: powder factor in kg/m3 / rock density in t/m3.

    >>> float(powder_factor_kg_t(100, 200, 2.5))
    0.2
    """
    return powder_factor_kg_m3(mass_kg, volume_m3) / positive(rock_density_t_m3, "rock_density_t_m3")


def energy_factor_mj_m3(energy_mj: npt.ArrayLike, volume_m3: npt.ArrayLike) -> FloatArray:
    """Explosive energy per volume of rock, MJ/m3. Volumes of zero or less and negative energies raise ValueError.

    >>> float(energy_factor_mj_m3(380, 200))
    1.9
    """
    return powder_factor_kg_m3(energy_mj, volume_m3)


def _above_zero(values: FloatArray, name: str) -> FloatArray:
    if not (values > 0.0).all():
        raise ValueError(f"{name} must be above zero")
    return values
