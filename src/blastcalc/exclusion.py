"""The exclusion zone of a blast as a polygon, and who or what is inside."""

import numpy as np
import numpy.typing as npt
import shapely

from blastcalc.arrays import BoolArray, floats, positive

CIRCLE_QUARTER_SEGMENTS = 32


def exclusion_zone(collar_m: npt.ArrayLike, clearance_m: npt.ArrayLike) -> shapely.Geometry:
    """The union of circles of the clearance distance around the collars, as a polygon in the same coordinates.

    `collar_m` holds easting and northing, m (further columns are ignored); `clearance_m` one distance for all holes or
    one each, m. Circles are drawn from outside, so the polygon is never smaller than the zone, and at most 0.05 %
    wider. No collars and distances of zero or less raise ValueError.

    >>> zone = exclusion_zone([[0, 0], [10, 0]], 300)
    >>> zone.geom_type, round(zone.bounds[2])
    ('Polygon', 310)
    """
    plan = np.atleast_2d(floats(collar_m, "collar_m"))[:, :2]
    if plan.shape[0] == 0 or plan.shape[1] != 2:
        raise ValueError("collar_m: at least one collar with easting and northing is needed")
    distance = np.broadcast_to(positive(clearance_m, "clearance_m"), plan.shape[:1])
    # At seven digits before the point a union would lose millimetres; near the origin it doesn't.
    origin = np.floor(plan.mean(axis=0))
    outside = distance / np.cos(np.pi / (4 * CIRCLE_QUARTER_SEGMENTS))
    circles = shapely.buffer(shapely.points(plan - origin), outside, quad_segs=CIRCLE_QUARTER_SEGMENTS)
    return shapely.transform(shapely.union_all(circles), lambda corners: corners + origin)


def inside_zone(zone: shapely.Geometry, things: npt.ArrayLike) -> BoolArray:
    """True for each thing that the zone touches: points, lines or polygons as shapely geometries, or (n, 2) places.

    `zone` is the polygon of `exclusion_zone`; places are easting and northing, m. Anything else raises ValueError.

    >>> inside_zone(exclusion_zone([[0, 0]], 300), [[299, 0], [301, 0]]).tolist()
    [True, False]
    """
    array = np.asarray(things)
    if array.dtype == object:
        if not shapely.is_geometry(array).all():
            raise ValueError("things must be shapely geometries or places of easting and northing")
        return np.atleast_1d(np.asarray(shapely.intersects(zone, array), dtype=np.bool_))
    places = np.atleast_2d(floats(array, "things"))
    if places.shape[1] < 2:
        raise ValueError("things must be shapely geometries or places of easting and northing")
    return np.asarray(shapely.intersects(zone, shapely.points(places[:, :2])), dtype=np.bool_)
