"""Holes against the free face, and holes as drilled against holes as planned."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import shapely

from blastcalc.arrays import FloatArray
from blastcalc.geometry import points

SAMPLES = 41


@dataclass(frozen=True, slots=True, eq=False)
class FaceBurdens:
    """Burdens of holes to a free face, m: in plan at the crest and at the toe, and the least in space between the hole
    above the floor and the face."""

    crest_m: FloatArray
    toe_m: FloatArray
    least_m: FloatArray


@dataclass(frozen=True, slots=True, eq=False)
class Deviation:
    """How drilled holes differ from planned ones.

    `collar_m` and `toe_m` are distances in space, m; `length_m` drilled - planned, m; `angle_deg` the angle between the
    two axes; `toe_share` the toe deviation over the planned length, after the collar is set right.
    """

    collar_m: FloatArray
    toe_m: FloatArray
    length_m: FloatArray
    angle_deg: FloatArray
    toe_share: FloatArray


def face_burdens(
    collar_m: npt.ArrayLike, grade_m: npt.ArrayLike, crest: shapely.Geometry, toe: shapely.Geometry
) -> FaceBurdens:
    """Effective burden of each hole to a free face that runs straight from its crest line to its toe line.

    `collar_m` and `grade_m` are points (n, 3) of easting, northing and level: collar and where the hole meets the
    floor; `crest` and `toe` are the lines of the face in plan, the crest at collar level and the toe at the floor. The
    crest burden is from the collar to the crest, the toe burden from the grade point to the toe line, both in plan; the
    least is between the hole and the face below its collar, in space, by 41 points along the hole. Lines that are empty
    and points that are not finite raise ValueError. Reference: crest and toe burden as in Dyno Nobel, Blasting and
    Explosives Quick Reference Guide, 2010.

    >>> crest, toe = shapely.LineString([(-50, 3), (50, 3)]), shapely.LineString([(-50, 6), (50, 6)])
    >>> burdens = face_burdens([0, 0, 10], [0, 0, 0], crest, toe)
    >>> burdens.crest_m.tolist(), burdens.toe_m.tolist(), burdens.least_m.round(3).tolist()
    ([3.0], [6.0], [3.0])
    """
    collar, grade = points(collar_m, "collar_m"), points(grade_m, "grade_m")
    if collar.shape != grade.shape:
        raise ValueError("collar_m and grade_m must have the same number of points")
    if crest.is_empty or toe.is_empty:
        raise ValueError("crest and toe must be lines")
    origin = np.floor(collar[:, :2].mean(axis=0))
    lines = [shapely.transform(line, lambda corners: corners - origin) for line in (crest, toe)]
    places = [shapely.points(end[:, :2] - origin) for end in (collar, grade)]
    nearest = [_nearest(line, place) for line, place in zip(lines, places, strict=True)]
    at_crest = np.column_stack([nearest[0], collar[:, 2]])
    at_toe = np.column_stack([nearest[1], grade[:, 2]])
    local = [end - [*origin, 0.0] for end in (collar, grade)]
    share = np.linspace(0.0, 1.0, SAMPLES)[:, np.newaxis, np.newaxis]
    hole = local[0] + share * (local[1] - local[0])
    slope = at_toe - at_crest
    along = np.clip(((hole - at_crest) * slope).sum(axis=-1) / (slope**2).sum(axis=-1), 0.0, 1.0)
    apart = np.linalg.norm(hole - at_crest - along[..., np.newaxis] * slope, axis=-1)
    crest_burden, toe_burden = (shapely.distance(line, place) for line, place in zip(lines, places, strict=True))
    return FaceBurdens(np.asarray(crest_burden), np.asarray(toe_burden), np.asarray(apart.min(axis=0)))


def drilled_deviation(
    planned_collar_m: npt.ArrayLike,
    planned_toe_m: npt.ArrayLike,
    drilled_collar_m: npt.ArrayLike,
    drilled_toe_m: npt.ArrayLike,
) -> Deviation:
    """Deviation of drilled holes from planned ones.

    All four are points (n, 3) of easting, northing and level, m, in the same order. Unequal numbers of points and holes
    of no length raise ValueError. Reference: drilling accuracy as collar, alignment and length error, ISEE Blasters'
    Handbook.

    >>> found = drilled_deviation([0, 0, 100], [0, 0, 90], [0.3, 0.4, 100], [0.3, 1.4, 90])
    >>> found.collar_m.tolist(), found.toe_share.round(3).tolist(), found.angle_deg.round(2).tolist()
    ([0.5], [0.1], [5.71])
    """
    ends = [
        points(values, name)
        for values, name in (
            (planned_collar_m, "planned_collar_m"),
            (planned_toe_m, "planned_toe_m"),
            (drilled_collar_m, "drilled_collar_m"),
            (drilled_toe_m, "drilled_toe_m"),
        )
    ]
    if len({end.shape for end in ends}) > 1:
        raise ValueError("planned and drilled holes must be as many")
    planned, drilled = ends[1] - ends[0], ends[3] - ends[2]
    planned_length, drilled_length = np.linalg.norm(planned, axis=1), np.linalg.norm(drilled, axis=1)
    if (planned_length == 0.0).any() or (drilled_length == 0.0).any():
        raise ValueError("every hole must have a length")
    # By sine and cosine: the cosine alone loses angles below a hundredth of a degree.
    sine = np.linalg.norm(np.cross(planned, drilled), axis=1)
    return Deviation(
        np.asarray(np.linalg.norm(ends[2] - ends[0], axis=1)),
        np.asarray(np.linalg.norm(ends[3] - ends[1], axis=1)),
        np.asarray(drilled_length - planned_length),
        np.degrees(np.arctan2(sine, (planned * drilled).sum(axis=1))),
        np.asarray(np.linalg.norm(drilled - planned, axis=1) / planned_length),
    )


def _nearest(line: shapely.Geometry, place: npt.NDArray[np.object_]) -> FloatArray:
    shortest = shapely.get_coordinates(shapely.shortest_line(line, place)).reshape(-1, 2, 2)
    return np.asarray(shortest[:, 0], dtype=np.float64)
