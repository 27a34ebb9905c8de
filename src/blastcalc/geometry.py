"""Where holes are: collar, toe, grade point, length, angle from vertical and bearing.

Points are arrays of shape (n, 3): easting, northing, reduced level, in metres. Angles are measured from vertical
(0 is straight down), bearings clockwise from north.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from blastcalc.arrays import BoolArray, FloatArray, floats

VERTICAL_TOLERANCE_M = 0.005
"""A toe that lies no further than this beside its collar says nothing about a direction: it is rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class HoleAxis:
    """Length, angle and bearing of holes. `bearing_deg` is 0 where `bearing_defined` is False: the hole is vertical."""

    length_m: FloatArray
    angle_deg: FloatArray
    bearing_deg: FloatArray
    bearing_defined: BoolArray


def points(values: npt.ArrayLike, name: str) -> FloatArray:
    """`values` as points of shape (n, 3), a single point as (1, 3); ValueError when it has another shape.

    >>> points([1, 2, 3], "collar_m").tolist()
    [[1.0, 2.0, 3.0]]
    """
    array = np.atleast_2d(floats(values, name))
    if array.ndim != 2 or array.shape[1] != 3:
        raise ValueError(f"{name}: expected points of easting, northing and level, got an array of {array.shape}")
    return array


def angle_from_dip(dip_deg: npt.ArrayLike) -> FloatArray:
    """Angle from vertical of a dip from horizontal, degrees: 90 - |dip|. Dips beyond 90 degrees raise ValueError.

    >>> angle_from_dip([-75, 90]).tolist()
    [15.0, 0.0]
    """
    dip = np.abs(floats(dip_deg, "dip_deg"))
    if (dip > 90.0).any():
        raise ValueError("dip_deg must lie between -90 and 90")
    return np.asarray(90.0 - dip)


def toe_points(
    collar_m: npt.ArrayLike, length_m: npt.ArrayLike, angle_deg: npt.ArrayLike, bearing_deg: npt.ArrayLike
) -> FloatArray:
    """Toes of holes from collar, length along the hole, angle from vertical and bearing.

    dE = L sin(angle) sin(bearing), dN = L sin(angle) cos(bearing), dZ = -L cos(angle). A length of zero or less and an
    angle outside 0 to 90 degrees raise ValueError.

    >>> toe_points([1000, 2000, 100], 12, 15, 135).round(4).tolist()
    [[1002.1962, 1997.8038, 88.4089]]
    """
    collar = points(collar_m, "collar_m")
    length = floats(length_m, "length_m")
    angle = floats(angle_deg, "angle_deg")
    if (length <= 0.0).any():
        raise ValueError("length_m must be above zero")
    if ((angle < 0.0) | (angle > 90.0)).any():
        raise ValueError("angle_deg must lie between 0 and 90")
    tilt, bearing = np.radians(angle), np.radians(floats(bearing_deg, "bearing_deg"))
    away = length * np.sin(tilt)
    offset = np.broadcast_arrays(away * np.sin(bearing), away * np.cos(bearing), -length * np.cos(tilt))
    return np.asarray(collar + np.stack(offset, axis=-1))


def hole_axis(
    collar_m: npt.ArrayLike, toe_m: npt.ArrayLike, vertical_tolerance_m: float = VERTICAL_TOLERANCE_M
) -> HoleAxis:
    """Length, angle from vertical and bearing of holes from collar and toe: `toe_points` backwards.

    Toes above their collars and holes of no length raise ValueError.

    >>> axis = hole_axis([1000, 2000, 100], [1002.1962, 1997.8038, 88.4089])
    >>> axis.length_m.round(3).tolist(), axis.angle_deg.round(3).tolist(), axis.bearing_deg.round(3).tolist()
    ([12.0], [15.0], [135.0])
    """
    collar, toe = points(collar_m, "collar_m"), points(toe_m, "toe_m")
    east, north, rise = np.moveaxis(toe - collar, -1, 0)
    if (rise > 0.0).any():
        raise ValueError(f"toe_m: toe {int(np.argmax(rise > 0.0))} is above its collar")
    away = np.hypot(east, north)
    length = np.hypot(away, rise)
    if (length == 0.0).any():
        raise ValueError(f"toe_m: toe {int(np.argmax(length == 0.0))} is at its collar")
    defined = np.asarray(away > vertical_tolerance_m, dtype=np.bool_)
    # The second remainder catches bearings that round up to a full turn.
    bearing = np.mod(np.mod(np.degrees(np.arctan2(east, north)), 360.0), 360.0)
    return HoleAxis(length, np.degrees(np.arctan2(away, -rise)), np.where(defined, bearing, 0.0), defined)


def inclined_length_m(bench_height_m: npt.ArrayLike, subdrill_m: npt.ArrayLike, angle_deg: npt.ArrayLike) -> FloatArray:
    """Length of an inclined hole through the bench, m: (bench height + subdrill) / cos(angle), subdrill vertical.

    Angles of 90 degrees and more, and holes of no length, raise ValueError.

    >>> inclined_length_m(10, 1, [0, 60]).round(6).tolist()
    [11.0, 22.0]
    """
    depth = floats(bench_height_m, "bench_height_m") + floats(subdrill_m, "subdrill_m")
    angle = floats(angle_deg, "angle_deg")
    if ((angle < 0.0) | (angle >= 90.0)).any() or (depth <= 0.0).any():
        raise ValueError("the angle must lie between 0 and 90 degrees and bench height + subdrill above zero")
    return np.asarray(depth / np.cos(np.radians(angle)))


def grade_points(collar_m: npt.ArrayLike, toe_m: npt.ArrayLike, grade_rl_m: npt.ArrayLike) -> FloatArray:
    """Where holes, or their lines beyond the toe, meet the bench floor at `grade_rl_m`.

    A grade above the collar and a horizontal hole raise ValueError. A grade below the toe is legal: the hole stops
    short of the floor and its subdrill is negative.

    >>> grade_points([0, 0, 100], [4, 0, 88], 91).tolist()
    [[3.0, 0.0, 91.0]]
    """
    collar, toe = points(collar_m, "collar_m"), points(toe_m, "toe_m")
    grade = np.broadcast_to(floats(grade_rl_m, "grade_rl_m"), collar.shape[:1])
    drop = collar[:, 2] - toe[:, 2]
    if (drop <= 0.0).any():
        raise ValueError("toe_m: every toe must be below its collar")
    if (grade > collar[:, 2]).any():
        raise ValueError("grade_rl_m: the grade must not be above the collar")
    share = (collar[:, 2] - grade) / drop
    point = collar + (toe - collar) * share[:, np.newaxis]
    point[:, 2] = grade
    return point
